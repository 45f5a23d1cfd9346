import { walk, type Part } from '../language/walk.js';
import type { MapNode, Node, Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';
import { titleOf } from './mentions.js';

/** A part of a document, as an outline of it shows it. */
export interface OutlineEntry {
  readonly name: string;
  /** What it is, such as `a site`. */
  readonly detail: string;
  readonly isThing: boolean;
  readonly span: Span;
  /** What is to be shown of it: its key, or its first line. */
  readonly head: Span;
  readonly children: readonly OutlineEntry[];
}

/** The keys of a document and the things below them: sessions, sites, people and the like. */
export function outlineOf(parsed: Parsed): OutlineEntry[] {
  const things = new Map<Node, Part>();
  walk(parsed, (part) => {
    if (part.thing) things.set(part.node, part);
  });
  const inside = (node: Node): OutlineEntry[] => {
    if (node.type === 'list')
      return node.items.flatMap((item) => (item.type === 'map' ? [itemOf(item)] : []));
    if (node.type !== 'map') return [];
    return node.entries.map(({ key, keySpan, value }) => {
      const thing = things.get(value)?.thing;
      return {
        name: key === '' ? '?' : key,
        detail: thing ? titleOf(value) : '',
        isThing: thing !== undefined,
        span: { start: keySpan.start, end: Math.max(keySpan.end, value.end) },
        head: keySpan,
        children: value.type === 'scalar' ? [] : inside(value),
      };
    });
  };
  const itemOf = (item: MapNode): OutlineEntry => {
    const thing = things.get(item)?.thing?.thing ?? '';
    const [first] = item.entries;
    return {
      name: titleOf(item) || thing || '?',
      detail: thing,
      isThing: true,
      span: item,
      head: { start: item.start, end: first ? first.keySpan.end : item.start },
      children: inside(item),
    };
  };
  return inside(parsed.root);
}
