import { mayStand, type StatedConsent } from './consent.js';
import { makeSearcher, type Leave, type Searcher, type Secret } from './leak/search.js';
import { personKey } from './person-key.js';
import { statedIn } from './stated.js';
import type { Consent } from '../language/declaration.js';

/**
 * A search of what is made of a visit that also finds whom only the other visits of its programme withhold. The texts of
 * the visit were looked through for them beforehand (`statedAbout`); drawings, attachments, comments and templates say
 * more than these, and there may be thousands of people, so whoever seems to be named is looked for once more, with all
 * that may stand.
 *
 * @param stated of the whole programme, the same list for all of its visits
 * @param isKnown whether the visit has somebody itself, by key: `own` finds them, or its edition shows them
 * @param secretOf what is told when somebody is found
 */
export function searchForOthers<S extends Secret>(
  own: Searcher<S>,
  stated: readonly StatedConsent[],
  edition: Consent,
  leave: Leave,
  isKnown: (key: string) => boolean,
  secretOf: (one: StatedConsent) => S,
): Searcher<S> {
  const isSecret = ({ name, consent }: StatedConsent): boolean =>
    !mayStand(consent, edition) && !isKnown(personKey(name));
  const others = stated.filter(isSecret).map(secretOf);
  if (others.length === 0) return own;
  const known = new Map<string, Searcher<S>>();
  return {
    secrets: [...own.secrets, ...others],
    find: (text) => {
      const found = own.find(text);
      const met = statedIn(stated, text).filter(isSecret);
      if (met.length === 0) return found;
      const key = JSON.stringify(met.map(({ name }) => name));
      const again = known.get(key) ?? makeSearcher(met.map(secretOf), leave);
      known.set(key, again);
      return [...found, ...again.find(text)];
    },
  };
}
