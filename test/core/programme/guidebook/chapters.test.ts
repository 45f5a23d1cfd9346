import { expect, test } from 'vitest';
import { makeLocalizer } from '../../../../src/core/report/locale.js';
import { chaptersOf } from '../../../../src/core/programme/guidebook/chapters.js';
import { guidebookOf } from '../../../../src/core/programme/guidebook/guidebook.js';
import { loadAssets } from '../../../../src/engine/assets.js';
import { makeProgramme } from '../programmes.js';
import { small } from '../small.js';

test('a chapter is a visit, or a section that begins on a new page with those below it', async () => {
  const { report } = await makeProgramme(
    small({
      programme: { sources: { P1: { title: 'Source' } }, summary: 'Why [@P1].' },
      first: { lessons: ['Ask.'], sites: { mill: { name: 'Mill' } } },
    }),
  );
  const { sections } = guidebookOf(report, makeLocalizer((await loadAssets()).locale('en')));
  const placed = chaptersOf(sections);
  const heads = placed.chapters.map(({ pages, titles }) => [...pages, ...titles.map(({ text }) => text)]);
  expect(heads).toEqual([
    ['chapter-1', 'Programme'],
    ['chapter-2', 'Visit to Velmora'],
    ['chapter-3', 'Visit to Ostmere'],
    ['chapter-4', 'wide', 'The sites compared'],
    ['chapter-5', 'Lessons and audits', 'Index of cities', 'Sources'],
  ]);
  expect(placed.sections.map(({ kind, page, opens }) => [kind, page, opens])).toEqual([
    ['programme', 'chapter-1', true],
    ['visits', 'chapter-2', true],
    ['sites', 'chapter-4', true],
    ['lessons', 'chapter-5', true],
    ['cities', 'chapter-5', false],
    ['sources', 'chapter-5', false],
  ]);
});
