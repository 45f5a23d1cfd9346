import { codeFrameColumns } from '@babel/code-frame';
import type { Range } from '../../core/syntax/place.js';
import { visible } from '../../core/diagnostics/visible.js';

/**
 * The line of a problem between its neighbours, with the stretch underlined; of a stretch over many lines the first
 * says enough. In a file of its own because the library is loaded only when there is something to show.
 */
export function frame(lines: readonly string[], { start, end }: Range): string {
  const to = end.line === start.line ? end.column : Number.MAX_SAFE_INTEGER;
  const window = linesAround(lines, start.line, start.column, to);
  const at = { line: start.line, column: window.from };
  // `startLine` is missing in the published types.
  const options = { linesAbove: 1, linesBelow: 1, startLine: window.first };
  return codeFrameColumns(window.text, { start: at, end: { ...at, column: window.to } }, options);
}

const WIDTH = 120;

/** The line of a problem with its neighbours, cut to a width that a terminal can show. */
function linesAround(
  all: readonly string[],
  line: number,
  from: number,
  to: number,
): { text: string; first: number; from: number; to: number } {
  const first = Math.max(1, line - 1);
  const lines = all.slice(first - 1, line + 1);
  const length = lines[line - first]?.length ?? 0;
  const end = Math.max(from, Math.min(to, length + 1));
  const cut = from > WIDTH - 20 ? from - 21 : 0;
  const shown = lines.map((one) => visible(one.slice(cut, cut + WIDTH)));
  return { text: shown.join('\n'), first, from: from - cut, to: Math.min(end - cut, WIDTH + 1) };
}
