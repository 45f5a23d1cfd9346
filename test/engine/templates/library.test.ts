import { expect, test } from 'vitest';
import { pathsMeant } from '../../../src/engine/templates/library.js';

const known = [
  'partials/site-body.html.hbs',
  'visit/report.html.hbs',
  'visit/report.md.hbs',
  'visit/sections/sites.md.hbs',
];

test.each<[string, string[]]>([
  ['visit/report.md.hbs', ['visit/report.md.hbs']],
  ['visit/report.md', ['visit/report.md.hbs']],
  ['visit/report', ['visit/report.html.hbs', 'visit/report.md.hbs']],
  ['templates/visit/report.md.hbs', ['visit/report.md.hbs']],
  ['./templates/visit\\report.md', ['visit/report.md.hbs']],
  ['visit/sections', ['visit/sections/sites.md.hbs']],
  ['visit/', ['visit/report.html.hbs', 'visit/report.md.hbs', 'visit/sections/sites.md.hbs']],
])('%s means %j', (written, paths) => {
  expect(pathsMeant(written, known)).toEqual(paths);
});

test.each([
  ['visit/raport', 'visit/report'],
  ['visit/repor', 'visit/report'],
  ['visit/section', 'visit/sections'],
  ['partials/site-body.htm', 'partials/site-body'],
  ['nothing like it', 'list'],
  ['', 'list'],
])('%s means nothing: the nearest is told', (written, meant) => {
  expect(() => pathsMeant(written, known)).toThrow(
    expect.objectContaining({ exitCode: 2, hint: expect.stringContaining(meant) as string }),
  );
});
