import { limits } from '../language/limits.js';
import { inspectPicture, pngChunks, type Inspected } from './inspect.js';

/**
 * Looks at a picture from its header to its last byte, as far as that can be done without decoding it.
 *
 * @param crc32 the checksum of bytes, by whatever is fastest there
 */
export async function inspectWhole(
  bytes: Uint8Array,
  crc32: (bytes: Uint8Array) => number,
): Promise<Inspected> {
  const found = inspectPicture(bytes);
  if (found.state !== 'ok') return found;
  if (found.type === 'image/png' && !holdsItsSums(bytes, crc32))
    return { state: 'other-type', found: 'a damaged picture' };
  // Of a larger one the tree that is read would take a hundred times as much memory.
  if (found.type !== 'image/svg+xml' || bytes.length > limits.bytes) return found;
  const { findSvgFault } = await import('./xml.js');
  const fault = findSvgFault(new TextDecoder().decode(bytes));
  return fault === null ? found : { state: 'other-type', found: fault };
}

/** Whether each chunk of a PNG has the checksum that stands behind it (W3C PNG, 5.3): over its type and its data. */
function holdsItsSums(bytes: Uint8Array, crc32: (bytes: Uint8Array) => number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { at, length } of pngChunks(view))
    if (crc32(bytes.subarray(at - 4, at + length)) !== view.getUint32(at + length)) return false;
  return true;
}
