import {
  dictOf,
  N,
  PDFArray,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDict,
  type PDFObject,
} from '../objects/pdf.js';
import { elementsOf, type Tree } from './tree.js';

/**
 * Names the header cells anew, in the order of the document, since Chromium names them after numbers that change
 * from run to run, and writes the attributes of cells in one piece without what is the default anyway (ISO 32000-1,
 * 14.8.5.7). The old tree of names goes, the new one is in the order of its names.
 */
export function nameCells(pdf: PDFContext, { root, top }: Tree): void {
  const names = new Map<string, PDFString>();
  const entries: PDFObject[] = [];
  for (const { dict, ref } of elementsOf(top)) {
    const id = dict.get(N.ID);
    if (id === undefined) continue;
    const name = PDFString.of(`cell-${String(names.size + 1).padStart(6, '0')}`);
    names.set(id.toString(), name);
    dict.set(N.ID, name);
    entries.push(name, ref);
  }
  deleteNames(pdf, root.get(N.IDTree));
  root.delete(N.IDTree);
  const [first, last] = [entries.at(0), entries.at(-2)];
  if (first && last) root.set(N.IDTree, pdf.register(pdf.obj({ Names: entries })));
  for (const { dict, type } of elementsOf(top)) {
    if (type === 'TH' || type === 'TD') simplify(pdf, dict, names);
  }
}

function deleteNames(pdf: PDFContext, node: PDFObject | undefined): void {
  const dict = dictOf(pdf, node);
  for (const kid of dict?.lookupMaybe(N.Kids, PDFArray)?.asArray() ?? []) deleteNames(pdf, kid);
  if (node instanceof PDFRef) pdf.delete(node);
}

function simplify(pdf: PDFContext, cell: PDFDict, names: ReadonlyMap<string, PDFString>): void {
  const attributes = tableAttributes(pdf, cell);
  for (const key of [N.RowSpan, N.ColSpan]) {
    const span = attributes.get(key);
    if (span instanceof PDFNumber && span.asNumber() === 1) attributes.delete(key);
  }
  const headers = attributes.lookupMaybe(N.Headers, PDFArray);
  if (headers) {
    const known = headers.asArray().flatMap((header) => names.get(header.toString()) ?? []);
    attributes.set(N.Headers, pdf.obj(known));
  }
  if (attributes.keys().length > 1) cell.set(N.A, attributes);
  else cell.delete(N.A);
}

/** The attributes of a cell for the table, which may be in several dictionaries. */
export function tableAttributes(pdf: PDFContext, cell: PDFDict): PDFDict {
  const merged = pdf.obj({ O: 'Table' });
  const value = cell.get(N.A);
  for (const one of value instanceof PDFArray ? value.asArray() : [value]) {
    for (const [key, part] of dictOf(pdf, one)?.entries() ?? []) merged.set(key, part);
  }
  return merged;
}
