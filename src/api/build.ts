import { resolve } from 'node:path';
import { hasErrors } from '../core/diagnostics/diagnostic.js';
import { toRecord, type DiagnosticRecord } from '../core/diagnostics/record.js';
import { loadBasics } from '../engine/assets.js';
import { ensureReferenceCounts } from '../engine/documents/reference.js';
import { build as run, validate as check } from '../engine/session.js';
import type { Output, Stale } from '../engine/cache/output.js';
import { tallyUnshown, type UnshownCounts } from '../engine/documents/unshown.js';
import { optionKinds, resolveOptions, type OptionKind, type Options } from '../engine/options.js';
import type { Outcome } from '../engine/outcome.js';
import type { Host } from '../host/host.js';
import type { SolidifyError } from '../host/solidify-error.js';
import { patternsIn, refuseUnknownOptions } from './known-options.js';
import { atTheDoor, wordedForApi } from './wording.js';

/** What may be asked of a build. */
export interface BuildOptions extends Omit<Options, 'stdout'> {
  /** Whether files are written; else each output holds its content, and no disk is touched. Default: true. */
  readonly write?: boolean;
}
/** A file that was built. */
export interface BuiltFile extends Output {
  /** What is in it, under `write: false`; null where it was written. */
  readonly content: Uint8Array | null;
}
/** What was found out about documents. */
export interface ValidateResult {
  readonly ok: boolean;
  /** Sorted by file and place. */
  readonly diagnostics: readonly DiagnosticRecord[];
  readonly documents: number;
}
/** What was built. */
export interface BuildResult extends ValidateResult {
  readonly outputs: readonly BuiltFile[];
  /** Under `check`, the files that are not what would be written, each with the reason. */
  readonly stale: readonly Stale[];
  /** What the machine refused to single documents while others were built. */
  readonly troubles: readonly SolidifyError[];
  /** How much the outputs do not show, whether they were made now or are up to date. */
  readonly unshown: UnshownCounts;
}

/**
 * Builds the reports of visits, as `solidify build` does.
 *
 * @param patterns files or globs
 * @param options each has the default that the command line has
 * @param host where that happens; whatever is not given is this process and its disk
 * @throws SolidifyError whose `code` says what the world refused: a file is not there, an option is wrong, there is no
 *   browser, or `signal` is aborted (`aborted`, with the reason of the signal as its `cause`)
 */
export async function build(
  patterns: string | readonly string[],
  options: BuildOptions = {},
  host: Partial<Host> = {},
): Promise<BuildResult> {
  return atTheDoor(host.signal, async () => {
    refuseUnknownOptions(options, kindsOfBuild, 'build');
    const { write = true, ...rest } = options;
    const disk = await hostOf(host);
    const settings = resolveOptions(rest, (await loadBasics()).languages, undefined, disk.env);
    ensureReferenceCounts(rest.reference, settings);
    // Over the disk, so that documents and what was built before are found; nothing gets through to it.
    const world = write ? disk : (await import('../host/memory.js')).memoryHost([], disk);
    const unshown = tallyUnshown();
    const outcome = await run(patternsIn(patterns, 'build'), settings, world, {
      onUnshown: unshown.add,
      wantsAllUnshown: true,
    });
    const { stale, troubles } = outcome;
    // What the browser says that was ended for it is no trouble of its own.
    if (troubles.length > 0) host.signal?.throwIfAborted();
    const outputs: BuiltFile[] = [];
    for (const one of outcome.outputs)
      outputs.push({ ...one, content: write ? null : await world.read(resolve(world.cwd, one.file)) });
    return {
      ...checked(outcome),
      outputs,
      stale,
      troubles: troubles.map(wordedForApi),
      unshown: unshown.counts(),
    };
  });
}

/**
 * Checks documents and writes nothing, as `solidify validate` does.
 *
 * @throws SolidifyError when a file is not there (`file-not-found`), or `signal` is aborted (`aborted`)
 */
export async function validate(
  patterns: string | readonly string[],
  options: Pick<Options, 'strict'> = {},
  host: Partial<Host> = {},
): Promise<ValidateResult> {
  return atTheDoor(host.signal, async () => {
    refuseUnknownOptions(options, { strict: 'boolean' }, 'validate');
    const settings = resolveOptions(options, (await loadBasics()).languages);
    const outcome = await check(patternsIn(patterns, 'validate'), settings, await hostOf(host));
    if (outcome.troubles.length > 0) host.signal?.throwIfAborted();
    return checked(outcome);
  });
}

/** What a build of a program is asked for: what it makes is written, or given back, and never printed. */
const kindsOfBuild: Readonly<Record<string, OptionKind>> = Object.fromEntries(
  Object.entries({ ...optionKinds, write: 'boolean' } as const).filter(([name]) => name !== 'stdout'),
);

function checked({ diagnostics, documents, stale, troubles }: Outcome): ValidateResult {
  return {
    ok: !hasErrors(diagnostics) && troubles.length + stale.length === 0,
    diagnostics: diagnostics.map((one) => toRecord(one)),
    documents,
  };
}

async function hostOf(host: Partial<Host>): Promise<Host> {
  const { diskHost } = await import('../host/disk.js');
  const given = Object.entries(host).filter(([, value]) => value !== undefined);
  const own = Object.fromEntries(given) as Partial<Host>;
  return { ...diskHost(undefined, undefined, own.env), ...own };
}
