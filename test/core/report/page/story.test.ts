import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile } from '../../../../src/index.js';
import { storyOf, withoutSaidTypes } from '../../../../src/core/report/page/story.js';
import { partsOf } from '../../../../src/core/report/sections.js';
import type { Report } from '../../../../src/core/report/report.js';
import { only } from '../../../cases.js';

async function report(agenda: object[], more: object = {}): Promise<Report> {
  const visit = {
    title: 'T',
    city: 'Velmora',
    country: 'LU',
    dates: { start: '2031-05-06', end: '2031-05-08' },
    agenda,
    ...more,
  };
  return only(await compile({ visit: { path: 'x.yaml', text: JSON.stringify(visit) } })).report;
}
/** `1: a b | 2: c (d)`: the days by their anchors, sessions of which only the title is known in brackets. */
const told = (of: Report): string =>
  storyOf(partsOf(of), of)
    .map(({ anchor, sessions, named }) => {
      const titles = sessions.map(({ tour, discussion, event }) => {
        expect([tour, discussion, event].filter(Boolean)).toHaveLength(1);
        return (tour ?? discussion ?? event)?.title.text;
      });
      const bare = named.map(({ title }) => `(${title.text})`);
      return `${anchor}: ${[...titles, ...bare].join(' ')}`;
    })
    .join(' | ');
const tour = (title: string, more: object): object => ({
  type: 'tour',
  title,
  observations: 'Seen.',
  ...more,
});

test('sessions of every kind stand in the order in which they happened', async () => {
  const agenda = [
    tour('c', { day: 2 }),
    { type: 'workshop', title: 'b', day: 1, time: '15:00', description: 'Done.' },
    { type: 'discussion', title: 'a', day: 1, time: '9:00', points: ['Said.'] },
  ];
  expect(told(await report(agenda))).toBe('day-1: a b | day-2: c');
});

test('breaks without a text stand in the strip of the days alone, with no day for them', async () => {
  const agenda = [
    tour('a', { day: 1 }),
    { type: 'meal', title: 'm', day: 1 },
    { type: 'travel', title: 't', day: 2 },
    { type: 'meal', title: 'told', day: 3, description: 'With the neighbours.' },
  ];
  expect(told(await report(agenda))).toBe('day-1: a | day-3: told');
});

test('a session of which the agenda says all is named behind the others', async () => {
  const agenda = [
    { type: 'tour', title: 'bare' },
    tour('full', {}),
    { type: 'discussion', title: 'timed', time: '9:00' },
  ];
  expect(told(await report(agenda, { dates: '2031-05-06' }))).toBe('day-1: full (bare) (timed)');
  const events = [
    { type: 'feedback', title: 'timed', time: '9:00', place: 'Hall' },
    { type: 'feedback', title: 'told', time: '8:00', people: ['Wren Halloway'] },
  ];
  expect(told(await report(events, { dates: '2031-05-06' }))).toBe('day-1: told (timed)');
});

test('without any day there is one part', async () => {
  expect(told(await report([tour('a', {}), tour('b', {})]))).toMatch(/^[\w-]+: a b$/);
  expect(told(await report([]))).toBe('');
});

test('no session is lost or told twice, whatever their days and kinds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          kind: fc.constantFrom('tour', 'discussion', 'lecture', 'press'),
          day: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
          time: fc.constantFrom(undefined, '9:00', '22:00-01:30', 'morning'),
          says: fc.boolean(),
        }),
        { maxLength: 8 },
      ),
      async (sessions) => {
        const agenda = sessions.map(({ kind, says, ...one }, index) => ({
          ...one,
          type: kind,
          title: `s${index}`,
          ...(says && { points: ['Said.'] }),
        }));
        const titles = told(await report(agenda)).match(/\bs\d+/g) ?? [];
        expect([...titles].sort()).toEqual(sessions.map((_, index) => `s${index}`).sort());
      },
    ),
    { numRuns: 25 },
  );
});

test('a title that says what the session is does not say it twice', async () => {
  const agenda = [
    { type: 'feedback', time: '9:00', title: 'Feedback session with the evaluator', points: ['Said.'] },
    { type: 'lecture', title: 'On lamps', points: ['Said.'] },
  ];
  const { agenda: days, events } = withoutSaidTypes(await report(agenda, { dates: '2031-05-06' }));
  expect(events.map(({ type }) => type)).toEqual(['', 'Lecture']);
  expect(days.flatMap(({ entries }) => entries.map(({ type }) => type))).toEqual(['', 'Lecture']);
});
