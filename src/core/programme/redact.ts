import {
  already,
  drawing,
  each,
  extra,
  fact,
  labels,
  maybe,
  only,
  open,
  organisation,
  party,
  person,
  words,
  type Rule,
} from '../privacy/redaction.js';
import {
  abbreviations,
  accent,
  brand,
  discussion,
  edition,
  eventRules,
  findingGroup,
  followUp,
  funding,
  image,
  languages,
  lesson,
  place,
  practice,
  recommendationGroup,
  site,
  siteLink,
  sourceRules,
  status,
  wholeReport,
} from '../privacy/redact.js';
import type { Redactor } from '../privacy/redactor.js';
import type {
  AskedQuestion,
  AuditLink,
  AuditView,
  CityEntry,
  ConferenceView,
  Dates,
  EvaluationView,
  GuidebookFacts,
  IndicatorView,
  LessonTheme,
  OrganisationEntry,
  Origin,
  PartnerView,
  PersonEntry,
  ProgrammeFeedback,
  ProgrammeLesson,
  ProgrammePractice,
  ProgrammeReport,
  ProgrammeSite,
  ProgrammeStep,
  ProgrammeVisit,
  DiscussedTheme,
  TimelineEntry,
  VisitLink,
} from './report.js';

/**
 * Takes out of a programme whom an edition may not name. Its visits are redacted already, so that of them only what no
 * rule names is left to take out.
 *
 * @param programme made of the programme file as `filterByEdition` left it
 * @param redactor of the edition that is being made, which is also that of the visits
 */
export function redactProgramme(programme: ProgrammeReport, redactor: Redactor): ProgrammeReport {
  return wholeProgramme(programme, redactor);
}

const dates: Rule<Dates> = only<Dates>({ start: open, end: open, days: open, words: open });

const visitLinkRules = { id: open, anchor: open, title: words, city: open, occasion: open, dates } as const;
const visitLink: Rule<VisitLink> = only<VisitLink>(visitLinkRules);

const auditLinkRules = { id: open, anchor: open, city: open } as const;
const auditLink: Rule<AuditLink> = only<AuditLink>(auditLinkRules);

const titled: Rule<{ readonly anchor: string; readonly title: ProgrammeReport['title'] }> = only<{
  readonly anchor: string;
  readonly title: ProgrammeReport['title'];
}>({ anchor: open, title: words });

const origin: Rule<Origin> = only<Origin>({ visit: visitLink, session: maybe(titled) });

const visit: Rule<ProgrammeVisit> = only<ProgrammeVisit>({
  ...visitLinkRules,
  place,
  where: open,
  name: open,
  report: already(wholeReport),
  audits: open,
});

const partner: Rule<PartnerView> = only<PartnerView>({
  anchor: open,
  place,
  country: open,
  organisations: each(organisation),
});

const programmeSite: Rule<ProgrammeSite> = only<ProgrammeSite>({
  anchor: open,
  site,
  seen: each(origin),
  practices: each(titled),
  places: maybe(words),
});

const programmePractice: Rule<ProgrammePractice> = only<ProgrammePractice>({
  anchor: open,
  practice: already(practice),
  visit: visitLink,
  audits: each(auditLink),
});

const theme: Rule<DiscussedTheme> = only<DiscussedTheme>({
  anchor: open,
  title: maybe(words),
  discussions: each(
    only<DiscussedTheme['discussions'][number]>({ visit: visitLink, discussion: already(discussion) }),
  ),
  also: each(origin),
});

const programmeLesson: Rule<ProgrammeLesson> = only<ProgrammeLesson>({
  lesson,
  visit: visitLink,
  also: each(visitLink),
  audits: each(auditLink),
  documents: each(words),
});

const lessonTheme: Rule<LessonTheme> = only<LessonTheme>({
  anchor: open,
  theme: maybe(words),
  lessons: each(programmeLesson),
});

const audit: Rule<AuditView> = only<AuditView>({
  ...auditLinkRules,
  place,
  where: open,
  dates: maybe(dates),
  focus: maybe(words),
  findings: each(findingGroup),
  recommendations: each(recommendationGroup),
  fedBy: each(only<AuditView['fedBy'][number]>({ visit: visitLink, lessons: each(words) })),
});

const indicator: Rule<IndicatorView> = only<IndicatorView>({
  name: words,
  dimension: maybe(words),
  horizon: maybe(words),
  unit: maybe(words),
  measures: each(
    only<IndicatorView['measures'][number]>({
      city: open,
      date: open,
      when: open,
      value: open,
      amount: open,
      source: maybe(words),
    }),
  ),
  chart: maybe(drawing),
});

const evaluation: Rule<EvaluationView> = only<EvaluationView>({
  evaluator: maybe(party),
  tool: maybe(words),
  indicators: each(indicator),
});

const question: Rule<AskedQuestion> = only<AskedQuestion>({
  text: words,
  rows: each(
    only<AskedQuestion['rows'][number]>({
      answer: words,
      amount: open,
      count: open,
      share: open,
      perVisit: open,
    }),
  ),
  visits: each(visitLink),
  total: open,
  chart: maybe(drawing),
});

const feedback: Rule<ProgrammeFeedback> = only<ProgrammeFeedback>({
  questions: each(question),
  gathered: each(
    only<ProgrammeFeedback['gathered'][number]>({
      visit: visitLink,
      evaluator: maybe(already(person)),
      method: maybe(words),
      summary: maybe(words),
      response: open,
    }),
  ),
});

const conference: Rule<ConferenceView> = only<ConferenceView>({
  ...eventRules,
  dates: maybe(dates),
  time: open,
  city: open,
  where: open,
  coOrganisers: each(party),
  registration: open,
});

const guidebook: Rule<GuidebookFacts> = only<GuidebookFacts>({
  title: words,
  subtitle: maybe(words),
  foreword: maybe(words),
  authors: each(person),
  isbn: open,
  publisher: maybe(words),
  date: open,
  published: open,
  licence: maybe(words),
  parts: each(
    only<GuidebookFacts['parts'][number]>({
      ...{ title: words, text: maybe(words), include: open, opensPages: open },
    }),
  ),
});

const personEntry: Rule<PersonEntry> = only<PersonEntry>({
  anchor: open,
  person: already(person),
  visits: each(visitLink),
  programme: open,
});

const organisationEntry: Rule<OrganisationEntry> = only<OrganisationEntry>({
  anchor: open,
  organisation,
  where: open,
  visits: each(visitLink),
  programme: open,
});

const city: Rule<CityEntry> = only<CityEntry>({
  anchor: open,
  place,
  country: open,
  role: open,
  hosted: each(visitLink),
  attended: each(visitLink),
  audits: each(auditLink),
  sites: each(siteLink),
  practices: each(titled),
  conference: open,
});

type SourceEntry = ProgrammeReport['sources'][number];
const wholeProgramme: Rule<ProgrammeReport> = only<ProgrammeReport>({
  id: open,
  lang: open,
  status,
  edition,
  labels,
  languages,
  brand,
  cover: maybe(image),
  title: words,
  acronym: open,
  summary: maybe(words),
  period: maybe(dates),
  coordinator: maybe(organisation),
  facts: each(fact),
  partners: each(
    only<ProgrammeReport['partners'][number]>({ role: open, label: open, cities: each(partner) }),
  ),
  visits: each(visit),
  sites: each(programmeSite),
  practices: each(programmePractice),
  themes: each(theme),
  lessons: each(lessonTheme),
  audits: each(audit),
  evaluation: maybe(evaluation),
  feedback: maybe(feedback),
  conference: maybe(conference),
  followUp: each(only<ProgrammeStep>({ step: already(followUp), visit: visitLink })),
  timeline: each(
    only<TimelineEntry>({
      kind: open,
      label: open,
      id: open,
      anchor: open,
      title: words,
      where: open,
      dates,
    }),
  ),
  guidebook: maybe(guidebook),
  // Whom a visit names may be named here.
  people: (list, redactor) =>
    list
      .filter((entry) => entry.visits.length > 0 || redactor.mayBeNamed(entry.person))
      .map((entry) => personEntry(entry, redactor)),
  organisations: each(organisationEntry),
  cities: each(city),
  abbreviations,
  sources: each(only<SourceEntry>({ ...sourceRules, citedIn: open })),
  funding: maybe(funding),
  accent,
  extra,
});
