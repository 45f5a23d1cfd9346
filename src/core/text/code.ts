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
function runEnd(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end += 1;
  return end;
}
