import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWithin, lineAt, locator } from '../../../src/core/syntax/place.js';

test('an offset and its line and column mean the same place', () => {
  const texts = fc
    .array(fc.constantFrom('a', 'é', '🎉', '\n', '\r\n'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(texts, fc.nat(60), (text, at) => {
      const offset = Math.min(at, text.length);
      const { start } = locator(text)({ start: offset, end: offset });
      const lines = text.split('\n');
      const before = lines.slice(0, start.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
      expect(before + start.column - 1).toBe(offset);
      expect(text.slice(lineAt(text, offset).start, lineAt(text, offset).end)).toBe(lines[start.line - 1]);
    }),
  );
});

test.each([
  ['a [@S1] b', '[@S1]', '[@S1]'],
  ['a [@S1;\n   @S2] b', '[@S1; @S2]', '[@S1;\n   @S2]'],
  ['a (b) c', '(b)', '(b)'],
  ['a', 'b', undefined],
  ['a', '', undefined],
])('in %j stands %j as %j', (text, words, expected) => {
  const span = findWithin(text, words, { start: 0, end: text.length });
  expect(span && text.slice(span.start, span.end)).toBe(expected ?? null);
  expect(findWithin(text, words, { start: text.length, end: text.length })).toBeNull();
});
