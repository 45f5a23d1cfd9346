import { personKeys, site as siteSchema } from '../../language/declaration.js';
import { canName, isUnderConsent, type NamedPlace, type Schema } from '../../language/schema.js';
import { isUnderRule, walk, type Part } from '../../language/walk.js';
import { personKey } from '../person-key.js';
import { reachKeys } from '../reach.js';
import { entry, type MapNode, type Node, type Parsed, type ScalarNode } from '../../syntax/ast.js';
import { scalarAt, type Mention, type People } from '../people.js';

/** A text of a document, with where it stands. */
export interface Passage extends Mention {
  readonly text: string;
  /** Whether readers may meet it as it stands, as sentences, titles and addresses, rather than an id or a word out of a list. */
  readonly isShown: boolean;
  /** Whether the declaration has a text there: only texts tell which words their language uses. */
  readonly isProse: boolean;
}

/** A passage of a whole document. */
export interface DocumentPassage extends Passage {
  /** The key of the document below which it stands. */
  readonly section: string;
}

/** A discussion under the Chatham House Rule: who was there, and all that is told of it. */
export interface Room extends Mention {
  readonly title: string;
  /** In all languages in which it is given. */
  readonly titles: readonly string[];
  readonly people: Passage[];
  /** Those that were represented, then those for which its people work. */
  readonly organisations: Passage[];
  readonly employers: Passage[];
  /** Its texts, who made its pictures, and what its sources are called. */
  readonly passages: Passage[];
  /** The paths of its pictures, of which drawings have texts. */
  readonly pictures: Passage[];
}

/** What a document says, for the sake of what may not be said. */
export interface Reading {
  /** Every text that could stand on a page, the names of people apart. */
  readonly passages: DocumentPassage[];
  /** What stands outside of the rooms: texts, and what things are called together with whom they name. */
  readonly outside: Passage[];
  /** The texts of what consents to less than everybody, such as points; files apart. */
  readonly secrets: { readonly node: MapNode; readonly texts: readonly Passage[] }[];
  readonly files: { readonly node: MapNode; readonly kind: 'picture' | 'attachment' }[];
  readonly rooms: Room[];
  /** Names of places and organisations, and the addresses of their pages, each with whose it is. */
  readonly names: { readonly text: string; readonly kind: NamedPlace }[];
  readonly pages: { readonly text: string; readonly of: string | null }[];
  /** Bodies that are referred to outside of those discussions: what each is called, and for whom it is where it stands in the entry of a person. */
  readonly bodies: { readonly called: readonly string[]; readonly of: string | null }[];
  /** What people are, such as `Warden`. */
  readonly roles: string[];
  /** What `disclosures` says may stand. */
  readonly disclosures: MapNode[];
}

/**
 * Reads a document for what it says and where, by what the declaration of each part says of it.
 *
 * @param documents the document and its programme, in which its ids are looked up
 * @param isSecret whether the consent of a thing keeps it from the edition
 */
export function readDocument(
  parsed: Parsed,
  documents: readonly Parsed[],
  people: People,
  isSecret: (node: MapNode) => boolean,
): Reading {
  const reading: Reading = {
    passages: [], outside: [], secrets: [], files: [], rooms: [], names: [], pages: [], bodies: [], roles: [], disclosures: [],
  }; // prettier-ignore
  const rooms = new Map<MapNode, Room>();
  const called = new Map<MapNode, Called>();
  /** Bodies that stand in the entries of people, and are shown with these alone. */
  const ofPeople = new Set<Node | null>();
  let section = '';
  walk(parsed, (part) => {
    const { node, schema, thing, owner, holder } = part;
    if (holder === parsed.root) section = part.key;
    const room = part.room && rooms.get(part.room);
    if (owner?.nature === 'person' && thing?.nature === 'organisation') ofPeople.add(node);
    if (!part.room) noteCalled(called, part, parsed, documents);
    if (thing?.nature === 'disclosure' && node.type === 'map') {
      reading.disclosures.push(node);
      return false;
    }
    if (node.type === 'map' && isUnderOwnConsent(part, node) && isSecret(node)) {
      const texts = proseOf(node, thing, parsed);
      room?.passages.push(...texts);
      if (thing?.nature === 'picture' || thing?.nature === 'attachment')
        reading.files.push({ node, kind: thing.nature });
      else reading.secrets.push({ node, texts });
      return false;
    }
    if (owner?.nature === 'person' && areOfName.has(part.key)) return false;
    if (owner?.nature === 'person' && part.key === 'role')
      reading.roles.push(...textsOf(node, parsed).map(({ text }) => text));
    if (schema?.type === 'reference' && node.type !== 'list') {
      if (room && canName(schema)) {
        addToRoom(room, node, schema, parsed, documents);
        return false;
      }
      if (room && schema.registries.includes('sources'))
        room.passages.push(...sourceOf(node, parsed, documents));
      // The employer of a person who only spoke under the rule is shown nowhere.
      const isHidden = owner?.nature === 'person' && holder !== null && ruleOf(holder) === 'chatham_house';
      if (canName(schema, 'organisations') && !isHidden) {
        const called = organisationOf(node, parsed, documents).map(({ text }) => text);
        const of = owner?.nature === 'person' && holder ? scalarAt(holder, 'name') : null;
        reading.bodies.push({ called, of });
      }
    }
    if (thing?.nature === 'room' && node.type === 'map' && isUnderRule(node))
      rooms.set(node, roomOf(node, parsed));
    // The ids of sites name places on the page.
    if (schema?.type === 'map' && schema.registry === 'sites' && node.type === 'map')
      for (const { key, keySpan } of node.entries)
        reading.passages.push({ text: key, parsed, span: keySpan, isShown: true, isProse: false, section });
    if (node.type === 'scalar') {
      const isBody = owner === siteSchema || (owner?.nature === 'organisation' && !ofPeople.has(holder));
      if (part.key === 'url' && isBody && holder)
        for (const { text } of textsOf(node, parsed))
          reading.pages.push({ text, of: scalarAt(holder, 'name') });
      const kind = schema?.namesPlace;
      if (kind) reading.names.push(...textsOf(node, parsed).map(({ text }) => ({ text, kind })));
      if (isText(schema) || isPlain(schema)) room?.passages.push(...textsOf(node, parsed));
      if (isDrawing(schema, node)) room?.pictures.push(...textsOf(node, parsed));
      if (!part.room && isText(schema)) reading.outside.push(...textsOf(node, parsed));
      if (typeof node.value === 'string')
        reading.passages.push({
          text: node.value,
          parsed,
          span: node,
          isShown: isShown(schema),
          isProse: isText(schema),
          section,
        });
    }
    return true;
  });
  reading.rooms.push(...rooms.values());
  for (const { titles, said, others, speakers } of called.values())
    // prettier-ignore
    for (const [own, names] of [[titles, others], [said, speakers]] as const)
      if (own[0] && names.length > 0)
        reading.outside.push({ ...own[0], text: [...own.map(({ text }) => text), ...names].join('\n') });
  return reading;

  function ruleOf(person: MapNode): string | undefined {
    return people.get(personKey(scalarAt(person, 'name') ?? ''))?.rule;
  }
}

/** What is shown of somebody only where their name may stand, and what stands for it. */
const areOfName: ReadonlySet<string> = new Set(['name', 'pseudonym', ...reachKeys]);

/** What a thing outside of the rooms is called or says, and whom it names besides: together they tell of who was there. */
interface Called {
  readonly titles: Passage[];
  readonly said: Passage[];
  readonly others: string[];
  /** Who says it. */
  readonly speakers: string[];
}
const titleKeys: ReadonlySet<string> = new Set(['title', 'name', 'label', 'caption', 'alt']);

function noteCalled(
  called: Map<MapNode, Called>,
  { node, schema, key, holder, owner }: Part,
  parsed: Parsed,
  documents: readonly Parsed[],
): void {
  if (holder === null || holder === parsed.root || !owner || node.type === 'list') return;
  // Another discussion may have the same title.
  if (owner.nature === 'person' || owner.nature === 'organisation' || owner.nature === 'room') return;
  const own = called.get(holder) ?? { titles: [], said: [], others: [], speakers: [] };
  called.set(holder, own);
  if (isText(schema) && titleKeys.has(key)) own.titles.push(...textsOf(node, parsed));
  else if (isText(schema) && key === 'text') own.said.push(...textsOf(node, parsed));
  else if (isPlain(schema)) own.others.push(...textsOf(node, parsed).map(({ text }) => text));
  if (schema?.type !== 'reference' || !canName(schema, 'people')) return;
  const found = node.type === 'map' ? { node, of: parsed } : lookUp('people', node, documents);
  const names = found ? textsOf(entry(found.node, 'name')?.value, found.of).map(({ text }) => text) : [];
  own.others.push(...names);
  if (schema.involves === 'speaks') own.speakers.push(...names);
}

/** Whether a consent covers the whole of the thing that holds it; below a mistyped key as well. */
function isUnderOwnConsent({ thing, schema }: Part, node: MapNode): boolean {
  if (thing) return isUnderConsent(thing);
  return schema === null && entry(node, 'consent') !== undefined && entry(node, 'name') === undefined;
}

/** The texts of a thing, whoever says them apart. */
function proseOf(node: Node, schema: Schema | null, parsed: Parsed): Passage[] {
  if (schema?.type === 'list' && node.type === 'list')
    return node.items.flatMap((item) => proseOf(item, schema.item, parsed));
  const object = schema?.type === 'textOr' ? schema.object : schema;
  if (object?.type === 'object' && node.type === 'map')
    return node.entries.flatMap(({ key, value }) => {
      const field = Object.hasOwn(object.fields, key) ? object.fields[key] : undefined;
      return field ? proseOf(value, field, parsed) : [];
    });
  if (schema === null || isText(schema)) return textsOf(node, parsed);
  return [];
}

function roomOf(node: MapNode, parsed: Parsed): Room {
  const title = entry(node, 'title')?.value;
  const titles = textsOf(title, parsed).map(({ text }) => text);
  return {
    title: titles[0] ?? '',
    titles,
    parsed,
    span: title ?? node,
    people: [],
    organisations: [],
    employers: [],
    passages: [],
    pictures: [],
  };
}

/** Notes who or what was there. */
function addToRoom(
  room: Room,
  node: Node,
  schema: Schema,
  parsed: Parsed,
  documents: readonly Parsed[],
): void {
  room.organisations.push(
    ...(canName(schema, 'organisations') ? organisationOf(node, parsed, documents) : []),
  );
  if (!canName(schema, 'people')) return;
  const found = node.type === 'map' ? { node, of: parsed } : lookUp('people', node, documents);
  if (!found) return;
  room.people.push(...textsOf(entry(found.node, 'name')?.value, found.of));
  const employer = entry(found.node, 'organisation')?.value;
  if (employer) room.employers.push(...organisationOf(employer, found.of, documents));
}

/** The names of an organisation, by its id or written in place; none of somebody. */
function organisationOf(node: Node, parsed: Parsed, documents: readonly Parsed[]): Passage[] {
  const found = node.type === 'map' ? { node, of: parsed } : lookUp('organisations', node, documents);
  if (!found || found.node.type !== 'map' || personKeys.some((key) => entry(found.node, key))) return [];
  return ['name', 'native_name', 'abbreviation'].flatMap((key) =>
    textsOf(entry(found.node, key)?.value, found.of),
  );
}

/** What a source is called and who wrote it, at the place where its id stands. */
function sourceOf(node: Node, parsed: Parsed, documents: readonly Parsed[]): Passage[] {
  const found = lookUp('sources', node, documents);
  return ['title', 'author'].flatMap((key) =>
    textsOf(found ? entry(found.node, key)?.value : undefined, parsed).map((one) => ({ ...one, span: node })),
  );
}

function lookUp(registry: string, id: Node, documents: readonly Parsed[]): { node: Node; of: Parsed } | null {
  if (id.type !== 'scalar') return null;
  const key = typeof id.value === 'string' ? id.value.trim() : id.source;
  for (const of of documents) {
    const node = entry(entry(of.root, registry)?.value, key)?.value;
    if (node) return { node, of };
  }
  return null;
}

/** A text in all the languages in which it is given. */
export function textsOf(node: Node | undefined, parsed: Parsed): Passage[] {
  if (node?.type === 'map') return node.entries.flatMap(({ value }) => textsOf(value, parsed));
  if (node?.type === 'list') return node.items.flatMap((item) => textsOf(item, parsed));
  if (node?.type !== 'scalar' || node.value === null) return [];
  const text = typeof node.value === 'string' ? node.value : node.source;
  return [{ text, parsed, span: node, isShown: true, isProse: true }];
}

function isText(schema: Schema | null): boolean {
  return (schema?.type === 'text' && !schema.plain) || schema?.type === 'textOr';
}

/** Words that are no text, such as who took a picture; not the names of places, where many are who took no part. */
function isPlain(schema: Schema | null): boolean {
  return schema?.type === 'string' && !schema.namesPlace && !schema.file && isShown(schema);
}

function isDrawing(schema: Schema | null, { value }: ScalarNode): boolean {
  return schema?.type === 'string' && schema.file === 'picture' && /\.svg$/i.test(String(value).trim());
}

function isShown(schema: Schema | null): boolean {
  if (schema?.type === 'string') return schema.format === 'plain' || schema.format === 'url';
  return schema?.type === 'text' || schema?.type === 'textOr' || schema?.type === 'value';
}
