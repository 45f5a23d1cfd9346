import type { Consent } from '../../core/language/declaration.js';
import { editions } from '../options.js';
import type { FolderOfReports, Target } from '../targets/target.js';
import type { Manifest, ManifestEntry } from './manifest.js';

/**
 * What a manifest tells of its folder besides the files of a target that go with all that it gives no more.
 *
 * @param target the one whose files are about to be written
 */
export function folderBeside(
  manifest: Manifest,
  { id, files }: Pick<Target, 'id' | 'files'>,
): FolderOfReports {
  if (files === null) return foundIn([...manifest.values()].filter((entry) => entry.id !== id));
  const known = wholes.get(manifest) ?? foundIn(manifest.values());
  wholes.set(manifest, known);
  return known;
}

/** What whole manifests tell: nearly every target asks for the same, and nobody changes one. */
const wholes = new WeakMap<Manifest, FolderOfReports>();

function foundIn(entries: Iterable<ManifestEntry>): FolderOfReports {
  const found = new Set<Consent>();
  const names: string[] = [];
  for (const { product, outputs } of entries)
    for (const { file } of outputs) {
      const edition = editionOf(file, product);
      found.add(edition);
      if (edition !== 'public') names.push(file);
    }
  return { edition: editions.find((edition) => found.has(edition)) ?? null, names };
}

/**
 * For whom a file is, by the name that a build gave it: `<product>.<lang>.<edition>.md`, or on a website
 * `<lang>.<edition>/index.html`.
 *
 * @param product as in the manifest; what stands in an id is no edition
 */
export function editionOf(file: string, product: string): Consent {
  const isReport = file.startsWith(`${product}.`);
  const [first = ''] = file.split('/');
  const parts = isReport ? file.slice(product.length + 1).split('.') : first === file ? [] : first.split('.');
  return editions.findLast((edition) => parts.includes(edition)) ?? 'public';
}
