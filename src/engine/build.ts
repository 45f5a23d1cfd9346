import { join, resolve } from 'node:path';
import type { Assets } from '../core/compile.js';
import { hasErrors } from '../core/diagnostics/diagnostic.js';
import type { Withholding } from '../core/privacy/leak/withheld.js';
import { expandPatterns, isFile, STDIN } from '../host/files.js';
import type { Host } from '../host/host.js';
import { ensureShown } from '../host/project/project.js';
import { SolidifyError } from '../host/solidify-error.js';
import { loadAssetsKeeping } from './assets.js';
import type { Inputs } from './cache/inputs.js';
import type { DocumentState } from './cache/left-behind.js';
import type { Output } from './cache/output.js';
import { openDocuments } from './documents/documents.js';
import { gatherFindings } from './documents/findings.js';
import { openReference } from './documents/reference.js';
import type { Listener } from './listener.js';
import type { Settings } from './options.js';
import { gatherTroubles, type Outcome } from './outcome.js';
import { openAll, type Opened, type ReadingEvents } from './plan.js';
import { tellAgeOnce } from './printing/age-told.js';
import { documentsWithTemplates, openTemplates } from './templates/own-templates.js';
import type { PrintService } from './printing/print-service.js';
import type { ReadDocument } from './documents/reader.js';
import type { TargetMaker } from './target-maker.js';
import { openSigner } from './signing/keys.js';
import { keepSignature } from './signing/signature.js';
import { targetsOf } from './targets-of.js';
import type { Target } from './targets/target.js';

/** What is known of a document that has errors, or that the machine could not build: what it gave stays. */
const faulty: DocumentState = { state: 'faulty', products: [], searched: () => '' };

/** What a build takes from the session in which it happens. */
export interface BuildContext {
  readonly host: Host;
  readonly readFile: (file: string) => Promise<ReadDocument>;
  /**
   * The browser, not started yet.
   *
   * @param documents how many are to be printed at least
   */
  readonly printService: (documents: number, settings: Settings, listener: Listener) => Promise<PrintService>;
  /** Gives it back: it ends, unless the session keeps it warm. */
  readonly endPrinting: (printService: PrintService) => Promise<void>;
}

/**
 * Checks documents and builds the reports of those that are right, and what is made of whole programmes. The browser
 * comes up while documents are read; each document is made while the next is read; what is made of a programme waits
 * for its visits.
 */
export async function buildAll(
  patterns: readonly string[],
  settings: Settings,
  { host, ...session }: BuildContext,
  listener: Listener,
): Promise<Outcome> {
  for (const folder of [settings.out, ...settings.merge]) await ensureShown(folder, host);
  const files = await expandPatterns(patterns, host, listener.onNote);
  const reference = settings.reference === null ? null : await openReference(settings, host);
  for (const note of reference?.notes ?? []) listener.onNote?.(note);
  if (settings.stdout && files.length > 1) throw manyForStdout();
  const signer = await openSigner(settings, host);
  const isPrinted = settings.formats.some((format) => format.isPrinted);
  const printService = isPrinted ? await session.printService(files.length, settings, listener) : null;
  if (printService && (await isCertainToPrint(settings, host))) await printService.start();
  const findings = gatherFindings(settings.strict);
  const readFile =
    settings.set.length === 0 ? session.readFile : await readWithValues(settings, files, session.readFile);
  const documents = openDocuments(settings, host, findings, readFile);
  const templates = openTemplates(settings, host);
  const { openTargetMaker } = await import('./target-maker.js');
  const maker = await openTargetMaker(settings, host, printService, findings, reference, signer !== null);
  for (const note of maker.notes) (listener.onLost ?? listener.onNote)?.(note);
  const outputs = new Map<string, readonly Output[]>();
  const troubles = gatherTroubles();
  const inputs = new Map<string, () => Inputs>();
  const states = new Map<string, DocumentState>();
  const underWay = new Set<Promise<void>>();
  const notes: string[] = [];
  /** Of a path or an explanation that is told, names are masked by its document. */
  const keepSource = async (file: string): Promise<void> => {
    // Standard input is read once, and its path tells nothing.
    const parsed = file === STDIN ? null : (await readFile(file)).parsed;
    if (parsed) findings.keep(parsed, []);
  };
  let hasPictures = false;
  try {
    const onPlan = (plan: readonly string[]): void => {
      if (settings.stdout && plan.length > 1) throw manyForStdout();
      listener.onPlan?.(plan);
    };
    const { onStart, onMany } = listener;
    const reading = { onPlan, onStart, onMany, refused: troubles.note };
    for await (const opened of openAll(files, documents, findings, { ...reading, ...placeOf(host) })) {
      const { file, watch } = opened;
      outputs.set(file, []);
      states.set(file, faulty);
      const done = (written: readonly Output[]): void => {
        outputs.set(file, written);
        listener.onDetail?.(watch.laps(), file);
        listener.onDone?.(file, written, watch.total());
      };
      // What is made of a programme is made of visits that are done.
      if (opened.prepared?.kind === 'programme') await Promise.all(underWay);
      await explainIfAsked(opened, settings, host, listener);
      if (settings.explain) await keepSource(file);
      const note = (state: DocumentState): void => void states.set(file, state);
      const targets = await targetsOf(
        opened,
        inputs,
        settings,
        documents,
        findings,
        maker.base,
        templates.find,
        note,
      );
      if (targets === 'elsewhere') {
        outputs.delete(file);
        listener.onDone?.(file, null, watch.total());
        continue;
      }
      if (!targets) {
        done([]);
        continue;
      }
      if (opened.prepared?.kind === 'visit')
        hasPictures ||= opened.prepared.checked.surroundings.files.size > 0;
      const finished = makeTargets(targets, maker, printService, watch.lap, listener)
        .then(done, (error: unknown) => {
          done([]);
          states.set(file, faulty);
          troubles.note(error);
        })
        .finally(() => underWay.delete(finished));
      // A failure is met at the next await below; until then it must not count as unhandled.
      finished.catch(() => undefined);
      underWay.add(finished);
      // So many print while the next is read and rendered, and no more wait for them: memory stays flat.
      if (underWay.size > settings.jobs * (settings.browserUrl?.length ?? 1) + 1)
        await Promise.race(underWay);
    }
    printService?.last();
    await Promise.all(underWay);
    for (const note of (await printService?.notes()) ?? []) listener.onNote?.(note);
    if (printService && hasPictures) await tellAgeOnce(printService, host, listener);
    for (const [file, state] of states)
      if (findings.hasFailed(file)) states.set(file, faulty);
      else if (findings.isRefused(file)) states.set(file, { ...state, state: 'refused' });
    const keep = async (): Promise<void> => {
      for (const file of states.keys()) await keepSource(file);
    };
    if (!settings.stdout) notes.push(...(await maker.takeBack(states, keep)));
  } catch (error) {
    troubles.note(error);
  } finally {
    await Promise.allSettled(underWay);
    await Promise.allSettled([
      maker.close().catch(troubles.note),
      printService && session.endPrinting(printService),
      templates.close(),
    ]);
  }
  const found = findings.outcome();
  const isWhole = troubles.list.length === 0 && !hasErrors(found.diagnostics);
  const signature = { signer, isWhole, notMadeHere: maker.notMadeHere() };
  if (!settings.stdout)
    await keepSignature(signature, settings, host).then(({ stale, note }) => {
      maker.stale.push(...stale);
      if (note !== null) listener.onNote?.(note);
    }, troubles.note);
  const lists = [...outputs.values()];
  const stdout = maker.stdout();
  return {
    ...found,
    outputs: lists.flat(),
    documents: lists.length,
    built: stdout === null ? lists.filter((written) => written.length > 0).length : 1,
    stdout,
    stale: maker.stale,
    notes,
    troubles: troubles.list,
  };
}

/** Checks documents, foresees what a build would refuse, and writes nothing. */
export async function validateAll(
  patterns: readonly string[],
  settings: Settings,
  { host, readFile }: Pick<BuildContext, 'host' | 'readFile'>,
  listener: Listener,
): Promise<Outcome> {
  const files = await expandPatterns(patterns, host, listener.onNote);
  const findings = gatherFindings(settings.strict);
  const documents = openDocuments(settings, host, findings, readFile);
  const troubles = gatherTroubles();
  const { foresee } = await import('./documents/foresee.js');
  /** What is withheld of the visits of one programme. */
  let ofVisits: Withholding[] = [];
  const [{ inShort }, { withholdingOf }] = await Promise.all([
    import('../core/privacy/leak/withheld.js'),
    import('../core/withholding.js'),
  ]);
  const load = (): Promise<Assets> => loadAssetsKeeping(host, settings.cache);
  const { find, close } = openTemplates(settings, host);
  let count = 0;
  const reading: ReadingEvents = {
    onPlan: listener.onPlan,
    onMany: listener.onMany,
    onListed: (checked) => void ofVisits.push(inShort(withholdingOf(checked, 'public'))),
    refused: troubles.note,
    ...placeOf(host),
  };
  try {
    for await (const { file, prepared, visits, watch } of openAll(files, documents, findings, reading)) {
      count += 1;
      if (prepared) {
        const own = await find(documentsWithTemplates(file, prepared.kind === 'visit' ? prepared.checked : null)); // prettier-ignore
        findings.noteTemplates(file, own);
        await foresee(prepared, { visits, ofVisits, own, settings }, findings, load);
      }
      if (visits.length > 0) ofVisits = [];
      watch.lap('what would be refused');
      listener.onDetail?.(watch.laps(), file);
    }
  } finally {
    await close();
  }
  return {
    ...findings.outcome(),
    outputs: [],
    documents: count,
    built: null,
    stdout: null,
    stale: [],
    notes: [],
    troubles: troubles.list,
  };
}

/** Whether a browser will be needed whatever the documents say: then it goes first, and comes up while they are read. */
async function isCertainToPrint(settings: Settings, host: Host): Promise<boolean> {
  if (settings.check) return false;
  const manifest = join(resolve(host.cwd, settings.out), 'manifest.json');
  return !settings.cache || !(settings.merge.length > 0 || (await isFile(manifest, host)));
}

function placeOf({ cwd, now, signal }: Host): Pick<ReadingEvents, 'cwd' | 'now' | 'signal'> {
  return { cwd, now, signal };
}

async function explainIfAsked(
  { file, prepared }: Opened,
  settings: Settings,
  host: Host,
  { onExplain }: Listener,
): Promise<void> {
  if (!settings.explain || prepared?.kind !== 'visit') return;
  const { explain } = await import('../core/privacy/explain.js');
  const assets = await loadAssetsKeeping(host, settings.cache);
  onExplain?.(file, await explain(prepared.checked, settings, assets));
}

async function makeTargets(
  targets: readonly Target[],
  maker: TargetMaker,
  printService: PrintService | null,
  lap: (stage: string) => void,
  listener: Listener,
): Promise<Output[]> {
  const prints = targets.flatMap(({ files }) => files ?? []).filter(({ isPrinted }) => isPrinted);
  const batch = printService?.order(prints.length) ?? null;
  const written: Output[] = [];
  try {
    for (const target of targets) written.push(...(await maker.makeTarget(target, batch, lap, listener)));
  } finally {
    batch?.end();
  }
  return written;
}

function manyForStdout(): SolidifyError {
  return new SolidifyError(
    '--stdout writes one report, but several documents were named.',
    'invalid-option',
    'Name one, or leave --stdout out.',
  );
}

async function readWithValues(
  { set }: Settings,
  files: readonly string[],
  readFile: BuildContext['readFile'],
): Promise<BuildContext['readFile']> {
  const { withValues } = await import('./documents/set-values.js');
  return withValues(set, files, readFile);
}
