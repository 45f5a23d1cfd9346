import { join, resolve } from 'node:path';
import type { EditedReport } from './core/compile.js';
import type { Diagnostic } from './core/diagnostic.js';
import { expandPatterns, writeFiles } from './io/files.js';
import { openAll, type Opened, type Watch } from './documents.js';
import { makeTools, search, visitProduct, type MadeFile, type Product } from './product.js';
import { programmeProducts, toEditions } from './programme.js';
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
  /** `md`, `html`, `pdf`; of pictures and other files of a website their extension. */
  readonly format: string;
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

/** Checks documents and builds the reports of those that are right, and what is made of whole programmes. */
export async function build(
  patterns: readonly string[],
  settings: Settings,
  outside: Outside,
  listener: Listener = {},
): Promise<Outcome> {
  const files = await expandPatterns(patterns, outside.cwd);
  if (settings.stdout && files.length > 1) throw manyForStdout();
  const printer = settings.formats.includes('pdf')
    ? import('./start-browser.js').then(({ startBrowser }) => startBrowser(settings, outside, listener))
    : null;
  // It comes up while the documents are read, so it goes first. Whether it could be started is asked when there is
  // something to print.
  await printer?.catch(() => undefined);
  const run = new Run(settings, outside);
  const outputs = new Map<string, readonly Output[]>();
  const troubles: Trouble[] = [];
  let product: Outcome['product'] = null;
  let browserless = false;
  const underWay = new Set<Promise<void>>();
  const refused = (error: unknown): void => {
    if (!(error instanceof Trouble) || error.exitCode === 130) throw error;
    // A folder that cannot be written refuses every document, but needs to be told of once.
    if (!troubles.some((known) => known.message === error.message)) troubles.push(error);
  };
  /** Makes and writes what is to be made of a document, each product as a whole. */
  const produce = async (products: readonly Product[], { lap }: Watch): Promise<Output[]> => {
    const written: Output[] = [];
    for (const { make } of products) {
      const made = await make(await makeTools(settings, outside, printer, lap));
      const leaks = (await search(made)).filter(({ found }) => found.length > 0);
      for (const { withholding, found } of leaks) run.refuse(withholding.documents, found);
      if (leaks.length > 0) continue;
      if (settings.stdout) {
        product = made[0]?.content ?? null;
        return [];
      }
      await writeFiles(resolve(outside.cwd, settings.out), made);
      lap('write');
      written.push(...(await Promise.all(made.map((one) => toOutput(settings.out, one)))));
    }
    return written;
  };
  try {
    const onPlan = (plan: readonly string[]): void => {
      if (settings.stdout && plan.length > 1) throw manyForStdout();
      listener.onPlan?.(plan);
    };
    const { onStart } = listener;
    const reading = { onPlan, onStart, refused, cwd: outside.cwd, signal: outside.signal };
    for await (const opened of openAll(files, run, reading)) {
      const { file, watch } = opened;
      outputs.set(file, []);
      const done = (written: readonly Output[]): void => {
        outputs.set(file, written);
        listener.onDetail?.(`${file}: ${watch.laps()}`);
        listener.onDone?.(file, written, watch.total());
      };
      // What is made of a programme is made of visits that are done.
      if (opened.prepared?.kind === 'programme') await Promise.all(underWay);
      const products = productsOf(opened, settings, run);
      await printer?.catch((error: unknown) => {
        // Without a browser nothing is built, but what is wrong with the documents can still be said.
        refused(error);
        browserless = true;
      });
      if (!products || browserless) {
        done([]);
        continue;
      }
      const finished = produce(products, watch)
        .then(done, (error: unknown) => {
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
  const lists = [...outputs.values()];
  const built = product === null ? lists.filter((written) => written.length > 0).length : 1;
  return { ...run.outcome(), outputs: lists.flat(), documents: lists.length, built, product, troubles };
}

/** What is to be made of a document; null when it has errors. */
function productsOf({ prepared, visits }: Opened, settings: Settings, run: Run): Product[] | null {
  if (!prepared) return null;
  if (prepared.kind === 'visit')
    return run.claims(prepared.checked) ? [visitProduct(prepared.checked, settings)] : null;
  const { id, programme } = prepared;
  const { document, files } = programme;
  // What one of its visits may not say, nothing that is made of all of them may.
  if (!document || visits.length === 0 || visits.some((visit) => run.isRefused(visit))) return null;
  return programmeProducts(id, settings, async ({ assets }) => {
    const langs = settings.langs ?? [document.lang ?? 'en'];
    const { edit } = await import('./core/compile.js');
    const reports: EditedReport[] = [];
    for (const visit of visits)
      reports.push(...(await edit(await run.reread(visit), { ...settings, langs }, assets)));
    return { id, programme: document, parsed: programme.parsed, files, editions: toEditions(reports) };
  });
}

function manyForStdout(): Trouble {
  return new Trouble(
    '--stdout writes one report, but several documents were named.',
    2,
    'Name one, or leave --stdout out.',
  );
}

/** Checks documents and writes nothing. */
export async function validate(
  patterns: readonly string[],
  settings: Settings,
  outside: Outside,
  listener: Listener = {},
): Promise<Outcome> {
  const files = await expandPatterns(patterns, outside.cwd);
  const run = new Run(settings, outside);
  const troubles: Trouble[] = [];
  const refused = (error: unknown): void => {
    if (!(error instanceof Trouble) || error.exitCode === 130) throw error;
    troubles.push(error);
  };
  let documents = 0;
  const reading = { onPlan: listener.onPlan, refused, cwd: outside.cwd, signal: outside.signal };
  for await (const { file, watch } of openAll(files, run, reading)) {
    documents += 1;
    listener.onDetail?.(`${file}: ${watch.laps()}`);
  }
  return { ...run.outcome(), outputs: [], documents, built: null, product: null, troubles };
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
