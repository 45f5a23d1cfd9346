import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFParser } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../src/browser/find.js';
import { findOddities } from '../src/core/text/markdown.js';
import { build } from '../src/index.js';
import { textOf } from './cases.js';
import { saidBy } from './core/formats/pdf/anatomy.js';
import { every } from './every.js';

/** A text, and the words of it that everybody reads, in their order; those of its notes for themselves. */
interface Sample {
  readonly source: string;
  readonly words: readonly string[];
  readonly notes: readonly string[];
}

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;
const count = every ? 3_000 : 300;
const folder = mkdtempSync(join(tmpdir(), 'words-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const word = fc.constantFrom('quay', 'Besucher', 'łodzi', 'être', 'Müßig', 'ab', 'NGO', 'θέα', 'lamp-post');
/** Signs that mean something in Markdown, in many places. */
const noise = fc
  .array(fc.constantFrom(...'*_`[]()<>|~#-+=!:;.,"\'\\/0123456789%€°'), { minLength: 1, maxLength: 3 })
  .map((signs) => signs.join(''));
const plain = (source: string, ...words: string[]): Sample => ({ source, words, notes: [] });
const piece: fc.Arbitrary<Sample> = fc.oneof(
  { weight: 6, arbitrary: word.map((one) => plain(one, one)) },
  { weight: 4, arbitrary: noise.map((signs) => plain(signs)) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(word, fc.constantFrom('*', '**', '_', '~~'))
      .map(([one, mark]) => plain(mark + one + mark, one)),
  },
  { weight: 1, arbitrary: word.map((one) => plain(`[${one}](https://example.org/1)`, one)) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([one, two]) => plain(`${one}*${two}`, one, two)) },
  {
    weight: 1,
    arbitrary: word.map((one): Sample => ({ source: '[^1]', words: [], notes: [one] })),
  },
);
const line = fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { minLength: 2, maxLength: 9 });
const block = fc.tuple(fc.constantFrom('', '', '- ', '1. ', '> ', '- [ ] ', '|'), line);
/** Of one block or several; a table has the line as its head, its cells between bars. */
const text = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n', '  \n')), { minLength: 1, maxLength: 3 })
  .map((blocks): Sample => {
    const pieces = blocks.flatMap(([[, own]]) => own.map(([one]) => one));
    const notes = pieces.flatMap((one) => one.notes).slice(0, 1);
    const source = blocks
      .map(([[mark, own], end]) => {
        const words = own.map(([{ source: one }, gap]) => one + gap).join('');
        return (mark === '|' ? `| ${words.replaceAll('|', '')} |\n| - |\n| 1 |` : mark + words) + end;
      })
      .join('')
      .trim();
    return {
      source: notes.length > 0 ? `${source}\n\n[^1]: ${notes.join()}` : source,
      words: pieces.flatMap((one) => one.words),
      notes,
    };
  })
  .filter(({ source }) => findOddities(source).length === 0);

const lettersOf = (said: string): string => said.normalize('NFC').toLowerCase().replace(/[^\p{L}]/gu, ''); // prettier-ignore

describe('what was written comes out, all of it and in its order', () => {
  const samples = fc.sample(text, { numRuns: count, seed: 1311 });
  /** Between any two texts stands a word that none of them has. */
  const between = (index: number): string =>
    `Zq${[...index.toString(26)].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('')}zq`;
  const said: Record<string, string> = {};
  beforeAll(async () => {
    const lessons = samples.flatMap(({ source }, index) => [between(index), source]);
    // In one list, none of them on the first page.
    const style = { order: ['lessons'] };
    const visit = { title: 'Words', city: 'Essen', country: 'DE', dates: '2019-01-24', style };
    writeFileSync(
      join(folder, 'words.yaml'),
      JSON.stringify({ ...visit, lessons: [...lessons, between(count)] }),
    );
    const formats = hasBrowser ? (['md', 'html', 'pdf'] as const) : (['md', 'html'] as const);
    const { diagnostics, troubles } = await build(
      ['words.yaml'],
      { formats: [...formats], out: folder },
      { cwd: folder },
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(troubles).toEqual([]);
    const read = (format: string): Buffer => readFileSync(join(folder, `words.${format}`));
    said['HTML'] = lettersOf(textOf(read('html').toString()));
    // Another reader than ours, which knows no notes: they are words to it.
    const markdown = read('md').toString().replaceAll('[^', '\\[^');
    said['Markdown'] = lettersOf(textOf(new MarkdownIt().render(markdown)));
    if (hasBrowser) {
      const pdf = await PDFParser.forBytesWithOptions(read('pdf')).parseDocument();
      said['PDF'] = lettersOf(saidBy(pdf).flow);
    }
  }, 600_000);

  test.each(['HTML', 'Markdown', 'PDF'])(`${count} texts as %s`, (format) => {
    const all = said[format];
    if (all === undefined) return expect([format, hasBrowser]).toEqual(['PDF', false]);
    const lost: object[] = [];
    const end = all.slice(all.indexOf(lettersOf(between(count))));
    for (const [index, { source, words, notes }] of samples.entries()) {
      const from = all.indexOf(lettersOf(between(index)));
      const own = all
        .slice(from, all.indexOf(lettersOf(between(index + 1))))
        .slice(lettersOf(between(index)).length)
        // An address is shown where a sign before it keeps it from being a link.
        .replaceAll('httpsexampleorg', '');
      const wanted = lettersOf(words.join(''));
      // Notes stand below their text; in Markdown at the end of all, or where nothing refers to them.
      const noted = lettersOf(notes.join(''));
      const isAtEnd = format === 'Markdown' && own === wanted && end.includes(noted);
      if (from < 0 || (own !== wanted + noted && !isAtEnd)) lost.push({ source, wanted, own });
    }
    expect(lost).toEqual([]);
  });
});
