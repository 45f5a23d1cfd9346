import type { MapEntry, MapNode } from '../../../syntax/ast.js';
import { lineAt } from '../../../syntax/place.js';
import type { Replacement } from '../../../diagnostics/suggestions.js';
import type { MovedKey } from './meaning.js';

/**
 * The lines of a key of the first level, moved to where it belongs: to the end of a map beside it, or into a new one in
 * its place. One stretch of the document, whose lines stay as they are but for their order and indentation. None where
 * the document is laid out in another way than key by key, or the map has that key.
 *
 * @param map all keys of the document
 */
export function moveUnder(
  text: string,
  { entries, flow }: MapNode,
  entry: MapEntry,
  { under, as }: MovedKey,
): Replacement[] {
  const linesOf = (of: MapEntry): { readonly start: number; readonly end: number } => {
    const next = entries[entries.indexOf(of) + 1];
    return { start: of.keySpan.start, end: endOfLines(text, next?.keySpan.start ?? text.length) };
  };
  const isLaidOut = ({ keySpan }: MapEntry): boolean => lineAt(text, keySpan.start).start === keySpan.start;
  const isQuoted = text.slice(entry.keySpan.start, entry.keySpan.end) !== entry.key;
  if (flow || isQuoted || !entries.every(isLaidOut) || /^(?:---|\.\.\.)/m.test(text)) return [];
  const own = linesOf(entry);
  const home = entries.find(({ key }) => key === under);
  const moved = (indent: string): string =>
    `${as}${text.slice(entry.keySpan.end, own.end)}`.replace(/^(?=[^\r\n])/gm, indent);
  if (!home) return [{ ...own, text: `${under}:\n${moved('  ')}` }];
  const { value } = home;
  const first = value.type === 'map' && !value.flow ? value.entries[0] : undefined;
  if (value.type !== 'map' || !first || value.entries.some(({ key }) => key === as)) return [];
  const indent = text.slice(lineAt(text, first.keySpan.start).start, first.keySpan.start);
  if (!/^ +$/.test(indent)) return [];
  const block = linesOf(home);
  const isBefore = block.start < own.start;
  const [start, end] = isBefore ? [block.start, own.end] : [own.start, block.end];
  const into = `${text.slice(block.start, block.end)}\n${moved(indent)}`;
  const between = isBefore ? text.slice(block.end, own.start) : text.slice(own.end, block.start);
  // The line break before what is moved goes with it, that behind it stays.
  const rest = isBefore ? between.replace(/\r?\n$/, '') : between.replace(/^\r?\n/, '');
  return [{ start, end, text: isBefore ? into + rest : rest + into }];
}

/** Where the lines before an offset end that are somebody's: comments and blank lines above a key are its own. */
function endOfLines(text: string, before: number): number {
  let end = before;
  while (end > 0) {
    const line = lineAt(text, Math.max(0, end - 1));
    const words = text.slice(line.start, Math.min(line.end, end));
    if (words.trim() !== '' && !words.startsWith('#')) return line.start + words.trimEnd().length;
    end = line.start;
  }
  return 0;
}
