import { limits } from '../language/limits.js';
import { latin1 } from './latin1.js';
import { drawingText, markedUtf16, startsDrawing } from './svg/drawing-text.js';
import { rebuildSvg } from './svg/rebuild.js';

/** What a page can show. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/svg+xml';

/** A picture whose header makes sense; its pixels were not read. */
export interface Picture {
  readonly type: PictureType;
  readonly bytes: Uint8Array;
  /** In pixels as they are stored; null for SVG. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** How it must be turned to stand upright, as Exif 2.32 (tag 0x0112) numbers it: 1 is upright, 6 a quarter clockwise. */
  readonly orientation: number;
  /** Of a drawing: how much its filters, masks and repeated parts take in print, in steps. */
  readonly work?: number;
}

/** A picture, or why it is none that a page can show. */
export type Inspected =
  | (Picture & {
      readonly state: 'ok';
      /** Parts of a drawing that could be seen in it and will not be, as they are called. */
      readonly dropped?: readonly string[];
    })
  | { readonly state: 'other-type'; readonly found: string }
  | {
      readonly state: 'too-many-pixels';
      readonly width: number;
      readonly height: number;
      readonly limit: number;
    }
  /** It would be decoded as a whole for each of its scans, in which progressive JPEGs come. */
  | { readonly state: 'too-many-scans'; readonly scans: number; readonly limit: number }
  | { readonly state: 'unsafe'; readonly found: string };

/** What is said of a file that is none. */
export const noPicture: Inspected = { state: 'other-type', found: 'no picture that a page can show' };

/** So many bytes from the start of a file tell whether it is a picture. */
export const HEAD = 4096;

/**
 * Looks at the header of a picture, never at its pixels, so that a small file cannot ask for much memory. A drawing is
 * read as a whole: only what can be written anew is one.
 */
export function inspectPicture(bytes: Uint8Array): Inspected {
  const type = typeOf(bytes);
  if (type === null) return noPicture;
  if (type === 'image/svg+xml') {
    if (bytes.length > limits.drawingBytes)
      return { state: 'unsafe', found: `more than ${Math.round(limits.drawingBytes / 1024 ** 2)} MB` };
    const text = drawingText(bytes);
    if (text === null) return { state: 'unsafe', found: 'a set of characters that is seldom used' };
    const rebuilt = rebuildSvg(text);
    if ('fault' in rebuilt) return { state: 'other-type', found: rebuilt.fault };
    if ('unsafe' in rebuilt) return { state: 'unsafe', found: rebuilt.unsafe };
    const { dropped, work = 0 } = rebuilt;
    return { state: 'ok', type, bytes, size: null, orientation: 1, dropped, ...(work > 0 ? { work } : {}) };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let head: PictureHead | string | null = null;
  try {
    head = readers[type](view);
  } catch (error) {
    // It ends within its header.
    if (!(error instanceof RangeError)) throw error;
  }
  if (head === null) return { state: 'other-type', found: 'a damaged picture' };
  if (typeof head === 'string') return { state: 'other-type', found: head };
  const { width, height, orientation, scans = 1 } = head;
  if (width === 0 || height === 0) return { state: 'other-type', found: 'a damaged picture' };
  if (width * height > limits.pixels)
    return { state: 'too-many-pixels', width, height, limit: limits.pixels };
  const most = Math.min(limits.scans, Math.floor(limits.scannedPixels / (width * height)));
  if (scans > most) return { state: 'too-many-scans', scans, limit: most };
  return { state: 'ok', type, bytes, size: { width, height }, orientation };
}

/**
 * By the first bytes; null for what is no picture.
 *
 * @param isWhole whether these are all of its bytes; of a part that ends within a comment the rest may be a drawing
 */
export function typeOf(bytes: Uint8Array, isWhole = true): PictureType | null {
  const head = latin1(bytes, 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp';
  // Behind blanks and a byte order mark only markup can be a drawing; nothing else is decoded.
  const wide = markedUtf16(bytes);
  if (!/^(?:\xef\xbb\xbf)?\s{0,12}</.test(wide ? head.replaceAll('\0', '').slice(2) : head)) return null;
  const text = new TextDecoder(wide ?? 'utf-8').decode(bytes.subarray(0, limits.drawingBytes));
  return startsDrawing(text, isWhole) ? 'image/svg+xml' : null;
}

interface PictureHead {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
  /** Of a JPEG. */
  readonly scans?: number;
}

/** By type: what the header says, in words what else it is, or null when it says nothing. */
const readers: Readonly<
  Record<Exclude<PictureType, 'image/svg+xml'>, (view: DataView) => PictureHead | string | null>
> = {
  'image/jpeg': (view) => {
    let orientation = 1;
    let size: { width: number; height: number } | null = null;
    for (const { marker, at, length } of jpegSegments(view)) {
      if (marker === 0xe1 && latin1(bytesOf(view), at, 6) === 'Exif\0\0') {
        orientation = orientationOf(bytesOf(view).subarray(at + 6, at + length));
      }
      if (isFrame(marker)) {
        // Browsers show these as a blank, and nothing that looks at the PDF notices.
        if (marker > 0xc2) return 'a JPEG that is coded in a way which few programs read';
        if (view.getUint8(at) !== 8) return `a JPEG with ${view.getUint8(at)} bits a colour instead of 8`;
        if (view.getUint8(at + 5) === 4) return 'a picture in CMYK, the colours of a printing press';
        size = { width: view.getUint16(at + 3), height: view.getUint16(at + 1) };
      }
      if (marker === 0xda)
        return size && endsAfter(view, at)
          ? { ...size, orientation, scans: countScans(bytesOf(view), at) }
          : null;
    }
    return null;
  },
  'image/png': (view) => {
    let orientation = 1;
    let head: PictureHead | null = null;
    let isWhole = false;
    for (const { type, at, length } of pngChunks(view)) {
      if (type === 'IHDR') head = { width: view.getUint32(at), height: view.getUint32(at + 4), orientation };
      if (type === 'eXIf') orientation = orientationOf(bytesOf(view).subarray(at, at + length));
      isWhole = type === 'IEND';
    }
    return head && isWhole ? { ...head, orientation } : null;
  },
  'image/webp': (view) => {
    let orientation = 1;
    let size: { width: number; height: number } | null = null;
    for (const { type, at, length } of webpChunks(view)) {
      if (type === 'VP8X' && (view.getUint8(at) & 2) !== 0) return 'a moving picture';
      if (type === 'EXIF') orientation = orientationOf(bytesOf(view).subarray(at, at + length));
      // RFC 9649, 2.5: after three bytes of frame tag and the start code, 14 bits each.
      if (type === 'VP8 ') {
        size = {
          width: view.getUint16(at + 6, true) & 0x3fff,
          height: view.getUint16(at + 8, true) & 0x3fff,
        };
      }
      // RFC 9649, 3.4: after the signature, 14 bits each, less one.
      if (type === 'VP8L') {
        const bits = view.getUint32(at + 1, true);
        size = { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
      }
    }
    return size && { ...size, orientation };
  },
};

/** Where the contents of a part of a file are: `at` bytes from its start, so long. */
export interface ByteRange {
  readonly at: number;
  readonly length: number;
}

/** The segments of a JPEG up to the head of its first scan (ITU-T T.81, B.1.1.4); marker and length stand before `at`. */
export function* jpegSegments(view: DataView): Generator<ByteRange & { readonly marker: number }> {
  for (let at = 2; at + 4 <= view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > view.byteLength) return;
    yield { marker, at: at + 4, length: length - 2 };
    if (marker === 0xda) return;
    at += 2 + length;
  }
}

/**
 * How many scans a JPEG has (ITU-T T.81, B.2), up to its end. What stands in a segment between them is passed over, as a
 * decoder does.
 *
 * @param first behind the marker and the length of the first
 */
function countScans(bytes: Uint8Array, first: number): number {
  let count = 1;
  for (let at = bytes.indexOf(0xff, first); at >= 0;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) break;
    if (marker === 0xda) count += 1;
    // Within the data: an escaped FF, a restart, a filler.
    const isData = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    const length = isData ? 0 : ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    at = bytes.indexOf(0xff, at + (isData ? 1 : 2) + length);
  }
  return count;
}

/** Whether a JPEG has its last marker, FF D9, somewhere behind. */
function endsAfter(view: DataView, from: number): boolean {
  for (let at = view.byteLength - 2; at > from; at -= 1) if (view.getUint16(at) === 0xffd9) return true;
  return false;
}

/** SOF0 to SOF15, less the three of these markers that mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** The chunks of a PNG (W3C PNG, 5.3). */
export function* pngChunks(view: DataView): Generator<ByteRange & { readonly type: string }> {
  for (let at = 8; at + 12 <= view.byteLength;) {
    const length = view.getUint32(at);
    if (at + 12 + length > view.byteLength) return;
    const type = latin1(bytesOf(view), at + 4, 4);
    yield { type, at: at + 8, length };
    if (type === 'IEND') return;
    at += 12 + length;
  }
}

/** The chunks of a WebP (RFC 9649, 2.3). */
export function* webpChunks(view: DataView): Generator<ByteRange & { readonly type: string }> {
  for (let at = 12; at + 8 <= view.byteLength;) {
    const length = view.getUint32(at + 4, true);
    if (at + 8 + length > view.byteLength) return;
    yield { type: latin1(bytesOf(view), at, 4), at: at + 8, length };
    at += 8 + length + (length % 2);
  }
}

/** The orientation that a block of Exif (a TIFF of its own) tells; 1 when it tells none. */
function orientationOf(exif: Uint8Array): number {
  const view = new DataView(exif.buffer, exif.byteOffset, exif.byteLength);
  try {
    const little = view.getUint16(0) === 0x4949;
    const first = view.getUint32(4, little);
    const count = view.getUint16(first, little);
    for (let index = 0; index < count; index += 1) {
      const at = first + 2 + index * 12;
      if (view.getUint16(at, little) !== 0x0112) continue;
      const value = view.getUint16(at + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
