import type { Say } from '../../../diagnostics/diagnostic.js';
import { child, itemsAt, type Node } from '../../../syntax/ast.js';
import { checkDelegation, findPersonIn, membersOf, wholeNumber } from './delegations.js';

/**
 * Reports numbers of participants that contradict each other.
 *
 * @param programme the root of the programme, whose people the delegations may name
 */
export function checkCounts(root: Node, programme: Node | undefined, say: Say): void {
  const participants = child(root, 'participants');
  const delegations = itemsAt(participants, 'delegations');
  const find = findPersonIn([root, programme]);
  const sizes = delegations.map((delegation) => {
    checkDelegation(delegation, find, say);
    const named = membersOf(delegation, find).people.length;
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
