import { expect, test } from 'vitest';
import { pathLength } from '../../../../src/core/picture/svg/outline.js';

test.each([
  ['', 0],
  ['M0 0H100V100H0Z', 400],
  ['m10 10h100v-100h-100z', 400],
  ['M0 0 100 0 100 50', 150],
  ['M0,0l1-1.5.5.5', 3.5],
  ['M0 0L10 0M50 50L60 50', 20],
  ['M0 0C10 0 20 0 30 0', 30],
  ['M0 0L1e2 0oops', 100],
  ['M0 0z5 5', 0],
  ['L', 0],
  // Flags may touch what is behind them.
  ['M0 0A5 5 0 0110 0', 35],
  ['M0 0A5 5 0 01', 0],
  ['M0 0A0 5 0 0 1 10 0', 10],
])('%s is %d long', (d, length) => {
  expect(pathLength(d)).toBe(length);
});

test.each([
  ['a mirrored curve', 'M0 0C0 0 0 100 0 100S0 0 0 0', 200],
  // Each mirrored point is farther away than the one before.
  ['mirrored bends', `M0 0Q0 1 1 0${'T0 0 1 0'.repeat(4)}`, 20],
  ['an arc that is blown up', 'M0 0A1 1000 0 0 1 100 0', 50_000],
])('%s is no shorter than it is', (_, d, length) => {
  expect(pathLength(d)).toBeGreaterThanOrEqual(length);
});

test('a path of a megabyte is measured at once', () => {
  expect(pathLength(`M0 0${'l1 1'.repeat(250_000)}`)).toBe(500_000);
});
