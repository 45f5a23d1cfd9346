import { expect, test } from 'vitest';
import { unzip } from '../../../../src/core/formats/attached/zip.js';
import { zlib } from '../../../../src/engine/targets/zlib.js';
import { zipped } from '../../../zipped.js';

const archive = zipped({ 'a.txt': 'Lamps '.repeat(50), 'b/c.txt': 'Quays' });

test.each([null, zlib])('the files of an archive, and nothing of it unread', async (faster) => {
  const found = await unzip(archive, faster);
  if ('fault' in found) throw new Error(found.fault);
  expect(found.parts.map(({ name, content }) => [name, new TextDecoder().decode(content)])).toEqual([
    ['a.txt', 'Lamps '.repeat(50)],
    ['b/c.txt', 'Quays'],
  ]);
});

const from = (change: (bytes: Uint8Array, view: DataView) => void): Uint8Array => {
  const bytes = archive.slice();
  change(bytes, new DataView(bytes.buffer));
  return bytes;
};
const list = archive.length - 22 - 2 * 46 - 5 - 7;

test.each<[string, Uint8Array, RegExp]>([
  ['cut off', archive.slice(0, -1), /damaged/],
  ['of other bytes than its sums say', from((bytes) => (bytes[40] = (bytes[40] ?? 0) ^ 1)), /damaged/],
  ['locked', from((_, view) => view.setUint16(list + 8, 1, true)), /password/],
  ['packed otherwise', from((_, view) => view.setUint16(list + 10, 12, true)), /seldom/],
  [
    'with a file that claims to be huge',
    from((_, view) => view.setUint32(list + 24, 2 ** 31, true)),
    /64 MB/,
  ],
  [
    'with a file that is not listed',
    from((_, view) => view.setUint32(list + 42, 45, true)),
    /damaged|between/,
  ],
  ['no archive', new TextEncoder().encode('PK and so on'), /damaged/],
])('an archive %s is not read', async (_, bytes, fault) => {
  for (const faster of [null, zlib])
    expect(await unzip(bytes, faster)).toEqual({ fault: expect.stringMatching(fault) as unknown });
});
