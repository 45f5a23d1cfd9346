/** What a run takes from outside, so that tests can give it something else. */
export interface Outside {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Asked for only when standard input is named: Node takes a while to open it. */
  readonly stdin: () => AsyncIterable<Uint8Array | string>;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}
