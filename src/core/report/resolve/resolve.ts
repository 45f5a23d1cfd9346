import { isOwnKey } from '../../language/own-keys.js';
import { byFamilyName } from '../family-name.js';
import { anchorsOf } from '../anchors.js';
import { readable } from '../../language/values/colour.js';
import type { Disclosure, Visit } from '../../language/declaration.js';
import { bareLine } from '../../text/markdown-text.js';
import { layoutOf, type LayoutName } from '../page/layouts.js';
import { factsOf } from '../facts.js';
import type { Locale, Localizer } from '../locale/locale.js';
import type { Report, Words } from '../report.js';
import { sectionName } from '../sections.js';
import type { SeenProgramme } from '../seen-programme.js';
import type { Text } from '../../language/schema.js';
import { brandOf } from './brand.js';
import { fundingOf } from './funding.js';
import { feedbackOf, followUpOf, lessonsOf } from './outcome.js';
import { lookUp, makeParties, type VisitRegistry, type Parties, type Registry } from './parties.js';
import { participantsOf, placeOf, sizeOf } from './participants.js';
import { agendaOf, sessionViews } from './agenda.js';
import type { NumberOfSource } from '../source-numbers.js';
import type { VisitContext } from './sessions.js';
import { keyFiguresOf, purposeOf } from './whole/first-page.js';
import { findingsOf, groundsOf, idAnchors, idsOf, recommendationsOf } from './whole/findings.js';
import { genreOf, imprintOf, makersOf, ownSectionsOf, type Imprints } from './whole/imprint.js';
import type { Teller } from './whole/told.js';
import { coverOf, imageViews } from './pictures.js';
import { makeSites, practiceView } from './sites.js';
import { withStandfirst } from './standfirst.js';
import { makeWriter, plainWords, type Owned, type Writer } from './words.js';

export interface ResolveInput {
  readonly id: string;
  readonly visit: Visit;
  readonly programme: SeenProgramme | null;
  /** The language of the report. */
  readonly lang: string;
  /** The form that is asked for, whatever the document says. */
  readonly layout: LayoutName | null;
  readonly locale: Locale;
  readonly localizer: Localizer;
  readonly languages: Report['languages'];
  /** The numbers that its sources have in the programme. */
  readonly numberOf: NumberOfSource;
  /** Where a session stands in the file. */
  readonly order: VisitContext['order'];
}

/** Makes of a valid visit everything that its report shows, in the order in which a reader meets it. */
export function resolve(input: ResolveInput): Report {
  const { id, visit, programme, lang, locale, localizer, order } = input;
  const visitLang = visit.lang ?? 'en';
  const documents: VisitRegistry = { visit, visitLang, programme, programmeLang: programme?.lang ?? 'en' };
  const writer = makeWriter(
    lang,
    localizer,
    (source) => lookUp(documents, 'sources', source),
    abbreviationsOf(documents),
    input.numberOf,
  );
  const parties = makeParties(documents, visit, writer, localizer);
  const sites = makeSites(documents, writer, parties, localizer);
  const context: VisitContext = { visit, visitLang, writer, parties, sites, localizer, order };
  const teller: Teller = {
    lang: visitLang,
    owner: 'visit',
    country: visit.country,
    writer,
    parties,
    localizer,
    link: sites.link,
  };
  const shared: Teller = { ...teller, lang: documents.programmeLang, owner: 'programme' };
  const imprints: Imprints = {
    visit: visit.report,
    programme: programme?.report,
    ofVisit: teller,
    ofProgramme: shared,
  };
  const own = <T>(value: T): Owned<T> => ({ value, lang: visitLang, owner: 'visit' });
  const line = (text: Text | undefined): Words | null => (text === undefined ? null : writer.line(own(text)));
  const block = (text: Text | undefined): Words | null =>
    text === undefined ? null : writer.block(own(text));

  const status = visit.status === 'draft' || visit.status === 'review' ? visit.status : null;
  const where = `${visit.city}, ${localizer.country(visit.country)}`;
  const when = localizer.dates(visit.dates.start, visit.dates.end, visit.dates.days);
  const programmeView = programme && {
    title: writer.line({ value: programme.title, lang: documents.programmeLang, owner: 'programme' }),
    acronym: programme.acronym ?? null,
    visit: programme.visitNumber
      ? localizer.say('visit_number', { number: `${programme.visitNumber}` })
      : null,
  };
  const practiceAnchors = anchorsOf(
    'practice',
    (visit.practices ?? []).map(({ id: own }) => own ?? null),
  );
  const layout = layoutOf(input.layout ?? visit.layout ?? programme?.layout);
  const isStory = layout !== 'record';
  const { subtitle, summary } = isStory ? withStandfirst(visit) : visit;
  const { lessons, findings, recommendations } = visit;
  const lessonAnchors = idAnchors('lesson', idsOf(lessons));
  const arrangement = {
    hide: (visit.style?.hide ?? programme?.style?.hide ?? []).map(sectionName),
    order: (visit.style?.order ?? programme?.style?.order ?? []).map(sectionName),
    labels: titlesOf(documents, writer),
  };
  const { beginsWithLessons, hasFront } = frontOf(visit, arrangement);
  const findingAnchors = idAnchors('finding', idsOf(findings));
  const makers = makersOf(imprints);
  // The order of these properties is the order of the page: it numbers the sources.
  const report: Report = {
    id,
    lang,
    layout,
    arrangement,
    contents: visit.style?.contents ?? programme?.style?.contents ?? null,
    labels: locale.labels,
    languages: input.languages,
    brand: brandOf(documents, writer),
    genre: genreOf(imprints),
    authors:
      makers.length > 0
        ? makers
        : parties.parties(programme?.coordinator ? [programme.coordinator] : visit.hosts),
    theme: line(visit.theme),
    title: writer.line(own(visit.title)),
    subtitle: (visit.subtitle ? line : block)(subtitle),
    status: status && {
      code: status,
      label: localizer.say(`status_${status}`),
      notice: localizer.say(`status_notice_${status}`),
    },
    edition: null,
    cover: coverOf(documents, writer),
    programme: programmeView,
    where,
    place: placeOf(documents, visit.city, visit.country),
    when,
    dates: visit.dates,
    facts: headerFacts(documents, where, when, programmeView, parties, line(visit.theme), localizer),
    // Behind the messages and the days of a story that has such.
    summary: isStory && hasFront ? null : block(summary),
    keyMessages: (visit.key_messages ?? []).map((message) => writer.block(own(message))),
    lessons: isStory && beginsWithLessons ? lessonsOf(documents, writer, localizer, lessonAnchors) : [],
    keyFigures: keyFiguresOf(visit.key_figures, teller, (reference) => {
      const { value, ...from } = sites.find(reference);
      return { site: value, teller: from.owner === 'visit' ? teller : shared };
    }),
    purpose: purposeOf(visit, teller),
    hosts: parties.parties(visit.hosts),
    organisers: parties.parties(visit.organisers),
    coOrganisers: parties.parties(visit.co_organisers),
    participants: isStory ? null : participantsOf(documents, parties, writer, localizer),
    agenda: agendaOf(context),
    sites: isStory ? [] : sites.views(),
    ...(isStory && hasFront && { summary: block(summary) }),
    ...sessionViews(context, isStory),
    practices: (visit.practices ?? []).map((practice, index) =>
      practiceView(practice, practiceAnchors[index] ?? '', visitLang, writer, parties, sites, localizer),
    ),
    ...(!(isStory && beginsWithLessons) && {
      lessons: lessonsOf(documents, writer, localizer, lessonAnchors),
    }),
    findings: findingsOf(findings, teller, findingAnchors),
    recommendations: recommendationsOf(
      recommendations,
      teller,
      anchorsOf('recommendation', idsOf(recommendations)),
      groundsOf(
        [
          { items: lessons, anchors: lessonAnchors },
          { items: findings, anchors: findingAnchors },
        ],
        teller,
      ),
    ),
    feedback: feedbackOf(documents, parties, writer, localizer),
    followUp: followUpOf(documents, parties, writer, localizer),
    images: imageViews(own(null), visit.images, writer),
    ownSections: ownSectionsOf(visit.sections, teller),
    thanks: block(visit.thanks),
    links: (visit.links ?? []).map(({ label, url }) => ({ label: writer.line(own(label)), url })),
    attachments: (visit.attachments ?? []).map(({ label, src }) => {
      return { label: writer.line(own(label)), src, kind: '', size: '' };
    }),
    contacts: parties.contacts(visit.contacts),
    imprint: imprintOf(imprints),
    funding: fundingOf(documents, lang, writer, localizer),
    accent: accentOf(visit.style?.accent ?? programme?.style?.accent),
    // A story tells of the sites and of those who came in its annexes.
    ...(isStory && {
      sites: sites.views(),
      participants: participantsOf(documents, parties, writer, localizer),
    }),
    people: byFamilyName(parties.met(), localizer),
    abbreviations: writer.abbreviations(),
    sources: writer.sources(),
    disclosures: disclosuresOf(documents, writer, localizer),
    extra: Object.fromEntries(Object.entries(visit).filter(([key]) => isOwnKey(key))),
  };
  return report;
}

/** What the first page of a story has besides its title: the page and its numbers of sources go by it. */
function frontOf(
  { key_messages: messages = [], key_figures: figures = [], lessons = [], discussions = [] }: Visit,
  { hide, order }: Pick<Report['arrangement'], 'hide' | 'order'>,
): { beginsWithLessons: boolean; hasFront: boolean } {
  const lacksMessages = messages.length === 0 && !hide.includes('key-messages');
  const beginsWithLessons =
    lacksMessages && lessons.length > 0 && !hide.includes('lessons') && !order.includes('lessons');
  const concludes = discussions.some(({ conclusions = [] }) => conclusions.length > 0);
  const hasFront =
    (messages.length > 0 && !hide.includes('key-messages')) ||
    (figures.length > 0 && !hide.includes('key-figures')) ||
    beginsWithLessons ||
    (lacksMessages && concludes && !hide.includes('agenda'));
  return { beginsWithLessons, hasFront };
}

/** Other words for headings, by the names of their sections: those of the visit, then those of its programme. */
function titlesOf(
  { visit, visitLang, programme, programmeLang }: VisitRegistry,
  writer: Writer,
): Record<string, string> {
  const plain = (labels: Readonly<Record<string, Text>> | undefined, from: Omit<Owned<Text>, 'value'>) =>
    Object.entries(labels ?? {}).map(
      ([name, value]) => [sectionName(name), bareLine(writer.line({ value, ...from }).text)] as const,
    );
  return Object.fromEntries([
    ...plain(programme?.style?.labels, { lang: programmeLang, owner: 'programme' }),
    ...plain(visit.style?.labels, { lang: visitLang, owner: 'visit' }),
  ]);
}

/** The abbreviations of a document and of its programme; its own win. */
export function abbreviationsOf({
  visit,
  visitLang,
  programme,
  programmeLang,
}: Registry & { readonly visit: Pick<Visit, 'abbreviations'> }): Map<string, Owned<Text>> {
  const shared = Object.entries(programme?.abbreviations ?? {}).map(
    ([short, value]) => [short, { value, lang: programmeLang, owner: 'programme' }] as const,
  );
  const own = Object.entries(visit.abbreviations ?? {}).map(
    ([short, value]) => [short, { value, lang: visitLang, owner: 'visit' }] as const,
  );
  return new Map<string, Owned<Text>>([...shared, ...own]);
}

function headerFacts(
  documents: VisitRegistry,
  where: string,
  when: string,
  programme: Report['programme'],
  parties: Parties,
  theme: Words | null,
  localizer: Localizer,
): Report['facts'] {
  const name = programme && {
    ...programme.title,
    text: programme.acronym ? `${programme.acronym} – ${programme.title.text}` : programme.title.text,
  };
  const { visit } = documents;
  const size = sizeOf(documents, localizer);
  return factsOf(localizer, [
    ['where', plainWords(where)],
    ['when', plainWords(when)],
    ['theme', theme],
    ['hosted_by', parties.parties(visit.hosts)],
    ['who', size === null ? null : plainWords(size)],
    ['programme', name],
  ]);
}

/** The accent that was chosen, and what it becomes on a dark page. */
export function accentOf(accent: string | undefined): Report['accent'] {
  return accent === undefined ? null : { light: accent, dark: readable(accent, 'dark') };
}

/** What the visit and its programme say may stand in texts. */
function disclosuresOf(
  { visit, visitLang, programme, programmeLang }: VisitRegistry,
  writer: Writer,
  localizer: Localizer,
): Report['disclosures'] {
  const view =
    (lang: string, owner: Owned<Text>['owner']) =>
    ({ name, edition, reason }: Disclosure): Report['disclosures'][number] => ({
      name,
      edition: edition === undefined || edition === 'public' ? null : localizer.say(`edition_${edition}`),
      reason: writer.line({ value: reason, lang, owner }),
    });
  return [
    ...(visit.disclosures ?? []).map(view(visitLang, 'visit')),
    ...(programme?.disclosures ?? []).map(view(programmeLang, 'programme')),
  ];
}
