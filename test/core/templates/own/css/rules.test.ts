import { expect, test } from 'vitest';
import {
  askedByCss,
  declarationsIn,
  plainCss,
  rulesIn,
} from '../../../../../src/core/templates/own/css/rules.js';
import { targetOf } from '../../../../../src/core/templates/own/css/selector.js';

const read = (css: string): string[] =>
  rulesIn(css).map(
    ({ selector, declarations }) =>
      `${selector ?? '-'}{${declarations.map(({ property, value }) => `${property}:${value}`).join(';')}}`,
  );

test.each([
  ['rules within rules, and what is left open', '@media print{ a{b:c} d{e:f;g:h} } i{j:k; l{m:n} o:p', ['a{b:c}', 'd{e:f;g:h}', 'l{m:n}', 'i{j:k;o:p}']],
  ['a condition within a rule', 'a{@media print{b:c}}', ['a{b:c}']],
  ['what stands for no element', '@font-face{a:b}@page{c:d; @top-left{e:f}}', ['-{a:b}', '-{e:f}', '-{c:d}']],
  ['signs in strings', 'a{b:"}/*"} c{d:e} f{g:"*/"}', ['a{b:""}', 'c{d:e}', 'f{g:""}']],
  ['a string that its line ends', 'a{b:"\n} c{d:e}', ['a{b:"" }', 'c{d:e}'].map((one) => one.replace('"" ', '""'))],
  ['signs in addresses', 'a{b:url(/*;}) } c{d:e}', ['a{b:url()}', 'c{d:e}']],
  ['signs in brackets', 'a:is(b;}{){c:d}', ['a:is(b;}{){c:d}']],
  ['signs of old browsers', '<!-- a{b:c} -->', ['a{b:c}']],
  ['escapes', '\\61{DISPLAY : N\\4f NE ! Important}', ['a{display:none}']],
  ['escaped signs', 'a\\:b{c:d}', ['a\uFFFDb{c:d}']],
  ['a comment', 'a{b:/* ; */c}', ['a{b:c}']],
])('%s', (_, css, rules) => {
  expect(read(css)).toEqual(rules);
}); // prettier-ignore

test('an attribute of style is declarations', () => {
  expect(declarationsIn('a:b;; c : d e ')).toEqual([
    { property: 'a', value: 'b' },
    { property: 'c', value: 'd e' },
  ]);
});

test.each([
  ['a{background:url(//x)}', true],
  ['a{background:url( "https://x" )}', true],
  ['a{background:URL("data:image/png;base64,AA")}', false],
  ['a{src:url(data:font/woff2;base64,AA)}', false],
  ['a{fill:url(#g)}', false],
  ['@IMPORT "x"', true],
  ['a{background:image-set("x" 1x)}', true],
  ['a{b:url("data:text/html,x")}', true],
  ['a{content:"url"}', false],
])('%s asks: %s', (css, isAsked) => {
  expect(askedByCss(plainCss(css)) !== null).toBe(isAsked);
});

test('a style sheet of any size is read once', () => {
  const one = { name: 'p', classes: [], id: '', attributes: [], isEmpty: false };
  for (const part of [
    '/*',
    '{',
    '[',
    ' :',
    'url( ',
    '\\',
    'a,',
    '}',
    ';:',
    '(',
    '"',
    "'\n",
    ':is(',
    '@media{',
  ])
    for (const { selector } of rulesIn(part.repeat(200_000))) targetOf(selector ?? '', [one]);
});
