import { expect, test } from 'vitest';
import { valuesOf, variablesIn } from '../../../../../src/core/templates/own/css/variables.js';

const known = new Map([
  ['--a', new Set(['1px', 'var(--b)'])],
  ['--b', new Set(['2px'])],
  ['--loop', new Set(['var(--loop)'])],
  ['--more', new Set(['var(--more) var(--more)'])],
]);

test.each([
  ['0', ['0']],
  ['var(--a) 0', ['2px 0', '1px 0']],
  ['calc(var( --b , 3px ) * 2)', ['calc(3px * 2)', 'calc(2px * 2)']],
  ['var(--none)', []],
  ['var(--loop)', null],
  ['var(--more)', null],
  ['env(safe-area-inset-top)', null],
])('%s', (value, values) => {
  expect(valuesOf(value, known)).toEqual(values);
});

test('custom properties are named', () => {
  expect(variablesIn('calc(var(--a) + var( --b, var(--c)))')).toEqual(['--a', '--b', '--c']);
});
