import { statedAround, type CheckedVisit } from './language/checked.js';
import type { Consent } from './language/declaration.js';
import { readWithheld, type Withholding } from './privacy/leak/withheld.js';
import { readPeople } from './privacy/people.js';
import { consentFor } from './privacy/picture-consents.js';
import { consentsAround } from './report/seen-programme.js';

/** By visit: what each edition withholds is asked for by whoever foresees, makes, searches or keeps its reports. */
const known = new WeakMap<CheckedVisit, Map<Consent, Withholding>>();

/** What an edition of a visit withholds, by all that its programme and the other visits of that state. */
export function withholdingOf(checked: CheckedVisit, edition: Consent): Withholding {
  const editions = known.get(checked) ?? new Map<Consent, Withholding>();
  known.set(checked, editions);
  const withholding = editions.get(edition) ?? read(checked, edition);
  editions.set(edition, withholding);
  return withholding;
}

function read(checked: CheckedVisit, edition: Consent): Withholding {
  const { parsed, surroundings } = checked;
  const programme = surroundings.programme?.parsed ?? null;
  const stated = statedAround(surroundings);
  const people = readPeople(parsed, programme, stated);
  const ofFile = consentFor.bind(null, surroundings.files, consentsAround(checked));
  return readWithheld(parsed, programme, people, edition, ofFile, stated);
}
