import { PDFParser } from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import { readCanvases } from '../../../../src/core/formats/pdf/objects/canvas.js';
import {
  catalogOf,
  dictOf,
  N,
  PDFArray,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '../../../../src/core/formats/pdf/objects/pdf.js';
import type { PDFContext, PDFDict, PDFObject } from '../../../../src/core/formats/pdf/objects/pdf.js';
import { extractText, type ExtractedText } from '../../../../src/core/formats/pdf/extracted-text.js';
import {
  elementsOf,
  leavesOf,
  readTree,
  type Element,
} from '../../../../src/core/formats/pdf/structure/tree.js';
import { makeWords } from '../../../../src/core/formats/pdf/structure/words.js';
import { tools } from './pages.js';

/** What a test asks a finished PDF. */
export interface Anatomy {
  readonly pdf: PDFContext;
  readonly catalog: PDFDict;
  readonly elements: readonly Element[];
  /** the words of an element in reading order, without the signs before list items and the words in drawings */
  readonly wordsOf: (element: Element) => string;
  /** where links lead and what they say of themselves, in reading order */
  readonly links: readonly { readonly to: string; readonly contents: string }[];
  readonly bookmarks: readonly string[];
  readonly xmp: string;
  /** an entry of the information dictionary; null when there is none */
  readonly info: (key: string) => string | null;
}

export async function dissect(bytes: Uint8Array): Promise<Anatomy> {
  const pdf = await PDFParser.forBytesWithOptions(bytes).parseDocument();
  const catalog = catalogOf(pdf);
  const elements = elementsOf(readTree(pdf).top);
  const words = makeWords(pdf, readCanvases(pdf, pagesOf(pdf), tools), tools);
  const metadata = pdf.lookup(catalog.get(N.Metadata));
  const wordsOf = (element: Element): string =>
    element.kids
      .map((kid) => {
        if (kid.kind !== 'element') return words.of([kid]);
        return ['Lbl', 'Figure'].includes(kid.type) ? '' : wordsOf(kid);
      })
      .join('');
  return {
    pdf,
    catalog,
    elements,
    wordsOf,
    links: elements
      .filter(({ type }) => type === 'Link')
      .flatMap((link) => {
        const area = leavesOf(link).find((leaf) => leaf.kind === 'area');
        const dict = area && dictOf(pdf, area.annotation);
        return dict ? [{ to: targetOf(pdf, dict), contents: textOf(dict.get(N.Contents)) ?? '' }] : [];
      }),
    bookmarks: titlesOf(pdf, dictOf(pdf, catalog.get(N.Outlines))),
    xmp: metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : '',
    info: (key) => textOf(dictOf(pdf, pdf.trailerInfo.Info)?.get(PDFName.of(key))),
  };
}

/** Everything that is in a PDF, its streams unpacked. */
export function insideOf(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 1)) {
    try {
      parts.push(inflateSync(pdf.subarray(at + 7)).toString('latin1'));
    } catch {
      // The end of a stream, or one that is not packed.
    }
  }
  return parts.join('\n');
}

/** What a PDF on the disk says. */
export function saidBy(pdf: PDFContext): ExtractedText {
  const canvases = readCanvases(pdf, pagesOf(pdf), tools);
  return extractText(pdf, canvases, readTree(pdf).top, makeWords(pdf, canvases, tools), tools);
}

/** The content of the pages, uncompressed. */
export function contentsOf(pdf: PDFContext): string[] {
  return pagesOf(pdf).map((page) => {
    const stream = pdf.lookup(dictOf(pdf, page)?.get(N.Contents));
    return stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : '';
  });
}

export function pagesOf(pdf: PDFContext, node = catalogOf(pdf).get(N.Pages)): PDFRef[] {
  if (!(node instanceof PDFRef)) return [];
  const kids = dictOf(pdf, node)?.lookupMaybe(N.Kids, PDFArray);
  return kids ? kids.asArray().flatMap((kid) => pagesOf(pdf, kid)) : [node];
}

function titlesOf(pdf: PDFContext, parent: PDFDict | undefined): string[] {
  const titles: string[] = [];
  for (let item = dictOf(pdf, parent?.get(N.First)); item; item = dictOf(pdf, item.get(N.Next))) {
    titles.push(textOf(item.get(PDFName.of('Title'))) ?? '', ...titlesOf(pdf, item));
  }
  return titles;
}

function targetOf(pdf: PDFContext, annotation: PDFDict): string {
  const uri = dictOf(pdf, annotation.get(N.A))?.get(N.URI);
  return textOf(uri) ?? `#${String(annotation.get(N.Dest)).slice(1)}`;
}

function textOf(object: PDFObject | undefined): string | null {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;
}
