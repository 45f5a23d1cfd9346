import { expect, test } from 'vitest';
import { visible } from '../../../src/core/diagnostics/visible.js';

test.each([
  ['words in any script', 'Jörg, Ελένη, 京都', 'Jörg, Ελένη, 京都'],
  ['a tab is one blank wide', 'a\tb', 'a b'],
  ['the end of a line from Windows', 'a\r', 'a'],
  ['what would go back in the line', 'a\rb', 'a\uFFFDb'],
  ['what would colour the terminal', '\u001B[31mred', '\uFFFD[31mred'],
  ['what would turn the line around', 'a\u202Eb', 'a\uFFFDb'],
  ['what would begin a line', 'a\nb\u2028c\u2029d', 'a\uFFFDb\uFFFDc\uFFFDd'],
  ['half a character', 'a\uD800b', 'a\uFFFDb'],
])('%s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});
