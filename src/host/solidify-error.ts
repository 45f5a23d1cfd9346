import { visible } from '../core/diagnostics/visible.js';

/** What is wrong with the world rather than with a document: 2 wrong use, 3 the machine cannot, 130 interrupted. */
export type ErrorExitCode = 2 | 3 | 130;

/**
 * The world is wrong: no such file, no browser, disk full, a flag that does not exist.
 * Thrown where the outside is touched, caught once at the door, shown as `message` and, below it, `hint`.
 */
export class SolidifyError extends Error {
  override readonly name = 'Trouble';

  readonly hint: string | null;

  /**
   * @param message one sentence that says what is wrong; a path in it may come from anywhere, so it is made safe to show
   * @param exitCode the documented exit code
   * @param hint what to do about it: a command, a flag or a sentence
   */
  constructor(
    message: string,
    readonly exitCode: ErrorExitCode,
    hint: string | null = null,
    options?: ErrorOptions,
  ) {
    super(visible(message), options);
    this.hint = hint && visible(hint);
  }
}
