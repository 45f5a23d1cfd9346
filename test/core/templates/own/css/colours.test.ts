import { expect, test } from 'vitest';
import { colourOf, contrastOf } from '../../../../../src/core/templates/own/css/colours.js';

test.each([
  ['white', [255, 255, 255]],
  ['rebeccapurple', [102, 51, 153]],
  ['#fc0', [255, 204, 0]],
  ['#003399', [0, 51, 153]],
  ['rgb(0 51 153 / 90%)', [0, 51, 153]],
  ['rgba(0, 51, 153, 1)', [0, 51, 153]],
  ['rgb(100% 0% 0%)', [255, 0, 0]],
  ['hsl(120deg 100% 50%)', [0, 255, 0]],
  ['transparent', null],
  ['#fff8', null],
  ['rgb(0 0 0 / 10%)', null],
  ['oklch(50% 0 0)', null],
])('%s', (text, parts) => {
  expect(colourOf(text)?.map(Math.round) ?? null).toEqual(parts);
});

test('black on white is as far as it goes', () => {
  expect(contrastOf([0, 0, 0], [255, 255, 255])).toBe(21);
});
