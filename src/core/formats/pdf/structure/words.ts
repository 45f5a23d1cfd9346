import type { Canvas } from '../objects/canvas.js';
import type { MarkedContent, ShownString } from '../objects/content.js';
import type { PdfTools } from '../tools.js';
import type { PDFContext, PDFRef } from '../objects/pdf.js';
import { makeReader, type TextReader } from '../objects/text.js';
import type { Area, ContentMark } from './tree.js';

/** Answers what is shown somewhere. `apart` stands between lines and between marks within a piece. */
export interface ShownWords {
  /** the words of marks, one after the other */
  readonly of: (leaves: Iterable<ContentMark | Area>, apart?: string) => string;
  readonly between: TextReader['between'];
  /** each string of a mark */
  readonly each: (mark: ContentMark) => Generator<ShownWord>;
  /** what shows a space behind a string; null when no font there has any */
  readonly blankAfter: (word: ShownWord) => string | null;
  /** the piece of content that a mark stands for */
  readonly spanOf: (mark: ContentMark) => MarkedContent | undefined;
}

/** A string that is shown, with its text. */
export interface ShownWord {
  readonly canvas: Canvas;
  readonly shown: ShownString;
  readonly text: string;
}

export function makeWords(pdf: PDFContext, canvases: readonly Canvas[], tools: PdfTools): ShownWords {
  const { between, each, blankAfter } = makeReader(pdf, tools);
  const places = new Map(canvases.map((canvas) => [canvas.form ?? canvas.page, canvas]));
  const spans = new Map<PDFRef, Map<number, MarkedContent>>();
  const placeOf = ({ stream, page }: ContentMark): PDFRef => stream ?? page;
  const spanOf: ShownWords['spanOf'] = (mark) => {
    const place = placeOf(mark);
    let known = spans.get(place);
    if (!known) {
      known = new Map(places.get(place)?.scan.spans.map((span) => [span.mcid, span]));
      spans.set(place, known);
    }
    return known.get(mark.mcid);
  };
  const ofMark = (mark: ContentMark, apart: string): string => {
    const canvas = places.get(placeOf(mark));
    const span = spanOf(mark);
    return canvas && span ? between(canvas, { from: span.inner, end: span.end }, apart) : '';
  };
  return {
    of: (leaves, apart = '') => {
      let text = '';
      for (const leaf of leaves) if (leaf.kind === 'mark') text += ofMark(leaf, apart);
      return text;
    },
    between,
    *each(mark) {
      const canvas = places.get(placeOf(mark));
      const span = spanOf(mark);
      if (!canvas || !span) return;
      for (const one of each(canvas, { from: span.inner, end: span.end })) yield { canvas, ...one };
    },
    blankAfter: ({ canvas, shown }) => blankAfter(canvas, shown),
    spanOf,
  };
}
