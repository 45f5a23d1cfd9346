import type { Diagnostic, Suggestion } from '../diagnostics/diagnostic.js';
import { catalogue, type Code } from '../diagnostics/catalogue.js';
import type { CatalogueEntry } from '../diagnostics/catalogue/entry.js';
import type { Position } from '../syntax/place.js';
import { applyInsertions } from './insert.js';

const entries: Readonly<Record<Code, Pick<CatalogueEntry<never>, 'isGuess'>>> = catalogue;

/**
 * What is certain of what diagnostics suggest: each has one way to mend it, which is no guess, and widens no consent. None overlaps another,
 * and where two want something else for one place, neither is certain.
 *
 * @param diagnostics of one file
 */
export function certainEdits(diagnostics: readonly Diagnostic[]): Suggestion[] {
  const wanted = new Map<string, Suggestion | null>();
  /** Which id each new one stands for: `C++` and `C#` cannot both be called `c`. */
  const ids = new Map<string, Set<unknown>>();
  for (const { code, args, suggestions = [] } of diagnostics) {
    const [only] = suggestions;
    if (code !== 'bad-id' || !only) continue;
    ids.set(only.text, (ids.get(only.text) ?? new Set()).add((args as { readonly value?: unknown }).value));
  }
  for (const { code, args, suggestions = [] } of diagnostics) {
    const [only] = suggestions;
    if (
      !only ||
      suggestions.length > 1 ||
      entries[code].isGuess?.(args as never) ||
      isWiderConsent(args, only)
    )
      continue;
    if (code === 'bad-id' && (ids.get(only.text)?.size ?? 0) > 1) continue;
    const place = JSON.stringify(only.range);
    const other = wanted.get(place);
    wanted.set(place, other === undefined || other?.text === only.text ? only : null);
  }
  const inOrder = [...wanted.values()]
    .filter((one) => one !== null)
    .sort((a, b) => compare(a.range.start, b.range.start) || compare(b.range.end, a.range.end));
  let end: Position = { line: 0, column: 0 };
  return inOrder.filter(({ range }) => {
    if (compare(range.start, end) < 0) return false;
    ({ end } = range);
    return true;
  });
}

/** Whether a consent would become what its letters only resemble; as it is, it counts as the narrowest. */
function isWiderConsent(args: object, { text }: Suggestion): boolean {
  const { known, value } = args as { readonly known?: unknown; readonly value?: unknown };
  if (!Array.isArray(known) || !known.includes('internal') || !known.includes('public')) return false;
  const meant = text.replace(/["']/g, '');
  return meant !== 'internal' && meant !== String(value).trim().toLowerCase();
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/**
 * A text with some of its stretches written anew; every byte outside of them stays. New lines end as those of the text
 * do, and a mark of the order of bytes is not counted.
 *
 * @param edits in their order, none within another
 */
export function applyEdits(text: string, edits: readonly Suggestion[]): string {
  const bare = text.replace(/^\uFEFF/, '');
  // A carriage return alone ends a line, too.
  const starts = [0, ...[...bare.matchAll(/\r\n|[\r\n]/g)].map(({ 0: end, index }) => index + end.length)];
  const offset = ({ line, column }: Position): number => (starts[line - 1] ?? bare.length) + column - 1;
  const replacements = edits.map(({ range, text: instead }) => {
    return { start: offset(range.start), end: offset(range.end), text: instead };
  });
  return applyInsertions(text, replacements);
}
