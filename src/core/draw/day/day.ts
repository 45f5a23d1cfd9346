import type { Drawing } from '../../report/report.js';
import { formats, frame, sentences, writeLines, type DrawingSize, type Signs } from '../svg.js';
import { makeAxis, scaleOf, ticks } from './axis.js';
import { box, compose } from './box.js';
import { BETWEEN, LIMITS, SEAM } from './layout.js';
import {
  clock,
  readTime,
  schedule,
  spread,
  type DaySession,
  type LaneSession,
  type TimedSession,
} from './schedule.js';

/** A session that shares its time with so many others that it would be narrower than that cannot be read. */
const NARROWEST = 90;

/** What the timeline of a day is drawn from; all words are in the language of the report. */
export interface DayInput {
  /** The day in words. */
  readonly title: string;
  readonly sessions: readonly DaySession[];
  readonly words: {
    /** `Groups` */
    readonly groups: string;
    /** `Without a time` */
    readonly untimed: string;
  };
  readonly signs: Signs;
}

/**
 * Draws the timeline of one day: sessions to scale, those of one time and the groups of a session side by side.
 *
 * @returns null when fewer than two sessions have a time, and when the day is too full to be drawn to scale: then
 * the list of the day has to say it
 */
export function drawDay({ title, sessions, words, signs }: DayInput): Drawing | null {
  const timed = schedule(sessions);
  if (timed.length < 2) return null;
  const rough = sessions.filter(({ time }) => time !== null && readTime(time) === null);
  const untimed = sessions.filter(({ time }) => time === null);
  const tell = ({ type, title: name, groups }: DaySession): string =>
    `${type}${signs.colon} ${name}${groups.length > 0 ? ` (${words.groups}${signs.colon} ${groups.join(', ')})` : ''}`;
  const lines = [
    ...timed.map(
      (session) => `${clock(session.start)}${session.open ? '' : `–${clock(session.end)}`} ${tell(session)}`,
    ),
    ...rough.map((session) => `${session.time} ${tell(session)}`),
    ...(untimed.length > 0
      ? [`${words.untimed}${signs.colon} ${untimed.map(tell).join(`${signs.semicolon} `)}`]
      : []),
  ];
  const text = sentences([title, ...lines]);
  const drawn = formats.map((format) =>
    drawOne(timed, { rough, untimed, signs }, format, text, words.untimed),
  );
  return drawn.includes(null) ? null : { svg: drawn.join(''), text };
}

function drawOne(
  timed: readonly TimedSession[],
  rest: {
    readonly rough: readonly DaySession[];
    readonly untimed: readonly DaySession[];
    readonly signs: Signs;
  },
  format: DrawingSize,
  title: string,
  label: string,
): string | null {
  const limits = LIMITS[format.name];
  const sessions = spread(timed);
  const room = format.width - limits.axis;
  const laneWidth = ({ lanes }: LaneSession): number => (room - (lanes - 1) * BETWEEN) / lanes;
  if (sessions.some((session) => laneWidth(session) < NARROWEST)) return null;
  const compositions = sessions.map((session) =>
    [false, true].map((terse) => compose(session, laneWidth(session), format, terse)),
  );
  // Title and type in one line only where the day would be too long with a line for each.
  const axes = [0, 1].map((from) => {
    const needed = compositions.map((both) =>
      Math.min(...both.slice(0, from + 1).map(({ height }) => height)),
    );
    return makeAxis(sessions, scaleOf(sessions, needed, format));
  });
  const axis = axes.find(({ height }, index) => height <= (index === 0 ? limits.good : limits.most));
  if (!axis) return null;
  const boxes = sessions.map((session, index) => {
    const x = limits.axis + session.lane * (laneWidth(session) + BETWEEN);
    const y = axis.y(session.start);
    const height = axis.y(session.end) - y - SEAM;
    const content = compositions[index]?.find((one) => one.height <= height + 0.01);
    const { open } = session;
    return content ? box({ x, y, width: laneWidth(session), height, open }, content, format) : '';
  });
  // A part of the day is no place on its axis; it stands in front of what the session is.
  const rough = rest.rough.map((one) => ({ ...one, type: `${one.time}${rest.signs.colon} ${one.type}` }));
  const below = listBelow(rough, axis.height, format, null);
  const last = listBelow(rest.untimed, axis.height + below.height, format, label);
  const content = [ticks(sessions, axis, format), ...boxes, below.content, last.content].join('');
  return frame('day', format, Math.ceil(axis.height + below.height + last.height), title, content);
}

/** What has no time of the clock stands below the day. */
function listBelow(
  sessions: readonly DaySession[],
  top: number,
  format: DrawingSize,
  label: string | null,
): { readonly content: string; readonly height: number } {
  if (sessions.length === 0) return { content: '', height: 0 };
  const { axis } = LIMITS[format.name];
  const { leading, size, width } = format;
  let y = top + 4;
  const parts: string[] = [];
  if (label !== null) {
    parts.push(
      writeLines([label], { class: 'draw-soft', x: axis, y: y + leading / 2 + size * 0.34, leading }),
    );
    y += leading + 4;
  }
  for (const session of sessions) {
    const content = compose(session, width - axis, format, false);
    parts.push(
      box({ x: axis, y, width: width - axis, height: content.height, open: false }, content, format),
    );
    y += content.height + 4;
  }
  return { content: parts.join(''), height: y - top };
}
