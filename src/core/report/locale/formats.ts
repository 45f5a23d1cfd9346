import type { Quantity } from '../../language/values/quantity.js';

/**
 * How a language writes dates, numbers and lists, and what it calls countries: what `Intl` of one version of ICU says
 * (Unicode CLDR), as data. So a report says the same with every Node.js, and `Intl`, which wakes slowly, may sleep.
 */
export interface LocaleFormats {
  /** By ISO 3166-1 alpha-2. */
  readonly countries: Readonly<Record<string, string>>;
  /** What stands between two things, between the first of several, and before the last; null where words decide. */
  readonly lists: readonly [two: string, several: string, last: string] | null;
  readonly number: {
    readonly decimal: string;
    readonly group: string;
    /** So many digits before a group of three are set apart from it. */
    readonly least: number;
    readonly minus: string;
    readonly plus: string;
    /** A share of a hundred, with `0` in place of the number. */
    readonly percent: string;
  };
  /** The months in each of their forms, January first. */
  readonly months: readonly (readonly string[])[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  /** The order of a day, a month or a year, and of periods by the greatest thing in which their ends differ. */
  readonly dates: Readonly<Record<DateForm, readonly DatePiece[]>>;
  /** Whether plain letters and blanks are sorted one by one: the `ch` of Czech is a letter of its own. */
  readonly isByLetter: boolean;
}

/** `weekday` is a day with its name; `day-day` a period within one month, `month-year` one of months in two years. */
export type DateForm =
  | 'year'
  | 'month'
  | 'day'
  | 'weekday'
  | 'year-year'
  | 'month-month'
  | 'month-year'
  | 'day-day'
  | 'day-month'
  | 'day-year';

/**
 * A piece of a date, in short: whose it is (`<` the beginning, `>` the end, `=` of both), what it is (`d`ay, `D`ay in
 * two digits, `m`onth, `y`ear, `w`eekday, `t`ext), and which form of the month, or the text.
 */
export type DatePiece = string;

/** A part of a date in words, as `Intl` gives it. */
export interface DatePart {
  readonly type: 'day' | 'month' | 'year' | 'weekday' | 'literal';
  readonly value: string;
  readonly source: 'startRange' | 'endRange' | 'shared';
}

const types = { d: 'day', D: 'day', m: 'month', y: 'year', w: 'weekday', t: 'literal' } as const;
const sources = { '<': 'startRange', '>': 'endRange', '=': 'shared' } as const;

/**
 * A date in parts.
 *
 * @param date `2019-06-17`, `2019-06` or `2019`
 */
export function dateParts(formats: LocaleFormats, date: string, weekday = false): DatePart[] {
  const form = date.length < 7 ? 'year' : date.length < 10 ? 'month' : weekday ? 'weekday' : 'day';
  return fill(formats, form, date, date);
}

/**
 * A period in parts.
 *
 * @param start and `end` are equally exact, and not the same
 */
export function rangeParts(formats: LocaleFormats, start: string, end: string): DatePart[] {
  const unit = start.length < 7 ? 'year' : start.length < 10 ? 'month' : 'day';
  const differing =
    start.slice(0, 4) !== end.slice(0, 4) ? 'year' : start.slice(0, 7) !== end.slice(0, 7) ? 'month' : 'day';
  return fill(formats, `${unit}-${differing}` as DateForm, start, end);
}

function fill(formats: LocaleFormats, form: DateForm, start: string, end: string): DatePart[] {
  return formats.dates[form].map((piece) => {
    const [whose, kind, rest] = [piece.charAt(0), piece.charAt(1), piece.slice(2)];
    const type = types[kind as keyof typeof types];
    const date = whose === '>' ? end : start;
    const [year, month, day] = date.split('-').map(Number);
    const value =
      type === 'literal'
        ? rest
        : type === 'month'
          ? formats.months[Number(rest)]?.[(month ?? 1) - 1]
          : type === 'weekday'
            ? formats.weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]
            : String(type === 'year' ? year : day).padStart(kind === 'D' ? 2 : 1, '0');
    return { type, value: value ?? '', source: sources[whose as keyof typeof sources] };
  });
}

/** A number with the decimals that were written, its digits in groups of three. */
export function decimal({ number }: LocaleFormats, { digits }: Pick<Quantity, 'digits'>): string {
  const [, sign = '', whole = '', decimals] = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const isGrouped = whole.length >= 3 + number.least;
  const first = whole.length % 3;
  const groups = [whole.slice(0, first), ...(whole.slice(first).match(/\d{3}/g) ?? [])].filter(Boolean);
  const body = isGrouped ? groups.join(number.group) : whole;
  const mark = sign === '-' ? number.minus : sign === '+' ? number.plus : '';
  return mark + body + (decimals === undefined ? '' : number.decimal + decimals);
}

/** A share from 0 to 1 in whole per cent. */
export function percent(formats: LocaleFormats, share: number): string {
  // Written out first, or a half such as that of 28.5 would be lost in binary.
  const whole = Math.round(Number(`${share.toFixed(12)}e2`));
  return formats.number.percent.replace('0', decimal(formats, { digits: String(whole) }));
}

/** `a, b and c`, where a language joins them by signs and words that stay as they are; null where it does not. */
export function joinList({ lists }: LocaleFormats, items: readonly string[]): string | null {
  if (lists === null) return null;
  const [two, several, last] = lists;
  const [end = '', ...before] = [...items].reverse();
  if (before.length < 2) return [...before, end].join(two);
  return before.reverse().join(several) + last + end;
}

/**
 * The order of two texts by the first letters in which they differ, where a language sorts plain letters one by one.
 *
 * @returns 0 where that does not tell: for other letters, and for capitals
 */
export function plainOrder({ isByLetter }: LocaleFormats, a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  // What follows may be an accent, or one letter together with it.
  const [one, other] = [a.slice(at, at + 2).toLowerCase(), b.slice(at, at + 2).toLowerCase()];
  if (!isByLetter || !isPlain.test(one) || !isPlain.test(other) || one.charAt(0) === other.charAt(0))
    return 0;
  return one < other ? -1 : 1;
}

const isPlain = /^[a-z][\0-\x7f]?$/;
