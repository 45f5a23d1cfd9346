import { bareWriter, proseWriter } from '../../formats/html/bare.js';
import { nameOf } from '../names.js';
import type { FigureView, PartyView, Report, Words } from '../report.js';

/** What a page tells machines of itself. */
export interface PageData {
  /** JSON-LD in the words of schema.org, for an element that holds it. */
  readonly linkedData: string;
  /** The same as far as the Dublin Core has words for it (DCMI Metadata Terms), for elements of the head. */
  readonly metadata: readonly { readonly name: string; readonly content: string }[];
}
export type JsonLd = Readonly<Record<string, unknown>>;

/** Things as JSON-LD. */
export function writeLinkedData(graph: readonly JsonLd[]): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph.map(clean) });
  // What could end the element that holds it.
  return json.replaceAll('<', '\\u003c');
}

/** Without what there is nothing to say about. */
export function clean(value: JsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, one]) =>
        one !== null && one !== undefined && one !== '' && !(Array.isArray(one) && one.length === 0),
    ),
  );
}

/** Somebody, by the name that the edition shows. */
export function partyData(one: PartyView, bare: (words: Words) => string): JsonLd {
  return { '@type': one.kind === 'person' ? 'Person' : 'Organization', name: bare(nameOf(one)) };
}

/** A licence by its address, or as a work of that name: schema.org takes no words for it. */
export function licenceData(licence: string): JsonLd | string {
  return licence === '' || /^https?:/.test(licence) ? licence : { '@type': 'CreativeWork', name: licence };
}

/** A number that was counted, as a property of what it was counted of. */
export function figureData(
  figure: FigureView,
  of: string | null,
  bare: (words: Words | null) => string,
): JsonLd {
  const { label, value, amount, unit, asOf } = figure;
  return clean({
    '@type': 'PropertyValue',
    name: of === null ? bare(label) : `${of}: ${bare(label)}`,
    value: amount ?? value,
    unitText: unit && bare(unit),
    description: asOf,
  });
}

/** What the page of a report tells: of the report, of the visit, and of the figures in it. */
export function dataOfReport(report: Report): PageData {
  const { lang, dates, where, place, programme, imprint } = report;
  const bare = bareWriter();
  const title = bare(report.title);
  const factOf = (key: string): string => bare(imprint?.facts.find((one) => one.key === key)?.value ?? null);
  const series = programme && {
    name: bare(programme.title),
    ...(programme.acronym !== null && { alternateName: programme.acronym }),
  };
  const [latitude, longitude] = place.coordinates ?? [];
  const event = {
    '@type': 'Event',
    '@id': '#visit',
    name: title,
    inLanguage: lang,
    startDate: dates.start,
    endDate: dates.end,
    location: clean({
      '@type': 'Place',
      name: where,
      address: { '@type': 'PostalAddress', addressLocality: place.city, addressCountry: place.country },
      geo: latitude === undefined ? null : { '@type': 'GeoCoordinates', latitude, longitude },
    }),
    organizer: [...report.hosts, ...report.organisers].map((one) => partyData(one, bare)),
    superEvent: series && { '@type': 'EventSeries', ...series },
  };
  const authors = report.authors.map((one) => partyData(one, bare));
  const identifier = factOf('identifier');
  const licence = factOf('licence');
  const document = {
    '@type': 'Report',
    '@id': '#report',
    name: title,
    alternativeHeadline: bare(report.subtitle),
    abstract: proseWriter()(report.summary),
    inLanguage: lang,
    about: [{ '@id': '#visit' }],
    keywords: bare(report.theme),
    author: authors,
    datePublished: imprint?.date,
    version: factOf('version'),
    license: licenceData(licence),
    identifier,
    sourceOrganization: series && { '@type': 'Project', ...series },
  };
  const counted = [
    ...report.keyFigures.map((one) => figureData(one, one.site && bare(one.site.name), bare)),
    ...report.sites.flatMap(({ name, figures }) => figures.map((one) => figureData(one, bare(name), bare))),
  ];
  const known = new Set<string>();
  const figures = counted.filter((one) => {
    const text = JSON.stringify(one);
    return !known.has(text) && known.add(text);
  });
  const dataset = {
    '@type': 'Dataset',
    name: `${title}: ${report.labels['key_figures'] ?? ''}`,
    description: where,
    inLanguage: lang,
    isPartOf: { '@id': '#report' },
    license: licenceData(licence),
    variableMeasured: figures,
  };
  return {
    linkedData: writeLinkedData([document, event, ...(figures.length > 0 ? [dataset] : [])]),
    metadata: metadataOf({
      title,
      creator: authors.map(({ name }) => String(name)),
      issued: imprint?.date ?? '',
      language: lang,
      identifier,
      license: licence,
      subject: bare(report.theme),
      spatial: where,
      isPartOf: series?.name ?? '',
    }),
  };
}

/** Terms of the Dublin Core, those first that say something. */
export function metadataOf(
  terms: Readonly<Record<string, string | readonly string[]>>,
): PageData['metadata'] {
  return Object.entries(terms).flatMap(([term, values]) =>
    (typeof values === 'string' ? [values] : values)
      .filter((content) => content !== '')
      .map((content) => ({ name: `dcterms.${term}`, content })),
  );
}
