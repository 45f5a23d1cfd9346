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
 * whole is no word.
 *
 * @param known the keys of the thing
 */
export function meaningOf(thing: string, key: string, known: readonly string[] = []): Meaning | null {
  if (key.length > MAX_KEY) return null;
  const words = Object.hasOwn(synonyms, thing) ? (synonyms[thing] ?? {}) : {};
  const whole = foldWord(key);
  const told = whole
    .split('_')
    .filter((part) => !fillers.has(part) && !/^\d+$/.test(part))
    .join('_');
  const own = (word: string): Meaning | null =>
    Object.hasOwn(words, word) ? (words[word] ?? null) : known.includes(word) ? [word] : null;
  // What is numbered is one of several: `Day 1`.
  const isNumbered = /(?:^|_)\d+(?:_|$)/.test(whole);
  const ofMany = (word: string): Meaning | null => {
    const other = own(word.endsWith('s') ? word.slice(0, -1) : `${word}s`);
    const isOne = isNumbered || (word.length > 3 && Array.isArray(other));
    return own(word) ?? (isOne ? other : null);
  };
  const meant = (word: string): Meaning | null => ofMany(word) ?? joined(inEnglish(word).map(ofMany));
  return (
    meant(whole) ??
    (told !== whole && told !== '' ? meant(told) : null) ??
    inSeveral(thing, key, known) ??
    meant(headOf(whole))
  );
}

/** The word that says what the whole is: `keynote_speakers` are speakers. Empty where it may be of anything, as a date or a name may. */
function headOf(word: string): string {
  const head =
    /_(\p{L}{4,})$/u.exec(word.replace(/_(?:names?|list)$/, ''))?.[1] ??
    word.replace(/_(?:names?|list)$/, '');
  return head === word || ofAnything.has(head) || fillers.has(head) ? '' : head;
}
const ofAnything = new Set(
  (
    'date dates name title time times number type kind place places city country address status text note notes description ' +
    'language link links website file files page total group groups from code level period year'
  ).split(' '),
);

/** What is meant by a key in several languages, or of several words: `Titel / Title`, `Ort (place)`. */
function inSeveral(thing: string, key: string, known: readonly string[]): Meaning | null {
  const parts = inSeveralLanguages(key);
  const meanings = parts.length > 1 ? parts.map((part) => meaningOf(thing, part, known)) : [];
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
