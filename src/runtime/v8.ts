import { setFlagsFromString } from 'node:v8';
import type { Tuning } from '../engine/listener.js';

/**
 * The flags of V8 that are set here, with the major versions of V8 that know them. Node.js 20 has V8 11, Node.js 22 has
 * 12, Node.js 24 has 13, Node.js 26 has 14. V8 itself complains of a flag that it does not know on standard error, and tells only with
 * `--v8-options` which ones it knows, which takes a start of Node.js: `test/runtime/v8.test.ts` holds this against it.
 */
export const knownBy: Readonly<Record<string, { readonly from: number; readonly to: number }>> = {
  'interrupt-budget': { from: 11, to: 11 },
  'invocation-count-for-turbofan': { from: 12, to: 14 },
  'invocation-count-for-maglev': { from: 11, to: 14 },
  'heap-growing-percent': { from: 11, to: 14 },
  'parallel-scavenge': { from: 11, to: 14 },
  'wasm-tiering-budget': { from: 11, to: 14 },
};

/** The major version of this V8. */
export const ownV8 = parseInt(process.versions.v8, 10);

/** Sets a flag where this V8 knows it; a version that is not in the table, such as a newer one, is left as it is. */
function set(flag: string, value: number | boolean): void {
  const known = knownBy[flag];
  if (!known || ownV8 < known.from || known.to < ownV8) return;
  if (typeof value === 'number') setFlagsFromString(`--${flag}=${value}`);
  else setFlagsFromString(value ? `--${flag}` : `--no-${flag}`);
}

/**
 * Lets V8 wait ten times as long before it compiles once more, for speed, what runs often: most runs end before that
 * pays. With thirty times, PDFs of more than a hundred pages would take longer to finish than to print.
 *
 * Gain in a short run (Markdown and HTML of one visit, processor time, median of pairs): a fifth on Node.js 20 and
 * 22, a tenth on Node.js 24 and 26.
 */
export function optimiseLate(): void {
  set('interrupt-budget', 700_000);
  set('invocation-count-for-turbofan', 30_000);
  set('invocation-count-for-maglev', 4_000);
  // Of WebAssembly too: a map as PNG takes a third of the processor time.
  set('wasm-tiering-budget', 100_000_000);
}

/** What the command line does while it builds. */
export const tuning: Tuning = {
  /**
   * Lets V8 collect old objects when the heap has doubled since the last time; by default it waits until it has grown
   * fourfold, and a build of a thousand documents would weigh almost twice as much as one of a hundred. That is for
   * memory, not for speed: it costs a sixth more work.
   */
  onMany: () => set('heap-growing-percent', 100),
  /** Lets each thread collect its young objects alone: where there are several, helpers only take time from the others. */
  onThread: () => set('parallel-scavenge', false),
};

/** Gives V8 back the flags that were set in passing: what it has compiled is of use only with the same ones. */
export function resetFlags(): void {
  set('heap-growing-percent', 0);
  set('parallel-scavenge', true);
}
