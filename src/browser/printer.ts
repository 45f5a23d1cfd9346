import { SolidifyError } from '../host/solidify-error.js';
import { connectBrowser, pipeWire, ReplacedPage, type Driver, type PrintPage } from './page.js';
import { checkPrinted } from './pdf.js';
import { guardsFor, spawnBrowser, type Guard } from './process.js';
import { diagnose } from './diagnose.js';
import type { FoundBrowser } from './find.js';
import { makeWorkSlots, type WorkSlots } from './slots.js';
import { within } from './within.js';

export { countPages } from './pdf.js';

/** What holds for every print, wherever the browser is. */
export interface PrintLimits {
  /** the longest that the browser may take to start, and then each print, in milliseconds */
  readonly timeoutMs: number;
  /** the beginnings of the names of all fonts that may be in a PDF, such as `Source Sans 3` and `DejaVu` */
  readonly families: readonly string[];
  /** how many pages may print at the same time; default 2, which is best on two cores and no worse on more */
  readonly pages?: number;
}

/** How a printer is run whose browser we start. */
export interface PrinterOptions extends PrintLimits {
  /** the folder with the TrueType fonts that are there for whatever the page does not bring along */
  readonly fontsDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** where its private folder is made; default: the system's folder for temporary files */
  readonly tmp?: string;
  /** is told of each process of the browser that was started, with its private folder */
  readonly onSpawn?: ((pid: number, folder: string) => void) | undefined;
  /** consent to run without Chromium's sandbox; default: SOLIDIFY_NO_SANDBOX is 1 */
  readonly noSandbox?: boolean;
}

/** A browser on its way up, or at work. */
export interface Running {
  connect(): Promise<Driver>;
  /** settles when it has ended or could not be started */
  readonly ended: Promise<void>;
  /** the last that it has said */
  said(): string;
  close(): Promise<void>;
  kill(): void;
}

/** Where a printer has its browser from. */
export interface BrowserSource {
  readonly hasTextFaces: boolean;
  /** how it can be run, the best first */
  readonly guards: readonly Guard[];
  /** what may take too long, as in `The start of the browser took` */
  readonly opening: string;
  /** @throws SolidifyError when the machine cannot even try */
  open(guard: Guard): Running;
  /** the trouble with one that has ended; `started` when it had answered before */
  diagnose(said: string, started: boolean): SolidifyError;
}

/** How one document is printed. */
export interface PrintingOptions {
  /** gives it up */
  readonly signal?: AbortSignal | undefined;
  /** is told when the browser has the document and prints it; again when that fails and is tried once more */
  readonly onStart?: (() => void) | undefined;
}

/** A browser that prints. Whoever starts one closes it. */
export interface Printer {
  /** its product and version, such as `HeadlessChrome/147.0.7727.0` */
  readonly version: Promise<string>;
  /** whether the text faces are installed in it, so that a page need not bring them along */
  readonly hasTextFaces: boolean;
  /** what the user should be told once, such as that there is no sandbox; complete once something was printed */
  readonly notes: readonly string[];
  /**
   * Prints one self-contained document; several calls share the browser and wait for a free page.
   *
   * @param html everything inlined as `data:`; scripts do not run and nothing else is loaded
   * @returns the PDF as the browser wrote it, with no font in it but those of the shipped families
   * @throws SolidifyError (exit 3) when it takes too long, when the browser dies twice over it, when text is missing
   */
  print(html: string, options?: PrintingOptions): Promise<Uint8Array>;
  /** Ends the browser and removes all it has written. Prints that are under way are refused. */
  close(): Promise<void>;
  /** The same at once and without waiting, for the handlers that run while the process ends. */
  kill(): void;
}

/**
 * Starts the browser and returns at once, so that it comes up while the caller still has other things to do. What
 * goes wrong with the start is told by the first print.
 */
export function startPrinter(found: FoundBrowser, options: PrinterOptions): Printer {
  return printWith(ownBrowser(found, options), options);
}

/** The same with a browser from wherever. */
export function printWith(origin: BrowserSource, limits: PrintLimits): Printer {
  return new BrowserPrinter(origin, limits);
}

function ownBrowser(found: FoundBrowser, options: PrinterOptions): BrowserSource {
  return {
    // Others may be unable to read our folder of fonts, as those installed as snaps.
    hasTextFaces: found.kind === 'embedded',
    guards: guardsFor(options.noSandbox ?? options.env['SOLIDIFY_NO_SANDBOX'] === '1'),
    opening: 'The start of the browser took',
    open(guard) {
      try {
        const process = spawnBrowser(found, options, guard);
        if (process.pid !== undefined) options.onSpawn?.(process.pid, process.folder);
        return { ...process, connect: () => connectBrowser(pipeWire(process), 'owner') };
      } catch (error) {
        const detail = error instanceof Error ? ` (${error.message})` : '';
        throw new SolidifyError(
          `The browser's temporary folder could not be made${detail}.`,
          'not-writable',
          'Free space, or set TMPDIR to a folder that can be written.',
          { cause: error },
        );
      }
    },
    diagnose: (said, started) => diagnose(found, said, started),
  };
}

/** One life of the browser: from its start to its death or the end of the printer. */
interface Life {
  readonly driver: Driver;
  readonly browser: Running;
  readonly idle: PrintPage[];
  /** aborted when it has ended, for whatever would wait for an answer for ever */
  readonly gone: AbortSignal;
}

/** Its connection may be closed before its process is gone, and the other way round. */
function isOver({ driver, gone }: Life): boolean {
  return gone.aborted || !driver.connected();
}

class BrowserPrinter implements Printer {
  readonly notes: string[] = [];
  readonly hasTextFaces: boolean;
  readonly version: Promise<string>;
  readonly #origin: BrowserSource;
  readonly #limits: PrintLimits;
  readonly #guards: Guard[];
  readonly #slots: WorkSlots;
  readonly #running = new Set<Running>();
  #life: Promise<Life>;
  #closed = false;

  constructor(origin: BrowserSource, limits: PrintLimits) {
    this.#origin = origin;
    this.hasTextFaces = origin.hasTextFaces;
    this.#limits = limits;
    this.#slots = makeWorkSlots(limits.pages ?? 2);
    this.#guards = [...origin.guards];
    this.#life = this.#begin();
    this.version = this.#life.then(({ driver }) => driver.version);
    // Told by whoever prints; where nobody asks, it is no unhandled rejection.
    this.version.catch(() => undefined);
  }

  async print(html: string, options: PrintingOptions = {}): Promise<Uint8Array> {
    try {
      return await this.#attempt(html, false, options);
    } catch (error) {
      if ((error instanceof SolidifyError && !(error instanceof ReplacedPage)) || options.signal?.aborted)
        throw error;
      // The page or its browser died. Once more, and alone, so that of two documents only the guilty one fails.
      return await this.#attempt(html, true, options);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#running].map((browser) => this.#end(browser)));
  }

  kill(): void {
    this.#closed = true;
    for (const browser of this.#running) browser.kill();
    this.#running.clear();
  }

  /** @throws SolidifyError when nothing can be done about it, the bare error when another try may help */
  async #attempt(html: string, last: boolean, options: PrintingOptions): Promise<Uint8Array> {
    const { signal } = options;
    const release = await this.#slots.take(last ? this.#slots.count : 1);
    try {
      signal?.throwIfAborted();
      const life = await this.#alive();
      try {
        const pdf = await this.#printIn(life, html, options);
        checkPrinted(pdf, this.#limits.families);
        return pdf;
      } catch (error) {
        if (error instanceof SolidifyError || signal?.aborted) throw error;
        if (this.#closed) throw closedTrouble();
        if (!last) throw error;
        if (isOver(life)) await this.#end(life.browser);
        throw this.#origin.diagnose(life.browser.said(), true);
      }
    } finally {
      release();
    }
  }

  async #printIn(life: Life, html: string, { signal, onStart }: PrintingOptions): Promise<Uint8Array> {
    const opening = Promise.resolve(life.idle.pop() ?? life.driver.openPage());
    try {
      const pdf = await within(
        this.#limits.timeoutMs,
        opening.then((page) => page.print(html, onStart)),
        'Printing took',
        signal === undefined ? [life.gone] : [life.gone, signal],
      );
      life.idle.push(await opening);
      return pdf;
    } catch (error) {
      opening.then((page) => page.discard()).catch(() => undefined);
      throw error;
    }
  }

  /** The browser, started anew when it has died since; one that never came up is not tried again. */
  async #alive(): Promise<Life> {
    const current = this.#life;
    const life = await current;
    if (this.#closed) throw closedTrouble();
    if (!isOver(life)) return life;
    void this.#end(life.browser);
    // Of several prints that see the same death, the first starts the next life.
    if (this.#life === current) this.#life = this.#begin();
    return this.#alive();
  }

  #begin(): Promise<Life> {
    const life = this.#start();
    // Told by whoever prints; where nobody does, it is no unhandled rejection.
    life.catch(() => undefined);
    return life;
  }

  async #start(): Promise<Life> {
    for (;;) {
      const [guard] = this.#guards;
      if (guard === undefined || this.#closed) throw closedTrouble();
      const browser = this.#origin.open(guard);
      this.#running.add(browser);
      try {
        const died = browser.ended.then(() => Promise.reject(new Error('The browser ended.')));
        const { driver, page } = await within(
          this.#limits.timeoutMs,
          Promise.race([connect(browser), died]),
          this.#origin.opening,
        );
        const gone = new AbortController();
        const life: Life = { driver, browser, idle: [page], gone: gone.signal };
        void browser.ended.then(() => {
          gone.abort(new Error('The browser ended.'));
          return this.#end(browser);
        });
        if (guard.note !== null && !this.notes.includes(guard.note)) this.notes.push(guard.note);
        return life;
      } catch (error) {
        const said = browser.said();
        await this.#end(browser);
        if (error instanceof SolidifyError) throw error;
        if (this.#closed) throw closedTrouble();
        if (this.#guards.length === 1) throw this.#origin.diagnose(browser.said() || said, false);
        this.#guards.shift();
      }
    }
  }

  async #end(browser: Running): Promise<void> {
    await browser.close();
    this.#running.delete(browser);
  }
}

/** The browser together with a first page, made ready while the caller still renders what goes on it. */
async function connect(browser: Running): Promise<{ driver: Driver; page: PrintPage }> {
  const driver = await browser.connect();
  return { driver, page: await driver.openPage() };
}

function closedTrouble(): SolidifyError {
  return new SolidifyError('The browser was closed before the document was printed.', 'browser-failed');
}
