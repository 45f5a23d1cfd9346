import { join, resolve } from 'node:path';
import { readText, type Host } from '../../host/host.js';
import { SolidifyError } from '../../host/solidify-error.js';
import type { Shard } from '../options/shard.js';
import type { BuildCache } from './build-cache.js';
import { partOf, shardNotesName } from './notes.js';

/** What other machines have built, and what is to be said of it. */
export interface MergedParts {
  readonly caches: readonly BuildCache[];
  readonly notes: readonly string[];
}

/**
 * Opens the folders into which parts were built. A machine that died has left one without a manifest, or none at all:
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
  const caches: BuildCache[] = [];
  const parts: Shard[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const folder = resolve(host.cwd, name);
    const cache = await open(folder);
    if (!cache.isKnown()) {
      unknown.push(name);
      continue;
    }
    caches.push(cache);
    const part = partOf((await readText(host, join(folder, shardNotesName))) ?? '');
    if (part) parts.push(part);
  }
  const [first] = unknown;
  if (caches.length === 0 && first !== undefined)
    throw new SolidifyError(
      `There is no manifest.json in ${first}, so nothing is known of what was built there.`,
      'manifest-missing',
      'Name the folders into which the shards were built.',
    );
  return {
    caches,
    notes: [
      ...unknown.map(
        (name) =>
          `There is no manifest.json in ${name}: its build has not come to its end, and what it was to make is made here.`,
      ),
      // A folder that does not tell its part may be any of them.
      ...(parts.length === caches.length ? notesOnMissing(parts) : []),
    ],
  };
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
