import { APART } from './read-text.js';

/**
 * Attributes of HTML, of a book’s package and of SVG whose values are words of a standard or of a style sheet, and never
 * an author’s: as such they are read as words of a sentence, and not as an address, in which a surname is found alone.
 */
export const standardValues: ReadonlySet<string> = new Set(
  'class role type rel scope method media http-equiv property properties media-type epub:type unique-identifier xml:lang lang'.split(
    ' ',
  ),
);

/**
 * A tag with its own name, those of its attributes and the values that a standard knows as words, in small letters, and
 * all other values as they are.
 *
 * @param closed the attributes whose values a standard knows
 */
export function tagInWords(tag: string, closed: ReadonlySet<string>): string {
  const isPolicy = /\shttp-equiv=/.test(tag);
  return tag
    .replace(/^<\/?[a-z][a-zA-Z\d:-]*/, (start) => `<${asWords(start.slice(1))}`)
    .replace(
      /([\s"'])([a-zA-Z_][\w:.-]*)=("[^"]*"|'[^']*')/g,
      (_, before: string, name: string, value: string) => {
        const isClosed = closed.has(name) || /^xmlns\b/.test(name) || (isPolicy && name === 'content');
        const said = isClosed ? `${APART}${asWords(value.slice(1, -1))}${APART}` : `=${value}`;
        return `${before}${/[A-Z]/.test(name) && !closed.has(name) ? name : asWords(name)}${said}`;
      },
    );
}

/** Data for search engines (JSON-LD) with its keys and types, which a standard knows, as words in small letters. */
export function readLinkedData(json: string): string {
  return json
    .replace(
      /"@(?:type|context)":("[\w:/.]+"|\[[^\]]*\])/g,
      (_, value: string) => `${APART}${asWords(value)}${APART}`,
    )
    .replace(/"(@?[a-z][A-Za-z]*)":/g, (_, key: string) => `${APART}${asWords(key)} `);
}

function asWords(value: string): string {
  return ` ${value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
