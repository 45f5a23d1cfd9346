import type { Host } from '../../host/host.js';
import { watchFiles, type FileWatcher } from '../../host/watch/watch-files.js';
import type { Dependencies } from '../outcome.js';

/** What sets a round off. */
export interface RoundStart {
  /** The files that have changed, absolute and sorted; none for the first round. */
  readonly changed: readonly string[];
}

/** Rounds of work, one at the beginning and one after every change of what the last one has read. */
export interface Rounds {
  /** Settles only when the host is interrupted, with the reason of its signal, or when a round throws. */
  readonly ended: Promise<never>;
  /** Looks at these as well until the next round. */
  readonly alsoFollow: (dependencies: Dependencies, since: number) => Promise<void>;
  /** Looks at nothing any more. */
  readonly close: () => void;
}

/**
 * Does something again and again.
 *
 * @param run does it, and gives what it depends on; null where that is what it was
 */
export function startRounds(host: Host, run: (start: RoundStart) => Promise<Dependencies | null>): Rounds {
  const pending = new Set<string>();
  let wake = (): void => undefined;
  const watcher = watchFiles(host, (paths) => {
    for (const path of paths) pending.add(path);
    wake();
  });
  let followed: Dependencies = { files: [], patterns: [] };
  const follow: FileWatcher['follow'] = async (watched, since) => {
    followed = watched;
    await watcher.follow(watched, since);
  };
  return {
    ended: runAll(),
    alsoFollow: (more, since) => follow(union([followed, more]), since),
    close: watcher.close,
  };

  async function runAll(): Promise<never> {
    const { signal } = host;
    const onAbort = (): void => wake();
    signal.addEventListener('abort', onAbort);
    try {
      for (;;) {
        signal.throwIfAborted();
        const since = host.now();
        const changed = [...pending].sort();
        pending.clear();
        const dependencies = await run({ changed });
        if (dependencies) await follow(dependencies, since);
        if (pending.size === 0 && !signal.aborted) await new Promise<void>((done) => (wake = done));
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      watcher.close();
    }
  }
}

/** Everything on which one of them depends. */
export function union(all: readonly Dependencies[]): Dependencies {
  const patterns = new Map(
    all.flatMap((one) => one.patterns.map((pattern) => [JSON.stringify(pattern), pattern] as const)),
  );
  return {
    files: [...new Set(all.flatMap(({ files }) => files))].sort(),
    patterns: [...patterns.values()],
  };
}
