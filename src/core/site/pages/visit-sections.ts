import { withOwnSections } from '../../report/page/own-sections.js';
import { storyOf } from '../../report/page/story.js';
import type { Report } from '../../report/report.js';
import {
  shownSections,
  visitSections,
  type Section,
  type ShownSection,
  type VisitParts,
} from '../../report/sections.js';
import type { PageContexts, SharedSection, PartOfVisitPage, WebsitePartial } from './contexts.js';

type Around = Pick<PageContexts['visit'], 'parts' | 'sites' | 'practices'>;

/** A section that the report of the visit has too. */
function fromReport(name: SharedSection['name']): Section<Around, WebsitePartial> {
  const found = visitSections.find((one): one is SharedSection => one.name === name);
  if (!found) throw new Error(`no section ${name}`);
  const { isShown }: Section<VisitParts> = found;
  return { ...found, isShown: ({ parts }) => isShown(parts) };
}

/** The sections of a visit's page, in the order of its story: sites and practices lead to pages of their own. */
const websiteSections: readonly Section<Around, WebsitePartial>[] = [
  fromReport('key-messages'),
  fromReport('key-figures'),
  fromReport('purpose'),
  fromReport('agenda'),
  {
    name: 'sites',
    label: 'sites_visited',
    partial: 'visit-sites',
    isShown: ({ sites }) => sites.items.length + sites.rows.length > 0,
  },
  fromReport('findings'),
  fromReport('recommendations'),
  fromReport('lessons'),
  {
    name: 'practices',
    label: 'practices',
    partial: 'visit-practices',
    isShown: ({ practices }) => practices.length > 0,
  },
  fromReport('steps'),
  fromReport('pictures'),
  fromReport('attachments'),
];

/**
 * The sections of a visit's page that have something to show. Its days tell of the sessions as they happened, behind what
 * was visited; what an author puts behind sessions of one kind stands behind the days.
 */
export function sectionsOfVisit(around: Around, labels: Report['labels']): PartOfVisitPage[] {
  const { parts } = around;
  const usual = shownSections(websiteSections, around, labels);
  const days = storyOf(parts, parts);
  const behind = usual.findLastIndex(({ name }) => beforeDays.includes(name)) + 1;
  const plain = { partial: 'visit-day', annex: false, joined: false, goesOn: false, own: null } as const;
  const shown: ShownSection<WebsitePartial>[] = [
    ...usual.slice(0, behind),
    ...days.map(({ anchor, title }) => ({ ...plain, name: anchor, title })),
    ...usual.slice(behind),
  ];
  const order = visitSections.flatMap(({ name }): string[] =>
    name === 'tours' ? [...days.map(({ anchor }) => anchor), name] : [name],
  );
  return withOwnSections(shown, parts.ownSections, order).map((one) => ({
    ...one,
    day: one.own === null ? (days.find(({ anchor }) => anchor === one.name) ?? null) : null,
  }));
}

const beforeDays: readonly string[] = ['key-messages', 'key-figures', 'purpose', 'agenda', 'sites'];
