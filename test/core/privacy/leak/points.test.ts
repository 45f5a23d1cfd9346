import { expect, test } from 'vitest';
import { makeRuns, type Abbreviation } from '../../../../src/core/privacy/leak/points.js';
import { keyOf, sumOf } from '../../../../src/core/privacy/leak/letter-sum.js';

const runsOf = (words: string, known: readonly Abbreviation[]): number[] => makeRuns(known)(words).map(keyOf);
const keys = (...runs: string[]): number[] => runs.map((one) => keyOf(sumOf(one)));

const abbreviations = [
  { short: 'DCR', long: ['drug consumption room', 'salle de consommation'] },
  { short: 'M&E', long: ['monitoring and evaluation'] },
];

test('a point of at most eight words is looked for as a whole, one of two words not at all', () => {
  expect(runsOf('Rents go up.', [])).toEqual(keys('rentsgoup'));
  expect(runsOf('Rents rise.', [])).toEqual([]);
});

test('of a longer one each eight words in a row', () => {
  expect(runsOf('a b c d e f g h i', [])).toEqual(keys('abcdefgh', 'bcdefghi'));
});

test('abbreviations are looked for short and written out, as one word of it', () => {
  expect(runsOf('The DCRs shut', abbreviations)).toEqual(
    keys('thedcrsshut', 'thedrugconsumptionroomsdcrsshut', 'thesalledeconsommationsdcrsshut'),
  );
  const [late = 0] = keys('themonitoringandevaluationmeislate');
  expect(runsOf('The M&E is late', abbreviations)).toContain(late);
});

test('references are what they stand for', () => {
  expect(runsOf('Rents rise by 5&nbsp;% at the caf&eacute;', [])).toEqual(keys('rentsriseby5atthecafe'));
});

test('many abbreviations with many forms do not multiply', () => {
  const many = Array.from({ length: 8 }, (_, index) => ({
    short: `AB${index}`,
    long: Array.from({ length: 20 }, (__, form) => `long ${index} ${form}`),
  }));
  const runs = runsOf(many.map(({ short }) => short).join(' '), many);
  expect(runs.length).toBeLessThan(200);
  // Each of them alone in each of its forms, the others short.
  for (const form of ['long07ab0', 'ab0']) expect(runs).toContain(keys(`${form}ab1ab2ab3ab4ab5ab6ab7`)[0]);
  expect(runs).toContain(keys('ab0ab1ab2ab3ab4ab5ab6long719ab7')[0]);
  const firsts = many.map(({ short }, index) => `long${index}0${short.toLowerCase()}`);
  expect(runs).toContain(keys(firsts.join(''))[0]);
});

test('a stretch that is said again is looked for once', () => {
  expect(runsOf('a b '.repeat(50), [])).toEqual(keys('abababab', 'babababa'));
});
