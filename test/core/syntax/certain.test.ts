import { expect, test } from 'vitest';
import {
  closed,
  colonFor,
  blanksForIndents,
  quoted,
  sisterColumn,
} from '../../../src/core/syntax/certain.js';
import { lineAt } from '../../../src/core/syntax/place.js';

const put = (text: string, edits: readonly { start: number; end: number; text: string }[]): string | null => {
  const [edit] = edits;
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : null;
};

test.each([
  ['a: "One two\nb: x\n', 'a: "One two"\nb: x\n'],
  ["- 'One two \nb: x\n", "- 'One two' \nb: x\n"],
  ['a: [one, two\n\nb: x\n', 'a: [one, two]\n\nb: x\n'],
  ['a: { b: 1, c: 2\r\nd: x\r\n', 'a: { b: 1, c: 2 }\r\nd: x\r\n'],
  ['a: {b: 1', 'a: {b: 1}'],
  ["a: 'the city's hall\n", null],
  ['a: "One # two\n', null],
  ['a: "One\n  two\nb: x\n', null],
  ['a: "One: two\n', null],
  ['a: [one,\nb: x\n', null],
  ['a: [one, b: x\n', null],
  ['a: [one, [two]\n', null],
  ['a: b "One two\n', null],
])('closes only where one place can be meant: %j', (text, closes) => {
  expect(put(text, closed(text, text.search(/["'[{]/)))).toBe(closes);
});

test.each([
  ['summary = Short', 'summary: Short'],
  ['  - title\uFF1AShort', '  - title: Short'],
  ['  day\uFF1A 2', '  day: 2'],
  ['a == b', null],
  ['a => b', null],
  ['Two words = three', null],
  ['summary =', null],
])('puts a colon for another sign behind a key: %j', (text, mended) => {
  expect(put(text, colonFor(text, lineAt(text, 0)))).toBe(mended);
});

test.each([
  ['a:\n\u00A0\u00A0b: x\n \u202Fc: y\u00A0z\n', 'a:\n  b: x\n  c: y\u00A0z\n'],
  ['a:\n\u00A0\u00A0b: x\n\u3000c: y\n', null],
  ['a:\n\u00A0\u00A0b: x\n\tc: y\n', null],
])('puts one blank for each no-break space of the indents: %j', (text, mended) => {
  expect(put(text, blanksForIndents(text, text.search(/\u00A0/)))).toBe(mended);
});

test('quotes a value that is all of its line', () => {
  const text = 'a: @b c\n';
  expect(put(text, quoted({ start: 3, end: 7 }, lineAt(text, 0), text))).toBe('a: "@b c"\n');
  expect(quoted({ start: 4, end: 7 }, lineAt('a: x@b c', 0), 'a: x@b c')).toEqual([]);
});

test.each([
  ['a:\n  b: 1\n   X: 2\n', 'a:\n  b: 1\n  X: 2\n'],
  ['a:\n  - b: 1\n    c: 2\n   X: 3\n', 'a:\n  - b: 1\n    c: 2\n    X: 3\n'],
  ['a:\n  - b: 1\n     X: 3\n', 'a:\n  - b: 1\n    X: 3\n'],
  ['a:\n  - b: 1\n   - X: 3\n', 'a:\n  - b: 1\n  - X: 3\n'],
  ['a:\n  b: 1\n\n# c\n   X: 2\n    # d\n', 'a:\n  b: 1\n\n# c\n  X: 2\n    # d\n'],
  // Two columns are as near.
  ['a:\n  b: 1\n X: 2\n', null],
  [' a: 1\nX: 2\n', null],
  // It could become a part of the text above.
  ['a:\n  b: |\n    Some: text\n   X: 2\n', null],
  ['a: "One\n   b: two"\n  X: 2\n', null],
  ['a:\n  b: One\n    and two\n   X: 2\n', null],
  // What stands below would be a sister of it.
  ['a:\n  - b: 1\n    c: 2\n   X:\n    d: 4\n', null],
  ['a:\n  b: 1\n     X: 2\n', null],
])('moves a line to the column of its sisters where only one is near: %j', (text, moved) => {
  expect(put(text, sisterColumn(text, lineAt(text, text.indexOf('X'))))).toBe(moved);
});

test.each([
  ['a:\n\u2003- b: 1\n\u2003\u2003c: 2\n', 'a:\n  - b: 1\n    c: 2\n'],
  ['a:\n\u3000b: 1\nc:\n\u3000d: 2\n', 'a:\n  b: 1\nc:\n  d: 2\n'],
  ['a:\n\u2003b: 1\nc:\n  d: 2\n', null],
  ['a:\n\u2003b: 1\n\u2002c: 2\n', null],
])('takes wide spaces for steps where all are one kind: %j', (text, blanks) => {
  expect(put(text, blanksForIndents(text, text.search(/[\u2003\u3000]/)))).toBe(blanks);
});
