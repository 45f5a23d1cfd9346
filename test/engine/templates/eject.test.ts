import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { build } from '../../../src/index.js';
import { readOrigin } from '../../../src/core/templates/own/origin.js';
import { ejectTemplates, templateDifferences } from '../../../src/engine/templates/eject.js';
import { openLibrary } from '../../../src/engine/templates/library.js';
import { sha256 } from '../../../src/engine/cache/manifest.js';
import type { Host } from '../../../src/host/host.js';
import { diskHost } from '../../../src/host/disk.js';
import { root } from '../../cases.js';
import { sources } from '../../core/templates/built-in.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-eject-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const host = (): Host => ({ ...diskHost(), cwd: folder });
const eject = async (name: string, from: string | null = null): Promise<string[]> =>
  ejectTemplates(name, from, await openLibrary({ templates: null, helpers: null }, host(), true), host());
const diff = async (name: string | null = null): ReturnType<typeof templateDifferences> =>
  templateDifferences(name, await openLibrary({ templates: null, helpers: null }, host()), host());
const lessons = 'visit/sections/lessons.html.hbs';
const path = join('templates', lessons);
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
const everything = (): Map<string, string> =>
  new Map(
    readdirSync(join(folder, 'reports'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && one.name !== 'manifest.json')
      .map((one) => join(one.parentPath, one.name))
      .map((file) => [file, readFileSync(file, 'base64')]),
  );

test('every default is ejected, and all of them together build the same bytes', async () => {
  cpSync(join(root, 'examples/fictional'), folder, { recursive: true });
  const make = (): ReturnType<typeof build> =>
    build(['programme.yaml'], { formats: ['md', 'html'], cache: false }, { cwd: folder });
  expect((await make()).ok).toBe(true);
  const before = everything();
  for (const name of ['visit', 'partials', 'programme', 'site']) await eject(name);
  for (const { file, text } of sources) {
    const { origin, own } = readOrigin(textOf(file));
    expect(own).toBe(text);
    expect(origin).toMatchObject({ path: file.replace('templates/', ''), sha256: sha256(text) });
  }
  expect(await make()).toMatchObject({ ok: true, diagnostics: [] });
  const after = everything();
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [file, bytes] of before) expect(after.get(file) === bytes, file).toBe(true);
  expect((await diff()).filter((one) => one.isChanged || one.hasDefaultChanged !== false)).toEqual([]);
}, 120_000);

test('nothing is written over a file that is there, nor any of the others', async () => {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), 'mine');
  await expect(eject('visit/sections/lessons')).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(path) as string,
  });
  expect(textOf(path)).toBe('mine');
  expect(readdirSync(join(folder, 'templates'))).toEqual(['visit']);
  expect(readdirSync(join(folder, 'templates/visit/sections'))).toEqual(['lessons.html.hbs']);
});

test('what changed since is told: here, and in the default', async () => {
  await eject(lessons);
  const now = sources.find(({ file }) => file.endsWith(lessons))?.text ?? '';
  expect(await diff()).toMatchObject([{ path: lessons, hasDefaultChanged: false, isChanged: false }]);
  const then = now.replace('<ul>', '<ul class="of-then">');
  const mine = then.replace('<h3>', '<h3 class="mine">');
  const { origin } = readOrigin(textOf(path));
  const first = textOf(path).split('\n')[0] ?? '';
  writeFileSync(join(folder, path), `${first.replace(origin?.sha256 ?? '', sha256(then))}\n${mine}`);

  // The text of then is gone: what is there is compared with today.
  expect(await diff()).toMatchObject([{ hasDefaultChanged: true, ofDefault: null, isChanged: true }]);

  const original = join(folder, 'templates/originals', `${sha256(then).slice(0, 16)}.txt`);
  writeFileSync(original, then);
  const changes = (lines: readonly { readonly text: string }[] | null | undefined): string[] =>
    (lines ?? []).map(({ text }) => text).filter((text) => /^[+-]/.test(text));
  const [found] = await diff('visit/sections/lessons');
  expect(changes(found?.ofDefault)).toEqual(['-<ul class="of-then">', '+<ul>']);
  expect(changes(found?.ofOwn)).toEqual([
    '-<h3>{{line theme}}</h3>',
    '+<h3 class="mine">{{line theme}}</h3>',
  ]);

  // Nobody is deceived by an original that has been changed.
  writeFileSync(original, `${then}x`);
  expect(await diff()).toMatchObject([{ ofDefault: null }]);

  writeFileSync(join(folder, path), mine);
  expect(await diff()).toMatchObject([{ version: null, hasDefaultChanged: null, isChanged: true }]);
});

test('a new layout begins as a default, or as one of one’s own', async () => {
  const files = (name: string): string[] =>
    ['html', 'md'].map((format) => join('templates', name, `report.${format}.hbs`));
  expect(await eject('city', 'record')).toEqual(files('city'));
  expect(readOrigin(textOf('templates/city/report.md.hbs')).origin?.path).toBe('visit/report.md.hbs');
  writeFileSync(join(folder, 'templates/city/report.md.hbs'), '# {{line title}}\n');
  expect(await eject('town', 'city')).toEqual(files('town'));
  expect(textOf('templates/town/report.md.hbs')).toBe('# {{line title}}\n');
  expect(await diff('city/report.html')).toMatchObject([{ isChanged: false, hasDefaultChanged: false }]);
  await expect(eject('town', 'city')).rejects.toMatchObject({ exitCode: 2 });
  await expect(eject('new', 'sotry')).rejects.toMatchObject({ hint: 'Did you mean story?' });
  for (const name of ['story', 'visit', '../up', 'Big', 'a/b'])
    await expect(eject(name, 'story'), name).rejects.toMatchObject({ exitCode: 2 });
});
