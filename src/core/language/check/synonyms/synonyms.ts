import type { Meaning, Synonyms } from './meaning.js';
import { ofSessions } from './of-sessions.js';
import { ofThings } from './of-things.js';
import { ofVisits } from './of-visits.js';

/**
 * The words of the field for what a document can hold: by the thing that lacks the key, and by the word without capitals
 * and hyphens.
 */
export const synonyms: Synonyms = { ...ofVisits, ...ofSessions, ...ofThings };

/** What somebody meant who wrote this key at a thing; null where it is no word of the field. */
export function meaningOf(thing: string, key: string): Meaning | null {
  const words = Object.hasOwn(synonyms, thing) ? synonyms[thing] : undefined;
  const word = key
    .replace(/(?<=[a-z])(?=[A-Z])/g, '_')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
  return words && Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
