import { plainLetters } from '../../text/plain-letters.js';
import { joinedIn, wordsOf } from './excerpt.js';

/** Something that can be found: a page, or an entry of one. */
export interface SearchTarget {
  /** From the folder of the website. */
  readonly address: string;
  /** Empty for what is only a text, such as a lesson. */
  readonly title: string;
  /** What it is: `Site`. */
  readonly kind: string;
  /** A line that says more about it. */
  readonly about: string;
  /** All that is written there. */
  readonly text: string;
}

/** What is searched of a target. */
export const searchFields = ['title', 'about', 'text'] as const;

/** The fields that are names, rather than sentences. */
const names: ReadonlySet<string> = new Set(['title', 'about']);

/** A word without the signs on its letters: `Liege` finds Liège, `Lodz` Łódź, `oficina` what is set with a ligature. */
export const plainWord = (word: string): string =>
  Array.from(
    word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    (letter) => plainLetters[letter] ?? letter,
  ).join('');

/** A plain word, and in code where it stands (`placesOf`). */
export type SearchWord = readonly [word: string, places: string];

/** How many targets there are, and how many words each field has on average: by these, hits are ranked. */
export interface SearchTotals {
  readonly count: number;
  readonly averages: readonly number[];
}

/** The words of all targets, sorted, so that a part of them is in the same order as the whole. */
export interface SearchWords extends SearchTotals {
  readonly words: readonly SearchWord[];
}

/** Where a word stands: in which field of which target, how often, and how many words the field has there. */
export interface WordPlace {
  readonly field: number;
  readonly target: number;
  readonly often: number;
  readonly length: number;
}

/** Indexes targets by their words, each by its place in the list. */
export function indexWords(targets: readonly SearchTarget[]): SearchWords {
  const plain = new Map<string, string>();
  const places = new Map<string, WordPlace[]>();
  const averages = searchFields.map((name, field) => {
    let total = 0;
    targets.forEach((one, target) => {
      const written = [
        ...wordsOf(one[name]),
        ...joinedIn(one[name], names.has(name)).map(({ joined }) => joined),
      ];
      const length = new Set(written).size;
      total += length;
      const counts = new Map<string, number>();
      for (const word of written) {
        let letters = plain.get(word);
        if (letters === undefined) plain.set(word, (letters = plainWord(word)));
        if (letters !== '') counts.set(letters, (counts.get(letters) ?? 0) + 1);
      }
      for (const [word, often] of counts) {
        const known = places.get(word);
        const place = { field, target, often, length };
        if (known) known.push(place);
        else places.set(word, [place]);
      }
    });
    return targets.length === 0 ? 0 : total / targets.length;
  });
  const words = [...places.keys()].sort().map((word) => [word, codeOf(places.get(word) ?? [])] as const);
  return { count: targets.length, averages, words };
}

/**
 * The signs of numbers, as digits of base 8: the first eight are the last digit of a number. No letters and no figures,
 * so that no number of a place reads as a name, a telephone number or a part of one.
 */
const signs = "!#'()*,-./:;?@[]";
const BASE = signs.length / 2;

/** Places in code: for each field how many there are, then each, its target as the distance from the one before. */
function codeOf(places: readonly WordPlace[]): string {
  let code = '';
  const add = (number: number): void => {
    for (let rest = number; ; rest = Math.floor(rest / BASE)) {
      if (rest < BASE) {
        code += signs.charAt(rest);
        return;
      }
      code += signs.charAt(BASE + (rest % BASE));
    }
  };
  searchFields.forEach((_, field) => {
    const here = places.filter((one) => one.field === field);
    add(here.length);
    let last = 0;
    for (const { target, often, length } of here) {
      add(target - last);
      add(often);
      add(length);
      last = target;
    }
  });
  return code;
}

/** Where a word stands. */
export function placesOf(code: string): WordPlace[] {
  let at = 0;
  const next = (): number => {
    let number = 0;
    for (let unit = 1; at < code.length; unit *= BASE) {
      const sign = signs.indexOf(code.charAt(at));
      at += 1;
      number += (sign % BASE) * unit;
      if (sign < BASE) break;
    }
    return number;
  };
  return searchFields.flatMap((_, field) => {
    let target = 0;
    return Array.from({ length: next() }, () => {
      target += next();
      return { field, target, often: next(), length: next() };
    });
  });
}
