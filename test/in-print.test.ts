import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../src/browser/find.js';
import { build, compile } from '../src/index.js';
import { openReader } from './browser.js';
import { brokenNumbers, paperWidth } from './measured.js';

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;

/** Words of a date that stand on more than one line, or on what follows it. */
const partedDates = `[...document.querySelectorAll('.dated .time')].filter((one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  const rects = [...range.getClientRects()];
  return new Set(rects.map(({ top }) => Math.round(top))).size !== 1
    || Math.max(...rects.map(({ right }) => right)) > one.nextElementSibling.getBoundingClientRect().left;
}).map((one) => one.textContent)`;

/** The height of a page in points, without its margins. */
const high = 705;
/** How much of that its parts take on the first page, or all of a report that fits there: from the top to the end of the last one. */
const filled = `(() => {
  const whole = document.querySelector('main');
  const isShort = whole.getBoundingClientRect().height * 0.75 <= ${high} + 1;
  const first = isShort ? whole : document.querySelector('.first');
  const ends = [...first.querySelectorAll('*')].map((one) => one.getBoundingClientRect().bottom);
  return (Math.max(...ends) - first.getBoundingClientRect().top) * 0.75 / ${high};
})()`;

describe.skipIf(!hasBrowser)('in print', () => {
  const folder = mkdtempSync(join(tmpdir(), 'solidify-in-print-'));
  let reader: Awaited<ReturnType<typeof openReader>>;
  let page: Page;
  beforeAll(async () => {
    reader = await openReader();
    page = await reader.browser.newPage();
    await page.setViewport({ width: paperWidth, height: 1000 });
    await page.emulateMediaType('print');
  });
  afterAll(async () => {
    await reader?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(visit: object): Promise<void> {
    const { reports } = await compile({ visit: { path: 'visit.yaml', text: JSON.stringify(visit) } });
    await page.setContent(reports?.[0]?.html ?? '');
  }

  it('each date of a timeline stands in one line, in whatever language', async () => {
    const dates = { start: '2031-09-29', end: '2031-10-12' };
    writeFileSync(
      join(folder, 'programme.yaml'),
      JSON.stringify({ kind: 'programme', id: 'p', title: 'P', visits: ['a.yaml', 'b.yaml'] }),
    );
    for (const id of ['a', 'b'])
      writeFileSync(
        join(folder, `${id}.yaml`),
        JSON.stringify({ programme: 'programme.yaml', title: id, city: 'Velmora', country: 'LU', dates }),
      );
    const langs = ['en', 'bg', 'el', 'hu', 'lv', 'mt', 'pt'];
    const { outputs } = await build(
      ['programme.yaml'],
      { formats: ['html'], langs, out: '.' },
      { cwd: folder },
    );
    const books = outputs.map(({ file }) => file).filter((file) => file.includes('.guidebook.'));
    expect(books).toHaveLength(langs.length);
    for (const book of books) {
      await page.setContent(readFileSync(join(folder, book), 'utf8'));
      expect(await page.evaluate("document.querySelectorAll('.dated .time').length"), book).toBe(2);
      expect(await page.evaluate(partedDates), book).toEqual([]);
    }
  }, 60_000);

  const visit = { title: 'T', city: 'Velmora', country: 'LU', dates: '2031-05-06' };

  it('no range of days or hours is parted behind its dash, however narrow its margin', async () => {
    const words = Array.from({ length: 24 }, (_, letters) => 'n'.repeat(letters + 1));
    const agenda = words.map((word) => ({
      type: 'lecture',
      title: word,
      place: `${word} 13–14 May`,
      description: 'Heard.',
    }));
    await open({ ...visit, agenda });
    expect(await page.evaluate("document.querySelectorAll('.side .whole').length")).toBe(words.length);
    expect(await page.evaluate(brokenNumbers)).toEqual([]);
  });

  const cities = [
    ['Lisbon', 'PT'],
    ['Ljubljana', 'SI'],
  ] as const;
  const delegations = cities.map(([city, country]) => ({ city, country }));
  const agenda = [{ type: 'discussion', title: 'D', points: ['Said.', 'Heard.', 'Written.', 'Kept.'] }];
  it.each([
    ['that says the least', {}, 0.75],
    ['of one lesson and a map', { city: 'Paris', country: 'FR', participants: { delegations } }, 0.85],
    ['of one lesson', { lessons: ['Ask.'], agenda }, 0.85],
  ])('the first page of a visit %s is no form with gaps', async (_, more, least) => {
    const lessons = 'participants' in more ? { lessons: ['Ask.'], agenda } : {};
    await open({ ...visit, ...lessons, ...more });
    expect(await page.evaluate(filled)).toBeGreaterThan(least);
  });

  it('a report that is told in a few lines stays on its first page', async () => {
    await open({ ...visit, summary: 'They came. They saw.', key_messages: ['Ask.'], agenda });
    expect(
      await page.evaluate("document.querySelector('main').getBoundingClientRect().height * 0.75"),
    ).toBeLessThan(high + 1);
    expect(await page.evaluate(filled)).toBeGreaterThan(0.9);
  });

  it('what is told of a session parts where it is long, and no sooner', async () => {
    const points = Array.from({ length: 12 }, (_, index) => `Point ${index}.`);
    const told = [points, points.slice(0, 3)].map((some) => ({
      type: 'discussion',
      title: 'D',
      points: some,
    }));
    await open({ ...visit, agenda: told });
    const parts =
      "[...document.querySelectorAll('.day > article')].map((one) => getComputedStyle(one).breakInside)";
    expect(await page.evaluate(parts)).toEqual(['auto', 'avoid']);
  });
});
