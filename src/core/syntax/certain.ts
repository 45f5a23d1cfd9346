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
 * from a page. Where all of a document is indented with one other kind of space, each is a step, as wide as a dash and
 * the blank behind it. None where kinds are mixed, which do not tell how wide each is.
 *
 * @param at of the first of them
 */
export function blanksForIndents(text: string, at: number): Replacement[] {
  const indents = [...text.slice(at).matchAll(/^[^\S\r\n]+/gm)].filter(([words]) => /[^ ]/.test(words));
  const last = indents.at(-1);
  const all = [...text.matchAll(/^[^\S\r\n]+/gm)].map(([words]) => words);
  const [wide = ''] = all[0] ?? '';
  const isOneKind = all.every((one) => one === wide.repeat(one.length));
  if (last && isOneKind && /[\u2000-\u200A\u205F\u3000]/.test(wide)) {
    const end = at + last.index + last[0].length;
    const lines = text.slice(at, end).replace(/^[^\S\r\n]+/gm, (words) => '  '.repeat(words.length));
    return [{ start: at, end, text: lines }];
  }
  if (!last || indents.some(([words]) => /[^ \u00A0\u202F]/.test(words))) return [];
  const end = at + last.index + last[0].length;
  const lines = text.slice(at, end).replace(/^[ \u00A0\u202F]+/gm, (words) => ' '.repeat(words.length));
  return [{ start: at, end, text: lines }];
}

/**
 * The column of its sisters for a key or a dash that stands one blank beside it, where only one can be meant. None where
 * the lines above hold a text of several lines, which it could become a part of, nor where lines below would become parts
 * of it, or of its sisters.
 */
export function sisterColumn(text: string, line: Span): Replacement[] {
  const own = partsOf(text.slice(line.start, line.end));
  // At the margin more lines are likely to stand where they ought to than the one above.
  if (!own || own.indent === 0) return [];
  const columns = new Set<number>();
  let limit = Infinity;
  for (let end = line.start - 1; end > 0 && limit > 0;) {
    const above = lineAt(text, end);
    const words = text.slice(above.start, above.end);
    end = above.start - 1;
    if (/^\s*(?:#|$)/.test(words)) continue;
    const parts = partsOf(words);
    if (!parts || opensText.test(words)) return [];
    if (parts.indent >= limit) continue;
    limit = parts.indent;
    for (const column of own.isItem ? parts.dashes : parts.keys) columns.add(column);
  }
  const near = [...columns].filter((column) => Math.abs(column - own.indent) === 1);
  const [column, ...others] = near;
  if (column === undefined || others.length > 0) return [];
  const below = /^(?:[^\S\n]*(?:#.*)?\n)*( *)[^\s#]/.exec(text.slice(line.end + 1))?.[1]?.length ?? 0;
  if (below > own.indent && below <= Math.max(column, own.indent + 1)) return [];
  return [{ start: line.start, end: line.start + own.indent, text: ' '.repeat(column) }];
}

/** A line whose value goes on below: a block, or quotes and brackets that it does not close. */
const opensText = /[|>][-+\d]*\s*(?:#.*)?$|(?:: +|- +)(?:"[^"]*$|'[^']*$|\[[^\]]*$|\{[^}]*$)/;

/** The columns of the dashes and of the key with which a line begins; null where it begins with neither. */
function partsOf(
  words: string,
): { indent: number; isItem: boolean; dashes: readonly number[]; keys: readonly number[] } | null {
  const [, blanks = '', signs = '', key] = /^( *)((?:- +)*)([\w-]+:(?: |\r?$))?/.exec(words) ?? [];
  if (signs === '' && key === undefined) return null;
  const indent = blanks.length;
  const dashes = [...signs.matchAll(/-/g)].map(({ index }) => indent + index);
  return {
    indent,
    isItem: signs !== '',
    dashes,
    keys: key === undefined ? [] : [indent + signs.length],
  };
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
