import { expect, test } from 'vitest';
import { amountOf } from '../../../../../src/core/templates/own/css/lengths.js';

test.each([
  ['0', 0],
  ['-.5em', -8],
  ['1e2px', 100],
  ['50%', 300],
  ['calc(100% - 2rem)', 568],
  ['calc((1px + 2px)*3/2)', 4.5],
  ['min(10px, 5em)', 10],
  ['max(10px, 5em)', 80],
  ['clamp(1rem, 2vw, 3rem)', 16],
  ['calc(1px - 1px)', 0],
  ['auto', null],
  ['calc(1px / 0)', null],
  ['calc(1px ! 2px)', null],
  ['anchor(top)', null],
])('%s is %s', (text, value) => {
  expect(amountOf(text, 600)?.value ?? null).toBe(value);
});
