import { crc32 as ofZlib } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/core/picture/crc32.js';

test('is what zlib finds, of anything', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => crc32(bytes) === ofZlib(bytes)));
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
