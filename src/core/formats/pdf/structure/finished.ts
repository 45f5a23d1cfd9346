import { extractText, type ExtractedText } from '../extracted-text.js';
import { readCanvases } from '../objects/canvas.js';
import { catalogOf, dictOf, N, PDFArray, PDFRef, type PDFContext } from '../objects/pdf.js';
import { readPdf } from '../objects/read.js';
import { unpackPdf } from '../objects/unpack.js';
import type { PdfTools } from '../tools.js';
import { readTree } from './tree.js';
import { makeWords } from './words.js';

/**
 * What a PDF says that was finished earlier, or on another machine.
 *
 * @throws Error when it is not as solidify writes them, or would do something by itself
 */
export function extractFinished(bytes: Uint8Array, tools: PdfTools): ExtractedText {
  const pdf = readPdf(unpackPdf(bytes, tools.inflate));
  const pages = pagesOf(pdf, catalogOf(pdf).get(N.Pages));
  const canvases = readCanvases(pdf, pages, tools);
  return extractText(pdf, canvases, readTree(pdf).top, makeWords(pdf, canvases, tools), tools);
}

/** The pages of a tree of them, in order. */
export function pagesOf(pdf: PDFContext, node: unknown): PDFRef[] {
  if (!(node instanceof PDFRef)) return [];
  const kids = dictOf(pdf, node)?.lookupMaybe(N.Kids, PDFArray);
  return kids ? kids.asArray().flatMap((kid) => pagesOf(pdf, kid)) : [node];
}
