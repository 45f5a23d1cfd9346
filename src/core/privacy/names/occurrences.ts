import { isCapitalised, pairAt } from '../leak/fold.js';
import { MAX_ENDING, SURE } from './endings.js';
import { findHandles } from './handles.js';
import { judge, type Found, type Match, type NameSearch } from './judge.js';
import { functionOf } from './languages.js';
import type { NameWord } from './lexicon.js';
import { isOfAnotherScript, romanised, soundOf } from './scripts.js';
import type { WordText } from './signs.js';

/** What was found in a text. */
export interface FoundName {
  /** Of the secret. */
  readonly index: number;
  readonly at: number;
  readonly end: number;
  readonly forms: readonly string[];
}

/** So many letters tell whether a longer look is worth it. */
export const PREFIX = 3;

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
  const matches: Match[] = [];
  const found: Found[] = [];
  const allowed: { from: number; to: number; isSomebody: boolean }[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    const start = starts[from] ?? 0;
    const longest = search.beginnings.has(pairAt(letters, start))
      ? longestAt(search.prefixes, letters, start)
      : 0;
    if (longest > 0) meetAll(from, start, longest);
    meetSound(from);
  }
  const result = [...found, ...judge(search, words, matches), ...findHandles(search, words)];
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

  function meetAll(from: number, start: number, longest: number): void {
    let isSplit = true;
    for (let to = from; to < tokens.length; to += 1) {
      const end = starts[to + 1] ?? 0;
      if (end - start > longest + MAX_ENDING) break;
      if (to > from) isSplit &&= mayBeSplit(words, to - 1);
      const piece = letters.slice(start, end);
      for (const index of search.texts.get(piece) ?? [])
        found.push({ index, from, to, kind: 'text', base: piece });
      const isSomebody = search.places.get(piece);
      if (isSomebody !== undefined) allowed.push({ from, to, isSomebody });
      const body = search.bodies.get(piece);
      if (
        body !== undefined &&
        isCapitalised(tokens[from]?.written ?? '') &&
        (to > from || !search.isUsed(piece))
      )
        found.push({ index: body, from, to, kind: 'alone', base: piece });
      const most = Math.min(
        MAX_ENDING,
        (tokens[to]?.letters.length ?? 0) - (to > from ? 0 : 1),
        piece.length - 2,
      );
      for (let cut = 0; cut <= most || cut === 0; cut += 1) {
        const ending = cut === 0 ? '' : piece.slice(-cut);
        for (const { word, endings } of search.lexicon.stems.get(piece.slice(0, piece.length - cut)) ?? []) {
          if (to > from && !word.isApart && !isSplit) continue;
          if (endings === null && cut === 0) matches.push({ word, from, to, doubt: 0, languages: 0 });
          const bits = endings?.get(ending);
          if (bits !== undefined)
            matches.push({ word, from, to, doubt: bits & SURE ? 1 : 2, languages: bits & ~SURE });
        }
      }
    }
  }

  /** A word in another alphabet than the name. */
  function meetSound(from: number): void {
    const { letters: own = '', written = '' } = tokens[from] ?? {};
    if (own.length < 3 || !isCapitalised(written)) return;
    const isOther = isOfAnotherScript(written);
    if (own.length > 40 || (!isOther && !search.lexicon.hasOther)) return;
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

function longestAt(prefixes: ReadonlyMap<string, number>, letters: string, start: number): number {
  let longest = 0;
  for (let length = 2; length <= PREFIX; length += 1)
    longest = Math.max(longest, prefixes.get(letters.slice(start, start + length)) ?? 0);
  return longest;
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
  if (allowed.length === 0) return [...found];
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
