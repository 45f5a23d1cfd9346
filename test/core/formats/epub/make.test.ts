import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { unzip } from '../../../../src/core/formats/attached/zip.js';
import { readEpub } from '../../../../src/core/formats/epub/read-back.js';
import { extractFinished } from '../../../../src/core/formats/pdf/foreign/extract.js';
import { finishTools } from '../../../../src/engine/printing/finish-tools.js';
import { decodeReferences } from '../../../../src/core/text/entities.js';
import { build } from '../../../../src/index.js';
import { documents, root } from '../../../cases.js';
import { checkBooks } from '../../../epubcheck/epubcheck.js';
import { hasJava } from '../../../verapdf/verapdf.js';
import { wordsOfPage } from '../docx/words.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'epub-test-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly page: string;
  /** Without the folder of the book. */
  readonly parts: ReadonlyMap<string, string>;
}

async function makeBooks(file: string, options: Parameters<typeof build>[1] = {}): Promise<Book[]> {
  const formats = ['html', 'epub'] as const;
  const { outputs, diagnostics } = await build(file, { formats, write: false, out: folder, ...options });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const made = new Map(outputs.map(({ file: name, content }) => [name, content]));
  return Promise.all(
    [...made]
      .filter(([name]) => name.endsWith('.epub'))
      .map(async ([name, content]) => {
        const bytes = new Uint8Array(content ?? []);
        const page = new TextDecoder().decode(made.get(name.replace(/epub$/, 'html')));
        const unzipped = await unzip(bytes);
        if ('fault' in unzipped) throw new Error(unzipped.fault);
        const parts = new Map(
          unzipped.parts.map((part) => [
            part.name.replace(/^EPUB\//, ''),
            new TextDecoder().decode(part.content),
          ]),
        );
        return { name, bytes, page, parts };
      }),
  );
}

const chaptersIn = ({ parts }: Book): [string, string][] =>
  [...parts].filter(([name]) => name.startsWith('text/'));

const wordsOfBook = (book: Book): string[] =>
  chaptersIn(book).flatMap(([, text]) =>
    wordsOfPage(text.replaceAll('<wbr/>', '').replace(/<(\w+)([^>]*)\/>/g, '<$1$2>')),
  );

/** What a page has for a screen only: its own list of contents. */
const withoutContents = (page: string): string => page.replace(/<nav class="contents"[^]*?<\/nav>/g, '');

function write(name: string, ...lines: string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return join(folder, name);
}

const visit = [
  'id: west',
  'title: A 1 \\< 2 visit & "more"',
  'city: Velmora',
  'country: LU',
  'dates: 2031-05-06',
];

describe('the words of a book are those of the page, in their order', () => {
  test.each([
    ['complete', undefined],
    ['complete', 'record'],
    ['complete', 'brief'],
    ['french', undefined],
  ] as const)('%s as %s', async (name, layout) => {
    const books = await makeBooks(documents[name], {
      editions: ['public', 'internal'],
      ...(layout && { layout }),
    });
    expect(books).toHaveLength(2);
    for (const book of books) expect(wordsOfBook(book)).toEqual(wordsOfPage(withoutContents(book.page)));
  });

  test('the reports and the guidebook of a programme', async () => {
    const books = await makeBooks(join(root, 'examples/fictional/programme.yaml'));
    expect(books).toHaveLength(4);
    for (const book of books) expect(wordsOfBook(book)).toEqual(wordsOfPage(withoutContents(book.page)));
  });
});

test('the same bytes every time', async () => {
  const [first, second] = [await makeBooks(documents.complete), await makeBooks(documents.complete)];
  expect(first.map(({ bytes }) => bytes)).toEqual(second.map(({ bytes }) => bytes));
});

test('what kind of file it is stands first, and unpacked (OCF 3.3, 4.3)', async () => {
  const [book] = await makeBooks(documents.minimal);
  expect(Buffer.from(book?.bytes ?? []).toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
});

describe('the book of the complete case', () => {
  let book: Book;
  beforeAll(async () => {
    const [one] = await makeBooks(documents.complete, { editions: ['internal'] });
    if (!one) throw new Error('none');
    book = one;
  });

  test('leads to nothing that is not there', () => {
    const ids = new Map(
      [...book.parts]
        .filter(([name]) => name.endsWith('.xhtml'))
        .map(([name, text]) => [name, new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))]),
    );
    const found: string[] = [];
    let links = 0;
    for (const [name, text] of [
      ...chaptersIn(book),
      ['nav.xhtml', book.parts.get('nav.xhtml') ?? ''] as const,
    ])
      for (const [, href = ''] of text.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        if (/^(?:https?|mailto|tel):/.test(href)) continue;
        links += 1;
        const [file = '', id] = href.split('#');
        const own = new URL(file || name.split('/').at(-1) || '', `file:///${name}`).pathname.slice(1);
        if (!ids.has(own) || (id !== undefined && !ids.get(own)?.has(id))) found.push(`${name}: ${href}`);
      }
    expect(links).toBeGreaterThan(30);
    expect(found).toEqual([]);
  });

  test('has the headings of the page in its list of contents', () => {
    const page = withoutContents(book.page);
    const second = [...page.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id);
    const nav = book.parts.get('nav.xhtml') ?? '';
    expect(second.length).toBeGreaterThan(7);
    expect(second.filter((id) => !nav.includes(`#${id}"`))).toEqual([]);
  });

  test('describes every picture as the page does', () => {
    const alternatives = chaptersIn(book).flatMap(([, text]) =>
      [...text.matchAll(/<img [^>]*?alt="([^"]+)"/g)].map(([, alt]) => alt),
    );
    const seen = /<svg class="draw draw-\w+ draw-wide"|<svg xmlns|<img [^>]*alt="[^"]+"/g;
    expect(alternatives.length).toBeGreaterThan(3);
    expect(alternatives).toHaveLength(book.page.match(seen)?.length ?? 0);
  });

  test('says in which language a part of it is, in both ways', () => {
    const text = chaptersIn(book)
      .map(([, one]) => one)
      .join('');
    const langs = [...text.matchAll(/<(?!html)\w+[^>]* lang="([^"]*)"[^>]*>/g)];
    expect(langs.length).toBeGreaterThan(0);
    for (const [tag, lang] of langs) expect(tag).toContain(`xml:lang="${lang}"`);
  });

  test('says what links and parts are', () => {
    const text = chaptersIn(book)
      .map(([, one]) => one)
      .join('');
    for (const role of ['doc-biblioref', 'doc-backlink', 'doc-bibliography', 'doc-glossary'])
      expect(text).toContain(`role="${role}"`);
  });

  test('has nothing that runs, and asks for nothing outside', () => {
    const all = [...book.parts]
      .filter(([name]) => !/\.(?:png|jpg|webp|woff2)$/.test(name))
      .map(([, text]) => text);
    expect(all.join('')).not.toMatch(/<script|\son\w+=|javascript:|src="https?:|url\(https?:|@import/i);
  });
});

test.skipIf(!hasJava)('EPUBCheck finds nothing in any of them', async () => {
  const languages = readdirSync(join(root, 'templates/locales')).map((file) => file.slice(0, 2));
  const books = [
    ...(await makeBooks(write('signs.yaml', ...visit))),
    ...(await makeBooks(documents.minimal, { langs: languages })),
    ...(await makeBooks(documents.complete, { editions: ['public', 'internal'] })),
    ...(await makeBooks(documents.complete, { formats: ['html', 'pdf', 'epub'] })),
    ...(await makeBooks(documents.complete, { layout: 'record' })),
    ...(await makeBooks(documents.complete, { layout: 'brief' })),
    ...(await makeBooks(join(root, 'examples/fictional/programme.yaml'))),
    ...(await makeBooks(join(root, 'examples/solidify/programme.yaml'))),
  ];
  expect(books.length).toBeGreaterThan(35);
  const own = mkdtempSync(join(folder, 'books-'));
  books.forEach(({ bytes }, index) => {
    writeFileSync(join(own, `${index}.epub`), bytes);
  });
  const broken = join(own, 'broken.epub');
  writeFileSync(broken, books[0]?.bytes.subarray(0, 4000) ?? '');
  const { verdicts, said } = checkBooks([...books.map((_, index) => join(own, `${index}.epub`)), broken]);
  expect(verdicts.pop()).not.toEqual({ fatals: 0, errors: 0, warnings: 0 });
  expect(said.split('\n').filter((line) => !line.includes('broken.epub'))).toEqual([]);
  expect(verdicts).toEqual(books.map(() => ({ fatals: 0, errors: 0, warnings: 0 })));
});

/** The letters of a text, without its tags. */
const lettersOf = (text: string): string =>
  decodeReferences(text.replace(/<[^>]*>/g, '')).replace(/[\s\u00AD]/g, '');

test('lists the pages of the PDF that is made with it, each where it begins', async () => {
  for (const file of [documents.paris, documents.complete]) {
    const [book] = await makeBooks(file, { formats: ['html', 'pdf', 'epub'] });
    const { outputs } = await build(file, { formats: ['pdf'], write: false, out: folder });
    const [pdf] = outputs;
    const pages = extractFinished(new Uint8Array(pdf?.content as Uint8Array), finishTools).pages;
    const nav = book?.parts.get('nav.xhtml') ?? '';
    const list = [...nav.matchAll(/<a href="([^"#]+)#(page-(\d+))">(\d+)<\/a>/g)];
    expect(list.map(([, , , , number]) => Number(number))).toEqual(pages.map((_, index) => index + 1));
    for (const [, name = '', id = '', number = ''] of list) {
      const chapter = book?.parts.get(name) ?? '';
      const [, after = ''] = chapter.split(
        `<span id="${id}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${number}"/>`,
      );
      const first = lettersOf(after).slice(0, 12);
      expect(first).toHaveLength(12);
      const [before, own] = [pages[Number(number) - 2] ?? '', pages[Number(number) - 1] ?? ''].map((one) =>
        one.replace(/[\s\u00AD]/g, ''),
      );
      expect(own).toContain(first);
      // The other has the same words in a table and below a picture.
      if (file === documents.paris) expect(before).not.toContain(first);
    }
    expect(book?.parts.get('package.opf')).toMatch(/>pageNavigation<[^]*"pageBreakSource">[\w-]+\.pdf</);
  }
});

test('lists no pages where no PDF is made', async () => {
  const [book] = await makeBooks(documents.complete);
  expect([...(book?.parts.values() ?? [])].join('')).not.toMatch(/page-?list|pagebreak|pageNavigation/i);
});

describe('what is read back of a book', () => {
  test('are text, contents, what it tells of itself, its cover, and alternatives', async () => {
    const [book] = await makeBooks(documents.complete);
    const text = (await readEpub(book?.bytes ?? new Uint8Array())).map((view) => view.text).join('\n');
    const [, alt = ''] = /<img [^>]*alt="([^"&]{8,})"/.exec(book?.page ?? '') ?? [];
    expect(alt).not.toBe('');
    for (const words of [alt, 'tableOfContents', 'urn:uuid:', 'Contents']) expect(text).toContain(words);
  });

  test('refuses to pass over what it cannot read', async () => {
    await expect(readEpub(new Uint8Array([80, 75, 5, 6]))).rejects.toThrow('read back');
  });

  test('a name that is withheld keeps a book from being written, wherever it stands', async () => {
    const file = write(
      'withheld.yaml',
      ...visit,
      'summary: Seen by Jörg Müßig.',
      'people:',
      '  jm: { name: Jörg Müßig, consent: internal, role: Warden }',
      'tours:',
      '  - { title: A walk, guides: [jm] }',
    );
    const { outputs, diagnostics } = await build(file, { formats: ['epub'], write: false, out: folder });
    expect(diagnostics.map(({ code }) => code)).toContain('name-leaks');
    expect(outputs).toEqual([]);
    const inside = await build(file, {
      formats: ['epub'],
      editions: ['internal'],
      write: false,
      out: folder,
    });
    expect(inside.outputs).toHaveLength(1);
  });
});
