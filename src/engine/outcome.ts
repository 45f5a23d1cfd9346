import type { Diagnostic } from '../core/diagnostics/diagnostic.js';
import type { StatedConsent } from '../core/privacy/consent.js';
import type { Parsed } from '../core/syntax/ast.js';
import { SolidifyError } from '../host/solidify-error.js';
import { systemError } from '../host/world-error.js';
import type { Output, Stale } from './cache/output.js';
import { memoryError } from './memory.js';

/** How a run ended. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly outputs: readonly Output[];
  /** How many documents were read. */
  readonly documents: number;
  /** Of how many of them there are reports now; null when none were asked for. */
  readonly built: number | null;
  /** The lines of the files that have diagnostics, to show them. */
  readonly texts: ReadonlyMap<string, string>;
  /** The documents behind those lines, and behind what is told of files, and all programmes: by them names are masked where nobody knows who reads. */
  readonly sources: {
    /** Each is read again when its turn comes: of thousands the trees would not fit into the memory. */
    readonly visits: Iterable<Parsed>;
    readonly programmes: readonly Parsed[];
    /** What the visits of those programmes state of consents. */
    readonly stated: readonly StatedConsent[];
    /** The programmes of which a visit cannot be read, so that nobody knows what it withholds. */
    readonly doubted: ReadonlySet<string>;
  };
  /** The one report, where it goes to standard output. */
  readonly stdout: string | Uint8Array | null;
  /** Under `--check`, the files that are not what would be written. */
  readonly stale: readonly Stale[];
  /** What became of the files that earlier builds had left in the folder, a sentence each. */
  readonly notes: readonly string[];
  /** What the world refused to single documents, while others went on. */
  readonly troubles: readonly SolidifyError[];
}

/** What a result was made from: when one of these changes, another result may come out. */
export interface Dependencies {
  /** Files that were read or looked for, whether they were there or not; absolute and sorted. */
  readonly files: readonly string[];
  /** Patterns that were looked up: a new file may match them. */
  readonly patterns: readonly { readonly folder: string; readonly pattern: string }[];
}

/** What the world refuses to single documents, each trouble once: a folder that cannot be written refuses them all. */
export function gatherTroubles(): {
  readonly list: readonly SolidifyError[];
  readonly note: (thrown: unknown) => void;
} {
  const list: SolidifyError[] = [];
  return {
    list,
    note: (thrown) => {
      const error = memoryError(thrown) ?? systemError(thrown) ?? thrown;
      if (!(error instanceof SolidifyError) || error.exitCode === 130) throw error;
      if (!list.some((known) => known.message === error.message)) list.push(error);
    },
  };
}
