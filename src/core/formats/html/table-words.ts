import { replaceBetween } from '../../text/between.js';

/** A reference, which stays as it is; a word of 25 letters; a number with its groups, decimals, range and percent sign. */
const word = /&#?\w{1,8};|[^\s>&;]{25,}|\d[\d.,'’:/\u00A0\u202F–-]*%?/g;
const mark = /[^\d%]/;
/** From one short number to another: of days, of hours, of pages. Long ones may part, or none would fit on a phone. */
const range = /(?<![\d.,’\u00A0\u202F])\d[\d.:]{0,5}\u202F?–\u202F?\d[\d.:]{0,5}(?![.,’\u00A0\u202F]?\d)/g;
const text = /(<span class="whole")?>[^<]+/g;

/** What words of a page need that no style can say: those of tables, and in all its text the ranges of numbers. */
export function markWords(page: string): string {
  return keepRanges(markTableWords(page));
}

/** Keeps the numbers of a range in one line, which a line may part behind the dash. Drawings have lines of their own. */
function keepRanges(page: string): string {
  const body = Math.max(0, page.indexOf('<body'));
  const [first = '', ...drawn] = page.slice(body).split('<svg');
  const kept = drawn.map((part) => {
    const end = part.indexOf('</svg>') + 1;
    return `<svg${part.slice(0, end)}${keepIn(part.slice(end))}`;
  });
  return page.slice(0, body) + keepIn(first) + kept.join('');
}

function keepIn(html: string): string {
  return html.replace(text, (one, isWhole?: string) =>
    isWhole ? one : one.replace(range, '<span class="whole">$&</span>'),
  );
}

/**
 * Lets long words of tables break where they must, since the longest word decides how narrow a column can be, and
 * keeps numbers from breaking anywhere. A pattern over HTML, as a cell holds partials, lists and fixed words of all
 * kinds.
 */
function markTableWords(page: string): string {
  return replaceBetween(page, '<table', '</table>', (table) => {
    const marked = table.replace(/>[^<]+/g, (one) => one.replace(word, markWord));
    return `<table${marked}</table>`;
  });
}

function markWord(one: string): string {
  if (one.startsWith('&')) return one;
  if (one.length >= 25) return `<span class="long">${one}</span>`;
  // A full stop behind a number ends the sentence.
  let end = one.length;
  while (mark.test(one[end - 1] ?? '')) end -= 1;
  return end < 2 ? one : `<span class="whole">${one.slice(0, end)}</span>${one.slice(end)}`;
}
