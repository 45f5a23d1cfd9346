/** The kinds of schema.org (29) that pages name, each with those above it. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  Report: ['CreativeWork'],
  Book: ['CreativeWork'],
  Dataset: ['CreativeWork'],
  CollectionPage: ['CreativeWork'],
  BusinessEvent: ['Event'],
  EventSeries: ['Event'],
  CivicStructure: ['Place'],
  City: ['Place'],
  Country: ['Place'],
  Project: ['Organization'],
};

/** Which kinds have a property, and what it may be besides words and numbers; null for nothing else. */
const properties: Readonly<Record<string, readonly [on: string, to: string | null]>> = {
  name: ['Thing', null],
  alternateName: ['Thing', null],
  description: ['Thing', null],
  url: ['Thing', null],
  identifier: ['Thing', 'PropertyValue'],
  inLanguage: ['CreativeWork Event', 'Language'],
  about: ['CreativeWork Event', 'Thing'],
  abstract: ['CreativeWork', null],
  alternativeHeadline: ['CreativeWork', null],
  author: ['CreativeWork', 'Person Organization'],
  publisher: ['CreativeWork', 'Person Organization'],
  datePublished: ['CreativeWork', null],
  isPartOf: ['CreativeWork', 'CreativeWork'],
  isbn: ['Book', null],
  keywords: ['CreativeWork', null],
  license: ['CreativeWork', 'CreativeWork'],
  sourceOrganization: ['CreativeWork', 'Organization'],
  version: ['CreativeWork', null],
  variableMeasured: ['Dataset', 'PropertyValue'],
  startDate: ['Event', null],
  endDate: ['Event', null],
  location: ['Event Organization', 'Place'],
  organizer: ['Event', 'Person Organization'],
  superEvent: ['Event', 'Event'],
  address: ['Place Organization', 'PostalAddress'],
  addressCountry: ['PostalAddress', 'Country'],
  addressLocality: ['PostalAddress', null],
  geo: ['Place', 'GeoCoordinates'],
  latitude: ['GeoCoordinates Place', null],
  longitude: ['GeoCoordinates Place', null],
  containedInPlace: ['Place', 'Place'],
  additionalProperty: ['Place', 'PropertyValue'],
  value: ['PropertyValue', null],
  unitText: ['PropertyValue', null],
  foundingDate: ['Organization', null],
  dissolutionDate: ['Organization', null],
  parentOrganization: ['Organization', 'Organization'],
  areaServed: ['Organization', 'Place'],
  itemListElement: ['BreadcrumbList', 'ListItem'],
  item: ['ListItem', 'Thing'],
  position: ['ListItem CreativeWork', null],
};

const isA = (kind: string, wanted: string): boolean =>
  wanted.split(' ').some((one) => one === 'Thing' || one === kind || (kinds[kind] ?? []).includes(one));

/** What of linked data schema.org does not have: a property of another kind of thing, or one that is something else. */
export function notOfSchemaOrg(thing: unknown): string[] {
  if (Array.isArray(thing)) return thing.flatMap(notOfSchemaOrg);
  if (typeof thing !== 'object' || thing === null) return [];
  const { '@type': kind = '', ...rest } = thing as { readonly '@type'?: string };
  return Object.entries<unknown>(rest).flatMap(([key, value]) => {
    if (key.startsWith('@')) return [];
    const [on, to] = properties[key] ?? ['', null];
    const wrong = isA(kind, on) ? [] : [`${kind} has no ${key}`];
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) {
      if (typeof one !== 'object' || one === null) continue;
      const { '@type': found } = one as { readonly '@type'?: string };
      if (found !== undefined && (to === null || !isA(found, to)))
        wrong.push(`${key} of ${kind} is no ${found}`);
      wrong.push(...notOfSchemaOrg(one));
    }
    return wrong;
  });
}
