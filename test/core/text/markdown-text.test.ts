import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bareLine,
  escapeMarkdown,
  outsideCode,
  withoutCitations,
} from '../../../src/core/text/markdown-text.js';
import { htmlWriter } from '../../../src/core/text/markdown.js';

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
});

test.each([
  ['Beds are few [@S1; @S2, p. 3].', 'Beds are few.'],
  ['Beds are few \n [@S1]', 'Beds are few'],
  ['[@S1] Beds are few', ' Beds are few'],
  ['Beds [1] are few', 'Beds [1] are few'],
])('%j without citations is %j', (text, bare) => {
  expect(withoutCitations(text)).toBe(bare);
});

test.each([
  ['[Efus](https://efus.example) and [SP](x) **said** [@S1]', 'Efus and SP said'],
  ['a \\*star\\* of `code`', 'a *star* of code'],
  ['[not a link] (x), [nor this](x', '[not a link] (x), [nor this](x'],
])('the words of %j are %j', (line, words) => {
  expect(bareLine(line)).toBe(words);
});
