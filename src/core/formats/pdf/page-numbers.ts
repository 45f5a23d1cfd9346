import type { ContentsEntry } from '../html/page-numbers.js';
import type { Canvas, Edit } from './objects/canvas.js';
import type { MarkedContent } from './objects/content.js';
import { groupsOf } from './structure/groups.js';
import { targetOf } from './structure/links.js';
import { catalogOf, PDFArray, PDFDict, PDFName, PDFRef, wordOf, type PDFContext } from './objects/pdf.js';
import { ascii, bytesOf } from './objects/tokens.js';
import { elementsOf, leavesOf, type Element, type ContentMark, type Tree } from './structure/tree.js';
import type { ShownWords } from './structure/words.js';

/** The place of a page number: where its digits are shown, and in which font. */
interface NumberSlot {
  readonly entry: ContentsEntry;
  readonly canvas: Canvas;
  readonly font: PDFRef;
  /** `<0012> Tj` each */
  readonly glyphs: readonly { readonly from: number; readonly to: number; readonly code: string }[];
}

/**
 * Puts the page numbers into the list of contents, where the browser has printed digits in their stead: only the
 * pages themselves tell on which of them a section stands. Each glyph stays where it is or is left out, so numbers
 * end where the digits end.
 *
 * @returns the edits, and the sections of the list that stand on no page or whose place was not found
 */
export function fillPageNumbers(
  pdf: PDFContext,
  pages: readonly PDFRef[],
  { top }: Tree,
  canvases: readonly Canvas[],
  words: ShownWords,
  entries: readonly ContentsEntry[],
): { edits: Map<Canvas, Edit[]>; missing: string[] } {
  const edits = new Map<Canvas, Edit[]>();
  if (entries.length === 0) return { edits, missing: [] };
  const numbers = pagesOfPlaces(pdf, pages);
  const places = findPlaces(pdf, top, canvases, words, entries);
  const codes = new Map<PDFRef, Map<string, string>>();
  for (const { entry, font, glyphs } of places) {
    const known = codes.get(font) ?? new Map<string, string>();
    codes.set(font, known);
    glyphs.forEach(({ code }, index) => known.set(entry.digits.charAt(index), code));
  }
  const filled = new Set<ContentsEntry>();
  for (const { entry, canvas, font, glyphs } of places) {
    const number = numbers.get(entry.anchor)?.toString().padStart(glyphs.length) ?? '';
    const shown = [...number].map((digit) => (digit === ' ' ? '' : codes.get(font)?.get(digit)));
    if (shown.length !== glyphs.length || shown.includes(undefined)) continue;
    const list = edits.get(canvas) ?? [];
    edits.set(canvas, list);
    glyphs.forEach(({ from, to }, index) => list.push({ from, to, by: bytesOf(shown[index] ?? '') }));
    filled.add(entry);
  }
  return { edits, missing: entries.flatMap((entry) => (filled.has(entry) ? [] : [entry.anchor])) };
}

/** On which page, from 1, each place that a link of the document leads to stands, by its id. */
function pagesOfPlaces(pdf: PDFContext, pages: readonly PDFRef[]): Map<string, number> {
  const places = new Map<string, number>();
  const numbers = new Map(pages.map((page, index) => [page, index + 1]));
  const destinations = catalogOf(pdf).lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = pdf.lookup(value);
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const number = page instanceof PDFRef ? numbers.get(page) : undefined;
    if (number !== undefined) places.set(wordOf(name), number);
  }
  return places;
}

/** The digits that stand beside the link of each entry, in one item of a list. A section may have several entries. */
function findPlaces(
  pdf: PDFContext,
  top: Element,
  canvases: readonly Canvas[],
  words: ShownWords,
  entries: readonly ContentsEntry[],
): NumberSlot[] {
  const waiting = groupsOf(entries, ({ anchor }) => anchor);
  const drawn = new Map(canvases.map((canvas) => [canvas.form ?? canvas.page, canvas]));
  const said = new Map<Element, Map<string, ContentMark>>();
  const found: NumberSlot[] = [];
  for (const link of elementsOf(top)) {
    if (link.type !== 'Link') continue;
    const area = link.kids.find((kid) => kid.kind === 'area');
    const list = waiting.get((targetOf(pdf, area?.annotation) ?? '').slice(1)) ?? [];
    const item = list.length === 0 ? null : itemOf(link);
    if (!item) continue;
    const marks = said.get(item) ?? marksByWords(item, words);
    said.set(item, marks);
    const entry = list.find(({ digits }) => marks.has(digits));
    const mark = entry && marks.get(entry.digits);
    if (!entry || !mark) continue;
    const canvas = drawn.get(mark.stream ?? mark.page);
    const span = words.spanOf(mark);
    const place = canvas && span && readPlace(canvas, span, entry);
    if (!place) continue;
    found.push(place);
    list.splice(list.indexOf(entry), 1);
  }
  return found;
}

/** What is drawn of an element by its words, the first where several have the same. */
function marksByWords(element: Element, words: ShownWords): Map<string, ContentMark> {
  const marks = new Map<string, ContentMark>();
  for (const leaf of leavesOf(element)) {
    if (leaf.kind !== 'mark') continue;
    const text = words.of([leaf]);
    if (!marks.has(text)) marks.set(text, leaf);
  }
  return marks;
}

function itemOf(element: Element): Element | null {
  if (element.type === 'LI') return element;
  return element.parent && itemOf(element.parent);
}

/** Null when the digits are not shown one by one in one line, with two bytes a glyph. */
function readPlace(canvas: Canvas, { inner, end }: MarkedContent, entry: ContentsEntry): NumberSlot | null {
  const text = ascii(canvas.content, inner, end);
  const font = canvas.fonts?.get(PDFName.of(/\/([^\s/]+)\s+[\d.]+\s+Tf/.exec(text)?.[1] ?? ''));
  const glyphs = [...text.matchAll(/<[\da-fA-F]{4}>\s*Tj/g)].map(({ 0: code, index }) => ({
    from: inner + index,
    to: inner + index + code.length,
    code,
  }));
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  const line = first && last ? ascii(canvas.content, first.to, last.from) : '';
  const broken =
    /\sTm\s/.test(line) || [...line.matchAll(/\s(\S+) Td\s/g)].some(([, down]) => Number(down) !== 0);
  return font instanceof PDFRef && glyphs.length === entry.digits.length && !broken
    ? { entry, canvas, font, glyphs }
    : null;
}
