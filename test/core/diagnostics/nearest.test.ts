import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeNearest, nearest } from '../../../src/core/diagnostics/nearest.js';

describe('nearest', () => {
  test.each<[string, string[], string[]]>([
    ['sumary', ['summary', 'status'], ['summary']],
    ['titel', ['title', 'theme'], ['title']],
    ['coOrganisers', ['co_organisers'], ['co_organisers']],
    ['Événement', ['evenement'], ['evenement']],
    ['tile', ['title', 'time', 'topics'], ['title', 'time']],
    ['a', ['b', 'c', 'd', 'e'], ['b', 'c', 'd']],
    ['colour', ['title', 'city'], []],
    ['', ['title'], []],
    ['title', [], []],
  ])('%s among %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toEqual(expected);
  });

  test('no farther than asked', () => {
    expect(nearest('cities', ['sites'])).toEqual(['sites']);
    expect(nearest('cities', ['sites'], 1)).toEqual([]);
  });

  test('gives candidates only, at most three, the word itself first of all', () => {
    const name = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 20 }), name, (candidates, word) => {
        const found = nearest(word, candidates);
        expect(found.length).toBeLessThanOrEqual(3);
        for (const one of found) expect(candidates).toContain(one);
        expect(makeNearest(candidates)(word)).toEqual(found);
        const [first = ''] = candidates;
        expect(nearest(first, [first])).toEqual([first]);
      }),
    );
  });
});
