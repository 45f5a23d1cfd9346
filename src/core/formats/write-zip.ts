import { joinBytes } from '../bytes.js';
/** What is done better outside of the core: to pack, to unpack (RFC 1951), and the checksum of archives. */
export interface Zlib {
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  /** @throws Error where it is unsound, of more than so many bytes, or where something stands behind it */
  readonly inflate: (bytes: Uint8Array, most: number) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** The one time of all files: 1 January 1980, midnight, the first that an archive can name (4.4.6). */
const FIRST_DAY = ((1 << 5) | 1) << 16;
/** The version that unpacks it (4.4.3): 2.0. */
const VERSION = 20;
/** A name in UTF-8 (4.4.4, bit 11). */
const WIDE_NAME = 1 << 11;

/** What is packed already, by the end of its name. */
const packed = /\.(?:png|jpe?g|webp|woff2)$/;

/**
 * Files as an archive (PKWARE APPNOTE 6.3.10), the same bytes for the same files.
 *
 * @param files in their order; one that is named twice is the last of them, in the place of the first
 * @param plain the names of those that are not to be packed
 */
export function zipOf(
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
  { deflate, crc32 }: Zlib,
  plain: readonly string[] = [],
): Uint8Array {
  const written: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  const whole = new Map(files);
  for (const [name, text] of whole) {
    const content = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const isPlain = packed.test(name) || plain.includes(name);
    const body = isPlain ? content : deflate(content);
    const named = new TextEncoder().encode(name);
    // What both heads of a file say (4.3.7 and 4.3.12).
    const head = numbers(26, [
      [0, 2, VERSION],
      [2, 2, named.length === name.length ? 0 : WIDE_NAME],
      [4, 2, isPlain ? 0 : 8],
      [6, 4, FIRST_DAY],
      [10, 4, crc32(content)],
      [14, 4, body.length],
      [18, 4, content.length],
      [22, 2, named.length],
    ]);
    list.push(numbers(6, [[0, 4, 0x02014b50], [4, 2, VERSION]]), head, numbers(14, [[10, 4, at]]), named); // prettier-ignore
    written.push(numbers(4, [[0, 4, 0x04034b50]]), head, named, body);
    at += 30 + named.length + body.length;
  }
  const length = list.reduce((sum, one) => sum + one.length, 0);
  const end = numbers(22, [
    [0, 4, 0x06054b50],
    [8, 2, whole.size],
    [10, 2, whole.size],
    [12, 4, length],
    [16, 4, at],
  ]);
  return joinBytes([...written, ...list, end]);
}

/** Numbers of two and four bytes, each where it stands. */
function numbers(
  length: number,
  values: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
): Uint8Array {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, bytes, value] of values)
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  return new Uint8Array(view.buffer);
}
