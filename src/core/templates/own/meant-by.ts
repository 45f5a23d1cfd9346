import { nearest } from '../../diagnostics/nearest.js';

/**
 * The templates that a file was probably meant to be: those of nearly the same name, in its folder if there are such, or
 * else in any.
 *
 * @param path from the folder of templates, such as `visit/sections/lesson.html`
 * @param known paths of templates
 */
export function meantBy(path: string, known: readonly string[]): string[] {
  const isMarkdown = /\.md\b/i.test(path);
  const wanted = stemOf(path);
  const paths = known.filter((one) => /\.md\.hbs$/.test(one) === isMarkdown);
  const within = (folder: string): string[] => {
    const here = paths.filter((one) => one.startsWith(folder));
    const meant = new Set(nearest(wanted, new Set(here.map(stemOf))));
    return here.filter((one) => meant.has(stemOf(one))).slice(0, 3);
  };
  const beside = path.includes('/') ? within(path.slice(0, path.lastIndexOf('/') + 1)) : [];
  return beside.length > 0 ? beside : within('');
}

/** The name of a file without its folder and all that stands behind a dot. */
function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.indexOf('.');
  return dot < 1 ? name : name.slice(0, dot);
}
