import { lazy } from '../../lazy.js';
import type { Quantity } from '../../language/values/quantity.js';
import {
  dateParts,
  decimal,
  joinList,
  percent,
  plainOrder,
  rangeParts,
  type DatePart,
  type LocaleFormats,
} from './formats.js';

/** The fixed words of a report in one language, from templates/locales, and its formats, from templates/formats.json. */
export interface Locale {
  readonly lang: string;
  /** Plain labels, ready to print; phrases still hold their slots. */
  readonly labels: Readonly<Record<string, string>>;
  readonly plurals: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly formats: LocaleFormats;
}

/**
 * Makes a locale of a locale file's data, or refuses it.
 *
 * @param english the reference: every locale has exactly its keys
 * @throws Error that names each missing, surplus or misshapen key
 */
export function makeLocale(lang: string, data: unknown, english: unknown, formats: LocaleFormats): Locale {
  const entries = Object.entries((data ?? {}) as Record<string, unknown>);
  const expected = new Map(Object.entries((english ?? {}) as Record<string, unknown>));
  const faults: string[] = [];
  const labels: Record<string, string> = {};
  const plurals: Record<string, Readonly<Record<string, string>>> = {};
  const keys = new Set(entries.map(([key]) => key));
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  for (const [key, sample] of expected)
    if (!keys.has(key)) faults.push(`${key} is missing (${JSON.stringify(sample)})`);
  for (const [key, value] of entries) {
    const sample = expected.get(key);
    if (sample === undefined) faults.push(`${key} is not a key of the English file`);
    else if (typeof value === 'string' && typeof sample === 'string' && value.trim() !== '') {
      if (slots(value) !== slots(sample))
        faults.push(`${key} has the slots ${slots(value) || 'none'}; English has ${slots(sample) || 'none'}`);
      labels[key] = value;
    } else if (isPhrases(value) && isPhrases(sample)) {
      const lacking = categories.filter((category) => !value[category]);
      if (lacking.length > 0) faults.push(`${key} lacks the plural forms ${lacking.join(', ')}`);
      plurals[key] = value;
    } else faults.push(`${key} is not of the same kind as in English`);
  }
  if (faults.length > 0) throw new Error(`templates/locales/${lang}.yaml: ${faults.join('; ')}`);
  return { lang, labels, plurals, formats };
}

function isPhrases(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((phrase) => typeof phrase === 'string')
  );
}

function slots(phrase: string): string {
  return [...phrase.matchAll(/\{\w+\}/g)]
    .map(([slot]) => slot)
    .sort()
    .join(' ');
}

/** The words and formats of one language, as `resolve` uses them. */
export interface Localizer {
  /** BCP 47. */
  readonly lang: string;
  /** A label or phrase, its slots filled. */
  readonly say: (key: string, slots?: Readonly<Record<string, string | number>>) => string;
  /** A phrase in the plural form that `count` takes, with the number written as the language does. */
  readonly count: (key: string, count: number) => string;
  /** A whole number that is not negative, such as a count. */
  readonly number: (value: number) => string;
  /** A number with the decimals that were written. */
  readonly quantity: (quantity: Quantity) => string;
  /** A share from 0 to 1, rounded to whole per cent. */
  readonly percent: (share: number) => string;
  /** The size of a file: "120 kB". */
  readonly bytes: (count: number) => string;
  /** `2019-06-17`, `2019-06` or `2019` in words; with the day of the week when `weekday`. */
  readonly date: (date: string, weekday?: boolean) => string;
  /** A period; with `days`, the separate days of which it is made. */
  readonly dates: (start: string, end: string, days?: readonly string[]) => string;
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** The signs between a label and what it labels, and between several things. */
  readonly signs: { readonly colon: string; readonly semicolon: string };
  readonly country: (code: string) => string;
  readonly compare: (a: string, b: string) => number;
}

const speeches = new WeakMap<Locale, Localizer>();

/**
 * The locale brought to life. What `Intl` does in it is made when it is first needed and only once: it wakes slowly.
 */
export function makeLocalizer(locale: Locale): Localizer {
  const known = speeches.get(locale) ?? wakeSpeech(locale);
  speeches.set(locale, known);
  return known;
}

function wakeSpeech(locale: Locale): Localizer {
  const intl = locale.labels['intl'] ?? locale.lang;
  const { formats } = locale;
  const lists = lazy(() => new Intl.ListFormat(intl, { type: 'conjunction' }));
  const plural = lazy(() => new Intl.PluralRules(intl));
  const collator = lazy(() => new Intl.Collator(intl));
  const fill = (phrase: string, slots: Readonly<Record<string, string | number>>): string =>
    phrase.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot));
  const say: Localizer['say'] = (key, slots = {}) => {
    const phrase = locale.labels[key];
    if (phrase === undefined) throw new Error(`no label "${key}"`);
    return fill(phrase, slots);
  };
  /** French says the first of a month (`1er juin`) and counts the others. */
  const ordinal = ({ type, value }: Pick<DatePart, 'type' | 'value'>): string =>
    type === 'day' && value === '1' ? say('first_of_month') : value;
  const inWords: Localizer['date'] = (date, weekday) =>
    dateParts(formats, date, weekday).map(ordinal).join('');
  const list = (items: readonly string[]): string =>
    items.length > 1 ? (joinList(formats, items) ?? lists().format(items)) : (items[0] ?? '');
  /** `13 and 17 July 2006`: of one month the days alone, as the language sets a range of them. */
  const separate = (days: readonly string[]): string => {
    const [first = '', last = first] = [days[0], days.at(-1)];
    const parts =
      first.slice(0, 7) === last.slice(0, 7) && first !== last ? rangeParts(formats, first, last) : [];
    const [from, to] = ['startRange', 'endRange'].map((source) =>
      parts.findIndex((part) => part.source === source && part.type === 'day'),
    );
    if (from === undefined || to !== from + 2) return list(days.map((one) => inWords(one)));
    // The point behind an ordinal number.
    const behind = parts[from + 1]?.value.split(/\p{Pd}/u)[0]?.trim() ?? '';
    const number = (one: string): string => ordinal({ type: 'day', value: String(Number(one.slice(8))) });
    const numbers = days.map((one, at) => `${number(one)}${at < days.length - 1 ? behind : ''}`);
    const words = (some: readonly { readonly value: string }[]): string =>
      some.map(({ value }) => value).join('');
    return `${words(parts.slice(0, from))}${list(numbers)}${words(parts.slice(to + 1))}`;
  };
  const number = (value: number): string => decimal(formats, { digits: String(value) });
  return {
    lang: locale.lang,
    say,
    count: (key, count) =>
      fill(locale.plurals[key]?.[plural().select(count)] ?? '', { count: number(count) }),
    number,
    quantity: (quantity) => decimal(formats, quantity),
    percent: (share) => percent(formats, share),
    bytes: (count) => {
      const [unit, size] =
        count < 1000
          ? ['byte', count]
          : count < 999_500
            ? ['kilobyte', Math.round(count / 1000)]
            : ['megabyte', Math.round(count / 100_000) / 10];
      return new Intl.NumberFormat(intl, {
        style: 'unit',
        unit: String(unit),
        unitDisplay: unit === 'byte' ? 'long' : 'short',
      }).format(Number(size));
    },
    date: inWords,
    dates: (start, end, days) => {
      if (days) return separate(days);
      const exact = Math.min(start.length, end.length);
      const [from, to] = [start.slice(0, exact), end.slice(0, exact)];
      const parts = from === to ? dateParts(formats, from) : rangeParts(formats, from, to);
      // Thin spaces of CLDR around the dash, where a line could end.
      return parts.map(ordinal).join('').replaceAll('\u2009', '\u202F');
    },
    list,
    get signs() {
      return { colon: say('colon'), semicolon: say('semicolon') };
    },
    country: (code) => formats.countries[code] ?? code,
    compare: (a, b) => plainOrder(formats, a, b) || collator().compare(a, b),
  };
}
