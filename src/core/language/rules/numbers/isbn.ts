import type { Say } from '../../../diagnostics/diagnostic.js';
import { child, type Node } from '../../../syntax/ast.js';
import { isIsbn, mendIsbn } from '../../values/isbn.js';

/** Reports an ISBN of the guidebook whose check digit does not fit its other digits. */
export function checkIsbn(root: Node, say: Say): void {
  const node = child(child(root, 'guidebook'), 'isbn');
  if (node?.type !== 'scalar' || typeof node.value !== 'string' || node.value.trim() === '') return;
  if (!isIsbn(node.value)) say('bad-isbn', node, { value: node.value, suggestion: mendIsbn(node.value) });
}
