import { describe, expect, test } from 'vitest';
import { ownersOfKeys } from '../../../../../src/core/language/check/owners.js';
import { meaningOf, synonyms } from '../../../../../src/core/language/check/synonyms/synonyms.js';

const owners = ownersOfKeys();
const has = (thing: string, key: string): boolean => owners.get(key)?.includes(thing) ?? false;
const all = Object.entries(synonyms).flatMap(([thing, words]) =>
  Object.entries(words).map(([word, meaning]) => ({ thing, word, meaning })),
);

describe('the words of the field', () => {
  test('stand at things that there are', () => {
    const things = new Set([...owners.values()].flat());
    expect(Object.keys(synonyms).filter((thing) => !things.has(thing))).toEqual([]);
  });

  test('are no keys themselves, or they would never be asked', () => {
    expect(all.filter(({ thing, word }) => has(thing, word))).toEqual([]);
  });

  test('mean keys of the same thing', () => {
    const lost = all.flatMap(({ thing, word, meaning }) =>
      typeof meaning === 'string' || 'under' in meaning
        ? []
        : meaning.filter((key) => !has(thing, key)).map((key) => [thing, word, key]),
    );
    expect(lost).toEqual([]);
  });

  test('or are told to go under keys that there are', () => {
    const named = all.flatMap(({ meaning }) => {
      if (typeof meaning !== 'string' && !('under' in meaning)) return [];
      const [home, keys] = typeof meaning === 'string' ? [meaning, []] : [meaning.home, [meaning.under]];
      return [...[...home.matchAll(/`([a-z_]+)(?::[^`]*)?`/g)].map((one) => one[1]), ...keys];
    });
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => key === undefined || !owners.has(key))).toEqual([]);
  });

  test.each([
    ['a visit', 'nextSteps', ['follow_up']],
    ['a visit', 'Next-Steps', ['follow_up']],
    ['a person', 'Function', ['role']],
    ['a lesson', 'title', ['text']],
    ['a visit', 'constructor', null],
    ['nothing of ours', 'agenda', null],
  ])('%s, %s', (thing, key, expected) => {
    expect(meaningOf(thing, key)).toEqual(expected);
  });
});
