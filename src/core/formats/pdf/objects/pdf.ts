import { PDFDict, PDFName, PDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { PdfTools } from '../tools.js';

/**
 * The one door to `@cantoo/pdf-lib`, of which only the objects of a PDF are used: its bytes are read and written by
 * ourselves, which is several times faster for the one kind of PDF that there is here.
 */
export {
  PDFArray,
  PDFBool,
  PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
export type { PDFObject } from '@cantoo/pdf-lib';

const words = [
  'A', 'ActualText', 'AF', 'AFRelationship', 'Alt', 'Annots', 'BaseFont', 'BBox', 'ColSpan', 'Contents', 'Count', 'Dest',
  'DescendantFonts', 'Dests', 'DisplayDocTitle', 'EmbeddedFiles', 'Filter', 'First', 'Font', 'FontDescriptor', 'FontFile', 'FontFile2',
  'FontFile3', 'Headers', 'ID', 'IDTree', 'K', 'Kids', 'Lang', 'Length', 'MCID', 'MediaBox', 'Metadata', 'Names', 'Namespaces', 'Next', 'NS', 'Nums', 'O', 'Obj',
  'Outlines', 'OutputIntents', 'P', 'Pages', 'ParentTree', 'ParentTreeNextKey', 'Pg', 'Producer', 'Resources',
  'RoleMap', 'RowSpan', 'S', 'Scope', 'SE', 'Stm', 'StructParent', 'StructParents', 'StructTreeRoot', 'Subtype',
  'ToUnicode', 'Type', 'Type3', 'URI', 'ViewerPreferences', 'XObject',
] as const; // prettier-ignore

/** The names that are looked up, made once. */
export const N = Object.fromEntries(words.map((word) => [word, PDFName.of(word)])) as Readonly<
  Record<(typeof words)[number], PDFName>
>;

const written = new Map<PDFName, string>();

/** A name as a word, without its slash; empty for anything else. */
export function wordOf(object: PDFObject | undefined): string {
  if (!(object instanceof PDFName)) return '';
  let word = written.get(object);
  if (word === undefined) written.set(object, (word = object.decodeText()));
  return word;
}

/** The dictionary behind a value: itself, what it refers to, or that of a stream. */
export function dictOf(pdf: PDFContext, object: PDFObject | undefined): PDFDict | undefined {
  const found = object === undefined ? undefined : pdf.lookup(object);
  if (found instanceof PDFRawStream) return found.dict;
  return found instanceof PDFDict ? found : undefined;
}

/**
 * What a stream holds. Chromium packs only what becomes smaller by it.
 *
 * @throws Error when it is packed in another way than by Flate
 */
export function contentOf(
  { dict, contents }: PDFRawStream,
  { inflate }: Pick<PdfTools, 'inflate'>,
): Uint8Array {
  const filter = dict.get(N.Filter);
  if (filter === undefined) return contents;
  if (wordOf(filter) !== 'FlateDecode') throw new Error('A stream of the PDF is packed in an unknown way.');
  return inflate(contents);
}

/** Gives a stream other content. */
export function setContent(
  stream: PDFRawStream,
  content: Uint8Array,
  { deflate }: Pick<PdfTools, 'deflate'>,
): void {
  stream.updateContents(deflate(content));
  stream.dict.set(N.Filter, PDFName.of('FlateDecode'));
}

/** The catalogue, from which everything hangs. */
export function catalogOf(pdf: PDFContext): PDFDict {
  const catalog = dictOf(pdf, pdf.trailerInfo.Root);
  if (!catalog) throw new Error('The PDF has no catalogue.');
  return catalog;
}
