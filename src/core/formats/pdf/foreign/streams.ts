import type { Canvas, LegibleStream } from '../objects/canvas.js';
import { scanContent } from '../objects/content.js';
import {
  contentOf,
  dictOf,
  N,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  wordOf,
  type PDFContext,
  type PDFObject,
} from '../objects/pdf.js';
import type { ShownWords } from '../structure/words.js';
import type { PdfTools } from '../tools.js';
import { wordsBeside } from './contents.js';
import { notOurs } from './not-ours.js';

/** Where a content stream is drawn from: what its resources hang from. */
type Contents = ReadonlyMap<PDFRawStream, PDFDict>;

/**
 * What the streams of a PDF hold besides what its pages are found to show: forms and patterns that no page draws or that
 * are drawn within a picture, alternatives in the content, whatever can be read in the bytes of pictures and fonts.
 *
 * @throws Error when something in it could be read otherwise by another program, or not at all by this one
 */
export function textsOfStreams(
  pdf: PDFContext,
  canvases: readonly Canvas[],
  words: Pick<ShownWords, 'between'>,
  tools: PdfTools,
): string[] {
  const objects = pdf.enumerateIndirectObjects().map(([, object]) => object);
  const known = new Map(canvases.map((canvas) => [canvas.stream, canvas]));
  const contents = contentsIn(pdf, objects);
  const texts: string[] = [];
  for (const stream of objects) {
    if (!(stream instanceof PDFRawStream)) continue;
    const packing = ensurePlain(stream.dict);
    const bytes = packing === 'DCTDecode' ? stream.contents : contentOf(stream, tools);
    const owner = contents.get(stream);
    if (!owner) {
      texts.push(...readableIn(bytes));
      continue;
    }
    const canvas = known.get(stream) ?? drawingOf(pdf, owner, bytes);
    const shown = words.between(canvas, { from: 0, end: bytes.length }, ' ');
    if (shown.includes('\uFFFD')) throw notOurs('letters that no font tells');
    if (!known.has(stream)) texts.push(shown);
    texts.push(...wordsBeside(bytes, canvas.scan));
  }
  return texts;
}

/** How a stream is packed: that there is no other way in which it could be read. */
function ensurePlain(dict: PDFDict): string {
  if (elsewhere.some((key) => dict.has(key))) throw notOurs('a stream that is kept or read otherwise');
  return wordOf(dict.get(N.Filter));
}

/** Keys of streams whose content is in another file, or is calculated (ISO 32000-1, table 5). */
const elsewhere = ['F', 'FFilter', 'FDecodeParms', 'DecodeParms', 'DP'].map((key) => PDFName.of(key));
const [charProcs, encoding, identity, patternType] = ['CharProcs', 'Encoding', 'Identity-H', 'PatternType'].map(
  (name) => PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName]; // prettier-ignore

/** The streams that can be drawn (ISO 32000-1, 7.8.2): of pages, glyphs, forms and patterns. */
function contentsIn(pdf: PDFContext, objects: readonly PDFObject[]): Contents {
  const found = new Map<PDFRawStream, PDFDict>();
  const add = (object: PDFObject | undefined, owner: PDFDict): void => {
    const stream = object && pdf.lookup(object);
    if (stream instanceof PDFRawStream) found.set(stream, owner);
    else if (stream instanceof PDFArray) stream.asArray().forEach((one) => add(one, owner));
  };
  const read = (object: PDFObject): void => {
    if (object instanceof PDFArray) object.asArray().forEach(read);
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    if (object instanceof PDFRawStream && (wordOf(dict.get(N.Subtype)) === 'Form' || dict.has(patternType)))
      add(object, dict);
    if (dict.get(N.Font) instanceof PDFArray) throw notOurs('a font that is chosen unseen');
    if (wordOf(dict.get(N.Subtype)) === 'Type0' && dict.get(encoding) !== identity)
      throw notOurs('a font with codes of its own');
    add(dict.get(N.Contents), dict);
    for (const glyph of dictOf(pdf, dict.get(charProcs))?.values() ?? []) add(glyph, dict);
    dict.values().forEach(read);
  };
  objects.forEach(read);
  return found;
}

/** A stream that no page draws by itself, to be read as if it were one. */
function drawingOf(pdf: PDFContext, owner: PDFDict, content: Uint8Array): LegibleStream {
  const fonts = dictOf(pdf, dictOf(pdf, owner.get(N.Resources))?.get(N.Font));
  return { content, fonts, scan: scanContent(content, () => 'image') };
}

/** Bytes are read in pieces: the pixels of a picture are many, and no name is longer than what two pieces share. */
const [PIECE, SHARED] = [1_000_000, 1_000];

/** What can be read in bytes, whatever they are: in a row, so many letters of one alphabet are hardly a chance. */
function readableIn(bytes: Uint8Array): string[] {
  const found: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    const piece = bytes.subarray(at, at + PIECE + SHARED);
    found.push(...(utf8.decode(piece).match(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}\t\n\r]{4,}/gu) ?? []));
    found.push(...(western.decode(piece).match(/[\u00C0-\u00FF]?(?:[ -~][\u00C0-\u00FF]?){4,}/g) ?? []));
    for (const from of [piece, piece.subarray(1)])
      for (const decoder of [wide, swapped])
        found.push(...(decoder.decode(from).match(/[ -~\u00A0-\u058F]{4,}/g) ?? []));
  }
  return found;
}

const [utf8, western, wide, swapped] = [
  new TextDecoder(),
  new TextDecoder('windows-1252'),
  new TextDecoder('utf-16le'),
  new TextDecoder('utf-16be'),
];
