import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Host } from '../host.js';
import { SolidifyError } from '../solidify-error.js';

/** What can tell where links lead. */
type Reals = Pick<Host, 'real'>;

/** Whether a path lies below a folder. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a hidden folder lies on the way from a folder to a file below it. */
export function isInHidden(folder: string, path: string): boolean {
  return /(^|[\\/])\.[^\\/]*[\\/]/.test(relative(folder, path));
}

/** Whether a file lies below a folder and is not hidden, nor in a hidden folder on the way. */
export function isShownBelow(folder: string, path: string): boolean {
  return isWithin(folder, path) && !/(^|[\\/])\./.test(relative(folder, path));
}

/** Whether the way between two places, up and down again, leads into something hidden. */
function leadsIntoHidden(from: string, to: string): boolean {
  return relative(from, to)
    .split(sep)
    .some((name) => name.startsWith('.') && name !== '..');
}

/** Whether a path leads away by itself: an address, an absolute path of any system, one that no system has. */
export function isElsewhere(path: string): boolean {
  return isAbsolute(path) || /^([a-z]:|[\\/]|[a-z][a-z\d+.-]+:)|\0/i.test(path);
}

/**
 * The repository in which a folder lies: the nearest one at or above it with a `.git`. It is asked for by where that
 * leads, since nothing is made of what is in it.
 *
 * @param folder behind all links
 * @returns null where there is none
 */
export async function repositoryOf(folder: string, host: Reals): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const found = await host.real(join(at, '.git')).catch(() => null);
    if (found !== null) return at;
    if (dirname(at) === at) return null;
  }
}

/**
 * Gives what tells whether the files that match a pattern may be read: not one behind a link that leads out of the
 * project, which is the repository of the folder in which the pattern starts or else that folder. Whoever unpacked a
 * project did not ask for what a link in it leads to.
 *
 * @param base where the pattern starts, which whoever wrote it chose
 */
export function keepWithin(base: string, host: Reals): (path: string) => Promise<boolean> {
  let project: Promise<{ readonly base: string; readonly root: string }> | null = null;
  const find = async (): Promise<{ readonly base: string; readonly root: string }> => {
    const real = await host.real(base);
    return { base: real, root: (await repositoryOf(real, host)) ?? real };
  };
  return async (path) => {
    const home = await (project ??= find());
    // What leads nowhere is met when it is read.
    const real = await host.real(path).catch(() => null);
    if (real === null || real === home.root || isShownBelow(home.root, real)) return true;
    return real === join(home.base, relative(base, path));
  };
}

/**
 * Whether a document may have another one read, its programme: a .yaml or .yml file, also behind links, and in no
 * hidden folder. It lies in the folder of the document or below, or in the same repository; or it lists the document as
 * a visit, and lies above it, or anywhere where there is no repository. So a document from elsewhere cannot have the
 * reader's files shown, line by line, among the diagnostics.
 *
 * @param folder the folder of the document
 * @param path as written there
 * @param lists whether the file at a path behind all links is a programme with the document among its visits
 */
export async function placeOfProgramme(
  folder: string,
  path: string,
  host: Reals,
  lists: (programme: string) => Promise<boolean>,
): Promise<'possible' | 'missing' | 'outside'> {
  if (isElsewhere(path) || !/\.ya?ml$/i.test(path)) return 'outside';
  let real: string;
  let realFolder: string;
  try {
    real = await host.real(resolve(folder, path));
    realFolder = await host.real(folder);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'ELOOP') return 'possible'; // to read it tells why it is not
    return 'missing';
  }
  if (!/\.ya?ml$/i.test(real)) return 'outside';
  if (isShownBelow(realFolder, real)) return 'possible';
  const repository = await repositoryOf(realFolder, host);
  if (repository !== null && isShownBelow(repository, real)) return 'possible';
  const isAbove = isWithin(dirname(real), realFolder);
  // Without a repository nothing but the programme itself says what belongs together.
  return (isAbove || repository === null) && !leadsIntoHidden(realFolder, real) && (await lists(real))
    ? 'possible'
    : 'outside';
}

/**
 * Sees to it that a folder of reports is no hidden one and lies in none, also behind links: those are of other
 * programs, such as `.git` and `.ssh`. Hidden folders above the folder of the user are not counted.
 *
 * @throws SolidifyError (2) for one that is
 */
export async function ensureShown(folder: string, host: Reals & Pick<Host, 'cwd'>): Promise<void> {
  const full = resolve(host.cwd, folder);
  const places: [string, string][] = [[host.cwd, full]];
  const [realCwd, real] = await Promise.all([realAsFar(host.cwd, host), realAsFar(full, host)]);
  if (realCwd !== host.cwd || real !== full) places.push([realCwd, real]);
  for (const [from, to] of places)
    if (leadsIntoHidden(from, to))
      throw new SolidifyError(
        `${folder} is a hidden folder, or lies in one; no reports belong there.`,
        'invalid-option',
        'Name another folder.',
      );
}

/** Where a path leads, as far as it is there. */
async function realAsFar(path: string, host: Reals): Promise<string> {
  const real = await host.real(path).catch(() => null);
  if (real !== null || dirname(path) === path) return real ?? path;
  return join(await realAsFar(dirname(path), host), relative(dirname(path), path));
}
