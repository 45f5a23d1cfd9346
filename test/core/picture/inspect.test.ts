import { describe, expect, test } from 'vitest';
import { inspectPicture, typeOf } from '../../../src/core/picture/inspect.js';
import { bomb, bytes, jpeg, png, svg, webp } from './pictures.js';

test('kind, size and orientation are read from the header', async () => {
  expect(inspectPicture(await jpeg(40, 30, 6))).toMatchObject({
    state: 'ok',
    type: 'image/jpeg',
    size: { width: 40, height: 30 },
    orientation: 6,
  });
  expect(inspectPicture(await png(41, 31, 3))).toMatchObject({
    type: 'image/png',
    size: { width: 41, height: 31 },
    orientation: 3,
  });
  expect(inspectPicture(await webp(42, 32, 8))).toMatchObject({
    type: 'image/webp',
    size: { width: 42, height: 32 },
    orientation: 8,
  });
  expect(inspectPicture(svg('<path d="M0 0"/>', '<?xml version="1.0"?>\n<!-- by hand -->\n'))).toMatchObject({
    type: 'image/svg+xml',
    size: null,
  });
});

test('a header that asks for too many pixels is believed, and nothing is decoded', () => {
  expect(inspectPicture(bomb(30_000, 30_000))).toMatchObject({ state: 'too-many-pixels', width: 30_000 });
  expect(inspectPicture(bomb(4_000_000_000, 4_000_000_000)).state).toBe('too-many-pixels');
  expect(inspectPicture(bomb(7000, 7000)).state).toBe('ok');
});

describe('the scans of a JPEG', () => {
  const part = (marker: number, ...content: number[]): number[] => [
    0xff,
    marker,
    0,
    content.length + 2,
    ...content,
  ];
  const of = (scans: number, side = 16, between: number[] = []): Uint8Array => {
    const scan = [...between, ...part(0xda, 1, 1, 0, 0, 0, 0), 0, 0xff, 0, 0xff, 0xd0, 7];
    const size = [side >> 8, side & 255];
    return Uint8Array.from([
      ...[0xff, 0xd8, ...part(0xc2, 8, ...size, ...size, 1, 1, 0x11, 0)],
      ...Array.from({ length: scans }, () => scan).flat(),
      ...[0xff, 0xd9],
    ]);
  };

  test('are counted, and told where they are many', () => {
    expect(inspectPicture(of(100)).state).toBe('ok');
    expect(inspectPicture(of(101))).toEqual({ state: 'too-many-scans', scans: 101, limit: 100 });
  });

  test('may be the fewer the larger it is', () => {
    expect(inspectPicture(of(20, 7000)).state).toBe('ok');
    expect(inspectPicture(of(21, 7000))).toEqual({ state: 'too-many-scans', scans: 21, limit: 20 });
  });

  test('are not hidden by an end, nor made more by a beginning, in what stands between them', () => {
    expect(inspectPicture(of(101, 16, part(0xfe, 0xff, 0xd9)))).toMatchObject({ scans: 101 });
    expect(inspectPicture(of(60, 16, part(0xfe, 0xff, 0xda, 0, 2))).state).toBe('ok');
  });

  test('of what programs make are few', async () => {
    const photograph = await jpeg(400, 300);
    expect(Buffer.from(photograph).includes(Buffer.from([0xff, 0xc2]))).toBe(true);
    expect(inspectPicture(photograph).state).toBe('ok');
  });
});

test('what is cut off or damaged is no picture', async () => {
  const whole = [await jpeg(40, 30), await png(40, 30), await webp(40, 30)];
  for (const one of whole) {
    for (let length = 0; length < 60; length += 1)
      expect(inspectPicture(one.subarray(0, length)).state).toBe('other-type');
  }
  expect(inspectPicture(bomb(0, 10)).state).toBe('other-type');
  expect(inspectPicture(bytes('GIF89a')).state).toBe('other-type');
  expect(inspectPicture(new Uint8Array()).state).toBe('other-type');
});

test('a moving picture and one for the press are told', async () => {
  const moving = await webp(40, 30);
  moving[20] = (moving[20] ?? 0) | 2;
  expect(inspectPicture(moving)).toMatchObject({ state: 'other-type', found: 'a moving picture' });
  const printService = await jpeg(40, 30);
  const frame = Buffer.from(printService).indexOf(Buffer.from([0xff, 0xc2]));
  printService[frame + 9] = 4;
  expect(inspectPicture(printService)).toMatchObject({ found: expect.stringContaining('CMYK') as string });
});

test.each([
  '<script>alert(1)</script>',
  '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>',
  '<path onclick="alert(1)"/>',
  '<foreignObject><p>x</p></foreignObject>',
  '<image href="https://example.org/x.png"/>',
  '<image href="data:image/png;base64,AAAA"/>',
  '<use xlink:href="other.svg#a"/>',
  '<a href=" javascript:alert(1)"><path/></a>',
  '<a href="&#106;avascript:alert(1)"><path/></a>',
  '<animate attributeName="href" to="javascript:alert(1)"/>',
  '<set attributeName="onload" to="alert(1)"/>',
  '<style>@import "https://example.org/x.css";</style>',
  '<style>path { fill: url(https://example.org/x.svg#a) }</style>',
  '<path style="fill:&#117;rl(//example.org/x)"/>',
  '<path style="fill:u\\72l(//example.org/x)"/>',
  '<style>svg { background: image-set("https://example.org/x.png" 1x) }</style>',
  '<g xml:base="https://example.org/"/>',
])('an SVG with %s is refused', (body) => {
  expect(inspectPicture(svg(body)).state).toBe('unsafe');
});

test.each([
  ['<!DOCTYPE svg [<!ENTITY a "b">]>', ''],
  ['<?xml version="1.0"?><?xml-stylesheet href="x.css"?>', ''],
  ['', '<path/onload="alert(1)"/>'],
])('an SVG that starts with %s and holds %s is not shown', (before, body) => {
  expect(inspectPicture(svg(body, before)).state).not.toBe('ok');
});

test.each([
  '<defs><linearGradient id="a"/></defs><path fill="url(#a)" style="stroke: url(\'#a\')"/><use href="#a"/>',
  '<a href=""><text>Online: C:\\ and on = off</text></a>',
  '<style>.a { fill: #fff } /* set */</style><path class="a" d="M0 0"/>',
])('an SVG with %s is shown', (body) => {
  expect(inspectPicture(svg(body)).state).toBe('ok');
});

test('what stands before a drawing is passed over, however many comments it is', () => {
  const comments = '<!---->'.repeat(500);
  expect(inspectPicture(svg('<path d="M0 0"/>', comments)).state).toBe('ok');
  expect(inspectPicture(bytes(comments + '<!--')).state).toBe('other-type');
});

test('a drawing is read in the set of characters that it names, where that is a common one', () => {
  const head = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;
  expect(inspectPicture(svg('<text>\xe9</text>', head('iso-8859-1'))).state).toBe('ok');
  expect(inspectPicture(svg('<path/>', head('utf-7')))).toMatchObject({ state: 'unsafe' });
});

describe('a drawing behind much else', () => {
  const drawing = (length: number): Uint8Array =>
    new TextEncoder().encode(
      `\ufeff<?xml version="1.0"?>\n<!-- ${'x'.repeat(length)} -->\n<svg xmlns="http://www.w3.org/2000/svg"/>`,
    );

  test.each([10, 4060, 4100, 50_000])('a comment of %i letters', (length) => {
    const content = drawing(length);
    expect(inspectPicture(content)).toMatchObject({ state: 'ok', type: 'image/svg+xml' });
    // The part that is looked at first may end anywhere.
    for (const end of [30, 4096, content.length - 20])
      expect(typeOf(content.subarray(0, end), end >= content.length), String(end)).toBe('image/svg+xml');
  });

  test('what only begins like one is none', () => {
    for (const text of ['<!-- x', '<html><svg>', 'text', '', '<?xml version="1.0"?>'])
      expect(typeOf(bytes(text)), text).toBeNull();
    expect(typeOf(bytes(`<html>${' '.repeat(80)}`), false)).toBeNull();
  });
});

describe('a JPEG that browsers show as a blank', () => {
  const frame = (marker: number, bits: number): Uint8Array =>
    // SOI; a frame of 2 x 2 with one colour; the head of a scan; EOI.
    Uint8Array.of(
      ...[0xff, 0xd8, 0xff, marker, 0, 11, bits, 0, 2, 0, 2, 1, 1, 0x11, 0],
      ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xff, 0xd9],
    );

  test.each([0xc0, 0xc1, 0xc2])('frame %i is shown', (marker) => {
    expect(inspectPicture(frame(marker, 8)).state).toBe('ok');
    expect(inspectPicture(frame(marker, 12))).toMatchObject({
      found: 'a JPEG with 12 bits a colour instead of 8',
    });
  });

  test.each([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])('frame %i is refused', (marker) => {
    expect(inspectPicture(frame(marker, 8))).toMatchObject({ state: 'other-type' });
  });
});
