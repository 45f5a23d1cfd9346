import { expect, test } from 'vitest';
import { parseText } from '../../../../src/core/text/parsed/parse.js';

test('notes come in the order in which the text refers to them, then those of notes', () => {
  const { notes } = parseText('a[^2] b[^1] [^no]\n\n[^1]: One\n[^2]: Two[^3]\n[^3]: Three\n\n[^4]: Four');
  expect(notes.map(({ label }) => label)).toEqual(['2', '1', '3']);
});
