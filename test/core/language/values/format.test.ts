import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessUrl, isId, slug } from '../../../../src/core/language/values/format.js';
import { guessLanguage, isLanguage } from '../../../../src/core/language/values/language-codes.js';

test.each(['en', 'fr', 'de-AT', 'pt-PT', 'sr-Latn', 'zh-Hant-TW', 'es-419'])(
  '%s is a language',
  (written) => {
    expect(isLanguage(written)).toBe(true);
  },
);
test.each(['', 'EN', 'en_GB', 'english', 'qqq', 'x-a', 'en-'])('%j is none', (written) => {
  expect(isLanguage(written)).toBe(false);
});

test.each([
  ['english', 'en'],
  ['Français', 'fr'],
  ['Deutsch', 'de'],
  ['EN', 'en'],
  ['en_gb', 'en-GB'],
  ['klingonese', null],
  ['', null],
])('the language %j means %s', (written, code) => {
  expect(guessLanguage(written)).toBe(code);
});

test.each([
  ['www.efus.eu', 'https://www.efus.eu'],
  ['efus.eu/visits', 'https://efus.eu/visits'],
  ['info@efus.eu', 'mailto:info@efus.eu'],
  ['the site', null],
  ['javascript:alert(1)', null],
])('the address %s means %s', (written, url) => {
  expect(guessUrl(written)).toBe(url);
});

test.each([
  ['Jan Wit', 'jan-wit'],
  ['Stéphane Bribard', 'stephane-bribard'],
  ['visits/essen', 'visits-essen'],
  ['毒品', null],
])('the id of %s is %s', (written, id) => {
  expect(slug(written)).toBe(id);
});

test('an id made of a name can be one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const id = slug(name);
      if (id !== null) expect(isId(id)).toBe(true);
    }),
  );
});

test.each(['a', 'A1', 'essen-2019', 'v1.2', 'a_b'])('%s is an id', (written) => {
  expect(isId(written)).toBe(true);
});
test.each(['', '.', '..', '-a', 'a/b', 'a b', 'é', 'a.', 'x'.repeat(101)])('%.20j is none', (written) => {
  expect(isId(written)).toBe(false);
});
