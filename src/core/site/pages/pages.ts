import type { CityEntry, ProgrammeReport, ProgrammeSite } from '../../programme/report.js';
import type { Words } from '../../report/report.js';
import { partsOf } from '../../report/sections.js';
import type { Pictures } from '../pictures.js';
import type { Download, FeedLink, PageContexts, PageTemplate, SiteCard } from './contexts.js';
import { sectionsOfVisit } from './visit-sections.js';

/** A file of the website. */
export interface SiteFile {
  /** Its path from the folder of the website. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

interface PageHead {
  /** From the folder of the website. */
  readonly path: string;
  readonly title: string;
  /** What it is, in a word: `Site`. */
  readonly kind: string;
  /** A line that says more about it. */
  readonly about: string;
  /** The section that it belongs to; null for the first page and the search. */
  readonly section: string | null;
}

/** A page of the website before it is rendered: its template, which is also what it is about, and what that shows. */
export type SitePage = {
  [T in PageTemplate]: PageHead & { readonly template: T; readonly context: PageContexts[T] };
}[PageTemplate];

/** Files that the programme has besides the website. */
export interface Downloads {
  /** Of a visit, by its id. */
  readonly reports: ReadonlyMap<string, readonly Download[]>;
  readonly guidebook: readonly Download[];
}

type SectionKey =
  | Exclude<PageTemplate, 'home' | 'search' | 'list' | 'visit' | 'site' | 'practice' | 'city' | 'audit'>
  | PageContexts['list']['of'];

/** A section of the website: a list, or one page. */
export interface SiteSection {
  readonly key: SectionKey;
  readonly label: string;
}

/** The sections that have something to show, in the order of the navigation. */
export function sectionsOf(report: ProgrammeReport): SiteSection[] {
  const { labels } = report;
  const sections: readonly (readonly [key: SectionKey, label: string, shown: boolean])[] = [
    ['visits', 'visits', report.visits.length > 0],
    ['sites', 'sites_visited', report.sites.length > 0],
    ['practices', 'practices', report.practices.length > 0],
    ['themes', 'discussed', report.themes.length > 0],
    ['lessons', 'lessons', report.lessons.length > 0],
    ['cities', 'cities', report.cities.length > 0],
    ['audits', 'audits', report.audits.length > 0],
    ['evaluation', 'evaluation', report.evaluation !== null || report.feedback !== null],
    ['conference', 'type_conference', report.conference !== null],
    ['people', 'people', report.people.length > 0],
    ['organisations', 'organisations', report.organisations.length > 0],
    ['sources', 'sources', report.sources.length > 0],
  ];
  return sections.flatMap(([key, label, shown]) => (shown ? [{ key, label: labels[label] ?? '' }] : []));
}

/** More events than that stand in words below the timeline. */
const MOST_EVENTS = 20;
/** The first page shows so many things of a kind, and leads to the others. */
const MOST_CARDS = 12;

/** Null when there is nothing to show; `more` is how many there are in all, where not all are shown. */
function firstOf<T>(
  items: readonly T[],
): { readonly items: readonly T[]; readonly more: number | null } | null {
  if (items.length === 0) return null;
  return { items: items.slice(0, MOST_CARDS), more: items.length > MOST_CARDS ? items.length : null };
}

/**
 * Every page of the website, the first page and the search first.
 *
 * @param pictures the drawings of the first page
 * @param addresses where things stand, by their anchors
 * @param bare the words of a line of Markdown
 */
export function pagesOf(
  report: ProgrammeReport,
  {
    addresses,
    downloads,
    pictures,
    feeds,
    bare,
  }: {
    readonly addresses: ReadonlyMap<string, string>;
    readonly downloads: Downloads;
    readonly pictures: Pictures;
    readonly feeds: readonly FeedLink[];
    readonly bare: (words: Words | null) => string;
  },
): SitePage[] {
  const { labels } = report;
  const say = (key: string): string => labels[key] ?? '';
  const pathOf = (anchor: string): string => addresses.get(anchor) ?? '';
  const cityNamed = (name: string | null): CityEntry | null =>
    report.cities.find(({ place }) => place.city === name) ?? null;
  const cityOfSite = (anchor: string): CityEntry | null =>
    report.cities.find(({ sites }) => sites.some((site) => site.anchor === anchor)) ?? null;
  const kindOf = ({ site }: ProgrammeSite): Words | null =>
    site.facts.find(({ key }) => key === 'kind')?.value ?? null;
  const siteCard = (entry: ProgrammeSite): SiteCard => ({ entry, kind: kindOf(entry) });
  const sitesAt = (anchors: readonly string[]): SiteCard[] =>
    report.sites.filter(({ anchor }) => anchors.includes(anchor)).map(siteCard);
  const headOf = ({ key, label }: SiteSection): PageHead => ({
    path: `${key}/index.html`,
    title: label,
    kind: '',
    about: '',
    section: key,
  });
  const list = (section: SiteSection, context: PageContexts['list']): SitePage => ({
    ...headOf(section),
    template: 'list',
    context,
  });
  const dot = (parts: readonly (string | null | undefined)[]): string =>
    parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

  const visits = report.visits.map((visit): SitePage => {
    const around = {
      parts: partsOf(visit.report),
      sites: sitesAt(visit.report.sites.map(({ anchor }) => anchor)),
      practices: report.practices.filter((one) => one.visit.id === visit.id),
    };
    return {
      path: pathOf(visit.anchor),
      template: 'visit',
      title: bare(visit.title),
      kind: say('follow_visit'),
      about: dot([visit.where, visit.dates.words]),
      section: 'visits',
      context: {
        ...around,
        visit,
        sections: sectionsOfVisit(around, labels),
        audits: report.audits.filter(({ id }) => visit.audits.includes(id)),
        cities: report.cities.filter(({ attended }) => attended.some(({ id }) => id === visit.id)),
        files: downloads.reports.get(visit.id) ?? [],
      },
    };
  });
  const sites = report.sites.map((entry): SitePage => {
    const city = cityOfSite(entry.anchor);
    return {
      path: pathOf(entry.anchor),
      template: 'site',
      title: bare(entry.site.name),
      kind: say('site'),
      about: dot([entry.site.city, bare(kindOf(entry))]),
      section: 'sites',
      context: { entry, city },
    };
  });
  const practices = report.practices.map((entry): SitePage => ({
    path: pathOf(entry.anchor),
    template: 'practice',
    title: bare(entry.practice.title),
    kind: say('practice'),
    about: dot([entry.visit.city, entry.visit.dates.words]),
    section: 'practices',
    context: {
      entry,
      sites: report.sites.filter((site) => site.practices.some(({ anchor }) => anchor === entry.anchor)),
    },
  }));
  const cities = report.cities.map((entry): SitePage => ({
    path: pathOf(entry.anchor),
    template: 'city',
    title: entry.place.city,
    kind: say('city'),
    about: dot([entry.country, entry.role]),
    section: 'cities',
    context: {
      // Whoever hosts a visit takes part in it.
      entry: {
        ...entry,
        attended: entry.attended.filter(({ id }) => !entry.hosted.some((visit) => visit.id === id)),
      },
      sites: sitesAt(entry.sites.map(({ anchor }) => anchor)),
      audits: report.audits.filter(({ id }) => entry.audits.some((audit) => audit.id === id)),
      conference: entry.conference ? report.conference : null,
      organisations: report.partners
        .flatMap((role) => role.cities)
        .filter(({ place }) => place.city === entry.place.city && place.country === entry.place.country)
        .flatMap(({ organisations }) => organisations),
    },
  }));
  const audits = report.audits.map((entry): SitePage => ({
    path: pathOf(entry.anchor),
    template: 'audit',
    title: entry.where,
    kind: say('follow_audit'),
    about: entry.dates?.words ?? '',
    section: 'audits',
    context: { entry, city: cityNamed(entry.city) },
  }));
  const { conference } = report;
  const sections = sectionsOf(report).map((section): SitePage => {
    switch (section.key) {
      case 'visits':
        return list(section, { of: section.key, items: report.visits });
      case 'sites':
        return list(section, { of: section.key, items: report.sites.map(siteCard) });
      case 'practices':
        return list(section, { of: section.key, items: report.practices });
      case 'audits':
        return list(section, { of: section.key, items: report.audits });
      case 'cities':
        return list(section, { of: section.key, items: report.cities });
      case 'sources':
        return {
          ...headOf(section),
          template: section.key,
          context: {
            sources: report.sources.map((source) => ({
              ...source,
              citedBy: report.visits.filter(({ id }) => source.citedIn.includes(id)),
            })),
          },
        };
      case 'conference':
        return {
          ...headOf(section),
          template: section.key,
          title: bare(conference?.title ?? null),
          kind: say('type_conference'),
          about: dot([conference?.where, conference?.dates?.words]),
          context: {
            entry: conference,
            city: cityNamed(conference?.city ?? null),
            calendar: feeds.find(({ type }) => type === 'text/calendar')?.file ?? null,
          },
        };
      default:
        return { ...headOf(section), template: section.key, context: {} };
    }
  });
  const first: SitePage = {
    path: 'index.html',
    template: 'home',
    title: bare(report.title),
    kind: say('programme'),
    about: '',
    section: null,
    context: {
      ...pictures,
      events: report.timeline.length > MOST_EVENTS ? [] : report.timeline,
      partners: report.partners.map(({ label, cities: of }) => ({
        label,
        cities: of.flatMap(({ place }) =>
          report.cities.filter(
            (city) => city.place.city === place.city && city.place.country === place.country,
          ),
        ),
      })),
      first: {
        visits: firstOf(report.visits),
        practices: firstOf(report.practices),
        sites: firstOf(report.sites.map(siteCard)),
        audits: firstOf(report.audits),
      },
      guidebookFiles: downloads.guidebook,
      feeds,
    },
  };
  const search: SitePage = {
    path: 'search/index.html',
    template: 'search',
    title: say('search'),
    kind: '',
    about: '',
    section: null,
    context: {},
  };
  return [first, search, ...sections, ...visits, ...sites, ...practices, ...cities, ...audits];
}
