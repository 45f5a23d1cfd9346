import type { Canvas } from './canvas.js';
import type { Span } from './content.js';
import type { Tools } from './tools.js';
import type { PDFContext, PDFRef } from './pdf.js';
import { makeReader } from './text.js';
import type { Area, Mark } from './tree.js';

/** Answers what is shown somewhere. */
export interface Words {
  /** the words of marks, one after the other */
  readonly of: (leaves: Iterable<Mark | Area>) => string;
  readonly between: (
    canvas: Canvas,
    piece: { readonly from: number; readonly end: number; readonly font: number },
  ) => string;
  /** the piece of content that a mark stands for */
  readonly spanOf: (mark: Mark) => Span | undefined;
}

/** @param apart stands between lines and between marks */
export function makeWords(pdf: PDFContext, canvases: readonly Canvas[], tools: Tools, apart = ''): Words {
  const read = makeReader(pdf, tools, apart);
  const places = new Map(canvases.map((canvas) => [canvas.form ?? canvas.page, canvas]));
  const spans = new Map<PDFRef, Map<number, Span>>();
  const placeOf = ({ stream, page }: Mark): PDFRef => stream ?? page;
  const spanOf: Words['spanOf'] = (mark) => {
    const place = placeOf(mark);
    const known = spans.get(place) ?? new Map(places.get(place)?.scan.spans.map((span) => [span.mcid, span]));
    spans.set(place, known);
    return known.get(mark.mcid);
  };
  const between: Words['between'] = ({ content, fonts }, { from, end, font }) =>
    read(content, from, end, fonts, font);
  const ofMark = (mark: Mark): string => {
    const canvas = places.get(placeOf(mark));
    const span = spanOf(mark);
    return canvas && span ? between(canvas, { from: span.inner, end: span.end, font: span.font }) : '';
  };
  return {
    of: (leaves) => [...leaves].map((leaf) => (leaf.kind === 'mark' ? ofMark(leaf) : '')).join(''),
    between,
    spanOf,
  };
}
