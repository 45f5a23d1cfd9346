import { inspectPicture, pngChunks, type Inspected } from './inspect.js';

/**
 * Looks at a picture from its header to its last byte, as far as that can be done without decoding it.
 *
 * @param crc32 the checksum of bytes, by whatever is fastest there
 */
export function inspectWhole(bytes: Uint8Array, crc32: (bytes: Uint8Array) => number): Inspected {
  const found = inspectPicture(bytes);
  if (found.state !== 'ok') return found;
  if (found.type === 'image/png' && !holdsItsSums(bytes, crc32))
    return { state: 'other-type', found: 'a damaged picture' };
  return found;
}

/** Whether each chunk of a PNG has the checksum that stands behind it (W3C PNG, 5.3): over its type and its data. */
function holdsItsSums(bytes: Uint8Array, crc32: (bytes: Uint8Array) => number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { at, length } of pngChunks(view))
    if (crc32(bytes.subarray(at - 4, at + length)) !== view.getUint32(at + length)) return false;
  return true;
}
