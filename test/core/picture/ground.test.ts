import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/core/picture/crc32.js';
import { isLostOnWhite } from '../../../src/core/picture/ground.js';
import { inspectPicture } from '../../../src/core/picture/inspect.js';

async function isLost(bytes: Uint8Array): Promise<boolean> {
  const picture = inspectPicture(bytes);
  if (picture.state !== 'ok') throw new Error(picture.state);
  return isLostOnWhite(picture);
}

const drawing = (parts: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" fill="#fff">${parts}</svg>`,
  );

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body) >>> 0);
  return Buffer.concat([length, body, sum]);
}

/** A PNG of 20 × 20 pixels with alpha, each row under another filter. */
function png(pixel: (x: number, y: number) => readonly [number, number, number, number]): Uint8Array {
  const side = 20;
  const stride = side * 4;
  const raw = Array.from({ length: side }, (_, y) =>
    Uint8Array.from(Array.from({ length: side }, (_, x) => pixel(x, y)).flat()),
  );
  const rows = raw.map((row, y) => {
    const filter = y % 3;
    const above = raw[y - 1];
    const filtered = row.map((value, at) => {
      const guess = filter === 1 ? (row[at - 4] ?? 0) : filter === 2 ? (above?.[at] ?? 0) : 0;
      return value - guess;
    });
    return Buffer.concat([Buffer.of(filter), filtered]);
  });
  expect(rows[0]?.length).toBe(stride + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const data = chunk('IDAT', deflateSync(Buffer.concat(rows)));
  return new Uint8Array(
    Buffer.concat([signature, chunk('IHDR', head), data, chunk('IEND', new Uint8Array())]),
  );
}

describe('a logo is lost on white', () => {
  test('when it is drawn in white', async () => {
    expect(await isLost(drawing('<path d="M0 0h4v4z"/>'))).toBe(true);
    expect(await isLost(drawing('<g style="fill: white; stroke: #fefefe"><circle r="2"/></g>'))).toBe(true);
  });
  test.each(['yellow', 'Ivory', 'rgb(255, 250, 240)', 'rgb(255 255 0)', '#ff0'])(
    'when it is drawn in %s',
    async (colour) => {
      expect(await isLost(drawing(`<path fill="${colour}" d="M0 0h4v4z"/>`))).toBe(true);
    },
  );
  test('when its pixels are white around holes', async () => {
    expect(await isLost(png((x) => (x < 10 ? [255, 255, 255, 255] : [0, 0, 0, 0])))).toBe(true);
  });
});

describe('a logo is seen on white', () => {
  test.each([
    ['a colour', '<path fill="#fc0" d="M0 0h4v4z"/>'],
    ['a colour by name', '<path fill="gold" d="M0 0h4v4z"/>'],
    ['a colour in numbers', '<path fill="rgb(11, 90, 94)" d="M0 0h4v4z"/>'],
    ['black, where nothing is said', '<g fill="black"><path d="M0 0"/></g>'],
    ['a ground of its own', '<rect width="4" height="4" fill="#123456"/><path d="M0 0h4v4z"/>'],
    ['a line around it', '<path stroke="#000" d="M0 0h4v4z"/>'],
    ['a colour that nobody knows', '<path fill="url(#a)" d="M0 0h4v4z"/>'],
    ['a style sheet', '<style>path{fill:red}</style><path d="M0 0h4v4z"/>'],
    ['nothing in it', ''],
  ])('with %s', async (_, parts) => {
    expect(await isLost(drawing(parts))).toBe(false);
  });
  test('when some of its pixels are dark, however few of its ground', async () => {
    expect(await isLost(png((x, y) => (x + y === 19 ? [0, 0, 0, 255] : [255, 255, 255, 255])))).toBe(false);
  });
});
