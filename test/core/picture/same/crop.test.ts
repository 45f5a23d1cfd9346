import { expect, test } from 'vitest';
import { isCutFrom, type SmallPicture } from '../../../../src/core/picture/same/crop.js';

/** Hills of light, 64 by 48. */
const light = (x: number, y: number): number =>
  128 + 60 * Math.sin(x / 5 + y / 17) + 60 * Math.cos(y / 4 - x / 23);
const make = (left: number, top: number, width: number, height: number, step = 1): SmallPicture => ({
  width,
  height,
  greys: Uint8Array.from({ length: width * height }, (_, at) =>
    light(left + (at % width) * step, top + Math.floor(at / width) * step),
  ),
});
const whole = make(0, 0, 64, 48);

const onSide = ({ width, height, greys }: SmallPicture): SmallPicture => ({
  width: height,
  height: width,
  greys: Uint8Array.from(greys, (_, at) => greys[(at % height) * width + Math.floor(at / height)] ?? 0),
});

test.each([
  ['a part', make(17, 9, 32, 30), true],
  ['a part made larger', make(17, 9, 64, 60, 0.5), true],
  ['a part on its side, mirrored', onSide(make(17, 9, 32, 30)), true],
  ['the whole', whole, true],
  ['what is dark where it is light', { ...whole, greys: whole.greys.map((one) => 255 - one) }, false],
  ['too small a part', make(17, 9, 20, 15), false],
  ['nothing but a wall', { ...whole, greys: new Uint8Array(64 * 48).fill(90) }, false],
] as const)('%s', (_, part, expected) => {
  expect(isCutFrom(part, whole)).toBe(expected);
});
