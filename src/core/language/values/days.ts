import { child, scalarOf, words, type Node } from '../../syntax/ast.js';
import { withoutWeekday } from './calendar-words.js';
import { addDays, articles, countDays, guessDate, isDate, MAX_GUESS, plainly } from './date.js';

/** The days of a visit, as far as its `dates` can be read. */
export interface Days {
  /** How many there are; null where that is not known, as of a month. */
  readonly count: number | null;
  /** The month, where nothing else is said (ISO 8601). */
  readonly month: string | null;
  /** The number of a day, by its date (ISO 8601); null for one that is no day of the visit. */
  readonly numberOf: (date: string) => number | null;
  /** The date of a day, by its number from 1; null where there is none. */
  readonly dateOf: (number: number) => string | null;
}

const isFull = (date: unknown): date is string =>
  typeof date === 'string' && date.length === 10 && isDate(date);
const isMonth = (date: unknown): date is string =>
  typeof date === 'string' && date.length === 7 && isDate(date);

/** Reads `dates` as it is written: a day, a period, separate days, or what cannot be read. */
export function daysIn(dates: Node | undefined): Days {
  if (dates?.type === 'list') {
    const days = dates.items.map(words);
    return days.every(isFull) ? separate([...new Set(days)].sort()) : unknown;
  }
  const start = dates?.type === 'map' ? scalarOf(child(dates, 'start')) : scalarOf(dates);
  const end = dates?.type === 'map' ? scalarOf(child(dates, 'end')) : start;
  if (isMonth(start) && dates?.type === 'scalar') return { ...unknown, month: start };
  return isFull(start) && isFull(end) && end >= start ? between(start, end) : unknown;
}

/** The days of a valid visit. */
export function daysOf({ start, end, days }: { start: string; end: string; days?: readonly string[] }): Days {
  if (days) return separate(days);
  return isFull(start) && isFull(end) ? between(start, end) : { ...unknown, month: start };
}

const unknown: Days = { count: null, month: null, numberOf: () => null, dateOf: () => null };

function between(start: string, end: string): Days {
  const count = countDays(start, end);
  return {
    count,
    month: null,
    numberOf: (date) => {
      const number = countDays(start, date);
      return number >= 1 && number <= count ? number : null;
    },
    dateOf: (number) => addDays(start, number - 1),
  };
}

function separate(days: readonly string[]): Days {
  return {
    count: days.length,
    month: null,
    numberOf: (date) => (days.includes(date) ? days.indexOf(date) + 1 : null),
    dateOf: (number) => days[number - 1] ?? null,
  };
}

/** The first and the last day that somebody meant who wrote `17-18 June 2019` or `2019-06-17 to 2019-06-18`. */
export function guessPeriod(written: string): { start: string; end: string } | null {
  if (written.length > MAX_GUESS) return null;
  // `du 17 au 18 juin 2019`, `vom 17. bis 18. Juni 2019`
  const said = plainly(written).replace(articles, '');
  for (const { index, 0: between } of said.matchAll(
    /\.{2,3}|[-\u2010-\u2015\u2212/…&+]|\b(?:to|and|until|till|thru|through|au|et|bis|und|al?|y|e|en|tot|do|i)\b|(?<= )(?:έως|μέχρι|και|až)(?= )/gu,
  )) {
    const first = said.slice(0, index);
    const second = said.slice(index + between.length);
    const days = completed(withoutWeekday(first.trim()), withoutWeekday(second.trim().replace(articles, '')));
    if (days && days.end >= days.start) return days;
  }
  return null;
}

/**
 * Separate days that somebody meant who wrote `13 and 15 May 2024`, `13-14 and 16 May 2024` or `May 13, 15 and 17, 2024`;
 * null where one of them is none, or there is only one.
 */
export function guessDays(written: string): readonly string[] | null {
  if (written.length > MAX_GUESS) return null;
  const parts = plainly(written)
    .replace(articles, '')
    .replace(/, ?(?=\d{4}$)/, ' ')
    .split(/ ?[,;&+] ?(?:(?:and|et|und|y|e|en|i) )?| (?:and|et|und|y|e|en|i|και) /u)
    .map((part) => withoutWeekday(part.replace(articles, '')));
  // `May 13 and 15, 2024`, `2024-05-13, 15`
  const front = /^(?:\p{L}+\.? |\d{4}-\d{2}-)(?=\d)/u.exec(parts[0] ?? '')?.[0] ?? '';
  const whole = (part: string): string =>
    /^\d{1,2}(?:st|nd|rd|th)?(?: \d{4})?$/.test(part) ? front + part : part;
  let next = whole(parts.pop() ?? '');
  const last = guessDate(next);
  if (parts.length === 0 || last?.length !== 10) return null;
  const days = [last];
  // Each leaves out what the one behind it says.
  for (const part of parts.reverse().map(whole)) {
    const year = days[0]?.slice(0, 4) ?? '';
    const isRange = /^\d{1,2}\.? ?[-\u2010-\u2015\u2212]/.test(part);
    const several = isRange ? guessPeriod(part + monthAndYear(next)) : null;
    const said = [part, part.replace(/\.$/, '') + monthAndYear(next), `${part} ${year}`, `${part}${year}`];
    const own = several ? undefined : said.find((one) => guessDate(one) !== null);
    const start = several?.start ?? guessDate(own ?? '');
    const count = several ? countDays(several.start, several.end) : 1;
    if (start?.length !== 10 || count > 31) return null;
    days.unshift(...Array.from({ length: count }, (_, at) => addDays(start, at)));
    next = own ?? next;
  }
  return days;
}

/** What stands behind the number of the day. */
function monthAndYear(day: string): string {
  return /^\d{1,2}(?:(?:st|nd|rd|th)?\.?(?=\s)|(?=[./]\d))(.*)$/.exec(day)?.[1] ?? '';
}

/** No visit is as long, in days, that is begun in one year and ended in the next. */
const LONGEST_OVER_NEW_YEAR = 60;

/**
 * Two days, of which each leaves out what the other says: `17` and `18 June 2019`, `30 June` and `2 July 2019`, `June 17`
 * and `18, 2019`, `2019-06-17` and `18`, `31 December` and `2 January 2020`.
 */
function completed(first: string, second: string): { start: string; end: string } | null {
  if (isDate(first) && /^\d{1,2}$/.test(second)) {
    const end = `${first.slice(0, 8)}${second.padStart(2, '0')}`;
    return first.length === 10 && isDate(end) ? { start: first, end } : null;
  }
  const end = guessDate(second) ?? guessDate((/^\p{L}+\.? /u.exec(first)?.[0] ?? '') + second);
  if (end === null) return null;
  const year = end.slice(0, 4);
  const bare = first.replace(/[./]$/, '');
  const inYear = (one: string | number): string | null =>
    /^\d{1,2}-\d{1,2}$/.test(first) && !/\d-\d/.test(second)
      ? null
      : (guessDate(`${first} ${one}`) ?? guessDate(`${bare}.${one}`));
  const start = guessDate(first) ?? guessDate(bare + monthAndYear(second)) ?? inYear(year);
  if (start === null) return null;
  const before = start > end && guessDate(first) === null ? inYear(Number(year) - 1) : null;
  const isOverNewYear = before?.length === 10 && countDays(before, end) <= LONGEST_OVER_NEW_YEAR;
  return { start: isOverNewYear ? before : start, end };
}
