import { zipSync } from '../picture/zlib.js';

/** The first day that an archive can name (APPNOTE 6.3.10, 4.4.6): 1 January 1980, midnight. */
const FIRST_DAY = (1 << 5) | 1;

/**
 * Sets the times of all files of an archive that lies in its memory without gaps, so that the same files make the same
 * bytes.
 *
 * @param zip is changed
 */
function stamp(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const at = (offset: number): number => view.getUint16(offset, true);
  let from = 0;
  for (
    ;
    view.getUint32(from, true) === 0x04034b50;
    from += 30 + at(from + 26) + at(from + 28) + view.getUint32(from + 18, true)
  )
    // prettier-ignore
    view.setUint32(from + 10, FIRST_DAY << 16, true);
  for (
    ;
    view.getUint32(from, true) === 0x02014b50;
    from += 46 + at(from + 28) + at(from + 30) + at(from + 32)
  )
    view.setUint32(from + 12, FIRST_DAY << 16, true);
  if (view.getUint32(from, true) !== 0x06054b50)
    throw new Error('an archive with something between its files');
  return zip;
}

/** What is packed already, by the end of its name. */
const packed = /\.(?:png|jpe?g|webp|woff2)$/;

/** Beyond it, text takes longer to pack and gets hardly smaller. */
const LEVEL = 2;

/**
 * Files as an archive, the same bytes for the same files.
 *
 * @param files in their order; one that is named twice is the last of them, in the place of the first
 * @param plain the names of those that are not to be packed
 */
export function zipOf(
  files: Iterable<readonly [name: string, content: string | Uint8Array]>,
  plain: readonly string[] = [],
): Uint8Array {
  const entries = [...files].map(([name, content]): [string, [Uint8Array, { level: 0 | typeof LEVEL }]] => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const level = packed.test(name) || plain.includes(name) ? 0 : LEVEL;
    return [name, [bytes, { level }]];
  });
  return stamp(zipSync(Object.fromEntries(entries)));
}
