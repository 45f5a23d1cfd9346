import { isPartOfDay, parseTime, partsOfDay } from '../../language/values/date.js';
import { daysOf } from '../../language/values/days.js';
import type { AgendaDay, AgendaEntry } from '../report.js';
import {
  isBare,
  modeOf,
  optionalOf,
  own,
  placeOf,
  timeOf,
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
  const { visit, localizer, writer, sites, order } = context;
  const sessions = [
    ...(visit.tours ?? []).map((session, index) => ({ session, key: 'tours' as const, index })),
    ...(visit.discussions ?? []).map((session, index) => ({ session, key: 'discussions' as const, index })),
    ...(visit.events ?? []).map((session, index) => ({ session, key: 'events' as const, index })),
  ].sort((a, b) => order(a.key, a.index) - order(b.key, b.index));
  const isDated = sessions.some(({ session: { day, time } }) => day !== undefined || time !== undefined);
  // Of lists, one behind the other, nobody says what came first; of an agenda that goes to and fro between kinds, it does.
  const kinds = sessions.map(({ key }) => key).filter((key, at, all) => key !== all[at - 1]);
  const isMixed = kinds.length > new Set(kinds).size;
  if (!isDated && !isMixed && !sessions.some(({ session }) => isBare(session))) return [];
  const days = [...new Set(sessions.map(({ session }) => dayOf(session, context)))];
  days.sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  return days.map((day) => {
    const ofDay = inTime(sessions.filter(({ session }) => dayOf(session, context) === day));
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
      title: dayTitle(day, context),
      timed: entries.some((entry) => entry.time !== null),
      placed: entries.some((entry) => entry.place !== null || entry.mode !== null),
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
