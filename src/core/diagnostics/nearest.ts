import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a typing slip may have meant: those at the smallest edit distance, all of them when tied,
 * none when even the nearest differs in more than a third of its letters. Case, accents, hyphens, underscores and
 * blanks do not count, and two letters that changed places count as one slip.
 *
 * @param most the largest distance allowed
 */
export function nearest(word: string, candidates: Iterable<string>, most = Infinity): string[] {
  return makeNearest(candidates)(word, most);
}

/** `nearest` for many words and the same candidates. */
export function makeNearest(candidates: Iterable<string>): (word: string, most?: number) => string[] {
  const known = [...candidates].map((name) => ({ name, folded: fold(name) }));
  return (word, most = Infinity) => {
    const typed = fold(word);
    let best = Math.min(most, Math.max(1, Math.floor(typed.length / 3)));
    let found: string[] = [];
    for (const { name, folded } of known) {
      if (Math.abs(folded.length - typed.length) > best) continue;
      const apart = slips(typed, folded);
      if (apart < best) found = [];
      if (apart <= best) {
        best = apart;
        found.push(name);
      }
    }
    return found.slice(0, 3);
  };
}

function slips(typed: string, meant: string): number {
  const apart = distance(typed, meant);
  return apart === 2 && typed.length === meant.length && sorted(typed) === sorted(meant) ? 1 : apart;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function fold(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\p{M}\s_-]/gu, '')
    .toLowerCase();
}
