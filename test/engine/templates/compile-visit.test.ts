import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build, validate } from '../../../src/index.js';
import { root } from '../../cases.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'compile-visit-'));
  cpSync(join(root, 'examples/fictional'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const visit = 'visits/ostmere-2031.yaml';

test.each([
  ['fails while it runs', '{{{field "a" "b" "c"}}}{{#each lessons}}{{> visit/sections/lessons}}{{/each}}'],
  ['writes what a page must not have', '<h5>Too deep</h5><img src="x">'],
])('a validation tells what a build does of a template that %s', async (_, text) => {
  const path = join(folder, 'templates/visit/sections/lessons.html.hbs');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const made = await build([visit], { formats: ['md', 'html'], write: false }, { cwd: folder });
  expect(made.ok).toBe(false);
  const { ok, diagnostics } = await validate([visit], {}, { cwd: folder });
  expect(ok).toBe(false);
  expect(diagnostics).toEqual(made.diagnostics);
});

test('with templates that are right it tells what it does without', async () => {
  const path = join(folder, 'templates/visit/sections/lessons.html.hbs');
  const without = await validate([visit], {}, { cwd: folder });
  mkdirSync(dirname(path), { recursive: true });
  cpSync(join(root, 'templates/visit/sections/lessons.html.hbs'), path);
  expect(await validate([visit], {}, { cwd: folder })).toEqual(without);
});
