import { readable } from '../../language/values/colour.js';
import { emblem, EMBLEM_HEIGHT } from '../../funding/emblem.js';
import { whoPaid, type PaidText } from '../../funding/who-paid.js';
import type { Disclosure, Lesson, Visit } from '../../language/declaration.js';
import { factsOf } from '../facts.js';
import type { Locale, Localizer } from '../locale.js';
import { escapeMarkdown } from '../../text/markdown-text.js';
import type {
  DelegationView,
  FeedbackView,
  FollowUpView,
  FundingView,
  LessonView,
  ParticipantsView,
  PersonView,
  Place,
  Report,
  Words,
} from '../report.js';
import type { SeenProgramme } from '../seen-programme.js';
import type { Text } from '../../language/schema.js';
import { lookUp, makeParties, type Documents, type Parties, type Registry } from './parties.js';
import { agendaOf, discussionView, eventView, tourView, type VisitContext } from './sessions.js';
import { imageViews, makeSites, practiceView } from './sites.js';
import { makeWriter, plainWords, type Owned, type Writer } from './words.js';

export interface ResolveInput {
  readonly id: string;
  readonly visit: Visit;
  readonly programme: SeenProgramme | null;
  /** The language of the report. */
  readonly lang: string;
  readonly locale: Locale;
  readonly localizer: Localizer;
  readonly languages: Report['languages'];
  /** Where a session stands in the file. */
  readonly order: VisitContext['order'];
}

/** Makes of a valid visit everything that its report shows, in the order in which a reader meets it. */
export function resolve(input: ResolveInput): Report {
  const { id, visit, programme, lang, locale, localizer, order } = input;
  const visitLang = visit.lang ?? 'en';
  const documents: Documents = { visit, visitLang, programme, programmeLang: programme?.lang ?? 'en' };
  const writer = makeWriter(
    lang,
    localizer,
    (source) => lookUp(documents, 'sources', source),
    abbreviationsOf(documents),
  );
  const parties = makeParties(documents, visit, writer, localizer);
  const sites = makeSites(documents, writer, parties, localizer);
  const context: VisitContext = { visit, visitLang, writer, parties, sites, localizer, order };
  const own = <T>(value: T): Owned<T> => ({ value, lang: visitLang, owner: 'visit' });
  const line = (text: Text | undefined): Words | null => (text === undefined ? null : writer.line(own(text)));
  const block = (text: Text | undefined): Words | null =>
    text === undefined ? null : writer.block(own(text));

  const status = visit.status === 'draft' || visit.status === 'review' ? visit.status : null;
  const where = `${visit.city}, ${localizer.country(visit.country)}`;
  const when = localizer.dates(visit.dates.start, visit.dates.end);
  const programmeView = programme && {
    title: writer.line({ value: programme.title, lang: documents.programmeLang, owner: 'programme' }),
    acronym: programme.acronym ?? null,
  };
  // The order of these properties is the order of the page: it numbers the sources.
  const report: Report = {
    id,
    lang,
    labels: locale.labels,
    languages: input.languages,
    authors: parties.parties(programme?.coordinator ? [programme.coordinator] : visit.hosts),
    theme: line(visit.theme),
    title: writer.line(own(visit.title)),
    subtitle: line(visit.subtitle),
    status: status && {
      code: status,
      label: localizer.say(`status_${status}`),
      notice: localizer.say(`status_notice_${status}`),
    },
    edition: null,
    programme: programmeView,
    where,
    place: placeOf(documents, visit.city, visit.country),
    when,
    dates: visit.dates,
    facts: headerFacts(documents, where, when, programmeView, parties, line(visit.theme), localizer),
    summary: block(visit.summary),
    hosts: parties.parties(visit.hosts),
    coOrganisers: parties.parties(visit.co_organisers),
    participants: participantsOf(documents, parties, writer, localizer),
    agenda: agendaOf(context),
    sites: sites.views(),
    tours: (visit.tours ?? []).map((tour, index) => tourView(tour, index, context)),
    discussions: (visit.discussions ?? []).map((discussion, index) =>
      discussionView(discussion, index, context),
    ),
    events: (visit.events ?? []).map((event, index) => eventView(event, index, context)),
    practices: (visit.practices ?? []).map((practice, index) =>
      practiceView(practice, index, visitLang, writer, parties, sites, localizer),
    ),
    lessons: lessonsOf(documents, writer, localizer),
    feedback: feedbackOf(documents, parties, writer, localizer),
    followUp: followUpOf(documents, parties, writer, localizer),
    images: imageViews(own(null), visit.images, writer),
    thanks: block(visit.thanks),
    links: (visit.links ?? []).map(({ label, url }) => ({ label: writer.line(own(label)), url })),
    attachments: (visit.attachments ?? []).map(({ label, src }) => ({ label: writer.line(own(label)), src })),
    contacts: parties.people(visit.contacts),
    funding: fundingOf(documents, lang, writer, localizer),
    accent: accentOf(visit.style?.accent ?? programme?.style?.accent),
    people: byFamilyName(parties.met(), localizer),
    abbreviations: writer.abbreviations(),
    sources: writer.sources(),
    disclosures: disclosuresOf(documents, writer, localizer),
    extra: Object.fromEntries(Object.entries(visit).filter(([key]) => key.startsWith('x_'))),
  };
  return report;
}

/** The accent that was chosen, and what it becomes on a dark page. */
export function accentOf(accent: string | undefined): Report['accent'] {
  return accent === undefined ? null : { light: accent, dark: readable(accent, 'dark') };
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
  { visit }: Documents,
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
  const size = sizeOf(visit, localizer);
  return factsOf(localizer, [
    ['where', plainWords(where)],
    ['when', plainWords(when)],
    ['theme', theme],
    ['hosted_by', parties.parties(visit.hosts)],
    ['who', size === null ? null : plainWords(size)],
    ['programme', name],
  ]);
}

/** "25 participants" or "10 delegations from 6 countries", as far as it is known. */
function sizeOf(visit: Visit, localizer: Localizer): string | null {
  const { delegations = [], count } = visit.participants ?? {};
  const counted = count === undefined ? null : localizer.count('participant_count', count);
  if (delegations.length === 0) return counted;
  const countries = new Set(delegations.map((one) => one.country)).size;
  const from = localizer.say('from', {
    what: localizer.count('delegation_count', delegations.length),
    where: localizer.count('country_count', countries),
  });
  return counted === null ? from : `${counted}: ${from}`;
}

/** Where a city lies, as far as the programme says so. */
function placeOf({ programme }: Documents, city: string, country: string): Place {
  const known = programme?.cities?.find((one) => one.city === city && one.country === country);
  return { city, country, coordinates: known?.coordinates ?? null };
}

function participantsOf(
  documents: Documents,
  parties: Parties,
  writer: Writer,
  localizer: Localizer,
): ParticipantsView | null {
  const { visit, visitLang } = documents;
  const { participants } = visit;
  if (!participants) return null;
  const note = (text: Text | undefined): Words | null =>
    text === undefined ? null : writer.block({ value: text, lang: visitLang, owner: 'visit' });
  const byCountry = new Map<string, DelegationView[]>();
  const delegations = [...(participants.delegations ?? [])].sort((a, b) => localizer.compare(a.city, b.city));
  const countries = [...new Set(delegations.map((one) => one.country))]
    .map((code) => ({ code, name: localizer.country(code) }))
    .sort((a, b) => localizer.compare(a.name, b.name));
  for (const { code } of countries) {
    const ofCountry = delegations.filter((one) => one.country === code);
    byCountry.set(
      code,
      ofCountry.map((one): DelegationView => {
        const count = one.count ?? (one.people ? one.people.length : null);
        return {
          city: one.city,
          place: placeOf(documents, one.city, one.country),
          count,
          size: count === null ? null : localizer.count('participant_count', count),
          people: parties.people(one.people?.map((person) => withCity(person, one.city))),
          note: note(one.note),
        };
      }),
    );
  }
  return {
    summary: sizeOf(visit, localizer),
    count: participants.count === undefined ? null : localizer.count('participant_count', participants.count),
    note: note(participants.note),
    map: null,
    countries: countries.map(({ code, name }) => ({ name, delegations: byCountry.get(code) ?? [] })),
  };
}

/** Somebody written in place within a delegation comes from its city. */
function withCity<P>(person: P, city: string): P {
  return typeof person === 'object' && person !== null && !('city' in person) ? { ...person, city } : person;
}

function lessonsOf(
  { visit, visitLang, programme }: Documents,
  writer: Writer,
  localizer: Localizer,
): Report['lessons'] {
  const groups = new Map<string, { theme: Words | null; lessons: LessonView[] }>();
  for (const lesson of visit.lessons ?? []) {
    const whole = isLessonObject(lesson) ? lesson : { text: lesson };
    const theme =
      whole.theme === undefined ? null : writer.line({ value: whole.theme, lang: visitLang, owner: 'visit' });
    const key = theme?.text ?? '';
    const group = groups.get(key) ?? { theme, lessons: [] };
    groups.set(key, group);
    const users = (whole.feeds ?? []).map((id) => {
      const audit = programme?.audits?.find((one) => one.id === id);
      return audit ? localizer.say('audit_in', { city: audit.city }) : id;
    });
    group.lessons.push({
      text: writer.block({ value: whole.text, lang: visitLang, owner: 'visit' }),
      usedIn: users.length === 0 ? null : localizer.list(users),
      feeds: whole.feeds ?? [],
    });
  }
  return [...groups.values()];
}

function isLessonObject(lesson: Lesson): lesson is Exclude<Lesson, Text> {
  return typeof lesson === 'object' && 'text' in lesson;
}

function feedbackOf(
  { visit, visitLang }: Documents,
  parties: Parties,
  writer: Writer,
  localizer: Localizer,
): FeedbackView | null {
  const { feedback } = visit;
  if (!feedback) return null;
  const own = (value: Text): Owned<Text> => ({ value, lang: visitLang, owner: 'visit' });
  return {
    evaluator: feedback.evaluator === undefined ? null : parties.person(feedback.evaluator),
    method: feedback.method === undefined ? null : writer.block(own(feedback.method)),
    questions: (feedback.questions ?? []).map((question) => {
      const total = question.counts.reduce((sum, count) => sum + count, 0);
      return {
        text: writer.line(own(question.text)),
        total: localizer.count('answers', total),
        chart: null,
        rows: question.scale.map((answer, index) => {
          const count = question.counts[index] ?? 0;
          const share = total === 0 ? 0 : count / total;
          return {
            answer: writer.line(own(answer)),
            count: localizer.number(count),
            share: localizer.percent(share),
            amount: count,
          };
        }),
      };
    }),
  };
}

function followUpOf(
  { visit, visitLang }: Documents,
  parties: Parties,
  writer: Writer,
  localizer: Localizer,
): FollowUpView[] {
  const own = (value: Text): Owned<Text> => ({ value, lang: visitLang, owner: 'visit' });
  return (visit.follow_up ?? []).map((step) => {
    const when = step.dates
      ? localizer.dates(step.dates.start, step.dates.end)
      : step.date
        ? localizer.date(step.date)
        : null;
    const place = [step.city, step.country && localizer.country(step.country)].filter(Boolean).join(', ');
    return {
      code: step.type,
      type: localizer.say(`follow_${step.type}`),
      dates: step.dates ?? (step.date === undefined ? null : { start: step.date, end: step.date }),
      title: writer.line(own(step.title)),
      when,
      place: place === '' ? null : place,
      with: parties.parties(step.with),
      url: step.url ?? null,
      status: step.status === undefined ? null : writer.line(own(step.status)),
      owner: step.owner === undefined ? null : parties.party(step.owner),
    };
  });
}

/** Who paid, by the visit's own funding or else its programme's, with what the scheme asks a report to show. */
export function fundingOf(
  { visit, visitLang, programme, programmeLang }: Registry & { readonly visit: Pick<Visit, 'funding'> },
  lang: string,
  writer: Writer,
  localizer: Localizer,
): FundingView | null {
  const funding = visit.funding ?? programme?.funding;
  if (!funding) return null;
  const own = (value: Text): Owned<Text> =>
    visit.funding
      ? { value, lang: visitLang, owner: 'visit' }
      : { value, lang: programmeLang, owner: 'programme' };
  const paid = whoPaid(funding, lang, funding.authority);
  const words = (paidText: PaidText | null, text: Text | undefined): Words | null => {
    if (!paidText) return null;
    if (paidText.own && text !== undefined) return writer.block(own(text));
    return {
      text: escapeMarkdown(paidText.text),
      lang: paidText.lang === lang.split('-')[0] ? null : paidText.lang,
    };
  };
  const view = {
    emblem: paid.emblem ? emblem(localizer.say('emblem'), 'bordered') : null,
    statement: words(paid.statement, funding.statement),
    disclaimer: words(paid.disclaimer, funding.disclaimer),
    grant: funding.grant === undefined ? null : localizer.say('grant', { number: funding.grant }),
    logos: (funding.logos ?? []).flatMap(({ height = EMBLEM_HEIGHT, ...logo }) =>
      imageViews(own(''), [logo], writer).map((view) => ({ ...view, height })),
    ),
  };
  return view.statement || view.disclaimer || view.grant || view.logos.length > 0 ? view : null;
}

/** What the visit and its programme say may stand in texts. */
function disclosuresOf(
  { visit, visitLang, programme, programmeLang }: Documents,
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

/** Sorted by the last word of the name, then by the whole. */
export function byFamilyName(people: readonly PersonView[], localizer: Localizer): PersonView[] {
  const family = (name: string): string => name.split(/\s+/).at(-1) ?? name;
  return [...people].sort(
    (a, b) => localizer.compare(family(a.name), family(b.name)) || localizer.compare(a.name, b.name),
  );
}
