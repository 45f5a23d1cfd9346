import { commonIn, functionOf } from './languages.js';
import { isGivenName } from './given-names.js';
import { soundOf } from './scripts.js';
import { conjunctions, particles } from './titles.js';
import { isCapitalised, type Token } from '../leak/fold.js';
import type { LetterSums } from '../leak/letter-sum.js';
import type { SaidTexts } from '../leak/points.js';
import type { Lexicon, NameWord } from './lexicon.js';
import {
  hasSign,
  isBreak,
  isFamily,
  isOffice,
  isOfPeople,
  isTitle,
  isTold,
  isWordThere,
  openingOf,
  type WordText,
} from './signs.js';

/** All that a text is held against. */
export interface NameSearch {
  readonly lexicon: Lexicon;
  /** The stretches of points, by their keys, with their secrets. */
  readonly texts: SaidTexts;
  /** Names as the document writes them, by their letters. */
  readonly names: ReadonlyMap<string, { readonly index: number; readonly tokens: readonly Token[] }>;
  /** The names of bodies. */
  readonly bodies: ReadonlyMap<string, number>;
  /** Names that may stand, and whether they are somebody's. */
  readonly places: ReadonlyMap<string, boolean>;
  /** Surnames that somebody who may be named has as well. */
  readonly spoken: ReadonlySet<string>;
  /** Names of places and bodies: what is called so is nobody, but beside a title, a verb or a given name. */
  readonly placed: ReadonlySet<string>;
  readonly pardoned: ReadonlySet<string>;
  /** All of these, and the stems of names. */
  readonly sums: Pick<LetterSums, 'within'>;
  /** Words of the functions that people have. */
  readonly roles: ReadonlySet<string>;
  /** Whether the texts of the document use a word without a capital. */
  readonly isUsed: (letters: string) => boolean;
}

/** A word of a name in a text. */
export interface Match {
  readonly word: NameWord;
  readonly from: number;
  readonly to: number;
  /** 0 as it is, 1 with an ending that leaves no doubt, 2 with one that its language has, 3 by its sound. */
  readonly doubt: 0 | 1 | 2 | 3;
  readonly languages: number;
}

/** Something that was found, by the words of a text. */
export interface Found {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  /** Whether it is somebody's for sure, so that only a longer name of somebody excuses it. */
  readonly kind: 'text' | 'whole' | 'alone';
  readonly base: string;
}

/** A surname this short is a word too often to be looked for alone. */
export const MIN_SURNAME = 4;
/** So many words a given name may stand away from the surname. */
const AWAY = 5;

/** What of a text's words is somebody's name. */
export function judge(search: NameSearch, words: WordText, matches: readonly Match[]): Found[] {
  const ending = new Map<number, Match[]>();
  const beginning = new Map<number, Match[]>();
  for (const one of matches) {
    ending.set(one.to, [...(ending.get(one.to) ?? []), one].slice(-8));
    beginning.set(one.from, [...(beginning.get(one.from) ?? []), one].slice(-8));
  }
  return matches.flatMap((match) => {
    const together = besideGiven(search, words, match, ending, beginning);
    if (together) return [together];
    const { word, from, to } = match;
    const title = titleOf(words, match, ending);
    if (
      (title !== null || (match.doubt === 0 && isOfPeople(words, match))) &&
      word.titledOf >= 0 &&
      match.doubt < 3 &&
      !search.spoken.has(word.core) &&
      !search.spoken.has(word.letters)
    )
      return [{ index: word.titledOf, from, to, kind: 'whole' as const, base: word.letters }];
    return word.surnameOf >= 0 && countsAlone(search, words, match)
      ? [{ index: word.surnameOf, from, to, kind: 'alone' as const, base: word.letters }]
      : [];
  });
}

/** With a given name or initials, before it or behind. */
function besideGiven(
  { lexicon, isUsed }: NameSearch,
  words: WordText,
  { word, from, to }: Match,
  ending: ReadonlyMap<number, readonly Match[]>,
  beginning: ReadonlyMap<number, readonly Match[]>,
): Found | null {
  const { tokens } = words;
  const isWord = (letters: string): boolean =>
    (commonIn(letters) | functionOf(letters)) !== 0 || isUsed(letters);
  const isWordHere = (letters: string): boolean => {
    const [common, languages] = [commonIn(letters) | functionOf(letters), words.languagesAt(to)];
    return isUsed(letters) || (languages === 0 ? common !== 0 : (common & languages) !== 0);
  };
  const isAt = (index: number): boolean => isCapitalised(tokens[index]?.written ?? '');
  const fits = (given: Match): boolean => {
    if (given.word === word) return false;
    const own = tokens[to]?.letters ?? '';
    const other = tokens[given.to]?.letters ?? '';
    if (!isWord(own) && !(isWord(other) && isWord(word.core)))
      return given.from < from || isAt(given.from) || !isWord(other);
    // "maria costa" in an English text, "jan visser" in a Dutch one: one of both is no word there.
    const isDirect = given.to === from - 1 && /^[ \u00a0\n]$/.test(words.gap(given.to));
    if (isDirect && !isWordHere(other) && (!isWordHere(own) || isGivenName(other))) return true;
    // "will young people": two words of the language are a name by their capitals, or in an address.
    return (isAt(to) && (given.from < from || isAt(given.from))) || words.isAddress(to);
  };
  let [unknown, opened] = [0, -1];
  for (let at = from - 1; at >= Math.max(0, from - AWAY); at -= 1) {
    if (at !== opened && isBreak(words, at, false) && openingOf(words, at) === null) break;
    for (const given of ending.get(at) ?? []) {
      const index = given.word.isGiven ? lexicon.pair(given.word, word) : undefined;
      if (index !== undefined && fits(given))
        return { index, from: given.from, to, kind: 'whole', base: given.word.letters + word.letters };
    }
    const { letters = '', written = '' } = tokens[at] ?? {};
    const isInitial = letters.length <= 3 && unknown === 0;
    const index = isInitial ? lexicon.initials(letters, word) : undefined;
    if (index !== undefined && isInitialThere(words, at, to, word))
      return { index, from: at, to, kind: 'whole', base: letters + word.letters };
    const open = openingOf(words, at);
    if (open !== null) {
      [at, opened] = [open, open - 1];
      continue;
    }
    const shared =
      at < from - 1 && conjunctions().has(letters) ? givenBefore(words, at, ending, unknown) : [];
    for (const given of shared) {
      const index = given.word.isGiven ? lexicon.pair(given.word, word) : undefined;
      if (index !== undefined && fits(given) && isAt(given.from))
        return { index, from: given.from, to, kind: 'whole', base: given.word.letters + word.letters };
    }
    if (particles().has(letters) || letters.length === 1 || ending.has(at)) continue;
    if (!isCapitalised(written) || (!isGivenName(letters) && (unknown += 1) > 1)) break;
  }
  for (let at = to + 1; at <= Math.min(tokens.length - 1, to + AWAY); at += 1) {
    if (isBreak(words, at - 1, true)) break;
    for (const given of beginning.get(at) ?? []) {
      const index = given.word.isGiven ? lexicon.pair(given.word, word) : undefined;
      if (index !== undefined && fits(given) && !isOtherName(words, given.to))
        return { index, from, to: given.to, kind: 'whole', base: word.letters + given.word.letters };
    }
    const { letters = '', written = '' } = tokens[at] ?? {};
    const isInitial =
      letters.length <= 2 && at === to + 1 && (written === written.toUpperCase() || words.isAddress(at));
    const index = isInitial ? lexicon.initials(letters, word) : undefined;
    const isOfPhrase = functionOf(letters) !== 0 && isWord(word.core) && words.isPhrase(to);
    if (
      index !== undefined &&
      !isOfPhrase &&
      (words.gap(at).startsWith('.') || words.isAddress(at) || functionOf(letters) === 0)
    )
      if (!isWord(word.core) || words.gap(at).startsWith('.') || words.isAddress(at))
        return { index, from, to: at, kind: 'whole', base: word.letters + letters };
    if (!particles().has(letters) && letters.length > 1 && !beginning.has(at)) break;
  }
  return null;
}

/**
 * "Rose and Ben Young", "Rose, Kim and Ben Young": given names before a conjunction, each alone, that share the surname
 * with the one behind it.
 *
 * @param between how many words that are no given name stand behind the conjunction
 */
function givenBefore(
  words: WordText,
  conjunction: number,
  ending: ReadonlyMap<number, readonly Match[]>,
  between: number,
): Match[] {
  const { tokens, gap } = words;
  const next = tokens[conjunction + 1];
  // "Hope and Young people" has nobody behind it.
  if (!next || between > 1 || !isCapitalised(next.written)) return [];
  const found: Match[] = [];
  for (let at = conjunction - 1; at >= Math.max(0, conjunction - AWAY); at -= 1) {
    if (!/^(?:[ \u00a0\n]|, ?)$/.test(gap(at)) || !isCapitalised(tokens[at]?.written ?? '')) break;
    const before = at > 0 ? tokens[at - 1] : undefined;
    const isJoined = before !== undefined && /^[ \u00a0]$/.test(gap(at - 1)) && isCapitalised(before.written);
    // "Jan Rose and Ben Young", but not "Thank Rose and Ben Young".
    if (isJoined && (isGivenName(before.letters) || at > 1)) break;
    found.push(...(ending.get(at) ?? []).filter(({ from }) => from === at));
    if (!gap(at - 1).startsWith(',')) break;
  }
  return found;
}

/** "Ben Quux and Ann Peeters": behind a surname a given name may begin the next name. */
function isOtherName({ tokens, gap }: WordText, index: number): boolean {
  const next = tokens[index + 1];
  return (
    next !== undefined &&
    /^[ \u00a0]$/.test(gap(index)) &&
    isCapitalised(next.written) &&
    next.written.length > 1 &&
    !particles().has(next.letters)
  );
}

/** "A young man" is not A. Young, "a berg" not A. Berg; `a.berg@` is. */
function isInitialThere(words: WordText, at: number, to: number, word: NameWord): boolean {
  const { letters = '', written = '' } = words.tokens[at] ?? {};
  // `the-story-of-a-young-country`
  if (words.isAddress(to))
    return functionOf(letters) === 0 || commonIn(word.core) === 0 || !words.isPhrase(to);
  const hasSurname = isCapitalised(words.tokens[to]?.written ?? '');
  const hasDot = words.gap(at).startsWith('.');
  if (hasDot) return hasSurname || (commonIn(word.core) === 0 && functionOf(letters) === 0);
  return (
    hasSurname &&
    written === written.toUpperCase() &&
    (functionOf(letters) === 0 || commonIn(word.core) === 0)
  );
}

/** The title before a name, with initials and other words of the name between. */
function titleOf(
  words: WordText,
  { from, to, word }: Match,
  ending: ReadonlyMap<number, readonly Match[]>,
): number | null {
  const isCapital = isCapitalised(words.tokens[to]?.written ?? '');
  if (!isCapital && (commonIn(word.core) !== 0 || functionOf(word.core) !== 0)) return null;
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    if (isBreak(words, at, false)) return null;
    if (isTitle(words, at, isCapital) || isOffice(words, at, { from, to })) return at;
    const { letters = '' } = words.tokens[at] ?? {};
    if (!particles().has(letters) && letters.length > 1 && !ending.has(at)) return null;
  }
  return null;
}

/** Whether a surname in one word stands there in two, of which the second is a word: `Le Maire` may be the mayor. */
function isWordBehind({ isUsed }: NameSearch, { tokens }: WordText, { word, from, to }: Match): boolean {
  if (to === from || word.isApart || !particles().has(tokens[from]?.letters ?? '')) return false;
  const letters = tokens[to]?.letters ?? '';
  return commonIn(letters) !== 0 || isUsed(letters);
}

/** Whether a surname without anything of its name beside it is somebody's. */
function countsAlone(search: NameSearch, words: WordText, match: Match): boolean {
  const { word, from, to, doubt, languages } = match;
  const { tokens } = words;
  const { core, letters } = word;
  if (search.spoken.has(core) || search.spoken.has(letters) || search.pardoned.has(letters)) return false;
  const own = tokens.slice(from, to + 1).map((one) => one.letters).join(''); // prettier-ignore
  if ([core, letters, own].some((one) => search.placed.has(one)) && !isTold(words, match, search.roles))
    return false;
  if (core.length >= MIN_SURNAME && isFamily(words, match, own.slice(letters.length))) return true;
  if (doubt > 0 && (search.spoken.has(own) || own.length < 5)) return false;
  if (doubt > 0 && core.length < (doubt === 1 ? MIN_SURNAME : 5)) return false;
  const isCapital =
    isCapitalised(tokens[to]?.written ?? '') || (!word.isApart && isCapitalised(tokens[from]?.written ?? ''));
  const isWord =
    search.isUsed(own) || (doubt === 0 && word.isApart && search.isUsed(core)) || isWordThere(words, to, own) ||
    isWordThere(words, to, core) || isWordBehind(search, words, match); // prettier-ignore
  if (core.length < MIN_SURNAME && !(word.isApart && letters.length >= MIN_SURNAME + 1))
    return (
      isCapital &&
      doubt === 0 &&
      core.length > 1 &&
      functionOf(own) === 0 &&
      hasSign(words, match, search.roles)
    );
  if (doubt === 3) return isCapital && core.length >= 5 && !isWord && soundOf(core).length >= 5;
  if (!isCapital) {
    if (isWord) return false;
    if (words.isAddress(to)) return core.length >= MIN_SURNAME && doubt === 0;
    return doubt < 2 && core.length > MIN_SURNAME && hasSign(words, match, search.roles);
  }
  if (doubt === 2) {
    const there = words.languagesAt(from);
    const isNear = tokens
      .slice(Math.max(0, from - 3), to + 4)
      .some((one) => (functionOf(one.letters) & languages) !== 0);
    if (!isNear && there !== 0 && (there & languages) === 0 && (core.length < 6 || isGivenName(own)))
      return false;
    if (isGivenName(own) || commonIn(own) !== 0) return false;
  }
  return !isWord || hasSign(words, match, search.roles);
}
