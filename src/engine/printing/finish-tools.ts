import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { PdfTools } from '../../core/formats/pdf/finish.js';

/** What finishing a PDF takes from outside of the core. */
export const finishTools: PdfTools = {
  inflate: (bytes) => inflateSync(bytes),
  // Half the time of zlib's usual level, for a twentieth more bytes.
  deflate: (bytes) => deflateSync(bytes, { level: 4 }),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
};
