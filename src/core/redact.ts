import type { Consent } from './language.js';
import type { Speech } from './locale.js';
import { namesOf } from './names.js';
import type { Fact, PartyView, PersonView, PointView, Report } from './report.js';

const width: Readonly<Record<Consent, number>> = { public: 0, partners: 1, internal: 2 };

/** The ways in which an edition withholds: of a person the name, of a point or a picture the whole. */
export interface Veil {
  readonly may: (consent: Consent) => boolean;
  readonly person: (person: PersonView) => PersonView;
  readonly people: (list: readonly PersonView[]) => PersonView[];
  readonly parties: (list: readonly PartyView[]) => PartyView[];
  /** `attributed`: whether the speakers may be told. */
  readonly points: (list: readonly PointView[], attributed?: boolean) => PointView[];
  readonly facts: (list: readonly Fact[]) => Fact[];
  readonly images: <T extends { readonly consent: Consent }>(list: readonly T[]) => T[];
  /** Null in the public edition. */
  readonly mark: Report['edition'];
}

/** What `edition` may say, and what stands for the rest. */
export function veilFor(edition: Consent, speech: Speech): Veil {
  const may = (consent: Consent): boolean => width[consent] <= width[edition];
  const veil = (person: PersonView): PersonView => {
    if (may(person.consent)) return person;
    const stranger = person.city
      ? speech.say('a_participant_from', { city: person.city })
      : speech.say('a_participant');
    return {
      ...person,
      key: '',
      name: person.pseudonym ?? person.role?.text ?? stranger,
      role: person.pseudonym === null ? null : person.role,
      pseudonym: null,
    };
  };
  const people = (list: readonly PersonView[]): PersonView[] => list.map(veil);
  const parties = (list: readonly PartyView[]): PartyView[] =>
    list.map((party) => (party.kind === 'person' ? veil(party) : party));
  const points = (list: readonly PointView[], attributed = true): PointView[] =>
    list
      .filter((point) => may(point.consent))
      .map((point) => ({ ...point, by: attributed && point.by ? veil(point.by) : null }));
  const images = <T extends { readonly consent: Consent }>(list: readonly T[]): T[] =>
    list.filter((image) => may(image.consent));
  const facts = (list: readonly Fact[]): Fact[] =>
    list.map((fact) => {
      const shown = parties(fact.parties);
      return { ...fact, parties: shown, value: namesOf(shown, speech) ?? fact.value };
    });
  const mark =
    edition === 'public'
      ? null
      : {
          code: edition,
          label: speech.say(`edition_${edition}`),
          notice: speech.say(`edition_notice_${edition}`),
        };
  return { may, person: veil, people, parties, points, facts, images, mark };
}

/**
 * Takes out of a report what an edition may not say, once, before any template sees it.
 *
 * A person who may not be named becomes their pseudonym, their function, or "a participant from …"; those who only
 * stand in a list of participants are counted instead. A discussion under the Chatham House Rule shows neither
 * speakers nor who took part, in any edition.
 *
 * @param edition the edition that is being made
 */
export function redact(report: Report, edition: Consent, speech: Speech): Report {
  const { may, person: veil, people, parties, points, facts, images, mark } = veilFor(edition, speech);
  const sheltered = new Set(
    report.discussions.flatMap((one) =>
      one.chathamHouse ? one.discussants.map((person) => person.key) : [],
    ),
  );
  const shown = new Set(shownElsewhere(report).map((person) => person.key));

  return {
    ...report,
    edition: mark,
    authors: parties(report.authors),
    facts: facts(report.facts),
    practices: report.practices.map((practice) => ({ ...practice, facts: facts(practice.facts) })),
    followUp: report.followUp.map((step) => ({
      ...step,
      with: parties(step.with),
      owner: step.owner?.kind === 'person' ? veil(step.owner) : step.owner,
    })),
    hosts: parties(report.hosts),
    coOrganisers: parties(report.coOrganisers),
    participants: report.participants && {
      ...report.participants,
      countries: report.participants.countries.map((country) => ({
        ...country,
        delegations: country.delegations.map((delegation) => ({
          ...delegation,
          people: delegation.people.filter((person) => may(person.consent)),
        })),
      })),
    },
    sites: report.sites.map((site) => ({ ...site, images: images(site.images) })),
    tours: report.tours.map((tour) => ({
      ...tour,
      guides: people(tour.guides),
      groups: tour.groups.map((group) => ({ ...group, guides: people(group.guides) })),
      points: points(tour.points),
    })),
    discussions: report.discussions.map((discussion) => ({
      ...discussion,
      discussants: discussion.chathamHouse ? [] : people(discussion.discussants),
      represented: discussion.chathamHouse ? [] : discussion.represented,
      points: points(discussion.points, !discussion.chathamHouse),
    })),
    events: report.events.map((event) => ({
      ...event,
      people: people(event.people),
      film: event.film && { ...event.film, directors: people(event.film.directors) },
      points: points(event.points),
    })),
    feedback: report.feedback && {
      ...report.feedback,
      evaluator: report.feedback.evaluator && veil(report.feedback.evaluator),
    },
    images: images(report.images),
    contacts: people(report.contacts),
    people: report.people.filter(
      (person) => may(person.consent) && (!sheltered.has(person.key) || shown.has(person.key)),
    ),
  };
}

/** Everybody who is named outside a discussion under the Chatham House Rule. */
function shownElsewhere(report: Report): PersonView[] {
  const isPerson = (party: PartyView): party is PersonView => party.kind === 'person';
  return [
    ...report.hosts.filter(isPerson),
    ...report.coOrganisers.filter(isPerson),
    ...(report.participants?.countries.flatMap((one) => one.delegations.flatMap(({ people }) => people)) ??
      []),
    ...report.tours.flatMap((tour) => [...tour.guides, ...tour.groups.flatMap((group) => group.guides)]),
    ...report.discussions.flatMap((one) => (one.chathamHouse ? [] : one.discussants)),
    ...report.events.flatMap((event) => [...event.people, ...(event.film?.directors ?? [])]),
    ...(report.feedback?.evaluator ? [report.feedback.evaluator] : []),
    ...report.contacts,
  ];
}
