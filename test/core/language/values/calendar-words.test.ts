import { expect, test } from 'vitest';
import {
  monthOf,
  partOfDayMeant,
  withoutWeekday,
} from '../../../../src/core/language/values/calendar-words.js';
import { readTime } from '../../../../src/core/language/values/date.js';

test.each([
  ['June', '6'],
  ['Jun', '6'],
  ['juin', '6'],
  ['iunie', '6'],
  ['heinäkuuta', '7'],
  ['lipca', '7'],
  ['lipnja', '6'],
  ['lip', '7'],
  ['listopada', null],
  ['ju', null],
  ['Lamp', null],
  ['', null],
])('the month %s', (name, month) => {
  expect(monthOf(name)).toBe(month);
});

test('every month of every language means itself, or several', () => {
  for (const lang of ['de', 'el', 'hr', 'cs', 'fi', 'lv', 'ga', 'mt'])
    for (let month = 1; month <= 12; month += 1) {
      const parts = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' });
      const name = parts.formatToParts(Date.UTC(2019, month - 1)).find(({ type }) => type === 'month')?.value;
      expect([String(month), null]).toContain(monthOf(name));
    }
});

test.each([
  ['Sat 13 July', '13 July'],
  ['Montag, 17.6.2019', '17.6.2019'],
  ['Mo. 17.6.2019', '17.6.2019'],
  ['Saturday July 13', 'July 13'],
  ['July 13 2019', 'July 13 2019'],
  ['Lamps 13', 'Lamps 13'],
])('%s without the day of the week', (written, expected) => {
  expect(withoutWeekday(written)).toBe(expected);
});

test.each([
  ['late morning', 'morning'],
  ['Après-midi', 'afternoon'],
  ['wieczór', 'evening'],
  ['constructor', null],
])('the part of the day %s', (written, part) => {
  expect(partOfDayMeant(written)).toBe(part);
  if (part !== null) expect(readTime(part)).toBe(part);
});
