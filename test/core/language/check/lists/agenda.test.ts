import { expect, test } from 'vitest';
import { compile } from '../../../../../src/index.js';

const head = 'title: T\ncity: Essen\ncountry: DE\ndates: { start: 2019-01-24, end: 2019-01-25 }\n';

async function hintsOf(agenda: string): Promise<string[]> {
  const { diagnostics } = await compile({ visit: { path: 'x.yaml', text: `${head}${agenda}\n` } });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ hint }) => hint ?? '');
}

test.each([
  ['09:00 Welcome', 'Write { type: reception, time: "09:00", title: Welcome }.'],
  ['9h30 - 10h15 Coffee break', 'Write { type: break, time: 09:30-10:15, title: "Coffee break" }.'],
  ['9.30: Talk: how to', 'Write { type: lecture, time: "09:30", title: "Talk: how to" }.'],
  ['evening Regatta', 'Write { type: other, time: evening, title: Regatta }.'],
  ['2 pm Talk', 'Write { type: lecture, time: "14:00", title: Talk }.'],
  ['2 - 4 p.m. Tour', 'Write { type: tour, time: 14:00-16:00, title: Tour }.'],
  ['14 Uhr Vortrag', 'Write { type: lecture, time: "14:00", title: Vortrag }.'],
  ['9 bridges', 'Write { type: other, title: "9 bridges" }.'],
  ['Tour', 'Write { type: tour, title: Tour }.'],
])('a text in the agenda is told as a session that builds: %s', async (written, hint) => {
  expect(await hintsOf(`agenda: [${JSON.stringify(written)}]`)).toEqual([hint]);
  const session = hint.slice('Write '.length, -1);
  expect(await hintsOf(`agenda: [${session}]`)).toEqual([]);
});

test.each(['Thursday 24 January 2019', '24.01.2019', 'Day 1'])('a heading of a day: %s', async (written) => {
  const [hint = ''] = await hintsOf(`agenda: [${JSON.stringify(written)}]`);
  expect(hint).toMatch(/^Write one list of sessions, .* its day is (?:1|2019-01-24)\.$/);
});

test('a day with its sessions below it', async () => {
  const day = '{ date: 24 January 2019, sessions: [{ type: tour, title: T }] }';
  expect(await hintsOf(`agenda: [${day}]`)).toEqual([
    'Write one list of sessions, and say in each of these that its day is 2019-01-24.',
  ]);
});

test('a time as a key is read like one in a text', async () => {
  expect(await hintsOf('agenda:\n  - 9:00-10:30: Opening')).toEqual([
    'Write { type: ceremony, time: 09:00-10:30, title: Opening }.',
  ]);
});

test.each(['agenda:\n  day 2:\n    - 09:00 Welcome', 'agenda:\n  - day 2: [{ type: tour, title: T }]'])(
  'days as keys are told as days of sessions, which build: %s',
  async (agenda) => {
    const hints = await hintsOf(agenda);
    expect(hints).toEqual(['Write one list of sessions, and say in each of these that its day is 2.']);
    expect(await hintsOf('agenda:\n  - { day: 2, type: tour, title: … }')).toEqual([]);
  },
);

test('a date as a key is the day', async () => {
  const [hint] = await hintsOf('agenda:\n  2019-01-25: []');
  expect(hint).toBe('Write one list of sessions, and say in each of these that its day is 2019-01-25.');
  expect(await hintsOf('agenda: [{ day: 2019-01-25, type: tour, title: … }]')).toEqual([]);
});

test.each([
  ['{ title: A, sites: [] }', 'tour'],
  ['{ title: A, conclusions: [] }', 'discussion'],
  ['{ title: Lunch at the harbour }', 'meal'],
])('a type that is missing is guessed: %s', async (session, type) => {
  const [hint] = await hintsOf(`agenda: [${session}]`);
  expect(hint).toMatch(`Add \`type: ${type}\`, or one of tour, `);
});

test('of a session without a type, whatever else is wrong is told as well', async () => {
  expect(await hintsOf('agenda: [{ title: A, time: 2 pm, speekers: [x] }]')).toHaveLength(3);
});
