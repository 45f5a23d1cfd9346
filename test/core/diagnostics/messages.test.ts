import { describe, expect, test } from 'vitest';
import { catalogue, type Code } from '../../../src/core/diagnostics/catalogue.js';
import type { WordsOf } from '../../../src/core/diagnostics/catalogue/entry.js';
import { loadMessages, writersLanguages } from '../../../src/core/diagnostics/messages.js';

test.each(writersLanguages)('%s has a word for each severity', async (language) => {
  const { severities } = await loadMessages(language);
  expect(new Set(Object.values(severities)).size).toBe(3);
});

test('a code that is missing or that nobody knows does not compile', () => {
  type Two = WordsOf<Pick<typeof catalogue, 'date-order' | 'file-bom'>>;
  const words = { message: () => '', hint: () => null, about: '' };
  // @ts-expect-error a code is missing
  const lacking: Two = { 'date-order': words };
  // @ts-expect-error a code is not in the catalogue
  const surplus: Two = { 'date-order': words, 'file-bom': words, 'file-bon': words };
  expect([lacking, surplus]).toHaveLength(2);
});

describe.each(writersLanguages.filter((one) => one !== 'en'))('what explain says in %s', (language) => {
  test.each(Object.keys(catalogue) as Code[])(
    'of %s is in that language, with the same words of documents',
    async (code) => {
      const { about } = (await loadMessages(language)).words[code];
      expect(about).not.toBe(catalogue[code].about);
      // A comment is in the words of its writer.
      const codes = (text: string): string[] =>
        text
          .replace(/``.+?``/g, '')
          .split('`')
          .filter((part, at) => at % 2 === 1 && !part.startsWith('# '))
          .sort();
      expect(codes(about)).toEqual(codes(catalogue[code].about));
      expect(about).toMatch(/\.$/);
    },
  );
});
