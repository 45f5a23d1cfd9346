import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { validate } from '../../../src/api/build.js';
import { diskHost } from '../../../src/host/disk.js';
import { onDisk } from '../../../src/host/glob/on-disk.js';

const folder = mkdtempSync(join(tmpdir(), 'solidify-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [one, two] = ['caf\u00e9', 'cafe\u0301'];
const text = 'title: T\ncity: Essen\ncountry: DE\ndates: 2031-05-06\ntours: [{ title: A walk }]\n';
mkdirSync(join(folder, two));
writeFileSync(join(folder, two, 'vis\u00efte.yaml'), text);

describe('a name is one in whatever characters it is written', () => {
  test.each([
    [join(one, 'visi\u0308te.yaml'), join(two, 'vis\u00efte.yaml')],
    [join(two, 'vis\u00efte.yaml'), join(two, 'vis\u00efte.yaml')],
    [join(one, 'nowhere.yaml'), join(two, 'nowhere.yaml')],
    ['caf', 'caf'],
  ])('%s', (written, there) => {
    expect(onDisk(join(folder, written))).toBe(join(folder, there));
  });

  test('of two that are both there, the one that is written', () => {
    for (const name of ['e\u0301', '\u00e9']) writeFileSync(join(folder, name), text);
    for (const name of ['e\u0301', '\u00e9']) expect(onDisk(join(folder, name))).toBe(join(folder, name));
  });

  test.each([one, two])('in files and patterns of a build: %s', async (name) => {
    for (const pattern of [
      `${name}/visi\u0308te.yaml`,
      `${name}/*.yaml`,
      `*/vis\u00efte.yaml`,
      `**/visi\u0308*.yaml`,
    ])
      expect((await validate([pattern], {}, { cwd: folder })).ok, pattern).toBe(true);
  });
});

test('a pattern for any depth leaves out what others put there', async () => {
  const place = mkdtempSync(join(tmpdir(), 'solidify-names-'));
  for (const name of ['a', 'node_modules/x', '.git', 'a/node_modules', 'v (1)']) {
    mkdirSync(join(place, name), { recursive: true });
    writeFileSync(join(place, name, 'b.yaml'), text);
  }
  const { list } = diskHost();
  try {
    expect((await list(place, '**/*.yaml')).sort()).toEqual(['a/b.yaml', 'v (1)/b.yaml']);
    expect(await list(place, 'node_modules/**/*.yaml')).toEqual(['node_modules/x/b.yaml']);
    expect(await list(place, 'v (1)/*.yaml')).toEqual(['v (1)/b.yaml']);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
