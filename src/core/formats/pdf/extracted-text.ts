import type { Canvas } from './objects/canvas.js';
import {
  contentOf,
  N,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  wordOf,
  type PDFContext,
  type PDFObject,
} from './objects/pdf.js';
import type { PdfTools } from './tools.js';
import { leavesOf, type Element } from './structure/tree.js';
import type { ShownWords } from './structure/words.js';

/** What a finished PDF says to readers and to programs. */
export interface ExtractedText {
  /** What each page shows, running heads as well. */
  readonly pages: readonly string[];
  /** The words of the document in reading order, on whatever page. */
  readonly flow: string;
  /** Every string and name in its objects: bookmarks, alternatives, metadata, links, places. */
  readonly strings: readonly string[];
  /** The texts of attached files. */
  readonly attached: readonly string[];
  /** What else its streams hold, where somebody else than this run has written it. */
  readonly streams?: readonly string[];
}

/** Reads back what is about to be written. Where a line or a mark ends, a space stands. */
export function extractText(
  pdf: PDFContext,
  canvases: readonly Canvas[],
  top: Element,
  words: ShownWords,
  tools: PdfTools,
): ExtractedText {
  const pages: string[] = [];
  for (const canvas of canvases) {
    const text = words.between(canvas, { from: 0, end: canvas.content.length }, ' ');
    pages[canvas.number - 1] = `${pages[canvas.number - 1] ?? ''} ${text}`;
  }
  return {
    pages: Array.from(pages, (text) => text ?? ''),
    flow: leavesOf(top)
      .map((leaf) => words.of([leaf], ' '))
      .join(' '),
    ...objectTexts(pdf, tools),
  };
}

function objectTexts(pdf: PDFContext, tools: PdfTools): Pick<ExtractedText, 'strings' | 'attached'> {
  const strings: string[] = [];
  const attached: string[] = [];
  const names = new Set<PDFName>();
  const read = (object: PDFObject | undefined): void => {
    if (object instanceof PDFString || object instanceof PDFHexString) {
      // One that has two bytes for a letter need not say so.
      strings.push(object.decodeText().replaceAll('\0', ''));
    } else if (object instanceof PDFName) names.add(object);
    else if (object instanceof PDFArray) object.asArray().forEach(read);
    else if (object instanceof PDFDict) {
      for (const key of object.keys()) {
        names.add(key);
        read(object.get(key));
      }
    } else if (object instanceof PDFRawStream) {
      read(object.dict);
      const type = wordOf(object.dict.get(N.Type));
      const list = type === 'Metadata' ? strings : type === 'EmbeddedFile' ? attached : null;
      list?.push(new TextDecoder().decode(contentOf(object, tools)));
    }
  };
  for (const [, object] of pdf.enumerateIndirectObjects()) read(object);
  read(pdf.trailerInfo.Info);
  for (const name of names) strings.push(name.decodeText());
  return { strings, attached };
}
