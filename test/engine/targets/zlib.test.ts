import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/core/picture/crc32.js';
import { zlib } from '../../../src/engine/targets/zlib.js';

const text = new TextEncoder().encode('A walk. '.repeat(10_000));

test('what is packed is unpacked, and its checksum is that of the core', () => {
  const packed = zlib.deflate(text);
  expect(packed.length).toBeLessThan(text.length / 50);
  expect(new Uint8Array(zlib.inflate(packed, text.length))).toEqual(text);
  expect(zlib.crc32(text)).toBe(crc32(text));
});

test.each<[string, Uint8Array, number]>([
  ['of more bytes than are asked for', zlib.deflate(text), text.length - 1],
  ['with something behind it', Uint8Array.of(...zlib.deflate(text), 65, 66), text.length],
  ['cut off', deflateRawSync(text).subarray(0, -3), text.length],
  ['unsound', Uint8Array.of(255, 1, 2), 100],
])('what is %s is not unpacked', (_, packed, most) => {
  expect(() => zlib.inflate(packed, most)).toThrow();
});
