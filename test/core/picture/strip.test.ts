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
  expect(Buffer.from(after.bytes).includes(before.type === 'image/png' ? 'gAMA' : 'profile')).toBe(true);
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
