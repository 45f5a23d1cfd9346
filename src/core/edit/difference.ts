import { diffWordsWithSpace, structuredPatch } from 'diff';
import { visible } from '../diagnostics/visible.js';

/** A line of a difference as it is shown, and what became of it. */
export interface DifferenceLine {
  readonly kind: 'place' | 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many changed lines two texts have too little in common for a difference to be read. */
const MOST_CHANGES = 5000;

/**
 * What is different between two texts, as a unified difference with three lines around; null where they have too little
 * in common. Control characters are shown as others are.
 */
export function differenceOf(before: string, after: string): DifferenceLine[] | null {
  const options = { context: 3, maxEditLength: MOST_CHANGES };
  const patch = structuredPatch('', '', before, after, undefined, undefined, options);
  if (!patch) return null;
  return patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    { kind: 'place', text: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@` },
    ...lines
      .filter((line) => !line.startsWith('\\'))
      .map((line): DifferenceLine => {
        const kind = line.startsWith('-') ? 'removed' : line.startsWith('+') ? 'added' : 'kept';
        return { kind, text: visible(line) };
      }),
  ]);
}

/** A stretch of a text, and what became of it. */
export interface WordDifference {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many changed words nobody reads them one by one. */
const MOST_WORDS = 400;
/** Where less than this part of both texts stays, one is no version of the other. */
const LEAST_KEPT = 0.4;

/** What is different between two versions of a text, word by word; the whole of both where they have too little in common. */
export function wordsBetween(before: string, after: string): WordDifference[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: MOST_WORDS }) ?? [];
  const kept = found.reduce(
    (sum, { value, added, removed }) => sum + (added || removed ? 0 : value.length),
    0,
  );
  if (2 * kept < LEAST_KEPT * (before.length + after.length))
    return [
      { kind: 'removed' as const, text: before },
      { kind: 'added' as const, text: after },
    ].filter(({ text }) => text !== '');
  return found.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }));
}
