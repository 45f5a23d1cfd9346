import { expect, test } from 'vitest';
import { contentKey } from '../../../src/core/picture/content-key.js';
import { inspectPicture, type Picture } from '../../../src/core/picture/inspect.js';
import { bytes, jpeg, png, svg, webp } from './pictures.js';

function ok(content: Uint8Array): Picture {
  const picture = inspectPicture(content);
  if (picture.state !== 'ok') throw new Error(picture.state);
  return picture;
}
const key = (content: Uint8Array): string => contentKey(ok(content));

test.each([
  ['JPEG', jpeg],
  ['PNG', png],
  ['WebP', webp],
] as const)(
  'a %s is the same with something behind it, another orientation, or in another place',
  async (_, make) => {
    const own = await make(40, 30);
    expect(key(Uint8Array.from([...own, ...bytes(' and more')]))).toBe(key(own));
    expect(key(await make(40, 30, 6))).toBe(key(own));
    expect(key(own.slice())).toBe(key(own));
    expect(key(await make(41, 30))).not.toBe(key(own));
  },
);

test('a drawing is the same with another comment, set in other lines, and with other attributes first', () => {
  const whole = key(svg('<g><circle r="5" cx="20" fill="red"/></g>'));
  expect(key(svg('\n  <g>\n <circle cx="20"\n fill="red" r="5" />\n</g>'))).toBe(whole);
  expect(key(svg('<g><circle r="20" cx="5" fill="red"/></g>'))).not.toBe(whole);
  expect(key(svg('<!-- one --><path d="M0 0"/>'))).toBe(key(svg('<path d="M0 0"/>')));
  expect(key(svg('<path d="M0 1"/>'))).not.toBe(key(svg('<path d="M0 0"/>')));
});

test('one byte more or less makes another picture', async () => {
  const own = ok(await png(20, 20));
  const at = Buffer.from(own.bytes).indexOf('IDAT') + 12;
  const keys = [1, 2, 3, 4].map((change) => {
    const other = own.bytes.slice();
    other[at] = (other[at] ?? 0) ^ change;
    return contentKey({ ...own, bytes: other });
  });
  expect(new Set([contentKey(own), ...keys]).size).toBe(5);
});
