import type { Say } from '../../diagnostics/diagnostic.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { MapEntry } from '../../syntax/ast.js';
import type { CheckContext } from './context.js';

/** Reports a key that a thing does not have. Gives the keys that were probably meant. */
export function sayUnknown(
  entry: MapEntry,
  thing: string,
  known: readonly string[],
  { say, ownersOf }: CheckContext,
): readonly string[] {
  if (entry.lone) return sayLone(entry, known, say);
  const { key } = entry;
  const owners = ownersOf(key);
  // A key that exists elsewhere is rather misplaced than mistyped, unless one letter makes the difference.
  const meant = nearest(key, known, owners.length > 0 ? 1 : Infinity);
  const elsewhere = meant.length > 0 ? [] : owners;
  say('unknown-key', entry.keySpan, { key, thing, nearest: meant, known, elsewhere });
  return meant;
}

/** Reports a word without a value inside braces: a key glued to its value, or the rest of a text with a comma. */
export function sayLone({ key, keySpan }: MapEntry, known: readonly string[], say: Say): readonly string[] {
  const glued = /^([A-Za-z_]\w*):\S/.exec(key)?.[1];
  if (glued !== undefined && known.includes(glued)) {
    const after = `${glued}:`;
    say('yaml-missing-space', { start: keySpan.start, end: keySpan.start + after.length }, { after });
    return [glued];
  }
  say('comma-in-braces', keySpan, { words: key });
  return [];
}
