import { expect, test } from 'vitest';
import { abbreviationPattern } from '../../../src/core/text/abbreviation-pattern.js';

test.each([
  ['DCR', 'The DCR is', true],
  ['DCR', 'two DCRs.', true],
  ['DCR', 'the SDCR', false],
  ['DCR', 'a DCR-like room', false],
  ['C++', 'written in C++ today', true],
  ['É.U.', 'aux É.U.', true],
])('the abbreviation %s in %j: %s', (short, sentence, expected) => {
  expect(abbreviationPattern(short).test(sentence)).toBe(expected);
});
