/** A stretch of a text, its end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What of a text in Markdown may stand between the words of a name: citations, notes, targets of links, struck words. */
export function interruptionsIn(text: string): Stretch[] {
  return [...citationsIn(text), ...linkTargetsIn(text), ...struckIn(text)];
}

/**
 * Citations in brackets, as written (`[@S1, p. 3]`) and as printed (`[1, p. 3; 2]`), and marks of notes (`[^1]`), in the
 * order of the text.
 */
export function citationsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  let close = -1;
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    const next = text.charCodeAt(at + 1);
    const isCitation = next === 0x40 || next === 0x5e || (next >= 0x30 && next <= 0x39);
    if (!isCitation) continue;
    if (close <= at) close = text.indexOf(']', at);
    if (close < 0) break;
    found.push({ start: at, end: close + 1 });
    at = close;
  }
  return found;
}

/** Words that are struck out, such as `~~once~~`. */
function struckIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf('~~'); at >= 0;) {
    const close = text.indexOf('~~', at + 2);
    if (close < 0) break;
    found.push({ start: at, end: close + 2 });
    at = text.indexOf('~~', close + 2);
  }
  return found;
}

/** Where links of Markdown lead: what stands in brackets behind their words, brackets included. */
function linkTargetsIn(text: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', at + 1)) {
    let depth = 1;
    let end = at + 2;
    for (; end < text.length && depth > 0; end += 1) {
      const one = text[end];
      if (one === '\n' && text[end + 1] === '\n') break;
      if (one === '(') depth += 1;
      if (one === ')') depth -= 1;
    }
    if (depth === 0) found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

/** Stretches in the order of the text, those that touch made one. */
export function merged(stretches: readonly Stretch[]): Stretch[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/**
 * A text as it reads without some stretches, but no more of it than what stands near one: the rest reads as it does
 * with them.
 *
 * @param reach so many characters before and behind each are near
 * @param gap stands for a stretch
 * @param apart stands for what is left out
 */
export function readWithout(
  text: string,
  stretches: readonly Stretch[],
  { reach, gap, apart }: { readonly reach: number; readonly gap: string; readonly apart: string },
): string {
  let read = '';
  let from = 0;
  let until = 0;
  for (const { start, end } of merged(stretches)) {
    if (start > until + reach) {
      read += text.slice(from, until) + apart;
      from = Math.max(until, start - reach);
    }
    read += text.slice(from, start) + gap;
    from = end;
    until = Math.min(text.length, end + reach);
  }
  return read + text.slice(from, until);
}
