import type {
  AuditView,
  CityEntry,
  ConferenceView,
  ProgrammePractice,
  ProgrammeReport,
  ProgrammeSite,
} from '../../programme/report.js';
import type { Words } from '../../report/report.js';

/** A text of more letters fills a page by itself. */
const LONG = 240;

type Saying = Words | readonly unknown[] | boolean | null;

/** How much parts have to say: a list or a long text as much as two short texts. */
function weigh(...parts: readonly Saying[]): number {
  return parts.reduce<number>((sum, part) => {
    if (part === null || typeof part === 'boolean') return sum + Number(part ?? false);
    if ('text' in part) return sum + (part.text.length > LONG ? 2 : 1);
    return sum + (part.length > 0 ? 2 : 0);
  }, 0);
}

/** What of the facts of a site or a practice stands in every row. */
const known = new Set(['kind', 'city', 'place']);
const hasFacts = (facts: readonly { readonly key: string }[]): boolean =>
  facts.some(({ key }) => !known.has(key));

/** Whether something has a page of its own: what a row of a table says whole has none. */
export const hasPage = {
  site: ({ site, practices }: ProgrammeSite) =>
    weigh(site.description, site.objectives, site.figures, site.images, practices, hasFacts(site.facts)) > 1,
  practice: ({ practice: one }: ProgrammePractice) =>
    weigh(one.description, one.background, one.results, one.evidence, one.difficulties, one.resources) +
      weigh(one.transfer, one.objectives, one.contacts, one.images, hasFacts(one.facts)) >
    1,
  city: ({ hosted, sites, practices }: CityEntry) => hosted.length + sites.length + practices.length > 1,
  audit: ({ focus, findings, recommendations }: AuditView) => weigh(focus, findings, recommendations) > 1,
  evaluation: ({ evaluation, feedback }: ProgrammeReport) =>
    feedback !== null || (evaluation !== null && evaluation.indicators.length > 0),
  conference: (one: ConferenceView) =>
    weigh(one.description, one.points, one.quotes, one.images, one.people, one.coOrganisers, one.sources) +
      weigh(one.film !== null, one.registration !== null, one.time !== null, one.place, one.mode !== null) >
    0,
} as const;
