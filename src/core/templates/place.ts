import type { Suggestion } from '../diagnostics/diagnostic.js';
import type { Range } from '../syntax/place.js';
import type { At } from './tree.js';

/** A place as diagnostics count it: columns from 1. */
export function rangeOf({ loc: { start, end } }: At): Range {
  return {
    start: { line: start.line, column: start.column + 1 },
    end: { line: end.line, column: end.column + 1 },
  };
}

/** Other names for the last one of a path, as in `visit.sumary`; none where the path does not end with it. */
export function suggestNames(path: At, name: string, meant: readonly string[]): readonly Suggestion[] {
  const written = (path as { readonly original?: unknown }).original;
  const { start, end } = rangeOf(path);
  const isPath = typeof written === 'string' && end.column - start.column === written.length;
  if (!isPath || start.line !== end.line || !written.endsWith(name)) return [];
  const range = { start: { line: end.line, column: end.column - name.length }, end };
  return meant.map((text) => ({ range, text }));
}
