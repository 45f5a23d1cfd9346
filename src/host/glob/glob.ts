import { readdir, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { keepWithin } from '../project/project.js';
import { onDisk } from './on-disk.js';
import { matchesName, partPattern, readPattern, type Step } from './glob-pattern.js';

/** What a folder holds. */
export interface FolderItem {
  readonly name: string;
  readonly isFolder: boolean;
  /** Where a link leads that leads to a folder: two links may lead in a circle. */
  readonly real?: string;
}

/** How far a path that is being followed has come in one of the ways of a pattern. */
interface State {
  readonly steps: readonly Step[];
  readonly at: number;
}

/**
 * The files below a folder that match a pattern, from that folder and with slashes; none for a pattern that is too long
 * or stands for too many. Folders are looked into once, whatever the pattern: a search of names by a regular expression
 * made of it would take for ever where it has many stars. Links out of the project are not followed: where one leads to a
 * folder in which there might be more, it stands for all that, so that whoever asks can refuse it.
 *
 * @param itemsOf gives what a folder holds, where that is not on the disk
 */
export async function globFiles(
  folder: string,
  pattern: string,
  itemsOf: (folder: string) => readonly FolderItem[] | Promise<readonly FolderItem[]> = itemsOnDisk,
): Promise<string[]> {
  const { base, rest } = partPattern(pattern);
  const isInProject = keepWithin(resolve(folder, base), { real: (path) => realpath(onDisk(path)) });
  const found = new Set<string>();
  const known = new Set<string>();
  const walk = async (path: string, states: readonly State[]): Promise<void> => {
    for (const { name, isFolder, real } of await itemsOf(resolve(folder, path === '' ? '.' : path))) {
      const next = states.flatMap((state) => follow(state, name));
      const here = `${path}${name}`;
      if (!isFolder) {
        if (next.some(({ steps, at }) => at === steps.length)) found.add(here);
        continue;
      }
      const deeper = unique(next.filter(({ steps, at }) => at < steps.length));
      if (deeper.length === 0) continue;
      if (real !== undefined) {
        const key = JSON.stringify([real, deeper.map(({ at }) => at)]);
        if (known.has(key)) continue;
        known.add(key);
        if (!(await isInProject(resolve(folder, here)))) {
          found.add(here);
          continue;
        }
      }
      await walk(`${here}/`, deeper);
    }
  };
  const ways = readPattern(rest.normalize('NFC')) ?? [];
  await walk(base, unique(ways.flatMap((steps) => open({ steps, at: 0 }))));
  return [...found];
}

/** A state, and those behind folders of which there may be none. */
function open(state: State): State[] {
  const { steps, at } = state;
  return steps[at] === '**' ? [state, ...open({ steps, at: at + 1 })] : [state];
}

function follow({ steps, at }: State, name: string): State[] {
  const step = steps[at];
  if (step === undefined) return [];
  // What others install or hide is no document of anybody's project.
  if (step === '**') return name.startsWith('.') || name === 'node_modules' ? [] : open({ steps, at });
  return matchesName(step, name.normalize('NFC')) ? open({ steps, at: at + 1 }) : [];
}

function unique(states: readonly State[]): State[] {
  const known = new Map<readonly Step[], Set<number>>();
  return states.filter(({ steps, at }) => {
    const places = known.get(steps) ?? new Set();
    known.set(steps, places);
    return !places.has(at) && places.add(at);
  });
}

/** What a folder on the disk holds; nothing of one that cannot be read. */
async function itemsOnDisk(folder: string): Promise<FolderItem[]> {
  const here = onDisk(folder);
  const items = await readdir(here, { withFileTypes: true }).catch(() => []);
  const found: FolderItem[] = [];
  for (const item of items) {
    const { name } = item;
    if (item.isSymbolicLink()) found.push(await behindLink(here, name));
    else if (item.isFile() || item.isDirectory()) found.push({ name, isFolder: item.isDirectory() });
  }
  return found;
}

async function behindLink(folder: string, name: string): Promise<FolderItem> {
  const path = resolve(folder, name);
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? { name, isFolder, real: await realpath(path) } : { name, isFolder };
}
