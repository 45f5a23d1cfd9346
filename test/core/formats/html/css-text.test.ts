import { expect, test } from 'vitest';
import { cssPages, cssPaper, cssString } from '../../../../src/core/formats/html/css-text.js';

test('a string of CSS cannot end before its end', () => {
  expect(cssString('Paris')).toBe('"Paris"');
  expect(cssString('a"b')).toBe(String.raw`"a\22 b"`);
  expect(cssString('a\\b')).toBe(String.raw`"a\5c b"`);
  expect(cssString('a\nb')).toBe(String.raw`"a\a b"`);
  expect(cssString('</style>')).toBe(String.raw`"\3c /style\3e "`);
});

test('numbers of pages are counted where they stand in a phrase', () => {
  expect(cssPages('Page {page} of {pages}')).toBe('"Page " counter(page) " of " counter(pages)');
  expect(cssPages('{page}')).toBe('counter(page)');
});

test('only another paper than A4 has rules of its own', () => {
  expect(cssPaper('a4')).toBe('');
  expect(cssPaper('letter')).toContain('size: letter;');
});
