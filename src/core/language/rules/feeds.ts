import { makeNearest } from '../../diagnostics/nearest.js';
import type { Say } from '../../diagnostics/diagnostic.js';
import type { CheckedParts } from '../check/context.js';
import { itemsAt, stringAt, stringOf, type Parsed } from '../../syntax/ast.js';

/**
 * Reports what a lesson is said to feed where nobody knows it: readers would see a bare id. A source that is named there
 * counts as cited.
 *
 * @param programme of the visit; null where it has none or it cannot be read
 * @param isSource whether an id is that of a source; true where that cannot be known
 */
export function checkFeeds(
  { root }: Parsed,
  programme: Parsed | null,
  { cited }: Pick<CheckedParts, 'cited'>,
  isSource: (id: string) => boolean,
  say: Say,
): void {
  const audits = itemsAt(programme?.root, 'audits').flatMap((audit) => stringAt(audit, 'id') ?? []);
  const near = makeNearest(audits);
  for (const lesson of itemsAt(root, 'lessons'))
    for (const node of itemsAt(lesson, 'feeds')) {
      const id = stringOf(node);
      if (id === null || audits.includes(id)) continue;
      if (isSource(id)) cited.push({ id, node });
      else say('unknown-audit', node, { id, nearest: near(id) });
    }
}
