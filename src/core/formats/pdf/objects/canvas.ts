import {
  scanContent,
  type LoosePaint,
  type XObjectKind,
  type ContentScan,
  type MarkedContent,
} from './content.js';
import {
  contentOf,
  setContent,
  dictOf,
  N,
  type PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  wordOf,
  type PDFContext,
} from './pdf.js';
import { bytesOf } from './tokens.js';
import type { PdfTools } from '../tools.js';

/** A content stream, with what it takes to read its words. */
export interface LegibleStream {
  readonly content: Uint8Array;
  readonly fonts: PDFDict | undefined;
  readonly scan: ContentScan;
}

/** Something that is drawn on: a page, or a form that a page draws. */
export interface Canvas extends LegibleStream {
  readonly page: PDFRef;
  /** the number of the page, from 1 */
  readonly number: number;
  /** the form; null for the page itself */
  readonly form: PDFRef | null;
  readonly stream: PDFRawStream;
  /** it is drawn as a whole outside of the content of the page, or inside of it, or is what decides itself */
  readonly place: 'furniture' | 'content' | 'own';
}

/** Reads what the pages draw, and the forms on them. */
export function readCanvases(pdf: PDFContext, pages: readonly PDFRef[], tools: PdfTools): Canvas[] {
  const canvases: Canvas[] = [];
  // Forms that draw forms twice would be read for ever.
  let left = 50 * pdf.enumerateIndirectObjects().length;
  pages.forEach((page, index) => {
    const dict = dictOf(pdf, page);
    read(pdf.lookup(dict?.get(N.Contents)), dict, { page, number: index + 1, form: null, place: 'own' });
  });
  return canvases;

  function read(
    stream: unknown,
    owner: PDFDict | undefined,
    of: Pick<Canvas, 'page' | 'number' | 'form' | 'place'>,
  ): Canvas {
    if (left-- <= 0) throw new Error('The pages of the PDF draw too many forms.');
    if (!(stream instanceof PDFRawStream))
      throw new Error('A page of the PDF has no content, or it is in pieces.');
    const resources = dictOf(pdf, owner?.get(N.Resources));
    const fonts = dictOf(pdf, resources?.get(N.Font));
    const xobjects = dictOf(pdf, resources?.get(N.XObject));
    const content = contentOf(stream, tools);
    const known = new Map<string, Canvas>();
    const natureOf = (name: string): XObjectKind => {
      const form = xobjects?.get(PDFName.of(name));
      const inner = pdf.lookup(form);
      if (!(inner instanceof PDFRawStream) || !(form instanceof PDFRef)) return 'image';
      if (wordOf(inner.dict.get(N.Subtype)) !== 'Form') return 'image';
      const made = known.get(name) ?? read(inner, inner.dict, { ...of, form, place: 'content' });
      known.set(name, made);
      return isMarked(made.scan) ? 'marked' : 'form';
    };
    const scan = scanContent(content, natureOf);
    for (const { name, furniture } of scan.forms) {
      const form = known.get(name);
      if (form && !canvases.includes(form)) canvases.push(furniture ? { ...form, place: 'furniture' } : form);
    }
    const canvas = { ...of, stream, content, fonts, scan };
    if (of.form === null) canvases.push(canvas);
    return canvas;
  }
}

function isMarked({ spans, forms }: ContentScan): boolean {
  return spans.length > 0 || forms.length > 0;
}

/** Whether a loose piece of a canvas is outside the area of the page's content. */
export function isFurniture({ place }: Canvas, { furniture }: LoosePaint): boolean {
  return place === 'own' ? furniture : place === 'furniture';
}

const artifact = bytesOf('/Artifact BMC\n');
const pagination = bytesOf('/Artifact <</Type /Pagination>> BDC\n');
const endMark = bytesOf('\nEMC');

/** Bytes of a content that others take the place of. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: Uint8Array;
}

/**
 * Marks as an artifact what belongs to no element (ISO 14289-1, 7.1): page furniture, decoration, generated signs.
 *
 * @param idle spans that draw only backgrounds, borders and rules, which say nothing
 * @param others what else is to be changed in the content, within spans
 */
export function markArtifacts(
  canvas: Canvas,
  idle: ReadonlySet<MarkedContent>,
  others: readonly Edit[],
  tools: PdfTools,
): void {
  const { content, scan, form, stream } = canvas;
  const edits = [...others];
  // A form without marks is an artifact as a whole, where it is drawn.
  if (form === null || isMarked(scan)) {
    for (const loose of scan.loose) {
      if (loose.marked) continue;
      const begin = isFurniture(canvas, loose) ? pagination : artifact;
      edits.push(
        { from: loose.from, to: loose.from, by: begin },
        { from: loose.end, to: loose.end, by: endMark },
      );
    }
  }
  for (const span of scan.spans)
    if (idle.has(span)) edits.push({ from: span.from, to: span.inner, by: artifact });
  if (edits.length === 0) return;
  edits.sort((a, b) => a.from - b.from);
  const size = edits.reduce((sum, { from, to, by }) => sum + by.length - (to - from), content.length);
  const out = new Uint8Array(size);
  let [read, written] = [0, 0];
  for (const { from, to, by } of edits) {
    out.set(content.subarray(read, from), written);
    out.set(by, written + from - read);
    written += from - read + by.length;
    read = to;
  }
  out.set(content.subarray(read), written);
  setContent(stream, out, tools);
}
