import { createHash } from 'node:crypto';
import { basename, dirname, extname, join, normalize, resolve } from 'node:path';
import type { Compiled, LoadedProgramme } from './core/compile.js';
import { diagnostic, hasErrors, sortDiagnostics, strictly, type Diagnostic } from './core/diagnostic.js';
import { parse, type Parsed } from './core/parse.js';
import type { FileFacts } from './core/rules.js';
import { kindOf, validate as check, wantedFiles } from './core/validate.js';
import type { Printer } from './io/browser.js';
import { loadAssets, loadBasics } from './io/assets.js';
import { expandPatterns, folderOf, inspectFile, readDocument, readStream, STDIN, writeFiles } from './io/files.js';
import type { Settings } from './settings.js';
import { Trouble } from './trouble.js';

/** What a run takes from outside, so that tests can give it something else. */
export interface Outside {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

/** What a run tells while it goes on. */
export interface Listener {
  /** A document is being worked on; `total` is known from the start. */
  readonly onStart?: (file: string, index: number, total: number) => void;
  /** Its files are on disk, or it was left out (no outputs). */
  readonly onDone?: (file: string, outputs: readonly Output[], milliseconds: number) => void;
  /** Something to be said once, such as that the sandbox is off. */
  readonly onNote?: (note: string) => void;
  /** A browser was started: how to end it at once. */
  readonly onBrowser?: (kill: () => void) => void;
}

/** A file that was written. */
export interface Output {
  /** The path, as the user gave the folder. */
  readonly file: string;
  readonly format: Settings['formats'][number];
  readonly bytes: number;
  readonly sha256: string;
  /** Of a PDF. */
  readonly pages: number | null;
}

/** How a run ended. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly Output[];
  /** How many documents were looked at. */
  readonly documents: number;
  /** The lines of the files that have diagnostics, to show them. */
  readonly texts: ReadonlyMap<string, string>;
  /** What `--stdout` asks for. */
  readonly product: string | Uint8Array | null;
  /** What the world refused to single documents, while others went on. */
  readonly troubles: readonly Trouble[];
}

/** Checks documents and builds the reports of those that are right. */
export async function build(patterns: readonly string[], settings: Settings, outside: Outside, listener: Listener = {}): Promise<Outcome> {
  const files = await expandPatterns(patterns, outside.cwd);
  if (settings.stdout && files.length > 1) {
    throw new Trouble('--stdout writes one report, but several documents were named.', 2, 'Name one, or leave --stdout out.');
  }
  const printer = settings.formats.includes('pdf') ? startBrowser(settings, outside, listener) : null;
  // Whether it could be started is asked when there is something to print.
  printer?.catch(() => undefined);
  const run = new Run(settings, outside);
  const outputs: Output[] = [];
  const troubles: Trouble[] = [];
  let product: Outcome['product'] = null;
  const names = new Map<string, string>();
  const underWay = new Set<Promise<void>>();
  const refused = (error: unknown): void => {
    if (!(error instanceof Trouble) || error.exitCode === 130) throw error;
    troubles.push(error);
  };
  try {
    for (const [index, file] of files.entries()) {
      outside.signal.throwIfAborted();
      listener.onStart?.(file, index, files.length);
      const started = performance.now();
      const done = (written: readonly Output[]): void => listener.onDone?.(file, written, performance.now() - started);
      const compiled = await run.compile(file, names).catch(refused);
      if (!compiled) {
        done([]);
        continue;
      }
      const browser = await printer;
      const finish = async (): Promise<void> => {
        const made = await makeFiles(compiled, settings, browser, outside.signal);
        if (settings.stdout) {
          product = made[0]?.content ?? null;
          return done([]);
        }
        await writeFiles(resolve(outside.cwd, settings.out), made);
        const written = made.map((one) => toOutput(settings.out, one));
        outputs.push(...written);
        done(written);
      };
      const finished = finish()
        .catch((error: unknown) => {
          done([]);
          refused(error);
        })
        .finally(() => underWay.delete(finished));
      // A failure is met at the next await below; until then it must not count as unhandled.
      finished.catch(() => undefined);
      underWay.add(finished);
      // Two print while the next is read and rendered, and no more wait for them: memory stays flat.
      if (underWay.size > 2) await Promise.race(underWay);
    }
    await Promise.all(underWay);
    for (const note of (await printer)?.notes ?? []) listener.onNote?.(note);
  } catch (error) {
    refused(error);
  } finally {
    await Promise.allSettled(underWay);
    await printer?.then(
      (one) => one.close(),
      () => undefined,
    );
  }
  return { ...run.outcome(), outputs, documents: files.length, product, troubles };
}

/** Checks documents and writes nothing. */
export async function validate(patterns: readonly string[], settings: Settings, outside: Outside): Promise<Outcome> {
  const files = await expandPatterns(patterns, outside.cwd);
  const run = new Run(settings, outside);
  for (const file of files) {
    outside.signal.throwIfAborted();
    await run.check(file);
  }
  return { ...run.outcome(), outputs: [], documents: files.length, product: null, troubles: [] };
}

/** What the documents of one run share: the programmes they name, and everything found wrong. */
class Run {
  readonly #settings: Settings;
  readonly #outside: Outside;
  readonly #diagnostics: Diagnostic[] = [];
  readonly #texts = new Map<string, string>();
  readonly #programmes = new Map<string, Promise<LoadedProgramme | null>>();

  constructor(settings: Settings, outside: Outside) {
    this.#settings = settings;
    this.#outside = outside;
  }

  outcome(): Pick<Outcome, 'diagnostics' | 'texts'> {
    return { diagnostics: sortDiagnostics(this.#diagnostics), texts: this.#texts };
  }

  /** The reports of a visit, or null with the reasons noted. `names` are the reports made so far, with their files. */
  async compile(file: string, names: Map<string, string>): Promise<Compiled | null> {
    const parsed = await this.#parse(file);
    if (!parsed) return null;
    if (kindOf(parsed) === 'programme') {
      throw new Trouble(
        `${file} is a programme; build makes the reports of visits.`,
        2,
        `Name its visits, such as ${join(dirname(file), 'visits', '*.yaml')}; solidify validate checks the programme.`,
      );
    }
    const { compile } = await import('./core/compile.js');
    const surroundings = await this.#surroundings(parsed);
    const id = idFor(file);
    const basics = await loadBasics();
    const { value, diagnostics } = await compile(parsed, surroundings, { langs: this.#settings.langs, id }, basics, loadAssets);
    const twin = value && names.get(value.id.toLowerCase());
    if (value && twin !== undefined && twin !== null) {
      diagnostics.push(diagnostic('duplicate-id', file, startOf(parsed), { id: value.id, file: twin, line: 0 }));
    } else if (value) names.set(value.id.toLowerCase(), file);
    return this.#note(file, parsed, diagnostics) ? value : null;
  }

  async check(file: string): Promise<void> {
    const full = resolve(this.#outside.cwd, file);
    if (this.#programmes.has(full)) return;
    const parsed = await this.#parse(file);
    if (!parsed) return;
    if (kindOf(parsed) === 'programme') {
      this.#programmes.set(full, this.#checkProgramme(parsed));
      await this.#programmes.get(full);
      return;
    }
    const { files, programme } = await this.#surroundings(parsed);
    const { diagnostics } = await check(parsed, { ...(await loadBasics()), files, programme: programme?.parsed ?? null });
    this.#note(file, parsed, diagnostics);
  }

  async #parse(file: string): Promise<Parsed | null> {
    const bytes =
      file === STDIN ? await readStream(this.#outside.stdin) : await readDocument(resolve(this.#outside.cwd, file));
    const { value, diagnostics } = parse({ path: file, text: bytes });
    if (!this.#note(file, value ?? { text: new TextDecoder().decode(bytes) }, diagnostics)) return null;
    return value;
  }

  async #surroundings(parsed: Parsed): Promise<{ files: Map<string, FileFacts>; programme: LoadedProgramme | null }> {
    const folder = folderOf(parsed.file, this.#outside.cwd);
    const files = new Map<string, FileFacts>();
    let programme: LoadedProgramme | null = null;
    for (const { path, key } of wantedFiles(parsed)) {
      if (key === 'src') files.set(path, await inspectFile(folder, path));
      else {
        programme = await this.#programme(parsed.file, path);
        if (!programme && !this.#programmes.has(resolve(folder, path))) files.set(path, { state: 'missing' });
      }
    }
    return { files, programme };
  }

  /** The programme that `file` names; read and checked once a run. */
  #programme(file: string, path: string): Promise<LoadedProgramme | null> {
    const full = resolve(folderOf(file, this.#outside.cwd), path);
    let loaded = this.#programmes.get(full);
    if (!loaded) {
      const shown = file === STDIN ? path : normalize(join(dirname(file), path));
      loaded = this.#loadProgramme(shown);
      this.#programmes.set(full, loaded);
    }
    return loaded;
  }

  async #loadProgramme(file: string): Promise<LoadedProgramme | null> {
    const parsed = await this.#parse(file).catch((error: unknown) => {
      if (error instanceof Trouble && error.exitCode === 2) return null;
      throw error;
    });
    if (!parsed) return null;
    return kindOf(parsed) === 'programme' ? this.#checkProgramme(parsed) : { parsed, document: null, files: new Map() };
  }

  async #checkProgramme(parsed: Parsed): Promise<LoadedProgramme> {
    const { files } = await this.#surroundings(parsed);
    const { value, diagnostics } = await check(parsed, { ...(await loadBasics()), files, programme: null });
    const fine = this.#note(parsed.file, parsed, diagnostics);
    return { parsed, document: fine && value?.kind === 'programme' ? value.document : null, files };
  }

  /** Keeps diagnostics, and the text of their file to show its lines. Tells whether none is an error. */
  #note(file: string, { text }: { readonly text: string }, found: readonly Diagnostic[]): boolean {
    const list = this.#settings.strict ? strictly(found) : found;
    if (list.length > 0) this.#texts.set(file, text);
    this.#diagnostics.push(...list);
    return !hasErrors(list);
  }
}

function startOf(parsed: Parsed): Diagnostic['range'] {
  return parsed.range({ start: parsed.root.start, end: parsed.root.start });
}

/** The name of the file without its extension, as far as it can be an id. */
function idFor(file: string): string {
  if (file === STDIN) return 'report';
  const name = basename(file, extname(file)).normalize('NFD').replace(/\p{M}/gu, '');
  return name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[.-]+$/g, '') || 'report';
}

interface MadeFile {
  readonly name: string;
  readonly format: Output['format'];
  readonly content: string | Uint8Array;
  readonly pages: number | null;
}

async function makeFiles(
  { reports }: Compiled,
  { formats }: Settings,
  printer: Printer | null,
  signal: AbortSignal,
): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const { name, markdown, html } of reports) {
    if (formats.includes('md')) made.push({ name: `${name}.md`, format: 'md', content: markdown, pages: null });
    if (formats.includes('html')) made.push({ name: `${name}.html`, format: 'html', content: html, pages: null });
    if (printer) {
      const content = await printer.print(html, { signal });
      const { countPages } = await import('./io/browser.js');
      made.push({ name: `${name}.pdf`, format: 'pdf', content, pages: countPages(content) });
    }
  }
  return made;
}

function toOutput(folder: string, { name, format, content, pages }: MadeFile): Output {
  return {
    file: join(folder, name),
    format,
    bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
    pages,
  };
}

/** What a printed page is held to: no font but these may be in it. */
export const pages = { families: ['Solidify', 'DejaVu'] } as const;

/** Starts the browser while the documents are still to be read. */
async function startBrowser(settings: Settings, { env, signal }: Outside, listener: Listener): Promise<Printer> {
  const [{ findBrowser }, { startPrinter }, { fallbackFontFolder }] = await Promise.all([
    import('./io/find-browser.js'),
    import('./io/browser.js'),
    import('./io/assets.js'),
  ]);
  const { fileURLToPath } = await import('node:url');
  const found = await findBrowser({
    choice: settings.browser,
    env,
    signal,
    onUnpack: () => listener.onNote?.('Unpacking the embedded browser, once on this machine.'),
  });
  const printer = startPrinter(found, {
    timeoutMs: settings.timeoutMs,
    fontsDir: fileURLToPath(await fallbackFontFolder()),
    families: pages.families,
    env,
  });
  listener.onBrowser?.(() => printer.kill());
  return printer;
}
