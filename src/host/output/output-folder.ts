import {
  closeSync,
  copyFileSync,
  fchmodSync,
  fsync,
  linkSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ensureNamesWithin, type NewFile } from '../host.js';
import { holdFolder, isFolder, makeFolder, openHomes, type HeldFolder, type Homes } from './held-folder.js';
import { SolidifyError } from '../solidify-error.js';
import { crypto } from '../crypto.js';
import { hasEnded, ownMark } from '../lock/mark.js';
import {
  draftPrefix,
  isOlder,
  lockName,
  readText,
  removeAbandonedLock,
  withLock,
} from '../lock/folder-lock.js';
import { worldError, writingError, writingTroubles } from '../world-error.js';

/** After so long no process is at work any more, whatever the mark says: another machine may have left it. */
const abandonedAfterMs = 60 * 60_000;

/**
 * Writes files all or none: each into a draft folder beside them, flushed, and all renamed at the end. Killed at any
 * moment, it leaves every file complete, old or new; the draft is removed by the next run (`removeAbandoned`). Only
 * what has to wait for the disk is waited for: the rest takes less than waiting would.
 *
 * @throws SolidifyError (3) when the folder cannot be made or written, the disk is full, or a file is open elsewhere;
 *   nothing new is left then, and what was there before still is
 */
export async function writeFiles(folder: string, files: readonly NewFile[]): Promise<void> {
  ensureNamesWithin(files.map(({ name }) => name));
  let homes: Homes | null = null;
  let draft: string | null = null;
  const done: { readonly to: string; readonly old: string }[] = [];
  try {
    makeFolder(folder);
    const held = (homes = openHomes(folder));
    const own = mkdtempSync(join(held.root, `${draftPrefix}${ownMark()}-`));
    draft = own;
    const drafts = held.of(`${basename(own)}/new`, false) ?? own;
    const inTheWay = files.map(({ name }) => join(folder, name)).find(isFolder);
    if (inTheWay)
      throw new SolidifyError(
        `Cannot write ${inTheWay}: a folder has that name.`,
        'not-writable',
        'Rename the folder, or the id of the document.',
      );
    for (const { name } of files) ensureNoLink(folder, name);
    await writeAll(files.map(({ content }, index) => ({ path: join(drafts, `${index}.new`), content })));
    await withLock(held.root, async () => {
      for (const [index, { name }] of files.entries()) {
        const to = join(held.of(name, true) ?? refuseLink(folder, name), basename(name));
        const old = join(drafts, `${index}.old`);
        // Nothing comes after the last that could fail.
        if (index < files.length - 1) keep(to, old);
        await renameOver(join(drafts, `${index}.new`), to);
        done.push({ to, old });
      }
    });
  } catch (error) {
    for (const { to, old } of done) putBack(old, to);
    throw writingError(error, folder);
  } finally {
    // Where the folder cannot be written, there is nothing to be removed either.
    if (draft !== null) removeDraft(draft);
    homes?.close();
  }
}

/** Refuses to write where a folder on the way is a link: it would lead elsewhere, mostly out of the folder. */
function ensureNoLink(folder: string, name: string): void {
  for (let parent = dirname(name); parent !== '.'; parent = dirname(parent))
    if (lstatSync(join(folder, parent), { throwIfNoEntry: false })?.isSymbolicLink())
      refuseLink(folder, name, parent);
}

function refuseLink(folder: string, name: string, link = dirname(name)): never {
  throw new SolidifyError(
    `Cannot write ${join(folder, name)}: ${join(folder, link)} is a link, or no folder.`,
    'not-writable',
    'Remove it, or build into another folder.',
  );
}

function removeDraft(draft: string): void {
  try {
    // Most are empty by now, which takes a third of the time.
    rmdirSync(draft);
  } catch {
    removeFull(draft);
  }
}

/** A draft holds files and no folder, or is a file itself; whatever else has such a name was put there by others. */
function removeFull(draft: string): void {
  try {
    if (!lstatSync(draft).isDirectory()) return rmSync(draft, { force: true });
    const held = holdFolder(draft);
    try {
      for (const name of readdirSync(held.path)) rmSync(join(held.path, name), { force: true });
    } finally {
      held.close();
    }
    rmdirSync(draft);
  } catch {
    // The next run tries again.
  }
}

/** What was at `path` before, or nothing. */
function putBack(old: string, path: string): void {
  try {
    if (statSync(old, { throwIfNoEntry: false })) renameSync(old, path);
    else rmSync(path, { force: true });
  } catch {
    // What kept the others from their places is told.
  }
}

/**
 * Makes a file anew from what it holds now, while no other process can change it.
 *
 * @param change from what is there (null: nothing) to what is to be there (null: nothing is to be written)
 * @param like a file whose permissions a new one gets
 * @throws SolidifyError (3) as `writeFiles` does
 */
export async function changeFile(
  folder: string,
  name: string,
  change: (text: string | null) => Promise<string | null>,
  like: string | null = null,
): Promise<void> {
  ensureNamesWithin([name]);
  let held: HeldFolder | null = null;
  try {
    makeFolder(folder);
    const { path: root } = (held = holdFolder(folder, true));
    await withLock(root, async () => {
      const file = join(root, name);
      const text = await change(readText(file));
      if (text === null) return;
      const draft = join(root, `${draftPrefix}${ownMark()}-${crypto().randomBytes(3).toString('hex')}`);
      try {
        // Whoever could read or write the file still can, and nobody else, not even the draft.
        const found =
          statSync(file, { throwIfNoEntry: false }) ??
          (like === null ? undefined : statSync(like, { throwIfNoEntry: false }));
        await writeWhole(draft, text, found && found.mode & 0o777);
        await renameOver(draft, file);
      } finally {
        rmSync(draft, { force: true });
      }
    });
  } catch (error) {
    throw writingError(error, folder);
  } finally {
    held?.close();
  }
}

/**
 * Removes files, and the folders that are empty then; nothing that only a link below the folder leads to.
 *
 * @throws SolidifyError (3) when one cannot be removed; those before it are gone
 */
export async function removeFiles(folder: string, names: readonly string[]): Promise<void> {
  ensureNamesWithin(names);
  if (names.length === 0 || !isFolder(folder)) return;
  const homes = openHomes(folder);
  try {
    for (const name of names) {
      const home = homes.of(name, false);
      if (home === null) continue;
      await rm(join(home, basename(name)), { force: true }).catch((error: unknown) => {
        throw worldError(error, `remove ${join(folder, name)}`, writingTroubles);
      });
    }
    // Those within others first; one that is not empty stays.
    const parents = new Set(names.flatMap(foldersAbove));
    for (const parent of [...parents].sort((a, b) => b.length - a.length)) {
      const above = homes.of(parent, false);
      if (above !== null && homes.of(`${parent}/x`, false) !== null)
        await rmdir(join(above, basename(parent))).catch(() => undefined);
    }
  } finally {
    homes.close();
  }
}

/** `a/b/c` stands in `a/b` and in `a`. */
function foldersAbove(name: string): string[] {
  const parent = dirname(name);
  return parent === '.' ? [] : [parent, ...foldersAbove(parent)];
}

/** Removes what runs have left behind that were killed while they wrote. */
export async function removeAbandoned(folder: string): Promise<void> {
  const names = namesIn(folder);
  for (const name of names) {
    const made = /^\.solidify-([a-z\d]*-\d+)-/i.exec(name)?.[1];
    if (made === undefined) continue;
    const path = join(folder, name);
    if (hasEnded(made) || isOlder(path, abandonedAfterMs)) removeFull(path);
  }
  if (names.includes(lockName)) await removeAbandonedLock(folder).catch(() => undefined);
}

/** Removes what this process has not finished in a folder, as it will not come to that any more. */
export function removeOwnDrafts(folder: string): void {
  for (const name of namesIn(folder))
    if (name.startsWith(`${draftPrefix}${ownMark()}-`)) removeFull(join(folder, name));
  const lock = join(folder, lockName);
  if (readText(lock) === ownMark()) removeFull(lock);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Several at a time, as each waits for the disk; none is still being written when it fails. */
async function writeAll(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  const left = files.values();
  const work = Array.from({ length: 8 }, async () => {
    for (const { path, content } of left) await writeWhole(path, content);
  });
  await Promise.allSettled(work);
  await Promise.all(work);
}

/** @param mode exactly; without it as the user has new files */
async function writeWhole(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const file = openSync(path, 'wx', mode === undefined ? 0o644 : 0o600);
  try {
    if (mode !== undefined) fchmodSync(file, mode);
    writeFileSync(file, content);
    await promisify(fsync)(file);
  } finally {
    closeSync(file);
  }
}

/** Windows refuses to replace a file that a reader has open; a moment later it may work. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return renameSync(from, to);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (tries === 5 || (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES')) throw error;
      await sleep(100 * tries);
    }
  }
}

/** Lets what is at `path` also be found at `spare`, so that it can be put back. */
function keep(path: string, spare: string): void {
  try {
    linkSync(path, spare);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    // Not every disk has hard links.
    copyFileSync(path, spare);
  }
}
