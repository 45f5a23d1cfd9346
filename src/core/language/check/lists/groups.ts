import type { Say } from '../../../diagnostics/diagnostic.js';
import { shorten } from '../../../diagnostics/wording.js';
import { flowText } from '../../../edit/write-yaml.js';
import { words, type MapNode, type Node } from '../../../syntax/ast.js';
import { fieldOf, type Schema } from '../../schema.js';
import { wrong } from '../../values/written.js';

/** What a group is called, and what stands in it. */
type GroupedItems = readonly [name: string, items: Node];

/** What a map in the place of an item says of several, as `{ heading: Night, items: [ … ] }` and `Night: [ … ]` do; null for another. */
export function groupOf({ entries }: MapNode): GroupedItems | null {
  const list = entries.find(({ value }) => value.type === 'list');
  const heading = entries.find((one) => one !== list);
  if (!list || entries.length > 2 || heading?.value.type === 'list') return null;
  return [heading ? words(heading.value) : list.key, list.value];
}

/**
 * Tells items that stand in groups how each of them says to which it belongs.
 *
 * @returns false where these are no groups, or items of that kind have no theme
 */
export function sayGroups(item: Schema, groups: readonly GroupedItems[], node: Node, say: Say): boolean {
  const thing = item.type === 'textOr' ? item.object : item;
  const isTold = thing.type === 'object' && fieldOf(thing, 'theme') && fieldOf(thing, 'text');
  const [first] = groups;
  if (!isTold || !first || !groups.every(([, items]) => items.type === 'list')) return false;
  const theme = flowText(shorten(first[0]).replaceAll('_', ' '));
  const hint = `Write one list, and say in each item of it to which group it belongs: \`- { theme: ${theme}, text: … }\`.`;
  wrong(say, node, 'a list of single items', hint);
  return true;
}
