import { plain } from './links.js';
import {
  catalogOf,
  dictOf,
  N,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFDict,
} from '../objects/pdf.js';
import { elementsOf, type Element, type Tree } from './tree.js';

const title = PDFName.of('Title');

/**
 * Lets each bookmark say what its heading says. Chromium says a heading twice where the page before had no room for it,
 * and leaves out the spaces at the ends of its lines.
 */
export function correctBookmarks(
  pdf: PDFContext,
  { top }: Tree,
  wordsOf: (element: Element) => string,
): void {
  const headings = new Map<unknown, Element>(elementsOf(top).map((element) => [element.ref, element]));
  const correct = (parent: PDFDict | undefined): void => {
    for (let item = dictOf(pdf, parent?.get(N.First)); item; item = dictOf(pdf, item.get(N.Next))) {
      const said = item.get(title);
      const heading = headings.get(item.get(N.SE));
      if (heading && (said instanceof PDFString || said instanceof PDFHexString)) {
        const text = said.decodeText();
        const once = plain(wordsOf(heading));
        if (text !== once && [solid(once), solid(once + once)].includes(solid(text)))
          item.set(title, PDFHexString.fromText(once));
      }
      correct(item);
    }
  };
  correct(dictOf(pdf, catalogOf(pdf).get(N.Outlines)));
}

function solid(text: string): string {
  return text.replace(/\s+/g, '');
}
