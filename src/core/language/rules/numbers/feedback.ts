import type { Say } from '../../../diagnostics/diagnostic.js';
import { child, itemsAt, scalarAt, scalarOf, type Node } from '../../../syntax/ast.js';
import { limits } from '../../limits.js';

/** Reports questions that have more or fewer counts than answers, or more answers than people were asked or than a chart can show. */
export function checkFeedback(root: Node, say: Say): void {
  const feedback = child(root, 'feedback');
  const invited = scalarAt(feedback, 'invited');
  for (const question of itemsAt(feedback, 'questions')) {
    const answers = itemsAt(question, 'scale').length;
    const surplus = itemsAt(question, 'scale')[limits.answers];
    if (surplus) say('too-many-answers', surplus, { answers, limit: limits.answers });
    const counts = child(question, 'counts');
    if (counts?.type === 'list' && counts.items.length !== answers) {
      say('counts-mismatch', counts, { counts: counts.items.length, answers });
    }
    const answered = itemsAt(question, 'counts')
      .map(scalarOf)
      .reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
    if (counts && typeof invited === 'number' && answered > invited)
      say('more-answers-than-asked', counts, { answered, invited });
  }
}
