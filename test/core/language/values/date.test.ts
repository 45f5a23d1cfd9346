import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  countDays,
  exchangedTimes,
  guessDate,
  guessTime,
  isDate,
  lastDayOf,
  otherReading,
  parseTime,
  readTime,
  daysAlone,
  roughDate,
  roughTime,
} from '../../../../src/core/language/values/date.js';
import { guessPeriod } from '../../../../src/core/language/values/days.js';

describe('isDate', () => {
  test.each(['2019', '2019-06', '2019-06-17', '2020-02-29', '0050-01-01'])('%s is one', (written) => {
    expect(isDate(written)).toBe(true);
  });
  test.each([
    '',
    '19',
    '2019-6',
    '2019-13',
    '2019-00',
    '2019-02-29',
    '2019-06-31',
    '2019-06-17T10:00',
    '17-06-2019',
  ])('%s is none', (written) => {
    expect(isDate(written)).toBe(false);
  });
});

describe('what was meant', () => {
  test.each([
    ['17/06/2019', '2019-06-17'],
    ['2019-17-06', '2019-06-17'],
    ['le 17 juin 2019', '2019-06-17'],
    ['on Monday, 17 June 2019', '2019-06-17'],
    ['den 17. juni 2019', '2019-06-17'],
    ['17 Ιουνίου 2019', '2019-06-17'],
    ['2019-06-17 10:00:00 +0200', '2019-06-17'],
    ['17.6.19', '2019-06-17'],
    ["17. Juni '19", '2019-06-17'],
    ['17 juin 19', '2019-06-17'],
    ['06/2019', '2019-06'],
    ['6.2019', '2019-06'],
    ['13/2019', null],
    ['13 aout 2019', '2019-08-13'],
    ['13. Mrz 2019', '2019-03-13'],
    ['13. Jänner 2019', '2019-01-13'],
    ['06/17/2019', '2019-06-17'],
    ['2019/6/7', '2019-06-07'],
    ['2019-06-17T10:00:00Z', '2019-06-17'],
    ['17 June 2019', '2019-06-17'],
    ['June 17th, 2019', '2019-06-17'],
    ['1er juin 2019', '2019-06-01'],
    ['3. März 2019', '2019-03-03'],
    ['3 de mayo de 2019', '2019-05-03'],
    ['3 mei 2019', '2019-05-03'],
    ['31/02/2019', null],
    ['June 2019', '2019-06'],
    ['2024–05–13', '2024-05-13'],
    ['20190713', '2019-07-13'],
    ['20191313', null],
    ['43629', '2019-06-13'],
    ['99999', null],
    ['Sat 13 July 2019', '2019-07-13'],
    ['Samstag, 13.7.2019', '2019-07-13'],
    ['jeudi 13 juin 2019', '2019-06-13'],
    ['Saturday July 13, 2019', '2019-07-13'],
    ['13 July 2019, 14:00', '2019-07-13'],
    ['“2019-07-13”', '2019-07-13'],
    ['２０１９-07-13', '2019-07-13'],
    ['13\u00A0July\u00A02019', '2019-07-13'],
    ['13 iulie 2019', '2019-07-13'],
    ['13 Ιουλίου 2019', '2019-07-13'],
    ['13 юли 2019', '2019-07-13'],
    ['13. července 2019', '2019-07-13'],
    ['13. června 2019', '2019-06-13'],
    ['13 elokuuta 2019', '2019-08-13'],
    ['13 listopada 2019', null],
    ['March 2019', '2019-03'],
    ['ca. 2004', null],
    ['soon', null],
  ])('the date %s', (written, meant) => {
    expect(guessDate(written)).toBe(meant);
  });

  test.each([
    ['16.-22.10.2016', '2016-10-16', '2016-10-22'],
    ['30.9.-2.10.2016', '2016-09-30', '2016-10-02'],
    ['17-18 June 2019', '2019-06-17', '2019-06-18'],
    ['17.-18. Juni 2019', '2019-06-17', '2019-06-18'],
    ['30 June – 2 July 2019', '2019-06-30', '2019-07-02'],
    ['June 17-18, 2019', '2019-06-17', '2019-06-18'],
    ['2019-06-17 to 2019-06-18', '2019-06-17', '2019-06-18'],
    ['2019-06-17/2019-06-18', '2019-06-17', '2019-06-18'],
    ['17/06/2019 - 18/06/2019', '2019-06-17', '2019-06-18'],
    ['2019-06-17..2019-06-18', '2019-06-17', '2019-06-18'],
    ['du 17 au 18 juin 2019', '2019-06-17', '2019-06-18'],
    ['de 17 a 18 de junho de 2019', '2019-06-17', '2019-06-18'],
    ['από 17 έως 18 Ιουνίου 2019', '2019-06-17', '2019-06-18'],
    ['from Monday 17 until Tuesday 18 June 2019', '2019-06-17', '2019-06-18'],
    ['vom 17. bis 18. Juni 2019', '2019-06-17', '2019-06-18'],
    ['del 17 al 18 de junio de 2019', '2019-06-17', '2019-06-18'],
    ['17 e 18 giugno 2019', '2019-06-17', '2019-06-18'],
    ['17-18 czerwca 2019', '2019-06-17', '2019-06-18'],
    ['2019-07-13 - 14', '2019-07-13', '2019-07-14'],
    ['2019-07-13/14', '2019-07-13', '2019-07-14'],
    ['2019-07-13 and 14', '2019-07-13', '2019-07-14'],
    ['Sat 13 - Sun 14 July 2019', '2019-07-13', '2019-07-14'],
    ['13 iulie – 2 august 2019', '2019-07-13', '2019-08-02'],
    ['from the 30 June to the 2 July 2019', '2019-06-30', '2019-07-02'],
  ])('the period %s', (written, start, end) => {
    expect(guessPeriod(written)).toEqual({ start, end });
  });
  test.each(['2019-06-17', '18-17 June 2019', 'June', '-', '1-2-3-4'])('no period: %s', (written) => {
    expect(guessPeriod(written)).toBeNull();
  });

  test.each([
    ['14', '14:00'],
    ['14.30', '14:30'],
    ['14h30', '14:30'],
    ['9:00', '09:00'],
    ['2 pm', '14:00'],
    ['12:15 am', '00:15'],
    ['14 Uhr', '14:00'],
    ['9-11', '09:00-11:00'],
    ['14:00 to 16:00', '14:00-16:00'],
    ['25:00', null],
    ['16:00-14:00', null],
    ['2-4 pm', '14:00-16:00'],
    ['11-1 pm', '11:00-13:00'],
    ['9am-5pm', '09:00-17:00'],
    ['9-5 pm', '09:00-17:00'],
    ['10-11 am', '10:00-11:00'],
    ['11:30-12:30 pm', '11:30-12:30'],
    ['8-11 pm', '20:00-23:00'],
    ['noon', '12:00'],
    ['12 noon', '12:00'],
    ['midnight', '00:00'],
    ['Mittag', '12:00'],
    ['matin', 'morning'],
    ['Vormittag', 'morning'],
    ['après-midi', 'afternoon'],
    ['soirée', 'evening'],
    ['all day', 'all_day'],
    ['ganztägig', 'all_day'],
    ['lunchtime', null],
    ['from 9 to 11', '09:00-11:00'],
    ['de 9h à 11h', '09:00-11:00'],
    ['von 9 bis 11 Uhr', '09:00-11:00'],
    ['9:00/10:30', '09:00-10:30'],
    ['ab 9 Uhr', '09:00'],
    ['9 heures', '09:00'],
    ['９:00', '09:00'],
    ['“9:00”', '09:00'],
    ['1400', '14:00'],
    ['0900-1030', '09:00-10:30'],
    ['14,30', '14:30'],
    ['9:00 –', '09:00'],
    ['2019-01-24T09:00', '09:00'],
    ['9:00 CET', '09:00'],
    ['22:00-24:00', '22:00-24:00'],
    ['until 12', null],
  ])('the time %s', (written, meant) => {
    expect(guessTime(written)).toBe(meant);
  });

  test('a guess can always be written', () => {
    const piece = fc.oneof(
      fc.constantFrom('/', '.', '-', ' ', ':', 'June', 'to', 'pm', 'h'),
      fc.nat(40).map(String),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const written = pieces.join('');
        const date = guessDate(written);
        if (date !== null) expect(isDate(date)).toBe(true);
        const period = guessPeriod(written);
        if (period)
          expect([isDate(period.start), isDate(period.end), period.end >= period.start]).toEqual([
            true,
            true,
            true,
          ]);
        const time = guessTime(written);
        if (time !== null) expect(readTime(time)).not.toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  test('a long text is not looked into', () => {
    const long = '17-'.repeat(3_000_000);
    expect([guessDate(long), guessPeriod(long), guessTime(long)]).toEqual([null, null, null]);
  });
});

describe('counting', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('days there and back', () => {
    fc.assert(
      fc.property(day, fc.nat(4000), (start, days) => {
        const end = addDays(start, days);
        expect(isDate(end)).toBe(true);
        expect(countDays(start, end)).toBe(days + 1);
      }),
    );
  });

  test.each([
    ['14:00', { from: 840, to: null }],
    ['14:00-16:00', { from: 840, to: 960 }],
    ['14:00 – 24:00', { from: 840, to: 1440 }],
    ['22:00-01:30', { from: 1320, to: 1530 }],
    ['22:00 – 00:00', { from: 1320, to: 1440 }],
    ['18:00-12:00', { from: 1080, to: 2160 }],
    ['18:00-12:01', null],
    ['00:00-00:00', null],
    ['14:00-14:00', null],
    ['16:00-14:00', null],
    ['24:00', null],
    ['24:00-01:00', null],
    ['9:00', null],
  ])('the time %s', (written, expected) => {
    expect(parseTime(written)).toEqual(expected);
  });
});

describe('a time that ends on the next day', () => {
  const clock = (minutes: number): string =>
    [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

  test('is one where it takes no more than 18 hours; what takes more was exchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1439 }), fc.integer({ min: 0, max: 1438 }), (one, other) => {
        fc.pre(one !== other);
        const [to, from] = [Math.min(one, other), Math.max(one, other)];
        const written = `${clock(from)}-${clock(to)}`;
        const length = to + 1440 - from;
        expect(parseTime(written)).toEqual(length > 18 * 60 ? null : { from, to: from + length });
        expect(exchangedTimes(written)).toBe(length > 18 * 60 ? `${clock(to)}-${clock(from)}` : null);
      }),
    );
  });

  test.each(['14:00', '14:00-14:00', '14:00-25:00', '9-11', '14:00-16:00', '16:00-14:00-12:00', ''])(
    'is not exchanged in %j',
    (written) => {
      expect(exchangedTimes(written)).toBeNull();
    },
  );

  test.each([
    ['10pm-1am', '22:00-01:00'],
    ['22-1.30', '22:00-01:30'],
    ['9-5', null],
    ['14-2', null],
  ])('is not guessed of a day: %s', (written, meant) => {
    expect(guessTime(written)).toBe(meant);
  });
});

test.each([
  ['11/07/2019', '2019-11-07'],
  ['11-7-19', '2019-11-07'],
  // Nobody who writes dots puts the month first.
  ['11.7.19', null],
  ['17/06/2019', null],
  ['06/17/2019', null],
  ['07/07/2019', null],
  ['2019-07-11', null],
])('%s may also mean %s', (written, expected) => {
  expect(otherReading(written)).toBe(expected);
});

test.each([
  ['2031-02', '2031-02-28'],
  ['2032-02', '2032-02-29'],
  ['2031-12', '2031-12-31'],
  ['2031', '2031-12-31'],
  ['0050-01', '0050-01-31'],
  ['2031-05-06', '2031-05-06'],
])('the last day of %s is %s', (date, last) => {
  expect(lastDayOf(date)).toBe(last);
});

test.each([
  ['end of June 2020', '2020-06'],
  ['Spring 2020', '2020'],
  ['ca. 2004', '2004'],
  ['June/July 2020', '2020'],
  ['2019 or 2020', null],
  ['week 23', null],
  ['2020/13/45', null],
])('what is certain of %s', (written, date) => {
  expect(roughDate(written)).toBe(date);
});

test.each([
  ['ca. 14.00 Uhr', '14:00'],
  ['20:00 - late', '20:00'],
  ['à partir de 9h30', '09:30'],
  ['about 9:00 or 10:30', null],
  ['14:00, room 3', null],
  ['25:00 or so', null],
  ['half past nine', null],
])('what is certain of the time %s', (written, time) => {
  expect(roughTime(written)).toBe(time);
});

test.each([
  ['13th to 17th', [13, 17]],
  ['13-17', [13, 17]],
  ['du 13 au 17', [13, 17]],
  ['17', [17, 17]],
  ['17th', [17, 17]],
  ['40', null],
  ['17 to 13', null],
  ['June', null],
])('days alone in %s', (written, days) => {
  expect(daysAlone(written)).toEqual(days);
});
