import { expect, test } from 'vitest';
import { makeLocalizer } from '../../../../src/core/report/locale/locale.js';
import { feedsAll, matricesOf, namesOf, used } from '../../../../src/core/programme/guidebook/fed-audits.js';
import { loadAssets } from '../../../../src/engine/assets.js';
import { makeProgramme } from '../programmes.js';
import { small } from '../small.js';

test('more audits than a page has room for are spread over several tables', async () => {
  const audits = Array.from({ length: 15 }, (_, index) => ({
    id: `a${index}`,
    city: 'Brennhaven',
    country: 'DK',
    fed_by: index === 14 ? ['ostmere'] : [],
  }));
  const { report } = await makeProgramme(
    small({ programme: { audits }, first: { lessons: [{ text: 'L', feeds: ['a0'] }] } }),
  );
  const matrices = matricesOf(report);
  expect(feedsAll(report)).toBe(false);
  expect(matrices.map((one) => one.audits.length)).toEqual([5, 5, 5]);
  expect(matrices[0]?.rows.map(({ visit, cells }) => [visit.id, cells[0]])).toEqual([
    ['velmora', { fed: true, lessons: 1 }],
    ['ostmere', { fed: false, lessons: null }],
  ]);
  expect(matrices[2]?.rows[1]?.cells[4]).toEqual({ fed: true, lessons: null });
});

test('all audits are named as all of them', async () => {
  const audits = ['Brennhaven', 'Tarnwick'].map((city) => ({
    ...{ id: city.toLowerCase(), city, country: 'DK', fed_by: ['velmora', 'ostmere'] },
  }));
  const { report } = await makeProgramme(small({ programme: { audits } }));
  const localizer = makeLocalizer((await loadAssets()).locale('en'));
  expect(feedsAll(report)).toBe(true);
  expect(namesOf(report.audits, report, localizer)).toBe('all audits');
  expect(namesOf(report.audits.slice(1), report, localizer)).toBe('Tarnwick');
  expect([report.audits, []].map((some) => used({ audits: some }, report).byAll)).toEqual([true, false]);
});
