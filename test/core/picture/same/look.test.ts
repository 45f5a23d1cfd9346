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
  expect(makeLook(pixels(3, 2))).toHaveLength(makeLook(pixels(400, 200)).length);
});

test('a look is known by the bytes of its picture', () => {
  const bytes = new Uint8Array(3);
  expect(lookOf({ bytes })).toBeNull();
  noteLook({ bytes }, new Uint8Array(1));
  expect(lookOf({ bytes })).toEqual(new Uint8Array(1));
});
