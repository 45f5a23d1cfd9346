import { expect, test } from 'vitest';
import {
  askedByCss,
  mayHide,
  mayMean,
  plainCss,
  rulesIn,
} from '../../../../src/core/templates/own/css-rules.js';

const element = { name: 'svg', classes: ['emblem'], id: 'eu' };
const around = [
  { name: 'body', classes: [], id: '' },
  { name: 'footer', classes: ['foot'], id: '' },
  element,
];

test.each([
  ['svg', true],
  ['SVG.emblem', true],
  ['.foot > svg', true],
  ['body  .foot svg', true],
  ['h1, #eu', true],
  [':is(h1, svg)', true],
  ['svg:hover', true],
  ['h1 + svg', true],
  ['svg[role="img, a"]', true],
  ['svg::before', false],
  ['h1 svg', false],
  ['.other', false],
  ['svg.other', false],
  ['@page', false],
])('%s means the emblem: %s', (selector, isMeant) => {
  expect(mayMean(plainCss(selector), around)).toBe(isMeant);
});

test.each([
  ['display:none', true],
  ['DISPLAY : N\\4f NE', true],
  ['color:red; opacity: .0 !important', true],
  ['opacity: 0.9', false],
  ['width: 0', true],
  ['width: 0.5em', false],
  ['margin-left: -9999px', true],
  ['transform: none', false],
  ['display:/* no */block', false],
])('%s hides: %s', (style, isHidden) => {
  expect(rulesIn(plainCss(`a{${style}}`)).some(({ declarations }) => mayHide(declarations))).toBe(isHidden);
});

test('rules within rules are read, and what is left open ends nothing', () => {
  const rules = rulesIn(plainCss('@media print{ a{b:c} d{e:f;g:h} } i{j:k; l{m:n} o:p'));
  expect(rules.map(({ selector, declarations }) => [selector, declarations.length])).toEqual([
    ['a', 1],
    ['d', 2],
    ['@media print', 0],
    ['l', 1],
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
  const start = performance.now();
  for (const part of ['/*', '{', '[', ' :', 'url( ', '\\', 'a,', '}', ';:'])
    for (const rule of rulesIn(plainCss(part.repeat(200_000)))) mayMean(rule.selector, around);
  expect(performance.now() - start).toBeLessThan(5000);
});
