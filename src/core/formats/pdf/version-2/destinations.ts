import { catalogOf, dictOf, N, PDFArray, PDFDict, PDFRef, wordOf } from '../objects/pdf.js';
import type { PDFContext, PDFName, PDFObject } from '../objects/pdf.js';
import { blanks, runsOf, solidOf } from '../structure/spaces.js';
import type { Element, Tree } from '../structure/tree.js';
import type { ShownWords } from '../structure/words.js';

/** A place of the page that links may lead to. */
export interface PageAnchor {
  readonly id: string;
  /** where it begins in the text of the page; see `pageText` */
  readonly at: number;
}

/** A paragraph, a heading, an item, and where it stands. */
interface FoundText {
  readonly element: Element;
  /** how many letters of the text of the page stand before its end */
  readonly end: number;
}

/** What stands where: in the order of the text what was found there, and what each page begins with. */
interface FoundTexts {
  readonly found: readonly FoundText[];
  readonly ofPages: ReadonlyMap<PDFObject, Element>;
}

/** So many letters can only be found where they belong; fewer are looked for near by. */
const SURE = 24;
const NEAR = 2000;

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

/** How many letters stand before each anchor. */
function solidOffsets(text: string, anchors: readonly PageAnchor[]): Map<string, number> {
  const offsets = new Map<string, number>();
  let [from, letters] = [0, 0];
  for (const { id, at } of anchors) {
    letters += solidOf(text.slice(from, at)).text.length;
    from = at;
    if (!offsets.has(id)) offsets.set(id, letters);
  }
  return offsets;
}

function textsOf(top: Element, words: ShownWords, text: string): FoundTexts {
  const solid = solidOf(text).text;
  const found: FoundText[] = [];
  const ofPages = new Map<PDFObject, Element>();
  let cursor = 0;
  for (const { holder, marks } of runsOf(top)) {
    const said = words.of(marks).replace(blanks, '');
    const [first] = marks;
    if (said === '' || !first || holder.type === 'Lbl') continue;
    const element = wholeOf(holder);
    if (!ofPages.has(first.page)) ofPages.set(first.page, element);
    const whole = solid.indexOf(said, cursor);
    const beginning = said.slice(0, SURE);
    const at = whole >= 0 || beginning.length < SURE ? whole : solid.indexOf(beginning, cursor);
    if (at < 0 || (said.length < SURE && at - cursor > NEAR)) continue;
    cursor = at + (whole >= 0 ? said : beginning).length;
    found.push({ element, end: cursor });
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
