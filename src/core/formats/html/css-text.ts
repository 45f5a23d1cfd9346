/** A CSS string (CSS Syntax 3, 4.3.5): quotes, backslashes, line breaks and < escaped by code point. */
export function cssString(value: string): string {
  return `"${value.replace(/["\\\n\r\f<>]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** `Page {page} of {pages}` as the content of a page margin box. */
export function cssPages(phrase: string): string {
  return phrase
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{(pages?)\}$/.test(part) ? `counter(${part.slice(1, -1)})` : cssString(part)))
    .join(' ');
}
