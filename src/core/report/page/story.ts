import { bareLine } from '../../text/markdown-text.js';
import type { DiscussionView, EventView, Report, TourView } from '../report.js';

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
  /** Sessions of which only the title is known. */
  readonly named: readonly (TourView | DiscussionView)[];
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
      : [{ anchor: kind, title: labels[kind] ?? '', ...toldOf([...sessions.values()], full) }];
  }
  return agenda
    .map(({ title, entries }, index) => ({
      anchor: `day-${index + 1}`,
      title,
      ...toldOf(
        entries.flatMap(({ anchor }) => (anchor === null ? [] : (sessions.get(anchor) ?? []))),
        full,
      ),
    }))
    .filter((day) => day.sessions.length + day.named.length > 0);
}

/** @param full the sessions of which more is known than the title */
function toldOf(
  all: readonly StorySession[],
  full: Pick<Report, 'tours' | 'discussions'>,
): Pick<StoryDay, 'sessions' | 'named'> {
  const known = new Set([...full.tours, ...full.discussions].map(({ anchor }) => anchor));
  const bare = all
    .flatMap(({ tour, discussion }) => tour ?? discussion ?? [])
    .filter((one) => !known.has(one.anchor));
  return {
    sessions: all.filter(({ tour, discussion }) => !bare.some((one) => one === tour || one === discussion)),
    named: bare,
  };
}
