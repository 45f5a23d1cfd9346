import { narrower } from '../privacy/consent.js';
import { personKey } from '../privacy/person-key.js';
import { foldName } from '../report/names.js';
import {
  child,
  entriesAt,
  itemsAt,
  stringAt,
  writtenOf,
  type MapNode,
  type Node,
  type Parsed,
} from '../syntax/ast.js';
import type { ListPerson } from '../lists/people/listed.js';
import type { Consent } from '../language/declaration.js';

/** Where a document has somebody. */
export interface KnownPerson {
  readonly key: string;
  readonly name: string;
  /** In the registry; null for somebody who stands in a delegation only. */
  readonly id: string | null;
  /** What is written of them; null where that is the name alone. */
  readonly node: MapNode | null;
  /** Whether it is the programme that has them. */
  readonly isShared: boolean;
}

/** Those whom a visit has: in its registry, in that of its programme, and in its delegations. */
export function knownPeople(visit: Parsed, programme: Parsed | null): KnownPerson[] {
  const found: KnownPerson[] = [];
  const register = (parsed: Parsed, isShared: boolean): void => {
    for (const { key: id, value } of entriesAt(parsed.root, 'people')) {
      const name = stringAt(value, 'name')?.trim();
      if (name && value.type === 'map') found.push({ key: personKey(name), name, id, node: value, isShared });
    }
  };
  register(visit, false);
  if (programme) register(programme, true);
  for (const member of delegationsOf(visit).flatMap(membersOf)) {
    const name = member.type === 'map' ? stringAt(member, 'name')?.trim() : writtenOf(member);
    if (!name || found.some((one) => one.id === name)) continue;
    const key = personKey(name);
    if (member.type === 'map') found.push({ key, name, id: null, node: member, isShared: false });
    else if (!found.some((one) => one.key === key))
      found.push({ key, name, id: null, node: null, isShared: false });
  }
  return found;
}

/** The delegations of a visit. */
export function delegationsOf({ root }: Parsed): readonly Node[] {
  return itemsAt(child(root, 'participants'), 'delegations');
}

/** Those who are named in a delegation. */
export function membersOf(delegation: Node): Node[] {
  const head = child(delegation, 'head');
  return [...(head ? [head] : []), ...itemsAt(delegation, 'people')];
}

/** Whether a member of a delegation is somebody. */
export function isMember(member: Node, known: KnownPerson): boolean {
  if (member.type === 'map')
    return member === known.node || personKey(stringAt(member, 'name') ?? '') === known.key;
  const written = writtenOf(member);
  return written !== null && (written === known.id || personKey(written) === known.key);
}

/**
 * The one of several of a name who is meant: who has the same address, then body, then function. Each is taken once.
 *
 * @param isOnly whether the list has but one of that name
 */
export function findKnown(
  person: ListPerson,
  known: readonly KnownPerson[],
  claimed: ReadonlySet<KnownPerson>,
  isOnly: boolean,
): KnownPerson | null {
  const key = personKey(person.name);
  const likely = known
    .filter((one) => one.key === key && !claimed.has(one))
    .map((one) => ({ one, alike: likeness(person, one) }))
    .sort((a, b) => b.alike - a.alike);
  const [best] = likely;
  return best && (isOnly || best.alike > 0) ? best.one : null;
}

function likeness(person: ListPerson, { node }: KnownPerson): number {
  const same = (key: 'email' | 'organisation' | 'role'): boolean => {
    const [listed, written] = [person[key], writtenOf(child(node ?? undefined, key))];
    return listed !== null && written !== null && foldName(listed) === foldName(written);
  };
  return (same('email') ? 4 : 0) + (same('organisation') ? 2 : 0) + (same('role') ? 1 : 0);
}

/** The consent that a list states of somebody, where it is narrower than what holds of them; null where nothing is to be changed. */
export function narrowedConsent(held: Consent | null, stated: Consent | null): Consent | null {
  return stated !== null && narrower(held, stated) !== held ? stated : null;
}
