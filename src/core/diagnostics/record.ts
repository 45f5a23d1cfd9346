import { wording, type Diagnostic } from './diagnostic.js';
import type { Severity } from './severity.js';

/** A diagnostic as other programs read it; lines and columns from 1, columns in UTF-16 units, the end excluded. */
export interface DiagnosticRecord {
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly hint: string | null;
}

/** A diagnostic with its words; one that means the whole file points to its first character. */
export function toRecord(diagnostic: Diagnostic): DiagnosticRecord {
  const { code, severity, file, range } = diagnostic;
  return {
    code,
    severity,
    file,
    line: range?.start.line ?? 1,
    column: range?.start.column ?? 1,
    endLine: range?.end.line ?? 1,
    endColumn: range?.end.column ?? 1,
    ...wording(diagnostic),
  };
}
