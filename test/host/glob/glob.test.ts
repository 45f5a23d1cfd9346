import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { globFiles } from '../../../src/host/glob/glob.js';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-glob-'));
  for (const name of [
    'a.yaml',
    'b.yml',
    'sub/c.yaml',
    'sub/deep/d.yaml',
    '.hidden/e.yaml',
    `${'a'.repeat(200)}.txt`,
  ]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), '');
  }
  symlinkSync('..', join(folder, 'sub/up'));
  symlinkSync('sub', join(folder, 'other'));
  symlinkSync('nowhere', join(folder, 'lost.yaml'));
  symlinkSync('../a.yaml', join(folder, 'sub/linked.yaml'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each([
  ['*.yaml', ['a.yaml', 'lost.yaml']],
  ['./*.yml', ['b.yml']],
  ['sub/*', ['sub/c.yaml', 'sub/linked.yaml']],
  ['*/deep/*.yaml', ['other/deep/d.yaml', 'sub/deep/d.yaml']],
  ['.hidden/*', ['.hidden/e.yaml']],
  ['**/e.yaml', []],
  ['sub/deep/**', ['sub/deep/d.yaml']],
  ['{a,sub/c}.yaml', ['a.yaml', 'sub/c.yaml']],
  ['sub', []],
  ['sub/../?.yaml', ['sub/../a.yaml']],
  ['missing/*.yaml', []],
])('%s gives %j', async (pattern, files) => {
  expect((await globFiles(folder, pattern)).sort()).toEqual(files);
});

test('links are followed, but not in a circle', async () => {
  const found = await globFiles(folder, '**/d.yaml');
  expect(found).toContain('sub/deep/d.yaml');
  expect(found.length).toBeLessThan(5);
});

test('a path from the root is searched from its first pattern on', async () => {
  expect(await globFiles('/', `${folder}/*.yml`)).toEqual([`${folder}/b.yml`]);
});

test.each([`${'*a'.repeat(60)}b`, `${'**/'.repeat(40)}x`, `${'*/'.repeat(200)}x`, `**/${'?*'.repeat(90)}b`])(
  'many stars end: %s',
  async (pattern) => {
    expect(await globFiles(folder, pattern)).toEqual([]);
  },
);
