import type { Quantity } from '../language/values/quantity.js';

/** The fixed words of a report in one language, read from templates/locales. */
export interface Locale {
  readonly lang: string;
  /** Plain labels, ready to print; phrases still hold their slots. */
  readonly labels: Readonly<Record<string, string>>;
  readonly plurals: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/**
 * Makes a locale of a locale file's data, or refuses it.
 *
 * @param english the reference: every locale has exactly its keys
 * @throws Error that names each missing, surplus or misshapen key
 */
export function makeLocale(lang: string, data: unknown, english: unknown): Locale {
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
  return { lang, labels, plurals };
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
 * The locale brought to life with the formats of `Intl`, each made when it is first needed and only once: they wake
 * slowly.
 */
export function makeLocalizer(locale: Locale): Localizer {
  const known = speeches.get(locale) ?? wakeSpeech(locale);
  speeches.set(locale, known);
  return known;
}

function wakeSpeech(locale: Locale): Localizer {
  const intl = locale.labels['intl'] ?? locale.lang;
  const lists = lazy(() => new Intl.ListFormat(intl, { type: 'conjunction' }));
  const numbers = lazy(() => new Intl.NumberFormat(intl));
  const byDecimals = new Map<string, Intl.NumberFormat>();
  const decimals = (digits: string): Intl.NumberFormat => {
    const count = digits.split('.')[1]?.length ?? 0;
    const signDisplay = digits.startsWith('+') ? 'always' : 'auto';
    const key = `${count} ${signDisplay}`;
    const known =
      byDecimals.get(key) ??
      new Intl.NumberFormat(intl, {
        minimumFractionDigits: count,
        maximumFractionDigits: count,
        signDisplay,
      });
    byDecimals.set(key, known);
    return known;
  };
  const percents = lazy(() => new Intl.NumberFormat(intl, { style: 'percent' }));
  const plural = lazy(() => new Intl.PluralRules(intl));
  const regions = lazy(() => new Intl.DisplayNames(intl, { type: 'region' }));
  const collator = lazy(() => new Intl.Collator(intl));
  const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
  const formats = new Map<string, Intl.DateTimeFormat>();
  const format = (precision: number, weekday = false): Intl.DateTimeFormat => {
    const key = `${precision} ${weekday}`;
    const known =
      formats.get(key) ??
      new Intl.DateTimeFormat(intl, {
        timeZone: 'UTC',
        ...(weekday ? { weekday: 'long' as const } : {}),
        year: 'numeric',
        ...(precision > 4 ? { month: 'long' as const } : {}),
        ...(precision > 7 ? { day: 'numeric' as const } : {}),
      });
    formats.set(key, known);
    return known;
  };
  const fill = (phrase: string, slots: Readonly<Record<string, string | number>>): string =>
    phrase.replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot));
  const say: Localizer['say'] = (key, slots = {}) => {
    const phrase = locale.labels[key];
    if (phrase === undefined) throw new Error(`no label "${key}"`);
    return fill(phrase, slots);
  };
  /** French says the first of a month (`1er juin`) and counts the others. */
  const ordinal = (part: Intl.DateTimeFormatPart): string =>
    part.type === 'day' && part.value === '1' ? say('first_of_month') : part.value;
  const full = (date: string): string =>
    date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
  const inWords: Localizer['date'] = (date, weekday) =>
    format(date.length, weekday)
      .formatToParts(day(full(date)))
      .map(ordinal)
      .join('');
  const list = (items: readonly string[]): string =>
    items.length > 1 ? lists().format(items) : (items[0] ?? '');
  /** `13 and 17 July 2006`: of one month the days alone, as the language sets a range of them. */
  const separate = (days: readonly string[]): string => {
    const [first = '', last = first] = [days[0], days.at(-1)];
    const parts =
      first.slice(0, 7) === last.slice(0, 7) && first !== last
        ? format(10).formatRangeToParts(day(first), day(last))
        : [];
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
  return {
    lang: locale.lang,
    say,
    count: (key, count) =>
      fill(locale.plurals[key]?.[plural().select(count)] ?? '', { count: numbers().format(count) }),
    number: (value) => numbers().format(value),
    quantity: ({ digits }) => decimals(digits).format(digits as Intl.StringNumericLiteral),
    percent: (share) => percents().format(share),
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
    dates: (start, end, days) =>
      days
        ? separate(days)
        : start === end
          ? inWords(start)
          : format(Math.min(start.length, end.length))
              .formatRangeToParts(day(full(start)), day(full(end)))
              .map(ordinal)
              .join('')
              // Thin spaces of CLDR around the dash, where a line could end.
              .replaceAll('\u2009', '\u202F'),
    list,
    get signs() {
      return { colon: say('colon'), semicolon: say('semicolon') };
    },
    country: (code) => regions().of(code) ?? code,
    compare: (a, b) => collator().compare(a, b),
  };
}

/** Makes something when it is first asked for, and keeps it, but not what it is made of. */
export function lazy<T>(make: () => T): () => T {
  let source: (() => T) | null = make;
  let made: T | undefined;
  return () => {
    if (source) made = source();
    source = null;
    return made as T;
  };
}
