import { isOwnKey } from '../language/own-keys.js';
import { anchorOf, makeTakeAnchor } from '../report/anchors.js';
import type { EditedReport } from '../compile.js';
import type { Programme, Site } from '../language/declaration.js';
import { factsOf } from '../report/facts.js';
import type { Locale, Localizer } from '../report/locale/locale.js';
import type { Fact, Report } from '../report/report.js';
import type { NumberOfSource } from '../report/source-numbers.js';
import { lookUp, makeParties, type Registry } from '../report/resolve/parties.js';
import { brandOf } from '../report/resolve/brand.js';
import { coverOf } from '../report/resolve/pictures.js';
import { fundingOf } from '../report/resolve/funding.js';
import { abbreviationsOf, accentOf } from '../report/resolve/resolve.js';
import { siteView } from '../report/resolve/sites.js';
import { makeWriter, plainWords } from '../report/resolve/words.js';
import { feedbackOf } from './feedback.js';
import { citiesOf, organisationsIn, organisationsOf, peopleOf } from './indexes.js';
import { ownParts, sitesOfAudits, type ProgrammeContext, type OwnParts } from './parts.js';
import type {
  AuditView,
  ProgrammePractice,
  ProgrammeReport,
  ProgrammeVisit,
  TimelineEntry,
  VisitLink,
} from './report.js';
import { mergeSources, withAnchors } from './merge.js';
import { makeAnchors, mergeSites, siteKey, type SiteAccount } from './sites.js';
import { lessonsOf, linkTo, themesOf } from './themes.js';

export interface ProgrammeInput {
  readonly id: string;
  readonly programme: Programme;
  /** The reports of its visits, all of one edition and in one language, with nothing in them that may not be said. */
  readonly visits: readonly Pick<EditedReport, 'name' | 'report'>[];
  /** The language of the whole. */
  readonly lang: string;
  readonly locale: Locale;
  readonly localizer: Localizer;
  readonly languages: ProgrammeReport['languages'];
  /** The numbers of the sources of the programme. */
  readonly numberOf: NumberOfSource;
}

/**
 * Brings a programme and the reports of its visits together. What the programme file itself says is not redacted yet:
 * see `redactProgramme`.
 */
export function resolveProgramme(input: ProgrammeInput): ProgrammeReport {
  const { id, programme, lang, locale, localizer } = input;
  const programmeLang = programme.lang ?? 'en';
  const shelf = { visit: {}, visitLang: programmeLang, programme, programmeLang };
  const writer = makeWriter(
    lang,
    localizer,
    (source) => lookUp(shelf, 'sources', source),
    abbreviationsOf(shelf),
    input.numberOf,
  );
  const parties = makeParties(shelf, {}, writer, localizer);
  const take = makeTakeAnchor();
  const context: ProgrammeContext = { programme, lang: programmeLang, writer, parties, localizer, take };

  const brand = brandOf(shelf, writer);
  const cover = coverOf(shelf, writer);
  const own = ownParts(context);
  // A visit shows the sites that it saw; the programme adds those that none did.
  const seen = new Set(input.visits.flatMap(({ report }) => report.sites.map((site) => site.id)));
  const ownSites = [
    ...Object.keys(programme.sites ?? {})
      .filter((site) => !seen.has(site))
      .map((site) => siteOf(site, '', context, shelf)),
    ...sitesOfAudits(programme).map(({ site, city }) => siteOf(site, city, context, shelf)),
  ];
  const funding = fundingOf(shelf, lang, writer, localizer);
  const sources = mergeSources();
  sources.add(writer.sources(), 'programme');

  const inOrder = [...input.visits].sort(
    ({ report: a }, { report: b }) => compare(a.dates.start, b.dates.start) || compare(a.id, b.id),
  );
  const anchors = makeAnchors(
    inOrder.map(({ report }) => report),
    take,
  );
  const bare = inOrder.map(({ name, report }): Omit<ProgrammeVisit, 'audits'> => {
    sources.add(report.sources, report.id);
    const moved = withAnchors(report, anchors.inVisit(report));
    return {
      id: report.id,
      anchor: take(`visit-${report.id}`),
      title: moved.title,
      city: report.place.city,
      occasion: `${report.place.city} ${report.dates.start.slice(0, 4)}`,
      dates: { ...report.dates, words: report.when },
      place: report.place,
      where: report.where,
      name,
      report: moved,
    };
  });
  const audits = fedBy(own.audits, bare);
  const fed = (visit: VisitLink): AuditView[] =>
    audits.filter((audit) => audit.fedBy.some((one) => one.visit.id === visit.id));
  const visits = bare.map((visit): ProgrammeVisit => ({ ...visit, audits: fed(visit).map((one) => one.id) }));
  const practices = visits.flatMap((visit) =>
    visit.report.practices.map((practice): ProgrammePractice => ({
      anchor: practice.anchor,
      practice,
      visit: linkTo(visit),
      audits: fed(visit).map(({ id: audit, anchor, city }) => ({ id: audit, anchor, city })),
    })),
  );
  const accounts = [
    ...visits.flatMap((visit) =>
      visit.report.sites.map((site): SiteAccount => ({ site, visit: linkTo(visit), report: visit.report })),
    ),
    ...ownSites,
  ];
  const sites = mergeSites(accounts, anchors.ofSite, practices, localizer);
  return {
    id,
    lang,
    status: leastFinished(visits),
    edition: null,
    labels: locale.labels,
    languages: input.languages,
    brand,
    cover,
    title: own.title,
    acronym: own.acronym,
    summary: own.summary,
    period: own.period,
    coordinator: own.coordinator,
    facts: programmeFacts(own, visits, localizer),
    partners: own.partners,
    visits,
    sites,
    practices,
    themes: themesOf(visits, localizer, take),
    lessons: lessonsOf(visits, audits, take),
    audits: audits.map((audit) => withSites(audit, accounts, anchors.ofSite)),
    evaluation: own.evaluation,
    feedback: feedbackOf(visits, localizer),
    conference: own.conference,
    followUp: visits.flatMap((visit) =>
      visit.report.followUp.map((step) => ({ step, visit: linkTo(visit) })),
    ),
    timeline: timelineOf(visits, audits, own, localizer),
    guidebook: own.guidebook,
    people: peopleOf(visits, parties.met(), localizer, take),
    organisations: organisationsOf(visits, organisationsIn([own, ownSites]), localizer, take),
    cities: citiesOf(
      { partners: own.partners, visits, audits, sites, practices, conference: own.conference },
      localizer,
    ),
    abbreviations: abbreviationsIn([
      writer.abbreviations(),
      ...visits.map((one) => one.report.abbreviations),
    ]).sort((a, b) => localizer.compare(a.short, b.short)),
    sources: sources.list(),
    funding,
    accent: accentOf(programme.style?.accent),
    extra: Object.fromEntries(Object.entries(programme).filter(([key]) => isOwnKey(key))),
  };
}

/** What is made of drafts is no more than a draft. */
function leastFinished(visits: readonly ProgrammeVisit[]): Report['status'] {
  const found = visits.flatMap(({ report }) => report.status ?? []);
  return found.find(({ code }) => code === 'draft') ?? found[0] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A site of the programme's own registry, by its id, or one that stands where the programme names it. */
function siteOf(
  reference: string | Site,
  city: string,
  context: ProgrammeContext,
  shelf: Registry,
): SiteAccount {
  const { writer, parties, localizer, lang } = context;
  const id = typeof reference === 'string' ? reference : null;
  const value = typeof reference === 'string' ? { name: reference } : reference;
  const owned = (id === null ? undefined : lookUp(shelf, 'sites', id)) ?? {
    ...{ value, lang, owner: 'programme' as const },
  };
  const anchor = id === null ? anchorOf('site', writer.line({ ...owned, value: value.name }).text) : null;
  const names = { anchor: anchor ?? `site-${id?.toLowerCase()}`, id };
  const host = {
    city: owned.value.city ?? city,
    country: null,
    countryOf: (city: string) => context.programme.cities?.find((one) => one.city === city)?.country,
  };
  const site = siteView(names, host, owned, writer, parties, localizer);
  return { site, visit: null, report: null };
}

/** The audits with the visits that fed them: those that they name, and those of which a lesson names them. */
function fedBy(audits: OwnParts['audits'], visits: readonly Omit<ProgrammeVisit, 'audits'>[]): AuditView[] {
  return audits.map(({ stated, ...audit }) => ({
    ...audit,
    fedBy: visits.flatMap((visit) => {
      const lessons = visit.report.lessons
        .flatMap((group) => group.lessons)
        .filter((lesson) => lesson.feeds.includes(audit.id))
        .map((lesson) => lesson.text);
      return stated.includes(visit.id) || lessons.length > 0 ? [{ visit: linkTo(visit), lessons }] : [];
    }),
  }));
}

/** An audit whose findings lead to the sites where they were made, as far as these stand anywhere. */
function withSites(
  audit: AuditView,
  accounts: readonly SiteAccount[],
  anchorOf: (key: string, wanted: string) => string,
): AuditView {
  const anchor = (id: string): string => {
    const site = accounts.find((one) => one.site.id === id || siteKey(one.site) === id)?.site;
    return site ? anchorOf(siteKey(site), site.anchor) : '';
  };
  const findings = audit.findings.map((group) => ({
    ...group,
    findings: group.findings.map((finding) => ({
      ...finding,
      sites: finding.sites.map((site) => ({ ...site, anchor: anchor(site.anchor) })),
    })),
  }));
  return { ...audit, findings };
}

function programmeFacts(own: OwnParts, visits: readonly ProgrammeVisit[], localizer: Localizer): Fact[] {
  const cities = own.partners.flatMap((group) => group.cities);
  const partners =
    cities.length === 0
      ? null
      : localizer.say('from', {
          what: localizer.count('city_count', cities.length),
          where: localizer.count('country_count', new Set(cities.map(({ place }) => place.country)).size),
        });
  const { conference } = own;
  const meeting = [conference?.where, conference?.dates?.words].filter(Boolean).join(', ');
  return factsOf(localizer, [
    ['period', own.period && plainWords(own.period.words)],
    ['coordinator', own.coordinator ? [own.coordinator] : []],
    ['partners', partners === null ? null : plainWords(partners)],
    ['visits', visits.length === 0 ? null : plainWords(localizer.number(visits.length))],
    ['audits', own.audits.length === 0 ? null : plainWords(localizer.number(own.audits.length))],
    ['type_conference', meeting === '' ? null : plainWords(meeting)],
  ]);
}

function timelineOf(
  visits: readonly ProgrammeVisit[],
  audits: readonly AuditView[],
  { conference }: OwnParts,
  localizer: Localizer,
): TimelineEntry[] {
  const entries: TimelineEntry[] = visits.map((visit) => ({
    kind: 'visit',
    label: localizer.say('follow_visit'),
    id: visit.id,
    anchor: visit.anchor,
    title: visit.title,
    where: visit.where,
    dates: visit.dates,
  }));
  for (const { id, anchor, city, where, dates } of audits) {
    if (!dates) continue;
    const title = plainWords(city);
    entries.push({ kind: 'audit', label: localizer.say('follow_audit'), id, anchor, title, where, dates });
  }
  if (conference?.dates) {
    const { anchor, title, where, dates, type } = conference;
    entries.push({ kind: 'conference', label: type, id: anchor, anchor, title, where, dates });
  }
  return entries.sort((a, b) => compare(a.dates.start, b.dates.start) || compare(a.id, b.id));
}

function abbreviationsIn(
  lists: readonly Report['abbreviations'][],
): ProgrammeReport['abbreviations'][number][] {
  const known = new Map<string, ProgrammeReport['abbreviations'][number]>();
  for (const one of lists.flat()) if (!known.has(one.short)) known.set(one.short, one);
  return [...known.values()];
}
