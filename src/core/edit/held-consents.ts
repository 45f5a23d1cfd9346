import { nameShared } from '../language/forms/names.js';
import { read } from '../language/forms/read.js';
import type { Consent } from '../language/declaration.js';
import { readPeople } from '../privacy/people.js';
import { personKey } from '../privacy/person-key.js';
import type { Parsed } from '../syntax/ast.js';

/**
 * What holds of somebody in a visit before anything is written: the narrowest consent of all places where the visit or its
 * programme has them, that of a list of participants or of a delegation among them. Null for whom neither has.
 */
export function heldConsents(visit: Parsed, programme: Parsed | null): (name: string) => Consent | null {
  const own = formed(visit);
  const shared = programme && formed(programme);
  const people = readPeople(shared ? nameShared(own, shared) : own, shared, []);
  return (name) => {
    const found = people.get(personKey(name));
    // Whoever may be named nowhere is internal at the most.
    return found ? (found.consent ?? 'internal') : null;
  };
}

function formed(parsed: Parsed): Parsed {
  return read({ path: parsed.file, text: parsed.text }).value ?? parsed;
}
