import type { Drawing } from '../report/report.js';
import { element, formats, frame, sentences, writeLines, type DrawingSize, type Signs } from './svg.js';
import { measure, wrap } from './text.js';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as the reader sees it: `12`, `48 %`, `1,200 m²`. */
  readonly display: string;
}
export interface BarsInput {
  readonly rows: readonly Bar[];
  readonly words: {
    /** The short name of the picture: the question, or what was counted. */
    readonly title: string;
  };
  readonly signs: Signs;
}

const THICK = 16;
const GAP = 11;
/** Between label, bar and value. */
const SPACE = 10;
const MOST_LINES = 3;
/** The share of the width that labels may take where they stand beside their bars. */
const LABELS = 0.42;

/**
 * Draws amounts of one unit as bars, in the order of the rows.
 *
 * @returns null for fewer than two rows, and for values that no bar can show: negative ones, no numbers
 */
export function drawBars({ rows, words, signs }: BarsInput): Drawing | null {
  if (rows.length < 2 || rows.some(({ value }) => !Number.isFinite(value) || value < 0)) return null;
  const told = rows.map(({ label, display }) => `${label}${signs.colon} ${display}`);
  const text = sentences([words.title, told.join(`${signs.semicolon} `)]);
  return { svg: formats.map((format) => drawOne(rows, format, text)).join(''), text };
}

function drawOne(rows: readonly Bar[], format: DrawingSize, title: string): string {
  const { width, size, leading } = format;
  const beside = format.name === 'wide';
  const longest = Math.max(...rows.map(({ label }) => measure(label, size)));
  const column = beside ? Math.ceil(Math.min(longest + 2, width * LABELS)) : width;
  const start = beside ? column + SPACE : 1;
  const values = Math.max(...rows.map(({ display }) => measure(display, size, 600))) + SPACE;
  const room = Math.max(width - start - values, width / 5);
  const largest = Math.max(...rows.map(({ value }) => value));
  const parts: string[] = [];
  let y = beside ? 2 : 0;
  const top = y;
  for (const { label, value, display } of rows) {
    const lines = wrap(label, column, size, 400, MOST_LINES);
    const text = lines.length * leading;
    const height = beside ? Math.max(text, THICK) : text + 3 + THICK;
    const bar = beside ? y + (height - THICK) / 2 : y + text + 3;
    const first = beside ? y + (height - text) / 2 : y;
    // Right-aligned against the bars, so that the eye does not lose the row.
    const x = beside ? column : 0;
    const anchor = beside ? 'end' : null;
    parts.push(
      writeLines(lines, { x, y: first + leading / 2 + size * 0.34, leading, 'text-anchor': anchor }),
    );
    const length = largest > 0 ? (value / largest) * room : 0;
    const empty = value === 0;
    parts.push(
      element('rect', {
        class: empty ? 'draw-none' : 'draw-bar',
        x: empty ? start + 0.5 : start,
        y: empty ? bar + 0.5 : bar,
        width: empty ? 3 : Math.max(length, 1.5),
        height: empty ? THICK - 1 : THICK,
      }),
      writeLines([display], {
        class: 'draw-strong',
        x: start + Math.max(length, 4) + 7,
        y: bar + THICK / 2 + size * 0.34,
        leading,
      }),
    );
    y += height + GAP;
  }
  const height = Math.ceil(y - GAP + 2);
  const axis = beside
    ? element('path', { class: 'draw-axis', d: `M${start - 0.5} ${top - 2}V${height}` })
    : '';
  return frame('bars', format, height, title, parts.join('') + axis);
}
