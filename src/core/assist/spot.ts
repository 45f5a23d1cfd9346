import type { Node, Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';
import { walk, type Part } from '../language/walk.js';

/** What stands at a place of a document: a key, or a single value. */
export interface DocumentSpot {
  readonly part: Part;
  readonly isKey: boolean;
}

/** Whether a place is within a stretch or right behind it, where the cursor is after the last letter. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The key or the single value at an offset; null between them. */
export function spotAt(parsed: Parsed, offset: number): DocumentSpot | null {
  let found: DocumentSpot | null = null;
  walk(parsed, (part) => {
    const { node, keySpan, holder } = part;
    // Each item of a list has the key of the list.
    if (touches(keySpan, offset) && holder?.entries.some((one) => one.value === node))
      found = { part, isKey: true };
    else if (node.type === 'scalar' && node.start < node.end && touches(node, offset))
      found = { part, isKey: false };
    return found === null;
  });
  return found;
}

/** The part of each map of a document. */
export function partsOfMaps(parsed: Parsed): ReadonlyMap<Node, Part> {
  const parts = new Map<Node, Part>();
  walk(parsed, (part) => {
    if (part.node.type === 'map') parts.set(part.node, part);
  });
  return parts;
}
