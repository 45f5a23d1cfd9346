import { expect, test } from 'vitest';
import { makeLocalizer } from '../../../../src/core/report/locale/locale.js';
import { sitesInBook } from '../../../../src/core/programme/guidebook/site-rows.js';
import { loadAssets } from '../../../../src/engine/assets.js';
import { makeProgramme } from '../programmes.js';
import { small } from '../small.js';

test('a table of sites has a column for what is known of one, and null where it is not known of another', async () => {
  const { report } = await makeProgramme(
    small({
      first: {
        sites: {
          mill: {
            name: 'Mill',
            opened: 2001,
            opening_hours: 'daily',
            figures: [{ label: 'Visitors', value: 9, unit: 'places' }],
          },
          weir: { name: 'Weir', opened: 2002 },
          lock: { name: 'Lock' },
        },
      },
    }),
  );
  const localizer = makeLocalizer((await loadAssets()).locale('en'));
  const { columns, rows, named, sites } = sitesInBook(report.sites, localizer);
  expect(columns).toEqual(['Opened', 'Places', 'Opening hours']);
  expect(
    rows.map(({ name, city, cells }) => [name.text, city, ...cells.map((cell) => cell?.text ?? null)]),
  ).toEqual([
    ['Mill', 'Velmora', '2001', '9', 'daily'],
    ['Weir', 'Velmora', '2002', null, null],
  ]);
  // What has no more to say is a row: of the comparison, or of those of which only the name is known.
  expect(rows.map(({ isAlone }) => isAlone)).toEqual([false, true]);
  expect(named.map(({ name, seen }) => [name.text, seen.length])).toEqual([['Lock', 1]]);
  expect(sites.map(({ site }) => site.name.text)).toEqual(['Mill']);
});
