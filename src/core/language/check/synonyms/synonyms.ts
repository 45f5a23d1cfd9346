import type { Meaning, Synonyms } from './meaning.js';
import { inSeveralLanguages } from './several.js';
import { inEnglish } from './of-languages.js';
import { ofDelegations } from './of-delegations.js';
import { ofSessions } from './of-sessions.js';
import { ofThings } from './of-things.js';
import { ofVisits } from './of-visits.js';

/**
 * The words of the field for what a document can hold: by the thing that lacks the key, and by the word without capitals
 * and hyphens.
 */
export const synonyms: Synonyms = { ...ofVisits, ...ofDelegations, ...ofSessions, ...ofThings };

/** Longer keys are not looked into. */
const MAX_KEY = 80;

/**
 * What somebody meant who wrote this key at a thing; null where it is no word of the field, in none of the languages that
 * are known. What says nothing in a key (`List of participants`, `Sites visited`, `Objective 2`) is left out where the
 * whole is no word, and of what is left the word that says what it is stands for the whole.
 *
 * @param known the keys of the thing
 */
export function meaningOf(thing: string, key: string, known: readonly string[] = []): Meaning | null {
  return wholeMeaning(thing, key, known) ?? headMeaning(thing, key, known);
}

/**
 * Whether only one word of a key says what was meant: `keynote_speakers` are speakers, but `absent_participants` did not
 * take part, and what was promised by `funding_sources` is no source.
 */
export function isMeantByHead(thing: string, key: string, known: readonly string[]): boolean {
  return wholeMeaning(thing, key, known) === null;
}

/** What is meant by a key as a whole, without what says nothing in it. */
function wholeMeaning(thing: string, key: string, known: readonly string[]): Meaning | null {
  if (key.length > MAX_KEY) return null;
  const whole = foldWord(key);
  const told = whole
    .split('_')
    .filter((part) => !fillers.has(part) && !/^\d+$/.test(part))
    .join('_');
  // What is numbered is one of several: `Day 1`.
  const isNumbered = /(?:^|_)\d+(?:_|$)/.test(whole);
  const meant = (word: string): Meaning | null => wordMeaning(thing, word, known, isNumbered);
  return meant(whole) ?? (told !== whole && told !== '' ? meant(told) : null) ?? inSeveral(thing, key, known);
}

/** What is meant by the word of a key that says what the whole is. */
function headMeaning(thing: string, key: string, known: readonly string[]): Meaning | null {
  if (key.length > MAX_KEY) return null;
  const [only, ...others] = headsOf(foldWord(key)).map((word) => wordMeaning(thing, word, known, false));
  return only ?? others.find((one) => one !== null) ?? null;
}

/** What is meant by one word, in English or in another language. */
function wordMeaning(
  thing: string,
  word: string,
  known: readonly string[],
  isNumbered: boolean,
): Meaning | null {
  const words = Object.hasOwn(synonyms, thing) ? (synonyms[thing] ?? {}) : {};
  const own = (one: string): Meaning | null =>
    Object.hasOwn(words, one) ? (words[one] ?? null) : known.includes(one) ? [one] : null;
  const ofMany = (one: string): Meaning | null => {
    const other = own(one.endsWith('s') ? one.slice(0, -1) : `${one}s`);
    const isOne = isNumbered || (one.length > 3 && Array.isArray(other));
    return own(one) ?? (isOne ? other : null);
  };
  return ofMany(word) ?? joined(inEnglish(word).map(ofMany));
}

/**
 * The words that say what the whole is, the likelier first: what stands before `of` and such (`Fragen der Teilnehmer`),
 * else in Romance languages the first, else the last. None where it may be of anything, as a date or a name may.
 */
function headsOf(word: string): string[] {
  const parts = word.replace(/_(?:names?|list)$/, '').split('_');
  const of = parts.findIndex((part, at) => at > 0 && between.has(part));
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const heads =
    of > 0
      ? [parts[of - 1] ?? '']
      : inEnglish(last).length > 0 && inEnglish(first).length > 0
        ? [first, last]
        : [last];
  const isTelling = (one: string): boolean =>
    one !== word &&
    one.length > 3 &&
    !fillers.has(one) &&
    ![one, ...inEnglish(one)].some((each) => ofAnything.has(each));
  return heads.filter(isTelling);
}
/** Between what something is and what it is of. */
const between = new Set(
  'of for in from with de du des d pour avec par sur der von fur mit zu del para con di della per van voor'.split(
    ' ',
  ),
);
const ofAnything = new Set(
  (
    'date dates name title time times number type kind place places city country address status text note notes description ' +
    'language link links website file files page total group groups from code level period year'
  ).split(' '),
);

/** What is meant by a key in several languages, or of several words: `Titel / Title`, `Ort (place)`. */
function inSeveral(thing: string, key: string, known: readonly string[]): Meaning | null {
  const parts = inSeveralLanguages(key);
  const meanings = parts.length > 1 ? parts.map((part) => wholeMeaning(thing, part, known)) : [];
  const told = meanings.filter((one) => one !== null);
  const lists = told.filter((one): one is readonly string[] => Array.isArray(one));
  const [first = null] = told;
  const shared = lists[0]?.filter((one) => lists.every((list) => list.includes(one))) ?? [];
  if (told.length < 2 || lists.length < told.length) return first;
  return shared.length > 0
    ? shared
    : `Write each of them on a line of its own: ${lists.map(([one = '']) => `\`${one}\``).join(', ')}.`;
}

/** Several meanings as one: all their keys, or else the first that says something. */
function joined(meanings: readonly (Meaning | null)[]): Meaning | null {
  const [first = null, ...more] = meanings.filter((one) => one !== null);
  const keys = [first, ...more].flatMap((one) => (Array.isArray(one) ? (one as string[]) : []));
  return keys.length > 0 ? [...new Set(keys)] : first;
}

/** A key without capitals, accents, quotation marks and signs, its words joined by underscores: `“Key figures:”`, `keyFigures`. */
export function foldWord(key: string): string {
  return key
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, '_')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœł]/g, (letter) => plain[letter] ?? letter)
    .replace(/[^\p{L}\p{N}&]+/gu, '_')
    .replace(/^_|_$/g, '');
}

const plain: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l' };

/** Words that say nothing in a key. */
const fillers = new Set(
  (
    'the a an of our and for in at to list visit visits visited study report met main key details information info ' +
    'de la le les l du des d et liste visite visites rencontrees etude rapport principaux principales ' +
    'der die das des und von vom am im liste besuch besuche besuchte studienbesuch bericht ' +
    'el los las del y visita visitas visitados estudio informe lista ' +
    'il lo gli di della viaggio van het een bezoek s'
  ).split(' '),
);
