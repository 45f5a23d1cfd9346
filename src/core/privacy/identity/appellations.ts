import { foldLetters, isCapitalised } from '../leak/fold.js';
import { isGivenName } from '../names/given-names.js';
import { spellingsOf } from '../names/spellings.js';
import { namesIn, splitName } from '../names/split.js';
import { afterNames, companies, kin, officeIn, particles, titles } from '../names/titles.js';

/** Finds those of some people who may be meant by a name; also whoever has that name. */
export type Appellations<T> = (name: string) => readonly T[];

/** A name by what tells whose it is: every word as letters, in all its spellings. */
interface Calling {
  readonly surnames: ReadonlySet<string>;
  readonly given: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Whether nothing but a surname is left of it without titles, functions and asides: `Ms Peeters`, `Peeters et al.`. */
  readonly isBare: boolean;
  /** The initials, where no given name is written out; empty otherwise. */
  readonly initials: ReadonlySet<string>;
}

/**
 * Tells by which names somebody may be meant: `Mayor Ann Peeters`, `Ann Peeters, nurse`, `Ms Peeters`, `A. Peeters`,
 * `Ann and Ben Peeters` of Ann Peeters, and the other way round. Two names are of one person where they share a surname
 * and a given name, however many others either has; or a surname, where one of them has nothing else. Rather one too
 * many than one too few: whoever is meant by two names has the narrower of two consents.
 */
export function makeAppellations<T extends { readonly name: string }>(people: readonly T[]): Appellations<T> {
  const entries: { readonly calling: Calling; readonly somebody: T }[] = [];
  const bySurname = new Map<string, Set<number>>();
  const byWord = new Map<string, Set<number>>();
  const note = (into: Map<string, Set<number>>, words: Iterable<string>): void => {
    for (const one of words) into.set(one, (into.get(one) ?? new Set()).add(entries.length));
  };
  for (const somebody of people)
    for (const calling of callingsOf(somebody.name)) {
      note(bySurname, calling.surnames);
      note(byWord, calling.words);
      entries.push({ calling, somebody });
    }
  const known = new Map<string, readonly T[]>();
  const find = (name: string): T[] => {
    const found = new Set<T>();
    for (const own of callingsOf(name)) {
      const near = new Set([
        ...[...own.words].flatMap((one) => [...(bySurname.get(one) ?? [])]),
        ...[...own.surnames].flatMap((one) => [...(byWord.get(one) ?? [])]),
      ]);
      for (const index of near) {
        const entry = entries[index];
        if (entry && (isCalledBy(entry.calling, own) || isCalledBy(own, entry.calling)))
          found.add(entry.somebody);
      }
    }
    return [...found];
  };
  // People of a programme are asked for in each of its visits.
  return (name) => {
    const found = known.get(name) ?? (entries.length > 0 ? find(name) : []);
    known.set(name, found);
    return found;
  };
}

/** Whether a name has a surname of somebody and a given name, or one of both has no other word. */
function isCalledBy(whole: Calling, name: Calling): boolean {
  return [...whole.surnames].some((surname) => {
    if (!name.words.has(surname)) return false;
    if (whole.isBare || name.isBare) return name.surnames.has(surname);
    const others = (one: string): boolean => one !== surname && name.words.has(one);
    const isBegun = (letters: ReadonlySet<string>, by: ReadonlySet<string>): boolean =>
      [...by].some((initial) => [...letters].some((one) => one.startsWith(initial)));
    return (
      [...whole.given].some(others) ||
      isBegun(whole.given, name.initials) ||
      isBegun(name.given, whole.initials)
    );
  });
}

/** What stands in brackets, in quotation marks and behind a comma. */
const asides = /[("“„«‘][^()"“”„«»‘’]{0,200}[)"”“»’]/gu;
const gaps = /[^\p{L}\p{M}\p{N}]+/u;
/** Of a longer text the rest is no name. */
const MOST_WORDS = 30;

/** Of each of those whom an entry names, and of all of it: `Ann and Ben Peeters`. */
function callingsOf(name: string): Calling[] {
  const parts = namesIn(name);
  return [...new Set([name, ...parts])].map(callingOf);
}

function callingOf(written: string): Calling {
  const name = written.normalize('NFKC').trim();
  const bare = withoutFunctions(name);
  const { surnames, given } = splitName(bare);
  // `Le Roux` is a surname alone, of which `Le` may be one.
  const [first = '', ...rest] = bare.split(' ');
  const isSurname = rest.length > 0 && [first, ...rest.slice(0, -1)].every(isParticle);
  const firsts = isSurname ? [] : given;
  const own = new Set<string>(isSurname ? [rest.at(-1) ?? '', bare].flatMap(formsOf) : []);
  for (const group of surnames)
    for (const one of [group.at(-1) ?? '', group.join('')]) for (const form of formsOf(one)) own.add(form);
  const whole = firsts.flatMap((pieces) => {
    const full = pieces.filter((one) => !isInitial(one));
    return full.length > 1 ? [...full, full.join('')] : full;
  });
  const tokens = name.replace(/['’‘ʼʹ`´]/gu, '').split(gaps).slice(0, MOST_WORDS).filter(isOfName); // prettier-ignore
  const words = new Set([...own, ...[...tokens, ...glued(tokens)].flatMap(formsOf)]);
  return {
    surnames: own,
    given: new Set(whole.flatMap(formsOf)),
    words,
    isBare: firsts.length === 0,
    initials: new Set(whole.length > 0 ? [] : firsts.flat().map((one) => foldLetters(one).slice(0, 1))),
  };
}

/**
 * A name without what else is said of somebody there: `Mayor`, `(Efus)`, `, nurse`, `et al.`. Behind a comma only given
 * names and initials are left, as in `Peeters, Ann`.
 */
function withoutFunctions(name: string): string {
  const isSmall = name === name.toLowerCase();
  const [before = '', ...behind] = name.replace(asides, ' ').split(',');
  const kept = (text: string, isKept: (one: string) => boolean): string =>
    text
      .split(/\s+/u)
      .slice(0, MOST_WORDS)
      .filter((one) => one !== '' && isKept(one))
      .join(' ');
  const isPart = (one: string): boolean =>
    isOfName(one) && (isSmall || one !== one.toLowerCase() || isCaseless(one) || isParticle(one));
  const after = kept(behind.join(' '), (one) => isInitial(one) || one.split('-').some((part) => isGivenName(foldLetters(part)))); // prettier-ignore
  const words = before.split(/\s+/u).filter((one) => one !== '');
  // "Max Graf", "Rose Bishop": the last of several words is a surname, whatever it means.
  const last = words.length > 1 && isCapitalised(words.at(-1) ?? '') && !isCompany(words.at(-1) ?? '') && words.slice(0, -1).some(isPart); // prettier-ignore
  const main =
    kept(words.slice(0, last ? -1 : undefined).join(' '), isPart) + (last ? ` ${words.at(-1)}` : '');
  // Whoever is called by a function alone is called so: `The Mayor`.
  if (main === '') return name;
  return after === '' ? main : `${main}, ${after}`;
}

function isOfName(one: string): boolean {
  const letters = foldLetters(one);
  if (letters === '') return false;
  if (isCompany(one)) return false;
  return isInitial(one) || !(titles().has(letters) || afterNames().has(letters) || officeIn(letters) !== 0);
}

function isCompany(one: string): boolean {
  return companies().has(foldLetters(one)) || kin().has(foldLetters(one));
}

function isParticle(one: string): boolean {
  const letters = foldLetters(one);
  return particles().has(letters) && !isGivenName(letters);
}

function isCaseless(one: string): boolean {
  return one.toLowerCase() === one.toUpperCase();
}

/** `A`, `A.`, `J.-P.`; of `JP` nobody knows whether it is a name in capitals. */
function isInitial(one: string): boolean {
  return /^\p{Lu}(?:[.-]{0,2}\p{Lu}){0,3}\.$|^\p{Lu}(?:-\p{Lu})?$/u.test(one);
}

/** `van der Berg` in one word as well. */
function glued(words: readonly string[]): string[] {
  const found: string[] = [];
  let before = '';
  for (const one of words) {
    if (before !== '') found.push(before + one);
    before = isParticle(one) ? before + one : '';
  }
  return found;
}

/** The letters of a word in every spelling; single letters tell nothing. */
function formsOf(word: string): string[] {
  const forms = new Set([foldLetters(word), ...spellingsOf(word).map(({ letters }) => letters)]);
  return [...forms].filter((one) => one.length > 1);
}
