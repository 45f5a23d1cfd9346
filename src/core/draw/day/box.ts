import { element, round, writeLines, type DrawingSize } from '../svg.js';
import { measure, wrap } from '../text.js';
import { BETWEEN, LIMITS, PADDING } from './layout.js';
import type { DaySession } from './schedule.js';

const BAR = 4;

const MOST_LINES = 3;

interface Cell {
  readonly lines: readonly string[];
  /** From the left edge of the session's box on. */
  readonly x: number;
  readonly width: number;
}

/** What stands in the box of a session; lengths in units of the drawing. */
export interface BoxContent {
  readonly title: readonly string[];
  /** Above the title, or at the right end of its only line. */
  readonly type: { readonly text: string; readonly above: boolean } | null;
  readonly rows: readonly (readonly Cell[])[];
  readonly padding: number;
  readonly height: number;
}

/** What stands in the box of a session, and how much height it needs. */
export function compose(session: DaySession, width: number, format: DrawingSize, terse: boolean): BoxContent {
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

interface BoxFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly open: boolean;
}

/** Draws the box of a session with its content. */
export function box(
  { x, y, width, height, open }: BoxFrame,
  content: BoxContent,
  { size, leading }: DrawingSize,
): string {
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
