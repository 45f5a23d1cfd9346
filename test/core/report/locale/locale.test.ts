import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makeLocale, makeLocalizer, type Localizer } from '../../../../src/core/report/locale/locale.js';
import { formatsOf } from '../../../locales.js';

type Phrases = Record<string, string>;
type Words = Record<string, string | Phrases>;

const folder = 'templates/locales';
const read = (lang: string): Words => parse(readFileSync(join(folder, `${lang}.yaml`), 'utf8')) as Words;
const english = read('en');
const langs = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => basename(file, '.yaml'));
const others = langs.filter((lang) => lang !== 'en');
const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');
const speechIn = (lang: string): Localizer =>
  makeLocalizer(makeLocale(lang, read(lang), english, formatsOf(lang)));
const countKeys = Object.keys(english).filter((key) => typeof english[key] === 'object');
/** `Intl` sets thin and no-break spaces that look like any other. */
const plain = (text: string): string => text.replace(/\p{Zs}/gu, ' ');

test('every official language of the Union has its words', () => {
  expect(langs).toEqual(expect.arrayContaining(official));
});

describe.each(langs)('%s', (lang) => {
  const words = read(lang);
  const phrases = Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as const]
      : Object.entries(value).map(([category, phrase]) => [`${key}.${category}`, phrase] as const),
  );

  test('is complete and in the order of the English file', () => {
    expect(() => makeLocale(lang, words, english, formatsOf(lang))).not.toThrow();
    expect(Object.keys(words)).toEqual(Object.keys(english));
  });

  test('asks for formats of its own language, which this Node knows', () => {
    const intl = words['intl'] as string;
    expect(new Intl.Locale(intl).language).toBe(lang);
    expect(Intl.DateTimeFormat.supportedLocalesOf(intl)).toEqual([intl]);
    const categories = (tag: string): string[] =>
      [...new Intl.PluralRules(tag).resolvedOptions().pluralCategories].sort();
    expect(categories(intl)).toEqual(categories(lang));
  });

  test('has plural forms of its own categories only, each with its number', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const key of countKeys) {
      const forms = words[key] as Phrases;
      expect(Object.keys(forms).sort(), key).toEqual([...categories].sort());
      for (const form of Object.values(forms)) expect(form.match(/\{\w+\}/g), key).toEqual(['{count}']);
    }
  });

  test('is neatly set', () => {
    for (const [key, phrase] of phrases) {
      if (key === 'colon' || key === 'semicolon') continue;
      expect(phrase, key).toBe(phrase.trim());
      expect(phrase, key).toBe(phrase.normalize('NFC'));
      expect(phrase, `${key}: straight quotation marks`).not.toMatch(/["']/);
      expect(phrase, `${key}: doubled spaces`).not.toMatch(/\p{Zs}{2}/u);
      expect(phrase, `${key}: the template sets the colon`).not.toMatch(/:$/);
    }
  });

  test('is in the letters of its language', () => {
    const letters = phrases
      .filter(([key]) => key !== 'intl')
      .map(([, phrase]) => phrase.replace(/\{\w+\}|Chatham House|JavaScript/g, ''))
      .join('');
    const script = lang === 'el' ? 'Greek' : lang === 'bg' ? 'Cyrillic' : 'Latin';
    expect(letters.replace(new RegExp(`\\p{Script=${script}}`, 'gu'), '')).not.toMatch(/\p{L}/u);
  });

  test('speaks without an empty or unfilled phrase', () => {
    const localizer = speechIn(lang);
    const slots = {
      what: 'a',
      where: 'b',
      city: 'c',
      number: 1,
      date: 'd',
      text: 'e',
      who: 'f',
      name: 'g',
      page: 1,
      pages: 2,
      count: 3,
      query: 'h',
      total: 4,
    };
    for (const key of Object.keys(english).filter((one) => !countKeys.includes(one)))
      expect(localizer.say(key, slots), key).toMatch(/^[^{}]+$/);
    for (const key of countKeys)
      for (const number of [0, 1, 2, 3, 5, 7, 10, 11, 19, 20, 21, 22, 100, 101, 1_000, 1_000_000])
        expect(localizer.count(key, number), `${key} of ${number}`).toMatch(/^[^{}]*\d[^{}]*\p{L}[^{}]*$/u);
    for (const date of ['2019', '2019-06', '2019-06-17'])
      expect(localizer.date(date), date).toContain('2019');
    expect(localizer.date('2019-06-17', true).length).toBeGreaterThan(localizer.date('2019-06-17').length);
    expect(localizer.dates('2019-06-17', '2019-06-18')).toMatch(/17.*18/);
    expect(localizer.dates('2018', '2019')).toMatch(/2018.*2019/);
    expect(localizer.list(['a', 'b', 'c'])).toMatch(/^a.*b.+c$/);
    expect(localizer.number(53_582)).toMatch(/^53\D?582$/);
    expect(localizer.country('SI')).not.toBe('SI');
  });
});

describe('no translation is forgotten', () => {
  /** Words that are the same in English and in at least one other language; it may grow when a language is added. */
  const cognates = new Set(
    (
      'programme who type_discussion type_symposium type_reception services source sites_visited discussions question ' +
      'conclusions film websites audit_in feedback status follow_audit follow_publication follow_action name organisation ' +
      'sources links contacts period partners audits places total licence dimension evaluation site organisations type_workshop type_press mode_online ' +
      'delegation questions state_open version'
    ).split(' '),
  );
  /** What is no word. */
  const signs = new Set(['colon', 'semicolon', 'first_of_month']);
  const alike = (lang: string): string[] => {
    const words = read(lang);
    return Object.keys(english).filter(
      (key) => !signs.has(key) && typeof words[key] === 'string' && words[key] === english[key],
    );
  };

  test.each(others)('%s', (lang) => {
    const same = alike(lang);
    const list = same.map((key) => `${key}: ${JSON.stringify(english[key])}`).join('\n');
    expect(same.length / Object.keys(english).length, `as in English:\n${list}`).toBeLessThan(0.2);
    expect(
      same.filter((key) => !cognates.has(key)),
      'as in English, but not a known cognate',
    ).toEqual([]);
  });

  test('no plural form but the French “participants” is the English one', () => {
    const same = others.flatMap((lang) => {
      const words = read(lang);
      return countKeys
        .filter((key) => (words[key] as Phrases)['other'] === (english[key] as Phrases)['other'])
        .map((key) => `${lang} ${key}`);
    });
    expect(same).toEqual(['fr participant_count']);
  });
});

describe('makeLocale refuses', () => {
  const sample: Words = {
    language: 'English',
    day: 'Day {number}',
    from: '{what} from {where}',
    answers: { one: '{count} answer', other: '{count} answers' },
  };
  const refuse =
    (data: unknown, lang = 'en'): (() => unknown) =>
    () =>
      makeLocale(lang, data, sample, formatsOf('en'));

  test('nothing that is right', () => {
    expect(makeLocale('en', sample, sample, formatsOf('en'))).toEqual({
      lang: 'en',
      labels: { language: 'English', day: 'Day {number}', from: '{what} from {where}' },
      plurals: { answers: sample['answers'] },
      formats: formatsOf('en'),
    });
    expect(
      makeLocale('et', { ...sample, from: '{where} {what}' }, sample, formatsOf('et')).labels['from'],
    ).toBe('{where} {what}');
  });

  test('a missing key, and shows the English words', () => {
    expect(refuse({ language: 'x', from: sample['from'], answers: sample['answers'] })).toThrow(
      'templates/locales/en.yaml: day is missing ("Day {number}")',
    );
  });

  test('an empty file', () => {
    expect(refuse(null)).toThrow(/language is missing .*day is missing .*answers is missing/);
  });

  test('a surplus key', () => {
    expect(refuse({ ...sample, night: 'Night' })).toThrow('night is not a key of the English file');
  });

  test('wrong slots', () => {
    expect(refuse({ ...sample, day: 'Day {nummer}' })).toThrow(
      'day has the slots {nummer}; English has {number}',
    );
    expect(refuse({ ...sample, day: 'Day' })).toThrow('day has the slots none; English has {number}');
    expect(refuse({ ...sample, language: 'a {b}' })).toThrow('language has the slots {b}; English has none');
    expect(refuse({ ...sample, from: '{what} {what}' })).toThrow('from has the slots {what} {what}');
  });

  test('a missing plural form of that language', () => {
    expect(refuse({ ...sample, answers: { one: '{count} answer' } })).toThrow(
      'answers lacks the plural forms other',
    );
    expect(refuse(sample, 'pl')).toThrow(
      /^templates\/locales\/pl\.yaml: answers lacks the plural forms (few, many|many, few)$/,
    );
  });

  test('another kind of value, and an empty one', () => {
    expect(refuse({ ...sample, day: { one: 'x', other: 'y' } })).toThrow(
      'day is not of the same kind as in English',
    );
    expect(refuse({ ...sample, answers: '{count} answers' })).toThrow(
      'answers is not of the same kind as in English',
    );
    expect(refuse({ ...sample, answers: { one: 1, other: 2 } })).toThrow(
      'answers is not of the same kind as in English',
    );
    expect(refuse({ ...sample, language: ' ' })).toThrow('language is not of the same kind as in English');
  });

  test('everything that is wrong at once', () => {
    expect(refuse({ ...sample, day: 'Day', night: 'Night' })).toThrow(
      /day has the slots.*; night is not a key/,
    );
  });
});

describe('makeSpeech', () => {
  const en = speechIn('en');
  const fr = speechIn('fr');
  const de = speechIn('de');
  const all = (ask: (localizer: Localizer) => string): string[] => [en, fr, de].map(ask).map(plain);

  test('fills the slots of a phrase, and leaves those that it is not given', () => {
    expect(all((one) => one.say('day', { number: 2 }))).toEqual(['Day 2', 'Jour 2', 'Tag 2']);
    expect(all((one) => one.say('audit_in', { city: '$& {city}' }))).toEqual([
      'audit in $& {city}',
      'audit à $& {city}',
      'Audit in $& {city}',
    ]);
    expect(en.say('from', { what: 'x' })).toBe('x from {where}');
    expect(() => en.say('nowhere')).toThrow('no label "nowhere"');
  });

  test('writes a date as exactly as it is known', () => {
    expect(all((one) => one.date('2019-06-17'))).toEqual(['17 June 2019', '17 juin 2019', '17. Juni 2019']);
    expect(all((one) => one.date('2019-06'))).toEqual(['June 2019', 'juin 2019', 'Juni 2019']);
    expect(all((one) => one.date('2019'))).toEqual(['2019', '2019', '2019']);
  });

  test('writes the day of the week', () => {
    expect(all((one) => one.date('2019-06-17', true).replace(',', ''))).toEqual([
      'Monday 17 June 2019',
      'lundi 17 juin 2019',
      'Montag 17. Juni 2019',
    ]);
  });

  test('keeps the day whatever the time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const tz of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = tz;
        expect(speechIn('en').date('2019-01-01'), tz).toBe('1 January 2019');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('writes a period without saying twice what its ends share', () => {
    // Whether spaces stand around the dash is up to the version of ICU.
    const period = (start: string, end: string): string[] =>
      all((one) => one.dates(start, end)).map((text) => text.replace(/ ?– ?/, '–'));
    expect(period('2019-06-17', '2019-06-18')).toEqual([
      '17–18 June 2019',
      '17–18 juin 2019',
      '17.–18. Juni 2019',
    ]);
    expect(period('2019-06-30', '2019-07-02')).toEqual([
      '30 June–2 July 2019',
      '30 juin–2 juillet 2019',
      '30. Juni–2. Juli 2019',
    ]);
    expect(period('2019-06-17', '2019-06-17')).toEqual(['17 June 2019', '17 juin 2019', '17. Juni 2019']);
    expect(period('2019-06', '2019-08')).toEqual(['June–August 2019', 'juin–août 2019', 'Juni–August 2019']);
    expect(period('2018', '2019')).toEqual(['2018–2019', '2018–2019', '2018–2019']);
  });

  test('writes a period as exactly as its vaguer end', () => {
    expect(plain(en.dates('2018', '2019-06-17')).replace(/ ?– ?/, '–')).toBe('2018–2019');
    expect(plain(en.dates('2019-06-17', '2019-08')).replace(/ ?– ?/, '–')).toBe('June–August 2019');
  });

  test('says the first of a month where the language does, alone, in a range and among separate days', () => {
    const french = speechIn('fr');
    expect(plain(french.date('2019-06-01'))).toBe('1er juin 2019');
    expect(plain(french.date('2019-06-01', true))).toBe('samedi 1er juin 2019');
    expect(plain(french.date('2019-06-21'))).toBe('21 juin 2019');
    expect(plain(french.dates('2019-06-01', '2019-06-02'))).toMatch(/^1er\p{Pd}2 juin 2019$/u);
    expect(plain(french.dates('2019-06-01', '2019-06-04', ['2019-06-01', '2019-06-04']))).toBe(
      '1er et 4 juin 2019',
    );
    expect(plain(speechIn('it').date('2019-06-01'))).toBe('1º giugno 2019');
    expect(plain(speechIn('en').date('2019-06-01'))).toBe('1 June 2019');
  });

  test('writes separate days, of one month without saying it twice', () => {
    const near = ['2006-07-13', '2006-07-17', '2006-07-20'];
    const far = ['2006-07-13', '2006-08-02'];
    const written = (lang: string, days: string[]): string =>
      plain(speechIn(lang).dates(days[0] ?? '', days.at(-1) ?? '', days));
    expect(written('en', near)).toBe('13, 17 and 20 July 2006');
    expect(written('en', far)).toBe('13 July 2006 and 2 August 2006');
    expect(written('de', near)).toBe('13., 17. und 20. Juli 2006');
    expect(written('fr', near.slice(0, 2))).toBe('13 et 17 juillet 2006');
    expect(written('lt', near.slice(0, 2))).toMatch(/2006.* liepos 13 ir 17/);
    expect(written('hu', near.slice(0, 2))).toBe('2006. július 13 és 17.');
    for (const lang of langs)
      for (const days of [near, far])
        for (const day of days) expect(written(lang, days), lang).toContain(`${Number(day.slice(8))}`);
  });

  test('joins a list', () => {
    expect(all((one) => one.list(['a', 'b', 'c']))).toEqual(['a, b and c', 'a, b et c', 'a, b und c']);
    expect(all((one) => one.list(['a', 'b']))).toEqual(['a and b', 'a et b', 'a und b']);
    expect(all((one) => one.list(['a']))).toEqual(['a', 'a', 'a']);
    expect(en.list([])).toBe('');
  });

  test('counts', () => {
    expect(all((one) => one.count('participant_count', 1))).toEqual([
      '1 participant',
      '1 participant',
      '1 teilnehmende Person',
    ]);
    expect(all((one) => one.count('participant_count', 1_250))).toEqual([
      '1,250 participants',
      '1 250 participants',
      '1.250 Teilnehmende',
    ]);
    expect(all((one) => one.count('answers', 0))).toEqual(['0 answers', '0 réponse', '0 Antworten']);
    expect(plain(fr.count('answers', 2_000_000))).toBe('2 000 000 de réponses');
    expect(all((one) => one.number(53_582))).toEqual(['53,582', '53 582', '53.582']);
  });

  const size = (lang: string, delegations: number, countries: number): string => {
    const localizer = speechIn(lang);
    return plain(
      localizer.say('from', {
        what: localizer.count('delegation_count', delegations),
        where: localizer.count('country_count', countries),
      }),
    );
  };

  test('tells where delegations come from, in the right case', () => {
    expect(size('en', 10, 6)).toBe('10 delegations from 6 countries');
    expect(size('fr', 10, 6)).toBe('10 délégations de 6 pays');
    expect(size('de', 10, 6)).toBe('10 Delegationen aus 6 Ländern');
    expect(size('de', 1, 1)).toBe('1 Delegation aus 1 Land');
    expect(size('cs', 3, 3)).toBe('3 delegace ze 3 zemí');
    expect(size('cs', 10, 6)).toBe('10 delegací z 6 zemí');
    expect(size('fi', 10, 6)).toBe('10 valtuuskuntaa 6 maasta');
    expect(size('ga', 7, 2)).toBe('7 dtoscaireacht ó 2 thír');
    expect(size('lv', 21, 10)).toBe('21 delegācija no 10 valstīm');
    expect(size('mt', 12, 3)).toBe('12-il delegazzjoni minn 3 pajjiżi');
    expect(size('pl', 2, 1)).toBe('2 delegacje z 1 kraju');
    expect(size('sl', 2, 2)).toBe('2 delegaciji iz 2 držav');
  });

  test('names countries, and hands back a code without a name', () => {
    expect(all((one) => one.country('DE'))).toEqual(['Germany', 'Allemagne', 'Deutschland']);
    expect(all((one) => one.country('QX'))).toEqual(['QX', 'QX', 'QX']);
  });

  test('sorts as its language does', () => {
    const sort = (lang: string, ...words: string[]): string[] => [...words].sort(speechIn(lang).compare);
    expect(sort('fr', 'Zurich', 'Étampes', 'Evry')).toEqual(['Étampes', 'Evry', 'Zurich']);
    expect(sort('sv', 'Örebro', 'Zagreb', 'Oslo')).toEqual(['Oslo', 'Zagreb', 'Örebro']);
    expect(sort('de', 'Zagreb', 'Österreich', 'Oslo')).toEqual(['Oslo', 'Österreich', 'Zagreb']);
  });
});

describe('French typography', () => {
  const phrases = Object.values(read('fr')).flatMap((value) =>
    typeof value === 'string' ? [value] : Object.values(value),
  );

  test('sets no-break spaces before double punctuation and inside quotation marks', () => {
    for (const phrase of phrases) {
      for (const [found] of phrase.matchAll(/.:/gu)) expect(found, phrase).toBe('\u00a0:');
      for (const [found] of phrase.matchAll(/.[;!?]/gu)) expect(found[0], phrase).toBe('\u202f');
      expect(phrase).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
    }
  });
});
