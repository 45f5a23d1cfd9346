import { expect, test } from 'vitest';
import { parseLine, parseText } from '../../../../src/core/text/parsed/parse.js';

test.each([
  ['- 5 °C', 'paragraph_open'],
  ['- a\n- b', 'bullet_list_open'],
  ['> 80 %\n> 90 %', 'paragraph_open'],
  ['> a\n> b', 'blockquote_open'],
  ['| a |\n| - |\n| b |', 'table_open'],
])('%j begins with %s', (text, type) => {
  expect(parseText(text).tokens[0]?.type).toBe(type);
});

test('a star between letters or digits is a letter', () => {
  expect(parseLine('a*b*c *d*').tokens[0]?.children?.map(({ type }) => type)).toEqual([
    'text', 'em_open', 'text', 'em_close',
  ]); // prettier-ignore
});

test('a citation has its sources with the places in them', () => {
  const [, citation] = parseLine('said [@2, p. 3; @15,  ; @7]').tokens[0]?.children ?? [];
  expect(citation?.meta?.['citations']).toEqual([
    { number: 2, place: 'p. 3' },
    { number: 15, place: null },
    { number: 7, place: null },
  ]);
});
