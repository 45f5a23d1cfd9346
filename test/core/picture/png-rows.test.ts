import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contentKey } from '../../../src/core/picture/content-key.js';
import { inspectPicture } from '../../../src/core/picture/inspect.js';
import { readPngRows } from '../../../src/core/picture/png-rows.js';
import { chunk, codecs, bytes, pixels } from './pictures.js';

const [width, height] = [37, 23];
const { data } = pixels(width, height);
const step = 4;

/** The filters of W3C PNG, 9.2, as an encoder has them. */
const filters = [
  () => 0,
  (left: number) => left,
  (_: number, up: number) => up,
  (left: number, up: number) => Math.floor((left + up) / 2),
  (left: number, up: number, corner: number) =>
    [left, up, corner].reduce((best, one) =>
      Math.abs(left + up - corner - one) < Math.abs(left + up - corner - best) ? one : best,
    ),
];

/** The same pixels, each row with the filter of its turn. */
function pack(
  turns: readonly number[],
  level: number,
  behind = 0,
  own: Uint8ClampedArray = data,
): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    const at = (x: number, up: number): number =>
      x < 0 || y < up ? 0 : (own[(y - up) * width * step + x] ?? 0);
    const filter = turns[y % turns.length] ?? 0;
    const row = Array.from(
      { length: width * step },
      (_, x) => at(x, 0) - (filters[filter]?.(at(x - step, 0), at(x, 1), at(x - step, 1)) ?? 0),
    );
    return [filter, ...row];
  });
  const packed = deflateSync(Uint8Array.from([...rows.flat(), ...new Array<number>(behind).fill(0)]), {
    level,
  });
  const text = packed.toString('latin1');
  const head = Buffer.alloc(8);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return bytes(
    `\x89PNG\r\n\x1a\n${chunk('IHDR', `${head.toString('latin1')}\x08\x06\0\0\0`)}` +
      `${chunk('IDAT', text.slice(0, 20))}${chunk('IDAT', text.slice(20))}${chunk('IEND', '')}`,
  );
}

function keyOf(content: Uint8Array): string {
  const picture = inspectPicture(content);
  if (picture.state !== 'ok') throw new Error(picture.state);
  return contentKey(picture);
}

test.each([
  [[0], 9],
  [[1], 0],
  [[2], 6],
  [[3], 1],
  [[4], 9],
  [[4, 2, 0, 3, 1], 4],
] as const)('a PNG is the same with its rows filtered by %j and packed at level %i', async (turns, level) => {
  const encoded = await (await codecs()).encode('image/png', pixels(width, height));
  expect(keyOf(pack(turns, level))).toBe(keyOf(encoded));
  expect(keyOf(pack(turns, level, 500))).toBe(keyOf(encoded));
});

test('a PNG with one other pixel is another picture', () => {
  const other = data.slice();
  other[40] = (other[40] ?? 0) ^ 1;
  expect(keyOf(pack([4], 9, 0, other))).not.toBe(keyOf(pack([4], 9)));
});

test('rows that are cut off or cannot be unpacked are not read', () => {
  const whole = pack([0], 0);
  const cut = whole.slice();
  cut.fill(0xff, 60, 200);
  expect(readPngRows({ bytes: cut }, () => undefined)).toBe(false);
  expect(readPngRows({ bytes: whole.subarray(0, 300) }, () => undefined)).toBe(false);
  expect(readPngRows({ bytes: whole }, () => undefined)).toBe(true);
});
