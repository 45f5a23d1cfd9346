import { proseWriter } from '../formats/html/bare.js';
import { clean, figureData, partyData, writeLinkedData, type JsonLd } from '../report/page/linked-data.js';
import type { Dates, ProgrammeReport } from '../programme/report.js';
import type { PartyView, Words } from '../report/report.js';
import type { SitePage } from './pages/site-page.js';
import type { Addresses } from './addresses.js';

/** How the data of a page name things and where these stand. */
export interface Guide {
  readonly addresses: Addresses;
  /** The words of a line of Markdown. */
  readonly bare: (words: Words | null) => string;
  /** The absolute address of a path, or null where nobody knows it. */
  readonly absolute: (path: string) => string | null;
}

/**
 * What a page is about, in the words of schema.org, as JSON-LD for its head.
 *
 * @param trail the way to the page, the first page first
 */
export function linkedData(
  page: SitePage,
  report: ProgrammeReport,
  trail: readonly { readonly label: string; readonly address: string }[],
  site: Guide,
): string {
  const graph = [thing(page, report, site), ...(trail.length > 1 ? [crumbs(trail, site)] : [])];
  return writeLinkedData(graph);
}

function thing(page: SitePage, report: ProgrammeReport, { bare, absolute, addresses }: Guide): JsonLd {
  const prose = proseWriter();
  const shared = {
    name: page.title,
    url: absolute(page.path),
    inLanguage: report.lang,
  };
  const names = { name: bare(report.title), alternateName: report.acronym };
  const programme = { '@type': 'Project', ...names };
  const series = { '@type': 'EventSeries', ...names };
  const place = { name: shared.name, url: shared.url };
  const is = (one: { readonly anchor: string }): boolean => addresses.get(one.anchor) === page.path;
  const party = (one: PartyView): JsonLd => partyData(one, bare);
  const visit = page.template === 'visit' ? report.visits.find(is) : undefined;
  if (visit) {
    return {
      '@type': 'Event',
      ...shared,
      description: prose(visit.report.summary) || null,
      ...dated(visit.dates),
      location: { '@type': 'Place', name: visit.where },
      organizer: visit.report.hosts.map(party),
      superEvent: series,
    };
  }
  const audit = page.template === 'audit' ? report.audits.find(is) : undefined;
  if (audit) {
    return {
      '@type': 'Event',
      ...shared,
      name: `${report.labels['follow_audit'] ?? ''}: ${audit.where}`,
      ...(audit.dates ? dated(audit.dates) : {}),
      location: { '@type': 'Place', name: audit.where },
      superEvent: series,
    };
  }
  const { conference } = report;
  if (page.template === 'conference' && conference) {
    return {
      '@type': 'BusinessEvent',
      ...shared,
      description: prose(conference.description) || null,
      ...(conference.dates ? dated(conference.dates) : {}),
      location: conference.where && { '@type': 'Place', name: conference.where },
      organizer: conference.coOrganisers.map(party),
      superEvent: series,
    };
  }
  const site = page.template === 'site' ? report.sites.find(is) : undefined;
  if (site) {
    const address = site.site.facts.find(({ key }) => key === 'address');
    const alternates = site.site.nativeNames.map(bare);
    const [latitude, longitude] = site.site.coordinates ?? [];
    return {
      '@type': 'CivicStructure',
      ...place,
      alternateName: alternates.length > 1 ? alternates : (alternates[0] ?? null),
      description: prose(site.site.description) || null,
      address: address ? bare(address.value) : site.site.city,
      geo: latitude === undefined ? null : { '@type': 'GeoCoordinates', latitude, longitude },
      additionalProperty: site.site.figures.map((one) => figureData(one, null, bare)),
    };
  }
  const practice = page.template === 'practice' ? report.practices.find(is) : undefined;
  if (practice) {
    return {
      '@type': 'CreativeWork',
      ...shared,
      abstract: prose(practice.practice.results) || null,
      sourceOrganization: programme,
    };
  }
  const city = page.template === 'city' ? report.cities.find(is) : undefined;
  if (city)
    return { '@type': 'City', ...place, containedInPlace: { '@type': 'Country', name: city.country } };
  if (page.template === 'home') {
    return {
      ...programme,
      '@type': 'Project',
      url: absolute('index.html'),
      description: prose(report.summary) || null,
      foundingDate: report.period?.start ?? null,
      dissolutionDate: report.period?.end ?? null,
      parentOrganization: report.coordinator && party(report.coordinator),
      areaServed: report.partners.flatMap(({ cities }) =>
        cities.map(({ place }) => ({ '@type': 'City', name: place.city })),
      ),
    };
  }
  return { '@type': 'CollectionPage', ...shared, about: programme };
}

const dated = ({ start, end }: Dates): JsonLd => ({ startDate: start, endDate: end });

function crumbs(
  trail: readonly { readonly label: string; readonly address: string }[],
  { absolute }: Guide,
): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...clean({ item: absolute(address) }),
    })),
  };
}
