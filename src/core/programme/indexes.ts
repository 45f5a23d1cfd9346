import type { Localizer } from '../report/locale/locale.js';
import { foldName } from '../report/names.js';
import type { OrganisationView, PersonView, Place } from '../report/report.js';
import { byFamilyName } from '../report/family-name.js';
import { anchorOf, type TakeAnchor } from '../report/anchors.js';
import { cityAnchor, type OwnParts } from './parts.js';
import type {
  AuditView,
  CityEntry,
  OrganisationEntry,
  PersonEntry,
  ProgrammePractice,
  ProgrammeSite,
  ProgrammeVisit,
  VisitLink,
} from './report.js';
import { linkTo } from './themes.js';

/** Everybody whom this edition names, once each, by family name, with the visits at which they were met. */
export function peopleOf(
  visits: readonly ProgrammeVisit[],
  own: readonly PersonView[],
  localizer: Localizer,
  take: TakeAnchor,
): PersonEntry[] {
  const entries = new Map<string, { person: PersonView; visits: VisitLink[]; programme: boolean }>();
  const meet = (person: PersonView): { visits: VisitLink[] } => {
    const known = entries.get(person.key) ?? { person, visits: [], programme: false };
    entries.set(person.key, known);
    return known;
  };
  for (const visit of visits) {
    for (const person of visit.report.people) meet(person).visits.push(linkTo(visit));
  }
  for (const person of own) {
    const { visits: at } = meet(person);
    entries.set(person.key, { person, visits: at, programme: true });
  }
  return byFamilyName(
    [...entries.values()].map(({ person }) => person),
    localizer,
  ).flatMap((person) => {
    const entry = entries.get(person.key);
    return entry ? [{ ...entry, anchor: take(anchorOf('person', person.name)) }] : [];
  });
}

/** Every organisation that is named as such, once each, by name. Those of the people alone are not among them. */
export function organisationsOf(
  visits: readonly ProgrammeVisit[],
  own: readonly OrganisationView[],
  localizer: Localizer,
  take: TakeAnchor,
): OrganisationEntry[] {
  const entries = new Map<
    string,
    { organisation: OrganisationView; visits: VisitLink[]; programme: boolean }
  >();
  const meet = (organisation: OrganisationView): { visits: VisitLink[]; programme: boolean } => {
    const key = foldName(organisation.name.text);
    const known = entries.get(key) ?? { organisation, visits: [], programme: false };
    entries.set(key, known);
    return known;
  };
  for (const organisation of own) meet(organisation).programme = true;
  for (const visit of visits) {
    const report = { ...visit.report, authors: [] };
    for (const organisation of organisationsIn(report)) {
      const { visits: at } = meet(organisation);
      if (!at.some(({ id }) => id === visit.id)) at.push(linkTo(visit));
    }
  }
  return [...entries.values()]
    .sort((a, b) => localizer.compare(a.organisation.name.text, b.organisation.name.text))
    .map(({ organisation, ...rest }) => {
      const { city, country } = organisation;
      const isSaid = city !== undefined && city !== null && organisation.name.text.includes(city);
      const where = [isSaid ? null : city, country && localizer.country(country)].filter(Boolean).join(', ');
      return {
        anchor: take(anchorOf('organisation', organisation.name.text)),
        organisation: { ...organisation, place: null },
        where: where === '' ? null : where,
        ...rest,
      };
    });
}

/** Every organisation in a part of a report. */
export function organisationsIn(part: unknown): OrganisationView[] {
  if (Array.isArray(part)) return part.flatMap(organisationsIn);
  if (typeof part !== 'object' || part === null) return [];
  if ('kind' in part && part.kind === 'organisation') return [part as OrganisationView];
  return Object.values(part).flatMap(organisationsIn);
}

interface Known {
  readonly partners: OwnParts['partners'];
  readonly conference: OwnParts['conference'];
  readonly visits: readonly ProgrammeVisit[];
  readonly audits: readonly AuditView[];
  readonly sites: readonly ProgrammeSite[];
  readonly practices: readonly ProgrammePractice[];
}

/** Every city that has to do with the programme, by name. */
export function citiesOf(known: Known, localizer: Localizer): CityEntry[] {
  const { partners, visits, audits, sites, practices, conference } = known;
  const places = new Map<string, Place>();
  const see = (place: Place): void => {
    const key = cityAnchor(place);
    const before = places.get(key);
    if (!before?.coordinates) places.set(key, before && !place.coordinates ? before : place);
  };
  const delegations = (visit: ProgrammeVisit): Place[] =>
    (visit.report.participants?.countries ?? []).flatMap((one) =>
      one.delegations.flatMap((delegation) => delegation.place ?? []),
    );
  for (const { cities } of partners) for (const { place } of cities) see(place);
  for (const visit of visits) [visit.place, ...delegations(visit)].forEach(see);
  for (const { place } of audits) see(place);
  return [...places]
    .map(([anchor, place]): CityEntry => {
      const here = (city: string | null): boolean => city !== null && foldName(city) === foldName(place.city);
      return {
        anchor,
        place,
        country: localizer.country(place.country),
        role: partners.find(({ cities }) => cities.some((one) => one.anchor === anchor))?.role ?? null,
        hosted: visits.filter((visit) => cityAnchor(visit.place) === anchor).map(linkTo),
        attended: visits
          .filter((visit) => delegations(visit).some((one) => cityAnchor(one) === anchor))
          .map(linkTo),
        audits: audits
          .filter((audit) => cityAnchor(audit.place) === anchor)
          .map((audit) => ({ id: audit.id, anchor: audit.anchor, city: audit.city })),
        sites: sites
          .filter(({ site }) => here(site.city))
          .map(({ anchor: at, site }) => ({ anchor: at, name: site.name })),
        practices: practices
          .filter(({ practice, visit }) => here(practice.city ?? visit.city))
          .map(({ anchor: at, practice }) => ({ anchor: at, title: practice.title })),
        conference: here(conference?.city ?? null),
      };
    })
    .sort((a, b) => localizer.compare(a.place.city, b.place.city));
}
