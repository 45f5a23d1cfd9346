import { N, PDFNumber, PDFRawStream, type PDFContext, type PDFObject, type PDFRef } from './pdf.js';
import { bytesOf } from './tokens.js';
import type { PdfVersion } from '../standard.js';
import type { PdfTools } from '../tools.js';

/** How many objects share a stream: more are smaller, fewer are faster to open at one place. */
const perStream = 500;

/**
 * Writes a PDF with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). Its /ID is the digest of
 * everything before, so the same objects always give the same bytes.
 */
export function writePdf(
  pdf: PDFContext,
  { deflate, sha256 }: PdfTools,
  version: PdfVersion = '1.7',
): Uint8Array {
  const rows: CrossReference[] = [];
  const parts: Uint8Array[] = [];
  let size = 0;
  const append = (part: Uint8Array): void => {
    parts.push(part);
    size += part.length;
  };
  append(bytesOf(`%PDF-${version}\n%\u00E2\u00E3\u00CF\u00D3\n`));
  const packed: [PDFRef, PDFObject][] = [];
  let last = 0;
  for (const [ref, object] of pdf.enumerateIndirectObjects()) {
    last = ref.objectNumber;
    if (!(object instanceof PDFRawStream)) {
      packed.push([ref, object]);
      continue;
    }
    rows[ref.objectNumber] = [1, size, 0];
    object.dict.set(N.Length, PDFNumber.of(object.contents.length));
    appendStream(ref.objectNumber, object.dict.toString(), object.contents);
  }
  for (let from = 0; from < packed.length; from += perStream) {
    const group = packed.slice(from, from + perStream);
    const number = ++last;
    const { head, body } = pack(group);
    group.forEach(([ref], index) => (rows[ref.objectNumber] = [2, number, index]));
    rows[number] = [1, size, 0];
    const content = deflate(bytesOf(head + body));
    const dict = `<</Type/ObjStm/N ${group.length}/First ${head.length}/Filter/FlateDecode/Length ${content.length}>>`;
    appendStream(number, dict, content);
  }
  const id = hex(sha256(join(parts, size)).subarray(0, 16));
  const start = size;
  const number = ++last;
  rows[number] = [1, start, 0];
  const { columns, content } = table(rows, deflate);
  const { Root, Info } = pdf.trailerInfo;
  const info = Info ? `/Info ${String(Info)}` : '';
  const dict = `<</Type/XRef/Size ${number + 1}/W[1 ${columns - 3} 2]/Root ${String(Root)}${info}/ID[<${id}><${id}>]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns ${columns}>>/Length ${content.length}>>`;
  appendStream(number, dict, content);
  append(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return join(parts, size);

  function appendStream(number: number, dict: string, content: Uint8Array): void {
    append(bytesOf(`${number} 0 obj\n${dict}\nstream\n`));
    append(content);
    append(bytesOf('\nendstream\nendobj\n'));
  }
}

/** What a row of the cross-references says: free, at an offset, or in a stream at a place. */
type CrossReference = readonly [0 | 1 | 2, number, number];

/** Objects as an object stream has them: the numbers and offsets first. */
function pack(group: readonly (readonly [PDFRef, PDFObject])[]): { head: string; body: string } {
  let head = '';
  let body = '';
  for (const [ref, object] of group) {
    head += `${ref.objectNumber} ${body.length} `;
    body += `${object.toString()}\n`;
  }
  return { head, body };
}

/** The rows, each written as its difference from the one above, which compresses to almost nothing. */
function table(
  rows: readonly (CrossReference | undefined)[],
  deflate: PdfTools['deflate'],
): { columns: number; content: Uint8Array } {
  // A guidebook of five hundred visits has more objects than a call takes arguments.
  const width = rows.reduce((most, row) => Math.max(most, row?.[1] ?? 0), 0) > 0xffffff ? 4 : 3;
  const columns = width + 3;
  const bytes = new Uint8Array(rows.length * (columns + 1));
  let above = new Uint8Array(columns);
  for (let index = 0; index < rows.length; index++) {
    const [kind, place, second] = rows[index] ?? [0, 0, 0xffff];
    const row = new Uint8Array(columns);
    row[0] = kind;
    for (let i = 0; i < width; i++) row[1 + i] = place >>> (8 * (width - 1 - i));
    row[columns - 2] = second >>> 8;
    row[columns - 1] = second;
    const at = index * (columns + 1);
    bytes[at] = 2;
    for (let i = 0; i < columns; i++) bytes[at + 1 + i] = (row[i] ?? 0) - (above[i] ?? 0);
    above = row;
  }
  return { columns, content: deflate(bytes) };
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
