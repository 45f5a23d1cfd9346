import { wording, type Diagnostic } from './diagnostic.js';
import type { Range } from '../syntax/place.js';
import type { Code, Messages } from './catalogue.js';
import type { Severity } from './severity.js';

/** New text for a stretch of a file; lines and columns as in `DiagnosticRecord`. An empty stretch inserts it. */
export interface SuggestionRecord {
  readonly range: {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
  };
  readonly text: string;
}

/** A diagnostic as other programs read it; lines and columns from 1, columns in UTF-16 units, the end excluded. */
export interface DiagnosticRecord {
  readonly code: Code;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly hint: string | null;
  /** What to write instead, as data: each mends it on its own. Empty where only the author can know. */
  readonly suggestions: readonly SuggestionRecord[];
}

/**
 * A diagnostic with its words; one that means the whole file points to its first character.
 *
 * @param messages in which language; default: English
 */
export function toRecord(diagnostic: Diagnostic, messages?: Messages): DiagnosticRecord {
  const { code, severity, file, range, suggestions = [] } = diagnostic;
  return {
    code,
    severity,
    ...place(file, range),
    ...wording(diagnostic, messages),
    suggestions: suggestions.map((one) => ({ range: place(file, one.range), text: one.text })),
  };
}

function place(file: string, range: Range | null): SuggestionRecord['range'] {
  const { start, end } = range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
