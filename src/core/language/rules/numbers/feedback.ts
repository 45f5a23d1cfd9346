import type { Say } from '../../../diagnostics/diagnostic.js';
import { child, itemsAt, type Node } from '../../../syntax/ast.js';

/** Reports questions that have more or fewer counts than answers. */
export function checkFeedback(root: Node, say: Say): void {
  for (const question of itemsAt(child(root, 'feedback'), 'questions')) {
    const answers = itemsAt(question, 'scale').length;
    const counts = child(question, 'counts');
    if (counts?.type === 'list' && counts.items.length !== answers) {
      say('counts-mismatch', counts, { counts: counts.items.length, answers });
    }
  }
}
