import { expect, test } from 'vitest';
import { withOwnSections } from '../../../../src/core/report/page/visit-page.js';
import type { ShownSection } from '../../../../src/core/report/sections.js';
import type { OwnSectionView } from '../../../../src/core/report/report.js';

const order = ['who', 'agenda', 'lessons', 'sources', 'contacts'];
const shown = (name: string, more: Partial<ShownSection<string>> = {}): ShownSection<string> => ({
  name,
  title: name,
  partial: name,
  annex: false,
  joined: false,
  goesOn: false,
  own: null,
  ...more,
});
const own = (anchor: string, after: string | null, text: string | null = 'T'): OwnSectionView => ({
  anchor,
  title: { text: anchor, lang: null },
  text: text === null ? null : { text, lang: null },
  after,
  images: [],
});
const all = [
  shown('who'),
  shown('lessons'),
  shown('sources', { annex: true, goesOn: true }),
  shown('contacts', { annex: true, joined: true }),
];
const named = (...views: OwnSectionView[]): string[] =>
  withOwnSections(all, views, order).map(({ name }) => name);

test.each([
  ['behind the section that it names', [own('a', 'who')], 'who a lessons sources contacts'],
  ['where that would stand', [own('a', 'agenda')], 'who a lessons sources contacts'],
  ['before the annexes', [own('a', null)], 'who lessons a sources contacts'],
  ['in the order of the author', [own('a', 'who'), own('b', 'who')], 'who a b lessons sources contacts'],
  ['behind an element that is not parted', [own('a', 'sources')], 'who lessons sources contacts a'],
  ['nowhere without anything to show', [own('a', 'who', null)], 'who lessons sources contacts'],
])('a section of the author stands %s', (_where, views, wanted) => {
  expect(named(...views).join(' ')).toBe(wanted);
});

test('a page without annexes ends with it', () => {
  expect(withOwnSections([shown('who')], [own('a', null)], order).map(({ name }) => name)).toEqual([
    'who',
    'a',
  ]);
});
