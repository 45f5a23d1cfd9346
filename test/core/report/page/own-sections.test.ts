import { expect, test } from 'vitest';
import { withOwnSections } from '../../../../src/core/report/page/own-sections.js';
import type { OwnSectionView } from '../../../../src/core/report/report.js';
import type { ShownSection } from '../../../../src/core/report/sections.js';

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
const own = (title: string, after: string | null, text: string | null = 'A text'): OwnSectionView => ({
  anchor: `section-${title}`,
  title: { text: `The *${title}*`, lang: null },
  text: text === null ? null : { text, lang: null },
  after,
  images: [],
});
const names = (...added: OwnSectionView[]): string[] =>
  withOwnSections(
    [
      shown('agenda'),
      shown('lessons'),
      shown('links', { goesOn: true }),
      shown('attachments', { joined: true }),
      shown('people', { annex: true }),
    ],
    added,
    ['agenda', 'sites', 'lessons', 'links', 'attachments', 'people'],
  ).map(({ name }) => name.replace('section-', '+'));

test.each<[string, OwnSectionView[], string]>([
  ['behind the one it names', [own('law', 'agenda')], 'agenda +law lessons links attachments people'],
  [
    'two of them in their order',
    [own('a', 'agenda'), own('b', 'agenda')],
    'agenda +a +b lessons links attachments people',
  ],
  [
    'where the one it names would stand',
    [own('law', 'sites')],
    'agenda +law lessons links attachments people',
  ],
  ['behind an element that two share', [own('law', 'links')], 'agenda lessons links attachments +law people'],
  ['before the annexes', [own('a', null), own('b', null)], 'agenda lessons links attachments +a +b people'],
  [
    'nowhere without anything to show',
    [own('law', 'agenda', null)],
    'agenda lessons links attachments people',
  ],
])('an own section stands %s', (_, added, order) => {
  expect(names(...added).join(' ')).toBe(order);
});

test('its title in the list of contents is bare', () => {
  expect(withOwnSections([], [own('law', null)], [])[0]?.title).toBe('The law');
});
