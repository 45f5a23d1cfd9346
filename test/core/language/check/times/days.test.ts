import { expect, test } from 'vitest';
import { compile } from '../../../../../src/index.js';

const head = 'title: T\ncity: Essen\ncountry: DE\ndates: { start: 2019-01-24, end: 2019-01-25 }\n';

async function hintsOf(day: string): Promise<string[]> {
  const text = `${head}agenda: [{ type: tour, title: Tour, day: ${day} }]\n`;
  const { diagnostics } = await compile({ visit: { path: 'x.yaml', text } });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ hint }) => hint ?? '');
}

test.each([
  ['Day 1', '1'],
  ['day two', '2'],
  ['1st', '1'],
  ['2.', null],
  ['first', '1'],
  ['Tag 2', '2'],
  ['Thursday', '1'],
  ['vendredi', '2'],
  ['Freitag', '2'],
  ['24 January', '1'],
  ['25 janvier', '2'],
  ['25/01', '2'],
  ['25.1.', '2'],
  ['25th', '2'],
  ['25/1/19', '2'],
  ['J2', '2'],
  ['segundo dia', '2'],
])('%s means day %s', async (written, day) => {
  const hints = await hintsOf(written);
  expect(hints).toEqual(day === null ? [] : [`Write ${day}, without quotes.`]);
});

test.each(['both', 'Monday', 'Day 3', '26 January'])('%s means no day of the visit', async (written) => {
  expect(await hintsOf(written)).toEqual(['Count from the first day of the visit: 1, 2 and so on.']);
});

test('what may be a day of the month is no number where the days of the visit cannot be read', async () => {
  const text = (day: string): string =>
    `title: T\ncity: Essen\ncountry: DE\ndates: soon\nagenda: [{ type: tour, title: Tour, day: ${day} }]\n`;
  const hintOf = async (day: string): Promise<string | null | undefined> =>
    (await compile({ visit: { path: 'x.yaml', text: text(day) } })).diagnostics.find(
      ({ code }) => code === 'wrong-type',
    )?.hint;
  expect(await hintOf('15th')).toBe('Count from the first day of the visit: 1, 2 and so on.');
  expect(await hintOf('Day 2')).toBe('Write 2, without quotes.');
});

test('several days are several sessions', async () => {
  expect(await hintsOf('24th to 25th')).toEqual(await hintsOf('[1, 2]'));
  expect(await hintsOf('1-2')).toEqual(await hintsOf('[1, 2]'));
  expect(await hintsOf('[1, 2]')).toEqual([
    'A session stands on one day: write it once for each, with `day`.',
  ]);
});
