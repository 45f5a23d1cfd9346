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

test('the source has each tag where it first stands, and all words', () => {
  const [, , source] = textsOf('<w:p w:id="Zoe">Quux</w:p><w:p w:id="Zoe">Quux</w:p>');
  expect(source).toBe('<w:p w:id="Zoe">Quux</w:p> \u0001 Quux \u0001 ');
});

test('a document of signs alone is read in no time', () => {
  const started = performance.now();
  readMarkup('<'.repeat(200_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
