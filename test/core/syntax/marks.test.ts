import { describe, expect, test } from 'vitest';
import { itemsByLine, pastedItems, pastedLines } from '../../../src/core/syntax/marks.js';

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
    ['o\tA o\tB', ['A', 'B']],
    ['o artigo o homem', []],
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

  test('a long one', () => {
    expect(pastedItems('– a '.repeat(1_000_000))).toHaveLength(1_000_000);
  });
});

describe('lists that were pasted into a text of several lines', () => {
  test.each([
    ['Seen:\n• one\n• two', ['•', '•']],
    ['– one\nwhich goes on\n– two', ['–', '–']],
    ['• one\n  – a\n  – b\n• two', ['•', '–', '–', '•']],
    ['a) one\nb) two', ['a)', 'b)']],
    ['(1) one\n(2) two', ['(1)', '(2)']],
    ['① one\n② two', ['①', '②']],
    ['• one\n• two\n\n• three', ['•', '•', '•']],
    // Paragraphs, lists of Markdown, and what is none.
    ['a) one\n\nb) two', []],
    ['• one\n\n• two', []],
    ['- one\n- two', []],
    ['* one\n* two', []],
    ['1. one\n2. two', []],
    ['1) one\n2) two', []],
    ['He said\n– and left', []],
    ['a) one\nc) two', []],
    ['a. m. one', []],
    ['Two\nwords', []],
  ])('%j', (text, marks) => {
    expect(pastedLines(text).map(({ mark }) => mark)).toEqual(marks);
  });

  test('many', () => {
    expect(pastedLines('– a\n'.repeat(1_000_000))).toHaveLength(1_000_000);
  });
});

test('lines with a dash of YAML among pasted ones are items of their own', () => {
  expect(itemsByLine('• One - and a half\n  goes on\n  - Two\n  • Three')).toEqual([
    'One - and a half goes on',
    'Two',
    'Three',
  ]);
  expect(itemsByLine('– One\n  - Two')).toEqual(['One', 'Two']);
  expect(itemsByLine('1. One\n  - Two')).toBe(null);
  expect(itemsByLine('1. One\n  2. Two')).toEqual(['One', 'Two']);
});
