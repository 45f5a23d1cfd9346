import type { Say } from '../../../diagnostics/diagnostic.js';
import { personKey } from '../../../privacy/person-key.js';
import {
  child,
  entriesAt,
  scalarAt,
  stringAt,
  type MapNode,
  type Node,
  type Parsed,
} from '../../../syntax/ast.js';
import type { Span } from '../../../syntax/place.js';
import type { CheckedParts } from '../../check/context.js';
import { canName } from '../../schema.js';
import { walk } from '../../walk.js';

/** Reports one person with two roles, and one name under two ids. */
export function checkPeople(parsed: Parsed, found: CheckedParts, say: Say): void {
  const first = new Map<string, { role: string | null; node: Span }>();
  for (const { name, role, node } of found.people) {
    const key = personKey(name);
    const other = first.get(key);
    if (other?.role && role && other.role !== role) {
      say('role-spelling', node, {
        name,
        role,
        other: other.role,
        line: parsed.range(other.node).start.line,
      });
    }
    if (!other?.role) first.set(key, { role, node });
  }
  const ids = new Map<string, { readonly id: string; readonly name: string }>();
  for (const { key: id, keySpan, value } of entriesAt(parsed.root, 'people')) {
    const name = stringAt(value, 'name');
    if (name === null) continue;
    const other = ids.get(personKey(name));
    if (other) say('same-name', keySpan, { name, id, other: other.id, otherName: other.name });
    else ids.set(personKey(name), { id, name });
  }
}

/** Reports discussions under the Chatham House Rule with so few people that little gives them away. */
export function checkRooms(parsed: Parsed, programme: Node | undefined, say: Say): void {
  const { root } = parsed;
  const stated = scalarAt(root, 'chatham_house_minimum') ?? scalarAt(programme, 'chatham_house_minimum');
  const least = typeof stated === 'number' ? stated : 4;
  /** Who took part in each, by name or id, organisations one by one. */
  const rooms = new Map<MapNode, Set<unknown>>();
  walk(parsed, ({ node, schema, room, owner }) => {
    if (!room || !schema || node.type === 'list' || owner?.nature === 'person') return;
    const present = rooms.get(room) ?? new Set();
    rooms.set(room, present);
    const name = node.type === 'scalar' ? node.value : scalarAt(node, 'name');
    if (canName(schema, 'people')) present.add(personKey(String(name)));
    else if (canName(schema, 'organisations')) present.add(node);
  });
  for (const [room, { size: count }] of rooms) {
    const rule = child(room, 'rule');
    // A discussion that names nobody says nothing about how many took part.
    if (rule && count > 0 && count < least) say('chatham-small-group', rule, { count, least });
  }
}
