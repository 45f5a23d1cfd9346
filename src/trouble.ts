/** What is wrong with the world rather than with a document: 2 wrong use, 3 the machine cannot, 130 interrupted. */
export type TroubleCode = 2 | 3 | 130;

/**
 * The world is wrong: no such file, no browser, disk full, a flag that does not exist.
 * Thrown where the outside is touched, caught once at the door, shown as `message` and, below it, `hint`.
 */
export class Trouble extends Error {
  override readonly name = 'Trouble';

  /**
   * @param message one sentence that says what is wrong
   * @param exitCode the documented exit code
   * @param hint what to do about it: a command, a flag or a sentence
   */
  constructor(
    message: string,
    readonly exitCode: TroubleCode,
    readonly hint: string | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
