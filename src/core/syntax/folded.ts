import { bulletSigns, gap } from './marks.js';
import type { Span } from './place.js';

/**
 * The first item of a list in a text whose lines YAML joins to one, so that it is none: in a plain or quoted text, or
 * behind `>`.
 *
 * @param source the text as it stands in the file, from its first sign on
 * @returns the mark and the words of the item, or null
 */
export function foldedItem(source: string): Span | null {
  if (source.startsWith('|') || !source.includes('\n')) return null;
  const isBlock = source.startsWith('>');
  let start = 0;
  let before = '';
  let indent: number | null = null;
  for (const line of source.split('\n')) {
    const words = line.trim();
    const own = line.length - line.trimStart().length;
    const isFirst = start === 0;
    // What is indented further than the others of a block keeps its lines.
    if (isBlock && !isFirst && words !== '') indent ??= own;
    const isJoined = isBlock ? own === indent && before !== '' : !isFirst && before !== '';
    if (isJoined && item.test(words)) return { start: start + own, end: start + own + words.length };
    before = isBlock && isFirst ? '' : words;
    start += line.length + 1;
  }
  return null;
}

/** Where a list can begin within a paragraph (CommonMark 0.31, 5.3), or was pasted. */
const item = new RegExp(`^(?:[-+]|1[.)]|(?!\\p{Pd}|\\u2212|\\u00BB)${bulletSigns})${gap}+\\S`, 'u');
