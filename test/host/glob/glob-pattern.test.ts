import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesName, patternLimits, readPattern, type Step } from '../../../src/host/glob/glob-pattern.js';

/** Whether a pattern for one name matches it. */
function matches(pattern: string, name: string): boolean {
  return (readPattern(pattern) ?? []).some(([step]) => step && step !== '**' && matchesName(step, name));
}

test.each([
  ['*.yaml', 'a.yaml', true],
  ['*.yaml', '.yaml', false],
  ['.*', '.git', true],
  ['[.]git', '.git', true],
  ['?.yaml', 'ab.yaml', false],
  ['a*b*c', 'axbxbxc', true],
  ['a*b*c', 'axbxbx', false],
  ['[a-c]1', 'b1', true],
  ['[!a-c]1', 'b1', false],
  ['[^a-c]1', 'd1', true],
  ['[a-]', '-', true],
  ['[]]', ']', true],
  ['[', '[', true],
  ['\\*', '*', true],
  ['\\*', 'a', false],
  ['{a,b{c,d}}', 'bd', true],
  ['{a}', '{a}', true],
  ['{,x}a', 'a', true],
  ['\\{a,b}', 'a', false],
  ['{2019..2021}-a', '2020-a', true],
  ['{3..1}', '2', true],
  ['{a', '{a', true],
  ['a}', 'a}', true],
  ['***', 'abc', true],
])('%s and %s: %s', (pattern, name, expected) => {
  expect(matches(pattern, name)).toBe(expected);
});

test('stars match what a regular expression says', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', '*', '?'), { minLength: 1, maxLength: 8 });
  const name = fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(letters, name, (signs, word) => {
      const pattern = signs.join('');
      fc.pre(pattern !== '**');
      const expected = new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(
        word.join(''),
      );
      expect(matches(pattern, word.join(''))).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('is null where there is too much of it', () => {
  expect(readPattern('a'.repeat(patternLimits.characters + 1))).toBeNull();
  expect(readPattern('{a,b}'.repeat(7))).toBeNull();
  expect(readPattern('{a,b}'.repeat(80))).toBeNull();
  expect(readPattern('{1..999999999}')).toBeNull();
  expect(readPattern('{'.repeat(400))).toHaveLength(1);
});

test('counts folders of which there may be any number once', () => {
  const kinds = (steps: Step[] = []): boolean[] => steps.map((step) => step === '**');
  expect(kinds(readPattern('**/**/**/a')?.[0])).toEqual([true, false]);
  expect(kinds(readPattern('a/**')?.[0])).toEqual([false, true, false]);
  expect(kinds(readPattern('./a//b')?.[0])).toEqual([false, false]);
});
