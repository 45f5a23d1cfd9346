import { expect, test } from 'vitest';
import { holdPictures } from '../../../../src/core/formats/docx/held-pictures.js';
import type { FlowPicture } from '../../../../src/core/formats/docx/flow/blocks.js';

const picture = (more: Partial<FlowPicture> = {}): FlowPicture => ({
  type: 'svg',
  bytes: Uint8Array.of(1, 2, 3),
  alt: '',
  width: 10,
  height: 10,
  ...more,
});

test('the same picture has the same sign, another one or the same in pixels another', () => {
  const { signOf } = holdPictures();
  const sign = (...args: Parameters<typeof signOf>): string => new TextDecoder().decode(signOf(...args));
  const first = sign(picture());
  expect(sign(picture({ alt: 'Said otherwise' }))).toBe(first);
  const others = [
    sign(picture({ bytes: Uint8Array.of(1, 2, 4) })),
    sign(picture({ bytes: Uint8Array.of(1, 2) })),
    sign(picture({ type: 'png' })),
    sign(picture({ width: 20 })),
    sign(picture(), true),
  ];
  expect(new Set([first, ...others]).size).toBe(6);
});

test('pictures come in the place of what stands for them, and nothing else does', () => {
  const held = holdPictures();
  const one = picture();
  const parts = new Map<string, string | Uint8Array>([
    ['word/document.xml', '0'],
    ['word/fonts/font1.odttf', held.signOf(one)],
    ['word/media/image1.svg', held.signOf(one)],
    ['word/media/image1.png', held.signOf(one, true)],
  ]);
  expect([...held.putInto(parts).values()]).toEqual([
    '0',
    held.signOf(one),
    { picture: one, inPixels: false },
    { picture: one, inPixels: true },
  ]);
});
