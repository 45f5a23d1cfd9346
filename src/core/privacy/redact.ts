import type { Consent } from '../language/declaration.js';
import { foldLetters } from './leak/fold.js';
import type { Localizer } from '../report/locale.js';
import { bareLine } from '../text/markdown-text.js';
import { namesOf } from '../report/names.js';
import { mayStand, type People, type Somebody } from './people.js';
import type { Fact, PartyView, PersonView, PointView, Report } from '../report/report.js';

/** Who may be named in an edition, and what stands for the others; made anew for each report. */
export interface Redactor {
  readonly mayBeNamed: (person: PersonView) => boolean;
  readonly person: (person: PersonView) => PersonView;
  readonly people: (list: readonly PersonView[]) => PersonView[];
  readonly party: (party: PartyView) => PartyView;
  readonly parties: (list: readonly PartyView[]) => PartyView[];
  readonly points: (list: readonly PointView[]) => PointView[];
  readonly facts: (list: readonly Fact[]) => Fact[];
  /** The user's own data with every text masked, keys as well. */
  readonly extra: (data: Report['extra']) => Report['extra'];
  /** Null in the public edition. */
  readonly mark: Report['edition'];
  /** The keys of those who have been named so far. */
  readonly named: ReadonlySet<string>;
  /** What has stood for a name so far, by key. */
  readonly standIns: ReadonlyMap<string, string>;
}

/**
 * @param people everybody whom the document names
 * @param mask takes the names that this edition withholds out of the user's own data, of which nothing else is known
 * @param lang the language of the report
 */
export function makeRedactor(
  edition: Consent,
  people: People,
  mask: (text: string) => string,
  lang: string,
  localizer: Localizer,
): Redactor {
  const named = new Set<string>();
  const standIns = new Map<string, string>();
  const mayBeNamed = ({ key }: PersonView): boolean => mayStand(people.get(key)?.consent ?? null, edition);
  const person = (view: PersonView): PersonView => {
    if (mayBeNamed(view)) {
      named.add(view.key);
      return view;
    }
    const standIn = standInFor(view, people.get(view.key), lang, localizer);
    standIns.set(view.key, standIn.name);
    return { ...stranger, ...standIn };
  };
  const party = (one: PartyView): PartyView => (one.kind === 'person' ? person(one) : one);
  const parties = (list: readonly PartyView[]): PartyView[] => list.map(party);
  return {
    mayBeNamed,
    person,
    people: (list) => list.map(person),
    party,
    parties,
    points: (list) => list.map((point) => ({ ...point, by: point.by && person(point.by) })),
    facts: (list) =>
      list.map((fact) => {
        const shown = parties(fact.parties);
        return { ...fact, parties: shown, value: namesOf(shown, localizer) ?? fact.value };
      }),
    extra: (data) => masked(data, mask) as Report['extra'],
    mark:
      edition === 'public'
        ? null
        : {
            code: edition,
            label: localizer.say(`edition_${edition}`),
            notice: localizer.say(`edition_notice_${edition}`),
          },
    named,
    standIns,
  };
}

/**
 * Takes out of a report whom an edition may not name, before any template sees it.
 *
 * A person who may not be named becomes their pseudonym, their function, or "a participant from …"; those who only
 * stand in a list of participants are counted instead. The list of people holds those whom the page names.
 *
 * @param report of the document as `narrow` left it
 * @param pseudonyms the keys of those who have one, by which they stand in lists as well
 */
export function redact(
  report: Report,
  edition: Consent,
  redactor: Redactor,
  pseudonyms: ReadonlySet<string>,
): Report {
  const { people, party, parties, points, facts, mayBeNamed, mark, named } = redactor;
  const shown: Omit<Report, 'people'> = {
    ...report,
    edition: mark,
    disclosures: edition === 'internal' ? report.disclosures : [],
    authors: parties(report.authors),
    facts: facts(report.facts),
    practices: report.practices.map((practice) => ({ ...practice, facts: facts(practice.facts) })),
    followUp: report.followUp.map((step) => ({
      ...step,
      with: parties(step.with),
      owner: step.owner && party(step.owner),
    })),
    hosts: parties(report.hosts),
    coOrganisers: parties(report.coOrganisers),
    participants: report.participants && {
      ...report.participants,
      countries: report.participants.countries.map((country) => ({
        ...country,
        delegations: country.delegations.map((delegation) => ({
          ...delegation,
          // The others are in the count; that one of them came from this city needs no saying.
          people: people(delegation.people.filter((view) => mayBeNamed(view) || pseudonyms.has(view.key))),
        })),
      })),
    },
    tours: report.tours.map((tour) => ({
      ...tour,
      guides: people(tour.guides),
      groups: tour.groups.map((group) => ({ ...group, guides: people(group.guides) })),
      points: points(tour.points),
    })),
    discussions: report.discussions.map((discussion) => ({
      ...discussion,
      discussants: people(discussion.discussants),
      points: points(discussion.points),
    })),
    events: report.events.map((event) => ({
      ...event,
      people: people(event.people),
      film: event.film && { ...event.film, directors: people(event.film.directors) },
      points: points(event.points),
    })),
    feedback: report.feedback && {
      ...report.feedback,
      evaluator: report.feedback.evaluator && redactor.person(report.feedback.evaluator),
    },
    contacts: people(report.contacts),
    extra: redactor.extra(report.extra),
  };
  return { ...shown, people: report.people.filter(({ key }) => named.has(key)) };
}

const stranger: PersonView = {
  kind: 'person',
  key: '',
  name: '',
  lang: null,
  role: null,
  organisation: null,
  place: null,
};

/** What stands for a name that may not stand itself. */
function standInFor(
  { role }: PersonView,
  somebody: Somebody | undefined,
  lang: string,
  localizer: Localizer,
): Pick<PersonView, 'name' | 'lang'> {
  if (somebody?.pseudonym) return { name: somebody.pseudonym, lang: null };
  const numbered = (words: string): string =>
    (somebody?.number ?? 1) > 1 ? `${words} (${somebody?.number})` : words;
  const words = role && bareLine(role.text);
  // "Director of Gaïa" is as good as a name.
  if (role && words && !namesEmployer(words, somebody)) {
    const kind = somebody?.employer.lang === (role.lang ?? lang) ? somebody.employer.kind : null;
    return { name: numbered(kind ? `${words} (${kind})` : words), lang: role.lang };
  }
  const from = somebody?.city
    ? localizer.say('a_participant_from', { city: somebody.city })
    : localizer.say('a_participant');
  return { name: numbered(from), lang: null };
}

function namesEmployer(words: string, somebody: Somebody | undefined): boolean {
  const letters = foldLetters(words);
  const own = [...(somebody?.employer.names ?? []), somebody?.name ?? ''].map(foldLetters);
  return own.some((name) => name !== '' && letters.includes(name));
}

function masked(value: unknown, mask: (text: string) => string): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((one) => masked(one, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [mask(key), masked(child, mask)]));
}
