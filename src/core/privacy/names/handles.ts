import { lazy } from '../../lazy.js';
import { isGivenName } from './given-names.js';
import { commonIn, functionOf } from './languages.js';
import { honours } from './titles.js';
import { pairAt } from '../leak/fold.js';
import { GLUED, type NameWord } from './lexicon.js';
import type { NameSearch } from './judge.js';
import { isFileName, type WordText } from './signs.js';

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
/** A word that holds a surname at so many places counts as holding it: only one of the same letters again and again does. */
const MANY = 64;

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
    let left = MANY;
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
        left -= 1;
        const index = left < 0 ? word.surnameOf : ownerOf(search, word, letters.slice(Math.max(0, at - LONGEST * 2), at), letters.slice(at + length, at + length + LONGEST * 2), isAddress); // prettier-ignore
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
  { lexicon, spoken, placed, isUsed }: NameSearch,
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
  if ([word.letters, word.core].some((one) => spoken.has(one) || placed.has(one))) return null;
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

/** Titles that are run together with names, by their first two letters. */
const shortHonours = lazy(() => {
  const known = new Map<string, string[]>();
  for (const title of honours()) {
    const start = title.slice(0, 2);
    if (title.length < 8) known.set(start, [...(known.get(start) ?? []), title]);
  }
  return known;
});

function withoutTitle(front: string): string {
  const title = shortHonours()
    .get(front.slice(0, 2))
    ?.find((one) => front.startsWith(one));
  return title === undefined ? front : front.slice(title.length);
}

/** What stands between two slashes or signs of an address. */
interface AddressPart {
  readonly from: number;
  readonly to: number;
  /** Whether it says whose address it is: a handle, what stands before the @ of an e-mail, a home folder. */
  readonly isPersonal: boolean;
}

/** No part that is a name has more words, or is longer. */
const MOST_WORDS = 6;
const LONGEST_PART = 64;
/** A shorter surname is a word of addresses too often, where they say nothing of whose they are: `/li`, `ek.jpg`. */
const SHORT = 3;
/** So is a given name run together with a surname: `boek`. */
const RUN_TOGETHER = 6;

/**
 * Finds surnames that are too short, or too much of a word, to be found within handles, where a part of an address is a
 * name and nothing else: `@jli`, `kmay75@`, `may.k@`, `dr_young@`, `photos/elsekok.jpg`. Where that says whose address
 * it is, a surname alone is enough.
 */
export function findAddresses(search: NameSearch, words: WordText): Handle[] {
  const found: Handle[] = [];
  /** A page has the same classes and addresses again and again. */
  const owners = new Map<string, number | null>();
  for (let from = 0; from < words.tokens.length; from += 1) {
    const part = partAt(words, from);
    if (!part) continue;
    const { to, isPersonal } = part;
    const letters = lettersOf(words, from, to);
    const key = `${letters} ${from === to} ${isPersonal}`;
    let index = owners.get(key);
    if (index === undefined) {
      index = wholeOwnerOf(search, letters, part) ?? wholeOwnerOf(search, bareOf(letters), part);
      owners.set(key, index);
    }
    if (index !== null) found.push({ index, from, to, kind: 'whole', base: letters });
    from = to;
  }
  return found;
}

/** Digits stand in no name. */
function lettersOf({ tokens }: WordText, from: number, to: number): string {
  let letters = '';
  for (let at = from; at <= to; at += 1) letters += tokens[at]?.letters ?? '';
  return letters.replace(/\d/g, '');
}

/** What stands before a part of an address, and what joins its words or stands behind it; all are of ASCII. */
const openers = signsOf('@~#/\\:=');
const joints = signsOf('._+-@');

/** By the code of a character, whether it is one of these. */
function signsOf(signs: string): Uint8Array {
  const known = new Uint8Array(128);
  for (let at = 0; at < signs.length; at += 1) known[signs.charCodeAt(at)] = 1;
  return known;
}

/** The part of an address that begins with a word; null where none does. */
function partAt(words: WordText, from: number): AddressPart | null {
  const { text, tokens } = words;
  const { at = 0, written = '' } = tokens[from] ?? {};
  // Most words stand between blanks, and nothing has to be looked for around them.
  if (!openers[text.charCodeAt(at - 1)] && !joints[text.charCodeAt(at + written.length)]) return null;
  const before = text.charAt(at - 1);
  const isJoinedNext = from < tokens.length - 1 && isJoined(words, from);
  // Such as the last word of a sentence.
  if (!isJoinedNext && !openers[before.charCodeAt(0)] && text.charAt(at + written.length) !== '@')
    return null;
  const isWithin = /[\p{L}\p{N}]/u.test(text.charAt(at - 2));
  if (isWithin && /[._+-]/.test(before)) return null;
  let to = from;
  while (to < tokens.length - 1 && to - from < MOST_WORDS && isJoined(words, to)) to += 1;
  const end = tokens[to];
  if (!end || end.at + end.written.length - at > LONGEST_PART) return null;
  const isPersonal = (/[@~]/.test(before) && !isWithin) || /^@$/.test(words.gap(to));
  // Such as the numbers of a drawing.
  if (lettersOf(words, from, to).length < 2) return null;
  if (isPersonal) return { from, to, isPersonal };
  if ((to === from && !/[#/\\:=~]/.test(before)) || !words.isAddress(from)) return null;
  return { from, to: to > from && isFileName.test(`.${end.letters}`) ? to - 1 : to, isPersonal };
}

/** Whether a single sign joins a word and the next. */
function isJoined({ text, tokens }: WordText, index: number): boolean {
  const { at = 0, written = '' } = tokens[index] ?? {};
  const end = at + written.length;
  return tokens[index + 1]?.at === end + 1 && /[._+-]/.test(text.charAt(end));
}

/** Whose name the letters of such a part are, all of them. */
function wholeOwnerOf(search: NameSearch, letters: string, part: AddressPart): number | null {
  const { lexicon, spoken, placed } = search;
  const { isPersonal } = part;
  const isOneWord = part.from === part.to;
  if (letters.length < 2) return null;
  const isWord = (): boolean =>
    (commonIn(letters) | functionOf(letters)) !== 0 || isGivenName(letters) || search.isUsed(letters);
  const alone = lexicon.surname(letters);
  const isSpoken = alone && [alone.core, alone.letters].some((one) => spoken.has(one) || placed.has(one));
  if (alone && alone.surnameOf >= 0 && !isSpoken)
    if (isPersonal || (letters.length >= SHORT && !isWord())) return alone.surnameOf;
  for (let cut = 1; cut < letters.length; cut += 1) {
    const [front, back] = [letters.slice(0, cut), letters.slice(cut)];
    const ways = [[front, back], [back, front]] as const; // prettier-ignore
    for (const [other, surname] of ways) {
      const word = lexicon.surname(surname) ?? lexicon.given(surname);
      if (!word) continue;
      const given = lexicon.given(other);
      const pair = given && lexicon.pair(given, word);
      if (pair !== undefined && (isPersonal || (letters.length >= RUN_TOGETHER && !isWord()))) return pair;
      const start = lexicon.initials(other, word);
      if (start !== undefined && isEnough(word, isPersonal) && !(isOneWord && isWord())) return start;
    }
  }
  return null;
}

function isEnough({ letters }: NameWord, isPersonal: boolean): boolean {
  return letters.length >= (isPersonal ? 2 : SHORT);
}

/** Without the title before it; nothing where there is none. */
function bareOf(letters: string): string {
  const bare = withoutTitle(letters);
  return bare === letters ? '' : bare;
}
