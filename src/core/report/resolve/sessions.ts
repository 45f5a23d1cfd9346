import { isPartOfDay } from '../../language/values/date.js';
import { daysOf } from '../../language/values/days.js';
import type { Discussion, Point, Quote, Tour, Visit, VisitEvent } from '../../language/declaration.js';
import type { Localizer } from '../locale/locale.js';
import { otherNames } from '../names.js';
import { namesInOwnLanguage, nativeLanguage } from '../native-language.js';
import type {
  DiscussionView,
  EventView,
  FilmView,
  PointView,
  QuoteView,
  TourView,
  Words,
} from '../report.js';
import type { Text } from '../../language/schema.js';
import { bareLine, escapeMarkdown } from '../../text/markdown-text.js';
import type { Parties } from './parties.js';
import { imageViews } from './pictures.js';
import { ids, type Sites } from './sites.js';
import { withFurtherSources, type Owned, type Writer } from './words.js';

/** What sessions are made with. */
export interface VisitContext {
  readonly visit: Visit;
  readonly visitLang: string;
  readonly writer: Writer;
  readonly parties: Parties;
  readonly sites: Sites;
  readonly localizer: Localizer;
  /** Where a session stands in the file, to order those without a time. */
  readonly order: (list: 'tours' | 'discussions' | 'events', index: number) => number;
}

export type VisitSession = Tour | Discussion | VisitEvent;

/** "Day 1, 14:00–16:00"; the day is not told of a visit that has one day only. */
function whenOf(session: VisitSession, { visit, localizer }: VisitContext): string | null {
  const oneDay = daysOf(visit.dates).count === 1;
  const day = session.day !== undefined && !oneDay ? localizer.say('day', { number: session.day }) : null;
  return [day, timeOf(session, localizer)].filter((part) => part !== null).join(', ') || null;
}

export function timeOf({ time }: Pick<VisitSession, 'time'>, localizer: Localizer): string | null {
  if (time === undefined) return null;
  return isPartOfDay(time) ? localizer.say(`time_${time}`) : time.replace('-', '–');
}

/** How people met, where it was not in one room. */
export function modeOf({ mode }: Pick<VisitSession, 'mode'>, localizer: Localizer): string | null {
  return mode === undefined || mode === 'in_person' ? null : localizer.say(`mode_${mode}`);
}

export function optionalOf(
  { optional }: Pick<VisitSession, 'optional'>,
  localizer: Localizer,
): string | null {
  return optional === true ? localizer.say('optional') : null;
}

/** What a session is, in words: those of the author, or those of its type. */
export function typeOf(
  session: VisitSession,
  list: 'tours' | 'discussions' | 'events',
  context: Texts & Pick<VisitContext, 'localizer'>,
): Pick<EventView, 'type' | 'typeLang'> {
  const label = 'label' in session ? lineOf(context, session.label) : null;
  if (label) return { type: bareLine(label.text), typeLang: label.lang };
  const type = list === 'tours' ? 'tour' : list === 'discussions' ? 'discussion' : session.type;
  return { type: context.localizer.say(`type_${type ?? 'other'}`), typeLang: null };
}

/** Types of which nothing but the agenda tells, unless somebody wrote more about one. */
const onlyInAgenda: ReadonlySet<string> = new Set(['meal', 'break', 'travel']);

/** Whether a session stands in the agenda only: a meal, a break, a way of which nothing else is said. */
export function isBare(session: VisitSession): boolean {
  if (!('type' in session) || !onlyInAgenda.has(session.type ?? '')) return false;
  const { description, film, points, people, quotes, images, sources } = session as VisitEvent;
  const lists = [points, people, quotes, images, sources];
  return description === undefined && film === undefined && lists.every((list) => !list?.length);
}

/** Where it was, as far as a reader of this visit does not know it: the city and the country of the visit are left out. */
export function placeOf(
  { place, city, country }: Pick<VisitSession, 'place' | 'city' | 'country'>,
  context: VisitContext,
): Words | null {
  const { visit, localizer } = context;
  const words = lineOf(context, place);
  const away = city !== undefined && city !== visit.city && !words?.text.includes(city) ? [city] : [];
  const abroad = country !== undefined && country !== visit.country ? [localizer.country(country)] : [];
  const rest = [...away, ...abroad].map(escapeMarkdown);
  if (!words) return rest.length === 0 ? null : { text: rest.join(', '), lang: null };
  return rest.length === 0 ? words : { ...words, text: [words.text, ...rest].join(', ') };
}

/** What texts and people of one file are written with. */
export interface Texts extends Pick<VisitContext, 'visitLang' | 'writer' | 'parties'> {
  /** Whose pictures and sources they name; a visit, where nothing is said. */
  readonly owner?: Owned<Text>['owner'];
}

export const own = (context: Texts, text: Text): Owned<Text> => ({
  value: text,
  lang: context.visitLang,
  owner: context.owner ?? 'visit',
});
const lineOf = (context: Texts, text: Text | undefined): Words | null =>
  text === undefined ? null : context.writer.line(own(context, text));
const blockOf = (context: Texts, text: Text | undefined): Words | null =>
  text === undefined ? null : context.writer.block(own(context, text));

export function pointViews(points: readonly Point[] | undefined, context: Texts): PointView[] {
  return (points ?? []).map((point) => {
    const whole = isPointObject(point) ? point : { text: point };
    return {
      text: context.writer.block(own(context, whole.text)),
      by: whole.by === undefined ? null : context.parties.person(whole.by),
    };
  });
}

function isPointObject(point: Point): point is Exclude<Point, Text> {
  return (
    typeof point === 'object' &&
    'text' in point &&
    ('by' in point || 'consent' in point || Object.keys(point).length === 1)
  );
}

/** @param country where the words were spoken (ISO 3166-1 alpha-2), to tell the language of an original that says none */
export function quoteViews(
  quotes: readonly Quote[] | undefined,
  country: string | undefined,
  context: Texts,
): QuoteView[] {
  return (quotes ?? []).map(({ text, original, by }) => {
    // Nothing is written out in what somebody said.
    const said = context.writer.line(own(context, text));
    const spoken =
      original === undefined
        ? null
        : context.writer.line({
            ...own(context, original),
            lang: nativeLanguage(country, '') ?? context.visitLang,
          });
    // Who reads the language of the original needs no translation into another one.
    const isReadable = spoken !== null && spoken.lang === null && said.lang !== null;
    return {
      text: isReadable ? spoken : said,
      original: isReadable || spoken?.text === said.text ? null : spoken,
      by: by === undefined ? null : context.parties.person(by),
    };
  });
}

/** What was said in a session. */
function saidIn(session: VisitSession, context: VisitContext): Pick<TourView, 'points' | 'quotes'> {
  const country = session.country ?? context.visit.country;
  return {
    points: pointViews(session.points, context),
    quotes: quoteViews(session.quotes, country, context),
  };
}

/** What stands at the end of every session. */
function endOf(session: VisitSession, context: VisitContext): Pick<TourView, 'images' | 'sources'> {
  return {
    images: imageViews(own(context, ''), session.images, context.writer),
    sources: context.writer.cite(ids(session.sources)),
  };
}

/** What stands at the beginning of every session. */
function headOf(
  session: VisitSession,
  context: VisitContext,
): Pick<TourView, 'title' | 'when' | 'place' | 'mode' | 'optional' | 'time'> {
  return {
    title: context.writer.line(own(context, session.title)),
    when: whenOf(session, context),
    time: timeOf(session, context.localizer),
    place: placeOf(session, context),
    mode: modeOf(session, context.localizer),
    optional: optionalOf(session, context.localizer),
  };
}

export function tourView(tour: Tour, index: number, context: VisitContext): TourView {
  const { writer, parties, sites } = context;
  return withFurtherSources({
    anchor: `tour-${index + 1}`,
    ...headOf(tour, context),
    sites: (tour.sites ?? []).map(sites.link),
    guides: parties.people(tour.guides),
    observations: blockOf(context, tour.observations),
    groups: (tour.groups ?? []).map((group) => ({
      name: writer.line(own(context, group.name)),
      sites: (group.sites ?? []).map(sites.link),
      guides: parties.people(group.guides),
      observations: blockOf(context, group.observations),
    })),
    ...saidIn(tour, context),
    ...endOf(tour, context),
  });
}

export function discussionView(discussion: Discussion, index: number, context: VisitContext): DiscussionView {
  const { writer, parties } = context;
  return withFurtherSources({
    anchor: `discussion-${index + 1}`,
    ...headOf(discussion, context),
    question: blockOf(context, discussion.question),
    discussants: parties.people(discussion.discussants),
    represented: (discussion.represented ?? []).map(parties.organisation),
    chathamHouse: discussion.rule === 'chatham_house',
    topics: (discussion.topics ?? []).map((topic) => writer.line(own(context, topic))),
    ...saidIn(discussion, context),
    conclusions: (discussion.conclusions ?? []).map((conclusion) => writer.block(own(context, conclusion))),
    ...endOf(discussion, context),
  });
}

export function eventView(event: VisitEvent, index: number, context: VisitContext): EventView {
  const { parties } = context;
  const { film } = event;
  return withFurtherSources({
    anchor: `event-${index + 1}`,
    code: event.type,
    ...typeOf(event, 'events', context),
    ...headOf(event, context),
    people: parties.people(event.people),
    film: film ? filmView(film, context) : null,
    description: blockOf(context, event.description),
    ...saidIn(event, context),
    ...endOf(event, context),
  });
}

export function filmView(
  film: NonNullable<VisitEvent['film']>,
  context: Texts & Pick<VisitContext, 'localizer'>,
): FilmView {
  const title = context.writer.line(own(context, film.title));
  return {
    title,
    originalTitles: otherNames(namesInOwnLanguage(film.original_title, context.localizer.lang), title),
    directors: context.parties.people(film.directors),
    year: film.year ?? null,
  };
}
