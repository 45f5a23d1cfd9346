import type { Say } from '../../diagnostics/diagnostic.js';
import { child, itemsAt, type Node, type Parsed } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';

/** Reports two items of the list under `key` that have the same id. */
export function checkUniqueIds(root: Node, key: string, parsed: Parsed, say: Say): void {
  const seen = new Map<string, Span>();
  for (const item of itemsAt(root, key)) {
    const node = child(item, 'id');
    if (node?.type !== 'scalar' || typeof node.value !== 'string') continue;
    const first = seen.get(node.value);
    if (first)
      say('duplicate-id', node, { id: node.value, file: parsed.file, line: parsed.range(first).start.line });
    else seen.set(node.value, node);
  }
}
