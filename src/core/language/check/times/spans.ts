import type { Replacement } from '../../../diagnostics/suggestions.js';
import { words, type MapEntry } from '../../../syntax/ast.js';
import { guessTime, parseTime, readTime } from '../../values/date.js';

/**
 * The time of a session that says its start and its end under a key each, and what writes it in the place of the two where
 * they stand one behind the other. Null where they are not two, or no times.
 */
export function spanOf(
  parts: readonly MapEntry[],
): { readonly time: string; readonly replacements: Replacement[]; readonly first: MapEntry } | null {
  const [first, second, ...more] = parts;
  if (!first || !second || more.length > 0) return null;
  const times = [first, second].map(({ value }) => readTime(words(value)) ?? guessTime(words(value)));
  const time = times.join('-');
  if (!times.every((one) => one !== null && /^\d\d:\d\d$/.test(one)) || parseTime(time) === null) return null;
  const [start, end] = [first.keySpan.start, second.value.end];
  return { time, first, replacements: [{ start, end, text: `time: "${time}"` }] };
}
