import { decodeReferences } from '../../text/entities.js';
import { clean, tokensOf } from './fold.js';

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

/** A word of a point in all the ways in which it could be printed, as letters. */
type Word = readonly [string, ...string[]];

/**
 * The stretches of a point that give it away, as letters, in every form in which they could be printed: references
 * such as `&nbsp;` resolved, and each abbreviation short or written out.
 *
 * @param words of the point, without marks and citations
 */
export function runsOf(words: string, abbreviations: readonly Abbreviation[]): string[] {
  const all = wordsOf(clean(decodeReferences(words)), abbreviations);
  if (all.length < MIN_POINT_WORDS) return [];
  if (all.length <= POINT_WORDS) return printed(all);
  const runs = all
    .slice(POINT_WORDS - 1)
    .flatMap((_, index) => printed(all.slice(index, index + POINT_WORDS)));
  return [...new Set(runs)];
}

function wordsOf(text: string, abbreviations: readonly Abbreviation[]): Word[] {
  /** By its first word: an abbreviation such as `M&E` has several. */
  const known = new Map<string, { readonly words: readonly string[]; readonly forms: readonly string[] }[]>();
  for (const { short, long } of abbreviations)
    for (const plural of ['', 's']) {
      const words = lettersOf(`${short}${plural}`);
      const [first] = words;
      if (first === undefined) continue;
      const forms = long
        .map((one) => lettersOf(`${one}${plural}`))
        .filter((one) => one.length > 0 && one.length <= LONGEST)
        .map((one) => [...one, ...words].join(''));
      known.set(first, [...(known.get(first) ?? []), { words, forms }]);
    }
  const letters = tokensOf(text).map((token) => token.letters);
  const read: Word[] = [];
  for (let at = 0; at < letters.length;) {
    const first = letters[at] ?? '';
    const found = known
      .get(first)
      ?.find(({ words }) => words.every((one, index) => letters[at + index] === one));
    read.push(found ? [found.words.join(''), ...found.forms] : [first]);
    at += found?.words.length ?? 1;
  }
  return read;
}

function lettersOf(text: string): string[] {
  return tokensOf(clean(text)).map((token) => token.letters);
}

function printed(words: readonly Word[]): string[] {
  const short = words.filter((word) => word.length > 1);
  if (short.reduce((forms, word) => forms * word.length, 1) > MANY) {
    const each = short.flatMap((word) => join(words, (one) => (one === word ? one : [one[0]])));
    return [...join(words, (one) => [one[0]]), ...each, ...join(words, (one) => [one[1] ?? one[0]])];
  }
  return join(words, (one) => one);
}

function join(words: readonly Word[], choose: (word: Word) => readonly string[]): string[] {
  let runs = [''];
  for (const word of words) {
    const forms = choose(word);
    runs =
      forms.length === 1
        ? runs.map((run) => run + forms[0])
        : runs.flatMap((run) => forms.map((form) => run + form));
  }
  return runs;
}
