import { lineAt, type Span } from '../syntax/place.js';
import { isOther, type Replacement } from './suggestions.js';

/** The items that were meant by what stands in the place of a list. */
export interface ListMeant {
  readonly items: readonly string[];
}

/**
 * A list in place of a value, laid out as the lines around it are: each item behind a dash on a line of its own, or in
 * brackets where the value stands in braces or brackets itself. A comment behind the value stays behind the last item.
 */
export function listInPlace(text: string, { start, end }: Span, items: readonly string[]): Replacement {
  const line = lineAt(text, start);
  const before = text.slice(line.start, start);
  // A text over several lines, `|`, ends with the line.
  const last = text[end - 1] === '\n' ? '\n' : '';
  const behindKey = /^( *(?:- +)*)[\w-]+: *$/.exec(before);
  if (behindKey) {
    const indent = ' '.repeat((behindKey[1] ?? '').length + 2);
    const list = items.map((item) => `\n${indent}- ${plain(item)}`).join('');
    return { start: line.start + before.trimEnd().length, end, text: list + last };
  }
  if (/^ +$/.test(before))
    return { start, end, text: items.map((item) => `- ${plain(item)}`).join(`\n${before}`) + last };
  return { start, end, text: `[${items.map((item) => JSON.stringify(item)).join(', ')}]${last}` };
}

/** A text as it stands in lists of lines: between quotation marks only where YAML would read something else. */
function plain(item: string): string {
  const isSafe = /^[\p{L}\p{N}(“„«]/u.test(item) && !/: |:$| #|[\n\t]/.test(item) && !isOther.test(item);
  return isSafe ? item : JSON.stringify(item);
}
