import { fileURLToPath } from 'node:url';
import type { Listener } from '../listener.js';
import { finishScript, installedFontFolder } from '../assets.js';
import { removeAbandonedFolders } from '../../browser/folder.js';
import type { Printer } from '../../browser/printer.js';
import { finishHere, loadFinish, type Finish } from './finish-here.js';
import type { FinishThread } from './finish-thread.js';
import { findBrowser, identify, type FoundBrowser } from '../../browser/find.js';
import type { Host } from '../../host/host.js';
import type { Settings } from '../options.js';

/** The beginnings of the names of the fonts that may be in a PDF. */
export const families: readonly string[] = ['Solidify', 'DejaVu', 'Ubuntu'];

/**
 * So many PDFs are finished here, as to start a thread for it takes as long as that would gain; one after the other, as
 * whoever writes saves, any number.
 */
const FEW = 10;

/**
 * The browser of a run, found at once and started when it is first needed, and what finishes its prints. Whoever makes
 * one closes it.
 */
export interface PrintService {
  /** Which browser it is; two of the same print the same bytes. */
  readonly key: () => Promise<string>;
  /** Starts the browser while there is other work; what goes wrong is told by `printer`. */
  readonly start: () => Promise<void>;
  /** The browser, started at the first call. */
  readonly printer: () => Promise<Printer>;
  /** Finishes what was printed; many in a thread of its own. */
  readonly finish: Finish;
  /** Gets ready to finish. */
  readonly prepare: () => Promise<void>;
  /** Announces so many prints. */
  readonly order: (prints: number) => PrintBatch;
  /** Nothing more will be ordered: the browser ends as soon as all that was ordered is printed. */
  readonly last: () => void;
  /** What the user should be told once; complete when all is printed. */
  readonly notes: () => Promise<readonly string[]>;
  /** The embedded browser that was started; null of any other, or when none was. */
  readonly embedded: () => Promise<FoundBrowser | null>;
  readonly close: () => Promise<void>;
}

/** Prints that were announced. */
export interface PrintBatch extends Pick<PrintService, 'printer' | 'finish' | 'prepare'> {
  /** One of them is made. */
  readonly printed: () => void;
  /** Those that are not made yet will not be. */
  readonly end: () => void;
}

/**
 * Makes a print service; nothing is started yet, but what killed runs left of their browsers goes.
 *
 * @param documents how many are to be printed at least
 * @param isKept whether it stays for the next build: then the browser ends only when the service is closed
 */
export function makePrintService(
  documents: number,
  settings: Settings,
  host: Host,
  listener: Listener,
  isKept = false,
): PrintService {
  const { browserUrl } = settings;
  removeAbandonedFolders();
  let found: Promise<FoundBrowser> | null = null;
  let printer: Promise<Printer> | null = null;
  let thread: Promise<FinishThread> | null = null;
  let finished = 0;
  const areFew = (): boolean => Math.max(isKept ? 0 : finished, documents) <= FEW;
  let ending: Promise<void> | null = null;
  const endBrowser = (): Promise<void> =>
    (ending ??= (async () => {
      await (await printer?.catch(() => null))?.close();
    })());
  let ordered = 0;
  let isLast = false;
  const endBrowserWhenDone = (): void => {
    // Whether that went well shows when the service is closed.
    if (isLast && ordered === 0) endBrowser().catch(() => undefined);
  };
  const find = (): Promise<FoundBrowser> =>
    (found ??= findBrowser({
      choice: settings.browser,
      env: host.env,
      signal: host.signal,
      onUnpack: () => listener.onNote?.('Unpacking the embedded browser, once on this machine.'),
    }));
  const printService: PrintService = {
    start: async () => void (await printService.printer().catch(() => undefined)),
    key: async () =>
      browserUrl === null ? identify(await find()) : `remote ${await (await printService.printer()).version}`,
    printer: () =>
      (printer ??= (
        browserUrl === null ? launch(find(), settings, host, listener) : dial(browserUrl, settings, listener)
      ).then((one) => watch(one, listener))),
    finish: async (...job) => {
      finished += 1;
      return areFew() ? finishHere(...job) : (await (thread ??= startThread(listener))).finish(...job);
    },
    prepare: async () => void (await (areFew() ? loadFinish() : (thread ??= startThread(listener)))),
    order: (prints) => {
      let left = prints;
      const count = (made: number): void => {
        left -= made;
        ordered -= made;
        endBrowserWhenDone();
      };
      ordered += prints;
      return { ...printService, printed: () => count(1), end: () => count(left) };
    },
    last: () => {
      isLast = !isKept;
      endBrowserWhenDone();
    },
    notes: async () => (await printer?.catch(() => null))?.notes ?? [],
    embedded: async () => {
      const used = printer === null ? null : await found?.catch(() => null);
      return used?.kind === 'embedded' ? used : null;
    },
    close: async () => {
      await Promise.all([endBrowser(), thread?.then((one) => one.close())]);
    },
  };
  return printService;
}

async function startThread({ onThread }: Listener): Promise<FinishThread> {
  const { FinishThread } = await import('./finish-thread.js');
  onThread?.();
  return new FinishThread(await finishScript());
}

async function launch(
  finding: Promise<FoundBrowser>,
  settings: Settings,
  { env }: Host,
  listener: Listener,
): Promise<Printer> {
  const found = await finding;
  const { startPrinter } = await import('../../browser/printer.js');
  const printer = startPrinter(found, {
    timeoutMs: settings.timeoutMs,
    fontsDir: fileURLToPath(await installedFontFolder()),
    families,
    env,
    pages: settings.jobs,
    onSpawn: listener.onSpawn,
  });
  listener.onDetail?.(`browser: ${found.path}. ${found.why}`);
  return printer;
}

async function dial(
  addresses: readonly string[],
  { timeoutMs, jobs }: Settings,
  { onDetail }: Listener,
): Promise<Printer> {
  const { startRemotePrinter, withoutSecrets } = await import('../../browser/elsewhere/remote.js');
  const members = addresses.map((address) => {
    const name = withoutSecrets(address);
    onDetail?.(`browser: ${name}. --browser-url names it.`);
    return { name, open: () => startRemotePrinter(address, { timeoutMs, families, pages: jobs }) };
  });
  const [only, another] = members;
  if (only && !another) return only.open();
  const { startPool } = await import('../../browser/elsewhere/pool.js');
  return startPool(members);
}

function watch(printer: Printer, { onBrowser, onDetail }: Listener): Printer {
  onBrowser?.(() => printer.kill());
  if (onDetail) {
    const started = performance.now();
    printer.version.then(
      (version) =>
        onDetail(`browser: ${version} was ready after ${Math.round(performance.now() - started)} ms`),
      () => undefined,
    );
  }
  return printer;
}
