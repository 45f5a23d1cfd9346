import type { View } from '../format.js';
import { tagInWords } from '../read-tag.js';
import { APART, decodeEntities, viewsOf } from '../read-text.js';

/** Elements that end a paragraph, a row or an entry, by their names without prefix. */
const ends = new Set([
  'p',
  'h',
  'si',
  'tr',
  'row',
  'table-row',
  'list-item',
  'title',
  'desc',
  'text',
  'comment',
]);
/** Elements that part words, as a reader sees them. */
const gaps = new Set(['tab', 'br', 'cr', 's', 'line-break', 'tc', 'c', 'table-cell', 'v', 'noBreakHyphen']);

/**
 * What XML of an office program says: paragraph by paragraph, as programs cut a word into pieces wherever its look or its
 * author changes; all in one line, as a name may stand in two cells of a row; and its tags with their attributes, each once.
 *
 * @param closed the attributes whose values say nothing of an author’s; null where anybody has written it
 */
export function readMarkup(xml: string, closed: ReadonlySet<string> | null = null): View[] {
  const paragraphs: string[] = [];
  const line: string[] = [];
  /** What stands between the words in the place of a tag, and in the paragraphs. */
  const known = new Map<string, readonly [line: string, paragraphs: string]>();
  let at = 0;
  for (let open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', at)) {
    const text = xml.slice(at, open);
    paragraphs.push(text);
    line.push(text);
    const close = xml.indexOf('>', open);
    at = close < 0 ? xml.length : close + 1;
    const tag = xml.slice(open, at);
    let between = known.get(tag);
    if (!between) known.set(tag, (between = betweenFor(nameOf(tag.slice(1, 80)))));
    line.push(between[0]);
    paragraphs.push(between[1]);
  }
  return [
    ...viewsOf('its paragraphs', decodeEntities(paragraphs.join('') + xml.slice(at))),
    ...viewsOf('its text', decodeEntities(line.join('') + xml.slice(at))),
    {
      where: 'its source',
      text: decodeEntities(
        [...known.keys()].map((tag) => (closed ? tagInWords(tag, closed) : tag)).join(APART),
      ),
    },
  ];
}

function betweenFor(name: string): readonly [line: string, paragraphs: string] {
  if (ends.has(name)) return [' ', APART];
  return gaps.has(name) ? [' ', ' '] : ['', ''];
}

function nameOf(tag: string): string {
  return /^\/?(?:[\w.-]{1,40}:)?([\w-]{1,40})/.exec(tag)?.[1] ?? '';
}
