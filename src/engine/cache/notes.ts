import { basename, dirname, join, resolve } from 'node:path';
import type { Shard } from '../options/shard.js';
import { isNameWithin, readText, type Host } from '../../host/host.js';
import { sha256, type ManifestEntry, type Listed, type Manifest, type Recorded } from './manifest.js';

/**
 * The file in which a shard takes its notes along to the machine that merges it. It holds hashes of the documents, by
 * which a guess can be confirmed, so it stands in no folder that is to be published.
 */
export const shardNotesName = 'shard.json';

/** What is noted of a folder of reports: by this user on this machine, and by the shard that was built into it. */
export async function readNotes(host: Host, folder: string): Promise<Manifest[]> {
  const own = await host.notes.take(await nameOf(host, folder));
  const texts = [await readText(host, join(folder, shardNotesName)), own && new TextDecoder().decode(own)];
  return texts.flatMap((text) => (text ? parseNotes(text) : null) ?? []);
}

/** Notes what was built into a folder, where only this user can read it. */
export async function keepNotes(host: Host, folder: string, manifest: Manifest): Promise<void> {
  await host.notes.put(await nameOf(host, folder), new TextEncoder().encode(writeNotes(manifest)));
}

/** Writes the notes of a shard into its folder; of what is no shard (null) they go. */
export async function keepShardNotes(
  host: Host,
  folder: string,
  manifest: Manifest,
  shard: Shard | null,
): Promise<void> {
  const before = await readText(host, join(folder, shardNotesName));
  const content = shard && writeNotes(manifest, shard);
  if (content === before) return;
  if (content !== null) await host.writeAll(folder, [{ name: shardNotesName, content }]);
  else if (before !== null && parseNotes(before)) await host.remove(folder, [shardNotesName]);
}

/** The notes of a folder as a text, and which part it is, if it is one. */
export function writeNotes(manifest: Manifest, shard: Shard | null = null): string {
  const products = [...manifest.values()];
  const part = shard ? { part: [shard.number, shard.of] } : {};
  return `${JSON.stringify({ notes: 1, ...part, products, checksum: sha256(JSON.stringify(products)) })}\n`;
}

/** Which part the notes of a shard are of; null where they do not tell. */
export function partOf(text: string): Shard | null {
  try {
    const { part } = JSON.parse(text) as { part?: unknown };
    if (!Array.isArray(part) || !part.every((one) => Number.isSafeInteger(one))) return null;
    const [number = 0, of = 0] = part as number[];
    return number >= 1 && number <= of ? { number, of } : null;
  } catch {
    return null;
  }
}

/** @returns null for what `writeNotes` did not write just so */
export function parseNotes(text: string): Manifest | null {
  try {
    const { notes, products, checksum } = JSON.parse(text) as {
      notes: unknown;
      products: readonly ManifestEntry[];
      checksum: unknown;
    };
    if (notes !== 1 || checksum !== sha256(JSON.stringify(products))) return null;
    if (!products.every(({ outputs }) => outputs.every(({ file }) => isNameWithin(file)))) return null;
    return new Map(products.map((entry) => [entry.id, entry]));
  } catch {
    return null;
  }
}

/**
 * What a manifest lists, with what is noted of those very bytes.
 *
 * @returns also the files that were noted and are not listed: somebody has taken the manifest away or put in another
 */
export function joinNotes(
  listed: ReadonlyMap<string, readonly Listed[]>,
  notes: readonly Manifest[],
): { readonly manifest: Manifest; readonly unlisted: readonly ManifestEntry[] } {
  const left = new Map<string, Listed & { readonly product: string }>();
  for (const [product, outputs] of listed) for (const one of outputs) left.set(one.file, { ...one, product });
  const manifest = new Map<string, ManifestEntry>();
  const unlisted: ManifestEntry[] = [];
  const known = new Set(left.keys());
  for (const entry of notes.flatMap((one) => [...one.values()])) {
    const outputs: Recorded[] = [];
    for (const one of entry.outputs) {
      const { key, searched } = one;
      const found = left.get(one.file);
      if (found?.sha256 !== one.sha256 || found.product !== entry.product) continue;
      left.delete(one.file);
      outputs.push({ ...found, key, searched });
    }
    const before = manifest.get(entry.id)?.outputs ?? [];
    if (outputs.length > 0) manifest.set(entry.id, { ...entry, outputs: [...before, ...outputs] });
    const lost = entry.outputs.filter(({ file }) => !known.has(file));
    if (lost.length > 0) unlisted.push({ ...entry, outputs: lost });
  }
  for (const { product, ...one } of left.values()) {
    const entry = manifest.get(product) ?? { id: product, product, source: null, inputs: [], outputs: [] };
    manifest.set(product, { ...entry, outputs: [...entry.outputs, { ...one, key: '', searched: '' }] });
  }
  return { manifest, unlisted };
}

async function nameOf(host: Host, folder: string): Promise<string> {
  return sha256(await realOf(host, resolve(folder)));
}

/** Where a folder leads that may not be there yet. */
async function realOf(host: Host, folder: string): Promise<string> {
  return host.real(folder).catch(async () => {
    const above = dirname(folder);
    return above === folder ? folder : join(await realOf(host, above), basename(folder));
  });
}
