import { expect, test } from 'vitest';
import { languageOfLocale, spokenLanguage } from '../../src/cli/spoken-language.js';

test.each([
  [{}, 'en'],
  [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
  [{ LANG: 'de' }, 'de'],
  [{ LANG: 'DE_AT@euro' }, 'de'],
  [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'de_DE.UTF-8' }, 'de'],
  [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'de_DE.UTF-8', LC_ALL: 'en_IE.UTF-8' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: '', LC_ALL: '' }, 'fr'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C.UTF-8' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'POSIX' }, 'en'],
  [{ LANG: 'nl_BE.UTF-8' }, 'en'],
  [{ LANG: 'frp_IT' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8', CI: 'true' }, 'en'],
  [{ LANG: 'fr_FR.UTF-8', CI: 'false' }, 'fr'],
] as const)('%j is %s', (env, language) => {
  expect(spokenLanguage(env).language).toBe(language);
});

test('the variable that says so is told', () => {
  expect(spokenLanguage({ LANG: 'fr', LC_ALL: '' }).variable).toBe('LANG');
  expect(spokenLanguage({ LANG: 'fr', CI: '1' }).variable).toBe('CI');
  expect(spokenLanguage({}).variable).toBeNull();
});

test('editors write locales in their own way', () => {
  expect(['fr', 'fr-FR', 'de-CH', 'en', 'nl-BE'].map(languageOfLocale)).toEqual([
    'fr',
    'fr',
    'de',
    'en',
    'en',
  ]);
});
