import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runMain, type MainRun } from '../run-main.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'templates-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (argv: string): Promise<MainRun> => runMain(argv.split(' '), folder);
const lessons = 'visit/sections/lessons.html.hbs';
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

test('list shows each template with what it is for and where it comes from, and of one its scope', async () => {
  put(`templates/${lessons}`, '{{> motto}}');
  put('templates/partials/motto.html.hbs', '<p>{{line title}}</p>');
  const all = await run('templates list');
  expect(all).toMatchObject({ code: 0, stderr: '' });
  expect(all.stdout).toMatch(/^visit\/report\.md\.hbs +built in +the report of a visit/m);
  expect(all.stdout).toMatch(/^visit\/sections\/lessons\.html\.hbs +own +the lessons/m);
  expect(all.stdout).toMatch(/^partials\/motto\.html\.hbs +own +a partial of your own/m);
  const one = await run('templates list visit/sections/lessons.html');
  expect(one.stdout).toMatch(/in scope .*\babbreviations\b/);
  const { stdout } = await run('templates list --reporter json');
  const { version, templates } = JSON.parse(stdout) as {
    version: number;
    templates: Record<string, unknown>[];
  };
  expect(version).toBe(1);
  expect(templates.find(({ path }) => path === 'partials/motto.html.hbs')).toMatchObject({
    source: 'own',
    file: join('templates', 'partials/motto.html.hbs'),
    calledBy: [lessons],
    scope: expect.arrayContaining(['title', 'lessons']) as string[],
  });
});

test('eject writes a file, check finds it right, diff finds it unchanged', async () => {
  expect(await run(`templates eject ${lessons}`)).toMatchObject({
    code: 0,
    stdout: `${join('templates', lessons)}\n`,
  });
  expect(await run('templates check')).toMatchObject({ code: 0, stderr: 'No errors in 1 template.\n' });
  expect((await run('templates diff')).stdout).toMatch(/has not changed since\.\nYou have changed nothing\./);
  const again = await run(`templates eject ${lessons}`);
  expect([again.code, again.stdout]).toEqual([2, '']);
  const path = join(folder, 'templates', lessons);
  writeFileSync(path, readFileSync(path, 'utf8').replace('<ul>', '<ol>'));
  expect((await run('templates diff')).stdout).toMatch(/^-<ul>\n\+<ol>$/m);
  const { stdout } = await run('templates diff --reporter json');
  expect(JSON.parse(stdout)).toMatchObject({
    templates: [{ path: lessons, hasDefaultChanged: false, default: [] }],
  });
});

test('check of a folder without a template says so', async () => {
  put('templates/lessons.html', '<p>');
  const { code, stderr } = await run('templates check --reporter short');
  expect(code).toBe(0);
  expect(stderr).toMatch(/Nothing uses [^]*\nNo file there is a template\.\n$/);
});

test('eject makes the folder that is named', async () => {
  expect((await run(`templates eject ${lessons} --templates look`)).code).toBe(0);
  expect(existsSync(join(folder, 'look', lessons))).toBe(true);
});

test('check tells what is wrong at its line, with the nearest name and what is in scope', async () => {
  put(`templates/${lessons}`, '{{#each lessons}}\n{{line thene}}{{/each}}');
  put('templates/partials/unused.html.hbs', '\n{{lime title}}');
  const { code, stderr } = await run('templates check --reporter short');
  expect(code).toBe(1);
  expect(stderr).toContain(`${join('templates', lessons)}:2:8: error: \`thene\` is no field`);
  expect(stderr).toContain('Did you mean `theme`? There are `theme`, `lessons`.');
  expect(stderr).toContain(
    `${join('templates', 'partials/unused.html.hbs')}:2:3: error: \`lime\` is no helper`,
  );
  expect(stderr).toContain('2 errors in 2 templates.');
  const one = await run('templates check partials/unused --reporter json');
  expect((JSON.parse(one.stdout) as { diagnostics: unknown[] }).diagnostics).toHaveLength(1);
});

test.each([
  ['templates lst', /Did you mean list\?/],
  ['templates eject', /Name one/],
  ['templates eject visit/raport', /Did you mean visit\/report\?/],
  ['templates check', /There are no templates/],
  ['templates diff --templates nowhere', /"nowhere" is no folder/],
])('%s: wrong use', async (argv, words) => {
  const { code, stderr } = await run(argv);
  expect([code, words.test(stderr)]).toEqual([2, true]);
});

const visit = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\nlessons: [One]\n';

test('validate tells the faults of templates, and config which folder is used', async () => {
  put('visit.yaml', visit);
  put(`templates/${lessons}`, '{{nothing}}');
  expect((await run('validate visit.yaml')).stderr).toContain(`${join('templates', lessons)}:1:3`);
  expect((await run('validate visit.yaml')).code).toBe(1);
  put(`look/${lessons}`, '');
  expect((await run('validate visit.yaml --templates look')).code).toBe(0);
  expect((await run('config visit.yaml')).stdout).toMatch(/^templates +templates, 1 file +visit\.yaml/m);
  put('solidify.config.yaml', 'templates: look\n');
  expect((await run('validate visit.yaml')).code).toBe(0);
  expect((await run('config visit.yaml')).stdout).toMatch(/^templates +look +solidify\.config\.yaml:1/m);
  put('solidify.config.yaml', 'templates: ../look\n');
  expect((await run('validate visit.yaml')).code).toBe(2);
});
