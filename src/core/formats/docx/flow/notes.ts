import type { PageElement, PageNode } from '../../fragment/tree.js';

/** The notes of a page: each goes to the first place that refers to it from outside of notes. */
export function notesIn(nodes: readonly PageNode[]): {
  readonly take: (reference: PageElement) => PageElement | null;
  readonly areAll: (list: PageElement) => boolean;
} {
  const notes = new Map<string, PageElement>();
  const first = new Map<string, PageElement>();
  const look = (node: PageNode, isNote: boolean): void => {
    if (typeof node === 'string') return;
    const id = node.attributes.get('id') ?? '';
    if (node.name === 'li' && /^fn-\d+$/.test(id)) notes.set(id, node);
    const to = node.name === 'a' ? (node.attributes.get('href') ?? '').slice(1) : '';
    if (!isNote && /^fn-\d+$/.test(to) && !first.has(to)) first.set(to, node);
    const isIn = isNote || (node.name === 'ol' && (node.attributes.get('class') ?? '').includes('notes'));
    for (const child of node.children) look(child, isIn);
  };
  for (const node of nodes) look(node, false);
  return {
    take(reference) {
      const id = (reference.attributes.get('href') ?? '').slice(1);
      return first.get(id) === reference ? (notes.get(id) ?? null) : null;
    },
    areAll: ({ children }) =>
      children.every((child) => typeof child === 'string' || first.has(child.attributes.get('id') ?? '')),
  };
}
