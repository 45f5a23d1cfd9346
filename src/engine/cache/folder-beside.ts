import type { Consent } from '../../core/language/declaration.js';
import { editions } from '../options.js';
import type { FolderOfReports, Target } from '../targets/target.js';
import type { Manifest } from './manifest.js';

/**
 * What a manifest tells of its folder besides the files of a target that go with all that it gives no more.
 *
 * @param target the one whose files are about to be written
 */
export function folderBeside(
  manifest: Manifest,
  { id, files }: Pick<Target, 'id' | 'files'>,
): FolderOfReports {
  const beside = [...manifest.values()]
    .filter((entry) => entry.id !== id || files !== null)
    .flatMap(({ product, outputs }) =>
      outputs.map(({ file }) => ({ file, edition: editionOf(file, product) })),
    );
  return {
    edition: editions.find((edition) => beside.some((one) => one.edition === edition)) ?? null,
    names: beside.filter(({ edition }) => edition !== 'public').map(({ file }) => file),
  };
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
