import type { Say } from '../../diagnostics/diagnostic.js';
import { registryNames } from '../schema.js';
import { child, entriesAt, itemsAt, type Node, type Parsed } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';

/** Reports two items of the list under `key` that have the same id, as links and names of files tell them apart. */
export function checkUniqueIds(root: Node, key: string, parsed: Parsed, say: Say): void {
  const seen = new Map<string, Span>();
  for (const item of itemsAt(root, key)) {
    const node = child(item, 'id');
    if (node?.type !== 'scalar' || typeof node.value !== 'string') continue;
    const id = node.value.toLowerCase();
    const first = seen.get(id);
    if (first)
      say('duplicate-id', node, { id: node.value, file: parsed.file, line: parsed.range(first).start.line });
    else seen.set(id, node);
  }
}

/** Reports ids of a registry that differ only in capitals: whoever reads or types them takes one for the other. */
export function checkCapitals(parsed: Parsed, say: Say): void {
  for (const registry of registryNames) {
    const seen = new Map<string, string>();
    for (const { key, keySpan } of entriesAt(parsed.root, registry)) {
      const other = seen.get(key.toLowerCase());
      if (other === undefined) seen.set(key.toLowerCase(), key);
      else if (other !== key) say('ids-alike', keySpan, { id: key, other });
    }
  }
}
