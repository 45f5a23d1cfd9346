/** A half-open stretch of a source text: UTF-16 offsets from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as people and editors count it: lines from 1, columns in UTF-16 units from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From the first character to just behind the last one. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Makes the translation from offsets to lines and columns for one text. The line table is built on the first
 * call only: a document without problems never pays for it.
 */
export function locator(text: string): (span: Span) => Range {
  let starts: number[] | null = null;
  const position = (offset: number): Position => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return (span) => ({ start: position(span.start), end: position(Math.max(span.start, span.end)) });
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The stretch of the line that holds `offset`, without its line break. */
export function lineAt(text: string, offset: number): Span {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end === -1 ? text.length : end };
}

/**
 * Where `words` stand within a stretch of the text, from `from` on, blanks and line breaks taken for equal; null when
 * they are written otherwise there.
 */
export function findWithin(text: string, words: string, span: Span, from: number = span.start): Span | null {
  if (words === '') return null;
  const stretch = text.slice(from, span.end);
  const at = stretch.indexOf(words);
  if (at !== -1) return { start: from + at, end: from + at + words.length };
  if (words.length > 1000 || !/\s/.test(words)) return null;
  const pattern = words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');
  const match = new RegExp(pattern).exec(stretch);
  return match && { start: from + match.index, end: from + match.index + match[0].length };
}
