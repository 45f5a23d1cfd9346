import { isPartOfDay, parseTime, partsOfDay } from '../../language/values/date.js';
import { daysOf } from '../../language/values/days.js';
import type { Discussion, Point, Tour, Visit, VisitEvent } from '../../language/declaration.js';
import type { Localizer } from '../locale.js';
import { otherName } from '../names.js';
import type {
  AgendaDay,
  AgendaEntry,
  DiscussionView,
  EventView,
  FilmView,
  PointView,
  TourView,
  Words,
} from '../report.js';
import type { Text } from '../../language/schema.js';
import type { Parties } from './parties.js';
import type { Sites } from './sites.js';
import type { Owned, Writer } from './words.js';

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

type VisitSession = Tour | Discussion | VisitEvent;

/** "Day 1, 14:00–16:00"; the day is not told of a visit that has one day only. */
function whenOf(session: VisitSession, { visit, localizer }: VisitContext): string | null {
  const oneDay = daysOf(visit.dates).count === 1;
  const day = session.day !== undefined && !oneDay ? localizer.say('day', { number: session.day }) : null;
  return [day, timeOf(session, localizer)].filter((part) => part !== null).join(', ') || null;
}

function timeOf({ time }: VisitSession, localizer: Localizer): string | null {
  if (time === undefined) return null;
  return isPartOfDay(time) ? localizer.say(`time_${time}`) : time.replace('-', '–');
}

/** What texts and people of one file are written with. */
export type Texts = Pick<VisitContext, 'visitLang' | 'writer' | 'parties'>;

const own = (context: Texts, text: Text): Owned<Text> => ({
  value: text,
  lang: context.visitLang,
  owner: 'visit',
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

export function tourView(tour: Tour, index: number, context: VisitContext): TourView {
  const { writer, parties, sites } = context;
  return {
    anchor: `tour-${index + 1}`,
    title: writer.line(own(context, tour.title)),
    when: whenOf(tour, context),
    place: null,
    sites: (tour.sites ?? []).map(sites.link),
    guides: parties.people(tour.guides),
    observations: blockOf(context, tour.observations),
    groups: (tour.groups ?? []).map((group) => ({
      name: writer.line(own(context, group.name)),
      sites: (group.sites ?? []).map(sites.link),
      guides: parties.people(group.guides),
      observations: blockOf(context, group.observations),
    })),
    points: pointViews(tour.points, context),
  };
}

export function discussionView(discussion: Discussion, index: number, context: VisitContext): DiscussionView {
  const { writer, parties } = context;
  return {
    anchor: `discussion-${index + 1}`,
    title: writer.line(own(context, discussion.title)),
    when: whenOf(discussion, context),
    place: lineOf(context, discussion.place),
    question: blockOf(context, discussion.question),
    discussants: parties.people(discussion.discussants),
    represented: (discussion.represented ?? []).map(parties.organisation),
    chathamHouse: discussion.rule === 'chatham_house',
    topics: (discussion.topics ?? []).map((topic) => writer.line(own(context, topic))),
    points: pointViews(discussion.points, context),
    conclusions: (discussion.conclusions ?? []).map((conclusion) => writer.block(own(context, conclusion))),
  };
}

export function eventView(event: VisitEvent, index: number, context: VisitContext): EventView {
  const { writer, parties, localizer } = context;
  const { film } = event;
  return {
    anchor: `event-${index + 1}`,
    code: event.type,
    type: localizer.say(`type_${event.type}`),
    title: writer.line(own(context, event.title)),
    when: whenOf(event, context),
    place: lineOf(context, event.place),
    people: parties.people(event.people),
    film: film ? filmView(film, context) : null,
    description: blockOf(context, event.description),
    points: pointViews(event.points, context),
  };
}

export function filmView(film: NonNullable<VisitEvent['film']>, context: Texts): FilmView {
  const title = context.writer.line(own(context, film.title));
  return {
    title,
    originalTitle: otherName(film.original_title, title),
    directors: context.parties.people(film.directors),
    year: film.year ?? null,
  };
}

/** The day of a session; in a visit of one day there is no other. */
function dayOf({ day }: VisitSession, { visit }: VisitContext): number | undefined {
  return day ?? (daysOf(visit.dates).count === 1 ? 1 : undefined);
}

/**
 * The agenda: every session, by day, then time, then order in the file; those of which no day is known come last.
 * Sessions without a time keep the place that the file gives them among the others of their day. Empty when no session
 * has a day or a time, since then it would only repeat their titles.
 */
export function agendaOf(context: VisitContext): AgendaDay[] {
  const { visit, localizer, writer, sites, order } = context;
  const sessions = [
    ...(visit.tours ?? []).map((session, index) => ({ session, key: 'tours' as const, index })),
    ...(visit.discussions ?? []).map((session, index) => ({ session, key: 'discussions' as const, index })),
    ...(visit.events ?? []).map((session, index) => ({ session, key: 'events' as const, index })),
  ].sort((a, b) => order(a.key, a.index) - order(b.key, b.index));
  if (sessions.every(({ session: { day, time } }) => day === undefined && time === undefined)) return [];
  const days = [...new Set(sessions.map(({ session }) => dayOf(session, context)))];
  days.sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return days.map((day) => {
    const ofDay = inTime(sessions.filter(({ session }) => dayOf(session, context) === day));
    const entries = ofDay.map(({ session, key, index }): AgendaEntry => {
      const type =
        'type' in session ? `type_${session.type}` : key === 'tours' ? 'type_tour' : 'type_discussion';
      return {
        time: timeOf(session, localizer),
        type: localizer.say(type),
        title: writer.line(own(context, session.title)),
        place: 'place' in session ? lineOf(context, session.place) : null,
        anchor: `${key.slice(0, -1)}-${index + 1}`,
        sites: 'sites' in session ? (session.sites ?? []).map(sites.link) : [],
        groups:
          'groups' in session
            ? (session.groups ?? []).map((group) => ({
                name: writer.line(own(context, group.name)),
                sites: (group.sites ?? []).map(sites.link),
              }))
            : [],
      };
    });
    return {
      title: dayTitle(day, context),
      timed: entries.some((entry) => entry.time !== null),
      placed: entries.some((entry) => entry.place !== null),
      timeline: null,
      entries,
    };
  });
}

function dayTitle(day: number | undefined, { visit, localizer }: VisitContext): string {
  if (day === undefined) return localizer.say('day_unknown');
  const date = daysOf(visit.dates).dateOf(day);
  if (date === null) return localizer.say('day', { number: day });
  return localizer.say('day_and_date', { number: day, date: localizer.date(date, true) });
}

function inTime<T extends { session: VisitSession }>(sessions: readonly T[]): T[] {
  const timed = sessions
    .flatMap((one) => (one.session.time === undefined ? [] : [{ one, time: timeSpan(one.session.time) }]))
    .sort((a, b) => startOf(a.time) - startOf(b.time) || endOf(a.time) - endOf(b.time))
    .map(({ one }) => one);
  let next = 0;
  return sessions.map((one) => (one.session.time === undefined ? one : (timed[next++] ?? one)));
}

/** When a session begins and ends, in minutes; a part of the day has a beginning only. */
function timeSpan(time: string): Time {
  return isPartOfDay(time) ? { from: partsOfDay[time], to: null } : parseTime(time);
}

type Time = ReturnType<typeof parseTime>;
const startOf = (time: Time): number => time?.from ?? 0;
const endOf = (time: Time): number => time?.to ?? startOf(time);
