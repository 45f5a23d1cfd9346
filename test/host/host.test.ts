import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memoryHost } from '../../src/host/memory.js';
import { isNameWithin } from '../../src/host/host.js';
import { changeFile, removeFiles, writeFiles } from '../../src/host/output/output-folder.js';

const astray = [
  '../a.md',
  'a/../../a.md',
  '/a.md',
  'a//b.md',
  '.a',
  'a/.b/c',
  'c:a.md',
  '..\\a.md',
  'a\0.md',
  '',
  '.',
];

let above: string;
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'name-within-'));
  writeFileSync(join(above, 'a.md'), 'mine');
});
afterEach(() => rmSync(above, { recursive: true }));

test('a name leads to a file below its folder', () => {
  for (const name of ['a.md', 'paris-2019.pt-PT.internal.pdf', 'site/pictures/1.jpg', 'a..b.md'])
    expect(isNameWithin(name)).toBe(true);
  for (const name of astray) expect(isNameWithin(name)).toBe(false);
  for (const name of [null, 1, ['a.md']]) expect(isNameWithin(name)).toBe(false);
});

test.each(astray)('nothing is written, changed or removed at %j', async (name) => {
  const folder = join(above, 'reports');
  await expect(
    writeFiles(folder, [
      { name: 'b.md', content: '' },
      { name, content: 'x' },
    ]),
  ).rejects.toThrow('no name');
  await expect(changeFile(folder, name, () => Promise.resolve('x'))).rejects.toThrow('no name');
  await expect(removeFiles(folder, [name])).rejects.toThrow('no name');
  expect(readdirSync(above)).toEqual(['a.md']);
  const memory = memoryHost([], { cwd: above });
  expect(() => memory.writeAll(folder, [{ name, content: 'x' }])).toThrow('no name');
  expect(() => memory.remove(folder, [name])).toThrow('no name');
});
