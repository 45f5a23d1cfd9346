import type { Consent } from '../core/language/declaration.js';
import type { Explanation } from '../core/privacy/explain.js';
import type { Withheld } from '../core/privacy/leak/withheld.js';
import type { Output } from './cache/output.js';

/** What a run tells while it goes on. */
export interface Listener {
  /** There are many documents: memory should stay small, even if it takes longer. */
  readonly onMany?: () => void;
  /** A second thread is about to start. */
  readonly onThread?: () => void;
  /** Which documents there are. */
  readonly onPlan?: (files: readonly string[]) => void;
  /** A document is being worked on. */
  readonly onStart?: (file: string) => void;
  /** Its files are on disk, or it was left out for its errors (no outputs) or for another shard (null). */
  readonly onDone?: (file: string, outputs: readonly Output[] | null, milliseconds: number) => void;
  /** Something to be said once, such as that the sandbox is off. */
  readonly onNote?: (note: string) => void;
  /** What a run found missing and made up for, such as the part of a machine that died. Default: `onNote`. */
  readonly onLost?: (note: string) => void;
  /** Something for whoever looks closely, such as which browser prints or how long a stage took, of a document or of none. */
  readonly onDetail?: (detail: string, file?: string) => void;
  /** What the editions of a document withhold, where that was asked for. */
  readonly onExplain?: (file: string, editions: ReadonlyMap<Consent, readonly Explanation[]>) => void;
  /** What was written of a document does not show this. */
  readonly onUnshown?: (unshown: Unshown) => void;
  /** Whether that is also told of files that were up to date, or went to standard output. Default: no. */
  readonly wantsAllUnshown?: boolean;
  /** A browser was started: how to end it at once. */
  readonly onBrowser?: (kill: () => void) => void;
  /** The process of a browser was started; it has a private folder. */
  readonly onSpawn?: (pid: number, folder: string) => void;
}

/** What stands in a document, and not in the files that were made of it. */
export interface Unshown {
  /** What each edition withholds. */
  readonly editions: ReadonlyMap<Consent, readonly Withheld[]>;
  /** Keys of the author's own, which no template of ours shows; `masked` for readers of a log. */
  readonly keys: readonly { readonly key: string; readonly masked: string }[];
}

/**
 * What the process around a build may do about its speed, its memory and its end, at moments that only the build knows.
 * The command line does, as the process is its own (`src/runtime`); a program that calls the API is left as it is.
 */
export interface Tuning extends Pick<Listener, 'onMany' | 'onThread' | 'onSpawn'> {
  /** Reports are about to be written into a folder. */
  readonly onFolder?: (folder: string) => void;
  /** Thrown before work that had better be done in a thread (`Host.elsewhere`); it comes back as it is. */
  readonly elsewhere?: Error;
}
