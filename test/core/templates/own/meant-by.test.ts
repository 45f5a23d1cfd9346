import { expect, test } from 'vitest';
import { meantBy } from '../../../../src/core/templates/own/meant-by.js';

const known = [
  'visit/sections/lessons.html.hbs',
  'visit/sections/lessons.md.hbs',
  'site/lessons.html.hbs',
  'partials/day.html.hbs',
];

test.each([
  ['visit/sections/lesson.html', ['visit/sections/lessons.html.hbs']],
  ['visit/sections/lessons.md', ['visit/sections/lessons.md.hbs']],
  ['lessons.html', ['visit/sections/lessons.html.hbs', 'site/lessons.html.hbs']],
  ['visit/lessons.handlebars', ['visit/sections/lessons.html.hbs']],
  ['x.handlebars', []],
  ['.hidden', []],
])('%s was meant to be %j', (path, meant) => {
  expect(meantBy(path, known)).toEqual(meant);
});
