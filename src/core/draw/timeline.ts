import type { Drawing } from '../report/report.js';
import { element, escapeXml, formats, frame, round, sentences, type DrawingSize, type Signs } from './svg.js';
import { measure } from './text.js';

export interface TimelineEvent {
  readonly label: string;
  /** ISO 8601; a month or a year stands for all its days. */
  readonly start: string;
  readonly end: string;
  /** Of what takes place on separate days: each of them. */
  readonly days?: readonly string[];
  /** The same in words, for the text. */
  readonly when: string;
}
export interface TimelineInput {
  /** The short name of the picture. */
  readonly title: string;
  /** From when to when the axis goes at least, ISO 8601. */
  readonly period: { readonly start: string; readonly end: string } | null;
  /** One band each, from above. */
  readonly lanes: readonly { readonly title: string; readonly events: readonly TimelineEvent[] }[];
  readonly signs: Signs;
}

/** An event on the axis, in days since 1970. */
interface DayRange {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** Where there are several, with a gap between them. */
  readonly days: readonly (readonly [from: number, to: number])[];
}
/** Where an event lies within its lane. */
interface PlacedEvent {
  readonly label: string;
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly days: DayRange['days'];
  readonly anchor: 'start' | 'end' | null;
}

const DAY = 86_400_000;
const BAR = 10;
/** An event of one day would hardly be seen on an axis of years. */
const LEAST = 10;
const GAP = 5;
/** Between the name of one event and the bar of the next one in a row. */
const APART = 10;
/** Events that find no room for their names in so many rows are shown without them. */
const MOST_ROWS = 8;
const EDGE = 6;
/** Months have a tick each as long as they are so many. */
const MOST_MONTHS = 48;

/**
 * Draws when things took place: an axis of years, and below it a band for each kind of event.
 *
 * @returns null when there is nothing to be set against one another: fewer than two events
 */
export function drawTimeline({ title, period, lanes, signs }: TimelineInput): Drawing | null {
  const filled = lanes.filter(({ events }) => events.length > 0);
  const events = filled.flatMap((lane) => lane.events);
  if (events.length < 2) return null;
  const ends = [...events, ...(period ? [period] : [])];
  const from = Math.min(...ends.map(({ start }) => firstDay(start)));
  const to = Math.max(...ends.map(({ end }) => lastDay(end)));
  const lines = filled.map(
    (lane) =>
      `${lane.title}${signs.colon} ${lane.events.map(({ label, when }) => `${label} (${when})`).join(`${signs.semicolon} `)}`,
  );
  const text = sentences([title, ...lines]);
  return { svg: formats.map((format) => drawOne(filled, from, to, format, text)).join(''), text };
}

function drawOne(
  lanes: TimelineInput['lanes'],
  from: number,
  to: number,
  format: DrawingSize,
  title: string,
): string {
  const { width, leading, size } = format;
  const x = (day: number): number => EDGE + ((day - from) / (to - from)) * (width - 2 * EDGE);
  let y = leading + 10;
  const axisAt = y;
  const parts: string[] = [];
  for (const lane of lanes) {
    y += leading + 6;
    parts.push(element('text', { class: 'draw-strong', x: EDGE, y }, escapeXml(lane.title)));
    const spans = lane.events.map((event) => ({
      label: event.label,
      from: x(firstDay(event.start)),
      to: x(lastDay(event.end)),
      days: (event.days ?? []).map((day) => [x(firstDay(day)), x(lastDay(day))] as const),
    }));
    const placed = arrange(spans, format);
    const top = y + 8;
    for (const one of placed) {
      const { label, row, left, right, anchor } = one;
      const middle = top + (row + 0.5) * leading;
      for (const [from, to] of barsOf(one)) {
        const box = { x: from, y: middle - BAR / 2, width: to - from, height: BAR, rx: 3 };
        parts.push(element('rect', { class: 'draw-bar', ...box }));
      }
      if (!anchor) continue;
      parts.push(
        element(
          'text',
          {
            x: anchor === 'start' ? right + GAP : left - GAP,
            y: middle + size * 0.34,
            'text-anchor': anchor === 'end' ? 'end' : null,
          },
          escapeXml(label),
        ),
      );
    }
    y = top + (Math.max(...placed.map(({ row }) => row)) + 1) * leading;
  }
  const height = Math.round(y + 6);
  return frame('timeline', format, height, title, axis(from, to, x, axisAt, height, format) + parts.join(''));
}

/** One bar, or one for each of separate days where these can be told apart. */
function barsOf({ left, right, days }: PlacedEvent): DayRange['days'] {
  const bars = days.map(([from, to]) => {
    const middle = Math.min(Math.max((from + to) / 2, left + LEAST / 2), right - LEAST / 2);
    const half = Math.max(LEAST, to - from) / 2;
    return [middle - half, middle + half] as const;
  });
  const isApart = bars.every(([from], at) => from >= (bars[at - 1]?.[1] ?? -Infinity) + 1);
  return bars.length > 1 && isApart ? bars : [[left, right]];
}

/** Each event in the first row where its bar and its name have room. */
function arrange(spans: readonly DayRange[], { width, size }: DrawingSize): PlacedEvent[] {
  const rows: [left: number, right: number][][] = [];
  const isFree = (row: number, left: number, right: number): boolean =>
    (rows[row] ?? []).every(([from, to]) => right + APART <= from || left >= to + APART);
  const take = (row: number, left: number, right: number): void => {
    (rows[row] ??= []).push([left, right]);
  };
  return spans.map(({ label, from, to, days }) => {
    const middle = (from + to) / 2;
    const half = Math.max(LEAST, to - from) / 2;
    const left = Math.min(Math.max(middle - half, EDGE), width - EDGE - 2 * half);
    const right = left + 2 * half;
    const room = GAP + measure(label, size);
    for (let row = 0; row < MOST_ROWS; row++) {
      if (right + room <= width && isFree(row, left, right + room)) {
        take(row, left, right + room);
        return { label, row, left, right, days, anchor: 'start' };
      }
      if (left - room >= 0 && isFree(row, left - room, right)) {
        take(row, left - room, right);
        return { label, row, left, right, days, anchor: 'end' };
      }
    }
    return { label, row: MOST_ROWS, left, right, days, anchor: null };
  });
}

/** Years with their numbers, months as ticks. */
function axis(
  from: number,
  to: number,
  x: (day: number) => number,
  y: number,
  height: number,
  { width, size, leading }: DrawingSize,
): string {
  const startOf = (year: number, month = 0): number => Date.UTC(year, month) / DAY;
  const first = new Date(from * DAY).getUTCFullYear();
  const last = new Date(to * DAY).getUTCFullYear();
  const step = Math.ceil(((last - first + 1) * 44) / width);
  const years: string[] = [];
  let lines = '';
  let ticks = '';
  for (let year = first; year <= last; year += step) {
    const at = x(Math.max(startOf(year), from));
    const end = x(Math.min(startOf(year + step), to));
    if (startOf(year) > from) lines += `M${round(at)} ${round(y)}V${round(height)}`;
    if (end - at < measure(String(year), size) && year > first) continue;
    if (end - at < measure(String(year), size) + GAP && last > first) continue;
    years.push(element('text', { class: 'draw-soft', x: at, y: leading - 2 }, String(year)));
  }
  if ((to - from) / 30.4 <= MOST_MONTHS) {
    for (let year = first; year <= last; year++) {
      for (let month = 0; month < 12; month++) {
        const day = startOf(year, month);
        if (day >= from && day <= to) ticks += `M${round(x(day))} ${round(y - 5)}V${round(y)}`;
      }
    }
  }
  return [
    lines && element('path', { class: 'draw-edge', d: lines }),
    ticks && element('path', { class: 'draw-edge', d: ticks }),
    element('path', { class: 'draw-axis', d: `M${EDGE} ${round(y)}H${width - EDGE}` }),
    ...years,
  ].join('');
}

function firstDay(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The end of the day, month or year: the start of the next one. */
function lastDay(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0) / DAY;
  return (day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1)) / DAY;
}
