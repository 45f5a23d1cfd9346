import { lazy } from '../../lazy.js';
import { remembering } from '../../remember.js';
import { clean, foldLetters } from '../leak/fold.js';
import { comesFirst, isGivenName } from './given-names.js';
import { afterNames, honours, irish, officeIn, particles } from './titles.js';

/** A name taken apart. */
export interface NameParts {
  /** Each given name; one with hyphens counts as several, and as one. */
  readonly given: readonly (readonly string[])[];
  /** Each surname by which somebody may be called, with its particles: of Iberian names either. */
  readonly surnames: readonly (readonly string[])[];
  /** What is no surname of its own, but tells with a given name: second names, patronymics. */
  readonly middle: readonly string[];
  readonly isIrish: boolean;
  /** Whether the surname stands first, so that a reader may take either for it. */
  readonly isTurned: boolean;
}

/** No name has more words; a text that stands for one must not take its length squared. */
const MOST = 30;

/** Takes a name apart: by a comma, by capitals, by particles, by given names that are known, or else by its order. */
export const splitName = remembering(takeApart, 5_000);

function takeApart(name: string): NameParts {
  const { main, asides } = withoutAsides(name);
  const [before = [], ...after] = main.split(',').map(wordsOf);
  const behind = after
    .flat()
    .filter((one) => !afterNames().has(foldLetters(one)))
    .slice(0, MOST);
  const isTurned = behind.length > 0;
  // "Surname, Given" is turned round; "Name, PhD" is not.
  const words = [...behind, ...before.slice(0, MOST)].filter(
    (one) => !honours().has(foldLetters(one)) || particles().has(foldLetters(one)),
  );
  const left = withoutOffice(words).filter(
    (one, index) =>
      index === 0 || index === words.length - 1 || !afterNames().has(foldLetters(one)) || one.length > 3,
  );
  const groups = groupsOf(left);
  const isIrish = left.some((one) => irish().has(foldLetters(one))) || /^O['’]/u.test(left.at(-1) ?? '');
  const at = firstSurname(groups, isTurned ? groupsOf(behind).length : null, left);
  const given = at.givenLast ? groups.slice(at.count) : groups.slice(0, groups.length - at.count);
  const family = at.givenLast ? groups.slice(0, at.count) : groups.slice(groups.length - at.count);
  const [first, ...others] = given;
  // A middle name that nobody bears as a given name may be the first of two surnames.
  const doubtful = at.givenLast
    ? []
    : others.filter((one) => isDoubtful(one.join('')) && family.length === 1);
  const surnames = [...family, ...doubtful, ...asides.surnames];
  return {
    given: [...(first ? [first] : []), ...others, ...asides.given].map(piecesOf),
    surnames: surnames.flatMap((one) => {
      const core = one.at(-1) ?? '';
      const pieces = piecesOf([core]);
      return pieces.length > 1 ? [one, ...pieces.map((piece) => [piece])] : [one];
    }),
    middle: others.flatMap(piecesOf),
    isIrish,
    isTurned: at.givenLast,
  };
}

/** Of `Mayor Ann Peeters` the first word is no given name, and `Ann` no surname; of `Dean Peeters` it may be one. */
function withoutOffice(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  const letters = foldLetters(first);
  const isOffice = letters.length >= LONG && officeIn(letters) !== 0 && !isGivenName(letters);
  return isOffice && rest.length > 1 ? rest : words;
}
/** A shorter word may be a name anywhere. */
const LONG = 5;

/** Signs and words in small letters that stand between two people, or between two names of one, and in no name. */
const between =
  / ?[/&+;] ?| (?:and|und|et|en|og|och|és|și|oraz|alias|aka|a\.k\.a\.|genannt|dite?|called|known as) /u;
/** What follows is where somebody works. */
const belonging = / (?:from|at) .*$/u;

/** All names that one entry holds: `Ann Peeters / Bo Lund`, `Ann and Bo Lund`, `Ann Peeters alias Kiki Nova`. */
export function namesIn(entry: string): string[] {
  const line = entry.normalize('NFC').replace(/\s+/g, ' ').replace(belonging, '');
  // Words in brackets tell of one person.
  const parts = (/[("“„«]/u.test(line) ? [line] : line.split(between)).filter((one) => one.trim() !== '');
  const family = parts.at(-1)?.trim().split(' ').slice(1).join(' ') ?? '';
  return parts.map((one) => (one.trim().includes(' ') || family === '' ? one : `${one} ${family}`));
}

/** What stands before the name with which somebody was born. */
const born = 'n[ée]e?|geb|geborener?|born|roz|rozená|született|fødd|født|född|syntyjään';
const bornBehind = new RegExp(` (?:${born})\\.? (\\p{L}[^,]{0,60})$`, 'u');
const bornInside = new RegExp(`^(?:${born}|z|d)\\.?$`, 'iu');

/** "née Novák" and "Kate" in brackets or quotes are names of somebody as well. */
function withoutAsides(name: string): { main: string; asides: { surnames: string[][]; given: string[][] } } {
  const asides: { surnames: string[][]; given: string[][] } = { surnames: [], given: [] };
  const main = name.replace(/[("“„«]([^()"“”„«»]{1,60})[)"”“»]/gu, (_, words: string) => {
    const inside = wordsOf(words);
    if (inside.length > 1 && bornInside.test(inside[0] ?? '')) asides.surnames.push(inside.slice(1));
    else if (inside.length === 1) asides.given.push(inside);
    return ' ';
  });
  const birth = bornBehind.exec(main);
  if (birth) asides.surnames.push(wordsOf(birth[1] ?? ''));
  return { main: birth ? main.slice(0, birth.index) : main, asides };
}

/** Words with the particles that stand before them. */
function groupsOf(words: readonly string[]): string[][] {
  const groups: string[][] = [];
  let open: string[] = [];
  for (const [index, one] of words.entries()) {
    open.push(one);
    const isLast = index === words.length - 1;
    if (!isLast && isParticle(one) && (index > 0 || irish().has(foldLetters(one)))) continue;
    groups.push(open);
    open = [];
  }
  if (open.length > 0) groups.push(open);
  return groups;
}

function isParticle(one: string): boolean {
  const letters = foldLetters(one);
  return (
    particles().has(letters) && (one === one.toLowerCase() || letters.length < 4 || one !== one.toUpperCase())
  );
}

/** How many groups are surnames, and whether they come before the given names. */
function firstSurname(
  groups: readonly (readonly string[])[],
  givenByComma: number | null,
  words: readonly string[],
): { readonly count: number; readonly givenLast: boolean } {
  const total = groups.length;
  if (total < 2) return { count: total, givenLast: false };
  if (givenByComma !== null && givenByComma < total) return { count: total - givenByComma, givenLast: false };
  // "Peeters A.", "van der Berg A. M."
  const named = groups.findLastIndex((one) => !one.every(isInitial)) + 1;
  if (named > 0 && named < total) return { count: named, givenLast: true };
  const capitals = groups.map((one) => one.some(isCapitals));
  if (words.some(isCapitals) && !capitals.every(Boolean)) {
    const count = capitals.filter(Boolean).length;
    return { count, givenLast: capitals[0] === true };
  }
  const letters = groups.map((one) => foldLetters(one.at(-1) ?? ''));
  const [first = '', ...rest] = letters;
  const last = rest.at(-1) ?? '';
  const isKnown = (one: string): boolean => isGivenName(one);
  // Nagy Péter, Xi Jinping, Петров Иван Сергеевич.
  if (
    !isKnown(first) &&
    rest.length <= 2 &&
    rest.every((one) => isKnown(one) || isPatronymic(one)) &&
    rest.some(isKnown)
  )
    return { count: 1, givenLast: true };
  if (comesFirst(first) && !comesFirst(last) && !isKnown(first) && total <= 3)
    return { count: 1, givenLast: true };
  // Anne de la Tour has one surname; of Iberian ones, and of whatever else has four parts, the last two are.
  const isIberian =
    total >= 3 && !isKnown(letters[total - 2] ?? '') && !isPatronymic(letters[total - 2] ?? '');
  const withParticle = groups.findIndex((one, index) => index > 0 && one.length > 1);
  if (withParticle > 0 && total - withParticle <= 3) return { count: total - withParticle, givenLast: false };
  return { count: isIberian ? 2 : 1, givenLast: false };
}

function isDoubtful(word: string): boolean {
  const letters = foldLetters(word);
  return letters.length > 3 && !isGivenName(letters) && !isPatronymic(letters);
}

const endsOfPatronymics = lazy(() =>
  ['ович', 'евич', 'овна', 'евна', 'ич', 'ovich', 'evich', 'ovna', 'evna', 'івна'].map(foldLetters),
);
function isPatronymic(letters: string): boolean {
  return letters.length > 6 && endsOfPatronymics().some((end) => letters.endsWith(end));
}

/** `A`, `A.`, `A.-M.`, `A.M.` */
function isInitial(one: string): boolean {
  return /^\p{Lu}(?:\.|(?:\.?-?\p{Lu}){1,2}\.)?$/u.test(one);
}

function isCapitals(one: string): boolean {
  return one.length > 1 && /\p{Lu}/u.test(one) && one === one.toUpperCase() && !one.includes('.');
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[\s\u00a0]+/)
    .flatMap((one) => {
      // O'Brien, d'Arc: the particle is a word of its own.
      const [, particle, rest] = /^(\p{L}{1,2})['’‘ʼʹ`´](\p{L}.*)$/u.exec(one) ?? [];
      return particle !== undefined && rest !== undefined ? [particle, rest] : [one];
    })
    .filter((one) => /[\p{L}\p{N}]/u.test(clean(one)));
}

function piecesOf(words: readonly string[]): string[] {
  return words.flatMap((one) => one.split(/[-‐‑–]/, MOST)).filter((one) => foldLetters(one) !== '');
}
