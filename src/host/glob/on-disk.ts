import { lstatSync, readdirSync } from 'node:fs';
import { join, parse, sep } from 'node:path';

/**
 * The path under which the disk has what a path means. A Mac and some archives write é as two characters, and keyboards
 * as one; both are the same name to whoever reads it (Unicode Standard Annex 15). What is there as it is written wins, and
 * what is not there in either way stays as it is.
 *
 * @param path absolute
 */
export function onDisk(path: string): string {
  if (/^[\x00-\x7f]*$/.test(path) || isThere(path)) return path;
  const { root } = parse(path);
  let found = root;
  for (const name of path.slice(root.length).split(sep)) {
    if (name === '') continue;
    const as = join(found, name);
    found = isThere(as) ? as : join(found, twinOf(name, found) ?? name);
  }
  return found;
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

/** The name in a folder that is the same as this one in other characters. */
function twinOf(name: string, folder: string): string | undefined {
  const meant = name.normalize('NFC');
  try {
    return readdirSync(folder).find((one) => one.normalize('NFC') === meant);
  } catch {
    return undefined;
  }
}
