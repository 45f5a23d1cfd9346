import type { Paper } from '../../report/report.js';

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

/**
 * The rules for a paper other than A4, to stand behind those of templates/visit/style.css: text as wide as there, and
 * 43 lines instead of 46.
 */
export function cssPaper(paper: Paper): string {
  if (paper === 'a4') return '';
  return `@page { size: letter; margin: 75pt 24.95mm 72pt }
@page wide { size: letter landscape; margin: 60pt 20mm 20mm }
@media print {
:root { --page-one: 660pt }
.book .cover { min-height: 222mm }
.band:has(> .drawn) > :is(.words, .drawn) { flex-basis: 50% }
.story :has(> figure) > .words > h1 { font-size: 20pt; line-height: 23pt }
.foot { padding-top: 9pt }
}`;
}
