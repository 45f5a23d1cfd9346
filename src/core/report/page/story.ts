import { bareLine } from '../../text/markdown-text.js';
import type { DiscussionView, EventView, Report, TourView } from '../report.js';
import { saysMore } from '../sections.js';

/** A session of whatever kind: one of the three is there. */
export interface StorySession {
  readonly tour: TourView | null;
  readonly discussion: DiscussionView | null;
  readonly event: EventView | null;
}

/** A day of the visit with all that is told of its sessions, in the order in which they happened. */
export interface StoryDay {
  readonly anchor: string;
  readonly title: string;
  readonly sessions: readonly StorySession[];
  /** Sessions of which nothing is told but what the agenda says. */
  readonly named: readonly (TourView | DiscussionView | EventView)[];
}

/** Sessions whose title says what they are do not say it twice: their type is empty. */
export function withoutSaidTypes<R extends Pick<Report, 'agenda' | 'events'>>(report: R): R {
  const told = <S extends Pick<EventView, 'type' | 'title'>>(session: S): S =>
    bareLine(session.title.text).toLowerCase().includes(session.type.toLowerCase())
      ? { ...session, type: '' }
      : session;
  return {
    ...report,
    agenda: report.agenda.map((day) => ({ ...day, entries: day.entries.map(told) })),
    events: report.events.map(told),
  };
}

/** The days of a visit as its agenda has them; all sessions in one where there is no agenda. */
export function storyOf(
  full: Pick<Report, 'tours' | 'discussions'>,
  { agenda, tours, discussions, events, labels }: Report,
): StoryDay[] {
  const known = new Set([...full.tours, ...full.discussions].map(({ anchor }) => anchor));
  const isFull = (one: TourView | DiscussionView | EventView): boolean =>
    known.has(one.anchor) || 'description' in one;
  const nothing = { tour: null, discussion: null, event: null };
  const sessions = new Map<string, StorySession>([
    ...tours.map((tour) => [tour.anchor, { ...nothing, tour }] as const),
    ...discussions.map((discussion) => [discussion.anchor, { ...nothing, discussion }] as const),
    ...events.map((event) => [event.anchor, { ...nothing, event }] as const),
  ]);
  if (agenda.length === 0) {
    // They are of one kind then.
    const kind = tours.length > 0 ? 'tours' : discussions.length > 0 ? 'discussions' : 'events';
    return sessions.size === 0
      ? []
      : [{ anchor: kind, title: labels[kind] ?? '', ...toldOf([...sessions.values()], isFull) }];
  }
  return agenda
    .map(({ title, entries }, index) => ({
      anchor: `day-${index + 1}`,
      title,
      ...toldOf(
        entries.flatMap(({ anchor }) => (anchor === null ? [] : (sessions.get(anchor) ?? []))),
        (one) => isFull(one) && !saysAgendaOnly(one),
      ),
    }))
    .filter((day) => day.sessions.length + day.named.length > 0);
}

/** Whether nothing is known of a session but what stands in the agenda: its kind, when and where it was. */
function saysAgendaOnly(one: TourView | DiscussionView | EventView): boolean {
  const inAgenda = { when: null, place: null, mode: null, optional: null };
  if ('observations' in one) return !saysMore.tour({ ...one, ...inAgenda });
  if ('conclusions' in one) return !saysMore.discussion({ ...one, ...inAgenda });
  return !saysMore.event({ ...one, ...inAgenda });
}

/** @param isTold whether more is to be said of a session than its title */
function toldOf(
  all: readonly StorySession[],
  isTold: (one: TourView | DiscussionView | EventView) => boolean,
): Pick<StoryDay, 'sessions' | 'named'> {
  const bare = all
    .flatMap(({ tour, discussion, event }) => tour ?? discussion ?? event ?? [])
    .filter((one) => !isTold(one));
  const isNamed = (one: StorySession): boolean =>
    bare.some((view) => view === one.tour || view === one.discussion || view === one.event);
  return { sessions: all.filter((one) => !isNamed(one)), named: bare };
}
