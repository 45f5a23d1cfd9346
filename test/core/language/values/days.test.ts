import { describe, expect, test } from 'vitest';
import { daysIn, daysOf } from '../../../../src/core/language/values/days.js';
import { child } from '../../../../src/core/syntax/ast.js';
import { parse } from '../../../../src/core/syntax/parse.js';

const written = (dates: string): ReturnType<typeof daysIn> =>
  daysIn(child(parse({ path: 'x', text: `dates: ${dates}\n` }).value?.root, 'dates'));

describe('the days of a visit', () => {
  test.each([
    ['2024-05-13', 1, '2024-05-13', 1],
    ['{ start: 2024-05-13, end: 2024-05-14 }', 2, '2024-05-14', 2],
    ['[2006-07-13, 2006-07-17]', 2, '2006-07-17', 2],
    ['[2006-07-17, 2006-07-13, 2006-07-13]', 2, '2006-07-17', 2],
  ])('%s are %d, and %s is number %d', (dates, count, date, number) => {
    expect(written(dates).count).toBe(count);
    expect(written(dates).numberOf(date)).toBe(number);
    expect(written(dates).dateOf(number)).toBe(date);
  });

  test('are not those between separate days', () => {
    expect(written('[2006-07-13, 2006-07-17]').numberOf('2006-07-14')).toBeNull();
    expect(daysOf({ start: '2006-07-13', end: '2006-07-17', days: ['2006-07-13', '2006-07-17'] }).count).toBe(
      2,
    );
  });

  test('end with the visit', () => {
    expect(written('{ start: 2024-05-13, end: 2024-05-14 }').numberOf('2024-05-15')).toBeNull();
    expect(written('{ start: 2024-05-13, end: 2024-05-14 }').numberOf('2024-05-12')).toBeNull();
  });

  test.each(['2009-05', 'soon', '{ start: 2024-05-14, end: 2024-05-13 }', '[2024-05-13, x]'])(
    '%s are not known',
    (dates) => {
      expect(written(dates).count).toBeNull();
      expect(written(dates).dateOf(1)).toBeNull();
    },
  );
  test('of a month have no dates', () => {
    expect(daysOf({ start: '2009-05', end: '2009-05' }).dateOf(1)).toBeNull();
  });
});
