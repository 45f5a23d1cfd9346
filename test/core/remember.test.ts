import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { remembering, rememberingOf } from '../../src/core/remember.js';

it('gives what the function gives, in whatever order it is asked', () => {
  const plain = (text: string): { readonly of: string; readonly letters: readonly string[] } => ({
    of: text,
    letters: [...text].reverse(),
  });
  const texts = fc.oneof(
    fc.constantFrom('', '__proto__', 'constructor', 'é', 'e\u0301', '\ud800', 'x'.repeat(64), 'x'.repeat(65)),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (asked, most) => {
      const warm = remembering(plain, most);
      for (const text of [...asked, ...asked]) expect(warm(text)).toEqual(plain(text));
    }),
  );
});

it('asks once for a word, anew for what it had no room for, and each time for a long text', () => {
  const asked: string[] = [];
  const warm = remembering((text) => {
    asked.push(text);
    return null;
  }, 2);
  const long = 'x'.repeat(65);
  for (const text of ['a', 'b', 'a', 'b', 'c', 'a', long, long]) warm(text);
  expect(asked).toEqual(['a', 'b', 'c', 'a', long, long]);
});

test('of two things it remembers an answer by both, nothing among the answers', () => {
  const asked: unknown[] = [];
  const warm = rememberingOf((one: object, other: object) => {
    asked.push([one, other]);
    return asked.length === 1 ? null : asked.length;
  });
  const [first, second, third] = [{}, {}, {}];
  const pairs = [
    [first, second],
    [second, first],
    [third, second],
    [second, third],
  ] as const;
  expect([...pairs, ...pairs].map(([one, other]) => warm(one, other))).toEqual([
    null,
    2,
    3,
    4,
    null,
    2,
    3,
    4,
  ]);
});
