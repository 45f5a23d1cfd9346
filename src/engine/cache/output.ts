import type { Recorded } from './manifest.js';

/** A file of a report. */
export interface Output {
  /** The path, as the user gave the folder. */
  readonly file: string;
  /** `md`, `html`, `pdf`; of the other files of a website their extension. */
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Of a PDF. */
  readonly pages: number | null;
  /** Whether it was there already, as it would be made now. */
  readonly unchanged: boolean;
  /** The path for readers of a log, where a name in it is masked; left out where there is none. */
  readonly masked?: string;
}

/** A file that is not what a build would make now. */
export interface Stale {
  readonly file: string;
  /** The end of a sentence that starts with the file. */
  readonly reason: string;
  /** As of an output. */
  readonly masked?: string;
}

/** What a look at the disk gives: the files of a product, up to date; or why they are not. */
export type CacheLookup =
  | { readonly fresh: readonly Recorded[] }
  | {
      readonly fresh: null;
      readonly stale: readonly Stale[];
      /** Whether something was made elsewhere, so that only making it again can tell. */
      readonly isUnknown: boolean;
    };

/** What made the files of a product. */
export interface Maker {
  /** The version of solidify, with the first digits of the hash of that build. */
  readonly solidify: string;
  /** Of everything that decides how pages are printed. */
  readonly printKey: () => Promise<string>;
  /** What was asked for, as JSON, to make the same again. */
  readonly asked: string;
}

/** Files as they are told to readers that we do not know. */
export function forLog<F extends Output | Stale>(files: readonly F[]): F[] {
  return files.map((one) => (one.masked === undefined ? one : { ...one, file: one.masked }));
}
