import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../../../src/core/privacy/leak/fold.js';
import { keyOf, sumOf } from '../../../../src/core/privacy/leak/letter-sum.js';
import { readPoints, type Abbreviation } from '../../../../src/core/privacy/leak/points.js';
import { wordText } from '../../../../src/core/privacy/names/signs.js';
import { numerals } from '../../../../src/core/text/numerals.js';
import { makeSearcher } from '../../../../src/core/privacy/leak/search.js';

const runsOf = (words: string, known: readonly Abbreviation[]): number[] =>
  readPoints(known).runsOf(words).runs.map(keyOf);
const keys = (...runs: string[]): number[] => runs.map((one) => keyOf(sumOf(one)));
const isFound = (point: string, text: string, known: readonly Abbreviation[] = []): boolean =>
  makeSearcher([{ kind: 'point', words: point }], { abbreviations: known }).find(clean(text)).length > 0;

const abbreviations = [
  { short: 'DCR', long: ['drug consumption room', 'salle de consommation'] },
  { short: 'M&E', long: ['monitoring and evaluation'] },
];

test('a point of at most eight words is looked for as a whole', () => {
  expect(runsOf('Rents go up.', [])).toEqual(keys('rentsgoup'));
  expect(runsOf('Rents', [])).toEqual([]);
});

test('of a longer one each eight words in a row', () => {
  expect(runsOf('a b c d e f g h i', [])).toEqual(keys('abcdefgh', 'bcdefghi'));
});

test('a stretch that is said again is looked for once', () => {
  expect(runsOf('a b '.repeat(50), [])).toEqual(keys('abababab', 'babababa'));
});

test('references are what they stand for', () => {
  expect(runsOf('Rents rise by 5&nbsp;% at the caf&eacute;', [])).toEqual(keys('rentsriseby5atthecafe'));
});

test('many abbreviations with many forms do not multiply', () => {
  const many = Array.from({ length: 8 }, (_, index) => ({
    short: `AB${index}`,
    long: Array.from({ length: 20 }, (__, form) => `long ${index} ${form}`),
  }));
  expect(runsOf(many.map(({ short }) => short).join(' '), many)).toHaveLength(1);
});

test.each([
  ['police lie', 'Police lie.', true],
  ['police lie', 'We heard a lot. Police lie! So they said.', true],
  ['police lie', '- Police lie\n- And more', true],
  ['police lie', 'The police lie in wait', false],
  ['police lie', 'Police lie in wait', false],
  ['lies', 'Lies.', false],
])('a point of two words is looked for where it is all that is said: %s in %s', (point, text, is) => {
  expect(isFound(point, text)).toBe(is);
});

test('an abbreviation is found short, written out and both, whichever of them the point has', () => {
  const forms = ['DCR', 'drug consumption room', 'salle de consommation', 'drug consumption room (DCR)'];
  const others = ['M&E', 'Monitoring and evaluation', 'monitoring and evaluation (M&E)'];
  const form = fc.constantFrom(...forms);
  const other = fc.constantFrom(...others);
  const said = fc
    .tuple(form, other, fc.constantFrom('', 's'))
    .map(([one, two, plural]) => `the ${one}${plural} and ${two} are shut`);
  fc.assert(
    fc.property(fc.tuple(form, other), fc.tuple(form, other), ([one, two], [three, four]) => {
      const say = (room: string, work: string): string => `Each ${room} shuts when ${work} begins at noon`;
      expect(isFound(say(one, two), `They told us: ${say(three, four)}, all year.`, abbreviations)).toBe(
        true,
      );
      const other = say(three, 'work').replace('noon', 'night');
      expect(isFound(say(one, two), `They told us: ${other}`, abbreviations)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(said, (text) => {
      expect(readPoints(abbreviations).shorten(wordText(clean(text)))?.letters ?? text).not.toContain('drug');
    }),
  );
});

test('of a text that is short already nothing is read again', () => {
  const { shorten } = readPoints(abbreviations);
  expect(shorten(wordText('the DCR is closed'))).toBeNull();
  expect(shorten(wordText('the drug consumption room is closed'))?.letters).toBe('thedcrisclosed');
});

test('a number is found as a word and as digits, in each language', () => {
  for (const [number, words] of numerals())
    for (const word of words) {
      const said = (how: string): string => `${how} nurses slept at ${how} tables`;
      expect(isFound(said(word), `They saw: ${said(String(number))}, all night`), word).toBe(true);
      expect(isFound(said(String(number)), `They saw: ${said(word)}, all night`), word).toBe(true);
      expect(isFound(said(word), `They saw: ${said(String(number + 1))}, all night`), word).toBe(false);
    }
});

test.each([
  ['We saw that 1. the door 2. the window 3. the roof leak', 'We saw that the door, the window and the roof leak', false],
  ['We saw that 1. the door 2. the window 3. the roof leak', 'We saw that the door, the window, the roof leak', true],
  ['We saw the door, the window, the roof leak', 'We saw (1) the door, (2) the window, (3) the roof leak', true],
  ['1. Two nurses slept', '2 nurses slept', true],
  ['2 nurses slept', '7. Two nurses slept.', true],
  ['1. Police lie', 'Police lie.', true],
  ['Police lie', '2) Police lie', true],
  ['Room 1.5 is locked', 'Room is locked', false],
])('the numbers of a list count for nothing: %s in %s', (point, text, is) => {
  expect(isFound(point, text)).toBe(is);
}); // prettier-ignore
