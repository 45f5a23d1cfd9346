import { inlinesOf, type FlowBlock } from './flow/blocks.js';

/** Word takes longer names for damage (ISO/IEC 29500-1, 17.13.6.2). */
const LONGEST = 40;

/**
 * The names of the places in a flow that something leads to, by their ids in the page: of letters, digits and lines only,
 * begun by a letter, and told apart.
 */
export function bookmarksOf(flow: readonly FlowBlock[]): { readonly names: ReadonlyMap<string, string> } {
  const wanted = new Set<string>();
  const ids = new Set<string>();
  for (const one of inlinesOf(flow)) {
    if (one.is === 'text' && one.face.href?.startsWith('#')) wanted.add(one.face.href.slice(1));
    if (one.is === 'anchor') ids.add(one.id);
  }
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of ids) {
    if (!wanted.has(id)) continue;
    const plain = `to_${id.replace(/[^\p{L}\p{N}]+/gu, '_')}`;
    let name = plain.slice(0, LONGEST);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1)
      name = `${plain.slice(0, LONGEST - 5)}_${count}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return { names };
}
