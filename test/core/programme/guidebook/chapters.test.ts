import { expect, test } from 'vitest';
import { makeLocalizer } from '../../../../src/core/report/locale/locale.js';
import { chaptersOf } from '../../../../src/core/programme/guidebook/chapters.js';
import { guidebookOf } from '../../../../src/core/programme/guidebook/guidebook.js';
import { loadAssets } from '../../../../src/engine/assets.js';
import { makeProgramme } from '../programmes.js';
import { small } from '../small.js';

async function placedOf(parts: readonly object[]): Promise<ReturnType<typeof chaptersOf>> {
  const { report } = await makeProgramme(
    small({
      programme: { guidebook: { title: 'Book', parts } },
      first: { lessons: ['Ask.'], sites: { mill: { name: 'Mill', opened: 2001 } } },
    }),
  );
  return chaptersOf(guidebookOf(report, makeLocalizer((await loadAssets()).locale('en'))).sections);
}
const heads = ({ chapters }: ReturnType<typeof chaptersOf>): string[] =>
  chapters.map(({ page, titles }) => `${page}: ${titles.map(({ text }) => text).join(' · ')}`);

test('sheets run on where no part says otherwise: no page is named', async () => {
  const placed = await placedOf([{ title: 'Three quays', include: 'visits' }]);
  expect(placed.chapters).toEqual([]);
  expect(new Set(placed.sections.map(({ page, opens }) => `${page} ${opens}`))).toEqual(new Set([' false']));
});

test('a part that opens pages is a chapter, and so is each of its visits behind the first', async () => {
  const placed = await placedOf([
    { title: 'Lessons first', include: 'audits' },
    { title: 'Three quays', include: 'visits', opens: 'page' },
    { title: 'Places', include: 'sites', opens: 'page' },
  ]);
  expect(heads(placed)).toEqual([
    'chapter-1: Visit to Velmora',
    'chapter-2: Visit to Ostmere',
    'chapter-3: Places · Index of cities',
  ]);
  expect(placed.sections.map(({ kind, page, opens, onPages }) => [kind, page, opens, onPages])).toEqual([
    ['programme', '', false, false],
    ['lessons', '', false, false],
    ['visits', 'chapter-1', true, true],
    ['sites', 'chapter-3', true, true],
    ['cities', 'chapter-3', false, false],
  ]);
  const visits = placed.sections.flatMap((one) => (one.kind === 'visits' ? one.visits : []));
  expect(visits.map(({ page }) => page)).toEqual(['chapter-1', 'chapter-2']);
});
