import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from '../../../src/core/language/forms/read.js';
import { numberSources, numbersIn } from '../../../src/core/report/source-numbers.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';

type Sources = Readonly<Record<string, object>>;

function document(dates: unknown, sources: Sources): Parsed {
  const { value } = read({ path: 'x.yaml', text: JSON.stringify({ dates, sources }) });
  if (!value) throw new Error('cannot be read');
  return value;
}
const source = (title: string): object => ({ title, url: `https://example.org/${title}` });
const programme = document(null, { law: source('law'), leaflet: source('leaflet') });

test('the programme has the first numbers, then its visits by date, and what is written alike is one source', () => {
  const late = document('2031-05-06..2031-05-07', { a: source('late'), b: source('early') });
  const early = document('2030-01-02', { a: source('early'), law: source('law') });
  const numbers = numberSources(programme, [late, early]);
  const inVisit = (visit: Parsed | null, ids: readonly string[]): (number | undefined)[] =>
    ids.map(numbersIn(visit, programme, numbers));
  expect(inVisit(null, ['law', 'leaflet', 'a'])).toEqual([1, 2, undefined]);
  expect(inVisit(early, ['law', 'a'])).toEqual([1, 3]);
  expect(inVisit(late, ['law', 'a', 'b'])).toEqual([1, 4, 3]);
});

test.each<[string, unknown]>([
  ['a span', '2030-03-01..2030-03-02'],
  ['separate days', ['2030-04-01', '2030-02-01']],
  ['a month', '2030-03'],
])('%s is in its place', (_, dates) => {
  const numbers = numberSources(programme, [
    document('2031-01-01', { a: source('after') }),
    document(dates, { a: source('here') }),
    document('2030-01-01', { a: source('before') }),
  ]);
  expect(
    [...numbers].slice(2).map(([wording, number]) => [/title":"(\w+)/.exec(wording)?.[1], number]),
  ).toEqual([
    ['before', 3],
    ['here', 4],
    ['after', 5],
  ]);
});

test('the words of a visit win over those of its programme under the same id', () => {
  const visit = document('2031-01-01', { law: source('another') });
  expect(['law', 'leaflet'].map(numbersIn(visit, programme, numberSources(programme, [visit])))).toEqual([
    3, 2,
  ]);
});

test('what a programme does not list has numbers behind all others, and without a programme nothing has any', () => {
  const listed = document('2031-01-01', { a: source('listed') });
  const other = document('2030-01-01', { a: source('other') });
  const numbers = numberSources(programme, [listed]);
  expect(numbersIn(other, programme, numbers)('a')).toBe(4);
  expect(numbersIn(other, null, null)('a')).toBeUndefined();
});

test('whatever is added to a later visit, no number of an earlier one changes', () => {
  const some = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 5 });
  fc.assert(
    fc.property(some, some, some, (first, second, more) => {
      const of = (titles: readonly string[]): Sources =>
        Object.fromEntries(titles.map((title, index) => [`id${index}`, source(title)]));
      const early = document('2030-01-01', of(first));
      const numbersWith = (titles: readonly string[]): (number | undefined)[] => {
        const numbers = numberSources(programme, [document('2031-01-01', of(titles)), early]);
        return first.map((_, index) => numbersIn(early, programme, numbers)(`id${index}`));
      };
      expect(numbersWith([...second, ...more])).toEqual(numbersWith(second));
    }),
  );
});
