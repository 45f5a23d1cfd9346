import { expect, test } from 'vitest';
import { joinBytes } from '../../src/core/bytes.js';

test('bytes stand one behind the other', () => {
  expect([...joinBytes([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)])]).toEqual([1, 2, 3]);
  expect(joinBytes([])).toHaveLength(0);
});
