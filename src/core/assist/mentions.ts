import { walk, type Part } from '../language/walk.js';
import { registryNames, type RegistryName, type Schema } from '../language/schema.js';
import { kindOf } from '../language/kind.js';
import { isName } from '../language/forms/names.js';
import { foldName } from '../report/names.js';
import { child, entry, stringAt, versionsOf, writtenOf, type Node, type Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';

/** What has an id. */
export type IdKind =
  RegistryName | 'practices' | 'lessons' | 'findings' | 'recommendations' | 'audits' | 'visits';

/** An id in a document, or a plain name in its place. */
export interface IdMention {
  /** What it may be the id of, the likeliest first; one where it is given. */
  readonly kinds: readonly IdKind[];
  readonly id: string;
  readonly span: Span;
}

/** Where a thing gets its id. */
export interface Definition extends IdMention {
  readonly kind: IdKind;
  readonly parsed: Parsed;
  readonly thing: Node;
}

/** What a document says of ids. */
export interface Ids {
  readonly definitions: readonly Definition[];
  readonly references: readonly IdMention[];
}

/** Documents that see one another’s ids: a programme with its visits, or one alone. */
export interface Family {
  readonly programme: Parsed | null;
  readonly visits: readonly Parsed[];
}

/** The things that get their id by a key of that name. */
export const kindsOfThings: Readonly<Record<string, IdKind>> = {
  'a practice': 'practices',
  'a lesson': 'lessons',
  'a finding': 'findings',
  'a recommendation': 'recommendations',
  'an audit': 'audits',
  'a visit': 'visits',
};

/** The keys whose values are ids, besides references to a registry. */
const kindsOfKeys: Readonly<Record<string, readonly IdKind[]>> = {
  feeds: ['audits', 'sources'],
  based_on: ['lessons', 'findings'],
  fed_by: ['visits'],
};

/** What the value of a key may be the id of; none where it is no id. */
export function kindsAt({ schema, key }: Pick<Part, 'schema' | 'key'>): readonly IdKind[] {
  if (schema?.type === 'reference') return schema.registries;
  return schema?.type === 'string' && schema.format === 'id' ? (kindsOfKeys[key] ?? []) : [];
}

/** Whether a schema is one of texts, in which sources are cited. */
export function isText(schema: Schema | null): boolean {
  return (schema?.type === 'text' && !schema.plain) || schema?.type === 'textOr';
}

const known = new WeakMap<Parsed, Ids>();

/** The ids of a document. */
export function idsIn(parsed: Parsed): Ids {
  const before = known.get(parsed);
  if (before) return before;
  const definitions: Definition[] = [];
  const references: IdMention[] = [];
  const define = (kind: IdKind, id: string, span: Span, thing: Node): unknown =>
    definitions.push({ kind, kinds: [kind], id, span, parsed, thing });
  walk(parsed, (part) => {
    const { node, schema, thing } = part;
    if (node.type === 'map') {
      const registry = schema?.type === 'map' ? schema.registry : undefined;
      if (registry) for (const { key, keySpan, value } of node.entries) define(registry, key, keySpan, value);
      const kind = thing && kindsOfThings[thing.thing];
      const id = child(node, 'id');
      const written = writtenOf(id);
      if (kind && id && written !== null) define(kind, written, id, node);
    } else if (node.type === 'scalar') {
      const written = writtenOf(node);
      if (written === null || written === '') return;
      const kinds = kindsAt(part);
      if (kinds.length > 0) references.push({ kinds, id: written, span: node });
      else if (isText(schema)) references.push(...citationsIn(parsed.text, node));
    }
  });
  // A visit is known by the name of its file where it has no id.
  if (kindOf(parsed) === 'visit' && !entry(parsed.root, 'id'))
    define('visits', nameOfFile(parsed.file), { start: 0, end: 0 }, parsed.root);
  const ids = { definitions, references };
  known.set(parsed, ids);
  return ids;
}

function nameOfFile(path: string): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

function citationsIn(text: string, { start, end }: Span): IdMention[] {
  const written = text.slice(start, end);
  if (!written.includes('[@')) return [];
  return [...written.matchAll(/\[@[^[\]]*\]/g)].flatMap((citation) =>
    [...citation[0].matchAll(/@([^\s,;\]]+)/g)].map(({ 1: id = '', index }) => {
      const from = start + citation.index + index + 1;
      return { kinds: ['sources'] as const, id, span: { start: from, end: from + id.length } };
    }),
  );
}

/** The id at an offset, where it is given or where it is meant. */
export function mentionAt(parsed: Parsed, offset: number): IdMention | Definition | null {
  const { definitions, references } = idsIn(parsed);
  const isHere = ({ span }: IdMention): boolean =>
    span.start < span.end && span.start <= offset && offset <= span.end;
  return definitions.find(isHere) ?? references.find(isHere) ?? null;
}

/** All that can be meant from within a document by an id of some kind; its own first. */
export function definitionsFor(kinds: readonly IdKind[], from: Parsed, family: Family): Definition[] {
  const { programme, visits } = family;
  return kinds.flatMap((kind) => {
    const seen: Parsed[] = [from];
    if (kind === 'visits') seen.push(...visits);
    else if (programme && (kind === 'audits' || isRegistry(kind))) seen.push(programme);
    const taken = new Set<string>();
    return [...new Set(seen)]
      .flatMap((one) => idsIn(one).definitions)
      .filter((one) => one.kind === kind && !taken.has(one.id) && taken.add(one.id));
  });
}

function isRegistry(kind: IdKind): boolean {
  return registryNames.some((one) => one === kind);
}

/** What an id, or a plain name, means where it stands; null where nothing is called so. */
export function definitionOf(mention: IdMention, from: Parsed, family: Family): Definition | null {
  if ('thing' in mention) return mention as Definition;
  const all = definitionsFor(mention.kinds, from, family);
  const own = all.find(({ id }) => id === mention.id);
  if (own || !isName(mention.id)) return own ?? null;
  const name = foldName(mention.id);
  return all.find(({ thing }) => namesOf(thing).some((one) => foldName(one) === name)) ?? null;
}

function namesOf(thing: Node): readonly string[] {
  return [...versionsOf(child(thing, 'name')), ...versionsOf(child(thing, 'native_name'))];
}

/** What a thing is called; empty where it has no name. */
export function titleOf(thing: Node): string {
  for (const key of ['name', 'title', 'text', 'role', 'label']) {
    const [words] = versionsOf(child(thing, key));
    if (words !== undefined && words !== '') return words.replace(/\s+/g, ' ').slice(0, 80);
  }
  return stringAt(thing, 'city') ?? '';
}

/** Where a thing is meant in all documents that can mean it, with the place where it gets its id. */
export function mentionsOf(
  definition: Definition,
  family: Family,
): { readonly parsed: Parsed; readonly mention: IdMention }[] {
  const { programme, visits } = family;
  const all = new Set([definition.parsed, ...(programme ? [programme] : []), ...visits]);
  return [...all].flatMap((parsed) => {
    const { definitions, references } = idsIn(parsed);
    const isMeant = (mention: IdMention): boolean => definitionOf(mention, parsed, family) === definition;
    return [
      ...definitions.filter((one) => one === definition && one.span.start < one.span.end),
      ...references.filter((one) => one.kinds.includes(definition.kind) && isMeant(one)),
    ].map((mention) => ({ parsed, mention }));
  });
}
