import { expect, test } from 'vitest';
import { makeLocale, makeLocalizer } from '../../../../src/core/report/locale/locale.js';
import { formatsOf } from '../../../locales.js';
import { guidebookOf, type Guidebook } from '../../../../src/core/programme/guidebook/guidebook.js';
import type { GuidebookSection } from '../../../../src/core/programme/guidebook/section.js';
import { loadAssets } from '../../../../src/engine/assets.js';
import { makeProgramme } from '../programmes.js';
import { small } from '../small.js';

async function bookOf(parts: Parameters<typeof small>[0]): Promise<Guidebook> {
  const { report } = await makeProgramme(small(parts));
  return guidebookOf(report, makeLocalizer((await loadAssets()).locale('en')));
}
const kinds = (book: Guidebook): string[] => book.sections.map(({ kind, title }) => `${kind}: ${title.text}`);
function section<K extends GuidebookSection['kind']>(
  book: Guidebook,
  kind: K,
): Extract<GuidebookSection, { kind: K }> {
  const found = book.sections.find((one): one is Extract<GuidebookSection, { kind: K }> => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
}

const rich = {
  programme: {
    acronym: 'LANTERN',
    period: { start: '2031-02', end: '2032' },
    evaluation: { tool: 'A walk.' },
    conference: { title: 'Light', city: 'Velmora', country: 'LU', people: [{ name: 'Orla Quill' }] },
    audits: [{ id: 'audit-b', city: 'Brennhaven', country: 'DK', fed_by: ['velmora'] }],
    sources: { P1: { title: 'Source' } },
    summary: 'Why [@P1].',
  },
  first: {
    practices: [{ title: 'Walking lamps' }],
    discussions: [{ title: 'Night' }],
    lessons: ['Ask first.'],
    feedback: { questions: [{ text: 'Good?', scale: ['Yes', 'No'], counts: [1, 2] }] },
    sites: { mill: { name: 'Mill' } },
  },
};

test('a programme that says nothing of a guidebook gets one under its own title, in the usual order', async () => {
  const book = await bookOf(rich);
  expect(book.title.text).toBe('Lanterns');
  expect(book.facts.map(({ key }) => key)).toEqual(['programme']);
  expect(book.sections.map(({ kind }) => kind)).toEqual([
    'programme',
    'visits',
    'practices',
    'sites',
    'themes',
    'lessons',
    'audits',
    'evaluation',
    'feedback',
    'conference',
    'people',
    'cities',
    'sources',
  ]);
  expect(book.lastDay).toBe('2031-09-02');
});

test('parts come as the programme lists them, and what they collect keeps its headings', async () => {
  const parts = [
    { title: 'Practices', include: 'practices', text: 'Take one.' },
    { title: 'Audits', include: 'audits' },
    { title: 'Evaluation' },
    { title: 'Words', text: 'Only words.' },
    { title: 'Who', include: 'people' },
  ];
  const book = await bookOf({
    ...rich,
    programme: {
      ...rich.programme,
      guidebook: { title: 'Book', date: '2032-11', isbn: '978-1-234-56789-7', parts },
    },
  });
  expect(kinds(book)).toEqual([
    'programme: Programme',
    'text: Practices',
    'practices: Promising practices',
    'lessons: Lessons and audits',
    'audits: Audits',
    'text: Words',
    'conference: Conference',
    'people: Who',
    'cities: Index of cities',
    'sources: Sources',
  ]);
  expect(section(book, 'text').text?.text).toBe('Take one.');
  expect(book.facts.map(({ key, value }) => [key, value.text])).toEqual([
    ['programme', 'LANTERN – Lanterns'],
    ['published', 'November 2032'],
    ['isbn', '978-1-234-56789-7'],
  ]);
  expect(book.lastDay).toBe('2032-11-01');
});

test('sources have the numbers that they have in the reports', async () => {
  const book = await bookOf({
    programme: {
      summary: 'A [@P1].',
      sources: { P1: { title: 'Programme' }, P2: { title: 'Foreword' } },
      guidebook: { title: 'Book', foreword: 'B [@P2].' },
    },
    // Links of a visit are not in the guidebook, what was done before and after is not either.
    first: {
      summary: 'C [@V1; @P1].',
      thanks: 'D [@V0].',
      sources: { V0: { title: 'Thanks' }, V1: { title: 'Summary' } },
    },
  });
  const { sources } = section(book, 'sources');
  expect(sources.map(({ number, title }) => [number, title.text])).toEqual([
    [1, 'Programme'],
    [2, 'Foreword'],
    [3, 'Thanks'],
    [4, 'Summary'],
  ]);
  expect(section(book, 'visits').visits[0]?.subtitle?.text).toBe('C [@1; @4].');
});

test('every city leads to where it comes up', async () => {
  const book = await bookOf(rich);
  const velmora = section(book, 'cities').cities.find(({ place }) => place.city === 'Velmora');
  expect(velmora?.refs.map(({ label, anchor }) => [label, anchor])).toEqual([
    ['Visits hosted', 'visit-velmora'],
    ['Site', 'site-mill'],
    ['Promising practices', 'velmora-practice-1'],
    ['Conference', 'conference'],
  ]);
});

test('an empty programme has a guidebook too', async () => {
  const { report } = await makeProgramme({ ...small({ programme: { cities: [] } }), visits: [] });
  const localizer = makeLocalizer(
    makeLocale('en', { ...report.labels }, { ...report.labels }, formatsOf('en')),
  );
  expect(guidebookOf(report, localizer).sections.map(({ kind }) => kind)).toEqual(['programme']);
});

test('why names may stand in spite of a narrower consent is kept in the internal edition alone', async () => {
  const disclosures = [{ name: 'Orla Quill', edition: 'partners', reason: 'She said so.' }];
  const other = [{ name: 'Bo Reed', reason: 'He wrote so.' }];
  const parts = { programme: { disclosures }, first: { disclosures: other }, second: { disclosures: other } };
  for (const edition of ['public', 'partners', 'internal'] as const) {
    const { report } = await makeProgramme(small(parts), edition);
    const book = guidebookOf(report, makeLocalizer((await loadAssets()).locale('en')));
    const kept = book.sections.flatMap((one) => (one.kind === 'disclosures' ? one.disclosures : []));
    const reasons = kept.map(({ name, reason }) => `${name}: ${reason.text}`);
    expect(reasons).toEqual(
      edition === 'internal' ? ['Bo Reed: He wrote so.', 'Orla Quill: She said so.'] : [],
    );
  }
});

test('what all audits share is told once, under their names, and what all took from all visits is a sentence', async () => {
  const audit = (id: string, city: string, more: object): object => ({
    ...{ id, city, country: 'DK', focus: 'The old harbour.', fed_by: ['velmora', 'ostmere'], ...more },
  });
  const programme = {
    audits: [
      audit('a', 'Brennhaven', { recommendations: ['Mend the lamps.', 'Ask first.'] }),
      audit('b', 'Tarnwick', { recommendations: ['Ask first.'] }),
      audit('c', 'Ulveby', {}),
    ],
  };
  const lesson = { text: 'Ask first.', feeds: ['a', 'b', 'c'] };
  const first = { practices: [{ title: 'Lamps' }], lessons: [lesson], key_messages: ['Light calms.'] };
  const book = await bookOf({
    programme,
    first,
    second: { key_messages: ['Light calms.', 'Harbours sleep.'], lessons: ['Ask first.'] },
  });
  const audits = section(book, 'audits');
  const said = ({ summary, recommendations }: (typeof audits.shared)[number]): unknown[] => [
    summary?.text,
    ...recommendations.flatMap((group) =>
      group.recommendations.map(({ number, text }) => `${number}. ${text.text}`),
    ),
  ];
  expect(audits.shared.map((one) => [one.title.text, ...said(one)])).toEqual([
    ['Brennhaven, Tarnwick and Ulveby', 'The old harbour.'],
    ['Brennhaven and Tarnwick', undefined, '1. Ask first.'],
  ]);
  expect(audits.audits.map(({ where, recommendations }) => [where, recommendations[0]?.start])).toEqual([
    ['Brennhaven, Denmark', 1],
  ]);
  expect(audits.rows.map(({ where, fedBy }) => [where, fedBy])).toEqual([
    ['Tarnwick, Denmark', []],
    ['Ulveby, Denmark', []],
  ]);
  const lessons = section(book, 'lessons');
  expect(lessons).toMatchObject({ allFed: true, matrices: [] });
  const all = lessons.lessons.flatMap((theme) => theme.lessons);
  expect(all.map(({ visit, also, byAll }) => [visit.id, also.map(({ id }) => id), byAll])).toEqual([
    ['velmora', ['ostmere'], true],
  ]);
  expect(section(book, 'practices').practices.map((one) => one.audits)).toEqual([[]]);
  const visits = section(book, 'visits');
  expect(visits.shared.map(({ keyMessages }) => keyMessages.map(({ text }) => text))).toEqual([
    ['Light calms.'],
  ]);
  expect(visits.visits.map(({ keyMessages }) => keyMessages.map(({ text }) => text))).toEqual([
    [],
    ['Harbours sleep.'],
  ]);
});

test('a part with the name of what it collects has one heading', async () => {
  const parts = [{ title: 'promising Practices', include: 'practices', text: 'Take one.' }];
  const book = await bookOf({ ...rich, programme: { guidebook: { title: 'Book', parts } } });
  expect(kinds(book).slice(0, 2)).toEqual(['programme: Programme', 'practices: Promising practices']);
  expect(section(book, 'practices').text?.text).toBe('Take one.');
});
