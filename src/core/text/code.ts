import type { Stretch } from './stretches.js';

/** Code spans and fences of a Markdown text, and what looks like one, in the order of the text. */
export function codeIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  const lastFence = text.lastIndexOf('```');
  for (let at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
    let end = runEnd(text, at);
    if (end - at >= 3 && lastFence >= at + 3) end = text.indexOf('```', at + 3) + 3;
    else {
      const next = text.indexOf('`', end);
      if (next >= 0) end = runEnd(text, next);
      // A run of several may be both ends of nothing; a single one is only a sign.
      else if (end - at < 2) break;
    }
    found.push({ start: at, end });
    at = end;
  }
  return found;
}

/** Where a run of backticks ends that stands at `at`. */
export function runEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end += 1;
  return end;
}

/**
 * Where a code span ends that a run of backticks begins: behind the next run of the same length (CommonMark 0.31, 6.1).
 * Runs are looked up, not looked for: a text of nothing but runs would take for ever.
 *
 * @returns `(start, end, before)`: for the run from `start` to `end`, the end of its span, not beyond `before`; null
 * where it begins none
 */
export function codeSpanEnds(text: string): (start: number, end: number, before: number) => number | null {
  /** Where runs of a length end, from the last one on. */
  const ends = new Map<number, number[]>();
  for (let at = text.lastIndexOf('`'); at >= 0; at = at > 0 ? text.lastIndexOf('`', at - 1) : -1) {
    let start = at;
    while (text[start - 1] === '`') start -= 1;
    const length = at + 1 - start;
    const known = ends.get(length);
    if (known) known.push(at + 1);
    else ends.set(length, [at + 1]);
    at = start;
  }
  return (start, end, before) => {
    const same = ends.get(end - start);
    while (same && (same.at(-1) ?? Infinity) <= end) same.pop();
    const found = same?.at(-1);
    return found !== undefined && found <= before ? found : null;
  };
}
