import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableAttributes } from '../src/core/formats/pdf/structure/cells.js';
import { dictOf, N, PDFArray, PDFDict, wordOf } from '../src/core/formats/pdf/objects/pdf.js';
import { build, type BuildResult } from '../src/index.js';
import type { Printer } from '../src/browser/printer.js';
import { findBrowser } from '../src/browser/find.js';
import { root } from './cases.js';
import { dissect, saidBy, type Anatomy } from './core/formats/pdf/anatomy.js';
import { finishPdf, letters, lettersOf, openPrinter, smallPage } from './core/formats/pdf/pages.js';
import { hasJava, judge } from './verapdf/verapdf.js';

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;
const documents = [
  'examples/minimal.yaml',
  'examples/french/la-haye-2018.yaml',
  'test/cases/golden/complete/input.yaml',
  ...readdirSync(join(root, 'examples/solidify/visits')).map((file) => `examples/solidify/visits/${file}`),
];
const langs = ['en', 'fr', 'de'];

/**
 * What is wrong with a PDF beside the page that it was printed of, as far as that can be seen without veraPDF.
 *
 * @param whole the page, with places for page numbers
 */
function faultsOf(anatomy: Anatomy, whole: string): string[] {
  const html = whole.replace(/<nav class="languages"[^]*?<\/nav>/, '');
  const { elements, wordsOf, bookmarks, catalog, pdf: context } = anatomy;
  const faults: string[] = [];
  const headings = elements.filter(({ type }) => /^H[1-6]$/.test(type));
  const levels = headings.map(({ type }) => Number(type.slice(1)));
  levels.forEach((level, index) => {
    if (level > (levels[index - 1] ?? 0) + 1) faults.push(`a heading of level ${level}`);
  });
  if (levels.filter((level) => level === 1).length !== 1) faults.push('not one title');
  if (bookmarks.map(letters).join('\n') !== headings.map((one) => letters(wordsOf(one))).join('\n'))
    faults.push('bookmarks that are not the headings');
  for (const { type, dict } of elements) {
    const words = String(dict.get(N.Alt) ?? '()');
    if (type === 'Figure' && /^(?:\(\)|<(?:FEFF)?>)$/.test(words)) faults.push('a figure without words');
    if (type === 'TH' && !tableAttributes(context, dict).has(N.Scope)) faults.push('a head without scope');
  }
  const [top] = elements;
  const pieces = html
    .split(place)
    .map((piece, index) => (index === 0 ? lettersOf(piece) : lettersOf(`<body>${piece}`)));
  if (!new RegExp(`^${pieces.join('\\d{1,4}')}$`).test(top ? letters(wordsOf(top)) : ''))
    faults.push('words that are lost or in another order');
  const told = new Set(
    [catalog, ...elements.map(({ dict }) => dict)].map((dict) => String(dict.get(N.Lang) ?? '').slice(1, -1)),
  );
  for (const [, lang = ''] of html.matchAll(/<[^>]* lang="([^"]+)"/g))
    if (!told.has(lang)) faults.push(`words in ${lang} that do not say so`);
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict) || wordOf(font.get(N.Type)) !== 'Font') continue;
    if (wordOf(font.get(N.Subtype)).startsWith('CIDFont')) continue;
    const name = wordOf(font.get(N.BaseFont));
    const drawn = dictOf(context, font.lookupMaybe(N.DescendantFonts, PDFArray)?.get(0)) ?? font;
    const file = dictOf(context, drawn.get(N.FontDescriptor));
    if (!/^[A-Z]{6}\+(?:Solidify|DejaVu|UbuntuderivativeSolidify)/.test(name))
      faults.push(`the font ${name}`);
    if (!file?.has(N.FontFile2) || !font.has(N.ToUnicode)) faults.push(`the font ${name} is not whole`);
  }
  return faults;
}

/** Behind the entries of the list of contents and of the days that lead somewhere, where a print has the numbers of pages. */
const place =
  /(?<=<nav class="contents"(?:(?!<\/nav>)[^])*<\/a>)(?=<\/li>)|(?=<\/li>)(?<=<span class="entry">(?:(?!<\/?li>)[^])*<\/a>(?:(?!<\/?li>)[^])*)/g;

describe.skipIf(!hasBrowser)('a PDF', () => {
  let printer: Printer;
  beforeAll(async () => {
    printer = await openPrinter();
  });
  afterAll(() => printer.close());

  test.each([
    ['<h1>T</h1><h3>Third</h3>', 'a heading of level 3'],
    ['<h1>T</h1><h1>Again</h1>', 'not one title'],
    [
      '<h1>T</h1><svg role="img" width="9" height="9"><rect width="9" height="9"/></svg>',
      'a figure without words',
    ],
    [
      '<h1>T</h1><p>Read <span aria-hidden="true">hidden</span></p>',
      'words that are lost or in another order',
    ],
    ['<h1>T</h1><p>Un <span lang="fr">mot</span></p>', 'words in fr that do not say so'],
    ['<h1>T</h1><p style="font-family:Nowhere">Word</p>', 'the font'],
  ])('of %s has a fault', async (body, fault) => {
    const html = smallPage(body);
    const anatomy = await dissect(finishPdf(await printer.print(html)).pdf);
    expect(faultsOf(anatomy, html).join()).toContain(fault);
  });

  test('of which a bookmark or a word is missing has a fault, and only then', async () => {
    const html = smallPage('<h1>T</h1><p>Word</p>', "html{font-family:'Solidify Serif'}");
    const anatomy = await dissect(finishPdf(await printer.print(html)).pdf);
    expect(faultsOf(anatomy, html)).toEqual([]);
    expect(faultsOf({ ...anatomy, bookmarks: [] }, html)).toEqual(['bookmarks that are not the headings']);
    expect(faultsOf(anatomy, html.replace('Word', 'Word and word'))).toEqual([
      'words that are lost or in another order',
    ]);
  });
});

describe.skipIf(!hasBrowser)('the PDFs of the examples, in three languages', () => {
  let folder: string;
  let result: BuildResult;
  const pdfs = new Map<string, { content: Buffer; anatomy: Anatomy }>();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'solidify-pdf-'));
    result = await build(documents, { formats: ['html', 'pdf'], langs, out: folder }, { cwd: root });
    for (const { file, format } of result.outputs) {
      if (format !== 'pdf') continue;
      const content = readFileSync(file);
      pdfs.set(file, { content, anatomy: await dissect(content) });
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are there', () => {
    expect(result).toMatchObject({ ok: true, troubles: [] });
    expect(pdfs.size).toBe(documents.length * langs.length);
  });

  test('have headings, bookmarks, pictures, tables, words, languages and fonts as they should be', () => {
    for (const [file, { anatomy }] of pdfs) {
      const html = readFileSync(file.replace(/pdf$/, 'html'), 'utf8');
      expect(faultsOf(anatomy, html), file).toEqual([]);
    }
  });

  test('have the statement of the funder at the foot of their first page', () => {
    const visits = [...pdfs].filter(([file]) =>
      /(?:barcelona|essen|paris|strasbourg|the-hague)-20/.test(file),
    );
    expect(visits).toHaveLength(5 * langs.length);
    for (const [file, { anatomy }] of visits)
      expect(saidBy(anatomy.pdf).pages[0], file).toContain('The project was co');
  });

  test('have as many pages as is told', () => {
    for (const { file, pages } of result.outputs.filter(({ format }) => format === 'pdf')) {
      const objects = pdfs.get(file)?.anatomy.pdf.enumerateIndirectObjects() ?? [];
      const found = objects.filter(
        ([, object]) => object instanceof PDFDict && wordOf(object.get(N.Type)) === 'Page',
      );
      expect(found, file).toHaveLength(pages ?? 0);
    }
  });

  test('are the same from another folder, time zone, locale and home', () => {
    const [copy, out] = [join(folder, 'elsewhere'), join(folder, 'out')];
    cpSync(join(root, 'test/cases/golden/complete'), copy, { recursive: true });
    const argv = ['build', 'input.yaml', '--format', 'html,pdf', '--lang', langs.join(), '--out', out];
    const env = {
      ...process.env,
      TZ: 'Pacific/Apia',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      HOME: copy,
    };
    const run = spawnSync(process.execPath, [join(root, 'bin/solidify.js'), ...argv], { cwd: copy, env });
    expect(run.status).toBe(0);
    const again = readdirSync(out).filter((name) => /\.(?:html|pdf)$/.test(name));
    expect(again).toHaveLength(2 * langs.length);
    for (const name of again)
      expect(readFileSync(join(out, name)).equals(readFileSync(join(folder, name))), name).toBe(true);
  });

  test.skipIf(!hasQpdf)('are whole for qpdf (skipped where it is not installed)', () => {
    for (const file of pdfs.keys()) {
      const { status, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      expect({ file, status, stderr }).toEqual({ file, status: 0, stderr: '' });
    }
  });

  test.skipIf(!hasJava)(
    'are PDF/UA-1 and PDF/A-2a for veraPDF (skipped where there is no java)',
    () => {
      for (const profile of ['PDFUA-1', 'PDFA-2A'] as const) {
        const verdicts = judge(
          profile,
          [...pdfs.values()].map(({ content }) => content),
        );
        const found = [...pdfs.keys()].map((file, index) => [file, verdicts[index]?.failures]);
        expect(found).toEqual([...pdfs.keys()].map((file) => [file, {}]));
      }
    },
    300_000,
  );
});
