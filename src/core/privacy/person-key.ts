import { remembering } from '../remember.js';
import { foldLetters } from './leak/fold.js';
import { afterNames, particles, titles } from './names/titles.js';

/** Letters that are written as two where a keyboard lacks them: `Müller` and `Mueller`, `Ågaard` and `Aagaard`. */
const pairs = /([aou])e|aa/g;
/** What joins a word to the next one: the apostrophes of `O’Brien`, `O'Brien` and `O` Brien`. */
const apostrophes = /['\u2019\u2018\u02bc\u02bb\u00b4\u0060\u2032\uff07]\s*/gu;
const gaps = /[^\p{L}\p{M}\p{N}]+/u;

/**
 * By this two mentions are of one person, in whatever document: the name without titles, degrees, middle initials, case,
 * accents and signs, its words in any order. `Dr Ann Peeters`, `PEETERS, Ann` and `Ann M. Peeters, PhD` are one. Rather
 * one person too few than one too many: of two consents the narrower holds.
 */
export const personKey = remembering(readKey, 20_000);

function readKey(name: string): string {
  const words = name.normalize('NFKC').replace(apostrophes, '').split(gaps).map(foldLetters).filter(Boolean);
  const bare = words.filter((one) => !titles().has(one) && !afterNames().has(one));
  const glued = glue(bare.length > 0 ? bare : words);
  const long = glued.filter((one) => one.length > 1);
  const counted = long.length > 1 ? long : glued;
  const key = counted
    .map((one) => one.replace(pairs, (pair, vowel: string | undefined) => vowel ?? pair.charAt(0)))
    .sort()
    .join('');
  // What has no letters, such as `???`, is told by its signs.
  return key === '' ? name.normalize('NFKC').trim() : key;
}

/**
 * How somebody is written as well, in other letters than those of a name: a search by one need not find all that have
 * its key, as `Quaade` and `Quade`.
 */
export function otherSpellings(name: string, mentions: readonly { readonly name: string }[]): string[] {
  const byLetters = new Map(mentions.map((one) => [foldLetters(one.name), one.name]));
  byLetters.delete(foldLetters(name));
  return [...byLetters.values()];
}

/** `van der Berg` and `Vanderberg` are one name. */
function glue(words: readonly string[]): string[] {
  const glued: string[] = [];
  let before = '';
  words.forEach((one, index) => {
    // A particle at the end joins nothing: `Berg, Jan van der`.
    if (particles().has(one) && index < words.length - 1) before += one;
    else {
      glued.push(before + one);
      before = '';
    }
  });
  return glued;
}
