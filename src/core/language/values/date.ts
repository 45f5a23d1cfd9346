import { monthOf, partOfDayMeant, withoutWeekday } from './calendar-words.js';

/** Whether it is `2019`, `2019-06` or `2019-06-17` (ISO 8601) and exists in the calendar. */
export function isDate(written: string): boolean {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(written);
  if (!parts) return false;
  const month = Number(parts[2] ?? '1');
  const day = Number(parts[3] ?? '1');
  const date = new Date(0);
  date.setUTCFullYear(Number(parts[1]), month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Longer words are not looked into. */
export const MAX_GUESS = 60;

/**
 * The date that somebody meant who wrote `17/06/2019`, `17.6.19`, `06/17/2019`, `2019/6/17`, `17 June 2019` or
 * `2019-06-17T10:00`; null when unclear. Where day and month could be exchanged, the day comes first.
 */
export function guessDate(written: string): string | null {
  if (written.length > MAX_GUESS) return null;
  const trimmed = withoutWeekday(plainly(written).replace(articles, ''))
    .replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1')
    .replace(/,? \d{1,2}[:.]\d{2}(?::\d{2})? ?(?:Z|UTC|[-+]\d{2}:?\d{2})?$/, '')
    .replace(dashes, '-');
  // Days since the end of 1899, as spreadsheets count them: 1954 to 2064.
  if (/^[2-5]\d{4}$/.test(trimmed)) return addDays('1899-12-30', Number(trimmed));
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact) return dateOf(compact[1], compact[2] ?? null, compact[3]);
  const [, first, second, third] = /^(\d{1,4})[./ -](\d{1,2})[./ -](\d{1,4})$/.exec(trimmed) ?? [];
  if (first && second && third) {
    if (first.length === 4) return dateOf(first, second, third) ?? dateOf(first, third, second);
    return dateOf(third, second, first) ?? dateOf(third, first, second);
  }
  const words =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|°)?\.? (?:of |de )?(\p{L}+)\.?,? (?:de )?['\u2019]?((?:\d{2}){1,2})$/u.exec(
      trimmed,
    );
  const american = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(trimmed);
  if (words) return dateOf(words[3], monthOf(words[2]), words[1]);
  if (american) return dateOf(american[3], monthOf(american[1]), american[2]);
  const [, name, number, year] = /^(?:(\p{L}+)\.?,? |(\d{1,2})[./])(\d{4})$/u.exec(trimmed) ?? [];
  const month = number === undefined ? monthOf(name) : dateOf(year, number, '1') && number;
  return year !== undefined && month !== null ? `${year}-${month.padStart(2, '0')}` : null;
}

/** What stands before a day in a sentence, in the languages of the Union: `le 3 juin 2024`, `de 13 a 15 de maio`. */
export const articles =
  /^(?:from|between|on|the|du|le|les|vom|von|zum|am|den|der|del|el|dal|il|van|od|de|em|dia|no dia|el día|dnia|dne|ode|από|στις|την|od dne) (?:the )?/iu;

/** As it is typed: without the digits of other widths, quotation marks around it, and spaces that only look like one. */
export function plainly(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\s/g, ' ')
    .replace(
      /^[\s"'\u2018-\u201F\u00AB\u00BB]+|(?<![\s"'\u2018-\u201F\u00AB\u00BB])[\s"'\u2018-\u201F\u00AB\u00BB]+$/g,
      '',
    );
}

/**
 * What is certain of a date that says less than a day: the month, or the year, of `end of June 2020`, `Spring 2020` and
 * `ca. 2004`; null where there is no year, or more than one.
 */
export function roughDate(written: string): string | null {
  if (written.length > MAX_GUESS) return null;
  const years = written.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const months = new Set(
    (written.match(/\p{L}{3,}/gu) ?? []).map((word) => monthOf(word)).filter((month) => month !== null),
  );
  const [year] = years;
  if (year === undefined || years.length > 1 || !/\p{L}/u.test(written)) return null;
  const [month, ...others] = months;
  return month === undefined || others.length > 0 ? year : `${year}-${month.padStart(2, '0')}`;
}

/** The first and the last of days without month and year, such as `13th to 17th`; null for anything else. */
export function daysAlone(written: string): readonly [first: number, last: number] | null {
  if (written.length > MAX_GUESS) return null;
  const days = plainly(written)
    .replace(articles, '')
    .split(
      / ?(?:[-\u2010-\u2015\u2212/,&+]|\b(?:to|and|until|till|au|et|bis|und|al?|y|e|en|tot|do|i)\b|(?<= )(?:έως|μέχρι|και|až)(?= )) ?(?:the |le |il |den )?/iu,
    )
    .map((day) => /^(\d{1,2})(?:st|nd|rd|th|er|[.º°])?$/i.exec(day.trim())?.[1]);
  const [first = 0, last = first] = [days[0], days.at(-1)].map(Number);
  const isDays = days.every((day) => day !== undefined && Number(day) > 0 && Number(day) < 32);
  return isDays && first <= last ? [first, last] : null;
}

/** What word processors put in the place of a hyphen. */
const dashes = /[\u2010-\u2015\u2212]/g;

/** The first dash that stands where a date has its hyphen, and looks like one; null where there is none. */
export function foreignDash(written: string): string | null {
  return /^\d{1,4}[-\u2010-\u2015\u2212]\d/.test(written.trim())
    ? (written.match(dashes)?.[0] ?? null)
    : null;
}

/** The other date that `11/07/2019` may mean, with the month in front; null where it means one only, as with dots. */
export function otherReading(written: string): string | null {
  const [, first, second, year] = /^(\d{1,2})[/ -](\d{1,2})[/ -](\d{2}|\d{4})$/.exec(written.trim()) ?? [];
  if (!first || !second || Number(first) === Number(second)) return null;
  return dateOf(year, second, first) === null ? null : dateOf(year, first, second);
}

function dateOf(year = '', month: string | null = null, day = ''): string | null {
  if (month === null) return null;
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

/** Parts of a day, and when each begins, in minutes: by that they stand among sessions with a time. */
export const partsOfDay = { all_day: 0, morning: 8 * 60, afternoon: 13 * 60, evening: 18 * 60 } as const;
export type PartOfDay = keyof typeof partsOfDay;

export function isPartOfDay(written: string): written is PartOfDay {
  return Object.hasOwn(partsOfDay, written);
}

/**
 * A time as `14:00` or `14:00-16:00`, or a part of the day, of what people write: `9:00`, `9.30`, `9h30`, `9h`, `9-11`.
 * Null for anything else.
 */
export function readTime(written: string): string | null {
  const trimmed = written.trim();
  if (isPartOfDay(trimmed)) return trimmed;
  const parts = trimmed.split(/[-\u2013]/).map((one) => one.trim());
  const moments = parts.map((one) => {
    const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.hH](\d{2})|[hH])?$/.exec(one) ?? [];
    // An hour alone says what it is only in a span.
    if (hour === undefined || (parts.length === 1 && /^\d+$/.test(one))) return null;
    return `${hour.padStart(2, '0')}:${minute}`;
  });
  if (moments.length > 2 || moments.includes(null)) return null;
  const time = moments.join('-');
  return parseTime(time) ? time : null;
}

/** How many days from `start` to `end`, both included; both full dates. */
export function countDays(start: string, end: string): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1;
}

/** The last day of what may be a month or a year, in full. */
export function lastDayOf(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  if (day !== undefined) return date;
  // Day 0 is the last one of the month before.
  const last = new Date(0);
  last.setUTCFullYear(year, month, 0);
  return last.toISOString().slice(0, 10);
}

/** The full date `days` after `start`. */
export function addDays(start: string, days: number): string {
  return new Date(Date.parse(start) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The longest, in minutes, that a time may take which ends on the next day: what takes longer is two times exchanged. */
const LONGEST_NIGHT = 18 * 60;
const DAY = 24 * 60;

/**
 * Minutes since midnight, from and to; null when it is not `14:00` or `14:00-16:00`. `to` is null for a moment, and more
 * than 1,440 where an end before the start lies on the next day: `22:00-01:30`.
 */
export function parseTime(written: string): { from: number; to: number | null } | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?:\s*[-–]\s*(?:([01]\d|2[0-3]):([0-5]\d)|(24):(00)))?$/.exec(
    written.trim(),
  );
  if (!parts) return null;
  const from = Number(parts[1]) * 60 + Number(parts[2]);
  const hour = parts[3] ?? parts[5];
  if (hour === undefined) return { from, to: null };
  const to = Number(hour) * 60 + Number(parts[4] ?? parts[6]);
  if (to > from) return { from, to };
  return to + DAY - from <= LONGEST_NIGHT ? { from, to: to + DAY } : null;
}

/** The time that takes from the end to the start of what is none, such as `14:00-16:00` of `16:00-14:00`; or null. */
export function exchangedTimes(written: string): string | null {
  const [to = '', from = '', ...more] = written.split(/[-–]/).map((part) => part.trim());
  const time = `${from}-${to}`;
  return more.length === 0 && parseTime(written) === null && parseTime(time) !== null ? time : null;
}

/** From when on, in minutes, somebody may mean the next day who does not write 24 hours. */
const EVENING = 17 * 60;

/**
 * The time, or the part of the day, that somebody meant who wrote `14`, `14.30`, `14h30`, `9:00`, `2:30 pm`, `2-4 pm`,
 * `14:00 to 16:00`, `0930`, `noon` or `Vormittag`; or null.
 */
export function guessTime(written: string): string | null {
  if (written.length > MAX_GUESS) return null;
  const said = plainly(written)
    .replace(/^\d{4}-\d{2}-\d{2}[T ]/, '')
    .replace(/^(?:from|at|von|ab|um|de|du|à|às|as|alle|dalle|desde|a las|das|om|vanaf|od|o|στις) /iu, '')
    .replace(/ ?(?:-|\u2013|\u2014)$| C?E[ES]?T$/, '');
  const part = partOfDayMeant(said);
  if (part !== null) return part;
  const parts = said
    .split(/-|–|—|\/|\b(?:to|until|till|bis|and|und|al?|tot|do)\b|(?<= )[àa](?= )/u)
    .map((one) => one.trim());
  const half = /[ap](?=\.?m?\.?$)/i.exec(parts.at(-1) ?? '')?.[0] ?? '';
  const [first = ''] = parts;
  // `2-4 pm` are both in the afternoon, `11-1 pm` are not.
  const firsts =
    half !== '' && parts.length === 2 && !/[ap]\.?m/i.test(first) ? [`${first} ${half}m`, first] : [first];
  for (const one of firsts) {
    const times = [one, ...parts.slice(1)].map(guessMoment);
    const guess = times.join('-');
    const meant = times.length <= 2 && times.every((time) => time !== null) ? parseTime(guess) : null;
    if (meant && ((meant.to ?? 0) <= DAY || (meant.from >= EVENING && firsts.length === 1))) return guess;
  }
  return null;
}

/** The one time of day that a text certainly holds, such as of `ca. 14.00 Uhr` and `20:00 - late`; null where it has none, or several. */
export function roughTime(written: string): string | null {
  if (written.length > MAX_GUESS) return null;
  const [only, ...more] = plainly(written).match(/(?<![\d.:])\d{1,2} ?[:.h]\d{2}(?![\d.:])/g) ?? [];
  const time = only === undefined || more.length > 0 ? null : readTime(only.replace(' ', ''));
  return /\d/.test(written.replace(only ?? '', '')) ? null : time;
}

function guessMoment(written: string): string | null {
  const compact = /^([01]\d|2[0-4])([0-5]\d)$/.exec(written);
  if (compact) return `${compact[1] ?? ''}:${compact[2] ?? ''}`;
  const parts =
    /^(\d{1,2})(?: ?(?:[:.,;h]|Uhr) ?(\d{2})?)?(?::00)? ?(?:Uhr|h|hrs|hours|heures?|horas?|ore)? ?([ap])?\.?(?:m\.?)?$/i.exec(
      written,
    );
  if (!parts) return null;
  const half = parts[3]?.toLowerCase();
  const hour = half ? (Number(parts[1]) % 12) + (half === 'p' ? 12 : 0) : Number(parts[1]);
  return `${String(hour).padStart(2, '0')}:${parts[2] ?? '00'}`;
}
