import { expect, test } from 'vitest';
import { foldLetters } from '../../../src/core/privacy/leak/fold.js';
import { numerals } from '../../../src/core/text/numerals.js';

test('each language has two to twelve, and no word is two numbers', () => {
  const numberOf = new Map<string, number>();
  for (const [number, words] of numerals())
    for (const word of words) {
      const letters = foldLetters(word);
      expect(numberOf.get(letters) ?? number, word).toBe(number);
      numberOf.set(letters, number);
    }
  for (const [word, number] of [
    ['zwölf', 12],
    ['dvě', 2],
    ['десет', 10],
    ['οκτώ', 8],
    ['kaksitoista', 12],
  ] as const)
    // prettier-ignore
    expect(numberOf.get(foldLetters(word))).toBe(number);
  // Irish goes on with two words behind ten.
  expect(numerals().filter(([number]) => number === 12)).toHaveLength(23);
});
