import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compile } from '../src/index.js';
import { reporterNames } from '../src/cli/reporters/reporters.js';
import { findBrowser, type FoundBrowser } from '../src/browser/find.js';
import { makeProject, openCanary, secret } from './attacks/project.js';
import { openReader } from './browser.js';
import { golden, readCase, root as repository, textOf } from './cases.js';
import { insideOf } from './core/formats/pdf/anatomy.js';

const browser: FoundBrowser | null = await findBrowser({ env: process.env }).catch(() => null);
const canary = await openCanary();
const { root, project, attacks } = makeProject(canary.host);
const reports = join(project, 'reports');
const before = list(join(root, 'outside'));
interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
interface Found {
  readonly diagnostics: readonly { code: string; severity: string; file: string; message: string }[];
}
let built: Run;
let found: Found;

afterAll(() => {
  canary.close();
  rmSync(root, { recursive: true, force: true });
});

function list(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

function solidify(...argv: string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(repository, 'bin/solidify.js'), ...argv],
    { cwd: project, encoding: 'utf8', timeout: 60_000, killSignal: 'SIGKILL', maxBuffer: 1 << 28 },
  );
  return { code: status, stdout, stderr };
}

function read(name: string): string {
  return readFileSync(join(reports, name), 'utf8');
}

beforeAll(() => {
  const formats = browser ? 'md,html,pdf' : 'md,html';
  const files = attacks.map(({ name }) => `${name}.yaml`);
  built = solidify('build', ...files, '--format', formats, '--reporter', 'json');
  found = JSON.parse(built.stdout) as Found;
}, 120_000);

describe('every attack ends as it should', () => {
  test('the build is whole', () => {
    expect(built.code).toBe(1);
    expect(built.stderr).not.toMatch(/fault of solidify|\bat .*\.js:\d+/);
    expect(attacks.length).toBeGreaterThan(30);
  });

  test.each(['*.yaml', '**/*.png'])('%s follows no link out of the project', (pattern) => {
    const { code, stdout, stderr } = solidify('validate', pattern);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('is a link that leads out of the project');
    expect(stderr).not.toContain(secret);
  });

  test.each(attacks)('$name must not $mustNot', ({ name, codes }) => {
    const own = found.diagnostics.filter(({ file }) => file === `${name}.yaml`);
    const errors = own.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const warnings = own.filter(({ severity }) => severity === 'warning').map(({ code }) => code);
    const isBuilt = existsSync(join(reports, `${name}.md`)) && existsSync(join(reports, `${name}.html`));
    // Braces of templates are blanks as well, which a draft may have.
    const told = warnings.filter((code) => code !== 'blank-left');
    expect({ isBuilt, codes: errors.length > 0 ? errors.sort() : told.sort() }).toEqual({
      isBuilt: errors.length === 0,
      codes: codes ?? [],
    });
    expect(errors.length > 0).toBe(codes !== null && !codes.includes('mixed-scripts'));
  });
});

describe('what was built', () => {
  const names = (ending: string): string[] => readdirSync(reports).filter((name) => name.endsWith(ending));

  test('holds nothing of what may not be read, and neither does what was said', () => {
    const texts = [...names('.md'), ...names('.html')].map(read);
    const pdfs = names('.pdf').map((name) => insideOf(readFileSync(join(reports, name))));
    const decoded = texts.flatMap((text) =>
      [...text.matchAll(/base64,([\w+/=]+)/g)].map(([, data = '']) =>
        Buffer.from(data, 'base64').toString('latin1'),
      ),
    );
    for (const text of [...texts, ...pdfs, ...decoded, built.stdout, built.stderr]) {
      expect(text.includes(secret)).toBe(false);
    }
    expect(pdfs.length).toBe(browser ? texts.length / 2 : 0);
  });

  test.each(attacks.filter(({ codes }) => codes === null))(
    '$name runs, loads and leads to nothing',
    ({ name }) => {
      const whole = read(`${name}.html`);
      // Data, which no browser runs, closed by its own end and by no text.
      const html = whole.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
      const tags = html.match(/<[a-z!/][^>]*>/gi) ?? [];
      const allowed =
        /^<(?:!doctype html|!--|\/|(?:html|head|meta|title|style|body|a|header|main|footer|nav|section|article|div|p|h[1-6]|ul|ol|li|b|i|em|strong|span|cite|code|pre|br|wbr|hr|table|caption|thead|tbody|tr|th|td|figure|figcaption|img|svg|g|path|text|tspan|circle|rect|line|use|defs|abbr|dl|dt|dd|small|blockquote)[\s>])/i;
      expect(tags.filter((tag) => !allowed.test(tag))).toEqual([]);
      const attributes = tags.flatMap((tag) =>
        [...tag.matchAll(/\s([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value] as const),
      );
      expect(attributes.filter(([key]) => /^on/i.test(key ?? ''))).toEqual([]);
      for (const [key, value = ''] of attributes) {
        if (key === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|tel:|#)/);
        if (key === 'src') expect(value).toMatch(/^data:image\//);
      }
      expect(html.indexOf('http-equiv="Content-Security-Policy"')).toBeLessThan(html.indexOf('<style>'));
      const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
      // Strings may say anything; outside of them nothing is imported or loaded.
      const rules = style.replace(/"(?:[^"\\]|\\[^])*"/g, '""');
      expect(rules).not.toMatch(/@import|url\((?!data:font\/woff2;)/);
      expect(style).toContain('@font-face');
    },
  );

  test('has Markdown without HTML, and links that may be followed only', async () => {
    const { findOddities } = await import('../src/core/text/markdown.js');
    for (const { name } of attacks.filter(({ codes }) => codes === null)) {
      const oddities = findOddities(read(`${name}.md`)).filter(({ kind }) => kind !== 'heading');
      expect({ name, oddities }).toEqual({ name, oddities: [] });
    }
  });

  test.skipIf(!browser)('has PDFs that lead nowhere else, and run nothing', () => {
    for (const name of names('.pdf')) {
      const inside = insideOf(readFileSync(join(reports, name)));
      expect(inside).not.toMatch(/\/(?:JavaScript|JS|Launch|OpenAction|AA|GoToR|SubmitForm|EmbeddedFiles)\b/);
      for (const [, uri = ''] of inside.matchAll(/\/URI ?\(((?:\\.|[^\\)])*)\)/g)) {
        expect(uri).toMatch(/^(?:https?|mailto|tel):/);
      }
    }
  });

  test.skipIf(!browser || process.platform !== 'linux')(
    'runs and loads nothing in a browser that may do all',
    async () => {
      const server = `http://${canary.host}`;
      // One window on all of them, with scripts and the network on, as a reader has them.
      const frames = names('.html').map((page) => `<iframe src="reports/${page}"></iframe>`);
      const call = (path: string): string => `<body onload="new Image().src='${server}${path}'">`;
      writeFileSync(join(project, 'frame.html'), `<title>Frame</title>${call('/frame')}`);
      writeFileSync(
        join(project, 'window.html'),
        `<title>All</title>${call('/window')}${frames.join('')}<iframe src="frame.html"></iframe>`,
      );
      const reader = await openReader();
      try {
        const window = await reader.browser.newPage();
        await window.goto(pathToFileURL(join(project, 'window.html')).href);
        // That all was loaded, and could have called, is shown by two pages of ours.
        await vi.waitUntil(() => canary.calls.includes('/window') && canary.calls.includes('/frame'), 40_000);
        await new Promise((done) => setTimeout(done, 500));
      } finally {
        await reader.close();
      }
      expect(canary.calls.splice(0).sort()).toEqual(['/frame', '/window']);
    },
  );

  test('left nothing but reports, and nothing outside', () => {
    expect(list(join(root, 'outside'))).toEqual(before);
    const built = attacks.filter(({ codes }) => codes === null || codes.includes('mixed-scripts'));
    const stems = new Set(readdirSync(reports).map((name) => name.replace(/\.\w+$/, '')));
    stems.delete('manifest');
    expect([...stems].sort()).toEqual(built.map(({ name }) => name).sort());
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('a programme of them has a website and a guidebook that are as harmless', async () => {
  const folder = join(project, 'together');
  mkdirSync(join(folder, 'visits'), { recursive: true });
  for (const { name } of attacks.filter(({ codes }) => codes === null))
    copyFileSync(join(project, `${name}.yaml`), join(folder, 'visits', `${name}.yaml`));
  writeFileSync(
    join(folder, 'programme.yaml'),
    `kind: programme\ntitle: 'P {{this}} /* fonts */ </ script "] [x'\nacronym: '</script'\nurl: https://example.org/p\nvisits: [visits/*.yaml]\n`,
  );
  const { code, stderr } = solidify(
    'build',
    'together/programme.yaml',
    '--format',
    'md,html',
    '--out',
    'all',
  );
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  const { findOddities } = await import('../src/core/text/markdown.js');
  const files = list(join(project, 'all')).filter((name) => /\.(html|md)$/.test(name));
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    const text = readFileSync(join(project, 'all', name), 'utf8');
    if (name.endsWith('.md')) {
      const oddities = findOddities(text).filter(({ kind }) => kind === 'html' || kind === 'link');
      // Links to other pages of the same programme are relative.
      expect(oddities.filter(({ words }) => !/^[\w./-]+(#[\w-]+)?$/.test(words))).toEqual([]);
      continue;
    }
    const tags = text.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.filter((tag) => /<(?:iframe|object|embed|base)\b|\son\w+=/i.test(tag))).toEqual([]);
    const scripts = tags.filter((tag) => /^<script/i.test(tag));
    expect(
      scripts.filter(
        (tag) => !/^<script (?:type="application\/ld\+json"|defer src="[./]*search\/\w+\.js")>$/.test(tag),
      ),
    ).toEqual([]);
    // Data between its tags is closed by its own end and by no text.
    expect(text.split(/<\/script/i).length - 1).toBe(scripts.length);
    for (const [, href = ''] of text.matchAll(/\shref="([^"]*)"/g))
      expect(href).toMatch(/^(?:https?:\/\/|mailto:|tel:|#|data:,$|[\w./-]+(?:#[\w-]+)?$)/);
    expect(text).not.toMatch(/\[object |native code/);
  }
});

test('the server was never called', () => {
  expect(canary.calls).toEqual([]);
});

describe('a terminal is never steered', () => {
  const control = /(?!\n)[\p{Cc}\u2028\u2029]|\p{Bidi_Control}/u;

  test.each(reporterNames)('by what is shown with --reporter %s', (reporter) => {
    const { code, stdout, stderr } = solidify(
      'validate',
      ...attacks.map(({ name }) => `${name}.yaml`),
      '--color',
      'never',
      '--reporter',
      reporter,
    );
    expect(code).toBe(1);
    expect(control.exec(stdout + stderr)).toBeNull();
  });

  test('by the names of files and folders', () => {
    const folder = join(project, 'named');
    const good = 'title: A\ncity: B\ncountry: DE\ndates: 2019-01-24\ndiscussions: [{ title: C }]\n';
    writeFileSync(join(folder, 'a\u001b[2J\n::error::b.yaml'), good);
    writeFileSync(join(folder, 'c\u009b31m\r.yaml'), `${good}x: 1\n`);
    mkdirSync(join(folder, 'd\u001b[2J'));
    const out = join(folder, 'e\u001b[2J\n::error::');
    for (const more of [
      ['--format', 'md', '--verbose'],
      ['--format', 'md', '--reporter', 'short'],
      ['--format', 'x\u001b[2J'],
    ]) {
      const { stdout, stderr } = solidify('build', 'named/*.yaml', '--out', out, '--color', 'never', ...more);
      expect(control.exec(stdout + stderr)).toBeNull();
      expect(stderr).not.toMatch(/^::error::/m);
    }
    const { stderr } = solidify('build', 'named/\u001b[2J.yaml', 'named/d\u001b[2J');
    expect(control.exec(stderr)).toBeNull();
  });
});

test('no template reads what a text says', async () => {
  const payload = '{{constructor}} {{{this}}} {name} $& /* fonts */';
  const input = readCase('complete');
  const mark = (text: string): string =>
    // Values in quotes and running lines are texts; what is not ends with an error and is left as it was.
    text.replace(
      /^(\s*(?:- )?(?:title|name|role|place|label|figure|text|caption|alt|credit|question|notes?): )(["']?)([^"'>|\n{[]+)\2$/gm,
      // Words that all people share would make their names those of one, and signs do not.
      (_, key: string, _quote, value: string) =>
        `${key}'${value.trim()} ${/name: $/.test(key) ? '{{.}} {{{..}}} {{> @}} $&' : payload}'`,
    );
  const text = mark(input.visit.text as string);
  const count = text.split(payload).length - 1;
  expect(count).toBeGreaterThan(20);
  const { reports: made, diagnostics } = await compile({ ...input, visit: { ...input.visit, text } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [report] = made ?? [];
  for (const shown of [report?.markdown ?? '', textOf(report?.html ?? '')]) {
    expect(shown).not.toMatch(/\[object|function|native code/);
    expect(shown.split('{name} $&').length - 1).toBeGreaterThan(20);
  }
  expect(golden).toBeTruthy();
});

describe('bombs go off quietly', () => {
  const head = 'title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';
  const tail = 'discussions:\n  - title: The room\n';
  const words = 'word '.repeat(19_000);
  const bombs: readonly [string, string, string][] = [
    [
      'long texts repeated',
      'yaml-alias-limit',
      `${head}x_t: &t [${Array(15).fill(`"${words}"`).join()}]\ndiscussions:\n${' - { title: D, points: *t }\n'.repeat(99)}`,
    ],
    ['anchors within anchors', 'yaml-alias-limit', `${head}x_a: &a [*a]\n${tail}`],
    ['brackets in brackets', 'too-deep', `${head}x_a: ${'['.repeat(100_000)}\n`],
    ['braces in braces', 'too-deep', `${head}x_a: ${'{a: '.repeat(50_000)}\n`],
    [
      '130,000 unknown keys',
      'unknown-key',
      head + Array.from({ length: 130_000 }, (_, one) => `k${one}: 1\n`).join(''),
    ],
    ['a million letters in a line', 'text-too-long', `${head}summary: ${'x'.repeat(1_000_000)}\n${tail}`],
    ['400,000 lines', 'too-many-parts', `${head}summary: |\n${'  x\n'.repeat(400_000)}${tail}`],
    ['10 MB', 'file-too-large', `${head}${'# 0123456789\n'.repeat(800_000)}`],
    [
      '20,000 abbreviations',
      'too-many-abbreviations',
      `${head}abbreviations:\n${Array.from({ length: 20_000 }, (_, one) => `  A${one}: Word ${one}\n`).join('')}${tail}`,
    ],
    ['quotes without end', 'yaml-text-after-quote', `${head}x_a: ${'"a" '.repeat(100_000)}\n`],
    ['colons without end', 'yaml-colon-in-text', `${head}x_a: ${'a: '.repeat(100_000)}\n`],
  ];
  test.each(bombs)('%s', async (_, expected, text) => {
    const { diagnostics } = await compile({ visit: { path: 'visit.yaml', text } });
    expect(diagnostics.map(({ code }) => code)).toContain(expected);
  });

  test.each([
    '*a **b ',
    '[a](',
    '<',
    '`',
    '![',
    '&',
    'a***',
    '> ',
    '- ',
    '[',
    '_a_',
    '`a``b```',
    '[a]: <',
    '[a][b]',
    '***a*b**',
    '1. ',
    '[@1',
  ])('a long text of %j', async (piece) => {
    const text = `${head}summary: ${JSON.stringify(piece.repeat(Math.floor(99_000 / piece.length)))}\n${tail}`;
    const { reports, diagnostics } = await compile({ visit: { path: 'visit.yaml', text } });
    // It ends, with a report or with what keeps it from one.
    expect((reports?.length ?? 0) + diagnostics.length).toBeGreaterThan(0);
  });
});
