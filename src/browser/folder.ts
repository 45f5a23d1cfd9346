import { spawn, spawnSync, type SpawnSyncOptions } from 'node:child_process';
import {
  chmodSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hasEnded, ownMark } from '../host/lock/mark.js';

/** The user as whom root runs the browser, and to whom it gives the folder in which the browser writes. */
export const nobody = 65534;

/**
 * Whether this is the root of a user namespace in which there is no `nobody`, as after `unshare --map-root-user`: an
 * ordinary user in all but name, whom nobody else can relieve of the browser.
 *
 * @param read gives what the system tells of this process (proc(5)); null where it tells nothing. In `uid_map` and
 *   `gid_map` a range of ids is a line: its first id inside, its first outside, and how many they are
 */
export function isLoneRoot(read: (file: string) => string | null = readOfProcess): boolean {
  return ['uid_map', 'gid_map'].some((file) => {
    const ranges = read(file)?.trim().split('\n');
    return ranges?.every((range) => {
      const [first = 0, , count = 0] = range.trim().split(/\s+/).map(Number);
      return nobody < first || first + count <= nobody;
    });
  });
}

/** By their bits (linux/capability.h): to give files away, and to become another group and user. */
const capabilities = { CAP_CHOWN: 0n, CAP_SETGID: 6n, CAP_SETUID: 7n };

/** Whether root may let another user run the browser, which a container can forbid. */
export function canBecomeNobody(read: (file: string) => string | null = readOfProcess): boolean {
  const mask = /^CapEff:\s*([\da-f]+)$/im.exec(read('status') ?? '')?.[1];
  if (mask === undefined) return true;
  return Object.values(capabilities).every((bit) => ((BigInt(`0x${mask}`) >> bit) & 1n) === 1n);
}

function readOfProcess(file: string): string | null {
  try {
    return readFileSync(`/proc/self/${file}`, 'latin1');
  } catch {
    return null;
  }
}

/** Whether root is to take care that nobody else changes what it does. */
function isGuardedRoot(): boolean {
  return process.getuid?.() === 0 && !isLoneRoot();
}

/** A browser that ends may still write for a moment: so often its folder is tried, and so many milliseconds apart. */
const tries = 10;
const pause = 20;

/** What a browser has on the disk. */
export interface BrowserFolder {
  /** what it reads; of root's browser root's, and nobody else can write there */
  readonly path: string;
  /** the folder in it where it writes */
  readonly home: string;
}

/**
 * Makes the private folder of a browser.
 *
 * @param uid to whom it is given what it writes in, while that is empty and nobody can reach it; null keeps it
 * @throws an error when it cannot be made or given away, or when root finds no place where others could not put something else
 */
export function makeBrowserFolder(tmp: string = tmpdir(), uid: number | null = null): BrowserFolder {
  const [place] = placesOf(tmp);
  if (place === undefined)
    throw new Error(`others can change what is in ${tmp}, and root must not work there`);
  const path = mkdtempSync(join(place, `solidify-browser-${ownMark()}-`));
  const home = join(path, 'home');
  mkdirSync(home, { mode: 0o700 });
  if (uid !== null) {
    try {
      lchownSync(home, uid, uid);
    } catch (error) {
      rmSync(path, { recursive: true, force: true });
      throw error;
    }
    // Now that nothing more is to be done with `home` by root, its owner may come in.
    chmodSync(path, 0o711);
  }
  return { path, home };
}

/**
 * Removes the private folder of a browser. What another user could have changed is removed as that user: by the time
 * that a path is followed, there may be a link to elsewhere. What cannot be removed is left to the next run.
 */
export function removeBrowserFolder(path: string): void {
  try {
    for (const { folder, uid } of othersIn(path)) removeAs(uid, folder);
    rmSync(path, { recursive: true, force: true, maxRetries: tries, retryDelay: pause });
  } catch {
    // Whoever owns what is in it goes on writing, or it is gone.
  }
}

/** The same while other work goes on. */
export async function removeBrowserFolderMeanwhile(path: string): Promise<void> {
  try {
    await Promise.all(
      othersIn(path).map(({ folder, uid }) => {
        const child = spawn('/bin/rm', ['-rf', '--', folder], optionsOf(uid));
        return new Promise((resolve) => child.once('error', resolve).once('exit', resolve));
      }),
    );
  } catch {
    // Told by nobody, as below.
  }
  removeBrowserFolder(path);
}

/** What is another user's in a folder of root's. */
function othersIn(path: string): { readonly folder: string; readonly uid: number }[] {
  if (process.getuid?.() !== 0) return [];
  return readdirSync(path)
    .map((name) => ({ folder: join(path, name), uid: lstatSync(join(path, name)).uid }))
    .filter(({ uid }) => uid !== 0);
}

/** @throws an error when something is left in it */
function removeAs(uid: number, folder: string): void {
  for (let count = 0; ; count += 1) {
    try {
      // The folder itself stands in one that is ours; a link in its place would be no folder.
      return rmdirSync(folder);
    } catch (error) {
      if (count === tries) throw error;
    }
    if (count > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    spawnSync('/bin/rm', ['-rf', '--', folder], optionsOf(uid));
  }
}

/** How a program is run as another user. */
function optionsOf(uid: number): SpawnSyncOptions & { stdio: 'ignore' } {
  return { uid, gid: uid, cwd: '/', env: {}, stdio: 'ignore', timeout: 10_000, killSignal: 'SIGKILL' };
}

/** Removes the private folders of browsers whose program was killed before it could do so. */
export function removeAbandonedFolders(tmp: string = tmpdir()): void {
  const own = process.getuid?.();
  for (const place of placesOf(tmp))
    for (const name of namesIn(place)) {
      const mark = /^solidify-browser-(\w+-\d+)-/.exec(name)?.[1];
      if (mark === undefined || !hasEnded(mark)) continue;
      const path = join(place, name);
      const found = lstatSync(path, { throwIfNoEntry: false });
      // Others may write in a folder for temporary files, and put there what looks like ours.
      const isOurs = own === undefined || (found?.uid === own && (found.mode & 0o022) === 0);
      if (found?.isDirectory() && isOurs) removeBrowserFolder(path);
    }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Where such folders may be, the best first. Of root only where nobody else can rename them. */
function placesOf(tmp: string): string[] {
  if (!isGuardedRoot()) return [tmp];
  return [...new Set([tmp, '/tmp', '/var/tmp'])].filter(isRoots);
}

function isRoots(folder: string): boolean {
  try {
    for (let path = realpathSync.native(folder); ; path = dirname(path)) {
      const { uid, mode } = lstatSync(path);
      const isSticky = (mode & 0o1000) !== 0;
      if (uid !== 0 || ((mode & 0o022) !== 0 && !isSticky)) return false;
      if (path === dirname(path)) return true;
    }
  } catch (error) {
    // That it is not there is told by whoever makes something in it.
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}
