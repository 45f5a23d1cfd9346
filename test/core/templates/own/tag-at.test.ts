import { expect, test } from 'vitest';
import { tagAt } from '../../../../src/core/templates/own/tag-at.js';

test.each<[string, string | null, Record<string, string>?]>([
  ['<p>', 'p', {}],
  ['<P CLASS=a>', 'p', { class: 'a' }],
  ['<p/class="a"id=\'b\'c>', 'p', { class: 'a', id: 'b', c: '' }],
  ['<p a = "x>y" b\n=\n1>', 'p', { a: 'x>y', b: '1' }],
  ['<p a=1 a=2 A=3>', 'p', { a: '1' }],
  ['<p a=&#106;&amp;>', 'p', { a: 'j&' }],
  ['<p =a=1>', 'p', { '=a': '1' }],
  ['<p a=b/>', 'p', { a: 'b/' }],
  ['<br/>', 'br', {}],
  ['</p a=1>', 'p', { a: '1' }],
  ['< p>', null],
  ['<1>', null],
  ['<!-- -->', null],
  ['<p a="', null],
  ['<p', null],
])('%s', (page, name, attributes) => {
  const tag = tagAt(`x${page}y`, 1);
  expect(tag?.name ?? null).toBe(name);
  if (!tag) return;
  expect(Object.fromEntries(tag.attributes)).toEqual(attributes);
  expect(tag.end).toBe(1 + page.length);
  expect(tag.isEnd).toBe(page.startsWith('</'));
});
