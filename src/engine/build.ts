import type { Withholding } from '../core/privacy/leak/withheld.js';
import type { Parsed } from '../core/syntax/ast.js';
import { join, resolve } from 'node:path';
import type { LoadedProgramme } from '../core/language/checked.js';
import type { EditedReport } from '../core/compile.js';
import { lazy } from '../core/report/locale.js';
import { openAll, type Opened } from './plan.js';
import type { Inputs } from './cache/inputs.js';
import { expandPatterns, isFile } from '../host/files.js';
import { keepHeapTight, ensureHeap, memoryError } from './memory.js';
import type { Output } from './cache/output.js';
import type { Target } from './targets/target.js';
import { Run, type Prepared } from './run.js';
import type { Listener } from './listener.js';
import type { Outcome } from './outcome.js';
import type { Host } from '../host/host.js';
import type { Stopwatch } from './stopwatch.js';
import type { Settings } from './options.js';
import { SolidifyError } from '../host/solidify-error.js';

/** Checks documents and builds the reports of those that are right, and what is made of whole programmes. */
export async function build(
  patterns: readonly string[],
  settings: Settings,
  host: Host,
  listener: Listener = {},
): Promise<Outcome> {
  const files = await expandPatterns(patterns, host);
  if (settings.stdout && files.length > 1) throw manyForStdout();
  if (files.length > 20) await keepHeapTight(); // fewer take little memory anyway
  const printService = settings.formats.some(({ isPrinted }) => isPrinted)
    ? await import('./printing/print-service.js').then(({ makePrintService }) =>
        makePrintService(files.length, settings, host, listener),
      )
    : null;
  const folder = resolve(host.cwd, settings.out);
  // It comes up while the documents are read, so it goes first, where it is needed for certain.
  const known = settings.merge.length > 0 || (await isFile(join(folder, 'manifest.json'), host));
  if (!settings.check && !(settings.cache && known)) await printService?.start();
  const run = new Run(settings, host);
  const { TargetMaker } = await import('./produce.js');
  const producer = await TargetMaker.start(settings, host, printService, run);
  const outputs = new Map<string, readonly Output[]>();
  const troubles: SolidifyError[] = [];
  const inputs = new Map<string, () => Inputs>();
  const underWay = new Set<Promise<void>>();
  const refused = (thrown: unknown): void => {
    const error = memoryError(thrown) ?? thrown;
    if (!(error instanceof SolidifyError) || error.exitCode === 130) throw error;
    // A folder that cannot be written refuses every document; saying so once is enough.
    if (!troubles.some((known) => known.message === error.message)) troubles.push(error);
  };
  const produce = async (products: readonly Target[], { lap }: Stopwatch): Promise<Output[]> => {
    const prints = products.flatMap(({ files }) => files ?? []).filter(({ isPrinted }) => isPrinted);
    const order = printService?.order(prints.length) ?? null;
    const written: Output[] = [];
    try {
      for (const product of products) written.push(...(await producer.produce(product, order, lap)));
    } finally {
      order?.end();
    }
    return written;
  };
  try {
    const onPlan = (plan: readonly string[]): void => {
      if (settings.stdout && plan.length > 1) throw manyForStdout();
      listener.onPlan?.(plan);
    };
    const { onStart } = listener;
    const reading = { onPlan, onStart, refused, cwd: host.cwd, signal: host.signal };
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
      if (settings.explain && opened.prepared?.kind === 'visit') {
        const [{ explain }, { loadAssets }] = await Promise.all([
          import('../core/privacy/explain.js'),
          import('./assets.js'),
        ]);
        listener.onExplain?.(file, await explain(opened.prepared.checked, settings, await loadAssets()));
      }
      const products = await productsOf(opened, inputs, settings, run, producer.base);
      if (products === 'elsewhere') {
        outputs.delete(file);
        listener.onDone?.(file, null, watch.total());
        continue;
      }
      if (!products) {
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
      // So many print while the next is read and rendered, and no more wait for them: memory stays flat.
      if (underWay.size > settings.jobs + 1) await Promise.race(underWay);
    }
    printService?.last();
    await Promise.all(underWay);
    for (const note of (await printService?.notes()) ?? []) listener.onNote?.(note);
    if (producer.earlier > 0) listener.onNote?.(earlierNote(producer.earlier, settings.out));
  } catch (error) {
    refused(error);
  } finally {
    await Promise.allSettled(underWay);
    await Promise.allSettled([producer.close().catch(refused), printService?.close()]);
  }
  const lists = [...outputs.values()];
  const { content: product, stale } = producer;
  const built = product === null ? lists.filter((written) => written.length > 0).length : 1;
  const found = { outputs: lists.flat(), documents: lists.length, built, product, stale, troubles };
  return { ...run.outcome(), ...found };
}

/** What is to be made of a document; null when it has errors, `elsewhere` when another shard makes it. `known` are the inputs of the visits before it. */
async function productsOf(
  { file, prepared, visits }: Opened,
  known: Map<string, () => Inputs>,
  settings: Settings,
  run: Run,
  base: string,
): Promise<Target[] | 'elsewhere' | null> {
  if (!prepared) return null;
  const { decisiveInputs, inputsOf, withInputs } = await import('./cache/inputs.js');
  const [{ isInShard }, { visitTarget }] = await Promise.all([
    import('./targets/target.js'),
    import('./targets/visit.js'),
  ]);
  const inputsAt = ({ parsed, files }: Pick<LoadedProgramme, 'parsed' | 'files'>): Inputs =>
    inputsOf(parsed, files, run.bytesOf(parsed), settings.editions);
  if (prepared.kind === 'visit') {
    const { checked } = prepared;
    if (!run.claims(checked)) return null;
    if (!isInShard(checked.id, settings)) return 'elsewhere';
    const { programme, files } = checked.surroundings;
    const own = lazy(() => inputsAt({ parsed: checked.parsed, files }));
    const whole = lazy(() => programme && inputsAt(programme));
    const inputs = lazy(() => {
      const shared = whole();
      return programme && shared ? withInputs(file, own(), programme.parsed.file, shared) : own();
    });
    const decisive = lazy(() => {
      const shared = whole();
      if (!shared) return own();
      return decisiveInputs(checked, own(), shared, settings.editions, settings.attachSource);
    });
    known.set(file, inputs);
    return [visitTarget(checked, inputs, decisive, settings, base)];
  }
  if (settings.shard) return 'elsewhere';
  const { id, programme } = prepared;
  const { document, files } = programme;
  // What one of its visits may not say, nothing that is made of all of them may.
  if (!document || visits.length === 0 || visits.some((visit) => run.isRefused(visit))) return null;
  const { programmeTargets, toEditions } = await import('./targets/programme.js');
  const inputs = lazy(() =>
    visits.reduce((sum, visit) => {
      const more = known.get(visit);
      return more ? withInputs(file, sum, visit, more()) : sum;
    }, inputsAt(programme)),
  );
  const whole = { id, lang: document.lang ?? 'en', inputs };
  return programmeTargets(whole, settings, base, async ({ assets }) => {
    const langs = settings.langs ?? [document.lang ?? 'en'];
    const { edit } = await import('../core/compile.js');
    const reports: EditedReport[] = [];
    for (const visit of visits)
      reports.push(...(await edit(await run.reread(visit), { ...settings, langs }, assets)));
    // What is made of them takes up to four times as much, as measured.
    await ensureHeap(`to bring the visits of ${file} together`, { share: 0.75 });
    return { id, programme: document, parsed: programme.parsed, files, editions: toEditions(reports) };
  });
}

function earlierNote(count: number, folder: string): string {
  const [files, them] =
    count === 1 ? ['A file of an earlier build is', 'it'] : [`${count} files of earlier builds are`, 'them'];
  return `${files} still in ${folder}, and may tell what is refused now: remove ${them} before you publish the folder.`;
}

function manyForStdout(): SolidifyError {
  return new SolidifyError(
    '--stdout writes one report, but several documents were named.',
    2,
    'Name one, or leave --stdout out.',
  );
}

/** Checks documents and writes nothing. */
export async function validate(
  patterns: readonly string[],
  settings: Settings,
  host: Host,
  listener: Listener = {},
): Promise<Outcome> {
  const files = await expandPatterns(patterns, host);
  const run = new Run(settings, host);
  const troubles: SolidifyError[] = [];
  const refused = (error: unknown): void => {
    if (!(error instanceof SolidifyError) || error.exitCode === 130) throw error;
    troubles.push(error);
  };
  let documents = 0;
  const reading = { onPlan: listener.onPlan, refused, cwd: host.cwd, signal: host.signal };
  const foresight = new Map<string, Withholding>();
  for await (const { file, prepared, visits, watch } of openAll(files, run, reading)) {
    documents += 1;
    if (prepared) await foresee(prepared, { file, visits, known: foresight }, run);
    watch.lap('what would be refused');
    listener.onDetail?.(`${file}: ${watch.laps()}`);
  }
  const nothing = { outputs: [], built: null, product: null, stale: [] };
  return { ...run.outcome(), ...nothing, documents, troubles };
}

/**
 * Notes what a build would refuse a document for.
 *
 * @param known what is withheld of the visits before it, by their files
 */
async function foresee(
  prepared: Prepared,
  {
    file,
    visits,
    known,
  }: {
    readonly file: string;
    readonly visits: readonly string[];
    readonly known: Map<string, Withholding>;
  },
  run: Run,
): Promise<void> {
  const [{ readPeople }, { inShort, joinWithheld, readWithheld }] = await Promise.all([
    import('../core/privacy/people.js'),
    import('../core/privacy/leak/withheld.js'),
  ]);
  const read = (parsed: Parsed, programme: Parsed | null): Withholding =>
    readWithheld(parsed, programme, readPeople(parsed, programme), 'public');
  if (prepared.kind === 'visit') {
    const { parsed, surroundings } = prepared.checked;
    const programme = surroundings.programme?.parsed ?? null;
    const withholding = read(parsed, programme);
    if (programme) known.set(file, inShort(withholding));
    const { tellsAnything } = await import('../core/privacy/leak/diagnose.js');
    // Most give nothing away, and then no report is made to see it.
    if (!tellsAnything(withholding)) return;
    const [{ foreseeRefusals }, { loadAssets }] = await Promise.all([
      import('../core/compile.js'),
      import('./assets.js'),
    ]);
    run.refuse(withholding.documents, await foreseeRefusals(prepared.checked, loadAssets));
    return;
  }
  // Whom a visit may name is known when all of them are.
  if (visits.length < prepared.visits.length) return;
  const own = read(prepared.programme.parsed, null);
  const parts = visits.flatMap((visit) => known.get(visit) ?? []);
  const { diagnoseProgramme } = await import('../core/privacy/leak/diagnose.js');
  run.refuse(own.documents, diagnoseProgramme(joinWithheld(own, parts), own));
}
