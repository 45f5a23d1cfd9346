import { expect, test } from 'vitest';
import { plainLetters } from '../../../src/core/text/plain-letters.js';

test('holds only letters that Unicode leaves whole, small, each with plain ones', () => {
  for (const [letter, plain] of Object.entries(plainLetters)) {
    expect([letter.normalize('NFKD'), letter.toLowerCase()]).toEqual([letter, letter]);
    expect(plain).toMatch(/^(?:[a-z]{1,2}|σ)$/);
  }
});
