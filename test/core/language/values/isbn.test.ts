import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIsbn, mendIsbn } from '../../../../src/core/language/values/isbn.js';

test.each([
  '978-2-9131-8179-3',
  '9781234567897',
  'ISBN 978 1 234 56789 7',
  'ISBN-13: 978–1–234–56789–7',
  '0-306-40615-2',
  '0-8044-2957-X',
  '080442957x',
])('%s is one', (written) => {
  expect(isIsbn(written)).toBe(true);
});

test.each([
  ['978-2-9131-8179-4', '978-2-9131-8179-3'],
  ['0-306-40615-3', '0-306-40615-2'],
  ['0-8044-2957-1', '0-8044-2957-X'],
  ['977-2-9131-8179-3', null],
  ['978-2-9131-8179', null],
  ['X-306-40615-2', null],
  ['', null],
])('%s is none, but perhaps %s', (written, meant) => {
  expect(isIsbn(written)).toBe(false);
  expect(mendIsbn(written)).toBe(meant);
});

test('one wrong digit is always noticed, and a mended number is right', () => {
  const body = fc.stringMatching(/^97[89]\d{9}$|^\d{9}$/);
  fc.assert(
    fc.property(body, fc.nat(100), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
      const right = mendIsbn(`${digits}0`) ?? '';
      expect(isIsbn(right)).toBe(true);
      const place = (at % (digits.length - 3)) + 3;
      const digit = (Number(right[place]) + by) % 10;
      const wrong = right.slice(0, place) + digit + right.slice(place + 1);
      if (/\d/.test(right[place] ?? '')) expect(isIsbn(wrong)).toBe(false);
    }),
  );
});
