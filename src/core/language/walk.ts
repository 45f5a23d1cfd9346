import { isOwnKey } from './own-keys.js';
import { scalarAt, type MapNode, type Node, type Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';
import { schemaOf } from './kind.js';
import { fieldOf, inlineOf, type ObjectSchema, type Schema } from './schema.js';

/** A part of a document, as its declaration sees it. */
export interface Part {
  readonly node: Node;
  /** What the declaration has there; null below a key that it does not know. */
  readonly schema: Schema | null;
  /** What a map that stands there is; null for one that is no thing, such as a text by language. */
  readonly thing: ObjectSchema | null;
  /** The key under which it stands, also of each item of a list; empty for the whole document. */
  readonly key: string;
  readonly keySpan: Span;
  /** The map that has that key, and what it is; null for the whole document. */
  readonly holder: MapNode | null;
  readonly owner: ObjectSchema | null;
  /** The list of participants and the delegation in which it stands, the inner one last. */
  readonly lists: readonly MapNode[];
  /** The discussion under the Chatham House Rule to which it belongs. */
  readonly room: MapNode | null;
}

/**
 * Goes through a document together with its declaration, in the order of the text: each part before what it holds.
 * Documents with errors are read as far as they can be. A user's own data (`x_…`) are left out.
 *
 * @param visit is given each part; with `false` it skips what the part holds
 */
export function walk(parsed: Parsed, visit: (part: Part) => boolean | void): void {
  const { root } = parsed;
  const schema = schemaOf(parsed);
  const keySpan = { start: root.start, end: root.start };
  step(root, schema, '', keySpan, null, null, [], null);

  // One object a part and no copies of it: a document may have 200,000 parts and is walked many times.
  function step(
    node: Node,
    declared: Schema | null,
    key: string,
    keySpan: Span,
    holder: MapNode | null,
    owner: ObjectSchema | null,
    lists: readonly MapNode[],
    ownRoom: MapNode | null,
  ): void {
    // One value counts as a list of one, and a list under a key for one value as several.
    const schema = node.type === 'list' ? declared : itemOf(declared);
    const thing = node.type === 'map' ? thingOf(schema, node) : null;
    const part: Part = { node, schema, thing, key, keySpan, holder, owner, lists, room: ownRoom };
    if (visit(part) === false) return;
    if (node.type === 'list') {
      for (const item of node.items) step(item, itemOf(schema), key, keySpan, holder, owner, lists, ownRoom);
    } else if (node.type === 'map') {
      const room = ownRoom ?? (thing?.nature === 'room' && isUnderRule(node) ? node : null);
      const inner = thing?.nature === 'delegation' ? [...lists, node] : lists;
      for (const entry of node.entries)
        if (!isOwnKey(entry.key))
          step(entry.value, childOf(part, entry.key), entry.key, entry.keySpan, node, thing, inner, room);
    }
  }
}

/** What the items of a list are. */
export function itemOf(schema: Schema | null): Schema | null {
  return schema?.type === 'list' ? schema.item : schema;
}

/** What a map is: the thing that is declared there, or the one of several that its keys tell. */
export function thingOf(schema: Schema | null, node: MapNode): ObjectSchema | null {
  if (schema?.type === 'object') return schema;
  if (schema?.type === 'variants') {
    const told = scalarAt(node, schema.key);
    const own = typeof told === 'string' && Object.hasOwn(schema.variants, told);
    return own ? (schema.variants[told] ?? null) : null;
  }
  const keys = node.entries.map(({ key }) => key);
  if (schema?.type === 'reference') return inlineOf(schema, keys) ?? null;
  if (schema?.type === 'textOr')
    return keys.some((key) => fieldOf(schema.object, key)) ? schema.object : null;
  return null;
}

/** What is declared under a key of a part. */
export function childOf({ schema, thing }: Pick<Part, 'schema' | 'thing'>, key: string): Schema | null {
  if (thing) return fieldOf(thing, key) ?? null;
  if (schema?.type === 'map') return schema.item;
  // A text by language.
  return schema?.type === 'text' || schema?.type === 'textOr' ? schema : null;
}

/** Whether what was said may be told, but not who was there: the Chatham House Rule. */
export function isUnderRule(node: MapNode): boolean {
  return scalarAt(node, 'rule') === 'chatham_house';
}
