import { expect, test } from 'vitest';
import { foldedItem } from '../../../src/core/syntax/folded.js';

const found = (source: string): string | null => {
  const span = foldedItem(source);
  return span && source.slice(span.start, span.end);
};

test.each([
  ['Three points\n  - one\n  - two', '- one'],
  ['Three points\n  • one', '• one'],
  ['"Three points\n  1. one"', '1. one"'],
  ['>\n  Three points\n  - one\n', '- one'],
  ['>-\n  Three points\n\n  - one\n  - two\n', '- two'],
])('the lines of %j become one', (source, item) => {
  expect(found(source)).toBe(item);
});

test.each([
  'Three points',
  '- one',
  'Three points\n\n  - one',
  '|\n  Three points\n  - one\n',
  '>\n  Three points\n    - one\n    - two\n',
  'From 2018 to\n  2019. Then no more',
  'minus\n  -5 °C',
])('those of %j hold no item, or keep it', (source) => {
  expect(found(source)).toBeNull();
});
