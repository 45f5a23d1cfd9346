import { expect, test } from 'vitest';
import type { catalogue } from '../../../src/core/diagnostics/catalogue.js';
import type { WordsOf } from '../../../src/core/diagnostics/catalogue/entry.js';
import { loadMessages, writersLanguages } from '../../../src/core/diagnostics/messages.js';

test.each(writersLanguages)('%s has a word for each severity', async (language) => {
  const { severities } = await loadMessages(language);
  expect(new Set(Object.values(severities)).size).toBe(3);
});

test('a code that is missing or that nobody knows does not compile', () => {
  type Two = WordsOf<Pick<typeof catalogue, 'date-order' | 'file-bom'>>;
  const words = { message: () => '', hint: () => null };
  // @ts-expect-error a code is missing
  const lacking: Two = { 'date-order': words };
  // @ts-expect-error a code is not in the catalogue
  const surplus: Two = { 'date-order': words, 'file-bom': words, 'file-bon': words };
  expect([lacking, surplus]).toHaveLength(2);
});
