import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crc32, deflateSync } from 'node:zlib';
import { readDrawing, readPhotograph } from '../../../src/core/formats/read-picture.js';
import { build } from '../../../src/index.js';
import { root } from '../../cases.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-back-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A name that reads otherwise in Latin-1. */
const name = 'Jörg Müßig';
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>${name}</text></svg>`;
const image = { src: 'plan.svg', alt: 'A plan' };
const visit = {
  title: 'Visit',
  city: 'Velmora',
  country: 'LU',
  dates: '2031-05-06',
  people: { jm: { name, consent: 'internal', role: 'Warden' } },
  tours: [{ title: 'A walk', guides: ['jm'] }],
};

/** Writes documents with the drawing beside them, builds the last, and gives what was said and what was written. */
async function buildOf(
  files: Readonly<Record<string, object>>,
  formats: readonly ('md' | 'html')[],
): Promise<{ codes: string[]; written: string[] }> {
  const place = mkdtempSync(join(folder, 'place-'));
  mkdirSync(join(place, 'visits'));
  for (const path of ['plan.svg', 'visits/plan.svg']) writeFileSync(join(place, path), drawing);
  for (const [path, document] of Object.entries(files))
    writeFileSync(join(place, path), JSON.stringify(document));
  const { diagnostics } = await build(Object.keys(files).slice(-1), { formats, out: 'out' }, { cwd: place });
  let written: string[] = [];
  try {
    written = readdirSync(join(place, 'out'), { recursive: true, encoding: 'utf8' });
  } catch {
    // Nothing was written.
  }
  return {
    // The guidebook and the website are each refused.
    codes: [...new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))],
    written: written.filter((path) => path.endsWith('.svg')),
  };
}

describe('a withheld name in a drawing', () => {
  test('does not leave beside the Markdown', async () => {
    const found = await buildOf({ 'visit.yaml': { ...visit, images: [image] } }, ['md']);
    expect(found).toEqual({ codes: ['name-leaks'], written: [] });
  });

  test('does not leave with the website', async () => {
    const programme = {
      kind: 'programme',
      title: 'Lanterns',
      visits: ['visits/*.yaml'],
      people: { jm: { name, consent: 'internal', role: 'Warden' } },
      sites: { room: { name: 'The room', city: 'Velmora', images: [image] } },
    };
    const own = { ...visit, people: {}, tours: [{ title: 'A walk' }], programme: '../programme.yaml' };
    const found = await buildOf({ 'visits/west.yaml': own, 'programme.yaml': programme }, ['html']);
    expect(found).toEqual({ codes: ['name-leaks'], written: [] });
  });

  test('may stand where everybody may be named', async () => {
    const open = { ...visit, images: [image], people: { jm: { name, consent: 'public', role: 'Warden' } } };
    const found = await buildOf({ 'visit.yaml': open }, ['md']);
    expect(found).toEqual({ codes: [], written: ['visit.1.svg'] });
  });
});

describe('a drawing says', () => {
  test.each([
    ['its texts', `<svg><text>Jörg <tspan>Müßig</tspan></text></svg>`],
    ['its titles', '<svg><title>Jörg Müßig</title></svg>'],
    ['its attributes', '<svg><a title="J&#xf6;rg M&#252;ßig"/></svg>'],
    ['its comments', '<svg><!-- Jörg Müßig --></svg>'],
    ['what is quoted in it', '<svg><text><![CDATA[Jörg Müßig]]></text></svg>'],
    ['what programs note in it', '<svg><?made-by Jörg Müßig?></svg>'],
  ])('%s', (_, svg) => {
    const texts = readDrawing(new TextEncoder().encode(svg)).map(({ text }) => text);
    expect(texts.filter((text) => /Jörg[ \u0001]+Müßig/.test(text))).not.toEqual([]);
  });

  test('what it holds in the set of characters that it names', () => {
    const svg = Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-1"?><svg><text>${name}</text></svg>`,
      'latin1',
    );
    expect(JSON.stringify(readDrawing(svg))).toContain(name);
    const odd = svg.toString('latin1').replace('iso-8859-1', 'x-nobody-knows');
    expect(JSON.stringify(readDrawing(Buffer.from(odd)))).toContain(name);
  });
});

describe('a photograph says', () => {
  const room = readFileSync(join(root, 'test/cases/broken/room.png'));
  const chunk = (type: string, data: string | Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), Buffer.from(data)]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(body.length - 4);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  /** Behind IHDR. */
  const png = (...parts: readonly Uint8Array[]): Buffer =>
    Buffer.concat([room.subarray(0, 33), ...parts, room.subarray(33)]);
  const segment = (marker: number, data: Uint8Array): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(data.length + 2, 2);
    return Buffer.concat([head, data]);
  };
  const jpeg = (...parts: readonly Uint8Array[]): Buffer =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...parts,
      segment(0xda, new Uint8Array(6)),
      Buffer.from([0xff, 0xd9]),
    ]);
  const webp = (type: string, data: Uint8Array): Buffer => {
    const size = Buffer.alloc(8);
    size.writeUInt32LE(data.length + (data.length % 2) + 12);
    size.writeUInt32LE(data.length, 4);
    const parts = [
      Buffer.from('RIFF'),
      size.subarray(0, 4),
      Buffer.from(`WEBP${type}`),
      size.subarray(4),
      data,
    ];
    return Buffer.concat([...parts, new Uint8Array(data.length % 2)]);
  };
  const utf8 = Buffer.from(name);
  const latin1 = Buffer.from(name, 'latin1');
  const xmp = Buffer.from(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${name}</dc:creator></x:xmpmeta>`);

  test.each<[string, Uint8Array]>([
    ['a text of a PNG', png(chunk('tEXt', Buffer.concat([Buffer.from('Author\0'), latin1])))],
    ['a packed text', png(chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(latin1)])))],
    ['an international text', png(chunk('iTXt', Buffer.concat([Buffer.from('Author\0\0\0de\0\0'), utf8])))],
    [
      'a packed one',
      png(chunk('iTXt', Buffer.concat([Buffer.from('Author\0\x01\0de\0Wer\0'), deflateSync(utf8)]))),
    ],
    [
      'the XMP of a PNG',
      png(chunk('iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0'), xmp]))),
    ],
    ['a colour profile', png(chunk('iCCP', Buffer.concat([Buffer.from('sRGB\0\0'), deflateSync(utf8)])))],
    ['what stands behind the end of a PNG', Buffer.concat([room, latin1])],
    ['a comment of a JPEG', jpeg(segment(0xfe, utf8))],
    ['a comment in Latin-1', jpeg(segment(0xfe, latin1))],
    [
      'the XMP of a JPEG',
      jpeg(segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0'), xmp]))),
    ],
    [
      'Exif of two bytes a letter',
      jpeg(segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from(name, 'utf16le')]))),
    ],
    ['what stands behind the end of a JPEG', Buffer.concat([jpeg(), latin1])],
    ['the XMP of a WebP', webp('XMP ', xmp)],
    ['what stands behind the end of a WebP', Buffer.concat([webp('VP8 ', new Uint8Array(20)), latin1])],
    [
      'what stands between its pixels',
      webp('VP8 ', Buffer.concat([Buffer.from([0xff, 0x9d, 1]), utf8, Buffer.from([0xfe])])),
    ],
    ['what is none at all', Buffer.concat([Buffer.from([0, 0xff]), latin1])],
  ])('%s', async (_, bytes) => {
    const texts = (await readPhotograph(bytes)).map(({ text }) => text);
    expect(texts.some((text) => text.includes(name))).toBe(true);
  });

  test('nothing that is not in it', async () => {
    expect(JSON.stringify(await readPhotograph(png()))).not.toContain('Jörg');
  });
});
