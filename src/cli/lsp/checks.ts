import type { CheckedFile, Workspace } from '../../engine/live/workspace.js';

/** What was found in a document, and in which version of it; null where it is not open. */
export interface FoundInFile extends CheckedFile {
  readonly version: number | null;
}

/** Looks after what is wrong with the documents of an editor. */
export interface Checks {
  /** Something has changed. */
  readonly soon: () => void;
  /** Settles when everything that has changed is checked. */
  readonly settle: () => Promise<void>;
  readonly found: (path: string) => FoundInFile | undefined;
  readonly stop: () => void;
}

/** So long nothing must change before documents are checked, in milliseconds; longer where the last check took longer. */
const REST = 150;
const LONGEST_REST = 2000;

/**
 * @param versions of the open documents, by path
 * @param tell shows what was found in a file; null: nothing any more
 * @param log takes what went wrong in a check
 */
export function startChecks(
  workspace: Workspace,
  {
    versions,
    tell,
    log,
  }: {
    readonly versions: () => ReadonlyMap<string, number>;
    readonly tell: (path: string, one: FoundInFile | null) => Promise<void>;
    readonly log: (error: unknown) => void;
  },
): Checks {
  const found = new Map<string, FoundInFile>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let isStale = false;
  let took = 0;
  const wait = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
  const settle = async (): Promise<void> => {
    wait();
    // One check at a time.
    while (isStale || running) {
      running ??= check().finally(() => (running = null));
      await running;
    }
  };
  const check = async (): Promise<void> => {
    isStale = false;
    const now = versions();
    const started = performance.now();
    try {
      const files = await workspace.check();
      // What was written meanwhile is checked anew: what was found would stand in wrong places.
      if (isStale) return;
      for (const path of [...found.keys()])
        if (!files.has(path)) {
          found.delete(path);
          await tell(path, null);
        }
      for (const [path, file] of files) {
        const one = { ...file, version: now.get(path) ?? null };
        found.set(path, one);
        await tell(path, one);
      }
    } catch (error) {
      log(error);
    } finally {
      took = Math.min(performance.now() - started, LONGEST_REST);
    }
  };
  return {
    soon: () => {
      isStale = true;
      wait();
      timer = setTimeout(() => void settle(), Math.max(REST, took));
    },
    settle,
    found: (path) => found.get(path),
    stop: wait,
  };
}
