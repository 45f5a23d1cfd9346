import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeLocalizer } from '../../../../src/core/report/locale/locale.js';
import type { ProgrammeReport } from '../../../../src/core/programme/report.js';
import { groupPages } from '../../../../src/core/site/pages/group-pages.js';
import type { PageContexts, PageTemplate } from '../../../../src/core/site/pages/contexts.js';
import type { PageTools } from '../../../../src/core/site/pages/site-page.js';
import { loadAssets } from '../../../../src/engine/assets.js';
import { root } from '../../../cases.js';
import { makeProgramme, readProgramme } from '../../programme/programmes.js';

const { report } = await makeProgramme(readProgramme(join(root, 'examples/fictional')));
const solidify = (await makeProgramme(readProgramme(join(root, 'examples/solidify')))).report;
const tools = {
  pictures: { map: null, drawnTimeline: null },
  feeds: [],
  localizer: makeLocalizer((await loadAssets()).locale('en')),
} as Partial<PageTools> as PageTools;

function contextOf<T extends PageTemplate>(template: T, of: ProgrammeReport): PageContexts[T] {
  const page = groupPages(of, tools).find((one) => one.template === template);
  if (!page) throw new Error(`no page ${template}`);
  return page.context as PageContexts[T];
}

test('audits of which a row says all say once what they share', () => {
  const { items, rows, shared, allFed } = contextOf('lessons', solidify);
  expect(items).toEqual([]);
  expect(shared.map(({ cities }) => cities)).toEqual([
    'Liège, Brussels, Augsburg, Ljubljana, Lisbon and Mannheim',
  ]);
  expect(allFed).toBe(true);
  expect(rows.map(({ focus, fedBy }) => [focus, fedBy.length])).toEqual(rows.map(() => [null, 0]));
  expect(contextOf('lessons', report).items).toHaveLength(2);
});

test('sites in rows stand with those that were seen on the same occasion', () => {
  const { siteItems, siteRows } = contextOf('places', solidify);
  expect(siteRows.map(({ rows }) => rows.length)).toEqual([7]);
  expect(siteItems.length + 7).toBe(solidify.sites.length);
});

test('how feedback was gathered is told once for the visits where it was the same', () => {
  const { gathered } = contextOf('evaluation', report);
  expect(gathered.map(({ visits }) => visits.map(({ city }) => city))).toEqual([
    ['Velmora', 'Ostmere', 'Quillbury'],
  ]);
});

test('an evaluation of a few words has no page of its own', () => {
  expect(groupPages(solidify, tools).map(({ path }) => path)).not.toContain('evaluation/index.html');
  expect(contextOf('lessons', solidify).evaluated).toBe(false);
});
