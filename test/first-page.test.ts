import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFParser } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../src/browser/find.js';
import { build } from '../src/index.js';
import { root } from './cases.js';
import { saidBy } from './core/formats/pdf/anatomy.js';

/** Who paid says so at the foot of the first page (shared by both programmes of the examples). */
const paid = /co-funded by the European Commission|Paid for (?:in part )?by the Imaginary Fund/;
/** The most pages of a story: that of Paris, and the guidebook on the paper of its country. */
const most: Readonly<Record<string, number>> = { 'paris-2019': 7, 'solidify.guidebook a4': 22 };

/** A paragraph of two lines, at whose place a page ends: the end of the day before it let it be parted. */
const whole = 'Fixed ones are seen as light.';

const browser = await findBrowser({ env: process.env }).catch(() => null);
const folder = mkdtempSync(join(tmpdir(), 'solidify-first-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(browser === null)('the first page', () => {
  test.each([
    ['story', 'a4'],
    ['story', 'letter'],
    ['brief', 'a4'],
    ['brief', 'letter'],
  ] as const)(
    'of a %s on %s names who paid, and what is to be short is',
    async (layout, paper) => {
      const programmes = ['solidify', 'fictional'].map((name) => `examples/${name}/programme.yaml`);
      const { outputs } = await build(
        programmes,
        { out: join(folder, layout, paper), formats: ['pdf'], layout, set: [`style.paper=${paper}`] },
        { cwd: root },
      );
      const files = outputs.map(({ file }) => file).filter((file) => file.endsWith('.pdf'));
      expect(files.length).toBe(10);
      for (const file of files) {
        const name = basename(file, '.pdf');
        const pdf = await PDFParser.forBytesWithOptions(readFileSync(file)).parseDocument();
        const { pages } = saidBy(pdf);
        expect([name, pages[0]?.replace(/\s+/g, ' ')]).toEqual([name, expect.stringMatching(paid)]);
        if (layout === 'story' && name.startsWith('velmora'))
          expect(pages.some((page) => page.replace(/\s+/g, ' ').includes(whole))).toBe(true);
        const limit =
          layout === 'brief' && !name.endsWith('.guidebook') ? 2 : (most[name] ?? most[`${name} ${paper}`]);
        expect([name, pages.length > (limit ?? Infinity), pages.length]).toEqual([name, false, pages.length]);
      }
    },
    120_000,
  );
});
