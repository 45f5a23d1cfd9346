// Writes templates/formats.json: how the languages of templates/locales write dates, numbers and lists, and what they call
// countries, as `Intl` of this Node.js says. Run when a language is added, or to take a newer version of Unicode CLDR over;
// a test says where the data of another Node.js differ.
//   node scripts/formats.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { load } from './load.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { countryCodes } = await load("export { countryCodes } from './src/core/language/values/country.ts';");

const folder = join(root, 'templates/locales');
const formats = {};
for (const file of readdirSync(folder).sort()) {
  const { intl } = parse(readFileSync(join(folder, file), 'utf8'));
  formats[basename(file, '.yaml')] = formatsOf(intl);
}
const lines = Object.entries(formats).map(
  ([lang, data]) => `${JSON.stringify(lang)}: ${JSON.stringify(data)}`,
);
writeFileSync(join(root, 'templates/formats.json'), `{\n${lines.join(',\n')}\n}\n`);

/** What `Intl` says in one language (LocaleFormats). */
function formatsOf(intl) {
  const regions = new Intl.DisplayNames(intl, { type: 'region' });
  const months = [];
  const options = (unit) => ({
    timeZone: 'UTC',
    year: 'numeric',
    ...(unit === 'year' ? {} : { month: 'long' }),
    ...(unit === 'day' || unit === 'weekday' ? { day: 'numeric' } : {}),
    ...(unit === 'weekday' ? { weekday: 'long' } : {}),
  });
  const day = (date) => new Date(`${date}T00:00:00Z`);
  const letters = { day: 'd', month: 'm', year: 'y', weekday: 'w', literal: 't' };
  const whose = { startRange: '<', endRange: '>', shared: '=' };
  // Of the 5th and 6th, in two digits or in one.
  const letterOf = (type, value) => (type === 'day' && value.length === 2 ? 'D' : letters[type]);
  const pieces = (partsOf) => {
    // A month on its own place has the same form all year.
    const formOf = (at) => {
      const names = Array.from({ length: 12 }, (_, month) => partsOf(month)[at].value);
      const known = months.findIndex((one) => one.join() === names.join());
      return known === -1 ? months.push(names) - 1 : known;
    };
    return partsOf(0).map(({ type, value, source = 'shared' }, at) => {
      if (!(type in letters)) throw new Error(`${intl}: a date has a part of the kind ${type}`);
      const rest = type === 'literal' ? value : type === 'month' ? String(formOf(at)) : '';
      return `${whose[source]}${letterOf(type, value)}${rest}`;
    });
  };
  const single = (unit) => {
    const format = new Intl.DateTimeFormat(intl, options(unit));
    return pieces((month) => format.formatToParts(Date.UTC(2019, month, 5)));
  };
  /** A period of days of one month, or of the same month of two years: each place sees every month. */
  const range = (unit, years, days) => {
    const format = new Intl.DateTimeFormat(intl, options(unit));
    return pieces((month) =>
      format.formatRangeToParts(day(dateOf(2018, month, 5)), day(dateOf(2018 + years, month, 5 + days))),
    );
  };
  const number = new Intl.NumberFormat(intl, { minimumFractionDigits: 1 });
  const part = (value, type, format = number) =>
    format.formatToParts(value).find((one) => one.type === type)?.value ?? '';
  const signed = new Intl.NumberFormat(intl, { signDisplay: 'always' });
  const group = part(1234567, 'group');
  return {
    countries: Object.fromEntries(countryCodes.map((code) => [code, regions.of(code) ?? code])),
    lists: listOf(intl),
    number: {
      decimal: part(1.5, 'decimal'),
      group,
      least: number.format(1234).includes(group) ? 1 : 2,
      minus: part(-1, 'minusSign'),
      plus: part(1, 'plusSign', signed),
      percent: new Intl.NumberFormat(intl, { style: 'percent' }).format(0),
    },
    weekdays: Array.from({ length: 7 }, (_, at) =>
      part(Date.UTC(2019, 5, 16 + at), 'weekday', new Intl.DateTimeFormat(intl, options('weekday'))),
    ),
    dates: {
      year: single('year'),
      month: single('month'),
      day: single('day'),
      weekday: single('weekday'),
      'year-year': range('year', 1, 0),
      'month-month': rangeWithin('month'),
      'month-year': range('month', 1, 0),
      'day-day': range('day', 0, 1),
      'day-month': rangeWithin('day'),
      'day-year': range('day', 1, 0),
    },
    months,
    isByLetter: isByLetter(intl),
  };

  /** A period of two months of one year: each place sees every month but the last, or but the first. */
  function rangeWithin(unit) {
    const format = new Intl.DateTimeFormat(intl, options(unit));
    const partsOf = (from, to) =>
      format.formatRangeToParts(day(dateOf(2018, from, 5)), day(dateOf(2018, to, 6)));
    const forms = (at, source) =>
      Array.from({ length: 12 }, (_, month) =>
        source === 'startRange'
          ? partsOf(Math.min(month, 10), 11)[at].value
          : partsOf(0, Math.max(month, 1))[at].value,
      );
    return partsOf(0, 11).map(({ type, value, source }, at) => {
      if (type !== 'month')
        return `${whose[source]}${letterOf(type, value)}${type === 'literal' ? value : ''}`;
      const names = forms(at, source);
      const missing = source === 'startRange' ? 11 : 0;
      const known = months.findIndex((one) =>
        one.every((name, month) => month === missing || name === names[month]),
      );
      if (known === -1) throw new Error(`${intl}: a form of the months that stands in periods alone`);
      return `${whose[source]}m${known}`;
    });
  }
}

function dateOf(year, month, day) {
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** Whether words of plain letters and blanks stand in the order of these: all of one and two letters, whole or apart. */
function isByLetter(intl) {
  const { compare } = new Intl.Collator(intl);
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(97 + at));
  const pairs = letters.flatMap((one) => letters.flatMap((other) => [one + other, `${one} ${other}`]));
  const words = [...letters, ...pairs].sort();
  return words.every((word, at) => at === 0 || compare(words[at - 1], word) < 0);
}

/** What stands between things; null where that depends on the words themselves. */
function listOf(intl) {
  const format = new Intl.ListFormat(intl, { type: 'conjunction' });
  const between = (items) =>
    format
      .formatToParts(items)
      .filter(({ type }) => type === 'literal')
      .map(({ value }) => value);
  const [two] = between(['a', 'b']);
  const [several, other, last] = between(['a', 'b', 'c', 'd']);
  if (several !== other) throw new Error(`${intl}: a list that begins otherwise than it goes on`);
  // Spanish: "e" before the sound of i.
  const isFixed = ['i', 'hi', 'o', 'u', 'ja', 'y', '8'].every(
    (start) => between(['a', `${start}b`])[0] === two && between(['a', 'b', `${start}b`]).at(-1) === last,
  );
  return isFixed ? [two, several, last] : null;
}
