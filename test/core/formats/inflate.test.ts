import { deflateRawSync, deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflate } from '../../../src/core/formats/inflate.js';

const text = 'A walk. '.repeat(10_000);
const read = async (...of: Parameters<typeof inflate>): Promise<string> =>
  new TextDecoder().decode(await inflate(...of));

test('unpacks what zlib and zip have packed', async () => {
  expect(await read(deflateSync(text), 'deflate')).toBe(text);
  expect(await read(deflateRawSync(text), 'deflate-raw')).toBe(text);
});

test('stops where it was told to', async () => {
  const bomb = deflateSync(new Uint8Array(50_000_000));
  const { length } = await inflate(bomb, 'deflate', 1_000_000);
  expect(length).toBeGreaterThanOrEqual(1_000_000);
  expect(length).toBeLessThan(5_000_000);
});

test('gives what is sound of what is damaged', async () => {
  expect(await read(Uint8Array.of(1, 2, 3), 'deflate')).toBe('');
  const cut = deflateSync(Buffer.from(Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 251)));
  expect((await inflate(cut.subarray(0, cut.length - 10), 'deflate')).length).toBeGreaterThan(0);
});
