import { readFile } from 'node:fs/promises';
import { crc32, deflateSync } from 'node:zlib';
import { pictureCodecs } from '../../../src/engine/assets.js';
import type { Pixels } from '../../../src/core/picture/prepare.js';

/** What no report may tell: it stands in every place where a picture can tell something of itself. */
export const secret = 'Nadia-Secret';

export const codecs = pictureCodecs;

/** Red grows to the right, green downwards; the first quarter of the first row is blue. */
export function pixels(width: number, height: number, alpha = 255): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const corner = y < height / 4 && x < width / 4 ? 255 : 0;
      data.set([(x * 255) / width, (y * 255) / height, corner, alpha], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

export const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((one) => one.charCodeAt(0)));
const latin1 = (from: Uint8Array): string => Buffer.from(from).toString('latin1');
export const tells = (from: Uint8Array): boolean => latin1(from).includes(secret);
const be = (value: number, size: number): string =>
  latin1(new Uint8Array(new BigUint64Array([BigInt(value)]).buffer).reverse().subarray(8 - size));

/** Exif with an orientation and a camera's owner. */
function exif(orientation: number): string {
  const entry = (tag: number, type: number, count: number, value: string): string =>
    be(tag, 2) + be(type, 2) + be(count, 4) + value;
  const owner = `${secret}\0`;
  return (
    `MM\0*${be(8, 4)}${be(2, 2)}` +
    entry(0x0112, 3, 1, `${be(orientation, 2)}\0\0`) +
    entry(0xa430, 2, owner.length, be(38, 4)) +
    `${be(0, 4)}${owner}`
  );
}

const segment = (marker: number, content: string): string =>
  `\xff${String.fromCharCode(marker)}${be(content.length + 2, 2)}${content}`;
const profile = `ICC_PROFILE\0\x01\x01${'profile'.repeat(20)}`;

/** A JPEG with Exif, XMP, IPTC, a colour profile, a thumbnail, a second picture, a comment and something behind it. */
export async function jpeg(width: number, height: number, orientation = 1): Promise<Uint8Array> {
  const plain = latin1(await (await codecs()).encode('image/jpeg', pixels(width, height)));
  const notes = [
    segment(0xe0, `JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02${secret}`),
    segment(0xe1, `Exif\0\0${exif(orientation)}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${secret}</x:xmpmeta>`),
    segment(0xe2, profile),
    segment(0xe2, `MPF\0${secret}`),
    segment(0xed, `Photoshop 3.0\x008BIM${secret}`),
    segment(0xfe, secret),
  ];
  return bytes(`\xff\xd8${notes.join('')}${plain.slice(2)}${secret}`);
}

export const chunk = (type: string, content: string): string =>
  be(content.length, 4) + type + content + be(crc32(bytes(type + content)), 4);

/** A PNG with texts, Exif, a time, a colour profile, and something behind it. */
export async function png(width: number, height: number, orientation = 1, alpha = 255): Promise<Uint8Array> {
  const plain = latin1(await (await codecs()).encode('image/png', pixels(width, height, alpha)));
  const notes = [
    chunk('gAMA', be(45_455, 4)),
    chunk('tEXt', `Author\0${secret}`),
    chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${secret}`),
    chunk('eXIf', exif(orientation)),
    chunk('tIME', be(0, 7)),
    chunk('prVt', secret),
  ];
  return bytes(`${plain.slice(0, 33)}${notes.join('')}${plain.slice(33)}${secret}`);
}

/** A PNG of three pixels and a palette, whose first two colours are transparent with `holes`. */
export function palettePng(holes: boolean): Uint8Array {
  const head = `${be(3, 4)}${be(1, 4)}\x08\x03\0\0\0`;
  const rows = latin1(deflateSync(Uint8Array.of(0, 0, 1, 2)));
  const parts = [
    chunk('IHDR', head),
    chunk('PLTE', '\xff\0\0\0\xff\0\0\0\xff'),
    ...(holes ? [chunk('tRNS', '\0\0')] : []),
    chunk('IDAT', rows),
    chunk('IEND', ''),
  ];
  return bytes(`\x89PNG\r\n\x1a\n${parts.join('')}`);
}

/** A PNG whose header asks for more than its few bytes hold. */
export function bomb(width: number, height: number): Uint8Array {
  const head = `${be(width, 4)}${be(height, 4)}\x08\x06\0\0\0`;
  return bytes(
    `\x89PNG\r\n\x1a\n${chunk('IHDR', head)}${chunk('IDAT', latin1(deflateSync(new Uint8Array(1000))))}${chunk('IEND', '')}`,
  );
}

const riff = (type: string, content: string): string =>
  `${type}${latin1(new Uint8Array(new Uint32Array([content.length]).buffer))}${content}${content.length % 2 ? '\0' : ''}`;

/** A WebP with Exif, XMP, a colour profile, and something behind it. */
export async function webp(width: number, height: number, orientation = 1, alpha = 255): Promise<Uint8Array> {
  const { default: encode, init } = await import('@jsquash/webp/encode.js');
  await init({ wasmBinary: await readFile('node_modules/@jsquash/webp/codec/enc/webp_enc.wasm') });
  const plain = latin1(new Uint8Array(await encode(pixels(width, height, alpha), { lossless: 1, exact: 1 })));
  const size = (value: number): string =>
    latin1(new Uint8Array(new Uint32Array([value - 1]).buffer)).slice(0, 3);
  const body =
    riff('VP8X', `${alpha < 255 ? '\x3c' : '\x2c'}\0\0\0${size(width)}${size(height)}`) +
    riff('ICCP', 'profile') +
    plain.slice(12) +
    riff('EXIF', exif(orientation)) +
    riff('XMP ', secret);
  return bytes(`${riff('RIFF', `WEBP${body}`)}${secret}`);
}

/** A WebP whose header can be read, and whose pixels cannot. */
export async function spoiledWebp(width: number, height: number): Promise<Uint8Array> {
  const picture = await webp(width, height);
  const start = Buffer.from(picture).indexOf('VP8L') + 8;
  const length = Buffer.from(picture).readUInt32LE(start - 4);
  return picture.fill(0xff, start + 5, start + length);
}

export const svg = (body: string, before = ''): Uint8Array =>
  bytes(`${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${body}</svg>`);
