import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../src/core/formats/read-html.js';
import { readMarkup } from '../../../src/core/formats/attached/markup.js';
import { clean } from '../../../src/core/privacy/leak/fold.js';
import { makeSearcher } from '../../../src/core/privacy/leak/search.js';
import type { View } from '../../../src/core/formats/format.js';

const isFound = (name: string, views: readonly View[]): boolean => {
  const { find } = makeSearcher([{ kind: 'name', words: name }]);
  return views.some(({ text }) => find(clean(text)).length > 0);
};
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Each way in which a page, a book or a document of ours writes words of a standard, with these words. */
const standard: [string, string, readonly string[]][] = [
  ['names of elements', '<WORD id="x">', ['article', 'aside', 'body', 'code', 'figure', 'span', 'strong']],
  ['names of attributes', '<a WORD="1">', ['lang', 'style', 'title', 'label', 'data-found', 'data-load']],
  ['classes', '<p class="WORD draw-WORD">', ['brand', 'land', 'story', 'edge', 'plain', 'visually-hidden']],
  ['roles', '<ol role="WORD">', ['main', 'form', 'doc-chapter', 'search', 'img']],
  ['kinds', '<link rel="WORD" type="image/WORD">', ['icon', 'author', 'stylesheet']],
  [
    'a policy',
    `<meta http-equiv="x" content="WORD-src 'none'; WORD-action 'self'">`,
    ['default', 'base', 'font'],
  ],
  [
    'types of linked data',
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"CAPITAL","WORD":1}</script>',
    ['place', 'person', 'event', 'project', 'country', 'report'],
  ],
];

describe('a surname that is a word of a standard is not found', () => {
  test.each(standard.flatMap(([where, tag, words]) => words.map((word) => [word, where, tag] as const)))(
    '%s among %s',
    (word, _, tag) => {
      const page = tag.replaceAll('WORD', word).replaceAll('CAPITAL', capital(word));
      for (const surname of word.split('-'))
        expect(isFound(`Zofka ${capital(surname)}`, readHtml(page))).toBe(false);
    },
  );

  test('in a document, in values that only we write', () => {
    const xml = '<w:lang w:val="heading"/><w:jc w:val="left"/>';
    const read = (closed: ReadonlySet<string> | null): View[] => readMarkup(xml, closed);
    for (const name of ['Zofka Lang', 'Zofka Heading', 'Zofka Left'])
      expect([name, isFound(name, read(new Set(['w:val'])))]).toEqual([name, false]);
    // Somebody else could have meant somebody.
    expect(isFound('Zofka Lang', read(null))).toBe(true);
  });
});

describe('what an author can have written is found wherever it stands', () => {
  test.each([
    '<p title="by Anna Vandersloot">',
    '<p id="person-vandersloot">',
    '<a href="/vandersloot">',
    '<a href="mailto:a.vandersloot@city.example">',
    '<img alt="Anna Vandersloot">',
    '<p class="anna-vandersloot">',
    '<p class="Anna Vandersloot">',
    '<p role="anna vandersloot">',
    '<anna-vandersloot x="1">',
    '<p anna-vandersloot="1">',
    '<p Vandersloot="1">',
    '<meta name="author" content="Anna Vandersloot">',
    '<script type="application/ld+json">{"@type":"Person","name":"Anna Vandersloot"}</script>',
    '<script type="application/ld+json">{"@type":"Person","url":"https://city.example/vandersloot"}</script>',
    '<script type="application/ld+json">{"@type":"anna/vandersloot"}</script>',
    '<script>"@type":"Vandersloot"</script>',
  ])('%s', (page) => {
    expect(isFound('Anna Vandersloot', readHtml(page))).toBe(true);
  });
});
