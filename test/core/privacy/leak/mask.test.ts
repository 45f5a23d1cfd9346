import { expect, test } from 'vitest';
import { maskWith } from '../../../../src/core/privacy/leak/mask.js';
import { makeSearcher, type Secret } from '../../../../src/core/privacy/leak/search.js';

const name = (words: string): Secret => ({ kind: 'name', words });
const searcher = makeSearcher([name('Ada Quill'), name('Søren Brønsted')]);

test('each letter of a name is masked, as it is written', () => {
  const mask = maskWith(searcher, '*');
  expect(mask('With Ada Quill, twice: ADA QUILL.')).toBe('With *********, twice: *********.');
  expect(mask('Soeren Broensted spoke')).toBe('**************** spoke');
});

test('columns hold where a name hides behind signs that do not show', () => {
  const text = 'With Ada Qu\u00ADill here';
  const masked = maskWith(searcher, '*')(text);
  expect(masked).toHaveLength(text.length);
  expect(masked).toBe('With ********** here');
});

test('one sign may stand for the whole name', () => {
  expect(maskWith(searcher, '…', true)('Ada Quill and Søren Brønsted')).toBe('… and …');
});

test('a text without a name is left as it is', () => {
  expect(maskWith(searcher, '*')('Adage and quills')).toBe('Adage and quills');
});
