import type { View } from '../format.js';
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
 * author changes; all in one line, as a name may stand in two cells of a row; and the source with its attributes, each
 * tag where it first stands.
 */
export function readMarkup(xml: string): View[] {
  const paragraphs: string[] = [];
  const line: string[] = [];
  const source: string[] = [];
  const known = new Set<string>();
  let at = 0;
  for (let open = xml.indexOf('<'); open >= 0; open = xml.indexOf('<', at)) {
    const text = xml.slice(at, open);
    paragraphs.push(text);
    line.push(text);
    const close = xml.indexOf('>', open);
    at = close < 0 ? xml.length : close + 1;
    const tag = xml.slice(open, at);
    source.push(text, known.has(tag) ? APART : tag);
    known.add(tag);
    const name = nameOf(tag.slice(1, 80));
    if (ends.has(name)) {
      paragraphs.push(APART);
      line.push(' ');
    } else if (gaps.has(name)) {
      paragraphs.push(' ');
      line.push(' ');
    }
  }
  return [
    ...viewsOf('its paragraphs', decodeEntities(paragraphs.join('') + xml.slice(at))),
    ...viewsOf('its text', decodeEntities(line.join('') + xml.slice(at))),
    { where: 'its source', text: decodeEntities(source.join('') + xml.slice(at)) },
  ];
}

function nameOf(tag: string): string {
  return /^\/?(?:[\w.-]{1,40}:)?([\w-]{1,40})/.exec(tag)?.[1] ?? '';
}
