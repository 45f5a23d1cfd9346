import type { Replacement } from '../diagnostics/suggestions.js';
import { blockEnd } from './layout.js';
import { lineAt, type Span } from './place.js';

/**
 * What closes a quoted text or a bracket where only one place can be meant: the end of its line, where that line holds
 * nothing else that could close, open, escape or comment, and no deeper line below it goes on with it. None elsewhere.
 *
 * @param at of what opens
 */
export function closed(text: string, at: number): Replacement[] {
  const line = lineAt(text, at);
  const opening = text[at] ?? '';
  const words = text.slice(at + 1, line.end).trimEnd();
  const closing = { '[': ']', '{': '}' }[opening] ?? opening;
  const isQuote = closing === opening;
  const others = isQuote ? /["'\\#]/ : /["'[\]{}#]|,$/;
  if (words === '' || others.test(words) || text.slice(line.end, blockEnd(line, text)).trim() !== '')
    return [];
  if (!isQuote && opening === '[' && /:(?: |$)/.test(words)) return [];
  // Of a key that is quoted, or a text that begins within others, the end of the line is not the end.
  if (!/^\s*(?:- +)*(?:[\w-]+: +)?$/.test(text.slice(line.start, at)) || (isQuote && /:(?: |$)/.test(words)))
    return [];
  const end = at + 1 + words.length;
  const gap = /^\s/.test(words) && !isQuote ? ' ' : '';
  return [{ start: end, end, text: gap + closing }];
}

/**
 * A colon for the equals sign or the wide colon of another keyboard behind a key of its own line, and the blank behind
 * it. None where the line may be a sentence.
 */
export function colonFor(text: string, line: Span): Replacement[] {
  const words = text.slice(line.start, line.end);
  const [all, before = ''] =
    /^( *(?:- +)*[a-z][a-z_]*)[ \t]*(?:=(?![=>])|\uFF1A)[ \t]*(?=\S)/.exec(words) ?? [];
  if (all === undefined) return [];
  return [{ start: line.start + before.length, end: line.start + all.length, text: ': ' }];
}

/**
 * Blanks for the no-break spaces that this line and those below it are indented with: each stands for one that was copied
 * from a page. None where another kind of space is among them, which does not tell how wide it is.
 *
 * @param at of the first of them
 */
export function blanksForIndents(text: string, at: number): Replacement[] {
  const indents = [...text.slice(at).matchAll(/^[^\S\r\n]+/gm)].filter(([words]) => /[^ ]/.test(words));
  const last = indents.at(-1);
  if (!last || indents.some(([words]) => /[^ \u00A0\u202F]/.test(words))) return [];
  const end = at + last.index + last[0].length;
  const lines = text.slice(at, end).replace(/^[ \u00A0\u202F]+/gm, (words) => ' '.repeat(words.length));
  return [{ start: at, end, text: lines }];
}

/** A value between double quotes, where it is all that stands behind its key or dash and ends with the line. */
export function quoted(span: Span, line: Span, text: string): Replacement[] {
  const before = text.slice(line.start, span.start);
  const words = text.slice(span.start, span.end).trimEnd();
  const isWhole = /^\s*(?:- +)*(?:[\w-]+: +)?$/.test(before) && before.trim() !== '';
  const isClear = !/,$| #/.test(words) && blockEnd(line, text) <= line.end + 1;
  if (!isWhole || !isClear) return [];
  return [
    { start: span.start, end: span.start + words.length, text: JSON.stringify(words.replace(/\t+/g, ' ')) },
  ];
}
