import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layouts } from '../src/core/report/page/layouts.js';
import { compile } from '../src/index.js';
import { overlapping } from './measured.js';
import { findBrowser } from '../src/browser/find.js';
import { openReader } from './browser.js';

/** The longest words of languages with long ones, and shorter ones between them. */
const vocabularies = {
  de: ['Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenamt', 'Nachbarschaft', 'Gespräch'],
  el: ['Ηλεκτροεγκεφαλογραφηματοσκοπικοτροπικομαγνητοτομογραφικότητα', 'Γειτονιά', 'συνάντηση'],
  bg: ['Непротивоконституционствувателствувайтестевобличителнопредст', 'Квартал', 'среща'],
} as const;

/** The widths of what a page of print holds, in pixels: A4 and Letter without their margins. */
const papers = { a4: (166 * 96) / 25.4, letter: (172 * 96) / 25.4 };

/** A visit with much of everything, each with a word of sixty letters in it. */
function extreme(lang: keyof typeof vocabularies, paper: keyof typeof papers): string {
  const [long, word, other] = vocabularies[lang];
  const several = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));
  const cities = [
    'Paris FR',
    'Lisboa PT',
    'Gent BE',
    'Utrecht NL',
    'Praha CZ',
    'Roma IT',
    'Athina GR',
    'Wien AT',
  ];
  return JSON.stringify({
    title: `${word} ${long} ${other}`,
    subtitle: `${long} ${other}`,
    lang,
    city: 'Essen',
    country: 'DE',
    dates: { start: '2031-01-15', end: '2031-01-17' },
    summary: `${word} ${long} [@S1]. `.repeat(6),
    key_messages: several(5, (index) => `${word} ${long} ${index}.`),
    key_figures: several(4, () => ({ label: long, value: 123456789, unit: other })),
    participants: {
      consent: 'public',
      delegations: cities.map((city) => ({
        city: city.slice(0, -3),
        country: city.slice(-2),
        people: several(25, (index) => ({
          name: `${word} ${long.slice(0, 30)} ${city.slice(0, 3)}${index}`,
          role: index % 7 === 0 ? long : other,
          organisation: index % 5 === 0 ? long : `${other} ${city}`,
        })),
      })),
    },
    agenda: several(40, (index) => ({
      title: index % 5 === 0 ? `${other} ${long} ${index}` : `${other} ${index}`,
      day: (index % 3) + 1,
      ...(index % 2 === 0
        ? {
            type: 'discussion',
            question: `${long}?`,
            topics: [long, word],
            conclusions: [`${word} ${long}`],
            quotes: [{ text: `${long} ${word}` }],
          }
        : { type: 'tour', sites: [`s${index % 6}`], observations: `${word} ${long} `.repeat(3) }),
    })),
    lessons: several(8, (index) => ({ theme: word, text: `${word} ${long} ${index}` })),
    findings: several(4, (index) => ({ theme: long, text: `${word} ${index}` })),
    recommendations: several(6, (index) => ({ text: `${long} ${index}`, owner: long, deadline: '2032-03' })),
    practices: several(3, (index) => ({ title: `${long} ${index}`, description: word, resources: long })),
    sites: Object.fromEntries(
      several(6, (index) => [
        `s${index}`,
        {
          name: `${long} ${index}`,
          type: long,
          address: `${word} ${index}, ${long}`,
          figures: [{ label: long, value: 12345678, unit: word }],
        },
      ]),
    ),
    feedback: { questions: [{ text: `${long}?`, scale: [long, word, other], counts: [3, 4, 5] }] },
    sources: { S1: { title: `${long} ${word}`, url: `https://example.org/${'a'.repeat(160)}` } },
    style: { paper },
  });
}

/** Run in a page: the key figures that are parted, and the lines of drawings that stand out of them. */
const parted = `[...document.querySelectorAll('.key-figures b')]
  .filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)`;
const cut = `[...document.querySelectorAll('svg text')].filter((one) => {
  const [line, whole] = [one.getBoundingClientRect(), one.closest('svg').getBoundingClientRect()];
  return line.left < whole.left - 1 || line.right > whole.right + 1;
}).map((one) => one.textContent)`;

const hasBrowser = (await findBrowser({ env: process.env }).catch(() => null)) !== null;

describe.skipIf(!hasBrowser)('200 people, 40 sessions and words of 60 letters', () => {
  let reader: Awaited<ReturnType<typeof openReader>>;
  let page: Awaited<ReturnType<typeof reader.browser.newPage>>;
  beforeAll(async () => {
    reader = await openReader();
    page = await reader.browser.newPage();
    await page.emulateMediaType('print');
  });
  afterAll(() => reader.close());

  for (const lang of Object.keys(vocabularies) as (keyof typeof vocabularies)[])
    for (const paper of Object.keys(papers) as (keyof typeof papers)[])
      test.each(layouts)(`stay within the page and apart, in ${lang} on ${paper}: %s`, async (layout) => {
        const visit = { path: 'visit.yaml', text: extreme(lang, paper) };
        const { reports, diagnostics } = await compile({ visit }, { layout });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const width = Math.round(papers[paper]);
        await page.setViewport({ width, height: 1123 });
        await page.setContent(reports?.[0]?.html ?? '');
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(await page.evaluate(overlapping)).toEqual([]);
        expect(await page.evaluate(parted)).toEqual([]);
        expect(await page.evaluate(cut)).toEqual([]);
        if (layout !== 'brief') return;
        const printed = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
        expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
      });

  test('finds a planted word that stands on another', async () => {
    await page.setContent('<body><p style="margin:0">Quay</p><p style="margin:-1em 0 0">Lamp</p></body>');
    expect(await page.evaluate(overlapping)).toEqual(['Quay / Lamp']);
  });
});
