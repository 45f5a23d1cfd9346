import { join, posix, relative, resolve } from 'node:path';
import { diagnostic, type Diagnostic } from '../../core/diagnostics/diagnostic.js';
import { meantBy } from '../../core/templates/own/meant-by.js';
import type { Host } from '../../host/host.js';
import { loadCompiler } from './compile-templates.js';

/** So many are told, at most: a folder of something else is named rather than listed. */
const MOST = 20;

/** What lies in many folders and is meant for people or programs; what an eject keeps; a house style for Word. */
const left =
  /(?:^|\/)(?:\.|node_modules\/|(?:readme|licen[cs]e|copying|notice|changelog|authors)(?:\.[a-z]+)?$|package(?:-lock)?\.json$|thumbs\.db$|desktop\.ini$|#)|^originals\/|(?:~|#|\.(?:bak|orig|old|rej|sw[a-p]|tmp|dot[xm]|docx))$/i;

/**
 * Tells of the files in a folder of templates that are none, each with the template that was probably meant.
 *
 * @param folder it may not be there
 * @param helpers the module of helpers that the user named
 */
export async function strayFiles(folder: string, helpers: string | null, host: Host): Promise<Diagnostic[]> {
  const full = resolve(host.cwd, folder);
  if ((await host.stat(full))?.kind !== 'folder') return [];
  const paths = (await host.list(full, '**/*')).map((path) => path.replaceAll('\\', '/')).sort();
  const stray = paths.filter(
    (path) =>
      !path.endsWith('.hbs') &&
      !left.test(path) &&
      (helpers === null || join(full, path) !== resolve(host.cwd, helpers)),
  );
  if (stray.length === 0) return [];
  const { sources } = await loadCompiler();
  const known = sources.map(({ file }) => file.replace(/^templates\//, ''));
  return stray.slice(0, MOST).map((path) =>
    diagnostic('template-unused', relative(host.cwd, join(full, path)), null, {
      kind: path.endsWith('.css') ? 'style' : /\.[cm]?js$/.test(path) ? 'module' : 'file',
      name: posix.basename(path),
      nearest: path.endsWith('.css') ? [] : meantBy(path, known),
    }),
  );
}
