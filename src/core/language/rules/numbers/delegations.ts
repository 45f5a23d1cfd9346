import type { Say } from '../../../diagnostics/diagnostic.js';
import { personKey } from '../../../privacy/person-key.js';
import {
  child,
  entry,
  itemsAt,
  scalarOf,
  stringAt,
  words,
  writtenOf,
  type Node,
} from '../../../syntax/ast.js';

/** Somebody whom an id stands for, in the document or its programme. */
export type FindPerson = (reference: Node) => Node;

/** @param roots of the document and of its programme */
export function findPersonIn(roots: readonly (Node | undefined)[]): FindPerson {
  return (reference) => {
    const id = reference.type === 'scalar' ? writtenOf(reference) : null;
    if (id === null) return reference;
    for (const root of roots) {
      const found = entry(entry(root, 'people')?.value, id)?.value;
      if (found) return found;
    }
    return reference;
  };
}

/** Everybody whom a delegation lists, its head among them; null for a head whom its list lacks. */
export function membersOf(
  delegation: Node,
  find: FindPerson,
): { readonly people: readonly Node[]; readonly missing: Node | null } {
  const people = itemsAt(delegation, 'people');
  const head = child(delegation, 'head');
  if (!head || people.some((one) => isSame(find(one), find(head)))) return { people, missing: null };
  return { people: [head, ...people], missing: people.length > 0 ? head : null };
}

function isSame(one: Node, other: Node): boolean {
  const [a, b] = [one, other].map((node) => (node.type === 'map' ? stringAt(node, 'name') : words(node)));
  if (a != null && b != null) return personKey(a) === personKey(b);
  if (a != null || b != null) return false;
  const [role, like] = [one, other].map((node) => words(child(node, 'role')).trim());
  return role === like;
}

/** Reports a head whom the list of a delegation lacks, and more women, men or people online than came. */
export function checkDelegation(delegation: Node, find: FindPerson, say: Say): void {
  const { people, missing } = membersOf(delegation, find);
  const whole = missing && find(missing);
  // An id that stands for nobody has been reported.
  if (missing && whole?.type === 'map') {
    say('head-not-listed', missing, {
      name: stringAt(whole, 'name') ?? (words(child(whole, 'role')) || words(missing)),
    });
  }
  const count = wholeNumber(child(delegation, 'count')) ?? (people.length > 0 ? people.length : null);
  const [women, men, online] = ['women', 'men', 'online'].map((key) => {
    const node = child(delegation, key);
    const number = wholeNumber(node);
    if (node && number !== null && count !== null && number > count)
      say('more-than-came', node, { what: key, number, count });
    return number;
  });
  const last = child(delegation, 'men');
  if (
    last &&
    women != null &&
    men != null &&
    count !== null &&
    women <= count &&
    men <= count &&
    women + men > count
  )
    say('more-than-came', last, { what: 'women and men', number: women + men, count });
  const marked = people.filter((one) => scalarOf(child(find(one), 'online')) === true).length;
  const node = child(delegation, 'online');
  if (node && online != null && marked > online) say('online-too-few', node, { online, marked });
}

export function wholeNumber(node: Node | undefined): number | null {
  const value = scalarOf(node);
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
