import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, certainEdits } from '../../../src/core/edit/edits.js';
import type { Diagnostic, Suggestion } from '../../../src/core/diagnostics/diagnostic.js';
import { locator } from '../../../src/core/syntax/place.js';

const range = (line: number, from: number, to: number): Suggestion['range'] => ({
  start: { line, column: from },
  end: { line, column: to },
});

function told(code: Diagnostic['code'], ...suggestions: Suggestion[]): Diagnostic {
  return { code, severity: 'error', file: 'x.yaml', range: null, args: {}, suggestions };
}

test('one way to mend is certain; several, a guess, and two that differ are not', () => {
  const one = { range: range(1, 1, 3), text: 'a' };
  const other = { range: range(1, 1, 3), text: 'b' };
  expect(certainEdits([told('unknown-key', one)])).toEqual([one]);
  expect(certainEdits([told('unknown-key', one), told('bad-country', one)])).toEqual([one]);
  expect(certainEdits([told('unknown-key', one, other)])).toEqual([]);
  expect(certainEdits([told('unknown-key', one), told('bad-country', other)])).toEqual([]);
  expect(certainEdits([told('name-almost-known', one)])).toEqual([]);
  expect(certainEdits([told('unknown-key')])).toEqual([]);
});

test('what one word of a key means is no edit', () => {
  const one = { range: range(1, 1, 4), text: 'participants' };
  expect(certainEdits([{ ...told('unknown-key', one), args: { isGuess: true } }])).toEqual([]);
  expect(certainEdits([{ ...told('unknown-key', one), args: { isGuess: false } }])).toEqual([one]);
});

test('an id is not made the same as another', () => {
  const edits = [1, 2].map((line) => ({ range: range(line, 1, 4), text: 'c' }));
  const [plus, sharp] = edits.map((one) => told('bad-id', one));
  if (!plus || !sharp) throw new Error();
  const called = (one: Diagnostic, value: string): Diagnostic => ({ ...one, args: { value } });
  expect(certainEdits([called(plus, 'C++'), called(sharp, 'C#')])).toEqual([]);
  expect(certainEdits([called(plus, 'C++'), called(sharp, 'C++')])).toEqual(edits);
});

test.each([
  ['publc', 'public', false],
  ['partner', 'partners', false],
  ['Public ', 'public', true],
  ['intern', 'internal', true],
])('a consent is made no wider than its letters say: %s', (value, text, isCertain) => {
  const one = { range: range(1, 1, 3), text };
  const args = { value, nearest: [text], known: ['public', 'partners', 'internal'] };
  expect(certainEdits([{ ...told('unknown-value', one), args }])).toEqual(isCertain ? [one] : []);
});

test('of edits that overlap the first and longest is made', () => {
  const [long, within, behind] = [range(1, 1, 9), range(1, 1, 4), range(1, 9, 12)].map((one) => ({
    range: one,
    text: 'x',
  }));
  if (!long || !within || !behind) throw new Error();
  expect(certainEdits([behind, within, long].map((one) => told('unknown-key', one)))).toEqual([long, behind]);
});

/** Lines of a document, in which some stretches are to be written anew. */
const stretch = fc.record({
  kept: fc.string({
    unit: fc.constantFrom('a', 'é', '😀', ' ', '#', ':', '\n', '\r\n', '\r'),
    maxLength: 12,
  }),
  old: fc.string({ unit: fc.constantFrom('o', 'ö', '😀', '\n'), maxLength: 4 }),
  fresh: fc.string({ unit: 'grapheme', maxLength: 6 }).filter((text) => !/[\r\n]/.test(text)),
});

test('every byte outside of what is written anew stays', () => {
  fc.assert(
    fc.property(fc.array(stretch), fc.string(), fc.boolean(), (stretches, rest, hasMark) => {
      let text = '';
      const spans: { start: number; end: number; text: string }[] = [];
      for (const { kept, old, fresh } of stretches) {
        text += kept;
        spans.push({ start: text.length, end: text.length + old.length, text: fresh });
        text += old;
      }
      text += rest.replace(/^\n/, '');
      // As the reader counts lines.
      const place = locator(text.replace(/\r(?!\n)/g, '\n'));
      const edits = spans.map((span) => ({ range: place(span), text: span.text }));
      const expected = stretches.map(({ kept, fresh }) => kept + fresh).join('') + rest.replace(/^\n/, '');
      const mark = hasMark ? '\uFEFF' : '';
      // A stretch in the midst of a line end is no place that a reader knows.
      fc.pre(
        !spans.some(({ start, end }) => [start, end].some((at) => text.slice(at - 1, at + 1) === '\r\n')),
      );
      fc.pre(!text.startsWith('\uFEFF'));
      expect(applyEdits(mark + text, edits)).toBe(mark + expected);
    }),
  );
});

test('new lines end as those of the text do', () => {
  const edits = [{ range: range(1, 4, 5), text: '\n  - b' }];
  expect(applyEdits('a: b\r\nc: d\r\n', edits)).toBe('a: \r\n  - b\r\nc: d\r\n');
  expect(applyEdits('a: b\nc: d\n', edits)).toBe('a: \n  - b\nc: d\n');
});
