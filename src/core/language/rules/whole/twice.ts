import type { Say } from '../../../diagnostics/diagnostic.js';
import { sectionName } from '../../../report/sections.js';
import { stringAt, writtenOf, type Parsed } from '../../../syntax/ast.js';
import { itemOf, walk } from '../../walk.js';

/** Lists of sections, whose names may be spelt in several ways. */
const ofSections: ReadonlySet<string> = new Set(['hide', 'order']);

/** Reports what stands twice in one list of ids or names: people, sites, sources, lessons that something rests on, sections. */
export function checkTwice(parsed: Parsed, say: Say): void {
  walk(parsed, ({ node, schema, key }) => {
    if (node.type !== 'list' || node.items.length < 2) return;
    const item = itemOf(schema);
    const isNamed =
      item?.type === 'reference' ||
      (item?.type === 'string' && (item.format === 'id' || ofSections.has(key)));
    if (!isNamed) return;
    const seen = new Set<string>();
    for (const one of node.items) {
      // A plain name stands there as a thing of which nothing else is known.
      const isBare = one.type === 'map' && one.entries.length === 1;
      const written = (isBare ? stringAt(one, 'name') : writtenOf(one))?.trim() ?? '';
      if (written === '') continue;
      const name = ofSections.has(key) ? sectionName(written) : written;
      if (seen.has(name)) say('listed-twice', one, { name: written });
      seen.add(name);
    }
  });
}
