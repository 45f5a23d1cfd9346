import { entry, type ListNode, type MapEntry, type MapNode, type Node } from '../../syntax/ast.js';
import { session } from '../declaration.js';

/** The list in which a session of a type stands in the end. */
function listOf(type: string): 'tours' | 'discussions' | 'events' {
  if (type === 'tour') return 'tours';
  return type === 'discussion' ? 'discussions' : 'events';
}

/**
 * Puts the sessions of an `agenda` into the lists of their kind, where everything else reads them. Each keeps its place
 * in the text, which is also its order. What has no type that there is stays where it is, to be reported.
 */
export function spreadAgenda(root: Node): Node {
  if (root.type !== 'map') return root;
  const agenda = entry(root, 'agenda');
  if (agenda?.value.type !== 'list') return root;
  const moved = new Map<string, Node[]>();
  const left: Node[] = [];
  for (const item of agenda.value.items) {
    const key = homeOf(item, root);
    if (key === null) left.push(item);
    else moved.set(key, [...(moved.get(key) ?? []), item]);
  }
  if (moved.size === 0) return root;
  const entries = root.entries.flatMap((one): MapEntry[] => {
    const added = moved.get(one.key);
    if (one === agenda) return left.length > 0 ? [{ ...one, value: listWith(agenda.value, left) }] : [];
    if (!added || one.value.type !== 'list') return [one];
    moved.delete(one.key);
    return [{ ...one, value: listWith(one.value, [...one.value.items, ...added]) }];
  });
  const at = root.entries.indexOf(agenda);
  const lists = [...moved].map(([key, items]) => ({ ...agenda, key, value: listWith(agenda.value, items) }));
  return { ...root, entries: [...entries.slice(0, at), ...lists, ...entries.slice(at)] };
}

function homeOf(item: Node, root: MapNode): string | null {
  const type = entry(item, 'type')?.value;
  if (type?.type !== 'scalar' || typeof type.value !== 'string') return null;
  if (!Object.hasOwn(session.variants, type.value)) return null;
  const key = listOf(type.value);
  // What stands there is no list: that is told first.
  const there = entry(root, key)?.value;
  return there && there.type !== 'list' ? null : key;
}

function listWith({ start, end }: Node, items: readonly Node[]): ListNode {
  return { type: 'list', start, end, items };
}
