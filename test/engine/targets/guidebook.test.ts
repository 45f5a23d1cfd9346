import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { build, type BuildResult } from '../../../src/index.js';
import { findBrowser } from '../../../src/browser/find.js';
import { root } from '../../cases.js';
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
  ['solidify', 'examples/solidify/programme.yaml', 5, 'Paris: a consumption room and its neighbourhood'],
  ['lantern', 'examples/fictional/programme.yaml', 3, 'Velmora: light on the Long Quay'],
] as const;

describe.each(programmes)('the programme %s', (id, file, visits, long) => {
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
    const made = result.outputs.map(({ file: path }) => path).filter((path) => path.includes('.guidebook.'));
    expect(made).toEqual(formats.map(own));
    expect(readFileSync(own('html'), 'utf8')).toContain('<body class="book">');
  });

  test('has pictures in its Markdown that lie beside it', () => {
    const markdown = readFileSync(own('md'), 'utf8');
    const files = new Set(readdirSync(out));
    for (const [, path = ''] of markdown.matchAll(/!\[[^\]]*\]\(<([^>]+)>\)/g)) expect(files).toContain(path);
  });

  test.skipIf(!browser)('names a visit in the running heads of all its pages', async () => {
    const { pdf } = await dissect(readFileSync(own('pdf')));
    const { pages } = saidBy(pdf);
    const first = pages.findIndex((page) => page.split(long).length > 2);
    expect(first, 'in the running head and above the text').toBeGreaterThan(0);
    expect(pages[first + 1]?.split(long), 'in the running head only').toHaveLength(2);
  });

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
