import { expect, test } from 'vitest';
import { countryCodes, guessCountries, guessCountry } from '../../../../src/core/language/values/country.js';

test('the codes are those of ISO 3166-1 and XK for Kosovo, each once and in order', () => {
  expect(countryCodes).toHaveLength(250);
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
  ['Ελλάδα', 'GR'],
  ['България', 'BG'],
  ['Magyarország', 'HU'],
  ['Suomi', 'FI'],
  ['Éire', 'IE'],
  ['D', 'DE'],
  ['Niederlande', 'NL'],
  ['The Netherlands', 'NL'],
  ['“DE”', 'DE'],
  ['Kosovo', 'XK'],
  ['Republic of Moldova', 'MD'],
  ['Great-Britain', 'GB'],
  ['FYROM', 'MK'],
  ['the Republic of Ireland', 'IE'],
  ['Catalonia', null],
  ['DEU', 'DE'],
  ['svn', 'SI'],
  ['XYZ', null],
  ['Germany (DE)', 'DE'],
  ['UK (England)', 'GB'],
  ['Germany (FR)', null],
  ['España', 'ES'],
  ['Paesi Bassi', 'NL'],
  ['Włochy', 'IT'],
  ['Ivory Coast', 'CI'],
  ['Palestine', 'PS'],
  ['xk', 'XK'],
  ['Germany and France', null],
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

test.each([
  ['Germany and France', ['DE', 'FR']],
  ['Germany, France and the Netherlands', ['DE', 'FR', 'NL']],
  ['DE/FR', ['DE', 'FR']],
  ['Allemagne et France', ['DE', 'FR']],
  ['Deutschland und Frankreich', ['DE', 'FR']],
  ['uk & Kosovo', ['GB', 'XK']],
  ['France; France', ['FR']],
  ['Bosnia and Herzegovina', null],
  ['Trinidad & Tobago', null],
  ['France', null],
  ['France and Atlantis', null],
  ['and', null],
  ['', null],
  ['DE,'.repeat(100_000), null],
])('several countries: %.40s', (written, codes) => {
  expect(guessCountries(written)).toEqual(codes);
});
