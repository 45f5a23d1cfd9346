import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Violation } from '../formats/pdf/check.js';

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

/** A page that templates have written is not as it must be. */
export class PageFaults extends Error {
  override readonly name = 'PageFaults';

  /** @param diagnostics in the files of those templates */
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(`templates write a page with ${diagnostics.length} faults`);
  }
}

/** What keeps a PDF from its standards and stands in no document: where there are templates of the user's own, in these. */
export class StandardFault extends Error {
  override readonly name = 'StandardFault';

  constructor(readonly violations: readonly Violation[]) {
    super(violations.map(({ rule }) => rule).join());
  }
}
