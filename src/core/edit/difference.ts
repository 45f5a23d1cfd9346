import { structuredPatch } from 'diff';
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
