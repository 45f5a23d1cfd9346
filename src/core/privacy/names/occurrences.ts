import { isCapitalised, type Token } from '../leak/fold.js';
import type { FoundStretch } from '../leak/letter-sum.js';
import { isAlone } from '../leak/points.js';
import { MAX_ENDING, SURE } from './endings.js';
import { findAddresses, findHandles } from './handles.js';
import { judge, type Found, type Match, type NameSearch } from './judge.js';
import { commonIn, functionOf } from './languages.js';
import { particles } from './titles.js';
import { isMixed } from './lexicon.js';
import { hasSign, isWordThere, type NameRange, type WordText } from './signs.js';

/** What was found in a text. */
export interface FoundName {
  /** Of the secret. */
  readonly index: number;
  readonly at: number;
  readonly end: number;
  readonly forms: readonly string[];
}

/**
 * So many words of names are judged for each word of a text, and as many more; those that are spelt over several words
 * are rarer. A text of one letter, or a few, said again and again holds the names of that letter everywhere: what is
 * more than this counts as found, unjudged, of those that begin at one place the shortest.
 */
const budget = { more: 500, each: 2, spelt: 0.1, at: 32, behind: 8 } as const;

/** What counts as found without being judged: grows as it is found again. */
type Unjudged = Found & { to: number };

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
  const left = {
    all: budget.more + budget.each * tokens.length,
    spelt: budget.more + budget.spelt * tokens.length,
  };
  const isFlooded = (): boolean => left.all <= 0 || left.spelt <= 0;
  const found: Found[] = [];
  /** By secret, what was last found of it unjudged. */
  const unjudged = new Map<number, Unjudged>();
  /** By word, where the longest name ends that may stand and begins there: of anything, and of somebody. */
  const allowed = { all: new Int32Array(0), somebody: new Int32Array(0) };
  /** In a flood, the words behind one at which the same begins as there. */
  const same = { ends: [] as readonly FoundStretch[], whole: -1, count: 0, found: new Set<Unjudged>() };
  for (let from = 0; from < tokens.length; from += 1) {
    const start = starts[from] ?? 0;
    const ends = endsAt(start, isFlooded() ? budget.behind : budget.at);
    if (ends.length > 0 && !isSame(from, ends)) meetAll(from, start, ends);
    meetSound(from);
  }
  settle();
  meetShortened();
  const result = [
    ...found,
    ...judge(search, words, matches),
    ...findHandles(search, words),
    ...findAddresses(search, words),
  ];
  const seen = new Set<string>();
  return withoutAllowed(result, allowed)
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

  function meetAll(from: number, start: number, ends: readonly FoundStretch[]): void {
    const stems: { to: number; end: number; ending: string; stem: string }[] = [];
    for (const { end, key, letters: own } of ends) {
      const to = lastWord[end] ?? 0;
      const wordEnd = starts[to + 1] ?? 0;
      if (end === wordEnd) meetText(key, from, to, letters.slice(start, end));
      if (own === null) continue;
      if (end === wordEnd) meetWhole(from, to, own);
      if (!search.lexicon.stems.has(own)) continue;
      if (wordEnd - end <= MAX_ENDING)
        stems.push({ to, end, ending: letters.slice(end, wordEnd), stem: own });
      // An ending may be divided from its name.
      const next = tokens[to + 1]?.letters ?? '';
      if (end === wordEnd && next !== '' && next.length <= MAX_ENDING)
        stems.push({ to: to + 1, end, ending: next, stem: own });
    }
    stems.sort((a, b) => a.to - b.to || b.end - a.end);
    for (const { to, ending, stem } of stems)
      for (const { word, endings } of search.lexicon.stems.get(stem) ?? []) {
        if (to > from && !word.isApart && wholeFrom(from) < to && !hasParticle(from, to)) continue;
        if (endings === null && ending === '') match({ word, from, to, doubt: 0, languages: 0 });
        const bits = endings?.get(ending);
        if (bits !== undefined)
          match({ word, from, to, doubt: bits & SURE ? 1 : 2, languages: bits & ~SURE });
      }
  }

  function meetText(key: number, from: number, to: number, base: string): void {
    for (const index of search.texts.anywhere.get(key) ?? [])
      takeUnjudged({ index, from, to, kind: 'text', base });
    for (const index of search.texts.alone.get(key) ?? [])
      if (isAlone(words, from, to)) takeUnjudged({ index, from, to, kind: 'text', base });
  }

  /** Points, where the text writes abbreviations or numbers out, or numbers a list. */
  function meetShortened(): void {
    const short = search.texts.shorten(words);
    if (!short) return;
    unjudged.clear();
    const within = search.sums.within(short.letters);
    const ends = new Map<number, number>();
    let end = 0;
    for (const { letters: own, to } of short.words) ends.set((end += own.length), to);
    let start = 0;
    for (const { letters: own, from } of short.words) {
      for (const one of within(start, budget.at)) {
        const to = ends.get(one.end);
        if (to !== undefined) meetText(one.key, from, to, short.letters.slice(start, one.end));
      }
      start += own.length;
    }
  }

  /** Takes a word of a name to be judged; where there are too many, it counts as found. */
  function match(one: Match): void {
    const { word, from, to } = one;
    left.all -= 1;
    if (to > from) left.spelt -= 1;
    if (left.all > 0 && (to === from || left.spelt > 0)) {
      matches.push(one);
      return;
    }
    const index = word.surnameOf >= 0 ? word.surnameOf : word.titledOf;
    if (index >= 0) takeUnjudged({ index, from, to, kind: 'text', base: word.letters });
  }

  /** What is found again and again, as a long point is, is found once, over all of it. */
  function takeUnjudged(one: Found): void {
    let last = unjudged.get(one.index);
    if (last && one.from <= last.to + 1) last.to = Math.max(last.to, one.to);
    else {
      last = { ...one };
      unjudged.set(one.index, last);
      found.push(last);
    }
    same.found.add(last);
  }

  /** Whether a word begins the same as the one before it, in one stretch: what was found there goes on. */
  function isSame(from: number, ends: readonly FoundStretch[]): boolean {
    if (!isFlooded()) return false;
    const whole = wholeFrom(from);
    if (
      whole === same.whole &&
      ends.length === same.ends.length &&
      ends.every(({ key }, at) => key === same.ends[at]?.key)
    ) {
      same.count += 1;
      return true;
    }
    settle();
    [same.ends, same.whole] = [ends, whole];
    return false;
  }

  function settle(): void {
    for (const one of same.found) one.to = Math.min(one.to + same.count, tokens.length - 1);
    same.found.clear();
    same.count = 0;
  }

  function meetWhole(from: number, to: number, piece: string): void {
    const isSomebody = search.places.get(piece);
    if (isSomebody !== undefined) allow(from, to, isSomebody);
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

  function allow(from: number, to: number, isSomebody: boolean): void {
    for (const which of isSomebody ? (['all', 'somebody'] as const) : (['all'] as const)) {
      if (allowed[which].length === 0) allowed[which] = new Int32Array(tokens.length + 1).fill(-1);
      allowed[which][from] = Math.max(allowed[which][from] ?? -1, to);
    }
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

  /** A word in another alphabet than the name, or with digits among its letters. */
  function meetSound(from: number): void {
    const { letters: own = '', written = '' } = tokens[from] ?? {};
    const heard = own.length < 3 ? [] : search.lexicon.heardAs(written, own);
    const doubt = heard.length > 0 && isMixed(own) ? 0 : 3;
    if (heard.length === 0 || (doubt > 0 && !isCapitalised(written))) return;
    for (const word of isFlooded() ? heard.slice(0, budget.behind) : heard)
      match({ word, from, to: from, doubt, languages: 0 });
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

/**
 * A surname may be part of any longer name that may stand, more of a name only of that of somebody else.
 *
 * @param allowed by word, the last of the longest name that may stand and begins there; empty where none may
 */
function withoutAllowed(
  found: readonly Found[],
  allowed: { readonly all: Int32Array; readonly somebody: Int32Array },
): Found[] {
  if (allowed.all.length === 0 || found.length === 0) return [...found];
  for (const far of [allowed.all, allowed.somebody])
    for (let at = 1; at < far.length; at += 1) far[at] = Math.max(far[at] ?? -1, far[at - 1] ?? -1);
  const isWithin = (far: Int32Array, { from, to }: Found): boolean =>
    (far[from] ?? -1) > to || (from > 0 && (far[from - 1] ?? -1) >= to);
  return found.filter(
    (one) =>
      one.kind === 'text' ||
      !(isWithin(allowed.somebody, one) || (one.kind === 'alone' && isWithin(allowed.all, one))),
  );
}

/** Whether a name stands there as the document writes it, capitals and all, however short or common its words are. */
function isAsWritten(
  search: NameSearch,
  words: WordText,
  { from, to }: NameRange,
  name: readonly Token[],
): boolean {
  if (to - from + 1 !== name.length) return false;
  const isSame = name.every(({ letters, written }, at) => {
    const one = words.tokens[from + at];
    return one?.letters === letters && (isCapitalised(one.written) || !isCapitalised(written));
  });
  if (!isSame || name.length > 1) return isSame;
  const [{ letters = '', written = '' } = {}] = name;
  if (!isCapitalised(written)) return false;
  return !isWordThere(words, to, letters) || hasSign(words, { from, to }, search.roles);
}
