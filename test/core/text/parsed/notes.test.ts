import { expect, test } from 'vitest';
import { parseText } from '../../../../src/core/text/parsed/parse.js';

test('notes come in the order in which the text refers to them, then those of notes', () => {
  const { notes } = parseText('a[^2] b[^1] [^no]\n\n[^1]: One\n[^2]: Two[^3]\n[^3]: Three\n\n[^4]: Four');
  expect(notes.map(({ label }) => label)).toEqual(['2', '1', '3']);
});

test('a note has all that is indented below it, wherever it stands itself, and the text goes on', () => {
  const { tokens, notes } = parseText('a[^n]\n\n  [^n]: One\n\n      Two\n\nb');
  const wordsOf = (all: typeof tokens): string[] => all.flatMap(({ content }) => content || []);
  expect(notes.map((note) => wordsOf(note.tokens))).toEqual([['One', 'Two']]);
  expect(wordsOf(tokens)).toEqual(['a[^n]', 'b']);
});
