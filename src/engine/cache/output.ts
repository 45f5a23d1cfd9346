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
}

/** A file that is not what a build would make now. */
export interface Stale {
  readonly file: string;
  /** The end of a sentence that starts with the file. */
  readonly reason: string;
}
