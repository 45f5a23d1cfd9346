/** What went wrong while a template ran. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';
  /** The templates that were running, the innermost first. */
  readonly running: string[];

  /** @param at the place in the innermost */
  constructor(
    innermost: string,
    readonly at: { readonly line: number; readonly column: number },
    readonly words: string,
    options: ErrorOptions,
  ) {
    super(`templates/${innermost}.hbs:${at.line}:${at.column}: ${words}`, options);
    this.running = [innermost];
  }
}
