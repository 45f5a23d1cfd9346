import { isGivenName } from './given-names.js';
import { honours } from './titles.js';
import { pairAt } from '../leak/fold.js';
import { GLUED, type NameWord } from './lexicon.js';
import type { NameSearch } from './judge.js';
import type { WordText } from './signs.js';

/** What is found in handles and slugs, as it is found elsewhere. */
interface Handle {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly kind: 'whole';
  readonly base: string;
}

/** Words that are run together and no address are looked into from so many letters on. */
const LONG = 8;
/** Nobody's given name is longer. */
const LONGEST = 24;

/**
 * Finds names that are run together with something before or behind: `asouyris`, `souyrisa`, `annesouyris75`,
 * `drsouyris`, `teamsouyris@`.
 */
export function findHandles(search: NameSearch, words: WordText): Handle[] {
  const { lexicon } = search;
  if (lexicon.glued.size === 0) return [];
  const found: Handle[] = [];
  for (const [from, { letters }] of words.tokens.entries()) {
    if (letters.length <= GLUED) continue;
    let isOwn: boolean | null = null;
    let isAddress: boolean | null = null;
    for (let at = 0; at + GLUED <= letters.length; at += 1) {
      if (!lexicon.gluedPairs.has(pairAt(letters, at))) continue;
      const longest = lexicon.glued.get(letters.slice(at, at + GLUED));
      if (longest === undefined) continue;
      // The name itself is found without this.
      isOwn ??= (lexicon.surname(letters) ?? lexicon.given(letters)) !== undefined;
      if (isOwn) break;
      for (let length = Math.min(longest, letters.length - at); length >= GLUED; length -= 1) {
        const word = lexicon.surname(letters.slice(at, at + length));
        if (!word || word.surnameOf < 0 || length === letters.length) continue;
        isAddress ??= words.isAddress(from) || /\d/.test(letters);
        if (!isAddress && letters.length < LONG) continue;
        const index = ownerOf(search, word, letters.slice(Math.max(0, at - LONGEST * 2), at), letters.slice(at + length, at + length + LONGEST * 2), isAddress); // prettier-ignore
        if (index === null) continue;
        found.push({ index, from, to: from, kind: 'whole', base: letters });
        at = letters.length;
        break;
      }
    }
  }
  return found;
}

/** Whose name it is, by what stands before the surname and behind it; null where that tells nothing. */
function ownerOf(
  { lexicon, spoken, isUsed }: NameSearch,
  word: NameWord,
  before: string,
  behind: string,
  isAddress: boolean,
): number | null {
  const [front, back] = [before.replace(/\d/g, ''), behind.replace(/\d/g, '')];
  for (let length = Math.min(front.length, LONGEST); length >= 2; length -= 1) {
    const given = lexicon.given(front.slice(front.length - length));
    const index = given && lexicon.pair(given, word);
    if (index !== undefined) return index;
  }
  for (let length = Math.min(back.length, LONGEST); length >= 2; length -= 1) {
    const given = lexicon.given(back.slice(0, length));
    const index = given && lexicon.pair(given, word);
    if (index !== undefined) return index;
  }
  if (spoken.has(word.letters) || spoken.has(word.core)) return null;
  const bare = withoutTitle(front);
  const start = bare === '' ? undefined : lexicon.initials(bare, word);
  if (start !== undefined && back === '' && (isAddress || word.letters.length >= 6)) return start;
  const end = back === '' ? undefined : lexicon.initials(back, word);
  if (end !== undefined && front === '' && isAddress) return end;
  if (isUsed(word.letters) || isGivenName(before + word.letters + behind)) return null;
  const isTitled = front !== '' && bare === '' && back === '' && word.letters.length >= 5;
  const hasNumber = isAddress && front === '' && back === '' && word.letters.length >= 5;
  const isLong = isAddress && word.letters.length >= 6;
  return isTitled || hasNumber || isLong ? word.surnameOf : null;
}

function withoutTitle(front: string): string {
  for (const title of honours)
    if (title.length < 8 && front.startsWith(title)) return front.slice(title.length);
  return front;
}
