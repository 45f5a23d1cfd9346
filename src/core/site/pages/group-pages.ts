import { feedsAll, used } from '../../programme/guidebook/fed-audits.js';
import { shareOut } from '../../programme/guidebook/said-once.js';
import type { AuditView, ProgrammeReport, ProgrammeSite } from '../../programme/report.js';
import type { PageContexts } from './contexts.js';
import { firstParagraph } from './first-page.js';
import { groupPath, groupsOf, type GroupKey } from './groups.js';
import { hasPage } from './own-page.js';
import type { PageTools, SitePage } from './site-page.js';
import { cityContext, siteCard } from './thing-pages.js';

/** More events than that stand in words below the timeline. */
const MOST_EVENTS = 20;

/** The first page of each group of the menu, and what else is about all of the programme. */
export function groupPages(report: ProgrammeReport, tools: PageTools): SitePage[] {
  const { sources, labels } = report;
  const say = (key: string): string => labels[key] ?? '';
  const page = (title: string, group: GroupKey, path = groupPath(group)) =>
    ({ path, title, kind: '', about: '', group }) as const;
  return [
    ...groupsOf(report).map(({ key, label }): SitePage => {
      switch (key) {
        case 'visits':
          return { ...page(label, key), template: key, context: {} };
        case 'practices':
          return { ...page(label, key), template: key, context: practicesContext(report) };
        case 'lessons':
          return { ...page(label, key), template: key, context: lessonsContext(report, tools) };
        case 'places':
          return { ...page(label, key), template: key, context: placesContext(report) };
        case 'people':
          return { ...page(label, key), template: key, context: {} };
        case 'programme':
          return { ...page(label, key), template: key, context: programmeContext(report, tools) };
      }
    }),
    ...(hasPage.evaluation(report)
      ? [
          {
            ...page(say('evaluation'), 'lessons', 'evaluation/index.html'),
            ...{ template: 'evaluation' as const, context: evaluationContext(report) },
          },
        ]
      : []),
    ...(sources.length > 0
      ? [
          {
            ...page(say('sources'), 'programme', 'sources/index.html'),
            ...{ template: 'sources' as const, context: sourcesContext(report) },
          },
        ]
      : []),
  ];
}

function practicesContext({ practices }: ProgrammeReport): PageContexts['practices'] {
  return {
    items: practices.filter(hasPage.practice),
    rows: practices
      .filter((one) => !hasPage.practice(one))
      .map((entry) => {
        const { facts, description, background, results, evidence, ...rest } = entry.practice;
        const texts = [description, background, results, evidence];
        const others = [rest.difficulties, rest.resources, rest.transfer];
        return {
          ...entry,
          facts: facts.filter(({ key }) => key !== 'city'),
          text: [...texts, ...others].find((one) => one !== null) ?? null,
        };
      }),
  };
}

function lessonsContext(report: ProgrammeReport, { localizer }: PageTools): PageContexts['lessons'] {
  const listed = report.audits.filter((one) => !hasPage.audit(one));
  const nothing = { keyMessages: [], findings: [], recommendations: [] };
  const { shared, own } = shareOut(listed.map(({ focus }) => ({ ...nothing, summary: focus })));
  const allFed = feedsAll(report);
  return {
    lessons: report.lessons.map((theme) => ({
      ...theme,
      lessons: theme.lessons.map((lesson) => used(lesson, report)),
    })),
    allFed,
    shared: shared.map(({ by, says }) => ({
      cities: localizer.list(listed.filter((_, at) => by.includes(at)).map(({ city }) => city)),
      focus: says.summary,
    })),
    items: report.audits.filter(hasPage.audit),
    rows: listed.map((audit, index): AuditView => ({
      ...audit,
      focus: own[index]?.summary ?? null,
      fedBy: allFed ? [] : audit.fedBy,
    })),
    evaluated: hasPage.evaluation(report),
  };
}

function placesContext(report: ProgrammeReport): PageContexts['places'] {
  const { cities, sites } = report;
  const cityRows = cities.filter((one) => !hasPage.city(one)).map((entry) => cityContext(entry, report));
  const rows = siteRows(sites.filter((one) => !hasPage.site(one)));
  return {
    cityItems: cities.filter(hasPage.city),
    cityRows,
    tookPart: cityRows.some(
      ({ entry, conference }) => entry.hosted.length + entry.attended.length > 0 || conference !== null,
    ),
    siteItems: sites.filter(hasPage.site).map(siteCard),
    kindsInRows: rows.some((group) => group.rows.some(({ kind }) => kind !== null)),
    siteRows: rows,
  };
}

function siteRows(sites: readonly ProgrammeSite[]): PageContexts['places']['siteRows'] {
  const occasionOf = ({ seen, site }: ProgrammeSite): string =>
    JSON.stringify(
      seen.length === 0 ? site.city : seen.map(({ visit, session }) => [visit.id, session?.anchor]),
    );
  return [...new Set(sites.map(occasionOf))].map((occasion) => {
    const together = sites.filter((one) => occasionOf(one) === occasion);
    return {
      city: together[0]?.site.city ?? '',
      seen: together[0]?.seen ?? [],
      rows: together.map((entry) => ({
        ...siteCard(entry),
        facts: entry.site.facts.filter(({ key }) => key !== 'kind'),
      })),
    };
  });
}

function programmeContext(
  report: ProgrammeReport,
  { pictures, feeds }: PageTools,
): PageContexts['programme'] {
  const { summary, timeline } = report;
  return {
    // The first page has it whole where it is one paragraph.
    summary: firstParagraph(summary)?.text.trim() === summary?.text.trim() ? null : summary,
    drawnTimeline: pictures.drawnTimeline,
    events: timeline.length > MOST_EVENTS ? [] : timeline,
    sourceCount: report.sources.length,
    feeds,
  };
}

function evaluationContext({ feedback }: ProgrammeReport): PageContexts['evaluation'] {
  const told = (feedback?.gathered ?? []).map(({ visit, ...how }) => ({
    visit,
    how,
    key: JSON.stringify({ ...how, evaluator: how.evaluator?.key }),
  }));
  return {
    gathered: told
      .filter(({ key }, index) => told.findIndex((one) => one.key === key) === index)
      .map(({ how, key }) => ({
        ...how,
        visits: told.filter((one) => one.key === key).map(({ visit }) => visit),
      })),
  };
}

function sourcesContext({ sources, visits }: ProgrammeReport): PageContexts['sources'] {
  return {
    sources: sources.map((source) => ({
      ...source,
      citedBy: visits.filter(({ id }) => source.citedIn.includes(id)),
    })),
  };
}
