import { join, relative, resolve } from 'node:path';
import type { Format } from '../core/formats/index.js';
import type { Consent } from '../core/language/declaration.js';
import type { Withheld } from '../core/privacy/leak/withheld.js';
import { RenderError } from '../core/diagnostics/render-error.js';
import { loadVersion } from './assets.js';
import { blankDrawings } from './pictures/blank-drawings.js';
import type { Recorded } from './cache/manifest.js';
import type { Output, Stale } from './cache/output.js';
import { askedOf } from './rebuild/asked.js';
import { makeTools, search, type MadeFile, type Target, type WholeFile } from './targets/target.js';
import { faultsOf } from './templates/own-templates.js';
import { STDIN } from '../host/files.js';
import type { Host } from '../host/host.js';
import type { Findings } from './documents/findings.js';
import type { HouseReference } from './documents/reference.js';
import type { Listener, Unshown } from './listener.js';
import type { Lap } from './stopwatch.js';
import type { Settings } from './options.js';
import type { PrintBatch, PrintService } from './printing/print-service.js';
import { BuildCache } from './cache/build-cache.js';
import { openParts } from './cache/parts.js';
import type { DocumentState } from './cache/left-behind.js';
import { inTheWayError, notesOn, notesOnRivals } from './cache/told.js';

type UnshownListener = Pick<Listener, 'onUnshown' | 'wantsAllUnshown'>;

/** Sees to it that the files of targets are in the folder of the reports. */
export interface TargetMaker {
  /** What the keys of all targets share. */
  readonly base: string;
  /** What is to be said of the folders that other machines have built. */
  readonly notes: readonly string[];
  /**
   * The files of a target: those that are there, where they are up to date, or else made anew.
   *
   * @param order for its prints; null where nothing is printed
   * @param listener is told what files that were made anew do not show, or what all of them do not
   */
  readonly makeTarget: (
    target: Target,
    order: PrintBatch | null,
    lap: Lap,
    listener: UnshownListener,
  ) => Promise<Output[]>;
  /**
   * Takes back what earlier builds gave of the documents of this run and is not made any more.
   *
   * @param documents by the files as they were named
   * @param onFound is waited for before anything of it is told
   * @returns what is to be said of it
   * @throws SolidifyError (4) when something would have to go that must not be removed
   */
  readonly takeBack: (
    documents: ReadonlyMap<string, DocumentState>,
    onFound: () => Promise<void>,
  ) => Promise<readonly string[]>;
  /** The files of the manifest that neither this run nor an earlier one of this user has made. */
  readonly notMadeHere: () => readonly string[];
  /** Writes down what was made. */
  readonly close: () => Promise<void>;
  /** The one report, where it goes to standard output. */
  readonly stdout: () => string | Uint8Array | null;
  /** Under `--check`, the files that are not what would be made. */
  readonly stale: Stale[];
}

/**
 * Opens the folder of the reports, and those that other machines have built.
 *
 * @param findings are told why something must not be written
 * @param reference the document after which those for Word look
 * @param isSigned whether a statement is to name the files, which is searched for that
 * @throws SolidifyError (2) where nothing was built in one of these
 */
export async function openTargetMaker(
  settings: Settings,
  host: Host,
  printService: PrintService | null,
  { add, refuse, noteTemplates }: Pick<Findings, 'add' | 'refuse' | 'noteTemplates'>,
  reference: HouseReference | null,
  isSigned = false,
): Promise<TargetMaker> {
  const solidify = await loadVersion();
  const printKey = printService?.key ?? (() => Promise.resolve(''));
  const asked = askedOf(settings, host.cwd);
  const store = await BuildCache.open(host, resolve(host.cwd, settings.out), { solidify, printKey, asked });
  if (!settings.check && !settings.stdout) await host.tidy(resolve(host.cwd, settings.out));
  const open = (folder: string): Promise<BuildCache> =>
    BuildCache.open(host, folder, { solidify, printKey, asked });
  const parts = await openParts(settings.merge, open, host);
  const stale: Stale[] = [];
  const rivals = new Map<string, string>();
  const state: { content: string | Uint8Array | null } = { content: null };
  return {
    base: JSON.stringify([
      solidify,
      host.env['SOURCE_DATE_EPOCH'] ?? '',
      ...(reference ? [reference.sha256] : []),
    ]),
    notes: parts.notes,
    makeTarget,
    takeBack,
    notMadeHere: () => store.notMadeHere(),
    // A shard in which no visit falls is a shard too.
    close: () => store.close(settings.check ? null : settings.shard),
    stdout: () => state.content,
    stale,
  };

  async function takeBack(
    documents: ReadonlyMap<string, DocumentState>,
    onFound: () => Promise<void>,
  ): Promise<readonly string[]> {
    const byPath = new Map([...documents].map(([file, one]) => [resolve(host.cwd, file), one]));
    const { check, out, prune } = settings;
    const left = await store.takeBack({ documents: byPath, solidify, prune }, check);
    const refusals = parts.refusals();
    if (rivals.size + refusals.length + Object.values(left).flat().length > 0) await onFound();
    if (check) {
      const wouldGo = [...left.stale, ...left.inTheWay];
      stale.push(...wouldGo.map((one) => ({ ...one, file: join(out, one.file) })));
      return [];
    }
    if (left.inTheWay.length > 0) throw inTheWayError(left.inTheWay, out);
    return [...refusals, ...notesOnRivals(rivals, out), ...notesOn(left, out)];
  }

  async function makeTarget(
    target: Target,
    order: PrintBatch | null,
    lap: Lap,
    { onUnshown, wantsAllUnshown }: UnshownListener,
  ): Promise<Output[]> {
    const { stdout, cache, check, formats } = settings;
    if (cache && !stdout) {
      const look = await store.look(target);
      lap('look');
      if (look.fresh) {
        if (!check) store.confirm(target, look.fresh);
        if (wantsAllUnshown) onUnshown?.(await unshownOf(target, settings));
        return maskedIn(outputsOf(target, look.fresh, true), target, settings);
      }
      // What was made elsewhere can be judged only by making it.
      if (check && !look.isUnknown) {
        store.expect(look.stale.map(({ file }) => file));
        const found = target.files === null ? brief(look.stale) : look.stale;
        stale.push(...(await maskedIn(found.map(inFolder), target, settings)));
        return [];
      }
    }
    const rival = stdout ? null : await store.rivalOf(target);
    if (rival !== null) rivals.set(relative(host.cwd, rival), target.product);
    const lent = await parts.lend(target);
    if (parts.count > 0) lap('merge');
    const left = lent ? formats.filter(({ isPrinted }) => !isPrinted) : formats;
    const house = reference?.house ?? null;
    const blank = new Set<string>();
    const tools = await makeTools({ ...settings, formats: left }, host, {
      ...{ order, lap, house, templates: target.templates.value },
      onBlank: (alt) => blank.add(alt),
    });
    const searched = await search(
      target.make(tools),
      target.product,
      formats,
      stdout ? undefined : { ...store.folderBeside(target), isSigned },
      target.withholdingAt,
      target.templates.sources,
    ).catch(async (error: unknown) => {
      const faults = await faultsOf(error, target.templates);
      if (faults) {
        noteTemplates(target.source ?? STDIN, { ...target.templates, diagnostics: faults });
        return null;
      }
      if (!(error instanceof RenderError)) throw error;
      refuse(error.documents, error.diagnostics);
      return null;
    });
    if (!searched) return [];
    for (const { withholding, found } of searched.refused)
      refuse(withholding.documents, found, target.templates.sources);
    if (searched.refused.length > 0) return [];
    const document = searched.made[0]?.withholding.documents[0];
    if (document && blank.size > 0) add(document.file, document, blankDrawings(document, blank));
    const made: readonly WholeFile[] = [...searched.made, ...(lent ?? [])];
    // Whoever has interrupted wants nothing more to be written.
    host.signal.throwIfAborted();
    if (stdout) {
      state.content = alone(made, formats);
      if (wantsAllUnshown) onUnshown?.(await unshownOf(target, settings));
      return [];
    }
    if (check) {
      const found = await store.compare(made);
      stale.push(...(await maskedIn(brief(found).map(inFolder), target, settings)));
      return [];
    }
    const written = await store.put(target, made);
    lap('write');
    onUnshown?.(await unshownOf(target, settings, searched.made));
    return maskedIn(outputsOf(target, written, false), target, settings);
  }

  function inFolder(one: Stale): Stale {
    return { ...one, file: join(settings.out, one.file) };
  }

  /** As they were asked for, pictures behind the Markdown that shows them; made or found, in the same order. */
  function outputsOf({ files }: Target, recorded: readonly Recorded[], unchanged: boolean): Output[] {
    const order = new Map(files?.map(({ name }, index) => [name, index]));
    // A picture has the name of the report that shows it, with a number behind it.
    const withPictures = settings.formats.filter(({ hasPicturesBeside }) => hasPicturesBeside);
    const rankOf = (file: string): number => {
      let rank = order.get(file);
      for (let stem = file; rank === undefined && stem.includes('.');) {
        stem = stem.slice(0, stem.lastIndexOf('.'));
        for (const { extension } of withPictures) rank ??= order.get(`${stem}.${extension}`);
      }
      return rank ?? order.size;
    };
    return recorded
      .map((one) => ({ ...one, rank: rankOf(one.file) }))
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          Number(order.has(b.file)) - Number(order.has(a.file)) ||
          (a.file < b.file ? -1 : 1),
      )
      .map(({ file, format, bytes, sha256, pages }) => {
        return { file: join(settings.out, file), format, bytes, sha256, pages, unchanged };
      });
  }
}

/**
 * The same with names masked in the paths for readers of a log. Where something was made for everybody, the names of its
 * files were searched, but not where they are put.
 */
async function maskedIn<F extends Output | Stale>(
  files: readonly F[],
  { withholdingAt }: Target,
  { editions, check, out }: Settings,
): Promise<F[]> {
  if (files.length === 0) return [];
  const { maskParts, maskWith } = await import('../core/privacy/leak/mask.js');
  const mask = maskWith((await withholdingAt('public')).searcher, '*');
  const place = maskParts(out, mask);
  if (editions.includes('public') && !check && place === out) return [...files];
  return files.map((one) => {
    const masked = one.file.startsWith(out) ? place + mask(one.file.slice(out.length)) : mask(one.file);
    return masked === one.file ? one : { ...one, masked };
  });
}

/** The one report of those files, as it goes without the others. */
function alone(
  [report, ...beside]: readonly WholeFile[],
  [format]: readonly Format[],
): string | Uint8Array | null {
  if (!format?.alone || typeof report?.content !== 'string') return report?.content ?? null;
  return format.alone(report.content, new Set(beside.map(({ name }) => name)));
}

/** The many files of a website as one line. */
function brief(stale: readonly Stale[]): readonly Stale[] {
  const first = stale.find(({ file }) => file === 'index.html') ?? stale[0];
  if (!first || stale.length === 1) return stale;
  const others = stale.length === 2 ? 'another file' : `${stale.length - 1} further files`;
  return [{ file: first.file, reason: `${first.reason}, as with ${others}` }];
}

/**
 * What the files of a target do not show of its documents.
 *
 * @param made those of them that were made now: what their editions withhold is known
 */
async function unshownOf(
  { ownKeys, isOwn, withholdingAt }: Target,
  { editions }: Pick<Settings, 'editions'>,
  made: readonly MadeFile[] = [],
): Promise<Unshown> {
  const known = new Map(made.map(({ withholding }) => [withholding.edition, withholding]));
  const withheld = new Map<Consent, readonly Withheld[]>();
  for (const edition of editions) {
    const { all } = known.get(edition) ?? (await withholdingAt(edition));
    withheld.set(edition, all.filter(isOwn));
  }
  if (ownKeys.length === 0) return { editions: withheld, keys: [] };
  // A key may be called after somebody, whatever edition is built.
  const { maskWith } = await import('../core/privacy/leak/mask.js');
  const mask = maskWith((await withholdingAt('public')).searcher, '*');
  return { editions: withheld, keys: ownKeys.map((key) => ({ key, masked: mask(key) })) };
}
