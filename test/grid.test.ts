import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFParser } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dictOf, N, PDFName, wordOf } from '../src/core/formats/pdf/objects/pdf.js';
import { build } from '../src/index.js';
import { findBrowser } from '../src/browser/find.js';
import { root } from './cases.js';
import { contentsOf, pagesOf } from './core/formats/pdf/anatomy.js';

/** In points: the grid of templates/visit/style.css, the size of running text, and where the first page begins. */
const STEP = 15;
const TEXT = 10.5;
const TOP = 75;
const SLACK = 0.3;

/** A piece of text on a page: its face, its size and how far its baseline is below the upper edge, in points. */
interface Piece {
  readonly face: string;
  readonly size: number;
  readonly baseline: number;
}

type Matrix = readonly number[];
const tokens = /\((?:[^\\()]|\\[^])*\)|<[\da-fA-F]*>|\/[^\s()<>[\]{}/%]*|[-+.\d]+|[A-Za-z'"]+\*?/g;

/** All text that a page shows; whatever browser made it turns no text. */
function piecesOf(content: string, height: number, faceOf: (font: string) => string): Piece[] {
  const pieces: Piece[] = [];
  const saved: Matrix[] = [];
  let scale: Matrix = [1, 0];
  let [font, size, y] = ['', 0, 0];
  let operands: string[] = [];
  for (const [token] of content.matchAll(tokens)) {
    if (!/^[A-Za-z'"]/.test(token)) {
      operands.push(token);
      continue;
    }
    const numbers = operands.filter((one) => /^[-+.\d]/.test(one)).map(Number);
    const [factor = 1, shift = 0] = scale;
    if (token === 'q') saved.push(scale);
    else if (token === 'Q') scale = saved.pop() ?? scale;
    else if (token === 'cm') scale = [factor * (numbers[3] ?? 1), shift + factor * (numbers[5] ?? 0)];
    else if (token === 'Tf') [font, size] = [operands[0] ?? '', numbers[0] ?? 0];
    else if (token === 'Tm') y = numbers[5] ?? 0;
    else if (token === 'Tj' || token === 'TJ')
      pieces.push({
        face: faceOf(font.slice(1)),
        size: Math.abs(size * factor),
        baseline: height - (shift + factor * y),
      });
    operands = [];
  }
  return pieces;
}

const browser = await findBrowser({ env: process.env }).catch(() => null);
let folder: string;
let files: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'solidify-grid-'));
  if (browser === null) return;
  const programmes = ['examples/solidify/programme.yaml', 'examples/fictional/programme.yaml'];
  const { outputs } = await build(programmes, { out: folder, formats: ['pdf'] }, { cwd: root });
  files = outputs.map(({ file }) => file).filter((file) => file.endsWith('.pdf'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The text of the pages of a PDF, page by page. */
async function pagesIn(file: string): Promise<Piece[][]> {
  const pdf = await PDFParser.forBytesWithOptions(readFileSync(file)).parseDocument();
  const contents = contentsOf(pdf);
  return pagesOf(pdf).map((page, index) => {
    const fonts = dictOf(pdf, dictOf(pdf, dictOf(pdf, page)?.get(N.Resources))?.get(N.Font));
    const faceOf = (name: string): string =>
      wordOf(dictOf(pdf, fonts?.get(PDFName.of(name)))?.get(PDFName.of('BaseFont'))) ?? '';
    return piecesOf(contents[index] ?? '', 841.92, faceOf);
  });
}
const isRunning = ({ face, size }: Piece): boolean => face.includes('Serif') && Math.abs(size - TEXT) < 0.05;

test.skipIf(browser === null)('running text stands on the same lines on every page of print', async () => {
  const off: string[] = [];
  let lines = 0;
  for (const file of files) {
    (await pagesIn(file)).slice(1).forEach((pieces, index) => {
      for (const { baseline } of pieces.filter(isRunning)) {
        lines += 1;
        const within = (baseline - TOP) % STEP;
        if (Math.abs(within - 11.2) > SLACK)
          off.push(
            `${file.slice(folder.length + 1)} ${index + 2}: ${baseline.toFixed(2)} (${within.toFixed(2)})`,
          );
      }
    });
  }
  expect(files.length).toBe(10);
  expect([...new Set(off)]).toEqual([]);
  expect(lines).toBeGreaterThan(1000);
});

test.skipIf(browser === null)('a word too long for its place breaks, and makes no page smaller', async () => {
  const word = `Kraftfahrzeughaftpflichtversicherungs${'beitragsrückerstattungs'.repeat(4)}ordnung`;
  const url = `https://city.example/${'department-of-public-works/'.repeat(5)}`;
  writeFileSync(
    join(folder, 'long.yaml'),
    `title: ${word}
lang: de
city: Essen
country: DE
dates: { start: 2019-01-14, end: 2019-01-15 }
theme: ${word}
summary: '${word} (AB).'
participants: { delegations: [{ city: Essen, country: DE, note: ${word} }] }
sites:
  mill:
    name: ${word}
    type: ${word}
    figures: [{ label: ${word}, value: 12, unit: ${word}, as_of: 2018-09 }]
tours:
  - { title: ${word}, day: 1, observations: ${word}, groups: [{ name: ${word}, sites: [mill] }, { name: B }, { name: C }] }
practices: [{ title: ${word}, background: A, results: B, websites: ['${url}'] }]
lessons: [{ theme: ${word}, text: ${word} }]
feedback: { questions: [{ text: ${word}, scale: [${word}, Nein], counts: [1, 2] }] }
abbreviations: { AB: ${word} }
`,
  );
  const { outputs, diagnostics } = await build(
    ['long.yaml'],
    { formats: ['pdf'], out: folder },
    { cwd: folder },
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const pages = await pagesIn(outputs.find(({ file }) => file.endsWith('.pdf'))?.file ?? '');
  expect(pages.flat().filter(isRunning).length).toBeGreaterThan(10);
});
