import { expect, test } from 'vitest';
import { replaceBetween } from '../../../src/core/text/between.js';

test.each([
  ['a<b>c<d>e', 'a[b]c[d]e'],
  ['a<b', 'a<b'],
  ['a>b<c>', 'a>b[c]'],
  ['<<a>>', '[<a]>'],
  ['', ''],
])('what stands between two marks is replaced: %s', (text, expected) => {
  expect(replaceBetween(text, '<', '>', (inner) => `[${inner}]`)).toBe(expected);
});

test('marks may be long, and what is put in is not looked at again', () => {
  expect(replaceBetween('x<!--y-->z<!--', '<!--', '-->', () => '<!--!-->')).toBe('x<!--!-->z<!--');
});
