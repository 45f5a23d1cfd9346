/** A session of the day, as the agenda tells it. */
export interface DaySession {
  /** `09:00-10:30` or `09:00`, with a hyphen or a dash, or a part of the day in words; null when nobody said. */
  readonly time: string | null;
  readonly title: string;
  /** `Discussion` */
  readonly type: string;
  /** The groups that went different ways at this time. */
  readonly groups: readonly string[];
}

/** A session with a time, in minutes from midnight on. */
export interface TimedSession extends DaySession {
  readonly start: number;
  readonly end: number;
  /** Whether its end is only assumed. */
  readonly open: boolean;
}

/** A session in its lane: sessions that overlap stand side by side. */
export interface LaneSession extends TimedSession {
  readonly lane: number;
  readonly lanes: number;
}

/** Minutes of a session that has no end, unless the next one starts before. */
const OPEN = 60;

/** Minutes from midnight on; null for what is no time. An end before the start lies past midnight. */
export function readTime(
  time: string | null,
): { readonly start: number; readonly end: number | null } | null {
  const match = /^\s*(\d{1,2})[:.h](\d{2})(?:\s*[-–—]\s*(\d{1,2})[:.h](\d{2}))?\s*$/.exec(time ?? '');
  if (!match) return null;
  const start = Number(match[1]) * 60 + Number(match[2]);
  if (match[3] === undefined) return { start, end: null };
  const end = Number(match[3]) * 60 + Number(match[4]);
  // Past midnight.
  return { start, end: end > start ? end : end + 24 * 60 };
}

/** `09:05`; minutes past midnight start again at 0. */
export function clock(minutes: number): string {
  const part = (number: number): string => String(number).padStart(2, '0');
  return `${part(Math.floor(minutes / 60) % 24)}:${part(minutes % 60)}`;
}

/** The sessions that have a time, by their start. One without an end takes an hour at most, or until the next starts. */
export function schedule(sessions: readonly DaySession[]): TimedSession[] {
  const known = sessions
    .map((session) => ({ session, time: readTime(session.time) }))
    .filter((one): one is typeof one & { time: NonNullable<typeof one.time> } => one.time !== null)
    .sort((a, b) => a.time.start - b.time.start || (a.time.end ?? Infinity) - (b.time.end ?? Infinity));
  return known.map(({ session, time: { start, end } }) => {
    const next = known.find((other) => other.time.start > start)?.time.start ?? Infinity;
    return { ...session, start, end: end ?? Math.min(start + OPEN, next), open: end === null };
  });
}

/** Gives sessions that overlap a lane each. */
export function spread(sessions: readonly TimedSession[]): LaneSession[] {
  const placed: LaneSession[] = [];
  let cluster: (TimedSession & { readonly lane: number })[] = [];
  let until = -Infinity;
  const close = (): void => {
    const lanes = Math.max(0, ...cluster.map(({ lane }) => lane + 1));
    placed.push(...cluster.map((session) => ({ ...session, lanes })));
    cluster = [];
  };
  for (const session of sessions) {
    if (session.start >= until) close();
    const taken = new Set(cluster.filter(({ end }) => end > session.start).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    cluster.push({ ...session, lane });
    until = Math.max(...cluster.map(({ end }) => end));
  }
  close();
  return placed;
}
