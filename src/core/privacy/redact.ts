import type {
  AgendaDay,
  AgendaEntry,
  BrandView,
  DelegationView,
  DiscussionView,
  EventView,
  FeedbackView,
  FigureView,
  FilmView,
  FindingGroup,
  FindingView,
  FollowUpView,
  FundingView,
  GroupView,
  ImageView,
  ImprintView,
  KeyFigureView,
  LessonView,
  LogoView,
  OwnSectionView,
  ParticipantsView,
  PersonView,
  Place,
  PointView,
  PracticeView,
  PurposeView,
  QuestionView,
  QuoteView,
  RecommendationGroup,
  RecommendationView,
  Report,
  SiteLink,
  SiteView,
  SourceView,
  TourView,
} from '../report/report.js';
import { tableOf } from '../report/page/participants-table.js';
import {
  contact,
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
  type Rules,
} from './redaction.js';
import type { Redactor } from './redactor.js';

/**
 * Takes out of a report whom an edition may not name, before any template sees it.
 *
 * A person who may not be named becomes their pseudonym, their function, or "a participant from …"; those who are
 * on a list of participants and do nothing else are counted instead. The list of people holds those whom the page names. What no rule
 * below names is not passed on.
 *
 * @param report of the document as `filterByEdition` left it
 */
export function redact(report: Report, redactor: Redactor): Report {
  return wholeReport(report, redactor);
}

export const place: Rule<Place> = only<Place>({ city: open, country: open, coordinates: open });

export const siteLink: Rule<SiteLink> = only<SiteLink>({ name: words, anchor: open });

export const point: Rule<PointView> = only<PointView>({ text: words, by: maybe(person) });

const quote: Rule<QuoteView> = only<QuoteView>({
  text: words,
  original: maybe(words),
  by: maybe(person),
});

const imageRules: Rules<ImageView> = {
  src: open,
  owner: open,
  alt: maybe(words),
  caption: maybe(words),
  credit: open,
  data: open,
  size: maybe(only<NonNullable<ImageView['size']>>({ width: open, height: open })),
  breadth: open,
};
export const image: Rule<ImageView> = only(imageRules);

const figure: Rule<FigureView> = only<FigureView>({
  label: words,
  value: open,
  amount: open,
  unit: maybe(words),
  asOf: open,
  date: open,
  source: maybe(words),
});

export const site: Rule<SiteView> = only<SiteView>({
  anchor: open,
  id: open,
  city: open,
  coordinates: open,
  opened: open,
  closed: open,
  name: words,
  nativeNames: each(words),
  facts: each(fact),
  description: maybe(words),
  objectives: each(words),
  figures: each(figure),
  charts: each(only<SiteView['charts'][number]>({ title: open, drawing })),
  images: each(image),
  sources: maybe(words),
});

export const keyFigure: Rule<KeyFigureView> = only<KeyFigureView>({
  label: words,
  value: open,
  amount: open,
  unit: maybe(words),
  asOf: open,
  date: open,
  source: maybe(words),
  site: maybe(siteLink),
});

const purpose: Rule<PurposeView> = only<PurposeView>({
  objectives: each(words),
  questions: each(words),
  method: maybe(words),
});

const group: Rule<GroupView> = only<GroupView>({
  name: words,
  sites: each(siteLink),
  guides: each(person),
  observations: maybe(words),
});

/** Of every session, whenever it was. */
const sessionRules = {
  anchor: open,
  title: words,
  place: maybe(words),
  mode: open,
  optional: open,
  points: each(point),
  quotes: each(quote),
  images: each(image),
  sources: maybe(words),
} as const;

const tour: Rule<TourView> = only<TourView>({
  ...sessionRules,
  time: open,
  when: open,
  guides: each(person),
  groups: each(group),
  sites: each(siteLink),
  observations: maybe(words),
});

export const discussion: Rule<DiscussionView> = only<DiscussionView>({
  ...sessionRules,
  time: open,
  when: open,
  question: maybe(words),
  discussants: each(person),
  represented: each(organisation),
  chathamHouse: open,
  topics: each(words),
  conclusions: each(words),
});

const film: Rule<FilmView> = only<FilmView>({
  title: words,
  originalTitles: each(words),
  directors: each(person),
  year: open,
});

/** Of an event, whenever it was. */
export const eventRules: Rules<Omit<EventView, 'when' | 'time'>> = {
  ...sessionRules,
  code: open,
  type: open,
  typeLang: open,
  people: each(person),
  film: maybe(film),
  description: maybe(words),
};

const agendaEntry: Rule<AgendaEntry> = only<AgendaEntry>({
  time: open,
  type: open,
  typeLang: open,
  title: words,
  place: maybe(words),
  mode: open,
  optional: open,
  anchor: open,
  sites: each(siteLink),
  groups: each(only<AgendaEntry['groups'][number]>({ name: words, sites: each(siteLink) })),
});

const agendaDay: Rule<AgendaDay> = only<AgendaDay>({
  title: open,
  timed: open,
  placed: open,
  timeline: maybe(drawing),
  entries: each(agendaEntry),
});

/** Whether there is more to say of a delegate than the count says; that somebody came from this city needs no saying. */
const isTold = (view: PersonView, redactor: Redactor): boolean =>
  redactor.mayBeNamed(view) || redactor.hasPseudonym(view);

const delegation: Rule<DelegationView> = only<DelegationView>({
  name: maybe(words),
  organisation: maybe(organisation),
  city: open,
  place: maybe(place),
  count: open,
  size: open,
  note: maybe(words),
  head: (view, redactor) => (view !== null && isTold(view, redactor) ? person(view, redactor) : null),
  people: (people, redactor) =>
    people.filter((view) => isTold(view, redactor)).map((view) => person(view, redactor)),
});

type Map = NonNullable<ParticipantsView['map']>;
type Table = NonNullable<ParticipantsView['table']>;
const participantsAsShown: Rule<ParticipantsView> = only<ParticipantsView>({
  summary: open,
  count: open,
  note: maybe(words),
  map: maybe(only<Map>({ svg: open, text: open, missing: open, credit: open })),
  countries: each(only<ParticipantsView['countries'][number]>({ name: open, delegations: each(delegation) })),
  table: maybe(only<Table>({ columns: open, roles: open, organisations: open, grouped: open })),
});

/** What a table of people would hold is known when it is known who is shown. */
const participants: Rule<ParticipantsView> = (value, redactor) => {
  const shown = participantsAsShown(value, redactor);
  return { ...shown, table: tableOf(shown) };
};

export const practice: Rule<PracticeView> = only<PracticeView>({
  anchor: open,
  city: open,
  site: maybe(siteLink),
  title: words,
  facts: each(fact),
  description: maybe(words),
  background: maybe(words),
  objectives: each(words),
  sharesObjectives: open,
  results: maybe(words),
  evidence: maybe(words),
  difficulties: maybe(words),
  resources: maybe(words),
  transfer: maybe(words),
  contacts: each(contact),
  images: each(image),
  sources: maybe(words),
});

const finding: Rule<FindingView> = only<FindingView>({
  anchor: open,
  text: words,
  rating: maybe(words),
  sites: each(siteLink),
  quotes: each(quote),
  sources: maybe(words),
});
export const findingGroup: Rule<FindingGroup> = only<FindingGroup>({
  theme: maybe(words),
  findings: each(finding),
});

const recommendation: Rule<RecommendationView> = only<RecommendationView>({
  anchor: open,
  number: open,
  text: words,
  reason: maybe(words),
  evidence: maybe(words),
  basedOn: each(only<RecommendationView['basedOn'][number]>({ anchor: open, title: words })),
  owner: maybe(party),
  deadline: open,
  due: open,
  code: open,
  status: open,
  priority: maybe(words),
});
export const recommendationGroup: Rule<RecommendationGroup> = only<RecommendationGroup>({
  theme: maybe(words),
  start: open,
  tabular: open,
  short: open,
  recommendations: each(recommendation),
});

const ownSection: Rule<OwnSectionView> = only<OwnSectionView>({
  anchor: open,
  title: words,
  text: maybe(words),
  after: open,
  images: each(image),
});

const imprint: Rule<ImprintView> = only<ImprintView>({
  facts: each(fact),
  contact: maybe(party),
  date: open,
});

export const lesson: Rule<LessonView> = only<LessonView>({
  anchor: open,
  text: words,
  usedIn: maybe(words),
  feeds: open,
  documents: each(words),
});

const question: Rule<QuestionView> = only<QuestionView>({
  text: words,
  total: open,
  rows: each(only<QuestionView['rows'][number]>({ answer: words, count: open, share: open, amount: open })),
  chart: maybe(drawing),
});

const feedback: Rule<FeedbackView> = only<FeedbackView>({
  evaluator: maybe(person),
  method: maybe(words),
  summary: maybe(words),
  response: open,
  questions: each(question),
});

const days: Rule<Report['dates']> = only<Report['dates']>({ start: open, end: open, days: open });

export const followUp: Rule<FollowUpView> = only<FollowUpView>({
  code: open,
  dates: maybe(days),
  type: open,
  title: words,
  when: open,
  place: open,
  with: each(party),
  url: open,
  status: maybe(words),
  owner: maybe(party),
});

export const sourceRules: Rules<SourceView> = {
  number: open,
  title: words,
  author: open,
  date: open,
  url: open,
  accessed: open,
};

export const funding: Rule<FundingView> = only<FundingView>({
  emblem: open,
  statement: maybe(words),
  disclaimer: maybe(words),
  grant: open,
  logos: each(only<LogoView>({ ...imageRules, height: open })),
});

const logo: Rule<LogoView> = only<LogoView>({ ...imageRules, height: open });

export const brand: Rule<BrandView> = only<BrandView>({
  decoration: open,
  logo: maybe(logo),
  footer: maybe(words),
  paper: open,
});

export const status: Rule<Report['status']> = maybe(
  only<NonNullable<Report['status']>>({ code: open, label: open, notice: open }),
);

export const languages: Rule<Report['languages']> = each(
  only<Report['languages'][number]>({ lang: open, label: open, name: open }),
);

export const abbreviations: Rule<Report['abbreviations']> = each(
  only<Report['abbreviations'][number]>({ short: open, long: words }),
);

export const accent: Rule<Report['accent']> = maybe(
  only<NonNullable<Report['accent']>>({ light: open, dark: open }),
);

/** Which edition it is: every other than the public one says so. */
export const edition: Rule<Report['edition']> = (_, redactor) => redactor.mark;

type Lessons = Report['lessons'][number];
/** The rules of a whole report. */
export const wholeReport: Rule<Report> = only<Report>({
  id: open,
  lang: open,
  layout: open,
  arrangement: only<Report['arrangement']>({ hide: open, order: open, labels }),
  contents: open,
  labels,
  languages,
  genre: words,
  brand,
  authors: each(party),
  theme: maybe(words),
  title: words,
  subtitle: maybe(words),
  status,
  edition,
  cover: maybe(image),
  programme: maybe(only<NonNullable<Report['programme']>>({ title: words, acronym: open, visit: open })),
  where: open,
  place,
  when: open,
  dates: days,
  facts: each(fact),
  summary: maybe(words),
  keyMessages: each(words),
  keyFigures: each(keyFigure),
  purpose: maybe(purpose),
  hosts: each(party),
  organisers: each(party),
  coOrganisers: each(party),
  participants: maybe(participants),
  agenda: each(agendaDay),
  sites: each(site),
  tours: each(tour),
  discussions: each(discussion),
  events: each(only<EventView>({ ...eventRules, when: open, time: open })),
  practices: each(practice),
  lessons: each(only<Lessons>({ theme: maybe(words), lessons: each(lesson) })),
  findings: each(findingGroup),
  recommendations: each(recommendationGroup),
  feedback: maybe(feedback),
  followUp: each(followUp),
  images: each(image),
  ownSections: each(ownSection),
  thanks: maybe(words),
  links: each(only<Report['links'][number]>({ label: words, url: open })),
  attachments: each(only<Report['attachments'][number]>({ label: words, src: open, kind: open, size: open })),
  contacts: each(contact),
  abbreviations,
  sources: each(only(sourceRules)),
  imprint: maybe(imprint),
  funding: maybe(funding),
  accent,
  disclosures: (list, redactor) =>
    redactor.edition === 'internal' ? list.map((one) => disclosure(one, redactor)) : [],
  extra,
  // Last, when everybody who is named has been met.
  people: (list, redactor) =>
    list
      .filter((view) => redactor.isNamed(view))
      .map((view) => ({ ...person(view, redactor), listed: view.listed })),
});

const disclosure: Rule<Report['disclosures'][number]> = only<Report['disclosures'][number]>({
  name: open,
  edition: open,
  reason: words,
});
