import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, outsideCode } from '../../../src/core/text/markdown-text.js';
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
