import type { PDFRef } from './objects/pdf.js';
import { foundTexts, solidOffsets, type PageAnchor } from './structure/found.js';
import { blanks } from './structure/spaces.js';
import type { Element } from './structure/tree.js';
import type { ShownWords } from './structure/words.js';

/** Where a page of the PDF begins in the document. */
export interface PageStart {
  /** From 1 on. */
  readonly page: number;
  /** The last place before it; null for the beginning of the document. */
  readonly id: string | null;
  /** How many letters behind that place, blanks left out. */
  readonly letters: number;
}

/**
 * Where the pages of a PDF begin, to the letter: the browser tells on which page it has drawn what, and the text of the page
 * that was printed where that stands. A page without words of the document, such as one with a photograph, is left out.
 *
 * @param anchors the places in the text
 */
export function pageStarts(
  pages: readonly PDFRef[],
  top: Element,
  words: ShownWords,
  text: string,
  anchors: readonly PageAnchor[],
): PageStart[] {
  const starts = new Map<PDFRef, number>();
  for (const { marks, at } of foundTexts(top, words, text)) {
    if (at === null) continue;
    let letters = at;
    for (const mark of marks) {
      const { length } = words.of([mark]).replace(blanks, '');
      if (length > 0 && !starts.has(mark.page)) starts.set(mark.page, letters);
      letters += length;
    }
  }
  const places = [...solidOffsets(text, anchors)];
  return pages.flatMap((ref, index) => {
    const start = starts.get(ref);
    if (start === undefined) return [];
    const [id, from] = places.findLast(([, offset]) => offset <= start) ?? [null, 0];
    return [index === 0 ? { page: 1, id: null, letters: 0 } : { page: index + 1, id, letters: start - from }];
  });
}
