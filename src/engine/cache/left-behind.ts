import { dirname, join, resolve } from 'node:path';
import { kindOf } from '../../core/formats/index.js';
import { readIfThere, type Host } from '../../host/host.js';
import {
  consentsMark,
  manifestName,
  sha256,
  type Manifest,
  type ManifestEntry,
  type Recorded,
} from './manifest.js';
import { namesOfOurs } from './names-of-ours.js';
import type { Stale } from './output.js';

/** What became of a document in a run. */
export interface DocumentState {
  /** `faulty` and `refused` have kept what they gave before; only of a sound one is it known what it gives now. */
  readonly state: 'sound' | 'faulty' | 'refused';
  /** Of a sound or refused one: the id of a visit; of a programme those of its guidebook and its website. */
  readonly products: readonly string[];
  /** The hash of all that it is made from. */
  readonly searched: () => string;
  /** What the visits of each programme around it state of consents, as a hash, by the path of the programme. */
  readonly consents?: readonly (readonly [programme: string, sha256: string])[];
}

/** What a run knows that judges what earlier ones have left. */
export interface RunState {
  /** By the paths of the documents. */
  readonly documents: ReadonlyMap<string, DocumentState>;
  /** The version of solidify. */
  readonly solidify: string;
  /** Whether what belongs to no document that is known has to go as well. */
  readonly prune: boolean;
}

/** What earlier builds have left that a run has not made. */
export interface LeftBehind {
  /** What has to go, and is as it was written. */
  readonly stale: readonly Stale[];
  /** What has to go and must not be removed: it is not as it was written, or nobody knows who wrote it. */
  readonly inTheWay: readonly Stale[];
  /** Of documents that are refused now. */
  readonly refused: readonly string[];
  /** Of documents that are not part of the run. */
  readonly elsewhere: readonly Stale[];
}

/**
 * Sorts what earlier builds have left in a folder.
 *
 * @param entries what is known of it
 * @param settled the files that the run has made, or found as it would make them
 */
export async function findLeftBehind(
  entries: readonly ManifestEntry[],
  settled: ReadonlySet<string>,
  run: RunState,
  host: Host,
  folder: string,
): Promise<LeftBehind> {
  const stale: Stale[] = [];
  const inTheWay: Stale[] = [];
  const refused: string[] = [];
  const elsewhere: Stale[] = [];
  const judged = new Set<string>();
  const owners = new Map(
    [...run.documents.values()].flatMap((document) =>
      document.products.map((one) => [one, document] as const),
    ),
  );
  const consents = new Map(
    [...run.documents.values()]
      .flatMap((document) => document.consents ?? [])
      .map(([path, hash]) => [resolve(host.cwd, path), hash]),
  );
  for (const entry of entries)
    for (const one of entry.outputs) {
      const { file } = one;
      if (settled.has(file) || judged.has(file)) continue;
      judged.add(file);
      const verdict = await judge(entry, one, { ...run, owners, consents }, host);
      if (verdict.is === 'fit' || !(await host.stat(join(folder, file)))) continue;
      const told = { file, reason: verdict.why };
      if (verdict.is === 'refused') refused.push(file);
      else if (verdict.is === 'elsewhere') elsewhere.push(told);
      else if (isOfOurKind(file) && (await hashOf(host, join(folder, file))) === one.sha256) stale.push(told);
      else inTheWay.push({ file, reason: `${verdict.why}, and is not as it was written` });
    }
  const products = new Set(owners.keys());
  for (const name of products.size > 0 ? await namesOfOurs(products, host, folder) : [])
    if (!settled.has(name) && !judged.has(name))
      inTheWay.push({ file: name, reason: `is not in ${manifestName}, so nothing says of what it was made` });
  return { stale, inTheWay, refused, elsewhere };
}

async function hashOf(host: Host, path: string): Promise<string | null> {
  const content = await readIfThere(host, path);
  return content && sha256(content);
}

/** A manifest without the files that somebody has removed. */
export async function withoutLost(manifest: Manifest, host: Host, folder: string): Promise<Manifest> {
  const kept = new Map<string, ManifestEntry>();
  for (const [id, entry] of manifest) {
    const there = await Promise.all(entry.outputs.map(({ file }) => host.stat(join(folder, file))));
    const outputs = entry.outputs.filter((_, index) => there[index] !== null);
    if (outputs.length > 0) kept.set(id, { ...entry, outputs });
  }
  return kept;
}

/**
 * What is to be done with a file that an earlier build wrote and this one did not make:
 *
 * - `fit`: it is made of what is there now, in a format, language or edition that was not asked for
 * - `stale`: it is not, so it may tell what has been withdrawn since; it has to go
 * - `refused`: its document must not be published now, and this is what it said before
 * - `elsewhere`: it belongs to a document that is not part of this run and may have changed since
 *
 * `why` is the end of a sentence that starts with the file.
 */
type Verdict =
  { readonly is: 'fit' } | { readonly is: 'stale' | 'refused' | 'elsewhere'; readonly why: string };

const fit: Verdict = { is: 'fit' };

/**
 * Judges a file that stands in the folder and was not made by this run.
 *
 * @param run with the document of each product
 */
async function judge(
  { product, source, inputs }: ManifestEntry,
  { searched, solidify }: Recorded,
  run: RunState & {
    readonly owners: ReadonlyMap<string, DocumentState>;
    readonly consents: ReadonlyMap<string, string>;
  },
  host: Host,
): Promise<Verdict> {
  const owner = run.owners.get(product);
  const document = owner ?? (source === null ? undefined : run.documents.get(source));
  if (document?.state === 'refused') return { is: 'refused', why: 'may tell what is refused now' };
  if (document?.state === 'faulty') return fit;
  if (document && !owner) return { is: 'stale', why: 'belongs to a document that has another id now' };
  if (document) {
    if (searched === '') return { is: 'stale', why: 'was not made here, so nothing says of what' };
    if (searched !== document.searched())
      return { is: 'stale', why: 'was made before its document, or what that names, changed' };
    if (solidify !== run.solidify) return { is: 'stale', why: `was made by solidify ${solidify}` };
    return fit;
  }
  if (source === null)
    return { is: run.prune ? 'stale' : 'elsewhere', why: 'belongs to no document of this build' };
  if (!(await host.stat(source))) return { is: 'stale', why: 'belongs to a document that is gone' };
  for (const { file, sha256: hash } of inputs) {
    const consents = file.endsWith(consentsMark) && run.consents.get(resolve(dirname(source), file.slice(0, -consentsMark.length))); // prettier-ignore
    if (consents && consents !== hash)
      return { is: 'elsewhere', why: 'was made before a consent in another visit changed' };
    if (!/\.ya?ml$/i.test(file)) continue;
    const content = await readIfThere(host, resolve(dirname(source), file));
    if (!content || sha256(content) !== hash)
      return { is: 'elsewhere', why: `was made before ${file} changed` };
  }
  return fit;
}

/** Whether a file is of a kind that solidify writes; no other is removed, whatever a manifest says. */
export function isOfOurKind(name: string): boolean {
  try {
    return kindOf(name) !== null;
  } catch {
    return false;
  }
}
