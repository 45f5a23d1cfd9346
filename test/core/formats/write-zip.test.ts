import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unzip } from '../../../src/core/formats/attached/zip.js';
import { zipOf } from '../../../src/core/formats/write-zip.js';
import { zlib } from '../../../src/engine/targets/zlib.js';

const name = fc.string({ unit: fc.constantFrom('a', 'b', '/', '.png', '.xml'), minLength: 1, maxLength: 6 });

test('an archive gives back its files in their order, whatever they are called and hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(name, fc.uint8Array({ maxLength: 300 })), { minLength: 1, maxLength: 8 }),
      async (files) => {
        const read = await unzip(zipOf(files, zlib));
        const parts = 'parts' in read ? read.parts : [];
        expect(parts.map((one) => [one.name, [...one.content]])).toEqual(
          [...new Map(files)].map(([own, content]) => [own, [...content]]),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('what is packed already is not packed again, nor what must not be; no file has a time of its own', () => {
  const many = new Uint8Array(5_000);
  const sizes = [[['a.png', many]], [['a', many]]].map((files) => zipOf(files as [string, Uint8Array][], zlib).length); // prettier-ignore
  expect(sizes[0]).toBeGreaterThan(5_000);
  expect(sizes[1]).toBeLessThan(300);
  expect(zipOf([['a', many]], zlib, ['a']).length).toBeGreaterThan(5_000);
  const zip = zipOf([['a', 'words']], zlib);
  const view = new DataView(zip.buffer, zip.byteOffset);
  // 1 January 1980, midnight (APPNOTE 4.4.6).
  expect(view.getUint32(10, true)).toBe(0x00210000);
});
