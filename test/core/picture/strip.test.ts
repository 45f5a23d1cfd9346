import { expect, test } from 'vitest';
import { inspectPicture, type Picture } from '../../../src/core/picture/inspect.js';
import { stripPicture } from '../../../src/core/picture/strip.js';
import { bytes, codecs, jpeg, pixels, png, svg, tells, webp } from './pictures.js';

function ok(content: Uint8Array): Picture {
  const picture = inspectPicture(content);
  if (picture.state !== 'ok') throw new Error(picture.state);
  return picture;
}

test.each([
  ['JPEG', jpeg],
  ['PNG', png],
  ['WebP', webp],
] as const)('a %s loses what it tells of itself and keeps its pixels', async (_, make) => {
  const before = ok(await make(40, 30));
  expect(tells(before.bytes)).toBe(true);
  const after = ok(stripPicture(before));
  expect(tells(after.bytes)).toBe(false);
  expect(Buffer.from(after.bytes).includes('profile')).toBe(false);
  expect(Buffer.from(after.bytes).includes('gAMA')).toBe(before.type === 'image/png');
  const { decode } = await codecs();
  if (before.type === 'image/svg+xml') return;
  expect(await decode(before.type, after.bytes)).toEqual(await decode(before.type, before.bytes));
});

test('a JPEG still says how it is turned, and nothing else', async () => {
  const after = ok(stripPicture(ok(await jpeg(40, 30, 6))));
  expect(after.orientation).toBe(6);
  expect(tells(after.bytes)).toBe(false);
});

test('notes between the scans of a JPEG go, what is behind its end too', async () => {
  const plain = await (await codecs()).encode('image/jpeg', pixels(40, 30));
  const second = Buffer.from(plain).lastIndexOf(Buffer.from([0xff, 0xda]));
  const noted = Buffer.concat([
    plain.subarray(0, second),
    bytes('\xff\xfe\0\x0eNadia-Secret'),
    plain.subarray(second),
    bytes('Nadia-Secret'),
  ]);
  const after = stripPicture(ok(new Uint8Array(noted)));
  expect(tells(after)).toBe(false);
  expect(Buffer.from(after).includes(Buffer.from(plain.subarray(second)))).toBe(true);
});

test('an SVG loses comments, descriptions and the notes of drawing programs', () => {
  const after = stripPicture(
    ok(
      svg(
        '<!-- Nadia-Secret --><metadata><rdf>Nadia-Secret</rdf></metadata><sodipodi:namedview id="Nadia-Secret"><inkscape:page/></sodipodi:namedview><path d="M0 0" inkscape:export-filename="/home/Nadia-Secret/x.png"/>',
      ),
    ),
  );
  expect(Buffer.from(after).toString()).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0"/></svg>',
  );
});

test('words in any segment of a JPEG go; how Adobe’s colours are decoded stays', async () => {
  const plain = await (await codecs()).encode('image/jpeg', pixels(40, 30));
  const markers = [...Array.from({ length: 16 }, (_, index) => 0xe0 + index), 0xf0, 0xf7, 0xfd, 0xfe, 0x02];
  const note = (marker: number, text: string): Uint8Array =>
    Uint8Array.of(0xff, marker, 0, text.length + 2, ...bytes(text));
  const noted = Buffer.concat([
    plain.subarray(0, 2),
    ...markers.flatMap((marker) => [note(marker, 'Nadia-Secret'), note(marker, 'ICC_PROFILE\0Nadia-Secret')]),
    note(0xee, 'Adobe\0dabcd\x01Nadia-Secret'),
    plain.subarray(2),
  ]);
  const after = stripPicture(ok(new Uint8Array(noted)));
  expect(tells(after)).toBe(false);
  expect(Buffer.from(after).includes(Buffer.from(note(0xee, 'Adobe\0d\0\0\0\0\x01')))).toBe(true);
});
