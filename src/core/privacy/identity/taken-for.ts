import type { Consent } from '../../language/declaration.js';
import type { Parsed } from '../../syntax/ast.js';
import { disclosuresOf, distinctConsents, mayStand, wider, type StatedConsent } from '../consent.js';
import { foldLetters } from '../leak/fold.js';
import { personKey } from '../person-key.js';
import { makeAppellations, type Appellations } from './appellations.js';

/** Each list is of a document or a programme, and asked for each of its visits. */
const indexes = new WeakMap<readonly StatedConsent[], Appellations<StatedConsent>>();

/**
 * Finds whose consent holds for a name besides that of whoever is spelt like it: of those whom it may mean. A disclosure
 * of the name says that somebody else is meant.
 *
 * @param stated the consents of the documents, a list for each
 * @param documents that may disclose names
 * @returns takes a name, and gives the consents that narrow its own, each as far as the name is not disclosed
 */
export function makeTakenFor(
  stated: readonly (readonly StatedConsent[])[],
  documents: readonly Parsed[],
): (name: string) => StatedConsent[] {
  const lists = stated.filter(({ length }) => length > 0);
  if (lists.length === 0) return () => [];
  const disclosed = new Map<string, Consent>();
  for (const { name, edition } of documents.flatMap(disclosuresOf)) {
    const letters = foldLetters(name);
    disclosed.set(letters, wider(disclosed.get(letters) ?? edition, edition));
  }
  return (name) => {
    const key = personKey(name);
    const limit = disclosed.get(foldLetters(name));
    return lists
      .flatMap((list) => indexOf(list)(name))
      .filter((one) => personKey(one.name) !== key)
      .map((one) => ({ ...one, consent: limit ? wider(limit, one.consent) : one.consent }))
      .filter(({ consent }) => !mayStand(consent, 'public'));
  };
}

function indexOf(list: readonly StatedConsent[]): Appellations<StatedConsent> {
  const index = indexes.get(list) ?? makeAppellations(distinctConsents(list));
  indexes.set(list, index);
  return index;
}
