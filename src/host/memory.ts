import { join, relative, sep } from 'node:path';
import { globFiles, type FolderItem } from './glob/glob.js';
import { ensureNamesWithin, type FolderEntry, type Host, type Spare } from './host.js';

/** A host whose files can be given another content. */
export interface MemoryHost extends Host {
  /** Gives a file a content, such as the text in an editor that is not saved yet; null takes that away again. */
  readonly set: (path: string, content: string | Uint8Array | null) => void;
}

/** What a host in memory is told that has no other below it; the rest has a default. */
export type Bare = Pick<Host, 'cwd'> & Partial<Pick<Host, 'env' | 'signal' | 'stdin' | 'now'>>;

/** A file; without a content it is gone, whatever the host below has. */
interface MemoryFile {
  readonly content: Uint8Array | null;
  /** Counts the contents that were given. */
  readonly changed: number;
}

/**
 * Files in memory. Over another host they hide its files of the same paths, and nothing is written to it; over nothing
 * they are all that there is.
 *
 * @param files by their absolute paths
 */
export function memoryHost(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
  below: Host | Bare,
): MemoryHost {
  const under = 'read' in below ? below : null;
  const kept = new Map<string, MemoryFile>();
  /** Where the paths of those files lead below. */
  const reals = new Map<string, Promise<string>>();
  let changes = 0;
  const keep = (path: string, content: Uint8Array | null): void => {
    changes += 1;
    kept.set(path, { content, changed: changes });
  };
  const set: MemoryHost['set'] = (path, content) => {
    if (content === null) kept.delete(path);
    else keep(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  };
  for (const [path, content] of files) set(path, content);

  const itemsOf = (folder: string): FolderItem[] => {
    const items = new Map<string, FolderItem>();
    for (const [path, { content }] of kept) {
      const way = relative(folder, path).split(sep);
      const [name = '', ...rest] = way;
      if (content && name !== '..' && name !== '') items.set(name, { name, isFolder: rest.length > 0 });
    }
    return [...items.values()];
  };
  const isFolder = (path: string): boolean => itemsOf(path).length > 0;
  /** The file of a path; null where it is not for this host to say. */
  const find = async (path: string): Promise<MemoryFile | null> => {
    const own = kept.get(path);
    if (own || !under) return own ?? null;
    // The same file may be reached behind a link.
    for (const [other, one] of kept) {
      const real = reals.get(other) ?? realBelow(under, other);
      reals.set(other, real);
      if ((await real) === path) return one;
    }
    return null;
  };
  const read: Host['read'] = async (path, atMost) => {
    const own = await find(path);
    if (own?.content) return own.content.subarray(0, atMost);
    if (!own && under) return under.read(path, atMost);
    throw failure(isFolder(path) ? 'EISDIR' : 'ENOENT', path);
  };
  const inOrder = makeQueue();
  return {
    cwd: below.cwd,
    env: below.env ?? {},
    signal: below.signal ?? new AbortController().signal,
    stdin: below.stdin ?? nothing,
    now: below.now ?? (() => 0),
    set,
    read,
    stat: async (path) => {
      const own = await find(path);
      if (own?.content) return { kind: 'file', bytes: own.content.length, changed: own.changed };
      if (isFolder(path)) return { kind: 'folder', bytes: 0, changed: 0 };
      return own || !under ? null : under.stat(path);
    },
    list: async (folder, pattern) => {
      const [own, others] = await Promise.all([
        globFiles(folder, pattern.split(sep).join('/'), itemsOf),
        under ? under.list(folder, pattern) : [],
      ]);
      const left = others.filter((path) => kept.get(join(folder, path))?.content !== null);
      return [...new Set([...left, ...own])];
    },
    real: async (path) => {
      const own = await find(path);
      if (own?.content || isFolder(path)) return under ? realBelow(under, path) : path;
      if (own || !under) throw failure('ENOENT', path);
      return under.real(path);
    },
    everything: async (folder) => {
      const entries = new Map<string, FolderEntry>();
      for (const one of under ? await under.everything(folder).catch(() => []) : [])
        if (kept.get(join(folder, one.name))?.content !== null) entries.set(one.name, one);
      for (const [path, { content }] of kept) {
        const name = relative(folder, path).split(sep).join('/');
        if (content && !name.startsWith('..')) entries.set(name, { name, kind: 'file' });
      }
      return [...entries.values()];
    },
    writeAll: (folder, made) => {
      ensureNamesWithin(made.map(({ name }) => name));
      for (const { name, content } of made) set(join(folder, name), content);
      return Promise.resolve();
    },
    change: (folder, name, change) =>
      inOrder(async () => {
        const path = join(folder, name);
        const before = await read(path).catch(() => null);
        const text = await change(before && new TextDecoder('utf-8', { ignoreBOM: true }).decode(before));
        if (text !== null) set(path, text);
      }),
    remove: (folder, names) => {
      ensureNamesWithin(names);
      for (const name of names) {
        // What the host below has stays there, and is gone from here.
        if (under) keep(join(folder, name), null);
        else kept.delete(join(folder, name));
      }
      return Promise.resolve();
    },
    tidy: () => Promise.resolve(),
    room: () => Promise.resolve(Infinity),
    temporary: () => under?.temporary() ?? sep,
    spare: under?.spare ?? spareInMemory(null),
    // What is written here stands in no folder of the host below.
    notes: spareInMemory(under?.notes ?? null),
  };
}

/** Where a path leads on the host below, which may not have its last part. */
async function realBelow(under: Host, path: string): Promise<string> {
  return under.real(path).catch(async () => {
    const folder = join(path, '..');
    return folder === path ? path : join(await realBelow(under, folder), relative(folder, path));
  });
}

/** Does one thing after the other. */
function makeQueue(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** As standard input that has ended. */
async function* nothing(): AsyncGenerator<Uint8Array> {}

/** @param below where things are looked for that are not here, and nothing is put */
function spareInMemory(below: Spare | null): Spare {
  const things = new Map<string, Uint8Array>();
  return {
    take: async (name) => things.get(name) ?? (await below?.take(name)) ?? null,
    put: (name, content) => Promise.resolve(void things.set(name, content)),
  };
}
