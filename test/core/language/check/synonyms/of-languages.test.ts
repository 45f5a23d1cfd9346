import { describe, expect, test } from 'vitest';
import { ownersOfKeys } from '../../../../../src/core/language/check/owners.js';
import {
  englishWords,
  foreignWords,
  inEnglish,
} from '../../../../../src/core/language/check/synonyms/of-languages.js';
import { foldWord, synonyms } from '../../../../../src/core/language/check/synonyms/synonyms.js';

describe('words of other languages', () => {
  test('mean a key, or a word of the field in English', () => {
    const known = new Set([...ownersOfKeys().keys(), ...Object.values(synonyms).flatMap(Object.keys)]);
    known.add('start').add('end');
    expect(englishWords.filter((word) => !known.has(word))).toEqual([]);
  });

  test('are folded, or nobody would find them', () => {
    expect(foreignWords().length).toBeGreaterThan(500);
    expect(foreignWords().filter((word) => foldWord(word) !== word)).toEqual([]);
  });

  test.each([
    ['kaupunki', 'city'],
    ['jmeno', 'name'],
    ['resztvevok', 'participants'],
    ['deltagare', 'participants'],
    ['billeder', 'images'],
    ['източници', 'sources'],
  ])('%s is %s', (word, english) => {
    expect(inEnglish(foldWord(word))).toContain(english);
  });

  test('may mean several', () => {
    expect(inEnglish('fazit')).toEqual(['lessons', 'conclusions']);
    expect(inEnglish('constructor')).toEqual([]);
  });
});
