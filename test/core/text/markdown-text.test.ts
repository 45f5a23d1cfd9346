import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  citationsAsNumbers,
  closeMarks,
  escapeMarkdown,
  outsideCode,
} from '../../../src/core/text/markdown-text.js';
import { findOddities, htmlWriter } from '../../../src/core/text/markdown.js';

const writer = htmlWriter(() => '<cite></cite>');
const shown = (html: string): string =>
  html
    .replace(/^<p>|<\/p>$/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

test('a plain text shows exactly its characters, whatever they mean in Markdown', () => {
  const special = [
    '*',
    '_',
    '`',
    '[',
    ']',
    '(x)',
    '<b>',
    '>',
    '|',
    '~~',
    '&',
    '&amp;',
    '&#65;',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '=',
    '\\',
    '![',
    '[@1]',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...special, 'https://x.org', 'a@b.org', '---', ' '),
    fc.string({ maxLength: 4 }),
  );
  const line = fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => pieces.join('').replace(/\0/g, '').replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(line, (text) => {
      expect(shown(writer.inline(escapeMarkdown(text)))).toBe(text);
      expect(shown(writer.block(escapeMarkdown(text)))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('code is left alone', () => {
  expect(outsideCode('a `a` a\n```\na\n```\na', (part) => part.replaceAll('a', 'b'))).toBe(
    'b `a` b\n```\na\n```\nb',
  );
  expect(citationsAsNumbers('It is [@1, p. 3; @2], written `[@1]`.')).toBe(
    'It is [1, p. 3; 2], written `[@1]`.',
  );
});

test.each([
  ['a](javascript:x) [b', 'a\\](javascript:x) \\[b'],
  ['[a [b] c](https://x.org) [1, p. 3]', '[a [b] c](https://x.org) [1, p. 3]'],
  ['[`]`](https://x.org)', '[`]`](https://x.org)'],
  ['[a](javascript:x', '\\[a\\](javascript:x'],
  ['[a](https://x.org/b_(c) "d")', '[a](https://x.org/b_(c) "d")'],
  ['a ` b', 'a \\` b'],
  ['``a ` b`` `c', '``a ` b`` \\`c'],
  ['1 < 2, <https://x.org> and <a@x.org>', '1 \\< 2, <https://x.org> and <a@x.org>'],
  ['<img src=x onerror=', '\\<img src=x onerror='],
  ['\\[ \\< \\` \\', '\\[ \\< \\` \\\\'],
  ['[a]: <b', '[a]\\: \\<b'],
  ['[a]:\n  <', '[a]\\:\n  \\<'],
  ['a: <', 'a: \\<'],
])('a mark left open is closed: %s', (text, closed) => {
  expect(closeMarks(text)).toBe(closed);
});

test('two texts that are harmless alone are so together', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '](javascript:x)',
    '](javascript:x',
    '](https://x)',
    '"',
    '`',
    '``',
    '<',
    '>',
    '<b',
    ' ',
    'a',
    '\\',
    '(',
    ')',
    '=',
    '-',
    '_',
    '*',
    '#',
    '!',
    '&',
    '\n',
  );
  const text = fc
    .array(piece, { minLength: 1, maxLength: 8 })
    .map((pieces) => pieces.join('').trim())
    .filter((one) => findOddities(one).length === 0);
  const kinds = (one: string): string[] =>
    findOddities(one)
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'heading');
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(kinds(`${closeMarks(one)}, ${closeMarks(other)}`)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
  const image = '![](javascript:x](https://x)';
  expect(findOddities(image)).toEqual([]);
  expect(kinds(closeMarks(image))).toEqual([]);
});
