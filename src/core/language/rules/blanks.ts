import type { Say } from '../../diagnostics/diagnostic.js';
import { itemsAt, scalarAt, stringOf, type Parsed } from '../../syntax/ast.js';
import { findWithin } from '../../syntax/place.js';
import type { CheckedParts } from '../check/context.js';

/** Whether all of a text is still to be written. */
export function isBlank(text: string): boolean {
  return /^\{\{[^{}]*\}\}$/.test(text);
}

/**
 * Reports each `{{…}}` that stands where somebody still has to write: a warning while a visit is a draft or under
 * review and in a programme, which has no status, an error in a visit that is final.
 */
export function checkBlanks(parsed: Parsed, { texts }: CheckedParts, isVisit: boolean, say: Say): void {
  const status = isVisit ? scalarAt(parsed.root, 'status') : null;
  const code = !isVisit || status === 'draft' || status === 'review' ? 'blank-left' : 'blank-in-final';
  const visits = isVisit ? [] : itemsAt(parsed.root, 'visits');
  const paths = visits.map((node) => ({ value: stringOf(node) ?? '', node }));
  for (const { value, node } of [...texts, ...paths]) {
    if (!value.includes('{{')) continue;
    let from = node.start;
    for (const [blank] of value.matchAll(/\{\{[^{}]*\}\}/g)) {
      // One that goes over several lines or is written with escapes has no place of its own.
      const place = findWithin(parsed.text, blank, { start: from, end: node.end });
      say(code, place ?? node, { blank, status: typeof status === 'string' ? status : null });
      from = place?.end ?? from;
    }
  }
}
