import { drawingText, jpegSegments, pngChunks, webpChunks, type Picture } from './inspect.js';
import { rebuildSvg } from './svg/rebuild.js';

/**
 * The same picture, pixel for pixel, without what it tells of itself: place, device, owner, dates, thumbnails, comments,
 * and anything behind its end. What decides how it looks is kept: its colour profile, and in a JPEG how it is turned.
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

/** The colour profile of a JPEG or a WebP as the segments of a JPEG that hold it, and of a PNG as its chunks. */
export function colourOf({ type, bytes }: Picture): Uint8Array[] {
  const view = viewOf(bytes);
  if (type === 'image/jpeg') {
    return [...jpegSegments(view)]
      .filter(({ marker, at }) => marker === 0xe2 && startsWith(bytes, at, ICC))
      .map(({ at, length }) => bytes.subarray(at - 4, at + length));
  }
  if (type === 'image/png') {
    return [...pngChunks(view)]
      .filter(({ type: name }) => ['iCCP', 'sRGB', 'gAMA', 'cHRM'].includes(name))
      .map(({ at, length }) => bytes.subarray(at - 8, at + length + 4));
  }
  const profile = [...webpChunks(view)].find(({ type: name }) => name === 'ICCP');
  return profile ? iccSegments(bytes.subarray(profile.at, profile.at + profile.length)) : [];
}

/** A picture with the colour profile put behind its first part: that of a JPEG is its SOI, that of a PNG its IHDR. */
export function withColour(bytes: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const first = bytes[0] === 0xff ? 2 : 33;
  return join([bytes.subarray(0, first), ...parts, bytes.subarray(first)]);
}

const ICC = 'ICC_PROFILE\0';
const JFIF = 'JFIF\0';

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
    } else if (marker === 0xe2 ? startsWith(bytes, at, ICC) : marker === 0xee || !isNote(marker)) {
      parts.push(segment);
    }
  }
  return join([...parts, ...scansOf(bytes, scan)]);
}

/** APPn and COM. */
function isNote(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
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

/** A colour profile as segments of a JPEG (ICC.1, B.4). */
function iccSegments(profile: Uint8Array): Uint8Array[] {
  const size = 65_519;
  const count = Math.ceil(profile.length / size);
  return Array.from({ length: count }, (_, index) => {
    const piece = profile.subarray(index * size, (index + 1) * size);
    const length = 2 + ICC.length + 2 + piece.length;
    const head = [...ICC].map((one) => one.charCodeAt(0));
    return join([Uint8Array.of(0xff, 0xe2, length >> 8, length & 255, ...head, index + 1, count), piece]);
  });
}

/** The chunks that decide how a PNG looks and how large it is. */
const look = new Set('IHDR PLTE tRNS IDAT IEND gAMA cHRM sRGB iCCP sBIT cICP bKGD pHYs'.split(' '));

function stripPng(bytes: Uint8Array): Uint8Array {
  const chunks = [...pngChunks(viewOf(bytes))].filter(({ type }) => look.has(type));
  return join([
    bytes.subarray(0, 8),
    ...chunks.map(({ at, length }) => bytes.subarray(at - 8, at + length + 4)),
  ]);
}

function stripWebp(bytes: Uint8Array): Uint8Array {
  const kept = [...webpChunks(viewOf(bytes))].filter(({ type }) =>
    ['VP8X', 'ICCP', 'ALPH', 'VP8 ', 'VP8L'].includes(type),
  );
  const parts = kept.map(({ type, at, length }) => {
    const chunk = bytes.slice(at - 8, at + length + (length % 2));
    // Its flags say that Exif and XMP follow (RFC 9649, 2.7).
    if (type === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0x0c;
    return chunk;
  });
  const whole = join([bytes.subarray(0, 12), ...parts]);
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

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
