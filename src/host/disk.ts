import { closeSync, fstatSync, readFileSync, readSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { access, constants, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { globFiles } from './glob/glob.js';
import { onDisk } from './glob/on-disk.js';
import type { FileStat, FolderEntry, Host } from './host.js';
import { openFile } from './open-file.js';
import { changeFile, removeAbandoned, removeFiles, writeFiles } from './output/output-folder.js';
import { spareFolder } from './cache/spare-folder.js';

/** What of a process decides where its host is; `process` itself has all of it. */
export interface Surroundings {
  readonly cwd: () => string;
  readonly env: Host['env'];
  readonly stdin: ReturnType<Host['stdin']>;
}

/**
 * The disk of this machine. Documents are read without waiting: nothing else can be done before they are
 * there, and to wait takes a fifth of the time.
 *
 * @param around the process; its standard input is opened only when it is asked for
 * @param signal aborted when the user interrupts; default: never
 * @param env default: that of the process
 */
export function diskHost(
  around: Surroundings = process,
  signal: AbortSignal = new AbortController().signal,
  env: Host['env'] = around.env,
): Host {
  return {
    // A folder that is gone matters only to whoever asks for it.
    get cwd() {
      return around.cwd();
    },
    env,
    signal,
    stdin: () => around.stdin,
    now: () => Date.now(),
    // eslint-disable-next-line @typescript-eslint/require-await -- what fails is to be met where it is awaited
    read: async (path, atMost) => readUpTo(path, atMost),
    // eslint-disable-next-line @typescript-eslint/require-await
    stat: async (path) => statOf(path),
    // eslint-disable-next-line @typescript-eslint/require-await
    real: async (path) => realpathSync.native(onDisk(path)),
    list: (folder, pattern) => globFiles(folder, pattern.split(sep).join('/')),
    everything: everythingIn,
    writeAll: writeFiles,
    change: changeFile,
    remove: removeFiles,
    tidy: removeAbandoned,
    room: roomIn,
    temporary: tmpdir,
    spare: spareFolder(env, 'spare'),
    notes: spareFolder(env, 'notes'),
  };
}

function readUpTo(path: string, atMost = Infinity): Uint8Array {
  const file = openFile(onDisk(path));
  try {
    const { size } = fstatSync(file);
    // What a system tells in files has no size, and may have no end.
    if (size <= atMost && (size > 0 || atMost === Infinity)) return readFileSync(file);
    const start = new Uint8Array(atMost);
    let length = 0;
    for (let more = -1; more !== 0 && length < atMost; length += more)
      more = readSync(file, start, length, atMost - length, length);
    return start.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function statOf(path: string): FileStat | null {
  try {
    const found = statSync(onDisk(path), { throwIfNoEntry: false });
    if (!found) return null;
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    return { kind, bytes: found.size, changed: found.mtimeMs };
  } catch {
    return null;
  }
}

/** Folder by folder, in the order of their names. */
async function everythingIn(folder: string): Promise<FolderEntry[]> {
  const found: FolderEntry[] = [];
  const left = [''];
  for (let below = left.pop(); below !== undefined; below = left.pop()) {
    const entries = await readdir(join(folder, below), { withFileTypes: true });
    for (const entry of entries) {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      found.push({ name, kind: kindOf(entry) });
      if (entry.isDirectory()) left.push(name);
    }
  }
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(entry: Dirent): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (entry.isSymbolicLink()) return 'link';
  if (entry.isFIFO()) return 'pipe';
  return entry.isSocket() ? 'socket' : 'device';
}

async function roomIn(folder: string): Promise<number | null> {
  try {
    await access(folder, constants.W_OK);
    await rm(await mkdtemp(join(folder, '.solidify-')), { recursive: true });
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
