import { expect, test } from 'vitest';
import {
  readManifest,
  sha256,
  writeManifest,
  type Entry,
  type Manifest,
} from '../../../src/engine/cache/manifest.js';

const output = (file: string): Entry['outputs'][number] => ({
  file,
  format: 'md',
  bytes: 2,
  sha256: sha256(file),
  pages: null,
  solidify: '0.1.0+12345678',
  browser: null,
  key: sha256('key'),
  searched: sha256('inputs'),
});
const entry = (id: string): Entry => ({
  id,
  inputs: [{ file: `${id}.yaml`, bytes: 1, sha256: sha256(id) }],
  outputs: [
    output(`${id}.md`),
    { ...output(`${id}.fr.pdf`), format: 'pdf', pages: 3, browser: 'HeadlessChrome/147.0.7727.0' },
  ],
});
const toManifest = (...ids: string[]): Manifest => new Map(ids.map((id) => [id, entry(id)]));

test('a manifest is read as it was written', () => {
  const read = readManifest(writeManifest(toManifest('a', 'b')));
  expect([...(read?.keys() ?? [])]).toEqual(['a', 'b']);
  expect(read?.get('a')?.inputs).toEqual(entry('a').inputs);
  expect(read?.get('a')?.outputs).toEqual([...entry('a').outputs].reverse());
});

test('its text does not depend on the order in which things were built', () => {
  expect(writeManifest(toManifest('b', 'a'))).toBe(writeManifest(toManifest('a', 'b')));
});

test.each([
  ['half of it', (text: string) => text.slice(0, text.length / 2)],
  ['nothing', () => ''],
  ['something else', () => '[]'],
  ['another version', (text: string) => text.replace('"version": 1', '"version": 2')],
  ['a hash that was changed', (text: string) => text.replace(sha256('a.md'), sha256('b.md'))],
  ['a file that was taken out', (text: string) => text.replace('a.fr.pdf', 'b.pdf')],
])('%s is no manifest', (_, change) => {
  expect(readManifest(change(writeManifest(toManifest('a'))))).toBeNull();
});

test.each(['../a.md', '/etc/passwd', 'a/../../b.md', '..\\a.md'])(
  'one that names %s is no manifest',
  (file) => {
    expect(
      readManifest(writeManifest(new Map([['a', { ...entry('a'), outputs: [output(file)] }]]))),
    ).toBeNull();
  },
);
