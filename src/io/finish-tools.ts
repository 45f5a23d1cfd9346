import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Tools } from '../core/finish/finish.js';

/** What finishing a PDF takes from outside of the core. */
export const finishTools: Tools = {
  inflate: (bytes) => inflateSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  sha256: (bytes) => createHash('sha256').update(bytes).digest(),
};
