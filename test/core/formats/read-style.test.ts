import { expect, test } from 'vitest';
import { hiddenBy, hidesSomething, readStyle } from '../../../src/core/formats/read-style.js';

test.each([
  ['.a::after { content: "Qu\\75 x" }', ['.a::after { content: "Quux" }']],
  ['.a { content: "Qu\\\nux" }', ['.a { content: "Quux" }']],
  ['.a { content: "Qu" \'ux\' }', ['.a { content: "Qu" \'ux\' }', 'Quux']],
  ['.a { content: "Qu"/* "no */"u\\"x" }', ['.a { content: "Qu"/* "no */"u"x" }', 'Quu"x']],
  ['.a { content: "left open', ['.a { content: "left open']],
  ['/* left open "a" "b"', ['/* left open "a" "b"']],
])('what a style sheet says: %s', (css, texts) => {
  expect(readStyle(css)).toEqual(texts);
});

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
