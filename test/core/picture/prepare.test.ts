import { expect, test } from 'vitest';
import { inspectPicture, type Picture } from '../../../src/core/picture/inspect.js';
import { MAX_SIDE, preparePicture, turn, type Pixels } from '../../../src/core/picture/prepare.js';
import { stripPicture } from '../../../src/core/picture/strip.js';
import { bomb, codecs, jpeg, palettePng, pixels, png, svg, tells, spoiledWebp, webp } from './pictures.js';

function ok(content: Uint8Array): Picture {
  const picture = inspectPicture(content);
  if (picture.state !== 'ok') throw new Error(picture.state);
  return picture;
}
const never = (): never => {
  throw new Error('nothing had to be decoded');
};

test('a small picture is only stripped, and nothing is loaded for it', async () => {
  for (const content of [await jpeg(40, 30, 6), palettePng(false), svg('<path/>')]) {
    const picture = ok(content);
    expect(await preparePicture(picture, never)).toMatchObject({ bytes: stripPicture(picture) });
  }
});

test('a small WebP keeps its pixels, which are looked at because it has no checksum', async () => {
  const picture = ok(await webp(40, 30));
  expect(await preparePicture(picture, codecs)).toMatchObject({ bytes: stripPicture(picture) });
  expect(await preparePicture(ok(await spoiledWebp(40, 30)), codecs)).toBeNull();
});

test('a small PNG in which something may be transparent keeps its pixels where nothing hides', async () => {
  for (const alpha of [255, 1]) {
    const picture = ok(await png(40, 30, 1, alpha));
    expect(await preparePicture(picture, codecs)).toMatchObject({ bytes: stripPicture(picture) });
  }
  const cleared = { ...pixels(40, 30), data: new Uint8ClampedArray(40 * 30 * 4) };
  const picture = ok(await (await codecs()).encode('image/png', cleared));
  expect(await preparePicture(picture, codecs)).toMatchObject({ bytes: stripPicture(picture) });
});

test.each([
  ['a PNG', () => png(40, 30, 1, 0), false],
  ['a large PNG', () => png(1700, 20, 1, 0), false],
  ['a PNG that stays as large as it is', () => png(1700, 20, 1, 0), true],
  ['a PNG with a palette', () => Promise.resolve(palettePng(true)), false],
  ['a WebP', () => webp(40, 30, 1, 0), false],
] as const)('what is transparent in %s has no colours any more', async (_, make, isWhole) => {
  const { decode } = await codecs();
  const picture = ok(await make());
  const coloursIn = ({ data }: Pixels): number =>
    new Set(data.filter((__, at) => at % 4 < 3 && data[at - (at % 4) + 3] === 0)).size;
  const raw = picture.type === 'image/svg+xml' ? null : await decode(picture.type, picture.bytes);
  expect(raw && coloursIn(raw)).toBeGreaterThan(1);
  const made = await preparePicture(picture, codecs, isWhole);
  if (made?.type !== 'image/png') throw new Error('no PNG');
  if (isWhole) expect(made.size).toEqual(picture.size);
  const seen = await decode(made.type, made.bytes);
  expect(seen && coloursIn(seen)).toBe(1);
});

test('a large one becomes as large as print shows, upright and without what it told', async () => {
  const photo = await preparePicture(ok(await jpeg(2000, 1000, 6)), codecs);
  if (!photo) throw new Error('a photograph that cannot be read');
  expect(photo).toMatchObject({
    type: 'image/jpeg',
    size: { width: MAX_SIDE / 2, height: MAX_SIDE },
    orientation: 1,
  });
  expect(tells(photo.bytes)).toBe(false);
  expect(Buffer.from(photo.bytes).includes('ICC_PROFILE')).toBe(false);
  // A quarter clockwise: the blue corner goes from the left to the right.
  const seen = await (await codecs()).decode('image/jpeg', photo.bytes);
  expect(seen && blueAt(seen, 0.9, 0.05)).toBeGreaterThan(200);
  expect(seen && blueAt(seen, 0.1, 0.05)).toBeLessThan(60);
});

test('a PNG stays one, a WebP becomes JPEG, or PNG when something shines through', async () => {
  expect(await preparePicture(ok(await png(1700, 20)), codecs)).toMatchObject({
    type: 'image/png',
    size: { width: MAX_SIDE, height: 18 },
  });
  expect(await preparePicture(ok(await webp(20, 1700)), codecs)).toMatchObject({
    type: 'image/jpeg',
    size: { width: 18, height: MAX_SIDE },
  });
  expect(await preparePicture(ok(await webp(1700, 20, 1, 100)), codecs)).toMatchObject({
    type: 'image/png',
  });
});

test('a small PNG or WebP that is turned is set upright', async () => {
  for (const content of [await png(40, 30, 6), await webp(40, 30, 6)]) {
    expect(await preparePicture(ok(content), codecs)).toMatchObject({
      size: { width: 30, height: 40 },
      orientation: 1,
    });
  }
});

test('pixels that cannot be read are told, and the next picture can be', async () => {
  expect(await preparePicture(ok(bomb(2000, 2000)), codecs)).toBeNull();
  expect(await preparePicture(ok(await png(1700, 20)), codecs)).not.toBeNull();
});

test('turning does what Exif says', () => {
  const mark = pixels(4, 8);
  const blues = (one: Pixels): string =>
    [blueAt(one, 0.1, 0.1), blueAt(one, 0.9, 0.1), blueAt(one, 0.1, 0.9), blueAt(one, 0.9, 0.9)]
      .map((blue) => (blue > 128 ? 1 : 0))
      .join('');
  const corner = [1, 2, 3, 4, 5, 6, 7, 8].map((orientation) => blues(turn(mark, orientation)));
  expect(corner).toEqual(['1000', '0100', '0001', '0010', '1000', '0100', '0001', '0010']);
  expect(turn(mark, 6)).toMatchObject({ width: 8, height: 4 });
});

function blueAt({ data, width, height }: Pixels, x: number, y: number): number {
  return data[(Math.floor(y * height) * width + Math.floor(x * width)) * 4 + 2] ?? -1;
}
