import { expect, test, vi } from 'vitest';
import type { VectorDrawing } from '../../../src/core/formats/format.js';
import { drawKeeping } from '../../../src/engine/assets.js';
import { codecs } from '../../core/picture/pictures.js';

vi.setConfig({ testTimeout: 60_000 });

const spare = { take: () => Promise.resolve(null), put: () => Promise.resolve() };
const host = { spare, signal: new AbortController().signal };
const anew = { cache: false, timeoutMs: 60_000 };
const drawing = (content: string, width = 100): VectorDrawing => ({
  svg: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" font-family="'Source Sans 3', sans-serif">${content}</svg>`,
  ),
  width,
});
const white = '<rect width="40" height="20" fill="#fff"/>';

/** The colours of a picture, line by line. */
async function look(
  png: Uint8Array | null | undefined,
): Promise<{ width: number; height: number; colours: Set<string> }> {
  const pixels = await (await codecs()).decode('image/png', png ?? new Uint8Array());
  if (!pixels) throw new Error('no picture');
  const { width, height, data } = pixels;
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add([...data.slice(at, at + 4)].join(' '));
  return { width, height, colours };
}

test('drawings become pictures as wide as they are wanted, with their words', async () => {
  const [plain, red, word, foreign, clear] = await drawKeeping(
    [
      drawing(white),
      drawing('<rect width="40" height="20" fill="#f00"/>', 60),
      drawing(`${white}<text x="2" y="15" font-size="12">Łódź</text>`),
      drawing(`${white}<text x="2" y="15" font-size="12">ᚠ</text>`),
      drawing('<circle cx="20" cy="10" r="5" fill="#00f"/>'),
    ],
    host,
    anew,
  );
  expect(await look(plain)).toEqual({ width: 100, height: 50, colours: new Set(['255 255 255 255']) });
  expect(await look(red)).toEqual({ width: 60, height: 30, colours: new Set(['255 0 0 255']) });
  for (const one of [word, foreign]) expect((await look(one)).colours.has('0 0 0 255')).toBe(true);
  const { colours } = await look(clear);
  for (const colour of ['0 0 0 0', '0 0 255 255']) expect(colours.has(colour)).toBe(true);
});

test('they are the same bytes each time, and what cannot be drawn is none', async () => {
  const all = [drawing(`${white}<text y="15">Sofia</text>`), { svg: Uint8Array.of(60, 115), width: 10 }];
  const [[first, none], [second]] = await Promise.all([
    drawKeeping(all, host, anew),
    drawKeeping(all, host, anew),
  ]);
  expect(Buffer.from(first ?? []).equals(second ?? Buffer.of())).toBe(true);
  expect(first?.length).toBeGreaterThan(100);
  expect(none).toBeNull();
});

test('where there is nothing to draw, no thread starts; a signal ends one', async () => {
  const ended = { spare, signal: AbortSignal.abort('enough') };
  expect(await drawKeeping([], ended, anew)).toEqual([]);
  await expect(drawKeeping([drawing(white)], ended, anew)).rejects.toBe('enough');
});

test('what would take too long ends the build, with what helps', async () => {
  // 3,000 layers as large as the picture take minutes.
  const layers = '<g opacity=".5"><rect width="40" height="20"/><rect width="9" height="9"/></g>'.repeat(
    3000,
  );
  await expect(
    drawKeeping([drawing(layers, 1500)], host, { cache: false, timeoutMs: 500 }),
  ).rejects.toMatchObject({ code: 'timeout', hint: expect.stringContaining('--timeout') as string });
});

test('one that is too large to be drawn spoils no other', async () => {
  const tall = new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1000000"><rect width="1" height="1"/></svg>',
  );
  const plain = drawing(`${white}<text y="15">Sofia</text>`);
  const [none, next] = await drawKeeping([{ svg: tall, width: 1500 }, plain], host, anew);
  const [alone] = await drawKeeping([plain], host, anew);
  expect(none).toBeNull();
  expect(Buffer.from(next ?? []).equals(alone ?? Buffer.of())).toBe(true);
});

test('one that takes all the memory there is leaves as much to the next', async () => {
  const layers = `${'<g opacity=".9">'.repeat(60)}${white}${'</g>'.repeat(60)}`;
  const [none, next] = await drawKeeping([drawing(layers, 6000), drawing(white, 3000)], host, anew);
  expect([none, (await look(next)).width]).toEqual([null, 3000]);
});
