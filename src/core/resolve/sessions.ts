import { addDays } from '../date.js';
import type { Discussion, Point, Tour, Visit, VisitEvent } from '../language.js';
import type { Speech } from '../locale.js';
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
import type { Text } from '../schema.js';
import type { Parties } from './parties.js';
import type { Sites } from './sites.js';
import type { Owned, Writer } from './words.js';

/** What sessions are made with. */
export interface Bench {
  readonly visit: Visit;
  readonly visitLang: string;
  readonly writer: Writer;
  readonly parties: Parties;
  readonly sites: Sites;
  readonly speech: Speech;
  /** Where a session stands in the file, to order those without a time. */
  readonly order: (list: 'tours' | 'discussions' | 'events', index: number) => number;
}

type Session = Tour | Discussion | VisitEvent;

/** "Day 1, 14:00–16:00"; the day is not told of a visit that has one day only. */
function whenOf(session: Session, { visit, speech }: Bench): string | null {
  const oneDay = visit.dates.start === visit.dates.end;
  const day = session.day !== undefined && !oneDay ? speech.say('day', { number: session.day }) : null;
  return [day, timeOf(session)].filter((part) => part !== null).join(', ') || null;
}

function timeOf(session: Session): string | null {
  return session.time?.replace('-', '–') ?? null;
}

/** What texts and people of one file are written with. */
export type Texts = Pick<Bench, 'visitLang' | 'writer' | 'parties'>;

const own = (bench: Texts, text: Text): Owned<Text> => ({
  value: text,
  lang: bench.visitLang,
  owner: 'visit',
});
const lineOf = (bench: Texts, text: Text | undefined): Words | null =>
  text === undefined ? null : bench.writer.line(own(bench, text));
const blockOf = (bench: Texts, text: Text | undefined): Words | null =>
  text === undefined ? null : bench.writer.block(own(bench, text));

export function pointViews(points: readonly Point[] | undefined, bench: Texts): PointView[] {
  return (points ?? []).map((point) => {
    const whole = isPointObject(point) ? point : { text: point };
    return {
      text: bench.writer.block(own(bench, whole.text)),
      by: whole.by === undefined ? null : bench.parties.person(whole.by),
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

export function tourView(tour: Tour, index: number, bench: Bench): TourView {
  const { writer, parties, sites } = bench;
  return {
    anchor: `tour-${index + 1}`,
    title: writer.line(own(bench, tour.title)),
    when: whenOf(tour, bench),
    place: null,
    sites: (tour.sites ?? []).map(sites.link),
    guides: parties.people(tour.guides),
    observations: blockOf(bench, tour.observations),
    groups: (tour.groups ?? []).map((group) => ({
      name: writer.line(own(bench, group.name)),
      sites: (group.sites ?? []).map(sites.link),
      guides: parties.people(group.guides),
      observations: blockOf(bench, group.observations),
    })),
    points: pointViews(tour.points, bench),
  };
}

export function discussionView(discussion: Discussion, index: number, bench: Bench): DiscussionView {
  const { writer, parties } = bench;
  return {
    anchor: `discussion-${index + 1}`,
    title: writer.line(own(bench, discussion.title)),
    when: whenOf(discussion, bench),
    place: lineOf(bench, discussion.place),
    question: blockOf(bench, discussion.question),
    discussants: parties.people(discussion.discussants),
    represented: (discussion.represented ?? []).map(parties.organisation),
    chathamHouse: discussion.rule === 'chatham_house',
    topics: (discussion.topics ?? []).map((topic) => writer.line(own(bench, topic))),
    points: pointViews(discussion.points, bench),
    conclusions: (discussion.conclusions ?? []).map((conclusion) => writer.block(own(bench, conclusion))),
  };
}

export function eventView(event: VisitEvent, index: number, bench: Bench): EventView {
  const { writer, parties, speech } = bench;
  const { film } = event;
  return {
    anchor: `event-${index + 1}`,
    code: event.type,
    type: speech.say(`type_${event.type}`),
    title: writer.line(own(bench, event.title)),
    when: whenOf(event, bench),
    place: lineOf(bench, event.place),
    people: parties.people(event.people),
    film: film ? filmView(film, bench) : null,
    description: blockOf(bench, event.description),
    points: pointViews(event.points, bench),
  };
}

export function filmView(film: NonNullable<VisitEvent['film']>, bench: Texts): FilmView {
  return {
    title: bench.writer.line(own(bench, film.title)),
    originalTitle: film.original_title ?? null,
    directors: bench.parties.people(film.directors),
    year: film.year ?? null,
  };
}

/**
 * The agenda: every session that has a day, by day, then time, then order in the file. Sessions without a time
 * keep the place that the file gives them among the others of their day. Empty when no session has a day.
 */
export function agendaOf(bench: Bench): AgendaDay[] {
  const { visit, speech, writer, sites, order } = bench;
  const sessions = [
    ...(visit.tours ?? []).map((session, index) => ({ session, key: 'tours' as const, index })),
    ...(visit.discussions ?? []).map((session, index) => ({ session, key: 'discussions' as const, index })),
    ...(visit.events ?? []).map((session, index) => ({ session, key: 'events' as const, index })),
  ].sort((a, b) => order(a.key, a.index) - order(b.key, b.index));
  const days = [
    ...new Set(sessions.flatMap(({ session }) => (session.day === undefined ? [] : [session.day]))),
  ];
  if (days.length === 0) return [];
  days.sort((a, b) => a - b);
  const known: (number | undefined)[] = sessions.some(({ session }) => session.day === undefined)
    ? [...days, undefined]
    : days;
  return known.map((day) => {
    const ofDay = inTime(sessions.filter(({ session }) => session.day === day));
    const entries = ofDay.map(({ session, key, index }): AgendaEntry => {
      const type =
        'type' in session ? `type_${session.type}` : key === 'tours' ? 'type_tour' : 'type_discussion';
      return {
        time: timeOf(session),
        type: speech.say(type),
        title: writer.line(own(bench, session.title)),
        place: 'place' in session ? lineOf(bench, session.place) : null,
        anchor: `${key.slice(0, -1)}-${index + 1}`,
        sites: 'sites' in session ? (session.sites ?? []).map(sites.link) : [],
        groups:
          'groups' in session
            ? (session.groups ?? []).map((group) => ({
                name: writer.line(own(bench, group.name)),
                sites: (group.sites ?? []).map(sites.link),
              }))
            : [],
      };
    });
    return {
      title: dayTitle(day, bench),
      timed: entries.some((entry) => entry.time !== null),
      placed: entries.some((entry) => entry.place !== null),
      timeline: null,
      entries,
    };
  });
}

function dayTitle(day: number | undefined, { visit, speech }: Bench): string {
  if (day === undefined) return speech.say('day_unknown');
  return speech.say('day_and_date', {
    number: day,
    date: speech.date(addDays(visit.dates.start, day - 1), true),
  });
}

function inTime<T extends { session: Session }>(sessions: readonly T[]): T[] {
  const timed = sessions
    .filter(({ session }) => session.time !== undefined)
    .sort((a, b) =>
      (a.session.time ?? '') < (b.session.time ?? '') ? -1 : a.session.time === b.session.time ? 0 : 1,
    );
  let next = 0;
  return sessions.map((one) => (one.session.time === undefined ? one : (timed[next++] ?? one)));
}
