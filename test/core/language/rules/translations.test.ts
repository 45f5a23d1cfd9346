import { describe, expect, test } from 'vitest';
import { visit } from '../../../../src/core/language/declaration.js';
import { checkTranslations } from '../../../../src/core/language/rules/translations.js';
import { parse } from '../../../../src/core/syntax/parse.js';

/** What is told of a document in `own` whose reports are in `langs`: code, offset of the place, and arguments. */
function told(document: object, own: string, langs: readonly string[]): unknown[] {
  // JSON is YAML.
  const { value } = parse({ path: 'visit.yaml', text: JSON.stringify(document) });
  if (!value) throw new Error('not read');
  const found: unknown[] = [];
  checkTranslations(value, visit, document, { own, langs }, (code, span, args) =>
    found.push([code, value.text.slice(span.start, span.end), args]),
  );
  return found;
}

const both = { en: 'A visit', fr: 'Une visite' };

test('texts that stand in another language in a report are counted, with the first of their places', () => {
  const document = {
    title: 'A visit',
    summary: both,
    discussions: [{ title: 'The room', points: ['One.', { text: 'Two.' }] }],
    sites: { room: { name: 'The house' } },
  };
  expect(told(document, 'en', ['fr'])).toEqual([
    [
      'texts-untranslated',
      '"A visit"',
      {
        lang: 'fr',
        own: 'en',
        count: 5,
        names: ['title', 'discussions[0].title', 'discussions[0].points[0]'],
      },
    ],
  ]);
});

describe('nothing is told', () => {
  test.each([
    ['of the language of the document', 'en', ['en']],
    ['of another form of it', 'en', ['en-GB']],
    ['where the document is in another form of it', 'pt-PT', ['pt']],
    ['where both are forms of one language', 'pt-PT', ['pt-BR']],
  ])('%s', (_, own, langs) => {
    expect(told({ title: 'A visit' }, own, langs)).toEqual([]);
  });

  test.each(['fr', 'fr-CH'])('of a text that is written in French, for a report in %s', (lang) => {
    expect(told({ title: both }, 'en', [lang])).toEqual([]);
  });

  test('of what is no text', () => {
    expect(told({ title: both, city: 'Paris', country: 'FR', id: 'paris' }, 'en', ['fr'])).toEqual([]);
  });
});

test('each language is told once', () => {
  const langs = told({ title: both, summary: 'Short.' }, 'en', ['fr', 'de']).map((one) => {
    const [, words, { lang, count }] = one as [string, string, { lang: string; count: number }];
    return [lang, count, words];
  });
  expect(langs).toEqual([
    ['fr', 1, '"Short."'],
    ['de', 2, `{"en": "A visit", "fr": "Une visite"}`.replaceAll(': ', ':').replace(', ', ',')],
  ]);
});
