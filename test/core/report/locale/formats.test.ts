import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryCodes } from '../../../../src/core/language/values/country.js';
import {
  dateParts,
  decimal,
  joinList,
  percent,
  plainOrder,
  rangeParts,
  type LocaleFormats,
} from '../../../../src/core/report/locale/formats.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../../../cases.js';
import { formats } from '../../../locales.js';

/** The language tag that a locale asks for. */
const tagOf = (lang: string): string =>
  (parse(readFileSync(join(root, `templates/locales/${lang}.yaml`), 'utf8')) as { intl: string }).intl;
const words = (parts: readonly { readonly value: string }[]): string =>
  parts.map(({ value }) => value).join('');
const day = (date: string): Date => new Date(`${date.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
const first = (date: string): Date =>
  day(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);
const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** A newer Unicode CLDR may word things otherwise: what counts is what is in the file. */
const isSame = process.versions['icu'] === '78.2' || process.versions.node.startsWith('20.');

test.each(Object.entries(formats))('%s is whole', (_, data) => {
  expect(Object.keys(data.countries)).toEqual([...countryCodes]);
  expect(data.weekdays).toHaveLength(7);
  for (const months of data.months) expect(new Set(months).size).toBe(12);
  for (const name of [...Object.values(data.countries), ...data.weekdays, ...data.months.flat()])
    expect(name.trim()).toMatch(/^.+$/u);
});

describe.runIf(isSame).each(Object.entries(formats))(
  '%s writes as Intl does',
  (lang, data: LocaleFormats) => {
    const intl = tagOf(lang);
    const format = (exact: number, weekday = false): Intl.DateTimeFormat =>
      new Intl.DateTimeFormat(intl, {
        timeZone: 'UTC',
        ...(weekday ? { weekday: 'long' as const } : {}),
        year: 'numeric',
        ...(exact > 4 ? { month: 'long' as const } : {}),
        ...(exact > 7 ? { day: 'numeric' as const } : {}),
      });

    test('dates, months and years', () => {
      const byExactness = new Map([4, 7, 10].map((exact) => [exact, format(exact)]));
      const named = format(10, true);
      fc.assert(
        fc.property(dates, fc.constantFrom(4, 7, 10), (date, exact) => {
          const cut = date.slice(0, exact);
          expect(words(dateParts(data, cut))).toBe(
            words(byExactness.get(exact)?.formatToParts(first(cut)) ?? []),
          );
          expect(words(dateParts(data, date, true))).toBe(words(named.formatToParts(day(date))));
        }),
      );
    });

    test('periods', () => {
      const byExactness = new Map([4, 7, 10].map((exact) => [exact, format(exact)]));
      const near = dates.chain((start) =>
        fc
          .integer({ min: 1, max: 800 })
          .map((days): [string, string] => [
            start,
            new Date(day(start).getTime() + days * 86_400_000).toISOString().slice(0, 10),
          ]),
      );
      fc.assert(
        fc.property(near, fc.constantFrom(4, 7, 10), ([start, end], exact) => {
          const [from, to] = [start.slice(0, exact), end.slice(0, exact)];
          if (from === to) return;
          const parts = byExactness.get(exact)?.formatRangeToParts(first(from), first(to)) ?? [];
          const plain = parts.map(({ type, value, source }) => ({ type, value, source }));
          expect(words(rangeParts(data, from, to))).toBe(words(plain));
          // Where a list of days is put into a period, it is between these.
          expect(rangeParts(data, from, to).filter(({ type }) => type === 'day')).toEqual(
            plain.filter(({ type }) => type === 'day'),
          );
        }),
      );
    });

    test('numbers with their decimals, and shares', () => {
      const digits = fc
        .tuple(
          fc.constantFrom('', '-', '+'),
          fc.bigInt(0n, 10n ** 12n),
          fc.option(fc.stringMatching(/^\d{1,20}$/), { nil: '' }),
        )
        .map(([sign, whole, decimals]) => `${sign}${whole}${decimals && `.${decimals}`}`);
      fc.assert(
        fc.property(digits, (written) => {
          const count = written.split('.')[1]?.length ?? 0;
          const intlFormat = new Intl.NumberFormat(intl, {
            minimumFractionDigits: count,
            maximumFractionDigits: count,
            signDisplay: written.startsWith('+') ? 'always' : 'auto',
          });
          expect(decimal(data, { digits: written })).toBe(
            intlFormat.format(written as Intl.StringNumericLiteral),
          );
        }),
      );
      const share = new Intl.NumberFormat(intl, { style: 'percent' });
      fc.assert(
        fc.property(fc.nat(400), fc.integer({ min: 1, max: 400 }), (part, whole) => {
          fc.pre(part <= whole);
          expect(percent(data, part / whole)).toBe(share.format(part / whole));
        }),
      );
    });

    test('lists', () => {
      const list = new Intl.ListFormat(intl, { type: 'conjunction' });
      const items = fc.array(
        fc.string({ minLength: 1, unit: fc.constantFrom('i', 'h', 'y', 'o', 'a', ' ', 'é') }),
        { minLength: 2, maxLength: 6 },
      );
      fc.assert(
        fc.property(items, (things) => {
          expect(joinList(data, things) ?? list.format(things)).toBe(list.format(things));
        }),
      );
      expect(data.lists === null).toBe(lang === 'es');
    });

    test('the order of words', () => {
      const collator = new Intl.Collator(intl);
      const word = fc.string({ unit: fc.constantFrom(...'aBbcdeghHiInNostyz -’.éåäñħ\u0301\u030a\u0303') });
      fc.assert(
        fc.property(word, word, (one, other) => {
          const order = Math.sign(collator.compare(one, other));
          expect(plainOrder(data, one, other) || order).toBe(order);
        }),
      );
      expect(data.isByLetter).toBe(!/^(?:cs|da|et|hr|hu|lt|lv|sk)$/.test(lang));
    });

    test('countries', () => {
      const regions = new Intl.DisplayNames(intl, { type: 'region' });
      for (const code of countryCodes) expect(data.countries[code]).toBe(regions.of(code));
    });
  },
);
