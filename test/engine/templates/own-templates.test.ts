import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { build, validate, type BuildResult } from '../../../src/index.js';
import { openTemplates } from '../../../src/engine/templates/own-templates.js';
import { diskHost } from '../../../src/host/disk.js';
import { nameOfFile } from '../../../src/core/templates/vocabulary.js';
import { root } from '../../cases.js';
import { sources } from '../../core/templates/built-in.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-own-'));
  cpSync(join(root, 'examples/fictional'), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const visit = 'visits/ostmere-2031.yaml';
const lessons = 'visit/sections/lessons.html.hbs';

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const make = (options: Parameters<typeof build>[1] = {}, files = [visit]): Promise<BuildResult> =>
  build(files, { formats: ['md', 'html'], ...options }, { cwd: folder });
const page = (name = 'ostmere-2031.html'): string => readFileSync(join(folder, 'reports', name), 'utf8');
const defaultText = (path: string): string => readFileSync(join(root, 'templates', path), 'utf8');
const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'reports'), { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .map((path) => [path, readFileSync(path, 'base64')]),
  );

describe.each([
  ['the document', 'visits/templates', {}],
  ['its programme', 'templates', {}],
  ['nothing, and named', 'look', { templates: 'look' }],
])('a folder beside %s', (_, place, options) => {
  test('gives one template instead of the default, until it is removed; the files are judged by it', async () => {
    await make();
    const before = everything();
    put(`${place}/${lessons}`, `<p>MY LESSONS</p>\n${defaultText(lessons)}`);
    expect((await make({ ...options, check: true })).ok).toBe(false);
    expect((await make(options)).ok).toBe(true);
    expect(page()).toContain('<p>MY LESSONS</p>');
    expect((await make({ ...options, check: true })).ok).toBe(true);
    put(`${place}/${lessons}`, `<p>OTHER</p>\n${defaultText(lessons)}`);
    expect((await make({ ...options, check: true })).ok).toBe(false);
    rmSync(join(folder, place, lessons));
    expect((await make(options)).ok).toBe(true);
    expect(everything()).toEqual(before);
  });
});

test('what lies beside the document stands above what lies beside its programme, file by file', async () => {
  put(`templates/${lessons}`, '<p>PROGRAMME</p>');
  put('templates/visit/sections/thanks.html.hbs', '<p>THANKS</p>');
  put(`visits/templates/${lessons}`, '<p>VISIT</p>');
  await make();
  expect(page()).toContain('<p>VISIT</p>');
  expect(page()).not.toContain('<p>PROGRAMME</p>');
});

test('every default template, as a file of one’s own, gives the same bytes', async () => {
  const files = ['programme.yaml'];
  expect((await make({}, files)).ok).toBe(true);
  const before = everything();
  for (const { name, file, text } of sources) {
    expect(nameOfFile(file.replace(/^templates\//, ''))).toBe(name);
    put(file, text);
  }
  const again = await make({ cache: false }, files);
  expect(again).toMatchObject({ ok: true, diagnostics: [] });
  const after = everything();
  for (const path of Object.keys(before).filter((one) => !one.endsWith('manifest.json')))
    expect(after[path] === before[path], path).toBe(true);
  expect(Object.keys(after)).toEqual(Object.keys(before));
}, 120_000);

const faults: [string, string, string, string, object][] = [
  ['a field', lessons, '{{#each lessons}}\n{{themes}}{{/each}}', 'template-unknown', { line: 2, column: 3 }],
  ['a helper', lessons, '{{#each lessons}}{{lime theme}}{{/each}}', 'template-unknown', { line: 1 }],
  ['a partial', lessons, '\n\n{{> persn}}', 'template-unknown', { line: 3, column: 5 }],
  ['a block', lessons, '{{#foreach lessons}}{{/foreach}}', 'template-unknown', { line: 1, column: 4 }],
  ['a block that is not closed', lessons, '{{#if lessons}}\n', 'template-syntax', {}],
  ['braces that are not closed', lessons, 'a\n{{line', 'template-syntax', { line: 2 }],
  ['a part that is shown whole', lessons, '{{lessons}}', 'template-not-words', { line: 1, column: 3 }],
  ['too many values', lessons, '{{line title title}}', 'template-arguments', { line: 1, column: 3 }],
  ['a file that is no template', 'visit/raport.html.hbs', '', 'template-unknown', { line: 1 }],
  ['a file in no folder', 'report.html.hbs', '', 'template-unknown', { line: 1 }],
  ['a page without its slots', 'visit/story.html.hbs', '<p>', 'template-slot', { line: 1 }],
  ['the prototype', lessons, '{{__proto__}}', 'template-unknown', { line: 1 }],
  ['the constructor', lessons, '{{#with constructor}}{{name}}{{/with}}', 'template-unknown', { line: 1 }],
  [
    'a constructor behind a field',
    lessons,
    '{{title.constructor.constructor}}',
    'template-unknown',
    { line: 1 },
  ],
  ['what is looked up', lessons, '{{lookup this "constructor"}}', 'template-unknown', { line: 1 }],
  ['what would be logged', lessons, '{{log title}}', 'template-unknown', { line: 1 }],
  ['a partial by a path in quotes', lessons, '{{> "../../etc/passwd"}}', 'template-unknown', { column: 5 }],
  ['letters of Windows', lessons, '\n{{! Caf\xe9 }}', 'template-file', {}],
  ['a decorator', lessons, '{{#*inline "x"}}{{/inline}}', 'template-syntax', { line: 1 }],
  ['a file outside', lessons, '{{> ../../etc/passwd}}', 'template-unknown', { line: 1 }],
  [
    'a partial that calls itself',
    lessons,
    '\n{{> sections/lessons}}',
    'template-failed',
    { line: 2, column: 1 },
  ],
  [
    'lists within lists',
    lessons,
    `${'{{#each @root.sections}}'.repeat(12)}x${'{{/each}}'.repeat(12)}`,
    'template-failed',
    {},
  ],
  ['what is too large', lessons, 'x'.repeat(100_001), 'template-file', { line: 1 }],
  [
    'blocks too deep',
    lessons,
    `${'{{#if title}}'.repeat(4000)}${'{{/if}}'.repeat(4000)}`,
    'template-syntax',
    {},
  ],
];

test.each(faults)(
  '%s: told at its place, and nothing is written',
  async (_, path, text, code, place) => {
    // A sign above 127 stands as the one byte that it is in Windows.
    put(`templates/${path}`, '');
    writeFileSync(join(folder, 'templates', path), text, 'latin1');
    const result = await make();
    expect(result).toMatchObject({ ok: false, outputs: [], troubles: [] });
    expect(result.diagnostics[0]).toMatchObject({ code, file: join('templates', path), ...place });
    expect(() => readdirSync(join(folder, 'reports'))).toThrow();
  },
  30_000,
);

const pageFaults: [string, string, (text: string) => string, string, number][] = [
  ['a level left out', lessons, (text) => text.replaceAll('h3>', 'h5>'), 'level', 3],
  ['a second h1', lessons, () => '\n<h1>Lessons</h1>', 'h1', 2],
  [
    'a picture without alternative',
    lessons,
    (text) => `${text}<img src="data:image/png;base64,">`,
    'alt',
    11,
  ],
  ['a table without heads', lessons, () => '<table><tr><td>1</td></tr></table>', 'table', 1],
  ['a script', lessons, () => '\n<script>fetch("//x")</script>', 'refused', 2],
  ['a picture from elsewhere', lessons, () => '<img alt="" src="https://x.org/p">', 'outside', 1],
  ['a second title in Markdown', 'visit/sections/lessons.md.hbs', () => '\n# Lessons\n\n## One', 'title', 2],
  ['a script in Markdown', 'visit/sections/lessons.md.hbs', () => '\n\n<script>x()</script>', 'refused', 3],
  ['no language', 'partials/page-head.html.hbs', (text) => text.replace('lang="{{lang}}"', ''), 'lang', 2],
  ['a hidden emblem', 'visit/story.html.hbs', (text) => text.replace('class="foot"', 'hidden'), 'emblem', 1],
  ['no emblem', 'partials/paid.html.hbs', (text) => text.replace('{{drawing emblem}}', ''), 'emblem', 1],
];

test.each(pageFaults)(
  'a template that writes %s is told, and nothing is written',
  async (_, path, change, fault, line) => {
    put(
      visit,
      `${readFileSync(join(folder, visit), 'utf8').replace(/^lessons:/m, 'x_lessons:')}\nfunding: { scheme: cerv, authority: Velmora }\nlessons: [{ text: One, theme: Water }]\n`,
    );
    put(`templates/${path}`, change(defaultText(path)));
    const result = await make();
    expect(result).toMatchObject({ ok: false, outputs: [], troubles: [] });
    expect(result.diagnostics.filter(({ code }) => code === 'template-page')).toMatchObject([
      {
        file: join('templates', path),
        line: fault === 'emblem' || fault === 'lang' ? (expect.any(Number) as number) : line,
      },
    ]);
    expect(result.diagnostics.map(({ message }) => message).join()).toContain(
      fault === 'emblem' ? 'emblem' : '`',
    );
  },
);

test('what has templates of others runs where Ctrl-C is heard meanwhile', async () => {
  const elsewhere = new Error('elsewhere');
  const { find } = openTemplates(
    { templates: null, helpers: null },
    { ...diskHost(), cwd: folder, elsewhere },
  );
  expect((await find([visit])).sources).toEqual([]);
  put(`templates/${lessons}`, '');
  await expect(find(['programme.yaml'])).rejects.toBe(elsewhere);
});

test('a folder that does not exist is told', async () => {
  const { troubles } = await make({ templates: 'nowhere' });
  expect(troubles).toMatchObject([{ code: 'file-not-found', exitCode: 2 }]);
});

test('a template behind a link that leads out of the project is not read', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'solidify-outside-'));
  writeFileSync(join(outside, 'secret.hbs'), '<p>SECRET</p>');
  mkdirSync(join(folder, 'visits/templates/visit/sections'), { recursive: true });
  symlinkSync(join(outside, 'secret.hbs'), join(folder, 'visits/templates', lessons));
  expect((await make()).diagnostics).toMatchObject([
    { code: 'template-file', line: 1, message: 'The template lies outside of the project, behind a link.' },
  ]);
  rmSync(outside, { recursive: true });
});

test.each([
  ['as it stands', '<p>Ours</p>\n<p>by Zyta Quorvane</p>', lessons, 2],
  ['in parts', '\n\n<p>Zyta <b>Quorvane</b></p>', lessons, 3],
  ['around what shows nothing', '\nZyta{{! of ours }} Quorvane', lessons, 2],
])(
  'a name that the edition withholds, %s in a template, is refused where it is written',
  async (_, text, path, line) => {
    const someone = 'people:\n  zyta-quorvane: {name: Zyta Quorvane, consent: internal}\n';
    put(visit, readFileSync(join(folder, visit), 'utf8').replace(/^people:\n/m, someone));
    put(`templates/${lessons.replace('.html', '.md')}`, 'Ours');
    put(`templates/${lessons}`, text);
    const { diagnostics, outputs } = await make();
    expect(diagnostics.map(({ code, file, line: at }) => [code, file, at])).toEqual([
      ['name-leaks', join('templates', path), line],
    ]);
    expect(outputs).toEqual([]);
    expect((await validate([visit], {}, { cwd: folder })).diagnostics).toEqual(diagnostics);
  },
);

test('a name that the edition withholds, put together by two templates, is refused where it is shown', async () => {
  const someone = 'people:\n  zyta-quorvane: {name: Zyta Quorvane, consent: internal}\n';
  put(visit, readFileSync(join(folder, visit), 'utf8').replace(/^people:\n/m, someone));
  put('templates/partials/end.html.hbs', 'vane');
  put(`templates/${lessons}`, 'Zyta Quor{{> end}}');
  const { diagnostics } = await make();
  expect(diagnostics).toMatchObject([
    { code: 'name-leaks', file: visit, message: expect.stringContaining('ostmere-2031.html') as string },
  ]);
  expect((await validate([visit], {}, { cwd: folder })).diagnostics).toEqual(diagnostics);
});

test('a build and a validation tell of files that are no templates, and go on', async () => {
  put('templates/visit/style.css', 'h2 { color: red }');
  const stray = [
    { code: 'template-unused', severity: 'warning', file: join('templates', 'visit', 'style.css') },
  ];
  const { ok, diagnostics } = await make();
  expect(ok).toBe(true);
  expect(diagnostics).toMatchObject(stray);
  expect((await validate([visit], {}, { cwd: folder })).diagnostics).toMatchObject(stray);
});

describe('a layout of one’s own', () => {
  const inLayout = (name: string): void =>
    put(visit, `layout: ${name}\n${readFileSync(join(folder, visit), 'utf8').replace(/^layout:.*\n/m, '')}`);

  test('gives the whole report, file by file in place of the default', async () => {
    inLayout('story');
    await make();
    const markdown = readFileSync(join(folder, 'reports/ostmere-2031.md'), 'utf8');
    put(
      'visits/templates/city/report.html.hbs',
      defaultText('visit/story.html.hbs').replace('<h1>', '<p>CITY</p><h1>'),
    );
    inLayout('city');
    expect(await make()).toMatchObject({ ok: true, diagnostics: [] });
    expect(page()).toContain('<p>CITY</p><h1>');
    expect(readFileSync(join(folder, 'reports/ostmere-2031.md'), 'utf8')).toBe(markdown);
  });

  test('of which no file shows the days has everything among its sections, as a record', async () => {
    inLayout('record');
    await make();
    const before = everything();
    put('templates/city/report.md.hbs', defaultText('visit/report.md.hbs'));
    inLayout('city');
    expect((await make()).ok).toBe(true);
    const after = everything();
    for (const path of Object.keys(before).filter((one) => !one.endsWith('manifest.json')))
      expect(after[path] === before[path], path).toBe(true);
  });

  test('of which nothing is there is told with the nearest, and one that nobody names changes nothing', async () => {
    await make();
    put('visits/templates/city/report.md.hbs', '{{#each story}}{{title}}{{/each}}');
    expect((await make({ check: true })).ok).toBe(true);
    inLayout('citty');
    expect((await make()).diagnostics).toMatchObject([
      { code: 'unknown-value', file: visit, hint: expect.stringContaining('city') as string },
    ]);
  });

  test('is checked as the default one is', async () => {
    put('visits/templates/city/report.html.hbs', '{{line titel}}');
    inLayout('city');
    expect((await make()).diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ...Array.from({ length: 4 }, () => ['template-slot', 1]),
      ['template-unknown', 1],
    ]);
  });
});

test.each<[string, string, string, string]>([
  ['the guidebook', 'programme/book/cities.html.hbs', '<h6>Cities</h6>', '<h6> after'],
  ['the guidebook', 'programme/book/cities.html.hbs', '<img src="data:image/png;base64,">', '<img>'],
  ['the website', 'site/home.html.hbs', '<script>x()</script>', '<script>'],
  ['the website', 'site/home.html.hbs', '<img alt="" src="//x.example/p.png">', 'src="//x.example/p.png"'],
  ['the website', 'site/home.html.hbs', '<script src="https://x.example/s.js"></script>', '<script>'],
])('%s is looked through too: %s with %s', async (_, path, text, found) => {
  put(`templates/${path}`, `${defaultText(path)}\n${text}`);
  const line = defaultText(path).split('\n').length + 1;
  const { ok, diagnostics } = await make({ formats: ['html'] }, ['programme.yaml']);
  expect(ok).toBe(false);
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'template-page',
      file: join('templates', path),
      line: expect.any(Number) as number,
      message: expect.stringContaining(found) as string,
    }),
  );
  const [first] = diagnostics.filter(({ code }) => code === 'template-page');
  if (!defaultText(path).includes(text.slice(0, text.indexOf(' ')))) expect(first?.line).toBe(line);
});

test('an ejected template of the guidebook and of the website gives the same files byte for byte', async () => {
  await make({ formats: ['html'] }, ['programme.yaml']);
  const before = everything();
  for (const path of ['site/layout.html.hbs', 'programme/book/cities.html.hbs', lessons]) put(`templates/${path}`, defaultText(path)); // prettier-ignore
  expect((await make({ formats: ['html'] }, ['programme.yaml'])).ok).toBe(true);
  expect(everything()).toEqual(before);
});
