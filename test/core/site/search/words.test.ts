import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  indexWords,
  placesOf,
  plainWord,
  type SearchTarget,
} from '../../../../src/core/site/search/words.js';

const page = (title: string, text: string): SearchTarget => ({
  address: '',
  title,
  kind: '',
  about: '',
  text,
});

test('a word is indexed without the signs on its letters, with every place where it stands', () => {
  const { words, count, averages } = indexWords([page('Ærø', 'Łódź, lodz'), page('', 'Lodz')]);
  expect(count).toBe(2);
  expect(averages).toEqual([0.5, 0, 1.5]);
  expect(words.map(([word, code]) => [word, placesOf(code)])).toEqual([
    ['aero', [{ field: 0, target: 0, often: 1, length: 1 }]],
    [
      'lodz',
      [
        { field: 2, target: 0, often: 2, length: 2 },
        { field: 2, target: 1, often: 1, length: 1 },
      ],
    ],
  ]);
  expect(plainWord('oﬁcina')).toBe('oficina');
});

test('the code of a place gives it back, and holds neither letters nor figures', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3_000), { minLength: 1, maxLength: 4 }), (gaps) => {
      const numbers = gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap + 1, 0));
      const targets = Array.from({ length: (numbers.at(-1) ?? 0) + 1 }, () => page('', ''));
      for (const number of numbers) targets[number] = page('', `${'a '.repeat(number % 70)}word`);
      const [code = ''] = indexWords(targets)
        .words.filter(([word]) => word === 'word')
        .map(([, places]) => places);
      expect(placesOf(code).map(({ target }) => target)).toEqual(numbers);
      expect(code).not.toMatch(/[\p{L}\p{N}"\\]/u);
    }),
    { numRuns: 50 },
  );
});
