import { catalogOf, dictOf, N, PDFArray, PDFDict, PDFRef, wordOf } from '../objects/pdf.js';
import type { PDFContext, PDFName, PDFObject } from '../objects/pdf.js';
import { foundTexts, solidOffsets, type PageAnchor } from '../structure/found.js';
import type { Element, Tree } from '../structure/tree.js';
import type { ShownWords } from '../structure/words.js';

/** What stands before which letter. */
interface FoundEnd {
  readonly element: Element;
  /** how many letters of the text of the page stand before its end */
  readonly end: number;
}

/** What stands where: in the order of the text what was found there, and what each page begins with. */
interface FoundTexts {
  readonly found: readonly FoundEnd[];
  readonly ofPages: ReadonlyMap<PDFObject, Element>;
}

/**
 * Lets links and bookmarks lead to elements of the structure (ISO 14289-2, 8.8; ISO 32000-2, 12.3.2.3), and to the place on
 * the page as before for a reader that does not know of those. The browser tells places only; which element stands
 * there is seen from the text of the page that was printed.
 *
 * @param text of that page
 * @param anchors the places in it, in its order
 */
export function leadToElements(
  pdf: PDFContext,
  { top }: Tree,
  words: ShownWords,
  text: string,
  anchors: readonly PageAnchor[],
): void {
  const texts = textsOf(top, words, text);
  const offsets = solidOffsets(text, anchors);
  const destinations = catalogOf(pdf).lookupMaybe(N.Dests, PDFDict);
  for (const [name, value] of destinations?.entries() ?? []) {
    const place = pdf.lookup(value);
    const element = place instanceof PDFArray && elementAt(name, place, offsets, texts);
    if (element) destinations?.set(name, pdf.obj({ D: value, SD: withTarget(pdf, place, element.ref) }));
  }
  leadBookmarks(pdf, dictOf(pdf, catalogOf(pdf).get(N.Outlines)));
}

function leadBookmarks(pdf: PDFContext, parent: PDFDict | undefined): void {
  for (let item = dictOf(pdf, parent?.get(N.First)); item; item = dictOf(pdf, item.get(N.Next))) {
    const [place, element] = [pdf.lookup(item.get(N.Dest)), item.get(N.SE)];
    if (place instanceof PDFArray && element instanceof PDFRef) {
      item.set(N.A, pdf.obj({ S: 'GoTo', D: place, SD: withTarget(pdf, place, element) }));
      item.delete(N.Dest);
    }
    leadBookmarks(pdf, item);
  }
}

/** The same part of what is shown, of an element instead of a page. */
function withTarget(pdf: PDFContext, place: PDFArray, element: PDFRef): PDFArray {
  return pdf.obj([element, ...place.asArray().slice(1)]);
}

/** The element that a place is in or before, or else the first on its page. */
function elementAt(
  name: PDFName,
  place: PDFArray,
  offsets: ReadonlyMap<string, number>,
  { found, ofPages }: FoundTexts,
): Element | undefined {
  const offset = offsets.get(wordOf(name));
  let [low, high] = [0, offset === undefined ? 0 : found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.end ?? 0) <= (offset ?? 0)) low = middle + 1;
    else high = middle;
  }
  return (offset === undefined ? undefined : found[low]?.element) ?? ofPages.get(place.get(0));
}

function textsOf(top: Element, words: ShownWords, text: string): FoundTexts {
  const found: FoundEnd[] = [];
  const ofPages = new Map<PDFObject, Element>();
  for (const { holder, marks, at, length } of foundTexts(top, words, text)) {
    const element = wholeOf(holder);
    const [first] = marks;
    if (first && !ofPages.has(first.page)) ofPages.set(first.page, element);
    if (at !== null) found.push({ element, end: at + length });
  }
  return { found, ofPages };
}

/** The item of a list that an element begins, with its label; else itself. */
function wholeOf(element: Element): Element {
  const { parent } = element;
  if (parent === null || !['LI', 'LBody'].includes(parent.type)) return element;
  const first = parent.kids.find((kid) => kid.kind !== 'element' || kid.type !== 'Lbl');
  return first === element ? wholeOf(parent) : element;
}
