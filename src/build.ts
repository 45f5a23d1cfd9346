import { join, resolve } from 'node:path';
import type { Compiled } from './core/compile.js';
import type { Diagnostic } from './core/diagnostic.js';
import type { Printer } from './io/browser.js';
import { expandPatterns, writeFiles } from './io/files.js';
import { Run, type Outside } from './run.js';
import type { Settings } from './settings.js';
import { Trouble } from './trouble.js';

/** What a run tells while it goes on. */
export interface Listener {
  /** Which documents there are. */
  readonly onPlan?: (files: readonly string[]) => void;
  /** A document is being worked on. */
  readonly onStart?: (file: string) => void;
  /** Its files are on disk, or it was left out (no outputs). */
  readonly onDone?: (file: string, outputs: readonly Output[], milliseconds: number) => void;
  /** Something to be said once, such as that the sandbox is off. */
  readonly onNote?: (note: string) => void;
  /** Something for whoever looks closely, such as which browser prints or how long a stage took. */
  readonly onDetail?: (detail: string) => void;
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
  /** Of how many of them there are reports now; null when none were asked for. */
  readonly built: number | null;
  /** The lines of the files that have diagnostics, to show them. */
  readonly texts: ReadonlyMap<string, string>;
  /** What `--stdout` asks for. */
  readonly product: string | Uint8Array | null;
  /** What the world refused to single documents, while others went on. */
  readonly troubles: readonly Trouble[];
}

/** Checks documents and builds the reports of those that are right. */
export async function build(
  patterns: readonly string[],
  settings: Settings,
  outside: Outside,
  listener: Listener = {},
): Promise<Outcome> {
  const files = await expandPatterns(patterns, outside.cwd);
  if (settings.stdout && files.length > 1) {
    throw new Trouble(
      '--stdout writes one report, but several documents were named.',
      2,
      'Name one, or leave --stdout out.',
    );
  }
  listener.onPlan?.(files);
  const printer = settings.formats.includes('pdf')
    ? import('./start-browser.js').then(({ startBrowser }) => startBrowser(settings, outside, listener))
    : null;
  // It comes up while the documents are read, so it goes first. Whether it could be started is asked when there is
  // something to print.
  await printer?.catch(() => undefined);
  const run = new Run(settings, outside);
  const outputs = files.map((): readonly Output[] => []);
  const troubles: Trouble[] = [];
  let product: Outcome['product'] = null;
  let browserless = false;
  const names = new Map<string, string>();
  const underWay = new Set<Promise<void>>();
  const refused = (error: unknown): void => {
    if (!(error instanceof Trouble) || error.exitCode === 130) throw error;
    // A folder that cannot be written refuses every document, but needs to be told of once.
    if (!troubles.some((known) => known.message === error.message)) troubles.push(error);
  };
  try {
    for (const [index, file] of files.entries()) {
      outside.signal.throwIfAborted();
      listener.onStart?.(file);
      const watch = new Watch();
      const done = (written: readonly Output[]): void => {
        outputs[index] = written;
        listener.onDetail?.(`${file}: ${watch.laps()}`);
        listener.onDone?.(file, written, watch.total());
      };
      const compiled = await run.compile(file, names, watch.lap).catch(refused);
      const browser = await printer?.catch((error: unknown) => {
        // Without a browser nothing is built, but what is wrong with the documents can still be said.
        refused(error);
        browserless = true;
      });
      if (!compiled || browserless) {
        done([]);
        continue;
      }
      const finish = async (): Promise<void> => {
        const made = await makeFiles(compiled, settings, browser ?? null, outside);
        if (browser) watch.lap('print');
        if (settings.stdout) {
          product = made[0]?.content ?? null;
          return done([]);
        }
        await writeFiles(resolve(outside.cwd, settings.out), made);
        watch.lap('write');
        done(await Promise.all(made.map((one) => toOutput(settings.out, one))));
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
    for (const note of (await printer?.catch(() => null))?.notes ?? []) listener.onNote?.(note);
  } catch (error) {
    refused(error);
  } finally {
    await Promise.allSettled(underWay);
    await printer?.then(
      (one) => one.close(),
      () => undefined,
    );
  }
  const built = product === null ? outputs.filter((written) => written.length > 0).length : 1;
  return { ...run.outcome(), outputs: outputs.flat(), documents: files.length, built, product, troubles };
}

/** Checks documents and writes nothing. */
export async function validate(
  patterns: readonly string[],
  settings: Settings,
  outside: Outside,
  listener: Listener = {},
): Promise<Outcome> {
  const files = await expandPatterns(patterns, outside.cwd);
  listener.onPlan?.(files);
  const run = new Run(settings, outside);
  const troubles: Trouble[] = [];
  for (const file of files) {
    outside.signal.throwIfAborted();
    const watch = new Watch();
    await run.check(file, watch.lap).catch((error: unknown) => {
      if (!(error instanceof Trouble) || error.exitCode === 130) throw error;
      troubles.push(error);
    });
    listener.onDetail?.(`${file}: ${watch.laps()}`);
  }
  return { ...run.outcome(), outputs: [], documents: files.length, built: null, product: null, troubles };
}

/** How long the stages of one document take. */
class Watch {
  readonly #start = performance.now();
  readonly #laps: string[] = [];
  #last = this.#start;

  /** Ends a stage. */
  readonly lap = (stage: string): void => {
    const now = performance.now();
    this.#laps.push(`${stage} ${Math.round(now - this.#last)} ms`);
    this.#last = now;
  };

  laps(): string {
    return this.#laps.join(', ');
  }

  total(): number {
    return performance.now() - this.#start;
  }
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
  { env, signal }: Outside,
): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const rendered of reports) {
    const { name, markdown, html } = rendered;
    if (formats.includes('md'))
      made.push({ name: `${name}.md`, format: 'md', content: markdown, pages: null });
    if (formats.includes('html'))
      made.push({ name: `${name}.html`, format: 'html', content: html, pages: null });
    if (printer) {
      const { dateOf, printReport } = await import('./print.js');
      const { pdf, pages } = await printReport(
        rendered,
        dateOf(rendered.report.dates.end, env),
        printer,
        signal,
      );
      made.push({ name: `${name}.pdf`, format: 'pdf', content: pdf, pages });
    }
  }
  return made;
}

async function toOutput(folder: string, { name, format, content, pages }: MadeFile): Promise<Output> {
  // Not for `validate`, which should start in a blink.
  const { createHash } = await import('node:crypto');
  return {
    file: join(folder, name),
    format,
    bytes: typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength,
    sha256: createHash('sha256').update(content).digest('hex'),
    pages,
  };
}
