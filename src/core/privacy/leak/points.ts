import { decodeReferences } from '../../text/entities.js';
import { clean, tokensOf } from './fold.js';
import { joined, keyOf, noLetters, sumOf, type LetterSum } from './letter-sum.js';

/** What a document writes short, and what it may be written out as, in each language. */
export interface Abbreviation {
  readonly short: string;
  readonly long: readonly string[];
}

/** So many words of a withheld point in a row give it away; a shorter point is looked for as a whole. */
export const POINT_WORDS = 8;
/** A point of fewer words may be said by anybody. */
export const MIN_POINT_WORDS = 3;
/** Where a stretch has more forms than this, either none of its abbreviations is written out, or one, or all. */
const MANY = 64;
/** No pattern of the search is longer; what is written out at more length tells by its own words. */
const LONGEST = 60;

/** A word of a point in all the ways in which it could be printed: as it is written first. */
type Word = readonly [LetterSum, ...LetterSum[]];

/** What an abbreviation is known by: its words, and what it may be written out as. */
interface KnownWord {
  readonly words: readonly string[];
  readonly word: Word;
}

/**
 * The stretches of a point that give it away, in every form in which they could be printed: references
 * such as `&nbsp;` resolved, and each abbreviation short or written out.
 *
 * @param abbreviations of the document, read once for all of its points
 * @returns takes the words of a point, without marks and citations
 */
export function makeRuns(abbreviations: readonly Abbreviation[]): (words: string) => LetterSum[] {
  const known = readAbbreviations(abbreviations);
  return (words) => {
    const all = wordsOf(clean(decodeReferences(words)), known);
    if (all.length < MIN_POINT_WORDS) return [];
    if (all.length <= POINT_WORDS) return printed(all);
    const runs: LetterSum[] = [];
    const seen = new Set<number>();
    for (let from = 0; from + POINT_WORDS <= all.length; from += 1) {
      const window = all.slice(from, from + POINT_WORDS);
      // What is said again has been written in all its forms.
      const short = keyOf(window.map(([one]) => one).reduce(joined));
      if (seen.has(short)) continue;
      seen.add(short);
      for (const run of printed(window)) runs.push(run);
    }
    return runs;
  };
}

/** By the first word: an abbreviation such as `M&E` has several. */
function readAbbreviations(
  abbreviations: readonly Abbreviation[],
): ReadonlyMap<string, readonly KnownWord[]> {
  const known = new Map<string, KnownWord[]>();
  for (const { short, long } of abbreviations)
    for (const plural of ['', 's']) {
      const words = lettersOf(`${short}${plural}`);
      const [first] = words;
      if (first === undefined) continue;
      const forms = long
        .map((one) => lettersOf(`${one}${plural}`))
        .filter((one) => one.length > 0 && one.length <= LONGEST)
        .map((one) => sumOf([...one, ...words].join('')));
      const one: KnownWord = { words, word: [sumOf(words.join('')), ...forms] };
      const others = known.get(first);
      if (others) others.push(one);
      else known.set(first, [one]);
    }
  return known;
}

function wordsOf(text: string, known: ReadonlyMap<string, readonly KnownWord[]>): Word[] {
  const letters = tokensOf(text).map((token) => token.letters);
  const read: Word[] = [];
  for (let at = 0; at < letters.length;) {
    const first = letters[at] ?? '';
    const found = known
      .get(first)
      ?.find(({ words }) => words.every((one, index) => letters[at + index] === one));
    read.push(found?.word ?? [sumOf(first)]);
    at += found?.words.length ?? 1;
  }
  return read;
}

function lettersOf(text: string): string[] {
  return tokensOf(clean(text)).map((token) => token.letters);
}

function printed(words: readonly Word[]): LetterSum[] {
  if (words.reduce((forms, word) => forms * word.length, 1) > MANY) {
    const shorts = words.map(([one]) => one);
    const behind = (from: number): LetterSum => shorts.slice(from).reduce(joined, noLetters);
    let before = noLetters;
    const each: LetterSum[] = [];
    for (const [index, [short, ...forms]] of words.entries()) {
      if (forms.length > 0) {
        const after = behind(index + 1);
        for (const one of forms) each.push(joined(joined(before, one), after));
      }
      before = joined(before, short);
    }
    return [before, ...each, words.map((word) => word[1] ?? word[0]).reduce(joined)];
  }
  let runs = [noLetters];
  for (const forms of words) runs = runs.flatMap((run) => forms.map((form) => joined(run, form)));
  return runs;
}
