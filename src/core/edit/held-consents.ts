import { nameShared } from '../language/forms/names.js';
import { read } from '../language/forms/read.js';
import type { Consent } from '../language/declaration.js';
import { narrower } from '../privacy/consent.js';
import { readPeople, type People } from '../privacy/people.js';
import { personKey } from '../privacy/person-key.js';
import type { Parsed } from '../syntax/ast.js';

/**
 * What holds of somebody in a visit before anything is written: the narrowest consent of all places where the visit or its
 * programme has them, that of a list of participants or of a delegation among them. Null for whom neither has.
 */
export function heldConsents(visit: Parsed, programme: Parsed | null): (name: string) => Consent | null {
  const people = peopleIn(visit, programme);
  return (name) => {
    const found = people.get(personKey(name));
    // Whoever may be named nowhere is internal at the most.
    return found ? (found.consent ?? 'internal') : null;
  };
}

/**
 * How many of those whom a visit names are gone from what was made of it, or may be named more widely there. Whatever adds
 * to a document looks at this before it is written.
 */
export function countWronged(before: Parsed, after: Parsed, programme: Parsed | null): number {
  const heldOf = heldConsents(after, programme);
  return [...peopleIn(before, programme).values()].filter(({ name, consent }) => {
    const held = heldOf(name);
    return held === null || narrower(held, consent ?? 'internal') !== held;
  }).length;
}

function peopleIn(visit: Parsed, programme: Parsed | null): People {
  const own = formed(visit);
  const shared = programme && formed(programme);
  return readPeople(shared ? nameShared(own, shared) : own, shared, []);
}

function formed(parsed: Parsed): Parsed {
  return read({ path: parsed.file, text: parsed.text }).value ?? parsed;
}
