import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeIn, codeSpanEnds, runEnd } from '../../../src/core/text/code.js';

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

test('a code span ends behind the next run of as many backticks', () => {
  fc.assert(
    fc.property(text, fc.nat(12), (one, before) => {
      const spanEnd = codeSpanEnds(one);
      for (let at = one.indexOf('`'); at >= 0; at = one.indexOf('`', runEnd(one, at))) {
        const end = runEnd(one, at);
        const run = '`'.repeat(end - at);
        const next = new RegExp(`(?<!\`)${run}(?!\`)`, 'g');
        next.lastIndex = end;
        const found = next.exec(one);
        const expected = found && found.index + run.length <= before ? found.index + run.length : null;
        expect(spanEnd(at, end, before)).toBe(expected);
      }
    }),
    { numRuns: 2000 },
  );
});
