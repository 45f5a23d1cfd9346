import type { Diagnostic } from './diagnostic.js';
import type { Parsed } from '../syntax/ast.js';

/** Documents are wrong in a way that shows only while something is made of them: nothing of it may be written. */
export class RenderError extends Error {
  override readonly name = 'RenderError';

  constructor(
    readonly documents: readonly Parsed[],
    readonly diagnostics: readonly Diagnostic[],
  ) {
    super(`found late: ${diagnostics.map(({ code }) => code).join(', ')}`);
  }
}
