import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Host } from '../host.js';

/** What is looked at: files, whether they are there or not, and patterns that a new file may match. Paths are absolute. */
export interface Watched {
  readonly files: readonly string[];
  readonly patterns: readonly { readonly folder: string; readonly pattern: string }[];
}

/** Somebody who looks at files. */
export interface FileWatcher {
  /**
   * Looks at these from now on, and at nothing else.
   *
   * @param since when somebody began to read them, as `Host.now` says: a file that is new here and was changed later
   *   has changed
   */
  readonly follow: (watched: Watched, since: number) => Promise<void>;
  /** Ends it. */
  readonly close: () => void;
}

/** Several events tell of one save; after this many milliseconds they are over. */
const GATHER_MS = 2;

/** So long an editor may take that empties or removes a file before it writes it, which is looked at this often. */
const SETTLE_MS = 150;
const SETTLE_LOOK_MS = 10;

/** File systems of networks tell of nothing, and any system may run out of watches: then a look this often finds it. */
const LOOK_MS = 500;

/** Looks take at most one part in so many of the time. */
const IDLE = 20;

/**
 * Tells of files that have changed. Events of the folders that hold them say when to look, and a look every half a
 * second stands in where there are none. What has changed is decided by the look alone: by size, time, and which file it
 * is, as editors put a new one in its place.
 *
 * @param onChange is given the paths that have changed, once for all that is saved at the same time
 */
export function watchFiles(
  { list, cwd }: Pick<Host, 'list' | 'cwd'>,
  onChange: (paths: readonly string[]) => void,
): FileWatcher {
  /** What each file was at the last look, and what each pattern matched. */
  let files = new Map<string, string>();
  let patterns = new Map<string, Watched['patterns'][number] & { readonly found: ReadonlySet<string> }>();
  const folders = new Map<string, FSWatcher>();
  /** The names in each folder that matter; null where any may. */
  let wanted = new Map<string, Set<string> | null>();
  let timer: NodeJS.Timeout | null = null;
  let gathering: NodeJS.Timeout | null = null;
  /** Of what the system has told since the last look. */
  let told = new Set<string>();
  let looking: Promise<void> | null = null;
  let isClosed = false;

  /** @param told what a system told of; null looks at everything */
  const findChanges = async (told: ReadonlySet<string> | null): Promise<Set<string>> => {
    const changed = new Set<string>();
    const before = files;
    const known = told && [...told].every((path) => before.has(path)) ? told : null;
    await Promise.all(
      [...(known ?? before.keys())].map(async (path) => {
        const now = await stateOf(path);
        if (now === before.get(path) || files !== before) return;
        before.set(path, now);
        changed.add(path);
      }),
    );
    // What is new is told by a name that nobody has asked for yet.
    for (const [key, { folder, pattern, found }] of known ? [] : patterns) {
      const now = await matches(folder, pattern);
      const differing = [...now, ...found].filter((name) => !now.has(name) || !found.has(name));
      if (differing.length === 0 || !patterns.has(key)) continue;
      patterns.set(key, { folder, pattern, found: now });
      for (const name of differing) changed.add(resolve(folder, name));
    }
    return changed;
  };
  const matches = async (folder: string, pattern: string): Promise<ReadonlySet<string>> =>
    new Set(await list(folder, pattern).catch(() => []));

  const look = async (told: ReadonlySet<string> | null): Promise<void> => {
    const changed = await findChanges(told);
    if (changed.size === 0 || isClosed) return;
    // Without an event from there, whoever listens has been left behind: the folder is another one now.
    if (!told) for (const path of changed) forget(dirname(path));
    const isUnfinished = (): boolean =>
      [...changed].some((path) => /^(?:none|file 0) /.test(files.get(path) ?? ''));
    for (let waited = 0; isUnfinished() && waited < SETTLE_MS; waited += SETTLE_LOOK_MS) {
      await new Promise((done) => void setTimeout(done, SETTLE_LOOK_MS));
      for (const path of await findChanges(changed)) changed.add(path);
    }
    listen();
    if (!isClosed) onChange([...changed].sort());
  };
  /** One look after the other; an event during one asks for another. */
  const lookNext = (told: ReadonlySet<string> | null): Promise<void> =>
    (looking = (looking ?? Promise.resolve()).then(() => look(told)));

  const forget = (folder: string): void => {
    folders.get(folder)?.close();
    folders.delete(folder);
  };
  const listen = (): void => {
    for (const folder of folders.keys()) if (!wanted.has(folder)) forget(folder);
    for (const folder of wanted.keys()) {
      if (folders.has(folder) || isClosed) continue;
      try {
        const watcher = watch(folder, (_, name) => {
          const names = wanted.get(folder);
          if (name === null || names === null || names?.has(name)) gather(join(folder, name ?? ''));
        });
        watcher.on('error', () => forget(folder));
        folders.set(folder, watcher);
      } catch {
        // There is no such folder, or no watch is left: the next look sees it.
      }
    }
  };
  const gather = (path: string): void => {
    told.add(path);
    gathering ??= setTimeout(() => {
      gathering = null;
      const paths = told;
      told = new Set();
      void lookNext(paths);
    }, GATHER_MS);
  };
  const rest = (milliseconds: number): void => {
    if (isClosed) return;
    timer = setTimeout(() => {
      const started = performance.now();
      void lookNext(null).then(() => rest(Math.max(LOOK_MS, IDLE * (performance.now() - started))));
    }, milliseconds);
  };
  rest(LOOK_MS);

  return {
    follow: async (watched, since) => {
      const late = new Set<string>();
      const next = new Map<string, string>();
      for (const path of watched.files) {
        const known = files.get(path);
        const state = known ?? (await stateOf(path));
        next.set(path, state);
        if (known === undefined && changedAt(state) >= since) late.add(path);
      }
      const nextPatterns = new Map<string, Watched['patterns'][number] & { found: ReadonlySet<string> }>();
      for (const { folder, pattern } of watched.patterns) {
        const key = JSON.stringify([folder, pattern]);
        const found = patterns.get(key)?.found ?? (await matches(folder, pattern));
        nextPatterns.set(key, { folder, pattern, found });
      }
      // What was changed meanwhile is for the next look.
      for (const path of next.keys()) next.set(path, files.get(path) ?? next.get(path) ?? '');
      [files, patterns] = [next, nextPatterns];
      wanted = new Map();
      for (const path of files.keys()) {
        const names = wanted.get(dirname(path));
        if (names !== null) wanted.set(dirname(path), (names ?? new Set()).add(basename(path)));
      }
      for (const { folder, pattern } of patterns.values())
        wanted.set(resolve(cwd, folder, fixedPart(pattern)), null);
      listen();
      if (late.size > 0 && !isClosed) onChange([...late].sort());
    },
    close: () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      if (gathering !== null) clearTimeout(gathering);
      for (const folder of [...folders.keys()]) forget(folder);
    },
  };
}

/** Two states of one path differ when what stands there does: its kind, size, time and identity. */
async function stateOf(path: string): Promise<string> {
  try {
    const found = await stat(path);
    // A folder changes with all that is in it, which is told by itself.
    if (found.isDirectory()) return 'folder';
    return `${found.isFile() ? 'file' : 'other'} ${found.size} ${found.mtimeMs} ${found.ino}`;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // What cannot be reached is not what is not there: a share that went away.
    return /^(?:ENOENT|ENOTDIR)$/.test(code) ? 'none ' : `unreadable ${code}`;
  }
}

function changedAt(state: string): number {
  const [kind, , changed] = state.split(' ');
  return kind === 'file' || kind === 'other' ? Number(changed) : -Infinity;
}

/** The folder of a pattern, up to the part in which anything may stand. */
function fixedPart(pattern: string): string {
  const parts = dirname(pattern).split('/');
  const end = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  return join(...(end < 0 ? parts : parts.slice(0, end)), '.');
}
