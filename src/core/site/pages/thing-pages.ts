import type { CityEntry, ProgrammeReport, ProgrammeSite } from '../../programme/report.js';
import type { Words } from '../../report/report.js';
import { withoutSaidTypes } from '../../report/page/story.js';
import { partsOf } from '../../report/sections.js';
import type { PageContexts, SiteCard, SiteList } from './contexts.js';
import { hasPage } from './own-page.js';
import { dotted, type PageTools, type SitePage } from './site-page.js';
import { sectionsOfVisit } from './visit-sections.js';

/** A page for each visit, site, practice, city and audit, and for the conference, that has something to say. */
export function thingPages(report: ProgrammeReport, tools: PageTools): SitePage[] {
  const { bare, addresses } = tools;
  const say = (key: string): string => report.labels[key] ?? '';
  const pathOf = (anchor: string): string => addresses.get(anchor) ?? '';
  const allAudits = (audits: readonly unknown[]): boolean =>
    audits.length > 1 && audits.length === report.audits.length;
  const visits = report.visits.map((visit): SitePage => {
    const around = {
      parts: partsOf(withoutSaidTypes(visit.report)),
      sites: siteList(visit.report.sites, report),
      practices: report.practices.filter((one) => one.visit.id === visit.id),
    };
    const audits = report.audits.filter(({ id }) => visit.audits.includes(id));
    return {
      path: pathOf(visit.anchor),
      template: 'visit',
      title: bare(visit.title),
      kind: say('follow_visit'),
      about: dotted([visit.where, visit.dates.words]),
      group: 'visits',
      context: {
        ...around,
        visit,
        facts: visit.report.facts.filter(({ key }) => key !== 'where' && key !== 'when'),
        sections: sectionsOfVisit(around, report.labels),
        audits,
        byAll: allAudits(audits),
        cities: report.cities.filter(({ attended }) => attended.some(({ id }) => id === visit.id)),
        files: tools.downloads.reports.get(visit.id) ?? [],
      },
    };
  });
  const sites = report.sites.filter(hasPage.site).map((entry): SitePage => ({
    path: pathOf(entry.anchor),
    template: 'site',
    title: bare(entry.site.name),
    kind: say('site'),
    about: dotted([entry.site.city, bare(kindOf(entry))]),
    group: 'places',
    context: {
      entry,
      city: report.cities.find((one) => one.sites.some(({ anchor }) => anchor === entry.anchor)) ?? null,
    },
  }));
  const practices = report.practices.filter(hasPage.practice).map((entry): SitePage => {
    const seenAt = report.sites.filter((site) =>
      site.practices.some(({ anchor }) => anchor === entry.anchor),
    );
    return {
      path: pathOf(entry.anchor),
      template: 'practice',
      title: bare(entry.practice.title),
      kind: say('practice'),
      about: dotted([entry.visit.city, entry.visit.dates.words]),
      group: 'practices',
      context: {
        entry,
        facts: entry.practice.facts.filter(
          ({ key }) =>
            !(key === 'city' && entry.practice.city === entry.visit.city) &&
            !(key === 'place' && seenAt.some(({ anchor }) => anchor === entry.practice.site?.anchor)),
        ),
        byAll: allAudits(entry.audits),
        sites: seenAt,
      },
    };
  });
  const cities = report.cities.filter(hasPage.city).map((entry): SitePage => ({
    path: pathOf(entry.anchor),
    template: 'city',
    title: entry.place.city,
    kind: say('city'),
    about: entry.country,
    group: 'places',
    context: cityContext(entry, report),
  }));
  const audits = report.audits.filter(hasPage.audit).map((entry): SitePage => ({
    path: pathOf(entry.anchor),
    template: 'audit',
    title: entry.where,
    kind: say('follow_audit'),
    about: entry.dates?.words ?? '',
    group: 'lessons',
    context: { entry, city: cityNamed(entry.city, report) },
  }));
  return [...visits, ...sites, ...practices, ...cities, ...audits, ...conferencePage(report, tools)];
}

function conferencePage(report: ProgrammeReport, { bare, addresses, feeds }: PageTools): SitePage[] {
  const { conference, labels } = report;
  if (conference === null || !hasPage.conference(conference)) return [];
  return [
    {
      path: addresses.get(conference.anchor) ?? '',
      template: 'conference',
      title: bare(conference.title),
      kind: labels['type_conference'] ?? '',
      about: dotted([conference.where, conference.dates?.words]),
      group: 'visits',
      context: {
        entry: conference,
        city: cityNamed(conference.city, report),
        calendar: feeds.find(({ type }) => type === 'text/calendar')?.file ?? null,
      },
    },
  ];
}

/** What the page of a city shows, or its row. */
export function cityContext(entry: CityEntry, report: ProgrammeReport): PageContexts['city'] {
  return {
    entry: {
      ...entry,
      // Whoever hosts a visit takes part in it.
      attended: entry.attended.filter(({ id }) => !entry.hosted.some((visit) => visit.id === id)),
    },
    sites: siteList(entry.sites, report),
    audits: report.audits.filter(({ id }) => entry.audits.some((audit) => audit.id === id)),
    conference: entry.conference ? report.conference : null,
    organisations: report.partners
      .flatMap((role) => role.cities)
      .filter(({ place }) => place.city === entry.place.city && place.country === entry.place.country)
      .flatMap(({ organisations }) => organisations),
  };
}

function siteList(some: readonly { readonly anchor: string }[], { sites }: ProgrammeReport): SiteList {
  const listed = sites.filter(({ anchor }) => some.some((site) => site.anchor === anchor));
  return {
    items: listed.filter(hasPage.site).map(siteCard),
    rows: listed.filter((site) => !hasPage.site(site)).map(siteCard),
  };
}

/** A site in a list of sites. */
export function siteCard(entry: ProgrammeSite): SiteCard {
  return { entry, kind: kindOf(entry) };
}

function kindOf({ site }: ProgrammeSite): Words | null {
  return site.facts.find(({ key }) => key === 'kind')?.value ?? null;
}

function cityNamed(name: string | null, { cities }: ProgrammeReport): CityEntry | null {
  return cities.find(({ place }) => place.city === name) ?? null;
}
