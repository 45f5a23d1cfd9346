import type { Programme } from '../language.js';
import type { Speech } from '../locale.js';
import type { OrganisationView, Place, Words } from '../report.js';
import type { Parties } from '../resolve/parties.js';
import { filmView, pointViews } from '../resolve/sessions.js';
import type { Writer } from '../resolve/words.js';
import type { Period, Text } from '../schema.js';
import type {
  AuditView,
  ConferenceView,
  Dates,
  EvaluationView,
  GuidebookFacts,
  PartnerRole,
  ProgrammeReport,
} from './report.js';

/** What the texts of the programme file are written with. */
export interface Desk {
  readonly programme: Programme;
  /** In which the file is written. */
  readonly lang: string;
  readonly writer: Writer;
  readonly parties: Parties;
  readonly speech: Speech;
}

/** What the programme file says by itself, in the order in which its sources are numbered. */
export interface OwnParts extends Pick<
  ProgrammeReport,
  | 'title'
  | 'acronym'
  | 'guidebook'
  | 'summary'
  | 'period'
  | 'coordinator'
  | 'partners'
  | 'evaluation'
  | 'conference'
> {
  readonly audits: readonly (Omit<AuditView, 'fedBy'> & { readonly stated: readonly string[] })[];
}

export function ownParts(desk: Desk): OwnParts {
  const { programme, speech, parties } = desk;
  return {
    title: line(desk, programme.title),
    acronym: programme.acronym ?? null,
    guidebook: guidebookOf(desk),
    summary: block(desk, programme.summary),
    period: programme.period ? datesOf(programme.period, speech) : null,
    coordinator: programme.coordinator === undefined ? null : parties.organisation(programme.coordinator),
    partners: partnersOf(desk),
    audits: auditsOf(desk),
    evaluation: evaluationOf(desk),
    conference: conferenceOf(desk),
  };
}

export function datesOf({ start, end }: Period, speech: Speech): Dates {
  return { start, end, words: speech.dates(start, end) };
}

function line({ writer, lang }: Desk, value: Text): Words;
function line({ writer, lang }: Desk, value: Text | undefined): Words | null;
function line({ writer, lang }: Desk, value: Text | undefined): Words | null {
  return value === undefined ? null : writer.line({ value, lang, owner: 'programme' });
}
function block(desk: Desk, value: Text): Words;
function block(desk: Desk, value: Text | undefined): Words | null;
function block({ writer, lang }: Desk, value: Text | undefined): Words | null {
  return value === undefined ? null : writer.block({ value, lang, owner: 'programme' });
}

/** By this two mentions are of one city. */
export function cityAnchor({ city, country }: Pick<Place, 'city' | 'country'>): string {
  return `city-${country.toLowerCase()}-${slug(city)}`;
}

/** A name as a part of an anchor: letters and digits, the rest as hyphens. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const roles: readonly PartnerRole[] = ['host', 'audited', 'observer', 'partner'];

function partnersOf({ programme, parties, speech }: Desk): ProgrammeReport['partners'] {
  const cities = [...(programme.cities ?? [])].sort((a, b) => speech.compare(a.city, b.city));
  return roles.flatMap((role) => {
    const ofRole = cities.filter((one) => (one.role ?? 'partner') === role);
    if (ofRole.length === 0) return [];
    return [
      {
        role,
        label: speech.say(`role_${role}`),
        cities: ofRole.map((one) => ({
          anchor: cityAnchor(one),
          place: { city: one.city, country: one.country, coordinates: one.coordinates ?? null },
          country: speech.country(one.country),
          organisations: (one.organisations ?? []).map(parties.organisation).map(elsewhere(one.city)),
        })),
      },
    ];
  });
}

/** Under the name of its city, an organisation need not say where it is. */
function elsewhere(city: string): (organisation: OrganisationView) => OrganisationView {
  return (organisation) => (organisation.city === city ? { ...organisation, place: null } : organisation);
}

function auditsOf(desk: Desk): OwnParts['audits'] {
  const { programme, speech } = desk;
  const audits = (programme.audits ?? []).map((audit) => ({
    id: audit.id,
    anchor: audit.id.startsWith('audit-') ? audit.id : `audit-${audit.id}`,
    city: audit.city,
    place: {
      city: audit.city,
      country: audit.country,
      coordinates:
        programme.cities?.find((one) => one.city === audit.city && one.country === audit.country)
          ?.coordinates ?? null,
    },
    where: `${audit.city}, ${speech.country(audit.country)}`,
    dates: audit.dates ? datesOf(audit.dates, speech) : null,
    focus: block(desk, audit.focus),
    findings: (audit.findings ?? []).map((text) => block(desk, text)),
    recommendations: (audit.recommendations ?? []).map((text) => block(desk, text)),
    stated: audit.fed_by ?? [],
  }));
  // By date; those without one, in the order of the file, come last.
  return audits.sort((a, b) => (a.dates?.start ?? '9999').localeCompare(b.dates?.start ?? '9999', 'en'));
}

function evaluationOf(desk: Desk): EvaluationView | null {
  const { evaluation } = desk.programme;
  if (!evaluation) return null;
  const { parties, speech, writer } = desk;
  return {
    evaluator: evaluation.evaluator === undefined ? null : parties.party(evaluation.evaluator),
    tool: block(desk, evaluation.tool),
    indicators: (evaluation.indicators ?? []).map((indicator) => ({
      name: line(desk, indicator.name),
      dimension: line(desk, indicator.dimension),
      horizon: line(desk, indicator.horizon),
      unit: line(desk, indicator.unit),
      measures: (indicator.measures ?? []).map((measure) => ({
        city: measure.city ?? null,
        date: measure.date ?? null,
        when: measure.date === undefined ? null : speech.date(measure.date),
        value: typeof measure.value === 'number' ? speech.number(measure.value) : measure.value,
        amount: typeof measure.value === 'number' ? measure.value : null,
        source: writer.cite(typeof measure.source === 'string' ? [measure.source] : []),
      })),
      chart: null,
    })),
  };
}

function conferenceOf(desk: Desk): ConferenceView | null {
  const { conference } = desk.programme;
  if (!conference) return null;
  const { parties, speech } = desk;
  const texts = { visitLang: desk.lang, writer: desk.writer, parties };
  const { city, country } = conference;
  return {
    anchor: 'conference',
    code: 'conference',
    type: speech.say('type_conference'),
    title: line(desk, conference.title),
    dates: conference.dates ? datesOf(conference.dates, speech) : null,
    time: conference.time?.replace('-', '–') ?? null,
    city: city ?? null,
    where: [city, country && speech.country(country)].filter(Boolean).join(', ') || null,
    place: line(desk, conference.place),
    coOrganisers: parties.parties(conference.co_organisers),
    registration: conference.registration ?? null,
    people: parties.people(conference.people),
    film: conference.film ? filmView(conference.film, texts) : null,
    description: block(desk, conference.description),
    points: pointViews(conference.points, texts),
  };
}

function guidebookOf(desk: Desk): GuidebookFacts | null {
  const { guidebook } = desk.programme;
  if (!guidebook) return null;
  return {
    title: line(desk, guidebook.title),
    subtitle: line(desk, guidebook.subtitle),
    foreword: block(desk, guidebook.foreword),
    authors: desk.parties.people(guidebook.authors),
    isbn: guidebook.isbn ?? null,
    publisher: line(desk, guidebook.publisher),
    date: guidebook.date ?? null,
    published: guidebook.date === undefined ? null : desk.speech.date(guidebook.date),
    licence: line(desk, guidebook.licence),
    parts: (guidebook.parts ?? []).map((part) => ({
      title: line(desk, part.title),
      text: block(desk, part.text),
      include: part.include ?? null,
    })),
  };
}
