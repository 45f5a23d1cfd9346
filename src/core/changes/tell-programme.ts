import type {
  AuditView,
  ConferenceView,
  EvaluationView,
  GuidebookFacts,
  IndicatorView,
  PartnerView,
  ProgrammeReport,
} from '../programme/report.js';
import {
  abbreviations,
  eventTells,
  findingGroups,
  funding,
  images,
  recommendationGroups,
} from './tell-report.js';
import {
  each,
  inSection,
  nothing,
  parties,
  party,
  said,
  sectionsOf,
  silent,
  textOf,
  within,
  type TellPart,
  type Tells,
  type ToldPart,
} from './told.js';

const days: TellPart<AuditView['dates']> = (dates, labels) =>
  said('when', 'when')(dates?.words ?? null, labels);

const partners: TellPart<ProgrammeReport['partners']> = each<ProgrammeReport['partners'][number]>(
  'partners',
  null,
  ({ role, label }) => ({ keys: [role], name: label }),
  {
    ...{ role: silent, label: silent },
    cities: each<PartnerView>('cities', null, ({ place, country, organisations }) => ({
      keys: [place.city],
      text: [place.city, country, ...organisations.map(({ name }) => textOf(name))].join(', '),
    })),
  },
);

const audits = each<AuditView>('audits', null, ({ id, where }) => ({ keys: [id], name: where }), {
  ...{ id: silent, anchor: silent, city: silent, place: silent, where: silent },
  // Which visits fed it follows from them as well.
  fedBy: silent,
  dates: days,
  focus: said('focus', 'focus'),
  findings: findingGroups,
  recommendations: recommendationGroups,
});

const evaluation = within<EvaluationView>({
  evaluator: party('evaluator', 'evaluator'),
  tool: said('tool', 'method'),
  indicators: each<IndicatorView>(
    'indicators',
    'indicators',
    ({ name }) => ({ keys: [textOf(name)], name: textOf(name) }),
    {
      ...{ name: silent, chart: silent },
      dimension: said('dimension', 'dimension'),
      horizon: said('horizon', 'horizon'),
      unit: said('unit', 'unit'),
      measures: each<IndicatorView['measures'][number]>('measures', 'value', (one) => {
        const name = [one.city ?? '', one.when ?? ''].filter((part) => part !== '').join(', ');
        return { keys: [name], name, text: [one.value, textOf(one.source)].filter(Boolean).join(' ') };
      }),
    },
  ),
});

const conference = within<ConferenceView>({
  ...eventTells,
  title: said('title'),
  time: said('time', 'time'),
  dates: days,
  city: silent,
  where: said('where', 'where'),
  coOrganisers: parties('co_organisers', 'co_organisers'),
  registration: said('registration', 'registration'),
});

const guidebook = within<GuidebookFacts>({
  title: said('title'),
  subtitle: said('subtitle'),
  foreword: said('foreword', 'foreword'),
  authors: parties('authors', 'authors'),
  isbn: said('isbn', 'identifier'),
  publisher: said('publisher', 'publisher'),
  date: silent,
  published: said('published', 'published'),
  licence: said('licence', 'licence'),
  parts: each<GuidebookFacts['parts'][number]>(
    'parts',
    'contents',
    ({ title }) => ({ keys: [textOf(title)], name: textOf(title) }),
    { ...{ title: silent, opensPages: silent }, text: said('text'), include: said('include') },
  ),
});

/** Where each key of a programme is told; silent is what follows from its visits, which are told themselves. */
const places: Tells<ProgrammeReport> = {
  ...{ id: silent, lang: silent, languages: silent, labels: silent, edition: silent, status: silent },
  ...{ facts: silent, visits: silent, practices: silent, themes: silent, lessons: silent, feedback: silent },
  ...{ followUp: silent, timeline: silent, people: silent, organisations: silent, cities: silent },
  ...{ sources: silent, extra: silent, brand: silent, accent: silent },
  // Each stands in the report of a visit that saw it.
  sites: silent,
  title: inSection('front', said('title')),
  acronym: inSection('front', said('acronym')),
  summary: inSection('front', said('summary')),
  period: inSection('front', (dates, labels) => said('period', 'period')(dates?.words ?? null, labels)),
  coordinator: inSection('front', party('coordinator', 'coordinator')),
  cover: inSection('front', (one, labels) => (one === null ? [] : images([one], labels))),
  partners: inSection('partners', partners),
  audits: inSection('audits', audits),
  evaluation: inSection('evaluation', evaluation),
  conference: inSection('conference', conference),
  guidebook: inSection('guidebook', guidebook),
  abbreviations: inSection('abbreviations', abbreviations),
  funding: inSection('funding', funding),
};

/** Sections whose label has another name. */
const labelOf: Readonly<Record<string, string>> = { conference: 'type_conference' };

/**
 * What a programme tells its readers besides the reports of its visits, section by section.
 *
 * @param programme of one edition in one language, redacted
 */
export function tellProgramme(programme: ProgrammeReport): ToldPart[] {
  const { labels } = programme;
  return [...sectionsOf(programme, places, labels)].map(([key, parts]) => ({
    ...nothing,
    keys: [key],
    name: labels[labelOf[key] ?? key] ?? '',
    parts,
  }));
}
