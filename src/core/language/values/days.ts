import { child, scalarOf, words, type Node } from '../../syntax/ast.js';
import { addDays, countDays, isDate } from './date.js';

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
