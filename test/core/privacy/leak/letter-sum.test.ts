import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joined, keyOf, makeSums, sumOf } from '../../../../src/core/privacy/leak/letter-sum.js';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

test('a stretch is what its parts are together', () => {
  fc.assert(
    fc.property(fc.array(letters), (parts) => {
      expect(parts.map(sumOf).reduce(joined, sumOf(''))).toEqual(sumOf(parts.join('')));
    }),
  );
});

test('others have other keys', () => {
  const all = new Set<string>(['']);
  for (const one of all) if (one.length < 9) for (const next of 'abc') all.add(one + next);
  expect(all.size).toBe(29_524);
  expect(new Set([...all].map((one) => keyOf(sumOf(one)))).size).toBe(all.size);
});

test('finds each that begins at a place, the shortest first, as a look at every one would', () => {
  fc.assert(
    fc.property(
      fc.array(letters),
      fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 60 }),
      (wanted, text) => {
        const sums = makeSums();
        for (const one of wanted) sums.add(sumOf(one), one);
        const endsAt = sums.within(text);
        for (let start = 0; start < text.length; start += 1) {
          const there = wanted.filter((one) => one.length > 1 && text.startsWith(one, start));
          const found = [...new Set(there)].sort((a, b) => a.length - b.length);
          expect(endsAt(start, 99)).toEqual(
            found.map((one) => ({ end: start + one.length, key: keyOf(sumOf(one)), letters: one })),
          );
          expect(endsAt(start, 1)).toEqual(endsAt(start, 99).slice(0, 1));
        }
      },
    ),
  );
});
