import { expect, test } from 'vitest';
import { countryCodes, guessCountry } from '../../../../src/core/language/values/country.js';

test('the codes are those of ISO 3166-1, each once and in order', () => {
  expect(countryCodes).toHaveLength(249);
  expect(countryCodes).toEqual([...new Set(countryCodes)].sort());
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  expect(countryCodes.filter((code) => names.of(code) === undefined)).toEqual([]);
});

test.each([
  ['no', 'NO'],
  ['uk', 'GB'],
  ['EL', 'GR'],
  ['France', 'FR'],
  ['Allemagne', 'DE'],
  ['Niederlande', 'NL'],
  ['The Netherlands', 'NL'],
  ['“DE”', 'DE'],
  ['Germny', 'DE'],
  ['XX', null],
  ['Atlantis', null],
  ['', null],
  ['toString', null],
  ['x'.repeat(100_000), null],
])('%.20s means %s', (written, code) => {
  expect(guessCountry(written)).toBe(code);
});

test.each([
  ['Czech Republic', 'CZ'],
  ['Great Britain', 'GB'],
  ['Slovak Republic', 'SK'],
])('%s is a habit', (written, code) => {
  expect(guessCountry(written)).toBe(code);
});
