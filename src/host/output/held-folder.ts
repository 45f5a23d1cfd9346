import { closeSync, constants, existsSync, lstatSync, mkdirSync, openSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A folder whose path leads to it as long as it is held. */
export interface HeldFolder {
  readonly path: string;
  readonly close: () => void;
}

/**
 * Whether folders are held. Who owns a folder can put another one, or a link, in the place of any folder in it at any
 * moment, and so lead a process to files that he could not touch himself; only root goes everywhere. On Linux the
 * descriptor of an open folder is a path that nobody can turn elsewhere (proc_pid_fd(5)).
 */
const isHeld = process.getuid?.() === 0 && existsSync('/proc/self/fd');

/**
 * Opens a folder.
 *
 * @param mayBeLink whether a link to one will do
 * @throws the errors of the file system; ENOTDIR for a link that will not do
 */
export function holdFolder(path: string, mayBeLink = false): HeldFolder {
  if (!isHeld) {
    if (!mayBeLink && lstatSync(path).isSymbolicLink())
      throw Object.assign(new Error(`${path} is a link`), { code: 'ENOTDIR' });
    return { path, close: () => undefined };
  }
  const file = openSync(path, constants.O_DIRECTORY | (mayBeLink ? 0 : constants.O_NOFOLLOW));
  return { path: `/proc/self/fd/${file}`, close: () => closeSync(file) };
}

/** The folders below one in which files are written or removed, each opened once. */
export interface Homes {
  /** The folder itself. */
  readonly root: string;
  /**
   * The folder of a file; null where a folder on the way is missing or a link.
   *
   * @param name relative, with `/`
   * @param isMade whether missing ones are made
   */
  readonly of: (name: string, isMade: boolean) => string | null;
  readonly close: () => void;
}

/** @throws the errors of the file system where the folder itself cannot be opened */
export function openHomes(folder: string): Homes {
  const root = holdFolder(folder, true);
  const held = new Map([['.', root]]);
  const of: Homes['of'] = (name, isMade) => {
    const parent = dirname(name);
    const known = held.get(parent);
    if (known) return known.path;
    const above = of(parent, isMade);
    if (above === null) return null;
    const path = join(above, basename(parent));
    try {
      if (isMade) makeOne(path);
      const home = holdFolder(path);
      held.set(parent, home);
      return home.path;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return null;
      throw error;
    }
  };
  return { root: root.path, of, close: () => void held.forEach((one) => one.close()) };
}

function makeOne(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Makes a folder and those above it; `mkdir` of Node with `recursive` never ends where a parent refuses, as in /proc. */
export function makeFolder(path: string, again = true): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && isFolder(path)) return;
    if (code !== 'ENOENT' || !again || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    makeFolder(path, false);
  }
}
