import { element, formats, frame, round, sentences, writeLines, type Drawing, type Format } from './svg.js';
import { measure, wrap } from './text.js';

export interface DaySession {
  /** `09:00-10:30` or `09:00`, with a hyphen or a dash; null when nobody said. */
  readonly time: string | null;
  readonly title: string;
  /** `Discussion` */
  readonly type: string;
  /** The groups that went different ways at this time. */
  readonly groups: readonly string[];
}
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
}

/** A session that the day knows the place of: minutes from midnight on. */
interface Timed extends DaySession {
  readonly start: number;
  readonly end: number;
  /** Nobody said when it ended. */
  readonly open: boolean;
}
/** Where a session stands beside those of the same time. */
interface Placed extends Timed {
  readonly lane: number;
  readonly lanes: number;
}

/** Minutes of a session that has no end, unless the next one starts before. */
const OPEN = 60;
/** A time without sessions that is longer than that is cut short. */
const LONGEST_GAP = 60;
const GAP_HEIGHT = 34;
const PADDING = 7;
const BETWEEN = 8;
const BAR = 4;
/** Between a session and the next one. */
const SEAM = 3;
/** A session that shares its time with so many others that it would be narrower than that cannot be read. */
const NARROWEST = 90;
const LIMITS = {
  wide: { axis: 52, least: 0.5, good: 520, most: 860, groups: 4 },
  narrow: { axis: 46, least: 0.5, good: 900, most: 1600, groups: 2 },
} as const;
const MOST_LINES = 3;

/**
 * Draws the timeline of one day: sessions to scale, those of one time and the groups of a session side by side.
 *
 * @returns null when fewer than two sessions have a time, and when the day is too full to be drawn to scale: then
 * the list of the day has to say it
 */
export function drawDay({ title, sessions, words }: DayInput): Drawing | null {
  const timed = schedule(sessions);
  if (timed.length < 2) return null;
  const untimed = sessions.filter(({ time }) => parse(time) === null);
  const drawn = formats.map((format) => drawOne(timed, untimed, format, title, words.untimed));
  if (drawn.includes(null)) return null;
  const tell = ({ type, title: name, groups }: DaySession): string =>
    `${type}: ${name}${groups.length > 0 ? ` (${words.groups}: ${groups.join(', ')})` : ''}`;
  const lines = [
    ...timed.map(
      (session) => `${clock(session.start)}${session.open ? '' : `–${clock(session.end)}`} ${tell(session)}`,
    ),
    ...(untimed.length > 0 ? [`${words.untimed}: ${untimed.map(tell).join('; ')}`] : []),
  ];
  return { svg: drawn.join(''), text: sentences([title, ...lines]) };
}

function parse(time: string | null): { readonly start: number; readonly end: number | null } | null {
  const match = /^\s*(\d{1,2})[:.h](\d{2})(?:\s*[-–—]\s*(\d{1,2})[:.h](\d{2}))?\s*$/.exec(time ?? '');
  if (!match) return null;
  const start = Number(match[1]) * 60 + Number(match[2]);
  if (match[3] === undefined) return { start, end: null };
  const end = Number(match[3]) * 60 + Number(match[4]);
  // Past midnight.
  return { start, end: end > start ? end : end + 24 * 60 };
}

function clock(minutes: number): string {
  const part = (number: number): string => String(number).padStart(2, '0');
  return `${part(Math.floor(minutes / 60) % 24)}:${part(minutes % 60)}`;
}

function schedule(sessions: readonly DaySession[]): Timed[] {
  const known = sessions
    .map((session) => ({ session, time: parse(session.time) }))
    .filter((one): one is typeof one & { time: NonNullable<typeof one.time> } => one.time !== null)
    .sort((a, b) => a.time.start - b.time.start || (a.time.end ?? Infinity) - (b.time.end ?? Infinity));
  return known.map(({ session, time: { start, end } }) => {
    const next = known.find((other) => other.time.start > start)?.time.start ?? Infinity;
    return { ...session, start, end: end ?? Math.min(start + OPEN, next), open: end === null };
  });
}

/** Gives sessions that overlap a lane each. */
function spread(sessions: readonly Timed[]): Placed[] {
  const placed: Placed[] = [];
  let cluster: (Timed & { readonly lane: number })[] = [];
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

interface Cell {
  readonly lines: readonly string[];
  /** From the left edge of the session's box on. */
  readonly x: number;
  readonly width: number;
}
interface Content {
  readonly title: readonly string[];
  /** Above the title, or at the right end of its only line. */
  readonly type: { readonly text: string; readonly above: boolean } | null;
  readonly rows: readonly (readonly Cell[])[];
  readonly padding: number;
  readonly height: number;
}

/** What stands in the box of a session, and how much height it needs. */
function compose(session: DaySession, width: number, format: Format, terse: boolean): Content {
  const { size, leading } = format;
  const inner = width - BAR - 2 * PADDING;
  const padding = terse ? 3 : PADDING - 1;
  const title = wrap(session.title, inner, size, 600, MOST_LINES);
  const free = inner - measure(title[0] ?? '', size, 600) - 2 * PADDING;
  const [kind = ''] = wrap(session.type, terse ? Math.max(free, 0) : inner, size, 400, 1);
  const shown = !terse || (title.length === 1 && kind === session.type && free > 0);
  const type = shown && kind !== '' ? { text: kind, above: !terse } : null;
  const columns = Math.max(
    1,
    Math.min(session.groups.length, LIMITS[format.name].groups, Math.floor(inner / 80)),
  );
  const cell = (inner - (columns - 1) * BETWEEN) / columns;
  const rows: Cell[][] = [];
  session.groups.forEach((group, index) => {
    const column = index % columns;
    if (column === 0) rows.push([]);
    const x = BAR + PADDING + column * (cell + BETWEEN);
    rows.at(-1)?.push({ lines: wrap(group, cell - 12, size, 400, MOST_LINES), x, width: cell });
  });
  const text = (title.length + (type?.above ? 1 : 0)) * leading;
  const groups = rows.reduce((sum, row) => sum + rowHeight(row, leading) + BETWEEN, 0);
  return { title, type, rows, padding, height: 2 * padding + text + groups };
}

function rowHeight(row: readonly Cell[], leading: number): number {
  return Math.max(...row.map(({ lines }) => lines.length)) * leading + 9;
}

function drawOne(
  timed: readonly Timed[],
  untimed: readonly DaySession[],
  format: Format,
  title: string,
  label: string,
): string | null {
  const limits = LIMITS[format.name];
  const sessions = spread(timed);
  const room = format.width - limits.axis;
  const laneWidth = ({ lanes }: Placed): number => (room - (lanes - 1) * BETWEEN) / lanes;
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
  const rest = listUntimed(untimed, axis.height, format, label);
  const content = [ticks(sessions, axis, format), ...boxes, rest.content].join('');
  return frame('day', format, Math.ceil(axis.height + rest.height), title, content);
}

/** Units a minute: enough for what stands in each session, and for the times beside them. */
function scaleOf(sessions: readonly Timed[], needed: readonly number[], format: Format): number {
  const starts = [...new Set(sessions.map(({ start }) => start))];
  return Math.max(
    LIMITS[format.name].least,
    ...sessions.map(({ start, end }, index) => ((needed[index] ?? 0) + SEAM) / (end - start)),
    ...starts.slice(1).map((start, index) => (format.leading - 2) / (start - (starts[index] ?? 0))),
  );
}

interface Axis {
  readonly y: (minutes: number) => number;
  readonly height: number;
  /** The stretches of time that are cut short: from y to y. */
  readonly breaks: readonly (readonly [from: number, to: number])[];
}

/** From time to height: to scale, but for the gaps. */
function makeAxis(sessions: readonly Timed[], scale: number): Axis {
  const pieces: { readonly from: number; readonly to: number; readonly y: number; readonly scale: number }[] =
    [];
  const breaks: (readonly [number, number])[] = [];
  const top = 9;
  let y = top;
  let until = sessions[0]?.start ?? 0;
  const add = (from: number, to: number, height: number): void => {
    pieces.push({ from, to, y, scale: height / (to - from) });
    y += height;
  };
  for (const { start, end } of sessions) {
    const gap = start - until;
    if (gap > LONGEST_GAP && gap * scale > GAP_HEIGHT) {
      breaks.push([y, y + GAP_HEIGHT]);
      add(until, start, GAP_HEIGHT);
    } else if (gap > 0) add(until, start, gap * scale);
    const from = Math.max(until, start);
    if (end > from) add(from, end, (end - from) * scale);
    until = Math.max(until, end);
  }
  const at = (minutes: number): number => {
    const piece = pieces.find(({ from, to }) => minutes >= from && minutes <= to);
    return piece ? piece.y + (minutes - piece.from) * piece.scale : top;
  };
  return { y: at, height: y + 9, breaks };
}

function ticks(sessions: readonly Placed[], { y, height, breaks }: Axis, format: Format): string {
  const { axis } = LIMITS[format.name];
  const starts = [...new Set(sessions.map(({ start }) => start))];
  const ends = [...new Set(sessions.filter(({ open }) => !open).map(({ end }) => end))];
  const shown: number[] = [];
  // Starts matter more than ends; two times that would touch cannot both stand there.
  for (const minutes of [...starts, ...ends]) {
    if (shown.every((other) => Math.abs(y(other) - y(minutes)) >= format.leading - 3)) shown.push(minutes);
  }
  const labels = shown.map((minutes) => {
    const soft = starts.includes(minutes) ? 'draw-strong' : 'draw-soft';
    return writeLines([clock(minutes)], {
      class: soft,
      x: 0,
      y: y(minutes) + format.size * 0.34,
      leading: 0,
    });
  });
  const x = axis - 5;
  let d = `M${x} ${round(9)}`;
  for (const [from, to] of breaks) d += `V${round(from)}M${x} ${round(to)}`;
  d += `V${round(height - 9)}`;
  const dotted = breaks.map(([from, to]) => `M${x} ${round(from + 3)}V${round(to - 3)}`).join('');
  return (
    element('path', { class: 'draw-axis', d }) +
    (dotted && element('path', { class: 'draw-break', d: dotted })) +
    labels.join('')
  );
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly open: boolean;
}

function box({ x, y, width, height, open }: Frame, content: Content, { size, leading }: Format): string {
  const { title, type, rows, padding } = content;
  const baseline = (top: number): number => top + leading / 2 + size * 0.34;
  const parts = [
    element('rect', { class: 'draw-box', x, y, width, height }),
    element('rect', { class: 'draw-bar', x, y, width: BAR, height }),
  ];
  if (open)
    parts.push(
      element('path', { class: 'draw-open', d: `M${round(x)} ${round(y + height)}h${round(width)}` }),
    );
  const left = x + BAR + PADDING;
  let top = y + padding;
  if (type?.above) {
    parts.push(writeLines([type.text], { class: 'draw-soft', x: left, y: baseline(top), leading }));
    top += leading;
  } else if (type) {
    const at = {
      class: 'draw-soft',
      x: x + width - PADDING,
      y: baseline(top),
      leading,
      'text-anchor': 'end',
    };
    parts.push(writeLines([type.text], at));
  }
  parts.push(writeLines(title, { class: 'draw-strong', x: left, y: baseline(top), leading }));
  top += title.length * leading + 4;
  rows.forEach((row, index) => {
    // The groups last as long as the session: the last row reaches down to its end.
    const last = index === rows.length - 1;
    const tall = last ? y + height - BETWEEN + 2 - top : rowHeight(row, leading);
    for (const cell of row) {
      parts.push(
        element('rect', { class: 'draw-group', x: x + cell.x, y: top, width: cell.width, height: tall }),
        element('rect', { class: 'draw-bar', x: x + cell.x, y: top, width: cell.width, height: 2 }),
        writeLines(cell.lines, { x: x + cell.x + 6, y: baseline(top + 5), leading }),
      );
    }
    top += tall + BETWEEN;
  });
  return parts.join('');
}

/** What has no time stands below the day. */
function listUntimed(
  sessions: readonly DaySession[],
  top: number,
  format: Format,
  label: string,
): { readonly content: string; readonly height: number } {
  if (sessions.length === 0) return { content: '', height: 0 };
  const { axis } = LIMITS[format.name];
  const { leading, size, width } = format;
  let y = top + 4;
  const parts = [
    writeLines([label], { class: 'draw-soft', x: axis, y: y + leading / 2 + size * 0.34, leading }),
  ];
  y += leading + 4;
  for (const session of sessions) {
    const content = compose(session, width - axis, format, false);
    parts.push(
      box({ x: axis, y, width: width - axis, height: content.height, open: false }, content, format),
    );
    y += content.height + 4;
  }
  return { content: parts.join(''), height: y - top };
}
