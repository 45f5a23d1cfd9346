import { jpegSegments, pngChunks, typeOf, webpChunks, type ByteRange } from '../picture/inspect.js';
import type { View } from './format.js';
import { inflate } from './inflate.js';
import { readHtml } from './read-html.js';
import { APART, readText, textOf } from './read-text.js';

/** What a drawing shows and holds: SVG, in UTF-8 or in the set of characters that it names. */
export function readDrawing(content: string | Uint8Array): View[] {
  const texts = [textOf(content)];
  const named = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/.exec(texts[0] ?? '')?.[1];
  if (named !== undefined && !/^utf-?8$/i.test(named) && typeof content !== 'string')
    texts.push(...decodeAs(named, content));
  return texts.flatMap((text) => [
    ...readHtml(text),
    ...readText(text).map((view) => ({ ...view, where: 'the source' })),
  ]);
}

/**
 * What a photograph tells besides its pixels: comments, texts, Exif and XMP, packed ones as well; and whatever can be
 * read in its bytes, wherever it stands.
 */
export async function readPhotograph(content: string | Uint8Array): Promise<View[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { notes, packed } = partsOf(bytes);
  const unpacked = await Promise.all(packed.map((part) => inflate(part, 'deflate')));
  const texts = [...notes, ...unpacked].flatMap((part) => decodings(part));
  const readable = textOf(bytes).match(/[\p{L}\p{M}\p{N}\p{P}\p{Zs}\t\n\r]{4,}/gu) ?? [];
  return [
    { where: 'its metadata', text: texts.join(APART) },
    { where: 'what can be read in its bytes', text: readable.join(APART) },
  ];
}

/** The parts of a picture that are no pixels, and those of them that are packed as zlib does. */
function partsOf(bytes: Uint8Array): { notes: Uint8Array[]; packed: Uint8Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = ({ at, length }: ByteRange): Uint8Array => bytes.subarray(at, at + length);
  switch (typeOf(bytes)) {
    case 'image/png': {
      const chunks = [...pngChunks(view)];
      const notes = chunks.filter(({ type }) => type !== 'IDAT').map(read);
      return {
        notes: [...notes, behind(bytes, chunks, () => 4)],
        packed: chunks.filter(({ type }) => mayBePacked.has(type)).flatMap((chunk) => packedIn(read(chunk))),
      };
    }
    case 'image/webp': {
      const chunks = [...webpChunks(view)];
      const notes = chunks.filter(({ type }) => !pixels.has(type)).map(read);
      return { notes: [...notes, behind(bytes, chunks, (length) => length % 2)], packed: [] };
    }
    case 'image/jpeg': {
      const segments = [...jpegSegments(view)];
      const end = bytes.findLastIndex((byte, index) => byte === 0xff && bytes[index + 1] === 0xd9);
      return { notes: [...segments.map(read), bytes.subarray(end + 2)], packed: [] };
    }
    default:
      return { notes: [bytes], packed: [] };
  }
}

const pixels = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANMF']);
/** W3C PNG, 11.3: a keyword, then what may be packed. */
const mayBePacked = new Set(['zTXt', 'iTXt', 'iCCP']);

/** What may start a stream of zlib, wherever it stands behind the keyword. */
function packedIn(part: Uint8Array): Uint8Array[] {
  const streams: Uint8Array[] = [];
  for (let at = part.indexOf(0) + 1; at + 1 < part.length && at < 512; at += 1) {
    const [first = 0, second = 0] = part.subarray(at, at + 2);
    // RFC 1950, 2.2: the method is 8, and the two bytes are a multiple of 31.
    if ((first & 15) === 8 && (first * 256 + second) % 31 === 0) streams.push(part.subarray(at));
  }
  return streams;
}

/**
 * What stands behind the last part of a picture.
 *
 * @param ending so many bytes end a part of such a length
 */
function behind(
  bytes: Uint8Array,
  parts: readonly ByteRange[],
  ending: (length: number) => number,
): Uint8Array {
  const last = parts.at(-1);
  return last ? bytes.subarray(last.at + last.length + ending(last.length)) : bytes;
}

/** A piece of bytes as the sets of characters read it in which programs write metadata. */
export function decodings(bytes: Uint8Array): string[] {
  if (bytes.length === 0) return [];
  const utf8 = new TextDecoder().decode(bytes);
  if (!/[\uFFFD\0]/.test(utf8)) return [utf8];
  const western = decodeAs('windows-1252', bytes);
  // With two bytes a letter, western letters have a zero beside them; others are read from either byte on.
  const wide = [bytes, bytes.subarray(1)].flatMap((from) => decodeAs('utf-16le', from));
  return [utf8, ...western, ...western.map((text) => text.replaceAll('\0', '')), ...wide];
}

function decodeAs(label: string, bytes: Uint8Array): string[] {
  try {
    return [new TextDecoder(label).decode(bytes)];
  } catch {
    // Nobody else knows that set of characters either.
    return [];
  }
}
