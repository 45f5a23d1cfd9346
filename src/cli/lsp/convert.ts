import type * as Protocol from 'vscode-languageserver/node';
import type { Messages } from '../../core/diagnostics/catalogue.js';
import { wording, type Diagnostic, type Suggestion } from '../../core/diagnostics/diagnostic.js';
import type { Range } from '../../core/syntax/place.js';

/** Lines and columns of editors count from 0. */
export function rangeOf({ start, end }: Range): Protocol.Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

const severities = { error: 1, warning: 2, info: 3 } as const;

/** With its hint as a second line. */
export function diagnosticOf(one: Diagnostic, messages: Messages): Protocol.Diagnostic {
  const { message, hint } = wording(one, messages);
  return {
    range: one.range
      ? rangeOf(one.range)
      : rangeOf({ start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }),
    severity: severities[one.severity],
    code: one.code,
    source: 'solidify',
    message: hint === null ? message : `${message}\n${hint}`,
  };
}

/** Whether two stretches share a line. */
export function isNear(a: Protocol.Range, b: Protocol.Range): boolean {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}

/** What choosing a fix does, in a few words. */
export function titleOfFix({ text }: Suggestion): string {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words === '') return 'Remove it';
  return `Write ${words.length > 60 ? `${words.slice(0, 60)}…` : words}`;
}
