import type { Words } from '../../report/report.js';
import { replaceBetween } from '../../text/between.js';
import { htmlWriter } from '../../text/markdown.js';

/** Writes words without any mark-up or citation. */
export function bareWriter(): (words: Words | null) => string {
  const { inline } = htmlWriter(() => '<span class="cite"></span>');
  return (words) => (words ? bareText(inline(words.text)) : '');
}

/** The text of a piece of HTML, without citations. */
export function bareText(html: string): string {
  // With the blank before it, or a full stop would stand apart.
  const tight = html.replace(/[ \u00a0\u202f]<span class="cite">/g, '<span class="cite">');
  const plain = replaceBetween(tight, '<span class="cite">', '</span>', () => '');
  return replaceBetween(plain, '<', '>', () => '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}
