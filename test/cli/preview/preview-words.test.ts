import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  inWords,
  previewWords,
  wordsWith,
  type PreviewWords,
} from '../../../src/cli/preview/preview-words.js';
import { writersLanguages } from '../../../src/core/diagnostics/messages.js';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const [page, script, routes] = [
  read('templates/preview/preview.html'),
  read('templates/preview/preview.js'),
  read('src/cli/preview/routes.ts'),
];
const keys = Object.keys(previewWords.en) as (keyof PreviewWords)[];
const matchesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap(([, one]) => one ?? []);
/** The kinds of what is withheld are looked up by their names. */
const kinds = ['name', 'organisation', 'contact', 'point', 'picture', 'attachment', 'attendance'];

test('the page, its script and what answers it say the words that there are, and each is said', () => {
  const slots = matchesIn(page + routes, /%(\w+)%/g).filter((one) => one !== 'locale' && one !== 'words');
  const said = new Set([...slots, ...matchesIn(script + routes, /(?<!-)\bwords\.(\w+)/g), ...kinds]);
  expect([...said].sort()).toEqual([...keys].sort());
  // What stands between the tags of the page is none of its own.
  expect(page.replace(/<!doctype html>|<[^>]*>|%\w+%/g, '').trim()).toBe('');
});

describe.each(writersLanguages)('in %s', (language) => {
  test('each sentence has the values of the English one', () => {
    const valuesOf = (words: PreviewWords, key: keyof PreviewWords): string[] =>
      matchesIn(words[key], /\{(\w+)\}/g).sort();
    for (const key of keys)
      expect([key, valuesOf(previewWords[language], key)]).toEqual([key, valuesOf(previewWords.en, key)]);
  });

  test('the page says it is in that language, and can be read back', () => {
    const shown = inWords(page, language);
    expect(shown).toContain(`<html lang="${language}">`);
    expect(shown).toContain(`>${previewWords[language].showAs}</legend>`);
    const [, held = ''] = /data-words="([^"]*)"/.exec(shown) ?? [];
    const written = held.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    expect(JSON.parse(written)).toEqual(previewWords[language]);
  });
});

test('other languages say it otherwise, but for words that are the same', () => {
  const same = (language: 'fr' | 'de'): string[] =>
    keys.filter((key) => previewWords[language][key] === previewWords.en[key]);
  expect(same('fr')).toEqual(['page', 'point']);
  expect(same('de')).toEqual(['form']);
});

test('a value stands as it is, whatever is in it', () => {
  expect(wordsWith('{file}: {line}', { file: '$& {line}', line: 7 })).toBe('$& {line}: 7');
});
