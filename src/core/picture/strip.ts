import { joinBytes } from '../bytes.js';
import { drawingText } from './svg/drawing-text.js';
import { jpegSegments, pngChunks, webpChunks, type Picture } from './inspect.js';
import { rebuildSvg } from './svg/rebuild.js';

/**
 * The same picture, pixel for pixel, without what it tells of itself: place, device, owner, dates, thumbnails, comments,
 * and anything behind its end. In a JPEG it is kept how it is turned. A colour profile can hold words, so it goes too, and
 * pictures are taken as sRGB.
 */
export function stripPicture({ type, bytes, orientation }: Picture): Uint8Array {
  switch (type) {
    case 'image/jpeg':
      return stripJpeg(bytes, orientation);
    case 'image/png':
      return stripPng(bytes);
    case 'image/webp':
      return stripWebp(bytes);
    case 'image/svg+xml':
      return rebuilt(bytes);
  }
}

/** The numbers that tell the colours of a PNG, as its chunks; of other kinds none are kept. */
export function colourOf({ type, bytes }: Picture): Uint8Array[] {
  if (type !== 'image/png') return [];
  return [...pngChunks(viewOf(bytes))]
    .filter(
      ({ type: name, length }) => ['sRGB', 'gAMA', 'cHRM'].includes(name) && length <= (look[name] ?? 0),
    )
    .map(({ at, length }) => bytes.subarray(at - 8, at + length + 4));
}

/** A PNG with the numbers of its colours put behind its first part, IHDR. */
export function withColour(bytes: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 0) return bytes;
  const first = 33;
  return joinBytes([bytes.subarray(0, first), ...parts, bytes.subarray(first)]);
}

const JFIF = 'JFIF\0';
const ADOBE = 'Adobe';

function stripJpeg(bytes: Uint8Array, orientation: number): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  if (orientation !== 1) parts.push(turned(orientation));
  let scan = bytes.length;
  for (const { marker, at, length } of jpegSegments(viewOf(bytes))) {
    if (marker === 0xda) {
      scan = at - 4;
      break;
    }
    const segment = bytes.subarray(at - 4, at + length);
    // A thumbnail may stand at the end of the JFIF header: the same header without it.
    if (marker === 0xe0 && startsWith(bytes, at, JFIF) && length >= 14) {
      parts.push(Uint8Array.of(0xff, 0xe0, 0, 16, ...bytes.subarray(at, at + 12), 0, 0));
    } else if (marker === 0xee && startsWith(bytes, at, ADOBE) && length >= 12) {
      // How its colours are to be decoded is told by the last byte; the others hold nothing.
      parts.push(
        Uint8Array.of(
          0xff,
          0xee,
          0,
          14,
          ...bytes.subarray(at, at + 5),
          0,
          100,
          0,
          0,
          0,
          0,
          bytes[at + 11] ?? 0,
        ),
      );
    } else if (!isNote(marker)) parts.push(segment);
  }
  return joinBytes([...parts, ...scansOf(bytes, scan)]);
}

/** Whatever does not decide the pixels: not the frame, the tables, the restarts, the lines and the scans (T.81, B.1). */
function isNote(marker: number): boolean {
  return marker < 0xc0 || marker > 0xdf || marker === 0xc8;
}

/** The scans of a JPEG with the tables between them, up to its end: what stands behind that is no part of it. */
function scansOf(bytes: Uint8Array, from: number): Uint8Array[] {
  const kept: Uint8Array[] = [];
  let start = from;
  for (let at = from; at + 1 < bytes.length; at += 1) {
    if (bytes[at] !== 0xff) continue;
    const marker = bytes[at + 1] ?? 0;
    // Within the data: an escaped FF, a restart, a filler.
    if (marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) continue;
    if (marker === 0xd9) {
      kept.push(bytes.subarray(start, at + 2));
      return kept;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (isNote(marker)) {
      kept.push(bytes.subarray(start, at));
      start = at + 2 + length;
    }
    at += 1 + length;
  }
  kept.push(bytes.subarray(start));
  return kept;
}

/** A block of Exif that tells only how the picture is turned. */
function turned(orientation: number): Uint8Array {
  const exif = [...'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0'].map((one) => one.charCodeAt(0));
  return Uint8Array.of(0xff, 0xe1, 0, 34, ...exif, orientation, 0, 0, 0, 0, 0, 0);
}

/** The chunks that decide how a PNG looks and how large it is, with the bytes that each may have (W3C PNG, 11). */
const look: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  tRNS: 256,
  IDAT: Infinity,
  IEND: 0,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  cICP: 4,
  bKGD: 6,
  pHYs: 9,
};

function stripPng(bytes: Uint8Array): Uint8Array {
  const chunks = [...pngChunks(viewOf(bytes))].filter(({ type, length }) => length <= (look[type] ?? -1));
  return joinBytes([
    bytes.subarray(0, 8),
    ...chunks.map(({ at, length }) => bytes.subarray(at - 8, at + length + 4)),
  ]);
}

function stripWebp(bytes: Uint8Array): Uint8Array {
  const kept = [...webpChunks(viewOf(bytes))].filter(({ type }) =>
    ['VP8X', 'ALPH', 'VP8 ', 'VP8L'].includes(type),
  );
  const parts = kept.map(({ type, at, length }) => {
    const chunk = bytes.slice(at - 8, at + length + (length % 2));
    // Its flags say that a profile, Exif and XMP follow (RFC 9649, 2.7).
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x2c;
    return chunk;
  });
  const whole = joinBytes([bytes.subarray(0, 12), ...parts]);
  viewOf(whole).setUint32(4, whole.length - 8, true);
  return whole;
}

/** Written anew of what a drawing may hold. */
function rebuilt(bytes: Uint8Array): Uint8Array {
  const drawing = rebuildSvg(drawingText(bytes) ?? '');
  if (!('svg' in drawing)) throw new Error('a drawing that was not looked at');
  return new TextEncoder().encode(drawing.svg);
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((one, index) => bytes[at + index] === one.charCodeAt(0));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
