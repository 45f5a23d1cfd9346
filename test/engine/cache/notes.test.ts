import { expect, test } from 'vitest';
import { joinNotes, parseNotes, writeNotes } from '../../../src/engine/cache/notes.js';
import { sha256, type ManifestEntry, type Recorded } from '../../../src/engine/cache/manifest.js';

const output = (file: string, text = file): Recorded => ({
  file,
  format: 'md',
  bytes: 1,
  sha256: sha256(text),
  pages: null,
  solidify: '1',
  browser: null,
  key: 'k',
  searched: 's',
});
const entry = (...outputs: Recorded[]): ManifestEntry => ({
  id: 'a',
  product: 'a',
  source: '/a.yaml',
  inputs: [],
  outputs,
});
const notes = new Map([['a', entry(output('a.md'), output('a.html'), output('a.pdf'))]]);

test('notes are read as they were written, and not when somebody has changed them', () => {
  expect(parseNotes(writeNotes(notes))).toEqual(notes);
  expect(parseNotes(writeNotes(notes).replace('/a.yaml', '/b.yaml'))).toBeNull();
  expect(parseNotes('')).toBeNull();
  expect(parseNotes(writeNotes(new Map([['a', entry(output('.git/hooks/x.md'))]])))).toBeNull();
});

test('notes count for the very bytes that they were made of', () => {
  const listed = new Map([['a', [output('a.md'), output('a.html', 'another')]]]);
  const { manifest, unlisted } = joinNotes(listed, [notes]);
  expect(manifest.get('a')?.outputs.map(({ file, key }) => [file, key])).toEqual([
    ['a.md', 'k'],
    ['a.html', ''],
  ]);
  // Somebody has taken it out of the manifest: it is ours all the same.
  expect(unlisted.flatMap(({ outputs }) => outputs.map(({ file }) => file))).toEqual(['a.pdf']);
});
