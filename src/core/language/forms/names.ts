import {
  entriesAt,
  entry,
  stringAt,
  writtenOf,
  type MapNode,
  type Node,
  type Parsed,
  type ScalarNode,
} from '../../syntax/ast.js';
import { personKey } from '../../privacy/person-key.js';
import { lazy } from '../../lazy.js';
import { foldName } from '../../report/names.js';
import { schemaOf } from '../kind.js';
import { isOwnKey } from '../own-keys.js';
import { registryFor, type ReferenceSchema, type Schema } from '../schema.js';
import { childOf, itemOf, thingOf, walk } from '../walk.js';

/** Whether a text where an id may stand is a name: it has a capital letter, a letter of a script without them, or a blank. */
export function isName(written: string): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}\s]/u.test(written);
}

/**
 * Writes plain names in full: `by: Ann Peeters` becomes the person of the document who has that name, by the id or as
 * written in full elsewhere, or else somebody of whom only the name is known. The place in the text stays.
 */
export function spellOutNames(parsed: Parsed): Parsed {
  const known = lazy(() => knownIn(parsed));
  return withReferences(parsed, (node, schema) => {
    if (node.type !== 'scalar') return node;
    const written = writtenOf(node);
    if (written === null || typeof node.value !== 'string' || written === '' || !isName(written)) return node;
    if (schema.registries.some((one) => entry(entry(parsed.root, one)?.value, written))) return node;
    const found = known().find(schema, written);
    return found === null ? bare(node) : typeof found === 'string' ? idIn(node, found) : copyOf(found, node);
  });
}

/** Follows plain names of a visit into the registries of its programme, once that is known. */
export function nameShared(parsed: Parsed, programme: Parsed): Parsed {
  const known = lazy(() => registered(programme));
  return withReferences(parsed, (node, schema) => {
    if (node.type !== 'map' || !isPlainName(node)) return node;
    const name = node.entries[0]?.value;
    const written = writtenOf(name);
    if (name?.type !== 'scalar' || written === null) return node;
    if (schema.registries.some((one) => entry(entry(programme.root, one)?.value, written))) return name;
    const id = known().find(schema, written);
    return typeof id === 'string' ? idIn(name, id) : node;
  });
}

/**
 * Whether a map was made of a plain name that nobody in the document has. It may have got the consent of its list, which
 * holds for whoever the name is found to be.
 */
export function isPlainName({ start, end, entries: [first, consent, ...more] }: MapNode): boolean {
  const isMade = first?.keySpan.start === start && first.keySpan.end === end;
  return (
    isMade &&
    more.length === 0 &&
    (!consent || (consent.key === 'consent' && consent.keySpan.start !== start))
  );
}

/** Those whom a document knows by their names. */
interface Acquaintances {
  /** The id of somebody, or all that is written of them in place; null for somebody new. */
  readonly find: (schema: ReferenceSchema, written: string) => string | MapNode | null;
}

type NameIndex = Map<string, Map<string, string | MapNode>>;

const keyOf = (registry: string, name: string): string =>
  registry === 'people' ? personKey(name) : foldName(name);

function finder(index: NameIndex): Acquaintances {
  return {
    find: ({ registries }, written) => {
      for (const one of registries) {
        const found = index.get(one)?.get(keyOf(one, written));
        if (found !== undefined) return found;
      }
      return null;
    },
  };
}

const named = ['people', 'organisations', 'sites'];

function indexOf(parsed: Parsed): NameIndex {
  const index: NameIndex = new Map();
  for (const registry of named) {
    const names = new Map<string, string | MapNode>();
    index.set(registry, names);
    for (const { key: id, value } of entriesAt(parsed.root, registry)) note(names, registry, value, id);
  }
  return index;
}

function note(
  names: Map<string, string | MapNode>,
  registry: string,
  node: Node,
  of: string | MapNode,
): void {
  const keys =
    registry === 'organisations' ? ['name', 'native_name', 'abbreviation'] : ['name', 'native_name'];
  for (const key of keys) {
    const value = entry(node, key)?.value;
    const all = value?.type === 'map' ? value.entries.map((one) => one.value) : [value];
    for (const one of all) {
      const written = writtenOf(one);
      if (written === null || written === '') continue;
      const folded = keyOf(registry, written);
      if (!names.has(folded)) names.set(folded, of);
    }
  }
}

function registered(parsed: Parsed): Acquaintances {
  return finder(indexOf(parsed));
}

function knownIn(parsed: Parsed): Acquaintances {
  const index = indexOf(parsed);
  walk(parsed, ({ node, schema, thing }) => {
    if (schema?.type !== 'reference' || node.type !== 'map' || node.entries.length < 2) return;
    const registry = registryFor(schema, thing);
    const names = registry === undefined ? undefined : index.get(registry);
    if (registry !== undefined && names && stringAt(node, 'name') !== null) note(names, registry, node, node);
  });
  return finder(index);
}

const bare = (node: ScalarNode): MapNode => ({
  type: 'map',
  start: node.start,
  end: node.end,
  flow: true,
  entries: [{ key: 'name', keySpan: { start: node.start, end: node.end }, value: node, lone: false }],
});

/** Somebody who is written in full elsewhere, at the place of the name. */
const copyOf = (whole: MapNode, node: ScalarNode): MapNode => ({
  ...whole,
  start: node.start,
  end: node.end,
  entries: whole.entries.map((one) => ({ ...one, keySpan: { start: node.start, end: node.end } })),
});

const idIn = (node: ScalarNode, id: string): ScalarNode => ({ ...node, value: id, source: id });

/** The same document with other values where references to somebody or something stand; itself when none changes. */
function withReferences(parsed: Parsed, change: (node: Node, schema: ReferenceSchema) => Node): Parsed {
  const root = of(parsed.root, schemaOf(parsed));
  return root === parsed.root ? parsed : { ...parsed, root };

  function of(node: Node, declared: Schema | null): Node {
    if (node.type === 'list') {
      const schema = itemOf(declared);
      const items = node.items.map((item) => of(item, schema));
      return items.every((item, at) => item === node.items[at]) ? node : { ...node, items };
    }
    // One value for a list is told as it is written.
    if (declared?.type === 'list' && node.type === 'scalar') return node;
    const schema = declared?.type === 'list' ? itemOf(declared) : declared;
    if (schema?.type === 'reference' && schema.inline.length > 0) {
      const changed = change(node, schema);
      if (changed !== node) return changed;
    }
    if (node.type !== 'map' || schema === null) return node;
    const thing = thingOf(schema, node);
    const entries = node.entries.map((one) => {
      if (isOwnKey(one.key)) return one;
      const value = of(one.value, childOf({ schema, thing }, one.key));
      return value === one.value ? one : { ...one, value };
    });
    return entries.every((one, at) => one === node.entries[at]) ? node : { ...node, entries };
  }
}
