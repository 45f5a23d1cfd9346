import { describe, expect, test } from 'vitest';
import { makeRetold } from '../../../../src/core/privacy/elsewhere/retold-points.js';
import { clean } from '../../../../src/core/privacy/leak/fold.js';
import { makeSearcher } from '../../../../src/core/privacy/leak/search.js';
import { wordText } from '../../../../src/core/privacy/names/signs.js';

const point = 'The warden sleeps beneath the third orchard, nobody knows. It is closed.';
const find = (text: string): string[] =>
  makeSearcher([{ kind: 'point', words: point }])
    .find(clean(text))
    .map(({ at, end }) => text.slice(at, end));

describe('a point that is told in nearly the same words is found', () => {
  test.each([
    ['with words put in', 'The old warden sleeps, they say, beneath the third orchard; nobody knows.'],
    ['in another order', 'Nobody knows: beneath the third orchard sleeps the warden.'],
    ['with another article', 'A warden sleeps beneath a third orchard, and nobody knows.'],
    ['in capitals', 'NOBODY KNOWS THE WARDEN SLEEPS BENEATH THIS THIRD ORCHARD'],
  ])('%s', (_, text) => expect(find(text)).not.toEqual([]));
});

describe('of eight words that tell something', () => {
  const words = 'amber badger copper dagger ember fodder ginger hammer'.split(' ');
  const isFound = (said: readonly string[], of = words): boolean =>
    makeRetold([of.join(' ')])(wordText(said.join(' '))).length > 0;
  const exchanged = (...at: number[]): string[] => words.map((one, index) => (at.includes(index) ? 'lumber' : one)); // prettier-ignore

  test.each(words.map((word, at) => [word, at] as const))('%s may be exchanged', (_, at) => {
    expect(isFound(exchanged(at))).toBe(true);
  });
  test('no two may', () => {
    for (let at = 1; at < words.length; at += 1) expect(isFound(exchanged(0, at))).toBe(false);
  });
  test('of seven none may', () => {
    expect(isFound(exchanged(3).slice(0, 7), words.slice(0, 7))).toBe(false);
  });
});

describe('what only shares words with it is not', () => {
  test.each([
    ['some of them', 'The warden sleeps well, and the orchard is large.'],
    ['all of them in several sentences', 'The warden sleeps. Beneath is a third orchard. Nobody knows.'],
    [
      'all of them far apart',
      'The warden of the town, who never sleeps before midnight, walked to a third and last orchard that nobody knows.',
    ],
    ['a sentence of few words', 'It is closed.'],
  ])('%s', (_, text) => expect(find(text)).toEqual([]));
});

test('thousands of points and words take no longer than both together', () => {
  const points = Array.from({ length: 3000 }, (_, at) => `The lamp hangs above door ${at} near water`);
  const before = process.cpuUsage();
  const text = wordText(clean('The lamp hangs above door 17 near water '.repeat(3000)));
  expect(makeRetold(points)(text).length).toBeGreaterThan(0);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(5);
});
