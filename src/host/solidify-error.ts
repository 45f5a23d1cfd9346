import { visible } from '../core/diagnostics/visible.js';

/** What is wrong with the world: 2 wrong use, 3 the machine cannot, 4 not to be published so, 130 interrupted. */
export type ErrorExitCode = 2 | 3 | 4 | 130;

/**
 * Each kind of trouble, with the exit code of the command line. The codes are part of the API: a program may branch on
 * them, so none changes its meaning.
 */
export const exitCodes = {
  /** An option that does not exist, a value that it cannot have, or two that exclude each other. */
  'invalid-option': 2,
  /** A variable of the environment has a value that it cannot have, such as SOURCE_DATE_EPOCH. */
  'invalid-environment': 2,
  /** A file that was named is not there or is a folder, or a pattern matches nothing. */
  'file-not-found': 2,
  /** A folder was not built by solidify, or its manifest is gone. */
  'manifest-missing': 2,
  /** What a manifest is to be signed with, or was signed with, is no such key, or would be published with the reports. */
  'key-unusable': 2,
  /** A folder was not signed, as something stands in its manifest that nobody has made here. */
  'not-signed': 2,
  /** A document was to be put into a PDF of an edition that withholds something that it tells. */
  'source-withheld': 2,
  /** A list of people cannot be imported: it is none, has no names, or its document cannot take them. */
  'list-unusable': 2,
  /** A file is there and cannot be read. */
  'not-readable': 3,
  /** A file or a folder cannot be written. */
  'not-writable': 3,
  /** A document was changed while it was being built. */
  'file-changed': 3,
  /** The port that a preview was to use is taken, or may not be used. */
  'port-unusable': 3,
  /** There is no browser that could print. */
  'browser-not-found': 3,
  /** The browser that was named, found or dialled cannot be used. */
  'browser-unusable': 3,
  /** The browser worked and then failed. */
  'browser-failed': 3,
  /** A print, or drawing pictures for Word, took longer than `timeout`. */
  timeout: 3,
  /** A PDF could not be finished, or would not be accessible. */
  'pdf-failed': 3,
  /** What was to be made is larger than solidify makes. */
  'too-large': 3,
  /** Node.js may use too little memory. */
  'out-of-memory': 3,
  /** An earlier build left something in the folder that may tell what has been withdrawn since, and is not ours to remove. */
  'left-behind': 4,
  /** The signal of the caller was aborted, or the user interrupted; `cause` is the reason of the signal. */
  aborted: 130,
} as const satisfies Readonly<Record<string, ErrorExitCode>>;

/** What kind of trouble it is. */
export type ErrorCode = keyof typeof exitCodes;

/**
 * The world is wrong: no such file, no browser, disk full, an option that does not exist.
 * Thrown where the outside is touched, caught once at the door, shown as `message` and, below it, `hint`.
 */
export class SolidifyError extends Error {
  override readonly name = 'SolidifyError';

  /** The kind of trouble, for programs. */
  readonly code: ErrorCode;

  /** What the command line exits with. */
  readonly exitCode: ErrorExitCode;

  /** What to do about it; null when the message says it all. */
  readonly hint: string | null;

  /**
   * @param message one sentence that says what is wrong; a path in it may come from anywhere, so it is made safe to show
   * @param hint what to do about it: a command, an option or a sentence. Options are written as flags here; the API
   *   words them as its own (`src/api/wording.ts`)
   */
  constructor(message: string, code: ErrorCode, hint: string | null = null, options?: ErrorOptions) {
    super(visible(message), options);
    this.code = code;
    this.exitCode = exitCodes[code];
    this.hint = hint && visible(hint);
  }
}
