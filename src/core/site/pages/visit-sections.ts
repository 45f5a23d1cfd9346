import { withOwnSections } from '../../report/page/own-sections.js';
import type { Report } from '../../report/report.js';
import {
  shownSections,
  visitSections,
  type Section,
  type ShownSection,
  type VisitParts,
} from '../../report/sections.js';
import type { PageContexts, SharedSection, WebsitePartial } from './contexts.js';

type Around = Pick<PageContexts['visit'], 'parts' | 'sites' | 'practices'>;

/** A section that the report of the visit has too. */
function fromReport(name: SharedSection['name']): Section<Around, WebsitePartial> {
  const found = visitSections.find((one): one is SharedSection => one.name === name);
  if (!found) throw new Error(`no section ${name}`);
  const { isShown }: Section<VisitParts> = found;
  return { ...found, isShown: ({ parts }) => isShown(parts) };
}

/** The sections of a visit's page, in their order: sites and practices lead to pages of their own. */
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
  {
    name: 'practices',
    label: 'practices',
    partial: 'visit-practices',
    isShown: ({ practices }) => practices.length > 0,
  },
  fromReport('tours'),
  fromReport('discussions'),
  fromReport('events'),
  fromReport('lessons'),
  fromReport('findings'),
  fromReport('recommendations'),
  fromReport('steps'),
  fromReport('pictures'),
  fromReport('attachments'),
];

/** The sections of a visit's page that have something to show. */
export function sectionsOfVisit(around: Around, labels: Report['labels']): ShownSection<WebsitePartial>[] {
  const order = visitSections.map(({ name }) => name);
  return withOwnSections(shownSections(websiteSections, around, labels), around.parts.ownSections, order);
}
