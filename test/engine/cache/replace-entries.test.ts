import { expect, test } from 'vitest';
import type { ManifestEntry } from '../../../src/engine/cache/manifest.js';
import { replaceEntries } from '../../../src/engine/cache/replace-entries.js';

const entry = (id: string, ...files: string[]): ManifestEntry => ({
  id,
  product: id,
  source: null,
  inputs: [],
  outputs: files.map((file) => ({
    ...{ file, format: 'md', bytes: 1, sha256: '', pages: null },
    ...{ solidify: '', browser: null, key: id, searched: '' },
  })),
});
const listed = (entries: Iterable<ManifestEntry>): string[] =>
  [...entries].map(
    ({ id, outputs }) => `${id}: ${outputs.map(({ file, key }) => `${file} of ${key}`).join()}`,
  );

test('a file belongs to the last that gave it', () => {
  const before = new Map([entry('a', 'a.md', 'x.md'), entry('b', 'b.md')].map((one) => [one.id, one]));
  const after = replaceEntries(
    before,
    new Map<string, (old: ManifestEntry | undefined) => ManifestEntry>([
      ['b', () => entry('b', 'b.md', 'x.md')],
      ['c', (old) => old ?? entry('c', 'a.md')],
      ['a', (old) => old ?? entry('a')],
    ]),
  );
  expect(listed(after.values())).toEqual(['a: ', 'b: b.md of b,x.md of b', 'c: a.md of c']);
  expect(listed(before.values())).toEqual(['a: a.md of a,x.md of a', 'b: b.md of b']);
});

test('of files that change hands again and again each is listed once', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  let manifest: ReadonlyMap<string, ManifestEntry> = new Map();
  for (let round = 0; round < 50; round += 1) {
    const changed = new Map<string, ManifestEntry>();
    for (let one = 0; one < 5; one += 1) {
      const id = `t${random(8)}`;
      const files = Array.from({ length: random(4) }, () => `f${random(12)}`);
      changed.set(id, entry(id, ...new Set(files)));
    }
    manifest = replaceEntries(manifest, new Map([...changed].map(([id, made]) => [id, () => made])));
    const files = [...manifest.values()].flatMap(({ outputs }) => outputs.map(({ file }) => file));
    expect(new Set(files).size).toBe(files.length);
    const latest = [...changed].flatMap(([id, { outputs }]) =>
      outputs.map(({ file }) => [file, id] as const),
    );
    for (const [file, id] of new Map(latest))
      expect(manifest.get(id)?.outputs.map((one) => one.file)).toContain(file);
  }
});
