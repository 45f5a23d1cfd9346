import { expect, test } from 'vitest';
import { ownKeysOf } from '../../../src/core/language/own-keys.js';

test('keys of the author begin with x_', () => {
  expect(ownKeysOf({ title: 'A', x_costs: 1, x: 2, 'x-y': 3, x_: 4 })).toEqual(['x_costs', 'x_']);
});
