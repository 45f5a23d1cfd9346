import type { Say } from '../../diagnostics/diagnostic.js';
import type { Parsed } from '../../syntax/ast.js';
import { foldedItem } from '../../syntax/folded.js';
import { pastedLines } from '../../syntax/marks.js';
import { findWithin, lineAt, type Span } from '../../syntax/place.js';
import type { CheckedParts } from '../check/context.js';
import { limits } from '../limits.js';
import { guessUrl } from '../values/format.js';
import { sayUndrawn, type Coverage } from './characters.js';

/** Tells a list that was pasted into a text, and what Markdown has in the place of its marks where the lines stand as they are read. */
function sayPasted({ text }: Parsed, value: string, node: Span, say: Say): void {
  const items = pastedLines(value);
  const [first] = items;
  if (!first) return;
  const marks: Span[] = [];
  for (const { 0: line, 1: word = '', index } of text
    .slice(node.start, node.end)
    .matchAll(/^[ \t]*(\S+)/gm)) {
    const start = node.start + index + line.length - word.length;
    if (word === items[marks.length]?.mark) marks.push({ start, end: start + word.length });
  }
  const isKept = text[node.start] === '|' && marks.length === items.length;
  const instead = (at: number): string | null =>
    !/\w/.test(first.mark) ? '-' : /1/.test(first.mark) ? `${at + 1}.` : null;
  const [{ start } = node] = marks;
  const end = marks.at(-1)?.end ?? start;
  const written = marks.map(
    (mark, at) => `${instead(at) ?? ''}${text.slice(mark.end, marks[at + 1]?.start ?? end)}`,
  );
  const replacements = isKept && instead(0) !== null ? [{ start, end, text: written.join('') }] : [];
  const place = marks.length > 0 ? { start, end: lineAt(text, start).end } : node;
  say('bullets-in-text', place, { mark: first.mark }, replacements);
}

/** A mark that every text with a heading, HTML, a picture, a table or a link contains. */
const notable = /[<#!&|\t]|```|~~~| {4}|\]\(|\]:|\]\[|\[\^|^[ \t]*(?:=+|-+)[ \t]*$/m;

/** Reports Markdown that a text may not hold, and lists that are none. Its reader is loaded only where a text looks as if it held some. */
export async function checkMarkdown(
  parsed: Parsed,
  found: CheckedParts,
  coverage: Coverage,
  say: Say,
): Promise<void> {
  for (const { value, node, markdown } of found.texts) {
    const item = markdown ? foldedItem(parsed.text.slice(node.start, node.end)) : null;
    if (item) say('list-in-text', { start: node.start + item.start, end: node.start + item.end }, {});
    else if (markdown && value.includes('\n')) sayPasted(parsed, value, node, say);
  }
  const suspects = found.texts.filter(
    ({ value, markdown }) => markdown && (notable.test(value) || !/[\p{L}\p{N}]/u.test(value)),
  );
  if (suspects.length === 0) return;
  const { findOddities } = await import('../../text/markdown.js');
  for (const { value, node } of suspects) {
    const oddities = findOddities(value);
    const opened = oddities.some(({ kind, words }) => kind === 'html' && !words.startsWith('</'));
    for (const { kind, words, character = '' } of oddities) {
      // Where the opening tag is told, the closing one need not be.
      if (opened && words.startsWith('</')) continue;
      const place = findWithin(parsed.text, words.split('\n')[0] ?? '', node);
      const span = place ?? node;
      if (kind === 'heading') say('heading-in-text', span, { heading: words });
      else if (kind === 'html') say('html-in-text', span, { html: words });
      else if (kind === 'code') say('code-in-text', span, {});
      else if (kind === 'image') say('image-in-text', span, { path: words });
      else if (kind === 'bare-link') say('link-without-words', span, { url: words });
      else if (kind === 'unused-link') say('unused-link', span, { url: words });
      else if (kind === 'unknown-link') say('unknown-link', span, { words });
      else if (kind === 'cells') say('table-cells-lost', span, {});
      else if (kind === 'columns') say('too-many-columns', span, { limit: limits.columns });
      else if (kind === 'nothing') say('text-shows-nothing', span, {});
      else if (kind === 'entity') sayUndrawn(character, coverage, span, say);
      else {
        const suggestion = guessUrl(words);
        const replacements = place && suggestion !== null ? [{ ...place, text: suggestion }] : [];
        say('bad-url', span, { value: words, suggestion }, replacements);
      }
    }
  }
}
