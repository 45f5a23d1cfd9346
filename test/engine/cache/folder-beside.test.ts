import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { editionOf } from '../../../src/engine/cache/folder-beside.js';
import { build, type BuildResult } from '../../../src/index.js';

test.each([
  ['paris.md', 'paris', 'public'],
  ['paris.fr.internal.md', 'paris', 'internal'],
  ['paris.internal.1.jpg', 'paris', 'internal'],
  ['paris.partners.pdf', 'paris', 'partners'],
  ['p.guidebook.internal.md', 'p.guidebook', 'internal'],
  ['old.internal.md', 'old.internal', 'public'],
  ['old.internal.partners.md', 'old.internal', 'partners'],
  ['internal/sites/a.html', 'p/website', 'internal'],
  ['fr.partners/index.html', 'p/website', 'partners'],
  ['fr/sites/internal.html', 'p/website', 'public'],
  ['sites/internal.html', 'p/website', 'public'],
  ['internal.html', 'p/website', 'public'],
])('%s of %s is for the edition %s', (file, product, edition) => {
  expect(editionOf(file, product)).toBe(edition);
});

describe('the manifest of a folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'folder-beside-'));
    const visit = (id: string): string =>
      `id: ${id}\ntitle: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\npeople:\n  anna:\n    name: Anna Peeters\n    consent: internal\n    role: nurse\n` +
      'discussions:\n  - title: The room\n    discussants: [anna]\n    points: [It opens at nine.]\n';
    writeFileSync(join(folder, 'named.yaml'), visit('anna-peeters'));
    writeFileSync(join(folder, 'plain.yaml'), visit('essen'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const make = (name: string, ...editions: ('public' | 'internal')[]): Promise<BuildResult> =>
    build([`${name}.yaml`], { out: 'out', formats: ['md'], editions }, { cwd: folder });
  const codes = ({ diagnostics }: BuildResult): string[] => diagnostics.map(({ code }) => code);

  test('may name in a folder for the organisers whom they may know', async () => {
    expect(codes(await make('named', 'internal'))).toEqual([]);
  });

  test.each([
    ['public', 'internal'],
    ['internal', 'public'],
  ] as const)(
    'may name nobody whom a reader of the folder must not know: %s before %s',
    async (first, second) => {
      const files = first === 'public' ? (['plain', 'named'] as const) : (['named', 'plain'] as const);
      expect(codes(await make(files[0], first))).toEqual([]);
      const result = await make(files[1], second);
      expect(codes(result)).toContain('name-leaks');
      expect(result.ok).toBe(false);
      expect(result.outputs).toEqual([]);
    },
  );

  test('is searched for the widest circle where several editions are made at once', async () => {
    expect(codes(await make('named', 'public', 'internal'))).toContain('name-leaks');
  });
});
