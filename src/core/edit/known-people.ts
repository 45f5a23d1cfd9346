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
  const ids = new Set(found.map(({ id }) => id));
  const keys = new Set(found.map(({ key }) => key));
  for (const member of delegationsOf(visit).flatMap(membersOf)) {
    const name = member.type === 'map' ? stringAt(member, 'name')?.trim() : writtenOf(member);
    if (!name || ids.has(name)) continue;
    const key = personKey(name);
    if (member.type !== 'map' && keys.has(key)) continue;
    found.push({ key, name, id: null, node: member.type === 'map' ? member : null, isShared: false });
    keys.add(key);
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

/** By what a delegation may name somebody: an id, or what is made of a name. */
export function signsOf(member: Node): string[] {
  if (member.type === 'map') return [personKey(stringAt(member, 'name') ?? '')];
  const written = writtenOf(member);
  return written === null ? [] : [`id ${written}`, personKey(written)];
}

/** Whether a delegation names somebody, by its signs. */
export function isNamedBy(signs: ReadonlySet<string>, { id, key }: KnownPerson): boolean {
  return signs.has(key) || (id !== null && signs.has(`id ${id}`));
}

/**
 * The one of several of one name who is meant: who has the same address, then body, then function. Each is taken once.
 *
 * @param known those of that name
 * @param isOnly whether the list has but one of that name
 */
export function findKnown(
  person: ListPerson,
  known: readonly KnownPerson[],
  claimed: ReadonlySet<KnownPerson>,
  isOnly: boolean,
): KnownPerson | null {
  const likely = known
    .filter((one) => !claimed.has(one))
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
