import { element, round, writeLines, type DrawingSize } from '../svg.js';
import { LIMITS, SEAM } from './layout.js';
import { clock, type LaneSession, type TimedSession } from './schedule.js';

/** A time without sessions that is longer than that is cut short. */
const LONGEST_GAP = 60;

const GAP_HEIGHT = 34;

/** Translates times to heights in the drawing. */
export interface Axis {
  readonly y: (minutes: number) => number;
  readonly height: number;
  /** The stretches of time that are cut short: from y to y. */
  readonly breaks: readonly (readonly [from: number, to: number])[];
}

/** From time to height: to scale, but for the gaps. */
export function makeAxis(sessions: readonly TimedSession[], scale: number): Axis {
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

/** Units a minute: enough for what stands in each session, and for the times beside them. */
export function scaleOf(
  sessions: readonly TimedSession[],
  needed: readonly number[],
  format: DrawingSize,
): number {
  const starts = [...new Set(sessions.map(({ start }) => start))];
  return Math.max(
    LIMITS[format.name].least,
    ...sessions.map(({ start, end }, index) => ((needed[index] ?? 0) + SEAM) / (end - start)),
    ...starts.slice(1).map((start, index) => (format.leading - 2) / (start - (starts[index] ?? 0))),
  );
}

/** The axis with the times that have room beside it. */
export function ticks(
  sessions: readonly LaneSession[],
  { y, height, breaks }: Axis,
  format: DrawingSize,
): string {
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
