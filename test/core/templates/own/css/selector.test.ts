import { expect, test } from 'vitest';
import { rulesIn } from '../../../../../src/core/templates/own/css/rules.js';
import {
  elementOf,
  isMeantBy,
  outermost,
  targetOf,
} from '../../../../../src/core/templates/own/css/selector.js';

const around = [
  elementOf('html', new Map(), false),
  elementOf('body', new Map(), false),
  elementOf('footer', new Map([['class', 'Foot sm:wide']]), false),
  elementOf('svg', new Map([['class', 'emblem'], ['id', 'eu'], ['role', 'img']]), false),
  elementOf('path', new Map(), true),
]; // prettier-ignore

test.each([
  ['svg', 'elements'],
  ['SVG.emblem', 'elements'],
  ['.foot > svg', 'elements'],
  ['.foot>svg', 'elements'],
  ['body  .foot svg', 'elements'],
  ['h1, #eu', 'elements'],
  [':is(h1, svg)', 'elements'],
  [':where(.a .b, .foot svg)', 'elements'],
  [':is(h1, h2)', 'others'],
  ['svg:hover', 'others'],
  ['svg:not(:hover)', 'elements'],
  ['h1 + svg', 'elements'],
  ['h1+svg', 'elements'],
  ['h1~.foot svg', 'elements'],
  ['svg + h1', 'others'],
  ['svg[role="img, a"]', 'elements'],
  ['[role]', 'elements'],
  ['[hidden]', 'others'],
  ['svg|svg', 'elements'],
  ['*|*', 'elements'],
  ['.sm\\:wide', 'elements'],
  ['main { & .foot', 'elements'],
  [':root', 'elements'],
  ['body:has(h1)', 'elements'],
  ['path:empty', 'elements'],
  ['footer:empty', 'others'],
  ['footer::first-line', 'elements'],
  ['footer::before', 'beside'],
  ['footer:after', 'beside'],
  ['svg::selection', 'others'],
  ['h1 svg', 'others'],
  ['.other', 'others'],
  ['svg.other', 'others'],
])('%s means of the emblem: %s', (selector, target) => {
  const [rule] = rulesIn(`${selector}{a:b}`);
  expect(targetOf(rule?.selector ?? '', around)).toBe(target);
});

test('brackets hold together', () => {
  expect(outermost('a(b,c),[d,e],f', ',')).toEqual(['a(b,c)', '[d,e]', 'f']);
});

test('a selector means the element that stands last in it, not those around', () => {
  const meant = (selector: string): string[] =>
    around.filter((one) => isMeantBy(selector, one, around)).map(({ name }) => name);
  expect(meant('body footer')).toEqual(['footer']);
  expect(meant('html, .foot svg')).toEqual(['html', 'svg']);
  expect(meant('h1 svg')).toEqual([]);
});
