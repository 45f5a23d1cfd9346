import { expect, test } from 'vitest';
import { fromBase64, joinBytes } from '../../src/core/bytes.js';

test('bytes stand one behind the other', () => {
  expect([...joinBytes([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)])]).toEqual([1, 2, 3]);
  expect(joinBytes([])).toHaveLength(0);
});

test('what Base64 says is bytes, and what is no Base64 is refused', () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at);
  expect(fromBase64(Buffer.from(all).toString('base64'))).toEqual(all);
  expect(fromBase64('')).toHaveLength(0);
  expect(() => fromBase64('?')).toThrow();
});
