import { expect, test } from 'vitest';
import {
  readManifest,
  sha256,
  writeManifest,
  type ManifestEntry,
  type Manifest,
} from '../../../src/engine/cache/manifest.js';

const output = (file: string): ManifestEntry['outputs'][number] => ({
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
const entry = (id: string): ManifestEntry => ({
  id,
  product: id,
  source: `/project/${id}.yaml`,
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
  const listed = entry('a').outputs.map(({ key, searched, ...one }) => key && searched && one);
  expect(read?.get('a')).toEqual(listed.reverse());
});

test('its text does not depend on the order in which things were built', () => {
  expect(writeManifest(toManifest('b', 'a'))).toBe(writeManifest(toManifest('a', 'b')));
});

test.each([
  ['half of it', (text: string) => text.slice(0, text.length / 2)],
  ['nothing', () => ''],
  ['something else', () => '[]'],
  ['another version', (text: string) => text.replace('"version": 2', '"version": 3')],
  ['a hash that was changed', (text: string) => text.replace(sha256('a.md'), sha256('b.md'))],
  ['a file that was taken out', (text: string) => text.replace('a.fr.pdf', 'b.pdf')],
])('%s is no manifest', (_, change) => {
  expect(readManifest(change(writeManifest(toManifest('a'))))).toBeNull();
});

test.each([
  '../a.md',
  '/etc/passwd',
  'a/../../b.md',
  '..\\a.md',
  '.htaccess',
  '.git/hooks/post-commit',
  'a//b.md',
  'C:a.md',
  '',
])('one that names %s is no manifest', (file) => {
  expect(
    readManifest(writeManifest(new Map([['a', { ...entry('a'), outputs: [output(file)] }]]))),
  ).toBeNull();
});

test('the manifest tells nothing of what the files were made from', () => {
  const text = writeManifest(toManifest('a', 'b'));
  for (const secret of [sha256('a'), sha256('key'), sha256('inputs'), 'a.yaml', '/project'])
    expect(text).not.toContain(secret);
});

test('several targets of one product are one in it', () => {
  const parts = ['', '.fr', '.internal'].map((more) => ({ ...entry(`p${more}`), product: 'p/website' }));
  const read = readManifest(writeManifest(new Map(parts.map((one) => [one.id, one]))));
  expect([...(read ?? [])].map(([id, outputs]) => [id, outputs.length])).toEqual([['p/website', 6]]);
});
