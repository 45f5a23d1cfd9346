import { crc32 } from 'node:zlib';
import type { Inspected } from '../core/picture/inspect.js';
import { inspectWhole as inspect } from '../core/picture/inspect-whole.js';

/** Looks at a picture from its header to its last byte, as far as that can be done without decoding it. */
export function inspectWhole(bytes: Uint8Array): Promise<Inspected> {
  return Promise.resolve(inspect(bytes, crc32));
}
