import { replaceBetween } from '../../text/between.js';

/** A reference, which stays as it is; a word of 25 letters; a number with its groups, decimals, range and percent sign. */
const word = /&#?\w{1,8};|[^\s>&;]{25,}|\d[\d.,'’:/\u00A0\u202F–-]*%?/g;
const mark = /[^\d%]/;

/**
 * Lets long words of tables break where they must, since the longest word decides how narrow a column can be, and
 * keeps numbers from breaking anywhere. A pattern over HTML, as a cell holds partials, lists and fixed words of all
 * kinds.
 */
export function markTableWords(page: string): string {
  return replaceBetween(page, '<table', '</table>', (table) => {
    const marked = table.replace(/>[^<]+/g, (text) => text.replace(word, markWord));
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
