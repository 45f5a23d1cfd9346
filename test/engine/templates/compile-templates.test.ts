import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadAssets, loadGuidebookTheme } from '../../../src/engine/assets.js';
import { compileTemplates } from '../../../src/engine/templates/compile-templates.js';
import { wording } from '../../../src/core/diagnostics/diagnostic.js';
import { makeTemplates, type Templates } from '../../../src/core/templates/run.js';
import { renderHtml } from '../../../src/core/formats/html/page.js';
import { renderMarkdown } from '../../../src/core/formats/markdown/markdown.js';
import { renderGuidebook } from '../../../src/core/programme/guidebook/render.js';
import { root } from '../../cases.js';
import { makeProgramme, readProgramme } from '../../core/programme/programmes.js';
import { sources } from '../../core/templates/built-in.js';

const report = sources.find(({ name }) => name === 'visit/report.md');
const text = report?.text ?? '';

test('every template comes out as it does when it is compiled ahead', async () => {
  const { value, diagnostics } = await compileTemplates(sources);
  expect(diagnostics).toEqual([]);
  const programme = await makeProgramme(readProgramme(join(root, 'examples/fictional')));
  const theme = await loadGuidebookTheme();
  const write = (templates: Templates): unknown => {
    const { markdown, html } = renderGuidebook(programme, assets, { ...theme, templates });
    const reports = programme.report.visits.map(({ report }) => [
      renderMarkdown(report, { templates }),
      renderHtml(report, { ...theme, templates }).text,
    ]);
    return [markdown, html, reports];
  };
  const assets = await loadAssets();
  expect(write(value ?? {})).toEqual(write(theme.templates));
});

test('a template of others runs in place of a built-in one, and may call partials of its own', async () => {
  const { value } = await compileTemplates([
    { name: 'visit/report.md', file: 'own/report.md.hbs', text: '{{> greeting}} {{line title}}' },
    { name: 'partials/greeting.md', file: 'own/greeting.md.hbs', text: 'On {{plain when}}:' },
  ]);
  const line = ({ text: words }: { readonly text: string }): string => words;
  const plain = (words: string): string => words;
  const run = makeTemplates(value ?? {}, 'md', {
    line,
    block: line,
    runIn: (label: string) => label,
    item: line,
    cell: line,
    plain,
  });
  expect(run('visit/report.md', { title: { text: 'A visit' }, when: '5 May 2030' })).toBe(
    'On 5 May 2030: A visit',
  );
});

test('a wrong name is told with file, line and the nearest name, and nothing is compiled', async () => {
  const wrong = {
    name: 'visit/report.md',
    file: 'own/report.md.hbs',
    text: text.replace('{{block summary}}', '{{block sumary}}'),
  };
  const { value, diagnostics } = await compileTemplates([wrong]);
  expect(value).toBeNull();
  const line = text.slice(0, text.indexOf('{{block summary}}')).split('\n').length;
  expect(diagnostics).toMatchObject([
    { code: 'template-unknown', file: 'own/report.md.hbs', range: { start: { line, column: 9 } } },
  ]);
  expect(diagnostics.map((one) => wording(one))).toEqual([
    {
      message: '`sumary` is no field of what this part of the template shows.',
      hint: expect.stringMatching(/^Did you mean `summary`\? There are `coverMap`, .* more\.$/) as string,
    },
  ]);
});

test('a partial of others is looked at wherever built-in templates call it', async () => {
  const own = { name: 'partials/person.html', file: 'person.hbs', text: '{{nane}}' };
  const { diagnostics } = await compileTemplates([own]);
  expect(diagnostics).toMatchObject([
    { code: 'template-unknown', file: 'person.hbs', args: { name: 'nane', nearest: ['name'] } },
  ]);
});

test('a template that solidify does not use is refused', async () => {
  const { value, diagnostics } = await compileTemplates([
    { name: 'visit/raport.md', file: 'raport.hbs', text: '' },
  ]);
  expect(value).toBeNull();
  expect(diagnostics).toMatchObject([
    { code: 'template-unknown', file: 'raport.hbs', range: null, args: { nearest: ['visit/report.md'] } },
  ]);
});

test('a built-in template with a wrong name stops the build of the package, at its line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'solidify-templates-'));
  cpSync(join(root, 'templates'), join(folder, 'templates'), {
    recursive: true,
    filter: (path) => !path.includes('fonts'),
  });
  const check = (): [number | null, string] => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/templates.mjs', folder], {
      cwd: root,
      encoding: 'utf8',
    });
    return [status, stderr];
  };
  expect(check()).toEqual([0, '']);
  const file = 'templates/visit/sections/agenda.html.hbs';
  writeFileSync(
    join(folder, file),
    readFileSync(join(folder, file), 'utf8').replace('{{#with timeline}}', '{{#with timelin}}'),
  );
  const words =
    '`timelin` is no field of what this part of the template shows. Did you mean `timeline`? There are `title`, `timed`, `placed`, `timeline`, `entries`.';
  expect(check()).toEqual([1, `${file}:4:9 ${words}\n`]);
  rmSync(folder, { recursive: true, force: true });
});
