import type { View } from './format.js';

/** Between what belongs together but is not one word. */
export const APART = ' \u0001 ';

/** The text of a file. What is no UTF-8 in it is shown as such, never guessed at. */
export function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** What a text says, to eyes and to programs. */
export function readText(content: string | Uint8Array): View[] {
  return [{ where: 'the text', text: decodeEntities(withoutCitations(textOf(content))) }];
}

/** A text in whose strings a backslash may stand for a letter or a line: JSON, JavaScript, JSON within JavaScript. */
export function readStrings(content: string | Uint8Array): View[] {
  const views = readText(content);
  let text = textOf(content);
  for (let depth = 0; depth < 2 && text.includes('\\'); depth += 1) {
    text = text.replace(/\\(?:u([\da-f]{4})|([^]))/gi, (_, code: string | undefined, one: string) =>
      code === undefined
        ? one === '\\' || one === '"' || one === '/'
          ? one
          : ' '
        : String.fromCharCode(parseInt(code, 16)),
    );
    views.push({ where: 'strings in the text', text: decodeEntities(withoutCitations(text)) });
  }
  return views;
}

/** A calendar as it was before its lines were folded and its signs escaped (RFC 5545, 3.1 and 3.3.11). */
export function readCalendar(content: string | Uint8Array): View[] {
  const text = textOf(content)
    .replace(/\r?\n[ \t]/g, '')
    .replace(/\\n/gi, '\n');
  return [...readText(content), ...readText(text).map((view) => ({ ...view, where: 'the unfolded text' }))];
}

/** Without the numbers of sources, which would stand between the words of a point. */
export function withoutCitations(text: string): string {
  return text.replace(/\[\d+(?:, [^\]]*)?(?:; \d+[^\]]*)*\]/g, ' ');
}

/** Entities and percent signs resolved: what a reader or a program sees. */
export function decodeEntities(text: string): string {
  return text
    .replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,6}));/gi,
      (entity, hex?: string, number?: string, name?: string) =>
        name !== undefined
          ? (named[name.toLowerCase()] ?? entity)
          : fromCode(hex !== undefined ? Number.parseInt(hex, 16) : Number(number)),
    )
    .replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
      try {
        return decodeURIComponent(bytes);
      } catch {
        return bytes;
      }
    });
}
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', zwj: '', zwnj: '',
}; // prettier-ignore

/** The character of a code point; a space for what is none. */
export function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
