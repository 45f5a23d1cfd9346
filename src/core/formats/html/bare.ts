import type { Words } from '../../report/report.js';
import { replaceBetween } from '../../text/between.js';
import { htmlWriter } from '../../text/markdown.js';

/** In the place of a citation, with which the blank before it goes. */
const citation = '<span class="cite"></span>';

/** Writes words without any mark-up or citation. */
export function bareWriter(): (words: Words | null) => string {
  const { inline } = htmlWriter(() => citation);
  return (words) => (words ? bareText(inline(words.text)) : '');
}

/** Writes a text of several paragraphs on one line, without any mark-up, citation or note. */
export function proseWriter(): (words: Words | null) => string {
  const { block } = htmlWriter(() => citation);
  return (words) => {
    const html = words ? block(words.text) : '';
    const notes = html.lastIndexOf('<ol class="notes"');
    const shown = replaceBetween(
      notes < 0 ? html : html.slice(0, notes),
      '<sup><a id="fnref-',
      '</sup>',
      () => '',
    );
    return bareText(
      shown.replace(/<\/?(?:p|ul|ol|li|table|tr|td|th|h[1-6]|blockquote|br|hr|pre)\b[^<>]*>/g, ' '),
    )
      .replace(/[\t\n\r ]+/g, ' ')
      .trim();
  };
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
