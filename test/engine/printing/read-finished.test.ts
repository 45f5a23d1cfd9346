import { expect, test } from 'vitest';
import { asRead } from '../../../src/engine/printing/read-finished.js';

const said = { pages: ['one', 'two'], flow: '', strings: [], attached: [] };
const file = { name: 'a.pdf', format: 'pdf', content: new Uint8Array(), extractedText: () => said };

test('a file of another folder has the pages that are in it, whatever its manifest says', () => {
  const read = asRead({
    ...file,
    pages: 'Oriel Vandersloot' as never,
    browser: 'HeadlessChrome/147.0.7727.0',
  });
  expect(read.pages).toBe(2);
});

test.each(['Oriel Vandersloot', 'Oriel/1', 'Chrome/1 by Oriel', null])('%s prints nothing', (browser) => {
  expect(() => asRead({ ...file, pages: 2, browser })).toThrow('a.pdf');
});
