import { expect, test } from 'vitest';
import { elementsIn, pageElement } from '../../../../src/core/templates/own/page-element.js';

test.each<[string, Record<string, string>, string | null]>([
  ['div', {}, null],
  ['div', { hidden: '' }, '<div hidden>'],
  ['div', { inert: '' }, '<div inert>'],
  ['div', { 'aria-hidden': ' TRUE ' }, '<div aria-hidden>'],
  ['details', {}, '<details>'],
  ['details', { open: '' }, null],
  ['rp', {}, '<rp>'],
  ['p', { style: 'WIDTH : 0' }, '<p style="width: 0">'],
  ['table', { width: '100%' }, null],
  ['table', { height: '0' }, '<table style="height: 0">'],
  ['p', { style: 'color: red; margin: 1em 0' }, null],
])('%s %j hides by %s', (name, attributes, hides) => {
  expect(pageElement(name, new Map(Object.entries(attributes))).hides).toBe(hides);
});

test('the parts of a drawing are empty', () => {
  const found = elementsIn('<svg width="0"><rect width="1"/><path d=""/></svg>');
  expect(found.map(({ name, isEmpty, hides }) => [name, isEmpty, hides])).toEqual([
    ['svg', false, null],
    ['rect', true, null],
    ['path', true, null],
  ]);
});
