import { replaceBetween } from '../../text/between.js';

/**
 * Lets long words of tables break where they must, since the longest word decides how narrow a column can be. A
 * pattern over HTML, as a cell holds partials, lists and fixed words of all kinds.
 */
export function breakLongWords(page: string): string {
  return replaceBetween(page, '<table', '</table>', (table) => {
    const broken = table.replace(/>[^<]+/g, (text) =>
      text.replace(/[^\s>&;]{25,}/g, '<span class="long">$&</span>'),
    );
    return `<table${broken}</table>`;
  });
}
