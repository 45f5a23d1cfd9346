import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/syntax/parse.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import { checkAgenda } from '../../../src/core/language/rules/agenda.js';
import { checkCharacters } from '../../../src/core/language/rules/characters.js';
import { checkCitations } from '../../../src/core/language/rules/citations.js';
import type { CheckedParts } from '../../../src/core/language/check/context.js';
import type { Say } from '../../../src/core/diagnostics/diagnostic.js';

function read(text: string): Parsed {
  const { value } = parse({ path: 'x', text });
  if (!value) throw new Error(`unreadable: ${text}`);
  return value;
}

/** The codes with the words that they point to. */
function said(parsed: Parsed, rule: (say: Say) => void): string[] {
  const all: string[] = [];
  rule((code, { start, end }) => all.push(`${code} ${parsed.text.slice(start, end)}`));
  return all;
}

const noted = (parsed: Parsed, value: string): CheckedParts => ({
  texts: [{ value, node: parsed.root, markdown: true }],
  people: [],
  cited: [],
  paths: [],
  images: [],
});

describe('the agenda', () => {
  const agenda = (dates: string, ...sessions: string[]): string[] => {
    const parsed = read(
      `dates: ${dates}\nevents:\n${sessions.map((one) => `  - { title: T, ${one} }\n`).join('')}`,
    );
    return said(parsed, (say) => checkAgenda(parsed, say));
  };
  test.each<[string, string, string[], string[]]>([
    ['one after the other', '2019-06-17', ['time: 14:00-15:00', 'time: 15:00-16:00'], []],
    [
      'one in the other',
      '2019-06-17',
      ['time: 14:00-16:00', 'time: 15:00-15:30'],
      ['time-overlap 15:00-15:30'],
    ],
    [
      'both into the long one',
      '2019-06-17',
      ['time: 14:00-18:00', 'time: 15:00-15:30', 'time: 16:00-17:00'],
      ['time-overlap 15:00-15:30', 'time-overlap 16:00-17:00'],
    ],
    [
      'a moment at the start',
      '2019-06-17',
      ['time: "14:00"', 'time: 14:00-15:00'],
      ['time-overlap 14:00-15:00'],
    ],
    ['a moment at the end', '2019-06-17', ['time: 14:00-15:00', 'time: "15:00"'], []],
    [
      'on two days',
      '{ start: 2019-06-17, end: 2019-06-18 }',
      ['day: 1, time: 14:00-15:00', 'day: 2, time: 14:00-15:00'],
      [],
    ],
    [
      'into the next day',
      '{ start: 2019-06-17, end: 2019-06-19 }',
      ['day: 1, time: 22:00-01:30', 'day: 2, time: 01:00-02:00', 'day: 2, time: 22:00-23:00'],
      ['time-overlap 01:00-02:00'],
    ],
    [
      'up to what begins on the next day',
      '{ start: 2019-06-17, end: 2019-06-18 }',
      ['day: 2, time: 01:30-02:00', 'day: 1, time: 22:00-01:30'],
      [],
    ],
    ['past midnight', '2019-06-17', ['time: 22:00-01:30', 'time: 23:00-23:30'], ['time-overlap 23:00-23:30']],
    ['past midnight of another evening', '2019-06-17', ['time: 22:00-01:30', 'time: 00:30-02:00'], []],
    [
      'days that are not said',
      '{ start: 2019-06-17, end: 2019-06-18 }',
      ['time: 14:00-15:00', 'time: 14:00-15:00'],
      ['session-without-day title'],
    ],
    ['no agenda at all', '{ start: 2019-06-17, end: 2019-06-18 }', ['place: A', 'place: B'], []],
    ['the only day', '2019-06-17', ['time: 14:00-15:00', 'place: B'], []],
    [
      'some days that are not said',
      '{ start: 2019-06-17, end: 2019-06-18 }',
      ['day: 1', 'place: B', 'place: C'],
      ['session-without-day title'],
    ],
    ['a day too many', '{ start: 2019-06-17, end: 2019-06-18 }', ['day: 3'], ['day-outside 3']],
    [
      'over the end of a month',
      '{ start: 2019-06-30, end: 2019-07-01 }',
      ['day: 2', 'day: 3'],
      ['day-outside 3'],
    ],
    ['dates that are wrong themselves', '2019-06-31', ['day: 9'], []],
    [
      'a day that is no number',
      '2019-06-17',
      ['day: two, time: 14:00-15:00', 'day: 1, time: 14:00-15:00'],
      [],
    ],
  ])('%s', (_name, dates, sessions, expected) => {
    expect(agenda(dates, ...sessions)).toEqual(expected);
  });
});

describe('citations', () => {
  const cite = (value: string, known: string[]): string[] => {
    const parsed = read(`a: ${JSON.stringify(value)}\n`);
    const own = new Map(known.map((id) => [id, { start: 0, end: 1 }]));
    const sources = { own, has: (id: string) => own.has(id), nearest: () => [] };
    return said(parsed, (say) => checkCitations(parsed, noted(parsed, value), sources, say));
  };
  test.each([
    ['[@S1]', ['S1'], []],
    ['[@S1, p. 3; @S2, chapter 4]', ['S1', 'S2'], []],
    ['[@S1;@S2]', ['S1', 'S2'], []],
    ['[@S1] and [@S2]', ['S1'], ['unknown-source @S2']],
    ['[@S1] twice [@S1]', [], ['unknown-source @S1', 'unknown-source @S1']],
    ['[@S1 p. 3]', ['S1'], ['bad-citation [@S1 p. 3]']],
    ['[@S1', ['S1'], ['bad-citation [@S1']],
    ['`[@S1]` is how it is written', [], []],
    ['no citation', ['S1'], ['unused-source a']],
    ['me@example.org and [x](mailto:a@b)', [], []],
  ])('%s', (value, known, expected) => {
    expect(cite(value, known)).toEqual(expected);
  });
});

test('characters that no font draws are named at the first of them', () => {
  const parsed = read('a: "Open 🎉 and 🎈"\n');
  const rule = (say: Say): void => checkCharacters(parsed, noted(parsed, 'Open 🎉 and 🎈'), [[32, 126]], say);
  expect(said(parsed, rule)).toEqual(['character-without-font 🎉']);
});
