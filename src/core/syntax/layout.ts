import { lineAt, type Span } from './place.js';
import type { Replacement } from '../diagnostics/suggestions.js';

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
const bullet = /^( *)([•◦‣▪■●·⁃∙–—]) +(?=\S)/u;

/**
 * Hyphens for the bullets of a line and of those below it that start in the same way; none where the line has no bullet.
 *
 * @param line the first of them
 */
export function dashesForBullets(text: string, line: Span): Replacement[] {
  const [all, indent = '', sign = ''] = bullet.exec(text.slice(line.start, line.end)) ?? [];
  if (all === undefined) return [];
  const begin = `${indent}${sign} `;
  const lines: string[] = [];
  let end = line.start;
  for (let next = line; text.startsWith(begin, next.start); next = lineAt(text, end + 1)) {
    lines.push(`${indent}- ${text.slice(next.start + begin.length, next.end)}`);
    ({ end } = next);
    if (end >= text.length) break;
  }
  return [{ start: line.start, end, text: lines.join('\n') }];
}
