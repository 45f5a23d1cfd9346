import type { Say } from '../../../diagnostics/diagnostic.js';
import { child, itemsAt, scalarOf, type Node } from '../../../syntax/ast.js';

/** Reports numbers of participants that contradict each other. */
export function checkCounts(root: Node, say: Say): void {
  const participants = child(root, 'participants');
  const delegations = itemsAt(participants, 'delegations');
  const sizes = delegations.map((delegation) => {
    const named = itemsAt(delegation, 'people').length;
    const node = child(delegation, 'count');
    const count = wholeNumber(node);
    if (node && count !== null && count < named) say('count-too-small', node, { count, named });
    return count ?? (named > 0 ? named : null);
  });
  const node = child(participants, 'count');
  const count = wholeNumber(node);
  if (!node || count === null || delegations.length === 0) return;
  const sum = sizes.reduce<number>((total, size) => total + (size ?? 0), 0);
  // Where the size of some is not known, there may be more of them, but not fewer.
  const isComplete = sizes.every((size) => size !== null);
  if (isComplete ? sum !== count : sum > count) say('count-differs', node, { count, sum, isComplete });
}

function wholeNumber(node: Node | undefined): number | null {
  const value = scalarOf(node);
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
