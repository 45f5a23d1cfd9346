import { expect, test } from 'vitest';
import { turnsOf } from '../../../../src/core/picture/same/turns.js';

test('four cells lie in eight ways, each another one, four of them on their side', () => {
  const ways = turnsOf(2);
  expect(ways.map(({ isOnSide, cells }) => `${isOnSide ? 'side' : 'foot'} ${cells.join('')}`)).toEqual([
    'foot 0123',
    'foot 2301',
    'foot 1032',
    'foot 3210',
    'side 0213',
    'side 1302',
    'side 2031',
    'side 3120',
  ]);
});
