import { describe, expect, test } from 'vitest';
import { pastedItems } from '../../../src/core/syntax/marks.js';

describe('lists that were pasted', () => {
  const signs = [...'•◦‣▪■●·⁃∙–—−‐‑○◆➢✓✔→»›*☐\uF0B7\uF0A7'];
  test.each(signs)('with %s', (sign) => {
    expect(pastedItems(`${sign} One two\n${sign} Three`)).toEqual(['One two', 'Three']);
    expect(pastedItems(`${sign} One two ${sign} Three`)).toEqual(['One two', 'Three']);
    expect(pastedItems(`${sign}One`)).toEqual(['One']);
  });

  test.each([
    ['1. A 2. B', ['A', 'B']],
    ['1) A 2) B', ['A', 'B']],
    ['(1) A (2) B', ['A', 'B']],
    ['a) A b) B', ['A', 'B']],
    ['a. A b. B c. C', ['A', 'B', 'C']],
    ['(a) A (b) B', ['A', 'B']],
    ['i. A ii. B iii. C', ['A', 'B', 'C']],
    ['I. A II. B', ['A', 'B']],
    ['① A ② B', ['A', 'B']],
    ['１．A', []],
    ['１． A ２． B', ['A', 'B']],
    ['1. A 3. B', ['A 3. B']],
    ['2. A', []],
    ['A 1. B', []],
    ['"A" B', []],
    ['(See A) B', []],
    ['#1 A', []],
    ['€ 5', []],
    ['', []],
    ['•', []],
    ['• •', []],
  ])('%s', (text, items) => {
    expect(pastedItems(text)).toEqual(items);
  });

  test('a long one in little time', () => {
    const started = performance.now();
    expect(pastedItems('– a '.repeat(100_000))).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
