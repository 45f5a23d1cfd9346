import { addDays, countDays, guessDate, isDate, otherReading } from '../language/values/date.js';
import { guessDays, guessPeriod } from '../language/values/days.js';
import type { VisitDates } from './starter.js';

/** No visit lasts longer; who writes more has mistyped a year. */
export const LONGEST_VISIT = 60;

/** What somebody wrote as the dates of a visit, or why it says none. */
export type ReadDates =
  | { readonly dates: VisitDates }
  /** Each reading as it would be written. */
  | { readonly unclear: readonly string[] }
  | { readonly wrong: 'no-date' | 'no-year' | 'backwards' | 'too-long' };

/**
 * The dates of a visit as people write them: `2024-05-13..2024-05-14`, `13-14 May 2024`, `13.05.2024 bis 14.05.2024`,
 * `2006-07-13, 2006-07-17` for separate days, `2009-05` for a month.
 */
export function readDates(written: string): ReadDates {
  const trimmed = written.trim().replace(/\s+/g, ' ');
  const unclear = readingsOf(trimmed);
  if (unclear.length > 0) return { unclear };
  const [first = '', second, ...more] = trimmed.split(/\.{2,}|…/).map((part) => part.trim());
  if (second !== undefined) {
    const [start, end] = [dateOf(first), dateOf(second)];
    return more.length > 0 || !start || !end ? { wrong: 'no-date' } : period(start, end);
  }
  const days = guessDays(trimmed);
  if (days) return separate([...new Set(days)].sort());
  const two = partsOf(trimmed);
  if (two) return period(two.start, two.end);
  const one = dateOf(trimmed);
  if (one?.length === 10) return period(one, one);
  if (one?.length === 7) return { dates: { month: one } };
  const meant = guessPeriod(trimmed);
  if (meant) return period(meant.start, meant.end);
  // Of a leap year, which has every day.
  const whole = /\d{4}|\d$/.test(trimmed) ? null : `${trimmed} 2024`;
  return { wrong: whole !== null && 'dates' in readDates(whole) ? 'no-year' : 'no-date' };
}

function dateOf(written: string): string | null {
  return isDate(written) ? written : guessDate(written);
}

/** Two full dates around a dash or a word, which `guessPeriod` takes apart where one of them leaves something out. */
function partsOf(written: string): { start: string; end: string } | null {
  const parts = written.split(/ (?:-|–|—|to|au|bis|until) /);
  const [start, end] = parts.map(dateOf);
  return parts.length === 2 && start && end ? { start, end } : null;
}

function period(start: string, end: string): ReadDates {
  if (start.length !== 10 || end.length !== 10) return { wrong: 'no-date' };
  if (end < start) return { wrong: 'backwards' };
  return countDays(start, end) > LONGEST_VISIT ? { wrong: 'too-long' } : { dates: { start, end } };
}

function separate(days: readonly string[]): ReadDates {
  const [start = '', end = start] = [days[0], days.at(-1)];
  if (days.some((day) => day.length !== 10)) return { wrong: 'no-date' };
  if (days.length > LONGEST_VISIT) return { wrong: 'too-long' };
  // Days without a gap are a period.
  return addDays(start, days.length - 1) === end
    ? { dates: { start, end } }
    : { dates: { start, end, days } };
}

/** Both readings of `11/07/2024`; none where another date beside it, or points, say that the day comes first. */
function readingsOf(written: string): string[] {
  const numeric = written.match(/\b\d{1,2}\/\d{1,2}\/\d{2,4}\b/g) ?? [];
  const others = numeric.map((one) => [guessDate(one), otherReading(one)] as const);
  if (numeric.length === 0 || others.some(([, other]) => other === null)) return [];
  const reading = (which: 0 | 1): string => [...new Set(others.map((one) => one[which] ?? ''))].join('..');
  return [reading(0), reading(1)];
}
