import { isPartOfDay, parseTime, partsOfDay } from '../../language/values/date.js';
import { daysOf } from '../../language/values/days.js';
import type { AgendaDay, AgendaEntry, DiscussionView, EventView, TourView } from '../report.js';
import {
  discussionView,
  eventView,
  isBare,
  modeOf,
  optionalOf,
  own,
  placeOf,
  timeOf,
  tourView,
  typeOf,
  type VisitContext,
  type VisitSession,
} from './sessions.js';

/** The day of a session; in a visit of one day there is no other. */
function dayOf({ day }: VisitSession, { visit }: VisitContext): number | undefined {
  return day ?? (daysOf(visit.dates).count === 1 ? 1 : undefined);
}

/**
 * The agenda: every session, by day, then time, then order in the file; those of which no day is known come last.
 * Sessions without a time keep the place that the file gives them among the others of their day. Empty where it would
 * only repeat the titles of lists: nothing has a day or a time, kinds do not take turns, and each is told of elsewhere.
 */
export function agendaOf(context: VisitContext): AgendaDay[] {
  const { localizer, writer, sites } = context;
  const sessions = sessionsOf(context);
  const isDated = sessions.some(({ session: { day, time } }) => day !== undefined || time !== undefined);
  // Of lists, one behind the other, nobody says what came first; an agenda does, and what goes to and fro between kinds.
  const kinds = sessions.map(({ key }) => key).filter((key, at, all) => key !== all[at - 1]);
  const isWritten = sessions.some(({ session, key }) => key !== 'events' && 'type' in session);
  const isMixed = kinds.length > (isWritten ? 1 : new Set(kinds).size);
  if (!isDated && !isMixed && !sessions.some(({ session }) => isBare(session))) return [];
  return byDay(sessions, context).map(({ day, sessions: ofDay }, _, days) => {
    const entries = ofDay.map(({ session, key, index }): AgendaEntry => ({
      time: timeOf(session, localizer),
      ...typeOf(session, key, context),
      title: writer.line(own(context, session.title)),
      place: placeOf(session, context),
      mode: modeOf(session, localizer),
      optional: optionalOf(session, localizer),
      anchor: isBare(session) ? null : `${key.slice(0, -1)}-${index + 1}`,
      sites: 'sites' in session ? (session.sites ?? []).map(sites.link) : [],
      groups:
        'groups' in session
          ? (session.groups ?? []).map((group) => ({
              name: writer.line(own(context, group.name)),
              sites: (group.sites ?? []).map(sites.link),
            }))
          : [],
    }));
    return {
      title: dayTitle(day, days.length === 1, context),
      timed: entries.some((entry) => entry.time !== null),
      placed: entries.some((entry) => entry.place !== null || entry.mode !== null),
      timeline: null,
      entries,
    };
  });
}

interface Placed {
  readonly session: VisitSession;
  readonly key: 'tours' | 'discussions' | 'events';
  readonly index: number;
}

function sessionsOf({ visit, order }: VisitContext): Placed[] {
  return [
    ...(visit.tours ?? []).map((session, index) => ({ session, key: 'tours' as const, index })),
    ...(visit.discussions ?? []).map((session, index) => ({ session, key: 'discussions' as const, index })),
    ...(visit.events ?? []).map((session, index) => ({ session, key: 'events' as const, index })),
  ].sort((a, b) => order(a.key, a.index) - order(b.key, b.index));
}

function byDay(
  sessions: readonly Placed[],
  context: VisitContext,
): { readonly day: number | undefined; readonly sessions: readonly Placed[] }[] {
  const days = [...new Set(sessions.map(({ session }) => dayOf(session, context)))];
  days.sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return days.map((day) => ({
    day,
    sessions: inTime(sessions.filter(({ session }) => dayOf(session, context) === day)),
  }));
}

/**
 * What is told of each session, list by list. The lists are those of the document; the texts are written in the order in
 * which a reader meets them.
 *
 * @param isStory whether that is the order of the agenda
 */
export function sessionViews(
  context: VisitContext,
  isStory: boolean,
): { readonly tours: TourView[]; readonly discussions: DiscussionView[]; readonly events: EventView[] } {
  const { visit } = context;
  const tours = new Map<number, TourView>();
  const discussions = new Map<number, DiscussionView>();
  const events = new Map<number, EventView>();
  const all = isStory
    ? byDay(sessionsOf(context), context).flatMap(({ sessions }) => sessions)
    : sessionsOf(context).sort((a, b) => lists.indexOf(a.key) - lists.indexOf(b.key) || a.index - b.index);
  for (const { key, index, session } of all) {
    const [tour, discussion, event] = [
      visit.tours?.[index],
      visit.discussions?.[index],
      visit.events?.[index],
    ];
    if (key === 'tours' && tour) tours.set(index, tourView(tour, index, context));
    else if (key === 'discussions' && discussion)
      discussions.set(index, discussionView(discussion, index, context));
    else if (key === 'events' && event && !isBare(session))
      events.set(index, eventView(event, index, context));
  }
  return { tours: inOrder(tours), discussions: inOrder(discussions), events: inOrder(events) };
}

const lists = ['tours', 'discussions', 'events'];

function inOrder<T>(views: ReadonlyMap<number, T>): T[] {
  return [...views].sort(([a], [b]) => a - b).map(([, view]) => view);
}

/** @param isOnly whether there is nothing else: then sessions of which no day is known were on the days of the visit */
function dayTitle(
  day: number | undefined,
  isOnly: boolean,
  { visit: { dates }, localizer }: VisitContext,
): string {
  if (day === undefined)
    return isOnly ? localizer.dates(dates.start, dates.end, dates.days) : localizer.say('day_unknown');
  const date = daysOf(dates).dateOf(day);
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
