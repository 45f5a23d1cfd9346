import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type BuildResult } from '../../../src/index.js';
import { findBrowser } from '../../../src/browser/find.js';
import { root } from '../../cases.js';
import { small } from '../../core/programme/small.js';
import { dissect, saidBy } from '../../core/formats/pdf/anatomy.js';
import { hasJava, judge } from '../../verapdf/verapdf.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-guidebook-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const browser = await findBrowser({ env: process.env }).catch(() => null);
const programmes = [
  ['solidify', 'examples/solidify/programme.yaml', 5, 22],
  ['lantern', 'examples/fictional/programme.yaml', 3, 22],
] as const;

describe.each(programmes)('the programme %s', (id, file, visits, most) => {
  let result: BuildResult;
  let out: string;
  const own = (name: string): string => join(out, `${id}.guidebook.${name}`);
  beforeAll(async () => {
    out = join(folder, id);
    const formats = browser ? (['md', 'html', 'pdf'] as const) : (['md', 'html'] as const);
    result = await build([file], { out, formats }, { cwd: root });
  });

  test('gives its guidebook in every format, behind its visits', () => {
    expect(result).toMatchObject({ ok: true, diagnostics: [], troubles: [], documents: visits + 1 });
    const formats = browser ? ['md', 'html', 'pdf'] : ['md', 'html'];
    const made = result.outputs
      .map(({ file: path }) => path)
      .filter((path) => /\.guidebook\.(md|html|pdf)$/.test(path));
    expect(made).toEqual(formats.map(own));
    expect(readFileSync(own('html'), 'utf8')).toContain('<body class="book">');
  });

  test('has pictures in its Markdown that lie beside it', () => {
    const markdown = readFileSync(own('md'), 'utf8');
    const files = new Set(readdirSync(out));
    for (const [, path = ''] of markdown.matchAll(/!\[[^\]]*\]\(<([^>]+)>\)/g)) expect(files).toContain(path);
  });

  test.skipIf(!browser)(
    'has sheets that run on, and no page but the first and the last with room for half as much',
    async () => {
      const { pdf } = await dissect(readFileSync(own('pdf')));
      const { pages } = saidBy(pdf);
      expect(pages.length).toBeLessThanOrEqual(most);
      // What the page of running text holds; tables and indexes hold more, and pictures fill it without words.
      const short = pages.slice(1, -1).filter((page) => page.length < 500 && !page.includes('Picture:'));
      expect(short).toEqual([]);
    },
  );

  test.skipIf(!browser || !hasJava)(
    'has a PDF in which veraPDF finds nothing (skipped where there is no java)',
    () => {
      const pdf = readFileSync(own('pdf'));
      for (const profile of ['PDFUA-1', 'PDFA-2A'] as const)
        expect(judge(profile, [pdf])[0], profile).toMatchObject({ compliant: true, failures: {} });
    },
    120_000,
  );

  test.skipIf(!browser)('comes out the same, byte for byte, in another folder', async () => {
    const copy = join(folder, `${id}-copy`);
    cpSync(join(root, file, '..'), copy, { recursive: true });
    const again = join(folder, `${id}-again`);
    await build([join(copy, 'programme.yaml')], { out: again }, { cwd: folder });
    for (const format of ['md', 'html', 'pdf'])
      expect(
        readFileSync(join(again, `${id}.guidebook.${format}`)).equals(readFileSync(own(format))),
        format,
      ).toBe(true);
  });
});

test.skipIf(!browser)(
  'a part that opens pages has each visit on its own, and names it in the running heads',
  async () => {
    const shelf = small({
      programme: {
        visits: ['visits/*.yaml'],
        guidebook: { title: 'Book', parts: [{ title: 'Quays', include: 'visits', opens: 'page' }] },
      },
      first: { summary: 'By day.' },
      second: { summary: 'Word. '.repeat(1500) },
    });
    for (const { path, text } of [shelf.programme, ...shelf.visits]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const out = join(folder, 'opened');
    await build([shelf.programme.path], { out, formats: ['pdf'] }, { cwd: folder });
    const { pdf } = await dissect(readFileSync(join(out, 'lantern.guidebook.pdf')));
    const { pages } = saidBy(pdf);
    const [first, second, third] = pages.slice(pages.findIndex((page) => page.includes('By day.')));
    expect(first).not.toContain('Word.');
    expect(second?.split('Visit to Ostmere'), 'in the running head and above the text').toHaveLength(3);
    expect(third?.split('Visit to Ostmere'), 'in the running head only').toHaveLength(2);
  },
);

test('each language and edition has a guidebook of its own, and each leads to the others', async () => {
  const out = join(folder, 'several');
  const { outputs, ok } = await build(
    ['examples/fictional/programme.yaml'],
    { out, formats: ['html'], langs: ['en', 'fr'], editions: ['public', 'internal'] },
    { cwd: root },
  );
  expect(ok).toBe(true);
  const books = outputs
    .map(({ file }) => file.slice(out.length + 1))
    .filter((name) => name.includes('guidebook'));
  expect(books.sort()).toEqual([
    'lantern.guidebook.fr.html',
    'lantern.guidebook.fr.internal.html',
    'lantern.guidebook.html',
    'lantern.guidebook.internal.html',
  ]);
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  expect(read('lantern.guidebook.html')).toContain('href="lantern.guidebook.fr.html"');
  expect(read('lantern.guidebook.fr.internal.html')).toContain('href="lantern.guidebook.internal.html"');
  for (const name of books)
    expect(read(name).includes('Bram Tolliver'), name).toBe(name.includes('internal'));
});
