import { expect, test } from 'vitest';
import { compile } from '../../../../src/index.js';
import { visitPage, type VisitPage } from '../../../../src/core/report/page/visit-page.js';
import { compileCase, only } from '../../../cases.js';

const full = {
  title: 'T',
  city: 'Velmora',
  country: 'LU',
  dates: '2031-05-06',
  summary: 'Short.',
  questions: ['Why?'],
  key_messages: ['First.'],
  key_figures: [{ label: 'lamps', value: 88 }],
  hosts: ['City of Velmora'],
  participants: { delegations: [{ city: 'Ostmere', country: 'IE' }] },
  agenda: [{ type: 'discussion', title: 'Talk', points: ['Said.'], conclusions: ['Agreed.'] }],
  findings: ['Found.'],
  recommendations: ['Do it.'],
  lessons: ['Learnt.'],
  practices: [{ title: 'Practice', background: 'Dark.' }],
  sites: { quay: { name: 'Quay', description: 'Long.' } },
  thanks: 'Thanks.',
  abbreviations: { AB: 'a b' },
};

async function page(more: object): Promise<VisitPage> {
  const text = JSON.stringify({ ...full, ...more });
  return visitPage(only(await compile({ visit: { path: 'x.yaml', text } })).report);
}
const named = (sections: VisitPage['sections']): string => sections.map(({ name }) => name).join(' ');
const none = undefined;

test('a story has its messages and figures first, then why, the days, the rest, and the annexes', async () => {
  const { front, opening, story, sections } = await page({});
  expect(named(front)).toBe('key-messages key-figures');
  expect(named(opening)).toBe('purpose');
  expect(story.map(({ sessions }) => sessions.length)).toEqual([1]);
  expect(named(sections.filter(({ annex }) => !annex))).toBe(
    'findings recommendations lessons practices thanks',
  );
  expect(named(sections.filter(({ annex }) => annex))).toMatch(/^sites who/);
});

test.each<[string, object, string, string]>([
  ['lessons, which stand nowhere else then', {}, 'lessons', 'What was learnt'],
  ['conclusions without lessons', { lessons: none }, 'first-conclusions', 'Conclusions'],
  ['three of many lessons', { lessons: [...'abcdefg'] }, 'first-lessons', 'What was learnt'],
  ['nothing where the messages are hidden', { style: { hide: ['key_messages'] } }, '', ''],
  ['conclusions where lessons are given a place', { style: { order: ['lessons'] } }, 'first-conclusions', ''],
])('without messages there are %s', async (_, more, name, title) => {
  const { front, sections } = await page({ key_messages: none, key_figures: none, ...more });
  expect(named(front)).toBe(name);
  if (title !== '') expect(front[0]?.title).toBe(title);
  const lessons = sections.filter((one) => one.name === 'lessons').length;
  expect(lessons).toBe(name === 'lessons' || ('lessons' in more && more.lessons === none) ? 0 : 1);
});

test.each<[string, object, number]>([
  ['a story shows them further on', { layout: 'story' }, 0],
  ['a brief with recommendations says how many it leaves out', { layout: 'brief' }, 4],
  ['a brief of lessons has all of them', { layout: 'brief', recommendations: none, practices: none }, 0],
])('of seven lessons, %s', async (_, more, untold) => {
  const { firstWords, sections } = await page({ key_messages: none, lessons: [...'abcdefg'], ...more });
  expect(firstWords.lessons).toHaveLength(3);
  expect(firstWords.untold).toBe(untold);
  const further = sections.filter(({ name }) => name === 'lessons').map(({ title }) => title);
  expect(further).toEqual(untold > 0 ? [] : ['Further lessons']);
});

test('other words for a heading reach the first page', async () => {
  const { front } = await page({
    key_messages: none,
    key_figures: none,
    style: { labels: { lessons: 'What we take home' } },
  });
  expect(front[0]?.title).toBe('What we take home');
});

test('a brief has one section behind its first page, a record all of them and no first page', async () => {
  expect(named((await page({ layout: 'brief' })).sections)).toBe('recommendations');
  expect(named((await page({ layout: 'brief', recommendations: none })).sections)).toBe('practices');
  const record = await page({ layout: 'record' });
  expect([record.front, record.opening, record.story]).toEqual([[], [], []]);
  expect(named(record.sections)).toMatch(
    /^key-messages key-figures purpose who agenda .* abbreviations$|sites/,
  );
});

test('the map stands on the first page of a story, and nowhere else', async () => {
  const { report } = await compileCase('paris');
  const story = visitPage(report);
  expect([story.coverMap !== null, story.participants?.map]).toEqual([true, null]);
  const record = visitPage({ ...report, layout: 'record' });
  expect([record.coverMap, record.participants?.map !== null]).toEqual([null, true]);
});

test('every section stands in one place, in every layout', async () => {
  const { report } = await compileCase('complete');
  for (const layout of ['story', 'record'] as const) {
    const { front, opening, sections } = visitPage({ ...report, layout });
    const names = [...front, ...opening, ...sections].map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain('colophon');
  }
});

test('a site of which only the name is known stands beside the session that went there, and nothing leads elsewhere', async () => {
  const agenda = [
    { type: 'tour', title: 'Walk', sites: ['Old depot', 'weir'], observations: 'Walked.' },
    { type: 'tour', title: 'Split', groups: [{ name: 'A', sites: ['Lock'] }, { name: 'B' }] },
  ];
  const sites = { weir: { name: 'Weir', type: 'weir' }, mill: { name: 'Mill' } };
  const rows = async (more: object): Promise<string> =>
    (await page({ agenda, sites, ...more })).namedSites.map(({ name }) => name.text).join(' ');
  expect(await rows({})).toBe('Weir Mill');
  expect(await rows({ layout: 'record' })).toBe('Old depot Weir Lock Mill');
  expect(await rows({ style: { hide: ['agenda'] } })).toBe('Old depot Weir Lock Mill');
  for (const style of [{}, { hide: ['sites'] }]) {
    const text = JSON.stringify({ ...full, agenda, sites, style });
    const { html } = only(await compile({ visit: { path: 'x.yaml', text } }));
    const led = [...html.matchAll(/href="#(site-[^"]+)"/g)].map(([, anchor]) => anchor);
    const there = [...html.matchAll(/id="(site-[^"]+)"/g)].map(([, anchor]) => anchor);
    expect(led).toEqual(there.filter((one) => led.includes(one)));
  }
});
