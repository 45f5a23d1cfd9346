import { fromBase64 } from '../../../bytes.js';
import { jpegSegments } from '../../../picture/inspect.js';
import { N, PDFRawStream, wordOf, type PDFContext } from '../objects/pdf.js';

/** A page of whose photographs the browser is given the heads only. */
export interface HeadedPage {
  readonly html: string;
  /** the photographs, each once, by the number that its head holds */
  readonly photographs: readonly Uint8Array[];
}

const address = 'data:image/jpeg;base64,';
/** What a comment begins with that holds the number of a photograph. */
const signature = [...'solidify\0head\0'].map((one) => one.charCodeAt(0));
const COMMENT = 0xfe;
const SCAN = 0xda;

/**
 * Leaves of each photograph in a page only its head: a browser writes a JPEG into a PDF as it is (DCTDecode, ISO 32000-1,
 * 7.4.8), for which it needs nothing but its size and colours, and megabytes less are carried to it and back.
 * `putBack` puts the photographs in their place; where `drawnHeads` finds fewer than there are, the browser has decoded
 * one, and the whole page must be printed.
 */
export function leaveHeads(html: string): HeadedPage {
  const photographs: Uint8Array[] = [];
  const heads = new Map<string, string>();
  let text = '';
  let from = 0;
  for (let at = html.indexOf(address); at >= 0; at = html.indexOf(address, from)) {
    const start = at + address.length;
    const end = html.indexOf('"', start);
    if (end < 0) break;
    const data = html.slice(start, end);
    let head = heads.get(data);
    if (head === undefined) {
      const bytes = decode(data);
      const made = bytes && headOf(bytes, photographs.length);
      if (made) photographs.push(bytes);
      heads.set(data, (head = made ? btoa(String.fromCharCode(...made)) : data));
    }
    text += html.slice(from, start) + head;
    from = end;
  }
  return { html: text + html.slice(from), photographs };
}

/** How many of the heads a PDF holds as they were given, each counted once. */
export function drawnHeads(pdf: Uint8Array): number {
  const found = new Set<number>();
  for (let at = pdf.indexOf(COMMENT); at >= 0; at = pdf.indexOf(COMMENT, at + 1)) {
    const number = numberAt(pdf, at + 3);
    if (number !== null) found.add(number);
  }
  return found.size;
}

/**
 * Puts each photograph where its head stands.
 *
 * @throws Error when one has no place
 */
export function putBack(pdf: PDFContext, photographs: readonly Uint8Array[]): void {
  if (photographs.length === 0) return;
  const missing = new Set(photographs);
  for (const [, object] of pdf.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || wordOf(object.dict.get(N.Filter)) !== 'DCTDecode') continue;
    const photograph = photographs[numberIn(object.contents) ?? -1];
    if (!photograph) continue;
    object.updateContents(photograph);
    missing.delete(photograph);
  }
  if (missing.size > 0) throw new Error('A photograph is missing in the PDF.');
}

/** A JPEG up to its first scan, which holds nothing, with a number; null for what is none. */
function headOf(jpeg: Uint8Array, number: number): Uint8Array | null {
  for (const { marker, at, length } of jpegSegments(viewOf(jpeg))) {
    if (marker !== SCAN) continue;
    const parts = [
      jpeg.subarray(0, at - 4),
      [0xff, COMMENT, 0, 2 + signature.length + 4, ...signature],
      [number >>> 24, number >>> 16, number >>> 8, number],
      jpeg.subarray(at - 4, at + length),
      [0xff, 0xd9],
    ];
    return Uint8Array.from(parts.flatMap((part) => [...part]));
  }
  return null;
}

function numberIn(jpeg: Uint8Array): number | null {
  for (const { marker, at } of jpegSegments(viewOf(jpeg))) {
    const number = marker === COMMENT ? numberAt(jpeg, at) : null;
    if (number !== null) return number;
  }
  return null;
}

/** The number in a comment whose text begins there; null in any other. */
function numberAt(bytes: Uint8Array, at: number): number | null {
  const end = at + signature.length;
  if (end + 4 > bytes.length || !signature.every((byte, index) => bytes[at + index] === byte)) return null;
  return viewOf(bytes).getUint32(end);
}

/** What base64 says, in which an equals sign may be an entity; null where it says nothing. */
function decode(data: string): Uint8Array | null {
  try {
    return fromBase64(data.replaceAll('&#x3D;', '='));
  } catch {
    return null;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
