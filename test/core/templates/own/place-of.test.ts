import { expect, test } from 'vitest';
import { placeOf } from '../../../../src/core/templates/own/place-of.js';

const own = [
  { name: 'sections/a.html', file: 'a.html.hbs', text: 'A\n {{heading 3 x y}}\n## Two' },
  { name: 'sections/a.md', file: 'a.md.hbs', text: '# One\n### Three\n## Two' },
  { name: 'sections/b.html', file: 'b.html.hbs', text: '<p>\n<h5>zyx</h5>' },
];

test.each([
  ['h5', [], 'html', 'b.html.hbs', 2, 1],
  ['h3', [], 'html', 'a.html.hbs', 2, 2],
  ['p', ['zyx'], 'html', 'b.html.hbs', 2, 5],
  ['h2', [], 'md', 'a.md.hbs', 3, 1],
  ['h1', [], 'md', 'a.md.hbs', 1, 1],
  ['h6', ['no'], 'html', 'a.html.hbs', undefined, undefined],
] as const)('%s with %j in %s is in %s', (tag, words, format, file, line, column) => {
  const { range, ...found } = placeOf(tag, words, own, format === 'md');
  expect(found).toEqual({ file });
  expect(range?.start).toEqual(line === undefined ? undefined : { line, column });
});
