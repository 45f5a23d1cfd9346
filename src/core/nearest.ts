import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a typing slip may have meant: those at the smallest edit distance, all of them when tied,
 * none when even the nearest differs in more than a third of its letters. Case, hyphens, underscores and blanks
 * do not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const typed = fold(word);
  let best = Math.max(1, Math.floor(typed.length / 3));
  let found: string[] = [];
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - typed.length) > best) continue;
    const apart = distance(typed, folded);
    if (apart < best) found = [];
    if (apart <= best) {
      best = apart;
      found.push(candidate);
    }
  }
  return found.slice(0, 3);
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();
}
