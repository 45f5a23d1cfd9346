import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeIn } from '../../../src/core/text/code.js';

const text = fc
  .array(fc.constantFrom('`', '``', '```', '````', 'a', '\n', '\\', ' '), { maxLength: 12 })
  .map((pieces) => pieces.join(''));

test('code is what the patterns say that describe it in one line each, and that take far too long', () => {
  fc.assert(
    fc.property(text, (one) => {
      const expected = [...one.matchAll(/```[\s\S]*?```|`+[^`]*`+/g)].map(({ 0: code, index }) => ({
        start: index,
        end: index + code.length,
      }));
      expect(codeIn(one)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
