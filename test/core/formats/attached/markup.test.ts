import { expect, test } from 'vitest';
import { readMarkup } from '../../../../src/core/formats/attached/markup.js';

const textsOf = (xml: string): string[] => readMarkup(xml).map(({ text }) => text);

test('a word is one whatever pieces it is cut into, and paragraphs stand apart', () => {
  const [paragraphs = '', line = '', source = ''] = textsOf(
    '<w:p><w:t>La</w:t><w:t>mps</w:t></w:p><w:p a="b"><w:t>Quays &amp; c</w:t><w:tab/><w:t>x</w:t></w:p>',
  );
  expect(paragraphs).toMatch(/^\s*\S?\s*Lamps \u0001/u);
  expect(line.replace(/ +/g, ' ').trim()).toBe('Lamps Quays & c x');
  expect(source).toContain('a="b"');
});

test('the source has each tag once, and no words between them, which stand in the text', () => {
  const [, , source] = textsOf('<w:p w:id="Zoe">Quux</w:p><w:p w:id="Zoe">Quux</w:p>');
  expect(source).toBe('<w:p w:id="Zoe"> \u0001 </w:p>');
});

test('a document of signs alone is read to its end', () => {
  const [, text, source] = textsOf('<'.repeat(1_000_000));
  expect([text, source]).toEqual(['', '<'.repeat(1_000_000)]);
});
