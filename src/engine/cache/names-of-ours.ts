import { attachedFolder, isAttached } from '../../core/formats/attached/kinds.js';
import { formats, isPicture } from '../../core/formats/index.js';
import type { Host } from '../../host/host.js';
import { editions } from '../options.js';

const language = /^[a-z]{2,3}(-[A-Za-z\d]{2,8}){0,3}$/;

/**
 * Whether a file has the name of a report, a guidebook, a picture beside one or a file that goes with one, in any
 * language, edition and format: the id, then a language, an edition or a number of a picture, then an extension that we
 * write.
 *
 * @param products ids, as in the manifest
 */
export function isNameOfProduct(name: string, products: ReadonlySet<string>): boolean {
  const [folder = '', ...below] = name.split('/');
  if (below.length > 0)
    return (
      isAttached(name) && below.length === 1 && isStem(folder.slice(0, -attachedFolder('').length), products)
    );
  const at = name.lastIndexOf('.');
  const extension = name.slice(at + 1);
  const isOurs = isPicture(extension) || formats.some((format) => format.extension === extension);
  return isOurs && isStem(name.slice(0, Math.max(0, at)), products);
}

function isStem(stem: string, products: ReadonlySet<string>): boolean {
  const parts = stem.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    if (products.has(parts.slice(0, length).join('.'))) return true;
    const part = parts[length - 1] ?? '';
    if (!/^\d{1,4}$/.test(part) && !language.test(part) && !editions.some((edition) => edition === part))
      return false;
  }
  return false;
}

/** What the manifest calls a website (`productsOf`). */
const website = '/website';
/** What every website has, and no other folder. */
const mark = 'search/pages.js';
/** The folders of a website, besides that of its style, and its files beside them. */
const folders = 'audits cities conference evaluation lessons people pictures places practices programme search sites sources visits'.split(' '); // prettier-ignore
const beside = ['index.html', 'programme.json', 'events.ics', 'sites.csv', 'sitemap.xml'];

/**
 * The files in a folder that have names of ours: those beside one another, those that go with reports, and those of
 * websites, in whatever language and edition.
 *
 * @param products ids, as in the manifest
 */
export async function namesOfOurs(
  products: ReadonlySet<string>,
  host: Pick<Host, 'list'>,
  folder: string,
): Promise<string[]> {
  const list = (pattern: string): Promise<string[]> => host.list(folder, pattern).catch((): string[] => []);
  const programmes = [...products].flatMap((one) =>
    one.endsWith(website) ? [one.slice(0, -website.length)] : [],
  );
  // Pictures of a guidebook are called after the programme itself.
  const stems = new Set([...products, ...programmes]);
  const lists = await Promise.all([list('*'), list('*.files/*')]);
  const names = lists.flat().filter((name) => isNameOfProduct(name, stems));
  if (programmes.length === 0) return names.sort();
  const marks = (await Promise.all([list(mark), list(`*/${mark}`)])).flat();
  for (const root of marks.map((one) => one.slice(0, -mark.length)).filter(isRoot)) {
    const inRoot = await Promise.all(
      [...folders.map((one) => `${one}/*`), ...beside].map((one) => list(root + one)),
    );
    names.push(...inRoot.flat());
  }
  return names.sort();
}

/** The folder of the reports itself, or one in it that is called after a language, an edition or both. */
function isRoot(root: string): boolean {
  return (
    root === '' ||
    root
      .slice(0, -1)
      .split('.')
      .every((part) => language.test(part) || editions.some((edition) => edition === part))
  );
}
