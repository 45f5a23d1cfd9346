import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bareWriter } from '../../../../src/core/formats/html/bare.js';
import { addressesOf } from '../../../../src/core/site/addresses.js';
import type { RenderedSitePage } from '../../../../src/core/site/render-page.js';
import { searchTargetsOf } from '../../../../src/core/site/search/targets.js';
import { root } from '../../../cases.js';
import { makeProgramme, readProgramme } from '../../programme/programmes.js';

const { report } = await makeProgramme(readProgramme(join(root, 'examples/fictional')));
const page = {
  page: { path: 'sites/ø.html', template: 'site', title: 'Quay', kind: 'Site', about: 'Velmora' },
  content:
    '<header class="cover"><p class="kicker">Site</p><h1>Quay</h1></header><p>Lit\nat <b>night</b>. Since</p><svg><text>hidden</text></svg><h2>Figures</h2><table><tr><th>Lamps</th><td>88 &lt; 90</td></tr></table>',
  html: '',
} as RenderedSitePage;
const targets = searchTargetsOf([page], report, { bare: bareWriter(), addresses: addressesOf(report) });

test('a page is found by its words, without its head and its drawings, and its parts are set apart', () => {
  expect(targets[0]).toEqual({
    address: 'sites/%C3%B8.html',
    title: 'Quay',
    kind: 'Site',
    about: 'Velmora',
    text: 'Lit at night. Since · Figures · Lamps · 88 < 90',
  });
});

test('each lesson is found, with its theme and the visit that taught it', () => {
  const lessons = targets.filter(({ title }) => title === '');
  expect(lessons).toHaveLength(report.lessons.flatMap((group) => group.lessons).length);
  expect(lessons[0]).toMatchObject({
    address: 'lessons/index.html#lessons-where-to-begin',
    text: 'Start at the steps.',
  });
  expect(lessons[0]?.about).toMatch(/^Where to begin · Velmora · .*2031$/);
});

test('people and organisations are found where they are listed', () => {
  const listed = targets.filter(({ address }) => /^people\/index\.html#/.test(address));
  expect(listed).toHaveLength(report.people.length + report.organisations.length);
});

test('what has a row rather than a page is found there, by its facts too', () => {
  expect(targets.find(({ title }) => title === 'Old Ferry House')).toEqual({
    address: 'places/index.html#site-old-ferry-house',
    title: 'Old Ferry House',
    kind: 'Site',
    about: 'Velmora',
    text: expect.stringContaining('Services: A stove') as string,
  });
  expect(targets.find(({ title }) => title === 'Wexmoor')?.address).toBe('places/index.html#city-pt-wexmoor');
});
