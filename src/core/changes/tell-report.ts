import { sectionName, visitSections } from '../report/sections.js';
import { digest } from '../picture/content-key.js';
import type {
  AgendaDay,
  AgendaEntry,
  ContactView,
  DelegationView,
  DiscussionView,
  EventView,
  Fact,
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
  NamedPerson,
  OwnSectionView,
  ParticipantsView,
  PersonView,
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
import {
  each,
  inFull,
  inSection,
  nothing,
  parties,
  party,
  said,
  sectionsOf,
  silent,
  textOf,
  texts,
  where,
  within,
  type TellPart,
  type Tells,
  type ToldPart,
} from './told.js';

const siteLinks: TellPart<readonly SiteLink[]> = each<SiteLink>('sites', 'sites_visited', ({ name }) => ({
  keys: [textOf(name)],
  text: textOf(name),
}));

const points: TellPart<readonly PointView[]> = each<PointView>('points', 'points', ({ text, by }) => ({
  keys: [textOf(text)],
  text: by === null ? textOf(text) : `${textOf(text)} (${inFull(by)})`,
}));

const quotes: TellPart<readonly QuoteView[]> = each<QuoteView>('quotes', null, ({ text, by, original }) => ({
  keys: [textOf(text)],
  text: [`“${textOf(text)}”`, textOf(original), by === null ? '' : inFull(by)]
    .filter((part) => part !== '')
    .join(' – '),
}));

/** A picture is known by what it shows, and differs where its words or its bytes do. */
export const images: TellPart<readonly ImageView[]> = each<ImageView>('images', 'pictures', (one) => {
  const text = [textOf(one.caption), textOf(one.alt), one.credit ?? ''].filter((part) => part !== '');
  const content = digest(new TextEncoder().encode(one.data));
  return { keys: [text.join(' '), content], text: text.join(' · '), unsaid: content };
});
const image: TellPart<ImageView | null> = (one, labels) => (one === null ? [] : images([one], labels));

function figureText({ value, unit, asOf, source }: FigureView): string {
  const behind = [asOf ?? '', textOf(source)].filter((part) => part !== '').join(', ');
  return [value, textOf(unit), behind === '' ? '' : `(${behind})`].filter((part) => part !== '').join(' ');
}
const figures: TellPart<readonly FigureView[]> = each<FigureView>('figures', 'figures', (one) => ({
  keys: [textOf(one.label)],
  name: textOf(one.label),
  text: figureText(one),
}));

export const facts: TellPart<readonly Fact[]> = (list, labels) =>
  list.flatMap(({ key, label, value }) =>
    said(key)(value, labels).map((told): ToldPart => ({ ...told, name: label })),
  );

export const sites: TellPart<readonly SiteView[]> = each<SiteView>(
  'sites',
  null,
  ({ id, name }) => ({ keys: [...(id === null ? [] : [`id ${id}`]), textOf(name)], name: textOf(name) }),
  {
    ...{ anchor: silent, id: silent, coordinates: silent, charts: silent, name: silent },
    // They stand among its facts.
    ...{ city: silent, opened: silent, closed: silent },
    nativeNames: texts('nativeNames', null),
    facts,
    description: said('description'),
    objectives: texts('objectives', 'objectives'),
    figures,
    images,
    sources: said('sources', 'sources'),
  },
);

const groups: TellPart<readonly GroupView[]> = each<GroupView>(
  'groups',
  'side_by_side',
  ({ name }) => ({ keys: [textOf(name)], name: textOf(name) }),
  {
    name: silent,
    sites: siteLinks,
    guides: parties('guides', 'guided_by'),
    observations: said('observations'),
  },
);

/** Of every session. Two of one title are told apart by when they were. */
function session(one: Pick<TourView, 'title' | 'when'>): { keys: string[]; name: string } {
  return { keys: [`${textOf(one.title)}\0${one.when ?? ''}`, textOf(one.title)], name: textOf(one.title) };
}
const sessionTells = {
  anchor: silent,
  title: silent,
  // It is in the other.
  time: silent,
  when: said('when', 'when'),
  place: said('place', 'place'),
  mode: said('mode'),
  optional: said('optional'),
  points,
  quotes,
  images,
  sources: said('sources', 'sources'),
} as const;

const tours = each<TourView>('tours', null, session, {
  ...sessionTells,
  sites: siteLinks,
  groups,
  guides: parties('guides', 'guided_by'),
  observations: said('observations'),
});

export const discussions = each<DiscussionView>('discussions', null, session, {
  ...sessionTells,
  question: said('question', 'question'),
  discussants: parties('discussants', 'discussants'),
  represented: parties('represented', 'represented'),
  chathamHouse: where('chatham_house'),
  topics: texts('topics', 'topics'),
  conclusions: texts('conclusions', 'conclusions'),
});

const film: TellPart<FilmView | null> = within<FilmView>({
  title: said('film', 'film'),
  originalTitles: texts('original_title', 'original_title'),
  directors: parties('directors', 'directed_by'),
  year: said('year'),
});
/** Of an event, whenever it was. */
export const eventTells: Tells<Omit<EventView, 'when' | 'time'>> = {
  ...sessionTells,
  code: silent,
  type: said('type', 'session'),
  typeLang: silent,
  people: parties('people', 'people_involved'),
  film,
  description: said('description'),
};
const events = each<EventView>('events', null, session, {
  ...eventTells,
  when: sessionTells.when,
  time: silent,
});

/** What has a place of its own in the report is told there. */
const agendaDays = each<AgendaDay>('agenda', null, ({ title }) => ({ keys: [title], name: title }), {
  ...{ title: silent, timed: silent, placed: silent, timeline: silent },
  entries: (list, labels) =>
    each<AgendaEntry>('entries', null, (one) => {
      const title = textOf(one.title) || one.type;
      const more = [one.time ?? '', textOf(one.place), one.mode ?? '', one.optional ?? ''];
      return { keys: [title], name: title, text: more.filter((part) => part !== '').join(', ') };
    })(
      list.filter(({ anchor }) => anchor === null),
      labels,
    ),
});

/** With the country under which it stands. */
type PlacedDelegation = DelegationView & { readonly country: string | null };

const delegations: TellPart<readonly PlacedDelegation[]> = each<PlacedDelegation>(
  'delegations',
  null,
  ({ name, organisation, city, place }) => {
    const called = [textOf(name), organisation ? textOf(organisation.name) : '', city ?? place?.city ?? ''];
    const words = [...new Set(called)].filter((part) => part !== '').join(', ');
    return { keys: [words], name: words };
  },
  {
    ...{ name: silent, organisation: silent, city: silent, place: silent, count: silent },
    country: said('country'),
    size: said('size', 'who'),
    note: said('note'),
    head: party('head', 'head_of_delegation'),
    people: each<PersonView>('people', 'people', (one) => ({
      keys: [one.key || inFull(one)],
      text: inFull(one),
    })),
  },
);
const participants: TellPart<ParticipantsView | null> = within<ParticipantsView>({
  summary: said('summary', 'who'),
  count: silent,
  note: said('note'),
  map: silent,
  countries: (list, labels) =>
    delegations(
      list.flatMap(({ name, delegations: all }) => all.map((one) => ({ ...one, country: name }))),
      labels,
    ),
  table: silent,
});

const contacts: TellPart<readonly ContactView[]> = each<ContactView>('contacts', null, (one) => ({
  keys: [one.key || inFull(one)],
  text: [inFull(one), ...one.reach.map(({ text }) => text)].join(', '),
}));

export const practices = each<PracticeView>(
  'practices',
  null,
  ({ title, anchor }) => ({ keys: [textOf(title), ...idIn(anchor, 'practice')], name: textOf(title) }),
  {
    // The city stands among its facts.
    ...{ anchor: silent, title: silent, sharesObjectives: silent, city: silent },
    site: (link, labels) => said('site', 'site')(link === null ? null : link.name, labels),
    facts,
    description: said('description'),
    background: said('background', 'background'),
    objectives: texts('objectives', 'objectives'),
    results: said('results', 'results'),
    evidence: said('evidence', 'evidence'),
    difficulties: said('difficulties', 'difficulties'),
    resources: said('resources', 'resources'),
    transfer: said('transfer', 'transfer'),
    contacts: (list, labels) => parties('contacts', 'contacts')(list, labels),
    images,
    sources: said('sources', 'sources'),
  },
);

const findings = each<FindingView>(
  'findings',
  null,
  ({ text, anchor }) => ({ keys: [...(anchor === null ? [] : [anchor]), textOf(text)], text: textOf(text) }),
  {
    ...{ anchor: silent, text: silent },
    rating: said('rating'),
    sites: siteLinks,
    quotes,
    sources: said('sources', 'sources'),
  },
);
/** Things under themes, told each with its theme: what goes to another theme is still the same. */
function themed<G extends { readonly theme: RecommendationGroup['theme'] }, T>(
  listOf: (group: G) => readonly T[],
  tell: TellPart<readonly T[]>,
): TellPart<readonly G[]> {
  return (list, labels) => {
    const items = list.flatMap((group) => listOf(group).map((one) => [one, group.theme] as const));
    const told = tell(
      items.map(([one]) => one),
      labels,
    );
    return told.map((one, index) => ({
      ...one,
      parts: [...said('theme', 'theme')(items[index]?.[1] ?? null, labels), ...one.parts],
    }));
  };
}
export const findingGroups = themed(({ findings: list }: FindingGroup) => list, findings);

const recommendations = each<RecommendationView>(
  'recommendations',
  null,
  ({ anchor, text }) => ({ keys: [...idIn(anchor, 'recommendation'), textOf(text)], text: textOf(text) }),
  {
    ...{ anchor: silent, number: silent, text: silent, due: silent, code: silent },
    reason: said('reason', 'reason'),
    evidence: said('evidence', 'evidence'),
    basedOn: (list, labels) =>
      texts('based_on', 'based_on')(
        list.map(({ title }) => title),
        labels,
      ),
    owner: party('owner', 'owner'),
    deadline: said('deadline', 'deadline'),
    status: said('status', 'status'),
    priority: said('priority', 'priority'),
  },
);
export const recommendationGroups = themed(
  ({ recommendations: list }: RecommendationGroup) => list,
  recommendations,
);

const lessons = each<LessonView>(
  'lessons',
  null,
  ({ text, anchor }) => ({ keys: [...(anchor === null ? [] : [anchor]), textOf(text)], text: textOf(text) }),
  { anchor: silent, text: silent, feeds: silent, documents: silent, usedIn: said('used_in', 'used_in') },
);

const questions = each<QuestionView>(
  'questions',
  'questions',
  ({ text }) => ({ keys: [textOf(text)], name: textOf(text) }),
  {
    ...{ text: silent, chart: silent, total: silent },
    rows: each<QuestionView['rows'][number]>('rows', 'answer', ({ answer, count }) => ({
      keys: [textOf(answer)],
      name: textOf(answer),
      text: count,
    })),
  },
);
const feedback: TellPart<FeedbackView | null> = within<FeedbackView>({
  evaluator: party('evaluator', 'asked_by'),
  method: said('method', 'method'),
  summary: said('summary'),
  response: said('response'),
  questions,
});

const steps = each<FollowUpView>(
  'steps',
  null,
  ({ title, type }) => ({ keys: [textOf(title) || type], name: textOf(title) || type }),
  {
    ...{ code: silent, dates: silent, title: silent },
    type: said('type'),
    when: said('when', 'when'),
    place: said('place', 'place'),
    with: parties('with', 'with'),
    url: said('url', 'website'),
    status: said('status', 'status'),
    owner: party('owner', 'owner'),
  },
);

const own = each<OwnSectionView>(
  'own',
  null,
  ({ title }) => ({ keys: [textOf(title)], name: textOf(title) }),
  { anchor: silent, title: silent, after: silent, text: said('text'), images },
);

/** Whoever only took part stands with the delegations. */
const people: TellPart<readonly NamedPerson[]> = (list, labels) =>
  each<NamedPerson>('people', null, (one) => ({
    keys: [one.key || one.name],
    name: one.name,
    text: inFull({ ...one, name: '' }),
  }))(
    list.filter(({ listed }) => !listed),
    labels,
  );

export const sources: TellPart<readonly SourceView[]> = each<SourceView>('sources', null, (one) => ({
  keys: [[textOf(one.title), one.url ?? ''].join('\0'), textOf(one.title), ...(one.url ? [one.url] : [])],
  text: [textOf(one.title), one.author, one.date, one.url, one.accessed].filter(Boolean).join(', '),
}));

export const abbreviations: TellPart<Report['abbreviations']> = each<Report['abbreviations'][number]>(
  'abbreviations',
  null,
  ({ short, long }) => ({ keys: [short], name: short, text: textOf(long) }),
);

export const funding: TellPart<FundingView | null> = within<FundingView>({
  emblem: silent,
  statement: said('statement'),
  disclaimer: said('disclaimer'),
  grant: said('grant', 'funding'),
  logos: images,
});

const links: TellPart<Report['links']> = each<Report['links'][number]>('links', null, ({ label, url }) => ({
  keys: [url, textOf(label)],
  text: `${textOf(label)} – ${url}`,
}));
const attachments: TellPart<Report['attachments']> = each<Report['attachments'][number]>(
  'attachments',
  null,
  ({ label, kind, size }) => ({ keys: [textOf(label)], text: `${textOf(label)} (${kind}, ${size})` }),
);
const disclosures: TellPart<Report['disclosures']> = each<Report['disclosures'][number]>(
  'disclosures',
  null,
  ({ name, edition, reason }) => ({
    keys: [name],
    name,
    text: [edition, textOf(reason)].filter(Boolean).join(', '),
  }),
);

/** Where each key of a report is told: the name of a section, `front` for what stands before them, or not at all. */
const places: Tells<Report> = {
  ...{
    id: silent,
    lang: silent,
    languages: silent,
    labels: silent,
    place: silent,
    dates: silent,
    edition: silent,
  },
  // Made of what is told where it stands.
  facts: silent,
  // Which sections there are is seen by what they say; the user's own data no report of ours shows.
  ...{ arrangement: silent, contents: silent, extra: silent },
  title: inSection('front', said('title')),
  subtitle: inSection('front', said('subtitle')),
  theme: inSection('front', said('theme', 'theme')),
  where: inSection('front', said('where', 'where')),
  when: inSection('front', said('when', 'when')),
  programme: inSection('front', within({ title: said('programme', 'programme'), acronym: silent })),
  genre: inSection('front', said('genre')),
  status: inSection(
    'front',
    within<NonNullable<Report['status']>>({ code: silent, label: said('status', 'status'), notice: silent }),
  ),
  cover: inSection('front', image),
  summary: inSection('front', said('summary')),
  layout: inSection('look', said('layout')),
  accent: inSection('look', within<NonNullable<Report['accent']>>({ light: said('accent'), dark: silent })),
  brand: inSection(
    'look',
    within<Report['brand']>({
      decoration: said('decoration'),
      logo: image,
      footer: said('footer'),
      paper: said('paper'),
    }),
  ),
  keyMessages: inSection('key-messages', texts('key_messages', null)),
  keyFigures: inSection(
    'key-figures',
    each<KeyFigureView>('key_figures', null, (one) => {
      const name = [textOf(one.label), textOf(one.site?.name)].filter((part) => part !== '').join(', ');
      return { keys: [name], name, text: figureText(one) };
    }),
  ),
  purpose: inSection(
    'purpose',
    within<PurposeView>({
      objectives: texts('objectives', 'objectives'),
      questions: texts('questions', 'questions'),
      method: said('method', 'method'),
    }),
  ),
  hosts: inSection('who', parties('hosts', 'hosts')),
  organisers: inSection('who', parties('organisers', 'organisers')),
  coOrganisers: inSection('who', parties('co_organisers', 'co_organisers')),
  participants: inSection('who', participants),
  agenda: inSection('agenda', agendaDays),
  tours: inSection('tours', tours),
  sites: inSection('sites', sites),
  discussions: inSection('discussions', discussions),
  events: inSection('events', events),
  practices: inSection('practices', practices),
  lessons: inSection(
    'lessons',
    themed(({ lessons: list }: Report['lessons'][number]) => list, lessons),
  ),
  findings: inSection('findings', findingGroups),
  recommendations: inSection('recommendations', recommendationGroups),
  feedback: inSection('feedback', feedback),
  followUp: inSection('steps', steps),
  images: inSection('pictures', images),
  ownSections: inSection('own', own),
  links: inSection('links', links),
  attachments: inSection('attachments', attachments),
  thanks: inSection('thanks', said('thanks')),
  contacts: inSection('contacts', contacts),
  people: inSection('people', people),
  abbreviations: inSection('abbreviations', abbreviations),
  sources: inSection('sources', sources),
  disclosures: inSection('disclosures', disclosures),
  authors: inSection('colophon', parties('authors', 'authors')),
  imprint: inSection(
    'colophon',
    within<ImprintView>({ facts, contact: party('contact', 'contacts'), date: silent }),
  ),
  funding: inSection('funding', funding),
};

/** Sections whose parts solidify sorts. */
const sorted: ReadonlySet<string> = new Set(['people', 'abbreviations', 'sources', 'who']);

/**
 * What a report tells its readers, section by section, in the order of the page. A section that the document hides is not
 * there.
 *
 * @param report of one edition in one language, redacted
 */
export function tellReport(report: Report): ToldPart[] {
  const { labels, arrangement } = report;
  const parts = sectionsOf(report, places, labels);
  const hidden = new Set(arrangement.hide.map(sectionName));
  const names: readonly (readonly [string, string])[] = [
    ['front', ''],
    ...visitSections.map(({ name, label }) => [name, labels[label] ?? name] as const),
    ...([
      ['own', ''],
      ['funding', labels['funding'] ?? ''],
      ['look', ''],
    ] as const),
  ];
  return names.flatMap(([key, name]) => {
    const own = parts.get(key) ?? [];
    if (own.length === 0 || hidden.has(key)) return [];
    const called = arrangement.labels[key] ?? name;
    return [{ ...nothing, keys: [key], name: called, parts: own, isOrdered: !sorted.has(key) }];
  });
}

/** The anchor of what has an id; one that has none is called by its number, which says nothing. */
function idIn(anchor: string, kind: string): string[] {
  return anchor.startsWith(`${kind}-`) && /^\d+$/.test(anchor.slice(kind.length + 1)) ? [] : [anchor];
}
