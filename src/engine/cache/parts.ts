import { join, resolve } from 'node:path';
import { readText, type Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import type { Shard } from '../options/shard.js';
import type { Target, WholeFile } from '../targets/target.js';
import type { BuildCache } from './build-cache.js';
import { manifestName, readManifest } from './manifest.js';
import { partOf, shardNotesName } from './notes.js';
import type { Stale } from './output.js';
import { notesOnRefused } from './told.js';
import { notBuilt } from './why-stale.js';

/** What other machines have built, and what is to be said of it. */
export interface MergedParts {
  /** How many folders there are of which something is known. */
  readonly count: number;
  /** Of the folders. */
  readonly notes: readonly string[];
  /** The prints of a target from a folder that has them as they would be made; null when none has. */
  readonly lend: (target: Target) => Promise<WholeFile[] | null>;
  /** Of the prints that were there and could not be taken, up to now. */
  readonly refusals: () => readonly string[];
}

/**
 * Opens the folders into which parts were built. A machine that died has left one without a manifest, or none at all,
 * and what another version has written cannot be judged:
 * that is told, as all of it is made again, while a folder beside good ones may just as well be a slip of the user.
 *
 * @param names of the folders, from the folder of the user
 * @throws SolidifyError (2) where nothing is known of any of them
 */
export async function openParts(
  names: readonly string[],
  open: (folder: string) => Promise<BuildCache>,
  host: Host,
): Promise<MergedParts> {
  const caches = new Map<string, BuildCache>();
  const refused = new Map<string, Stale[]>();
  const parts: Shard[] = [];
  /** The folders that tell nothing, each with why. */
  const unknown = new Map<string, string>();
  for (const name of new Set(names)) {
    const folder = resolve(host.cwd, name);
    const manifest = await readText(host, join(folder, manifestName));
    if (manifest === null) unknown.set(name, `There is no ${manifestName} in ${name}`);
    else if (readManifest(manifest) === null)
      unknown.set(
        name,
        `${manifestName} in ${name} was changed by hand or is of another version of solidify`,
      );
    if (unknown.has(name)) continue;
    caches.set(name, await open(folder));
    const part = partOf((await readText(host, join(folder, shardNotesName))) ?? '');
    if (part) parts.push(part);
  }
  const [why] = unknown.values();
  if (caches.size === 0 && why !== undefined)
    throw new SolidifyError(
      `${why}, so nothing is known of what was built there.`,
      'manifest-missing',
      'Name the folders into which the shards were built.',
    );
  const lend: MergedParts['lend'] = async (target) => {
    for (const cache of caches.values()) {
      const lent = await cache.lendPrinted(target);
      if (lent) return lent;
    }
    for (const [name, cache] of caches)
      refused.set(name, [...(refused.get(name) ?? []), ...(await whyNotLent(cache, target))]);
    return null;
  };
  return {
    count: caches.size,
    lend,
    refusals: () => [...refused].flatMap(([name, files]) => notesOnRefused(files, name)),
    notes: [
      ...[...unknown.values()].map(
        (why) => `${why}: nothing is taken from there, and what belongs to it is made here.`,
      ),
      // A folder that does not tell its part may be any of them.
      ...(parts.length === caches.size ? notesOnMissing(parts) : []),
    ],
  };
}

/** Why prints of a target that are in a folder are not lent, each with the end of a sentence about it. */
async function whyNotLent(cache: BuildCache, target: Target): Promise<Stale[]> {
  const prints = (target.files ?? []).flatMap(({ name, isPrinted }) => (isPrinted ? [name] : []));
  if (prints.length === 0) return [];
  const look = await cache.look(target);
  if (look.fresh) {
    // A book that lists the pages of a print is made while that is.
    const hasBook = target.files?.some(({ format, isPrinted }) => isPrinted && format === 'epub') === true;
    const reason = hasBook ? 'goes with a book that lists its pages' : 'is not just as solidify writes it';
    return prints.map((file) => ({ file, reason }));
  }
  return look.stale.flatMap(({ file, reason }) => {
    if (!prints.includes(file) || reason === notBuilt) return [];
    return [{ file, reason: look.isUnknown ? `is not in its ${shardNotesName}` : reason }];
  });
}

/** Which parts nobody has brought, where all folders are parts of as many. */
function notesOnMissing(parts: readonly Shard[]): string[] {
  const [first] = parts;
  if (first === undefined || parts.some(({ of }) => of !== first.of)) return [];
  const there = new Set(parts.map(({ number }) => number));
  const missing: number[] = [];
  for (let number = 1; number <= first.of && missing.length <= atMost; number++)
    if (!there.has(number)) missing.push(number);
  const count = first.of - there.size;
  if (count === 0) return [];
  const named = missing.slice(0, atMost).map((number) => `${number}/${first.of}`);
  const more = count > atMost ? ` and ${count - atMost} more` : '';
  return [`In none of these folders: ${named.join(', ')}${more}. What belongs to it is made here.`];
}

/** How many parts are named. */
const atMost = 20;
