import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ArgsOf } from '../../../src/core/diagnostics/catalogue.js';
import { openTemplates } from '../../../src/engine/templates/own-templates.js';
import { diskHost } from '../../../src/host/disk.js';
import { sources } from '../../core/templates/built-in.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-stray-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is told of some files of a folder of templates. */
async function told(
  files: Readonly<Record<string, string>>,
  helpers: string | null = null,
): Promise<string[]> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'templates', path)), { recursive: true });
    writeFileSync(join(folder, 'templates', path), text);
  }
  const { find, close } = openTemplates({ templates: null, helpers }, { ...diskHost(), cwd: folder });
  const { diagnostics } = await find(['visit.yaml']).finally(close);
  return diagnostics.map(({ code, file, args }) => {
    const { kind, nearest } = args as ArgsOf<'template-unused'>;
    return `${code} ${file} ${kind} ${nearest.join(' ')}`.trim();
  });
}

test.each([
  [
    'lessons.html',
    'file visit/sections/lessons.html.hbs programme/book/lessons.html.hbs site/lessons.html.hbs',
  ],
  ['visit/sections/lessons.html', 'file visit/sections/lessons.html.hbs'],
  ['visit/report.md', 'file visit/report.md.hbs'],
  ['visit/sections/lessons.handlebars', 'file visit/sections/lessons.html.hbs'],
  ['x.handlebars', 'file'],
  ['visit/sections/lesson.html.hbs', 'partial visit/sections/lessons.html.hbs'],
  ['partials/motto.html.hbs', 'partial'],
  ['visit/style.css', 'style'],
  ['city/style.css', 'style'],
  ['helpers.mjs', 'module'],
])('%s, which nothing uses, is told', async (path, found) => {
  expect(await told({ [path]: '' })).toEqual([`template-unused ${join('templates', path)} ${found}`]);
});

test('what is meant for others, and what is used, is not told', async () => {
  const files = [
    'README.md', 'LICENSE', 'visit/readme.txt', '.DS_Store', '.git/config', 'node_modules/a/index.js', 'x.html.hbs~',
    '#x.html#', 'a.bak', 'package.json', 'originals/0123', 'city.docx', 'h.mjs',
  ]; // prettier-ignore
  const used = {
    'visit/sections/lessons.html.hbs': '{{> motto}}',
    'partials/motto.html.hbs': '<p>Light for all.</p>',
    'city/report.html.hbs': sources.find(({ name }) => name === 'visit/story.html')?.text ?? '',
  };
  const all = {
    ...Object.fromEntries(files.map((one) => [one, 'export const shout = (words) => words;'])),
    ...used,
  };
  expect(await told(all, 'templates/h.mjs')).toEqual([]);
});

test('a folder of something else is not listed to its end', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`a${index}.txt`, '']));
  expect(await told(many)).toHaveLength(20);
});
