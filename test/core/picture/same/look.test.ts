import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  lookOf,
  looksLike,
  makeLook,
  noteLook,
  type PictureLook,
} from '../../../../src/core/picture/same/look.js';
import type { Pixels } from '../../../../src/core/picture/prepare.js';
import { codecs, pixels } from '../pictures.js';

const folder = fileURLToPath(new URL('../../../../examples/fictional/visits/images/', import.meta.url));
const { decode, encode, resize } = await codecs();

async function decoded(type: 'image/jpeg' | 'image/png', bytes: Uint8Array): Promise<Pixels> {
  const found = await decode(type, bytes);
  if (!found) throw new Error('damaged');
  return found;
}

const photographs = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.jpg'))
    .map(async (name) => {
      const whole = await decoded('image/jpeg', readFileSync(folder + name));
      const small = await resize(whole, 480, Math.round((480 * whole.height) / whole.width));
      return { name, small, look: makeLook(small) };
    }),
);
const looksOf = async ({ small }: { readonly small: Pixels }): Promise<PictureLook[]> =>
  Promise.all([
    decoded('image/png', await encode('image/png', small)).then(makeLook),
    decoded('image/jpeg', await encode('image/jpeg', small)).then(makeLook),
    resize(small, 200, Math.round((200 * small.height) / small.width)).then(makeLook),
  ]);

test('a photograph looks the same in another format, quality and size', async () => {
  expect(photographs.length).toBeGreaterThan(5);
  for (const one of photographs)
    for (const look of await looksOf(one))
      expect([one.name, looksLike(one.look, look)]).toEqual([one.name, true]);
});

test('and like no other one, not even of the same place', () => {
  for (const one of photographs)
    for (const other of photographs)
      if (one !== other) expect([one.name, other.name, looksLike(one.look, other.look)]).toEqual([one.name, other.name, false]); // prettier-ignore
});

test('what is all of one colour looks like nothing', () => {
  const white: Pixels = { data: new Uint8ClampedArray(40 * 30 * 4).fill(255), width: 40, height: 30 };
  expect(looksLike(makeLook(white), makeLook(white))).toBe(false);
});

test('a picture of another shape is another one, and one of fewer pixels than cells has a look', () => {
  expect(looksLike(makeLook(pixels(40, 30)), makeLook(pixels(30, 40)))).toBe(false);
  expect(makeLook(pixels(3, 2))).toHaveLength(makeLook(pixels(300, 200)).length);
});

test('a look is known by the bytes of its picture', () => {
  const bytes = new Uint8Array(3);
  expect(lookOf({ bytes })).toBeNull();
  noteLook({ bytes }, new Uint8Array(1));
  expect(lookOf({ bytes })).toEqual(new Uint8Array(1));
});

/** Pixels that stand elsewhere: of each place of a picture so large, which of another one. */
function moved(
  from: Pixels,
  width: number,
  height: number,
  source: (x: number, y: number) => [number, number],
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [left, top] = source(x, y);
      const at = (top * from.width + left) * 4;
      data.set(from.data.subarray(at, at + 4), (y * width + x) * 4);
    }
  return { data, width, height };
}

const turned: Readonly<Record<string, (one: Pixels) => Pixels>> = {
  mirrored: (one) => moved(one, one.width, one.height, (x, y) => [one.width - 1 - x, y]),
  'upside down': (one) =>
    moved(one, one.width, one.height, (x, y) => [one.width - 1 - x, one.height - 1 - y]),
  'on its left side': (one) => moved(one, one.height, one.width, (x, y) => [one.width - 1 - y, x]),
  'on its right side': (one) => moved(one, one.height, one.width, (x, y) => [y, one.height - 1 - x]),
  'on its side and mirrored': (one) => moved(one, one.height, one.width, (x, y) => [y, x]),
};

test.each(Object.entries(turned))('a photograph is known %s', (_, turn) => {
  for (const one of photographs) {
    const other = makeLook(turn(one.small));
    expect([one.name, looksLike(one.look, other), looksLike(other, one.look)]).toEqual([
      one.name,
      true,
      true,
    ]);
  }
});

/** Left, top, width and height of what is cut out, as shares of the whole. */
const cuts = [
  [0.03, 0.03, 0.94, 0.94],
  [0, 0, 0.8, 1],
  [0.2, 0, 0.8, 0.9],
  [0.13, 0.21, 0.7, 0.7],
  [0.37, 0.05, 0.6, 0.83],
  [0.25, 0.25, 0.5, 0.5],
  [0, 0.4, 1, 0.6],
  [0.45, 0.1, 0.4, 0.8],
] as const;

test.each(cuts)(
  'what is cut out of a photograph from %d, %d as %d × %d of it is known, of no other one',
  (...cut) => {
    for (const one of photographs) {
      const [x = 0, y = 0, width = 0, height = 0] = cut.map((share, at) => Math.round(share * (at % 2 === 0 ? one.small.width : one.small.height))); // prettier-ignore
      const part = makeLook(moved(one.small, width, height, (left, top) => [left + x, top + y]));
      for (const other of photographs)
        expect([one.name, other.name, looksLike(part, other.look)]).toEqual([
          one.name,
          other.name,
          other === one,
        ]);
      expect(looksLike(one.look, part)).toBe(true);
    }
  },
);

test('what is both cut and turned is known, of no other one', () => {
  const ways = Object.values(turned);
  for (const [index, cut] of cuts.entries())
    for (const one of photographs) {
      const [x = 0, y = 0, width = 0, height = 0] = cut.map((share, at) => Math.round(share * (at % 2 === 0 ? one.small.width : one.small.height))); // prettier-ignore
      const part = moved(one.small, width, height, (left, top) => [left + x, top + y]);
      const look = makeLook(ways[index % ways.length]?.(part) ?? part);
      for (const other of photographs)
        expect([index, one.name, other.name, looksLike(look, other.look)]).toEqual([
          index,
          one.name,
          other.name,
          other === one,
        ]);
    }
});
