import type { Replacement } from '../diagnostics/suggestions.js';
import type { ListNode, MapNode } from './ast.js';
import { bulletSigns, gap } from './marks.js';
import { lineAt, type Span } from './place.js';

/**
 * Spaces for the tabs that lines start with: each tab is one level, of as many spaces as the levels of the text have, or
 * of two. None where a line starts with spaces and tabs that do not tell how deep it is.
 */
export function spacesForTabs(text: string): Replacement[] {
  const indents = [...text.matchAll(/^([ \t]+)\S/gm)].map((match) => ({
    start: match.index,
    words: match[1] ?? '',
  }));
  const tabbed = indents.filter(({ words }) => words.includes('\t'));
  const spaces = indents.filter(({ words }) => !words.includes('\t')).map(({ words }) => words.length);
  const level = spaces.length > 0 ? Math.min(...spaces) : 2;
  const [first, last] = [tabbed[0], tabbed.at(-1)];
  const isClear =
    level > 1 && tabbed.every(({ words }) => /^ *\t+$/.test(words) && words.indexOf('\t') % level === 0);
  if (!first || !last || !isClear || spaces.some((one) => one % level > 0)) return [];
  const end = last.start + last.words.length;
  const lines = text
    .slice(first.start, end)
    .replace(/^ *\t+/gm, (words) => words.replaceAll('\t', ' '.repeat(level)));
  return [{ start: first.start, end, text: lines }];
}

/** What other programs put before the items of a list. */
const bullet = new RegExp(`^( *)(?![-*])(${bulletSigns})${gap}+(?=\\S)`, 'u');

/**
 * Hyphens for the bullets of a line and of those below it that start in the same way; none where the line has no bullet.
 *
 * @param line the first of them
 */
export function dashesForBullets(text: string, line: Span): Replacement[] {
  const [all, indent = ''] = bullet.exec(text.slice(line.start, line.end)) ?? [];
  if (all === undefined) return [];
  const begin = all;
  const lines: string[] = [];
  let end = line.start;
  for (let next = line; text.startsWith(begin, next.start); next = lineAt(text, end + 1)) {
    lines.push(`${indent}- ${text.slice(next.start + begin.length, next.end)}`);
    ({ end } = next);
    if (end >= text.length) break;
  }
  return [{ start: line.start, end, text: lines.join('\n') }];
}

/**
 * Hyphens for the stars of a list whose words are glued to them, as in `*A` above `*B`: two lines below each other at
 * least, and none of them repeats what has an anchor. None otherwise.
 *
 * @param line one of them
 */
export function dashesForStars(text: string, line: Span): Replacement[] {
  const indent = starred.exec(text.slice(line.start, line.end))?.[1];
  if (indent === undefined) return [];
  const isOne = ({ start, end }: Span): boolean => starred.exec(text.slice(start, end))?.[1] === indent;
  let [first, last] = [line, line];
  while (first.start > 0 && isOne(lineAt(text, first.start - 1))) first = lineAt(text, first.start - 1);
  while (last.end + 1 < text.length && isOne(lineAt(text, last.end + 1))) last = lineAt(text, last.end + 1);
  const lines = text.slice(first.start, last.end);
  const names = lines.split('\n').map((one) => one.trim().slice(1).split(/\s/)[0] ?? '');
  if (names.length < 2 || names.some((name) => text.includes(`&${name}`))) return [];
  return [{ start: first.start, end: last.end, text: lines.replace(/^( *)\*/gm, '$1- ') }];
}
const starred = /^( *)\*(?=[^\s*])/;

/**
 * Blanks behind the dashes of a list whose words are glued to them, which YAML takes for one text: `-A` above `-B`. None
 * where a line may go on with a text, or begin with a number below zero.
 */
export function blanksBehindDashes(text: string, span: Span): Replacement[] {
  const column = span.start - lineAt(text, span.start).start;
  const [first = '', ...below] = text.slice(span.start, span.end).split('\n');
  const isItem = (line: string): boolean => /^ *-(?=[^\s\d-])/.test(line) && line.indexOf('-') === column;
  const isDeeper = (line: string): boolean => line.search(/[^ ]/) > column && !/^\s*-/.test(line);
  if (!/^-[^\s\d-]/.test(first) || !below.every((line) => isItem(line) || isDeeper(line))) return [];
  const lines = [first, ...below].map((line, at) =>
    at === 0 || isItem(line) ? line.replace('-', '- ') : line,
  );
  return [{ ...span, text: lines.join('\n') }];
}

/** A value without the line breaks and blanks behind it, which end a map of lines. */
export function withoutEnd(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The keys of a map as the first item of a list: a dash before the first, the others indented like it. */
export function dashBefore(text: string, { entries, flow, end }: MapNode): Replacement[] {
  const start = entries[0]?.keySpan.start ?? end;
  const { start: lineStart } = lineAt(text, start);
  const indent = text.slice(lineStart, start);
  if (flow || !/^ +$/.test(indent)) return [];
  const lines = text.slice(start, end).replace(/\n(?=[^\n])/g, '\n  ');
  return [{ start, end, text: `- ${lines}` }];
}

/**
 * The sign for a text over several lines behind the key of a list: its dashes are part of the text then. None where the
 * list is no list of lines.
 */
export function textOfLines(text: string, { items, start }: ListNode): Replacement[] {
  const first = lineAt(text, start);
  if (text[start] !== '-' || text.slice(first.start, start).trim() !== '' || first.start === 0) return [];
  if (items.some(({ type }) => type !== 'scalar')) return [];
  const above = lineAt(text, first.start - 1);
  const key = /^ *(?:- +)*[\w-]+:(?=[ \t]*$)/.exec(
    text.slice(above.start, above.end).replace(/\r$/, ''),
  )?.[0];
  if (key === undefined) return [];
  const at = above.start + key.length;
  return [{ start: at, end: at, text: ' |' }];
}

/**
 * What stands behind the key or dash of a line, with the deeper lines that belong to it; null when it cannot be
 * told where it ends.
 */
export function valueOn(line: Span, text: string): Span | null {
  const words = text.slice(line.start, line.end);
  const before = /^\s*(?:- +)*(?:[A-Za-z_][\w-]*:)?/.exec(words)?.[0].length ?? 0;
  if (/[[{,]\s*$/.test(words) || words.slice(before).trim() === '') return null;
  return { start: line.start + before, end: blockEnd(line, text) };
}

/** The end of a line together with the lines below it that are indented more. */
export function blockEnd(line: Span, text: string): number {
  const indent = text.slice(line.start, line.end).search(/\S/);
  let end = line.end;
  while (end < text.length) {
    const next = lineAt(text, end + 1);
    const deeper = text.slice(next.start, next.end).search(/\S/);
    if (deeper !== -1 && deeper <= indent) break;
    end = next.end;
  }
  return end;
}
