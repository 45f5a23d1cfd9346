import type { Programme, Site } from '../language/declaration.js';
import { anchorOf, anchorsOf, type TakeAnchor } from '../report/anchors.js';
import type { Localizer } from '../report/locale/locale.js';
import type { OrganisationView, Place, Words } from '../report/report.js';
import type { Parties } from '../report/resolve/parties.js';
import {
  filmView,
  modeOf,
  optionalOf,
  pointViews,
  quoteViews,
  timeOf,
  typeOf,
} from '../report/resolve/sessions.js';
import { imageViews } from '../report/resolve/pictures.js';
import { ids, sitesOfFindings } from '../report/resolve/sites.js';
import {
  findingsOf,
  groundsOf,
  idAnchors,
  idsOf,
  recommendationsOf,
} from '../report/resolve/whole/findings.js';
import type { Teller } from '../report/resolve/whole/told.js';
import type { Writer } from '../report/resolve/words.js';
import type { Period, Text } from '../language/schema.js';
import { siteKey } from './sites.js';
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
export interface ProgrammeContext {
  readonly programme: Programme;
  /** In which the file is written. */
  readonly lang: string;
  readonly writer: Writer;
  readonly parties: Parties;
  readonly localizer: Localizer;
  /** Of the whole programme with its visits. */
  readonly take: TakeAnchor;
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

export function ownParts(context: ProgrammeContext): OwnParts {
  const { programme, localizer, parties } = context;
  return {
    title: line(context, programme.title),
    acronym: programme.acronym ?? null,
    guidebook: guidebookOf(context),
    summary: block(context, programme.summary),
    period: programme.period ? datesOf(programme.period, localizer) : null,
    coordinator: programme.coordinator === undefined ? null : parties.organisation(programme.coordinator),
    partners: partnersOf(context),
    audits: auditsOf(context),
    evaluation: evaluationOf(context),
    conference: conferenceOf(context),
  };
}

export function datesOf({ start, end }: Period, localizer: Localizer): Dates {
  return { start, end, words: localizer.dates(start, end) };
}

function line({ writer, lang }: ProgrammeContext, value: Text): Words;
function line({ writer, lang }: ProgrammeContext, value: Text | undefined): Words | null;
function line({ writer, lang }: ProgrammeContext, value: Text | undefined): Words | null {
  return value === undefined ? null : writer.line({ value, lang, owner: 'programme' });
}
function block(context: ProgrammeContext, value: Text): Words;
function block(context: ProgrammeContext, value: Text | undefined): Words | null;
function block({ writer, lang }: ProgrammeContext, value: Text | undefined): Words | null {
  return value === undefined ? null : writer.block({ value, lang, owner: 'programme' });
}

/** By this two mentions are of one city. */
export function cityAnchor({ city, country }: Pick<Place, 'city' | 'country'>): string {
  return anchorOf(`city-${country.toLowerCase()}`, city);
}

const roles: readonly PartnerRole[] = ['host', 'audited', 'observer', 'partner'];

function partnersOf({ programme, parties, localizer }: ProgrammeContext): ProgrammeReport['partners'] {
  const cities = [...(programme.cities ?? [])].sort((a, b) => localizer.compare(a.city, b.city));
  return roles.flatMap((role) => {
    const ofRole = cities.filter((one) => (one.role ?? 'partner') === role);
    if (ofRole.length === 0) return [];
    return [
      {
        role,
        label: localizer.say(`role_${role}`),
        cities: ofRole.map((one) => ({
          anchor: cityAnchor(one),
          place: { city: one.city, country: one.country, coordinates: one.coordinates ?? null },
          country: localizer.country(one.country),
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

function auditsOf(context: ProgrammeContext): OwnParts['audits'] {
  const { programme, localizer } = context;
  const audits = (programme.audits ?? []).map((audit) => {
    const anchor = context.take(audit.id.startsWith('audit-') ? audit.id : `audit-${audit.id}`);
    return {
      id: audit.id,
      anchor,
      city: audit.city,
      place: {
        city: audit.city,
        country: audit.country,
        coordinates:
          programme.cities?.find((one) => one.city === audit.city && one.country === audit.country)
            ?.coordinates ?? null,
      },
      where: `${audit.city}, ${localizer.country(audit.country)}`,
      dates: audit.dates ? datesOf(audit.dates, localizer) : null,
      focus: block(context, audit.focus),
      ...adviceOf(audit, anchor, context),
      stated: audit.fed_by ?? [],
    };
  });
  // By date; those without one, in the order of the file, come last.
  const start = (audit: (typeof audits)[number]): string => audit.dates?.start ?? '9999';
  return audits.sort((a, b) => (start(a) < start(b) ? -1 : Number(start(a) > start(b))));
}

/** The sites that stand with a finding of an audit, and not by an id, with the city where they are if they do not say. */
export function sitesOfAudits({ audits = [] }: Programme): { readonly site: Site; readonly city: string }[] {
  return audits.flatMap(({ city, findings }) =>
    sitesOfFindings(findings).flatMap((site) => (typeof site === 'string' ? [] : [{ site, city }])),
  );
}

/**
 * What an audit found and recommends, in the forms of a visit. Where its sites stand is not known yet: as anchors they
 * have their ids, or what `siteKey` tells them by.
 */
function adviceOf(
  { city, country, findings, recommendations }: NonNullable<Programme['audits']>[number],
  audit: string,
  { programme, lang, writer, parties, localizer, take }: ProgrammeContext,
): Pick<AuditView, 'findings' | 'recommendations'> {
  const nameOf = (site: string | Site): Text =>
    typeof site === 'string' ? (programme.sites?.[site]?.name ?? site) : site.name;
  const teller: Teller = {
    ...{ lang, writer, parties, localizer, country },
    owner: 'programme',
    link: (site) => {
      const name = writer.line({ value: nameOf(site), lang, owner: 'programme' });
      const anchor = typeof site === 'string' ? site : siteKey({ name, city: site.city ?? city });
      return { name, anchor };
    },
  };
  const found = idAnchors('finding', idsOf(findings)).map((one) => one && take(`${audit}-${one}`));
  const advised = anchorsOf('recommendation', idsOf(recommendations)).map((one) => take(`${audit}-${one}`));
  const grounds = groundsOf([{ items: findings, anchors: found }], teller);
  return {
    findings: findingsOf(findings, teller, found),
    recommendations: recommendationsOf(recommendations, teller, advised, grounds),
  };
}

function evaluationOf(context: ProgrammeContext): EvaluationView | null {
  const { evaluation } = context.programme;
  if (!evaluation?.evaluator && !evaluation?.tool && !evaluation?.indicators?.length) return null;
  const { parties, localizer, writer } = context;
  return {
    evaluator: evaluation.evaluator === undefined ? null : parties.party(evaluation.evaluator),
    tool: block(context, evaluation.tool),
    indicators: (evaluation.indicators ?? []).map((indicator) => ({
      name: line(context, indicator.name),
      dimension: line(context, indicator.dimension),
      horizon: line(context, indicator.horizon),
      unit: line(context, indicator.unit),
      measures: (indicator.measures ?? []).map((measure) => ({
        city: measure.city ?? null,
        date: measure.date ?? null,
        when: measure.date === undefined ? null : localizer.date(measure.date),
        value: typeof measure.value === 'string' ? measure.value : localizer.quantity(measure.value),
        amount: typeof measure.value === 'string' ? null : measure.value.amount,
        source: writer.cite(typeof measure.source === 'string' ? [measure.source] : []),
      })),
      chart: null,
    })),
  };
}

function conferenceOf(context: ProgrammeContext): ConferenceView | null {
  const { conference } = context.programme;
  if (!conference) return null;
  const { parties, localizer } = context;
  const texts = { visitLang: context.lang, owner: 'programme' as const, writer: context.writer, parties };
  const { city, country } = conference;
  return {
    anchor: context.take('conference'),
    code: 'conference',
    ...typeOf({ ...conference, type: 'conference' }, 'events', { ...texts, localizer }),
    title: line(context, conference.title),
    dates: conference.dates ? datesOf(conference.dates, localizer) : null,
    time: timeOf(conference, localizer),
    city: city ?? null,
    where: [city, country && localizer.country(country)].filter(Boolean).join(', ') || null,
    place: line(context, conference.place),
    mode: modeOf(conference, localizer),
    optional: optionalOf(conference, localizer),
    coOrganisers: parties.parties(conference.co_organisers),
    registration: conference.registration ?? null,
    people: parties.people(conference.people),
    film: conference.film ? filmView(conference.film, { ...texts, localizer }) : null,
    description: block(context, conference.description),
    points: pointViews(conference.points, texts),
    quotes: quoteViews(conference.quotes, country, texts),
    images: imageViews(
      { value: null, lang: context.lang, owner: 'programme' },
      conference.images,
      context.writer,
    ),
    sources: context.writer.cite(ids(conference.sources)),
  };
}

function guidebookOf(context: ProgrammeContext): GuidebookFacts | null {
  const { guidebook } = context.programme;
  if (!guidebook) return null;
  return {
    title: line(context, guidebook.title),
    subtitle: line(context, guidebook.subtitle),
    foreword: block(context, guidebook.foreword),
    authors: context.parties.people(guidebook.authors),
    isbn: guidebook.isbn ?? null,
    publisher: line(context, guidebook.publisher),
    date: guidebook.date ?? null,
    published: guidebook.date === undefined ? null : context.localizer.date(guidebook.date),
    licence: line(context, guidebook.licence),
    parts: (guidebook.parts ?? []).map((part) => ({
      title: line(context, part.title),
      text: block(context, part.text),
      include: part.include ?? null,
      opensPages: part.opens === 'page',
    })),
  };
}
