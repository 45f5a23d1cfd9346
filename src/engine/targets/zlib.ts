import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Zlib } from '../../core/formats/write-zip.js';

/** What zlib gives where it is asked for more than the bytes, which its types leave out. */
interface Inflated {
  readonly buffer: Uint8Array;
  /** So many bytes it has taken. */
  readonly engine: { readonly bytesWritten: number };
}

/** What archives take from outside of the core. */
export const zlib: Zlib = {
  // As much as a PDF.
  deflate: (bytes) => deflateRawSync(bytes, { level: 4 }),
  inflate: (bytes, most) => {
    const how = { info: true, maxOutputLength: most };
    const { buffer, engine } = inflateRawSync(bytes, how) as unknown as Inflated;
    if (engine.bytesWritten !== bytes.length) throw new Error('Something stands behind what is packed.');
    return buffer;
  },
  crc32,
};
