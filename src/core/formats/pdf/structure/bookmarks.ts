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

/** Chromium says a heading twice in its bookmark where the page before had no room for it; here it is said once. */
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
        const once = text.slice(0, Math.ceil(text.length / 2)).trim();
        if (solid(text) === solid(once) + solid(once) && solid(once) === solid(plain(wordsOf(heading))))
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
