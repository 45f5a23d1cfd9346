import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfTools } from '../../core/formats/pdf/finish.js';

/** What zlib gives where it is asked for more than the bytes, which its types leave out. */
interface Informed {
  readonly buffer: Uint8Array;
  /** So many bytes it has taken. */
  readonly engine: { readonly bytesWritten: number };
}

/** What finishing a PDF takes from outside of the core. */
export const finishTools: PdfTools = {
  inflate: (bytes) => {
    const { buffer, engine } = inflateSync(bytes, {
      info: true,
      maxOutputLength: 1_000_000_000,
    }) as unknown as Informed;
    if (engine.bytesWritten !== bytes.length) throw new Error('Something stands behind what is packed.');
    return buffer;
  },
  // Half the time of zlib's usual level, for a twentieth more bytes.
  deflate: (bytes) => deflateSync(bytes, { level: 4 }),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
};
