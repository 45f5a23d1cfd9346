import { isCapitalised, type Token } from '../leak/fold.js';
import { keyOf, sumOf } from '../leak/letter-sum.js';
import { MAX_ENDING, SURE } from './endings.js';
import { findAddresses, findHandles } from './handles.js';
import { judge, type Found, type Match, type NameSearch } from './judge.js';
import { commonIn, functionOf } from './languages.js';
import type { NameWord } from './lexicon.js';
import { isOfAnotherScript, romanised, soundOf } from './scripts.js';
import { particles } from './titles.js';
import { hasSign, isWordThere, type NameRange, type WordText } from './signs.js';

/** What was found in a text. */
export interface FoundName {
  /** Of the secret. */
  readonly index: number;
  readonly at: number;
  readonly end: number;
  readonly forms: readonly string[];
}

/** Finds names and points in a text, in time that grows as the text does. */
export function findNames(search: NameSearch, words: WordText): FoundName[] {
  const { tokens } = words;
  let letters = '';
  const starts: number[] = [];
  for (const token of tokens) {
    starts.push(letters.length);
    letters += token.letters;
  }
  starts.push(letters.length);
  const endsAt = search.sums.within(letters);
  /** By where a stretch ends: its last word. */
  const lastWord = new Int32Array(letters.length + 1);
  for (let index = 0; index < tokens.length; index += 1)
    lastWord.fill(index, (starts[index] ?? 0) + 1, (starts[index + 1] ?? 0) + 1);
  /** By word: the first at or behind it that cannot be one with the next; -1 where that is not known yet. */
  const wholes = new Int32Array(tokens.length).fill(-1);
  const matches: Match[] = [];
  const found: Found[] = [];
  const allowed: { from: number; to: number; isSomebody: boolean }[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const start = starts[from] ?? 0;
    const ends = endsAt(start);
    if (ends.length > 0) meetAll(from, start, ends);
    meetSound(from);
  }
  const result = [
    ...found,
    ...judge(search, words, matches),
    ...findHandles(search, words),
    ...findAddresses(search, words),
  ];
  const seen = new Set<string>();
  return withoutAllowed(result, allowed, tokens.length)
    .filter(({ index, from, to, base }) => {
      const key = `${index} ${from} ${to}`;
      if (seen.has(key)) return false;
      seen.add(key);
      const own = letters.slice(starts[from], starts[to + 1]);
      return !search.pardoned.has(own) && !search.pardoned.has(base);
    })
    .map(({ index, from, to, base }) => {
      const last = tokens[to];
      return {
        index,
        at: tokens[from]?.at ?? 0,
        end: last ? last.at + last.written.length : 0,
        forms: [letters.slice(starts[from], starts[to + 1]), base],
      };
    });

  function meetAll(from: number, start: number, ends: readonly number[]): void {
    const stems: { to: number; end: number; ending: string; stem: string }[] = [];
    for (const end of ends) {
      const to = lastWord[end] ?? 0;
      const wordEnd = starts[to + 1] ?? 0;
      const piece = letters.slice(start, end);
      if (end === wordEnd) meetWhole(from, to, piece);
      if (!search.lexicon.stems.has(piece)) continue;
      if (wordEnd - end <= MAX_ENDING)
        stems.push({ to, end, ending: letters.slice(end, wordEnd), stem: piece });
      // An ending may be divided from its name.
      const next = tokens[to + 1]?.letters ?? '';
      if (end === wordEnd && next !== '' && next.length <= MAX_ENDING)
        stems.push({ to: to + 1, end, ending: next, stem: piece });
    }
    stems.sort((a, b) => a.to - b.to || b.end - a.end);
    for (const { to, ending, stem } of stems)
      for (const { word, endings } of search.lexicon.stems.get(stem) ?? []) {
        if (to > from && !word.isApart && wholeFrom(from) < to && !hasParticle(from, to)) continue;
        if (endings === null && ending === '') matches.push({ word, from, to, doubt: 0, languages: 0 });
        const bits = endings?.get(ending);
        if (bits !== undefined)
          matches.push({ word, from, to, doubt: bits & SURE ? 1 : 2, languages: bits & ~SURE });
      }
  }

  function meetWhole(from: number, to: number, piece: string): void {
    for (const index of search.texts.get(keyOf(sumOf(piece))) ?? [])
      found.push({ index, from, to, kind: 'text', base: piece });
    const isSomebody = search.places.get(piece);
    if (isSomebody !== undefined) allowed.push({ from, to, isSomebody });
    const name = search.names.get(piece);
    if (name && isAsWritten(search, words, { from, to }, name.tokens))
      found.push({ index: name.index, from, to, kind: 'whole', base: piece });
    const body = search.bodies.get(piece);
    if (
      body !== undefined &&
      isCapitalised(tokens[from]?.written ?? '') &&
      (to > from || !search.isUsed(piece))
    )
      found.push({ index: body, from, to, kind: 'alone', base: piece });
  }

  /** The last word that may be one with a word and all between. */
  function wholeFrom(from: number): number {
    let to = from;
    while (to < tokens.length - 1 && (wholes[to] ?? -1) < 0 && mayBeSplit(words, to)) to += 1;
    const last = Math.max(to, wholes[to] ?? -1);
    wholes.fill(last, from, to + 1);
    return last;
  }

  /** `Le Roux` for Leroux, `De Smet` for Desmet; of `le maire` only the capital tells that it is Lemaire. */
  function hasParticle(from: number, to: number): boolean {
    const [one, next] = [tokens[from], tokens[to]];
    if (!one || !next || to !== from + 1 || one.letters.length < 2 || !particles().has(one.letters))
      return false;
    if (!isCapitalised(next.written) || !/^[\s*_-]+$/.test(words.gap(from))) return false;
    return isCapitalised(one.written) || (commonIn(next.letters) === 0 && !search.isUsed(next.letters));
  }

  /** A word in another alphabet than the name. */
  function meetSound(from: number): void {
    const { letters: own = '', written = '' } = tokens[from] ?? {};
    if (own.length < 3 || own.length > 40) return;
    const isOther = isOfAnotherScript(written);
    if ((!isOther && !search.lexicon.hasOther) || !isCapitalised(written)) return;
    const sounds = isOther ? search.lexicon.sounds().latin : search.lexicon.sounds().other;
    const seen = new Set<NameWord>();
    for (let cut = 0; cut <= 3 && written.length - cut >= 3; cut += 1)
      for (const latin of isOther
        ? romanised(written.slice(0, written.length - cut))
        : [own.slice(0, own.length - cut)])
        for (const word of sounds.get(soundOf(latin)) ?? []) {
          if (seen.has(word)) continue;
          seen.add(word);
          matches.push({ word, from, to: from, doubt: 3, languages: 0 });
        }
  }
}

/** Whether two words may be one that marks, a line or an element divide; or letters that are spaced out. */
function mayBeSplit({ tokens, gap }: WordText, index: number): boolean {
  const between = gap(index);
  if (between.includes('\u0001')) return !/[.,;:!?]/.test(between);
  if (!/\s/.test(between)) return !/[,;:!?]/.test(between);
  if (/^[-\u2010\u2011]\s+$/.test(between) && between.includes('\n')) return true;
  const [one, next] = [tokens[index], tokens[index + 1]];
  if (!one || !next || !/^[\s*_]+$/.test(between)) return false;
  if (one.written.length === 1 && next.written.length === 1) return true;
  return (
    !isCapitalised(next.written) &&
    functionOf(next.letters) === 0 &&
    functionOf(one.letters) === 0 &&
    one.written.length > 1
  );
}

/** A surname may be part of any longer name that may stand, more of a name only of that of somebody else. */
function withoutAllowed(
  found: readonly Found[],
  allowed: readonly { from: number; to: number; isSomebody: boolean }[],
  count: number,
): Found[] {
  if (allowed.length === 0 || found.length === 0) return [...found];
  const reach = (isFit: (one: { isSomebody: boolean }) => boolean): Int32Array => {
    const far = new Int32Array(count + 1).fill(-1);
    for (const one of allowed) if (isFit(one)) far[one.from] = Math.max(far[one.from] ?? -1, one.to);
    for (let at = 1; at <= count; at += 1) far[at] = Math.max(far[at] ?? -1, far[at - 1] ?? -1);
    return far;
  };
  const all = reach(() => true);
  const somebody = reach((one) => one.isSomebody);
  const isWithin = (far: Int32Array, { from, to }: Found): boolean =>
    (far[from] ?? -1) > to || (from > 0 && (far[from - 1] ?? -1) >= to);
  return found.filter(
    (one) =>
      one.kind === 'text' || !(isWithin(somebody, one) || (one.kind === 'alone' && isWithin(all, one))),
  );
}

/** Whether a name stands there as the document writes it, capitals and all, however short or common its words are. */
function isAsWritten(
  search: NameSearch,
  words: WordText,
  { from, to }: NameRange,
  name: readonly Token[],
): boolean {
  const there = words.tokens.slice(from, to + 1);
  if (there.length !== name.length) return false;
  const isSame = name.every(({ letters, written }, at) => {
    const one = there[at];
    return one?.letters === letters && (isCapitalised(one.written) || !isCapitalised(written));
  });
  if (!isSame || name.length > 1) return isSame;
  const [{ letters = '', written = '' } = {}] = name;
  if (!isCapitalised(written)) return false;
  return !isWordThere(words, to, letters) || hasSign(words, { from, to }, search.roles);
}
