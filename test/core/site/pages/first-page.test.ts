import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ProgrammeReport } from '../../../../src/core/programme/report.js';
import { firstPage, firstParagraph } from '../../../../src/core/site/pages/first-page.js';
import type { PageTools } from '../../../../src/core/site/pages/site-page.js';
import { root } from '../../../cases.js';
import { makeProgramme, readProgramme } from '../../programme/programmes.js';

const { report } = await makeProgramme(readProgramme(join(root, 'examples/fictional')));
const tools = {
  pictures: { map: null, drawnTimeline: null },
  downloads: { guidebook: [], reports: new Map() },
  bare: (words) => words?.text ?? '',
} as Partial<PageTools> as PageTools;

function shown(
  of: Partial<ProgrammeReport>,
): Extract<ReturnType<typeof firstPage>, { template: 'home' }>['context'] {
  const page = firstPage({ ...report, ...of }, tools);
  if (page.template !== 'home') throw new Error(page.template);
  return page.context;
}

test('three lessons, of each visit in turn, and how many there are', () => {
  const { lessons } = shown({});
  expect(lessons?.items.map(({ visit }) => visit.city)).toEqual(['Velmora', 'Ostmere', 'Quillbury']);
  expect(lessons?.more).toBe(5);
});

test('what several visits taught comes first', () => {
  const [theme, ...themes] = report.lessons;
  const [first, second, ...rest] = theme?.lessons ?? [];
  if (!theme || !first || !second) throw new Error('too few lessons');
  const also = [report.visits[2]].filter((one) => one !== undefined);
  const lessons = [{ ...theme, lessons: [first, { ...second, also }, ...rest] }, ...themes];
  expect(shown({ lessons }).lessons?.items[0]?.lesson).toBe(second.lesson);
});

test('without lessons there are messages, marked as what they are, and without these nothing', () => {
  const { lessons, messages } = shown({ lessons: [] });
  expect(lessons).toBeNull();
  expect(messages.map(({ visit }) => visit.city)).toEqual(['Velmora', 'Ostmere', 'Velmora']);
  expect(shown({ lessons: [], visits: [] }).messages).toEqual([]);
});

test('figures: as many of each visit, six at most', () => {
  const cities = (of: Partial<ProgrammeReport>): string[] => shown(of).figures.map(({ visit }) => visit.city);
  expect(cities({})).toEqual(['Velmora', 'Ostmere', 'Velmora', 'Ostmere', 'Velmora']);
  const many = Array.from({ length: 4 }, () => report.visits.slice(0, 2)).flat();
  expect(cities({ visits: many })).toHaveLength(6);
  expect(cities({ visits: many.slice(0, 4) })).toEqual(['Velmora', 'Ostmere', 'Velmora', 'Ostmere']);
  expect(cities({ visits: [] })).toEqual([]);
});

test('the first paragraph of a summary, but for one that has something at its end', () => {
  const first = (text: string): string | undefined => firstParagraph({ text, lang: null })?.text;
  expect(first('One\ntwo.\n\nThree.\n')).toBe('One\ntwo.');
  expect(first('One[^a].\n\nTwo.\n\n[^a]: Three.')).toContain('[^a]: Three.');
  expect(firstParagraph(null)).toBeNull();
});
