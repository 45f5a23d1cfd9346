import { stemsOf, type Endings } from './endings.js';
import { isOfAnotherScript, romanised, soundOf } from './scripts.js';
import { lenited, spellingsOf } from './spellings.js';
import { namesIn, splitName, type NameParts } from './split.js';
import { foldLetters, pairAt } from '../leak/fold.js';

/** A word of the names that are looked for, in whatever way it is written. */
export interface NameWord {
  readonly id: number;
  /** As letters. */
  readonly letters: string;
  /** Of a surname with its particles the word that matters. */
  readonly core: string;
  /** Of several words, which may stand apart. */
  readonly isApart: boolean;
  /** The first secret whose surname it is; -1 for none. */
  surnameOf: number;
  /** The first secret that it tells behind a title; of names that begin with the surname, given names as well. */
  titledOf: number;
  isGiven: boolean;
}

/** A stem, and what may stand behind it; with null nothing. */
export interface Stem {
  readonly word: NameWord;
  readonly endings: Endings | null;
}

/** All words of the names that are looked for, and which of them belong together. */
export interface Lexicon {
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  /**
   * Words of names that a word in another alphabet than theirs may be, as it sounds; or one with digits for letters, as
   * it looks.
   *
   * @param letters of the word
   */
  readonly heardAs: (written: string, letters: string) => readonly NameWord[];
  /** By their first letters, surnames that may stand within handles, and the longest of them. */
  readonly glued: ReadonlyMap<string, number>;
  /** The first two letters of these, as one number: most words hold none of them. */
  readonly gluedPairs: ReadonlySet<number>;
  readonly surname: (letters: string) => NameWord | undefined;
  readonly given: (letters: string) => NameWord | undefined;
  /** The secret of which these are a given name and a surname, or a given name and a second one. */
  readonly pair: (given: NameWord, other: NameWord) => number | undefined;
  /** The secret of which these are initials and surname. */
  readonly initials: (letters: string, surname: NameWord) => number | undefined;
}
type Sounds = ReadonlyMap<string, readonly NameWord[]>;

/** So many letters lead to the surnames within handles. */
export const GLUED = 4;
/** Longer surnames are looked for by so many letters of them. */
const LONGEST = 40;

/** So many words of texts are remembered by what they sound like. */
const MANY_HEARD = 10_000;

/** @param names by the place of their secret; null for what is no name */
export function makeLexicon(names: readonly (string | null)[]): Lexicon {
  const words = new Map<string, NameWord>();
  const stems = new Map<string, Stem[]>();
  const heard: { readonly word: NameWord; readonly text: string }[] = [];
  let sounds: ReturnType<typeof soundsOf> | null = null;
  let hasOther: boolean | null = null;
  let looks: ReadonlyMap<string, ReadonlySet<NameWord>> | null = null;
  /** The answers, as the same words are asked for again and again. */
  const heardWords = new Map<string, readonly NameWord[]>();
  const glued = new Map<string, number>();
  const spelt = { surname: new Map<string, NameWord>(), given: new Map<string, NameWord>() };
  const pairs = new Map<number, number>();
  const initials = new Map<string, number>();
  const keyOf = (one: NameWord, other: NameWord): number => one.id * 0x4000000 + other.id;

  const known = new Map<string, ReturnType<typeof spellingsOf>>();
  const spellings = (written: string): ReturnType<typeof spellingsOf> => {
    const found = known.get(written) ?? spellingsOf(written);
    known.set(written, found);
    return found;
  };
  const addStem = (stem: string, word: NameWord, endings: Endings | null): void => {
    const known = stems.get(stem);
    if (!known) stems.set(stem, [{ word, endings }]);
    else if (!known.some((one) => one.word === word && one.endings === endings))
      known.push({ word, endings });
  };
  const wordOf = (written: readonly string[], isIrish: boolean): NameWord => {
    const letters = foldLetters(written.join(''));
    const known = words.get(letters);
    if (known) return known;
    const core = foldLetters(written.at(-1) ?? '');
    const word: NameWord = {
      id: words.size, letters, core, isApart: written.length > 1, surnameOf: -1, titledOf: -1, isGiven: false,
    }; // prettier-ignore
    words.set(letters, word);
    for (const spelling of spellings(written.join(''))) {
      const forms = isIrish ? [spelling.letters, lenited(spelling.letters)] : [spelling.letters];
      for (const form of forms) {
        if (form === null || form.length < 1) continue;
        addStem(form, word, null);
        for (const { stem, endings } of stemsOf(form, spelling.written)) addStem(stem, word, endings);
      }
    }
    heard.push({ word, text: written.join('') });
    return word;
  };
  const spell = (into: Map<string, NameWord>, written: readonly string[], word: NameWord): string[] => {
    const all = spellings(written.join('')).map(({ letters }) => letters);
    for (const one of all) if (!into.has(one)) into.set(one, word);
    return all;
  };

  function heardAs(written: string, letters: string): readonly NameWord[] {
    if (isMixed(letters)) return [...((looks ??= looksOf(spelt)).get(lookOf(letters)) ?? [])];
    const isOther = isOfAnotherScript(written);
    hasOther ??= heard.some(({ text }) => isOfAnotherScript(text));
    if (letters.length > LONGEST || (!isOther && !hasOther)) return [];
    const known = heardWords.get(written);
    if (known) return known;
    sounds ??= soundsOf(heard);
    const kind = isOther ? sounds.latin : sounds.other;
    const words = new Set<NameWord>();
    // An ending has at most three letters.
    for (let cut = 0; cut <= 3 && written.length - cut >= 3; cut += 1)
      for (const latin of isOther
        ? romanised(written.slice(0, written.length - cut))
        : [letters.slice(0, letters.length - cut)])
        for (const word of kind.get(soundOf(latin)) ?? []) words.add(word);
    if (heardWords.size > MANY_HEARD) heardWords.clear();
    heardWords.set(written, [...words]);
    return [...words];
  }

  for (const [index, name] of names.entries()) for (const one of namesIn(name ?? '')) add(one, index);

  function add(name: string, index: number): void {
    const parts = splitName(name);
    const surnames = parts.surnames.flatMap((group) => {
      const alone = group.at(-1) ?? '';
      return group.length > 1 ? [[alone], [...group]] : [[alone]];
    });
    const given = parts.given.flatMap((pieces) =>
      pieces.length > 1 ? [...pieces.map((one) => [one]), [...pieces]] : [[...pieces]],
    );
    const givenWords = given.map((written) => {
      const word = wordOf(written, parts.isIrish);
      word.isGiven = true;
      if (parts.isTurned && word.titledOf < 0) word.titledOf = index;
      spell(spelt.given, written, word);
      return word;
    });
    const letters = initialsOf(parts, spellings);
    for (const written of surnames) {
      const word = wordOf(written, parts.isIrish);
      if (word.surnameOf < 0) word.surnameOf = index;
      if (word.titledOf < 0) word.titledOf = index;
      for (const one of spell(spelt.surname, written, word))
        if (one.length >= GLUED) {
          const start = one.slice(0, GLUED);
          glued.set(start, Math.max(glued.get(start) ?? 0, Math.min(one.length, LONGEST)));
        }
      for (const one of givenWords) if (!pairs.has(keyOf(one, word))) pairs.set(keyOf(one, word), index);
      for (const one of letters)
        if (!initials.has(`${one} ${word.id}`)) initials.set(`${one} ${word.id}`, index);
    }
    // Nagy Péter or Ilda Bruno: which of both is the surname was guessed.
    if (parts.isTurned)
      for (const word of givenWords)
        for (const { letters } of parts.surnames.flatMap(([one = '']) => spellings(one)))
          if (!initials.has(`${letters.slice(0, 1)} ${word.id}`))
            initials.set(`${letters.slice(0, 1)} ${word.id}`, index);
    const [first] = givenWords;
    for (const second of givenWords.slice(1))
      if (
        first &&
        parts.middle.length > 0 &&
        first !== second &&
        parts.middle.some((one) => foldLetters(one) === second.letters)
      )
        pairs.set(keyOf(first, second), index);
    // A name that is short may still stand in one word: xijinping.
    const [family] = parts.surnames;
    const givenLetters = foldLetters((parts.given[0] ?? []).join(''));
    const familyLetters = foldLetters((family ?? []).join(''));
    if (
      givenLetters !== '' &&
      givenLetters.length + familyLetters.length >= 8 &&
      familyLetters.length < GLUED
    )
      for (const whole of [givenLetters + familyLetters, familyLetters + givenLetters]) {
        const word = wordOf([whole], false);
        if (word.surnameOf < 0) word.surnameOf = index;
      }
  }
  return {
    stems,
    heardAs,
    glued,
    gluedPairs: new Set([...glued.keys()].map((one) => pairAt(one, 0))),
    surname: (letters) => spelt.surname.get(letters),
    given: (letters) => spelt.given.get(letters),
    pair: (one, other) => pairs.get(keyOf(one, other)),
    initials: (letters, surname) => initials.get(`${letters} ${surname.id}`),
  };
}

/** Digits by the letters that they stand for where somebody hides a word (`Vi1lani`, `P33ters`). */
const digitsFor: Readonly<Record<string, string>> = {
  o: '0', i: '1', l: '1', z: '2', e: '3', a: '4', s: '5', g: '9', q: '9', t: '7', b: '8',
}; // prettier-ignore
/** Fewer letters beside digits are a number with its unit, an abbreviation or an id. */
const FEWEST_LETTERS = 3;

/** Whether a word has digits among its letters, and may be one that somebody hides. */
export function isMixed(letters: string): boolean {
  return (
    /\d/.test(letters) && letters.length <= LONGEST && letters.replace(/\d/g, '').length >= FEWEST_LETTERS
  );
}

/** What all words are that look alike, whichever of their letters are digits. */
function lookOf(letters: string): string {
  return letters.replace(/[oilzeasgqtb]/g, (one) => digitsFor[one] ?? one);
}

function looksOf(spelt: Readonly<Record<string, ReadonlyMap<string, NameWord>>>): Map<string, Set<NameWord>> {
  const looks = new Map<string, Set<NameWord>>();
  for (const [letters, word] of Object.values(spelt).flatMap((words) => [...words])) {
    const look = lookOf(letters);
    const same = looks.get(look) ?? new Set();
    looks.set(look, same.add(word));
  }
  return looks;
}

function soundsOf(heard: readonly { readonly word: NameWord; readonly text: string }[]): {
  readonly latin: Sounds;
  readonly other: Sounds;
} {
  const sounds = { latin: new Map<string, NameWord[]>(), other: new Map<string, NameWord[]>() };
  for (const { word, text } of heard) {
    const kind = isOfAnotherScript(text) ? sounds.other : sounds.latin;
    for (const latin of new Set(romanised(text.normalize('NFC')).map(foldLetters))) {
      const sound = soundOf(latin);
      if (sound.length < 2) continue;
      const same = kind.get(sound) ?? [];
      kind.set(sound, same);
      if (!same.includes(word)) same.push(word);
    }
  }
  return sounds;
}

/** Of Jean-Pierre `j`, `p` and `jp`; of several names those of each and of all, in the letters of each alphabet. */
function initialsOf({ given }: NameParts, spellings: typeof spellingsOf): string[] {
  const pieces = given.flat();
  const firsts = pieces.map((one) => [...new Set(spellings(one).flatMap(({ letters }) => [letters.slice(0, 1), ...(/^(?:th|ch|sh|zh|yu|ya|iu|ia|ph|ts|dz|gi)/.test(letters) ? [letters.slice(0, 2)] : [])]))]); // prettier-ignore
  const all = firsts.map(([one]) => one ?? '');
  const joined = all.slice(1).map((_, index) => all.slice(0, index + 2).join(''));
  return [...new Set([...firsts.flat(), ...joined, all.join('')])].filter((one) => one !== '');
}
