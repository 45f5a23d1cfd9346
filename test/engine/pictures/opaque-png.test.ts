import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opaquePng } from '../../../src/engine/pictures/opaque-png.js';
import { codecs } from '../../core/picture/pictures.js';

const picture = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map((bytes) => ({ width, height, pixels: bytes.map((one, at) => (at % 4 === 3 ? 255 : one)) })),
  );

test('what is written is read again pixel by pixel', async () => {
  const { decode } = await codecs();
  await fc.assert(
    fc.asyncProperty(picture, async ({ width, height, pixels }) => {
      const png = opaquePng(pixels, width, height) ?? new Uint8Array();
      const read = await decode('image/png', png);
      expect([read?.width, read?.height]).toEqual([width, height]);
      expect([...(read?.data ?? [])]).toEqual([...pixels]);
    }),
    { numRuns: 50 },
  );
});

test('a picture through which one pixel shows is none', () => {
  expect(opaquePng(Uint8Array.of(1, 2, 3, 255, 1, 2, 3, 254), 2, 1)).toBeNull();
});
