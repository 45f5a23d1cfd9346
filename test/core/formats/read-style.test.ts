import { expect, test } from 'vitest';
import { hiddenBy, hidesSomething, readStyle } from '../../../src/core/formats/read-style.js';
import { makeSearcher } from '../../../src/core/privacy/leak/search.js';

/** The signs that part what belongs to no one word. */
const plain = (texts: readonly string[]): string[] =>
  texts.map((one) => one.replace(/[\s\u0001]+/g, ' ').trim());

test.each([
  ['.a::after { content: "Qu\\75 x" }', ['a after content', 'Quux']],
  ['.a { content: "Qu\\\nux" }', ['a content', 'Quux']],
  ['.a { content: "Qu" \'ux\' }', ['a content', 'Qu ux', 'Quux']],
  ['.a { content: "Qu"/* "no */"u\\"x" }', ['a content', '"no', 'Qu u"x', 'Quu"x']],
  ['.a { content: "left open', ['a content', 'left open']],
  ['/* left open "a" "b"', ['left open "a" "b"']],
  ['@page { margin: 0 }', ['page margin 0']],
  ['a{background:url(ann.jpg)}', ['a background url(ann.jpg)']],
])('what a style sheet says: %s', (css, texts) => {
  expect(plain(readStyle(css)).filter(Boolean)).toEqual(texts);
});

test.each(['page', 'small', 'white', 'time', 'front', 'media'])(
  'the signs of a style sheet name no %s',
  (word) => {
    const css = `@${word} { color: red } figure.${word} img { top: 0 } .time{${word}-space: pre } #q{top:0;${word}:1}`;
    const searcher = makeSearcher([
      { kind: 'name', words: `Kate ${word[0]?.toUpperCase()}${word.slice(1)}` },
    ]);
    expect(readStyle(css).flatMap((one) => searcher.find(one))).toEqual([]);
  },
);

test.each(['.kate-quill {}', 'a { content: "@quill" }', '/* by quill@example.org */', 'a { b: url(quill.jpg) }'])(
  'but whoever is named in it is found: %s',
  (css) => {
    const searcher = makeSearcher([{ kind: 'name', words: 'Kate Quill' }]);
    expect(readStyle(css).flatMap((one) => searcher.find(one))).not.toEqual([]);
  },
); // prettier-ignore

test('what a style sheet hides', () => {
  const css = `p .a, i { display : NONE } @media print { .b.c { visibility:hidden } #d { opacity: 0 } }
    .e { opacity: 0.5 } .f { font-size: 0.8em } .g { color: red }`;
  expect([...hiddenBy(css)]).toEqual(['.a', 'i', '.b', '.c', '#d']);
});

test.each([
  ['font-size: 0', true],
  ['font-size:0.0px', true],
  ['opacity: .5; opacity: 0', true],
  ['font-size: 0.05em', false],
  ['display: block', false],
])('whether declarations hide: %s', (declarations, does) => {
  expect(hidesSomething(declarations)).toBe(does);
});
