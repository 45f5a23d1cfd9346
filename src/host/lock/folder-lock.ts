import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { lstat, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded, ownMark } from './mark.js';
import { openFile } from '../open-file.js';

/** How the names of files begin that this program writes beside others for a moment; the mark of the process comes next. */
export const draftPrefix = '.solidify-';
/** The file in a folder that says who changes it. */
export const lockName = '.solidify-lock';
/** Whoever holds the lock renames a few files: so long it never takes. To write down whose it is takes no time. */
const lockedAtMostMs = { owned: 30_000, unowned: 1000 };

/** Does something while no other process, nor another build of this one, does so in the same folder. */
export async function withLock(folder: string, work: () => Promise<void>): Promise<void> {
  const lock = join(folder, lockName);
  for (;;) {
    try {
      const handle = openSync(lock, 'wx', 0o644);
      try {
        writeFileSync(handle, ownMark());
      } finally {
        closeSync(handle);
      }
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(lock)) await rm(lock, { force: true });
    else await sleep(5);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Removes a lock that nobody holds any more. */
export async function removeAbandonedLock(folder: string): Promise<void> {
  const lock = join(folder, lockName);
  if (await isAbandoned(lock)) await rm(lock, { force: true });
}

async function isAbandoned(lock: string): Promise<boolean> {
  const madeBy = readText(lock);
  // What is no file, or cannot be read, is none of ours.
  if (madeBy === null) return (await isNoFile(lock)) || isOlder(lock, lockedAtMostMs.owned);
  if (hasEnded(madeBy)) return true;
  return isOlder(lock, madeBy === '' ? lockedAtMostMs.unowned : lockedAtMostMs.owned);
}

async function isNoFile(path: string): Promise<boolean> {
  return lstat(path).then(
    (found) => !found.isFile(),
    () => false,
  );
}

/**
 * Whether something has not been changed for so long; not where it is gone. Its own disk has to agree, by the time of a
 * file that is written beside it: the clock of a network disk may be minutes behind ours, and ours may be set.
 */
export function isOlder(path: string, ms: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found || Date.now() - found.mtimeMs <= ms) return false;
  const beside = join(dirname(path), `${draftPrefix}${ownMark()}-now`);
  try {
    writeFileSync(beside, '');
    return statSync(beside).mtimeMs - found.mtimeMs > ms;
  } catch {
    return false;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The text of a file; null where there is none that may be read. */
export function readText(path: string): string | null {
  try {
    const file = openFile(path);
    try {
      return readFileSync(file, 'utf8');
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}
