import { clean, isCapitalised, misread, tokensOf } from '../../leak/fold.js';
import { commonIn, functionOf } from '../languages.js';
import { isOfAnotherScript } from '../scripts.js';
import { articles, looseTitles, titles, verbs } from '../titles.js';

/** Words that are used without a capital, with the words before them; of the first word of a text that is empty. */
export type UsedWords = ReadonlyMap<string, ReadonlySet<string>>;

/** Words that texts use without a capital, in running text rather than in an address, and not beside a sign of somebody. */
export function usedWords(prose: readonly string[]): UsedWords {
  const used = new Map<string, Set<string>>();
  for (const text of prose.map(clean).flatMap((one) => [...new Set([one, misread(one)])])) {
    const tokens = tokensOf(text);
    for (const [index, { written, letters, at }] of tokens.entries()) {
      if (isCapitalised(written)) continue;
      const before = text.charAt(at - 1);
      const behind = text.slice(at + written.length, at + written.length + 2);
      if (!/^[\s("“«„‘'*_]?$/.test(before) || !/^(?:\s|[.,;:!?)"”»’'*_](?:\s|$)|$)/.test(behind)) continue;
      const previous = tokens[index - 1]?.letters ?? '';
      const next = tokens[index + 1]?.letters ?? '';
      if (verbs().has(next) || (titles().has(previous) && !looseTitles().has(previous))) continue;
      const known = used.get(letters) ?? new Set();
      used.set(letters, known.add(previous));
      // A word of another alphabet that only looks like this one is no slip of a name.
      if (/^[a-z]+$/.test(letters) && isOfAnotherScript(written)) known.add(`${previous} `);
    }
  }
  return used;
}

/**
 * Whether a word is used as one, and not behind a given name. Of a word that no list of words has, once is a slip: it is
 * one behind an article, or behind two different words.
 */
export function isUsedAlone(
  used: UsedWords,
  letters: string,
  isGiven: (letters: string) => boolean,
): boolean {
  const before = [...(used.get(letters) ?? [])].filter((previous) => !isGiven(previous));
  const [first] = before;
  if (first === undefined) return false;
  return (
    before.length > 1 ||
    (commonIn(letters) | functionOf(letters)) !== 0 ||
    before.some((one) => articles().has(one))
  );
}
