import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFParser } from '@cantoo/pdf-lib';
import MarkdownIt from 'markdown-it';
import type { CDPSession } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findBrowser } from '../src/browser/find.js';
import { decodeReferences } from '../src/core/text/entities.js';
import type { Element, Kid } from '../src/core/formats/pdf/structure/tree.js';
import { build } from '../src/index.js';
import { openReader } from './browser.js';
import { root } from './cases.js';
import { partsOf } from './core/formats/docx/words.js';
import { every } from './every.js';
import { compare, type Used } from './order/compare.js';
import { differences, otherRoles, type Kind, type Place } from './order/differences.js';
import {
  readMarkup,
  textIn,
  within,
  writeMarkup,
  type MarkupElement,
  type MarkupNode,
} from './order/markup.js';
import {
  readStructure,
  roleOfParagraph,
  saidByBrowser,
  saidByMarkup,
  saidByWord,
  type Block,
} from './order/said.js';

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const langs = ['en', 'fr'] as const;
const reports = ['paris-2019', 'velmora-2031', 'lantern.guidebook', 'velmora-notes'] as const;
const withNotes = `id: velmora-notes
title: A visit with notes
city: Velmora
country: LU
dates: 2031-05-06
summary: |
  A word[^1] and *one more*[^2], as in note one[^1].

  A second paragraph[^3], with a table.

  |      | Beds |
  | ---- | ---- |
  | Quay | 12   |
  | Mill | 14   |

  [^1]: What the first note says.
  [^2]: A second one, with <https://example.org/notes>.
  [^3]: And a third.
lessons:
  - |
    Open doors early[^a].

    [^a]: A note of a lesson.
  - Keep records short.
`;
const kinds = hasBrowser ? (['page', 'DOCX', 'EPUB', 'PDF'] as const) : (['DOCX', 'EPUB'] as const);

/** A report in one format, which is read anew after it was changed. */
interface Read {
  readonly said: () => Promise<Block[]> | Block[];
  /** where two things that follow each other may be exchanged, by what they are */
  readonly pairs: () => Record<Swap, Exchange[]>;
}
/** Exchanges two neighbours; done again, it takes that back. */
interface Exchange {
  readonly words: readonly string[];
  readonly do: () => void;
}
type Swap = 'two paragraphs' | 'two cells' | 'two items' | 'a heading and its paragraph';

/** Exchanges of neighbours in a tree that differ in their words. */
function pairsOf<T>(
  parents: readonly T[][],
  roleOf: (kid: T) => 'blank' | 'text' | 'cell' | 'item' | 'heading' | null,
  wordsOf: (kid: T) => string,
): Record<Swap, Exchange[]> {
  const found: Record<Swap, Exchange[]> = {
    'two paragraphs': [],
    'two cells': [],
    'two items': [],
    'a heading and its paragraph': [],
  };
  const names: Readonly<Record<string, Swap>> = {
    'text text': 'two paragraphs',
    'cell cell': 'two cells',
    'item item': 'two items',
    'heading text': 'a heading and its paragraph',
  };
  for (const kids of parents) {
    const solid = kids.flatMap((kid, index) => (roleOf(kid) === 'blank' ? [] : [{ kid, index }]));
    for (const [position, { kid, index }] of solid.entries()) {
      const next = solid[position + 1];
      if (!next) continue;
      const swap = names[`${String(roleOf(kid))} ${String(roleOf(next.kid))}`];
      const words = [kid, next.kid].map((each) => plainWords(wordsOf(each)));
      if (swap === undefined || words.includes('') || words[0] === words[1]) continue;
      const exchange = (): void => {
        const [first, second] = [kids[index], kids[next.index]];
        if (first === undefined || second === undefined) return;
        kids[index] = second;
        kids[next.index] = first;
      };
      found[swap].push({ words, do: exchange });
    }
  }
  return found;
}

const elementsIn = (node: MarkupNode): MarkupElement[] =>
  typeof node === 'string' ? [] : [node, ...node.children.flatMap(elementsIn)];
const shownIn = (node: MarkupNode): string => decodeReferences(textIn(node));

function pairsOfMarkup(tops: readonly MarkupElement[]): Record<Swap, Exchange[]> {
  const parents = tops.flatMap(elementsIn).map(({ children }) => children);
  return pairsOf(
    parents,
    (kid) => {
      if (typeof kid === 'string') return kid.trim() === '' ? 'blank' : null;
      if (/^h[1-6]$/.test(kid.name)) return 'heading';
      return ({ p: 'text', td: 'cell', th: 'cell', li: 'item' } as const)[kid.name] ?? null;
    },
    shownIn,
  );
}

async function readPage(file: string, session: CDPSession): Promise<Read> {
  const top = readMarkup(readFileSync(file, 'utf8'));
  await session.send('Page.enable');
  const { frameTree } = await session.send('Page.getFrameTree');
  return {
    said: async () => {
      await session.send('Page.setDocumentContent', {
        frameId: frameTree.frame.id,
        html: writeMarkup(top),
      });
      return saidByBrowser(session);
    },
    pairs: () => pairsOfMarkup(within(top, 'main')),
  };
}

async function readBook(file: string): Promise<Read> {
  const parts = await partsOf(readFileSync(file));
  const list = readMarkup(parts.get('EPUB/package.opf') ?? '');
  const hrefs = new Map(
    within(list, 'item').map(({ attributes }) => [attributes.get('id'), attributes.get('href')]),
  );
  const chapters = within(list, 'itemref').map(({ attributes }) =>
    readMarkup(parts.get(`EPUB/${hrefs.get(attributes.get('idref')) ?? ''}`) ?? ''),
  );
  return { said: () => saidByMarkup(chapters), pairs: () => pairsOfMarkup(chapters) };
}

/** What a part of a Word document says. */
const wordsIn = (node: MarkupNode): string =>
  typeof node === 'string' ? '' : within(node, 'w:t').map(shownIn).join('');

async function readWord(file: string): Promise<Read> {
  const texts = [...(await partsOf(readFileSync(file)))].filter(([name]) =>
    /^word\/.*(?:xml|rels)$/.test(name),
  );
  const parts = new Map(texts.map(([name, text]) => [name, readMarkup(text)]));
  /** Word finds the words of a note by its number, so these are exchanged. */
  const notes = (): Exchange[] => {
    const all = within(parts.get('word/footnotes.xml') ?? '', 'w:footnote').filter(
      (one) => wordsIn(one) !== '',
    );
    return all.slice(1).map((one, at) => {
      const other = all[at] ?? one;
      const exchange = (): void => {
        const kept = other.children.splice(0);
        other.children.push(...one.children.splice(0));
        one.children.push(...kept);
      };
      return { words: [other, one].map((note) => plainWords(wordsIn(note))), do: exchange };
    });
  };
  return {
    said: () => saidByWord(parts),
    pairs: () => {
      const found = pairsOf(
        within(parts.get('word/document.xml') ?? '', 'w:body')
          .flatMap(elementsIn)
          .map(({ children }) => children),
        (kid) => {
          if (typeof kid === 'string') return 'blank';
          if (kid.name === 'w:tc') return 'cell';
          if (kid.name !== 'w:p') return null;
          const role = roleOfParagraph(kid);
          return role === 'text' || role === 'item' ? role : 'heading';
        },
        wordsIn,
      );
      return { ...found, 'two items': [...found['two items'], ...notes()] };
    },
  };
}

async function readPdf(file: string): Promise<Read> {
  const pdf = await PDFParser.forBytesWithOptions(readFileSync(file)).parseDocument();
  const { top, said, wordsOf } = readStructure(pdf);
  const parents = (element: Element): Kid[][] => [
    element.kids,
    ...element.kids.flatMap((kid) => (kid.kind === 'element' ? parents(kid) : [])),
  ];
  return {
    said,
    pairs: () =>
      pairsOf(
        parents(top),
        (kid) => {
          if (kid.kind !== 'element') return null;
          if (/^H[1-6]$/.test(kid.type)) return 'heading';
          return ({ P: 'text', TD: 'cell', TH: 'cell', LI: 'item' } as const)[kid.type] ?? null;
        },
        (kid) => (kid.kind === 'element' ? wordsOf(kid) : ''),
      ),
  };
}

describe('what a report says, in its order and for what it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'order-test-'));
  const used: Used = new Map();
  let reader: Awaited<ReturnType<typeof openReader>> | undefined;
  let session: CDPSession | undefined;
  beforeAll(async () => {
    writeFileSync(join(folder, 'velmora-notes.yaml'), withNotes);
    const documents = [
      join(folder, 'velmora-notes.yaml'),
      'examples/solidify/visits/paris-2019.yaml',
      'examples/fictional/visits/velmora-2031.yaml',
      'examples/fictional/programme.yaml',
    ];
    const formats = ['md', 'html', 'docx', ...(hasBrowser ? (['pdf'] as const) : []), 'epub'] as const;
    const { troubles } = await build(
      documents,
      { formats: [...formats], langs: [...langs], out: folder },
      { cwd: root },
    );
    expect(troubles).toEqual([]);
    if (!hasBrowser) return;
    reader = await openReader();
    const page = await reader.browser.newPage();
    session = await page.createCDPSession();
  }, 300_000);
  afterAll(async () => {
    await reader?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (report: string, lang: string, kind: Kind): Promise<Read> => {
    const file = (format: string): string => fileOf(folder, report, lang, format);
    if (kind === 'page' && session) return readPage(file('html'), session);
    if (kind === 'DOCX') return readWord(file('docx'));
    return kind === 'EPUB' ? readBook(file('epub')) : readPdf(file('pdf'));
  };
  const readMarkdown = (report: string, lang: string): { said: Block[]; known: Known } => {
    const text = readFileSync(fileOf(folder, report, lang, 'md'), 'utf8');
    const top = readMarkup(new MarkdownIt().render(text));
    return { said: saidByMarkup([byColumns(top, lang)]), known: knownOf(report, lang, top) };
  };
  const cases = reports.flatMap((report) =>
    langs.flatMap((lang) => kinds.map((kind) => [report, lang, kind] as const)),
  );

  test.each(cases)(
    '%s in %s as %s is as in Markdown',
    async (report, lang, kind) => {
      const { said, known } = readMarkdown(report, lang);
      const { said: read } = await open(report, lang, kind);
      expect(compare(said, await read(), kind, known, used)).toEqual([]);
    },
    60_000,
  );

  test.skipIf(!hasBrowser)('every difference that may be is there', () => {
    const names = [...differences, ...otherRoles].map(({ what }) => what);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });

  test.each(cases.filter(([, lang]) => lang === 'en'))(
    'an exchange in %s in %s as %s is told',
    async (report, lang, kind) => {
      const { said, known } = readMarkdown(report, lang);
      const { said: read, pairs } = await open(report, lang, kind);
      const missed: string[] = [];
      for (const [name, all] of Object.entries(pairs())) {
        // Each of a page is read by the browser.
        const most = kind === 'page' ? (every ? 12 : 2) : every ? Infinity : 9;
        const some = all.filter((_, at) => at % Math.ceil(all.length / most) === 0 || all.length <= most);
        if (some.length === 0) missed.push(`${name}: none`);
        for (const exchange of some) {
          exchange.do();
          const left: Used = new Map();
          const found = compare(said, await read(), kind, known, left);
          exchange.do();
          // One of both may stand there or not.
          const rows = [...left].filter(([what]) => what !== 'the contents');
          const gone = new Set(rows.flatMap(([, words]) => [...words]));
          if (found.length === 0 && !exchange.words.some((words) => gone.has(words)))
            missed.push(`${name}: ${exchange.words.join(' | ')}`);
        }
      }
      expect(missed).toEqual([]);
    },
    600_000,
  );
});

type Known = Omit<Place, 'under' | 'kind'>;

const fileOf = (folder: string, report: string, lang: string, format: string): string =>
  join(folder, `${report}${lang === 'en' ? '' : `.${lang}`}.${format}`);

const labelsOf = (lang: string): Record<string, string> =>
  parse(readFileSync(join(root, `templates/locales/${lang}.yaml`), 'utf8')) as Record<string, string>;
const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(' ') ?? '';

function knownOf(report: string, lang: string, top: MarkupElement): Known {
  const labels = labelsOf(lang);
  return {
    isBook: report.includes('guidebook'),
    label: (key) => {
      const label = labels[key];
      if (typeof label !== 'string') throw new Error(`no label ${key}`);
      return plainWords(label);
    },
    languages: langs.map((one) => plainWords(labelsOf(one)['language'] ?? '')),
    // The longest first, because one may begin with another.
    addresses: within(top, 'a')
      .map(({ attributes }) => plainWords(attributes.get('href') ?? ''))
      .sort((one, two) => two.length - one.length),
  };
}

/** Tables of parallel groups, whose heads are no fixed words, with the cells of a group one after the other. */
function byColumns(top: MarkupElement, lang: string): MarkupElement {
  const fixed = new Set(
    Object.values(labelsOf(lang))
      .filter((one) => typeof one === 'string')
      .map(plainWords),
  );
  for (const table of within(top, 'table')) {
    const rows = within(table, 'tr').map((row) => row.children.filter((cell) => typeof cell !== 'string'));
    const [heads = []] = rows;
    if (heads.some((head) => fixed.has(plainWords(shownIn(head))) || textIn(head) === '')) continue;
    table.children.splice(
      0,
      table.children.length,
      ...heads.flatMap((_, at) => rows.flatMap((row) => row[at] ?? [])),
    );
  }
  return top;
}
