/** Called at the end of each stage of a document. */
export type Lap = (stage: string) => void;

/** How long the stages of one document take. */
export interface Stopwatch {
  /** Ends a stage. */
  readonly lap: Lap;
  /** Every stage with its milliseconds, for `--verbose`. */
  readonly laps: () => string;
  /** Milliseconds since it was started. */
  readonly total: () => number;
}

/**
 * Starts a stopwatch.
 *
 * @param now gives milliseconds
 */
export function startStopwatch(now: () => number): Stopwatch {
  const start = now();
  const stages = new Map<string, number>();
  let last = start;
  return {
    lap: (stage) => {
      const end = now();
      stages.set(stage, (stages.get(stage) ?? 0) + end - last);
      last = end;
    },
    laps: () => [...stages].map(([stage, ms]) => `${stage} ${Math.round(ms)} ms`).join(', '),
    total: () => now() - start,
  };
}
