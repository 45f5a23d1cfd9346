import { foldName } from '../../report/names.js';
import { entry, type MapNode, type Node, type Parsed } from '../../syntax/parse.js';
import { isPersonNode, personKeys, scalarAt, type Mention, type People } from '../people.js';

/** A text of a document, with where it stands. */
export interface Passage extends Mention {
  readonly text: string;
}

/** A discussion under the Chatham House Rule: who was there, and all that is told of it. */
export interface Room extends Mention {
  readonly title: string;
  readonly people: readonly Passage[];
  readonly organisations: readonly Passage[];
  readonly passages: readonly Passage[];
}

/** What a document says, for the sake of what may not be said. */
export interface Reading {
  /** Every text that could stand on a page, the names of people apart. */
  readonly passages: Passage[];
  /** Points and pictures that consent to less than everybody. */
  readonly points: MapNode[];
  readonly pictures: MapNode[];
  readonly rooms: Room[];
  /** Names of places and organisations. */
  readonly names: string[];
  /** Organisations that the document shows outside of those discussions. */
  readonly open: string[];
  /** What `disclosures` says may stand. */
  readonly disclosures: MapNode[];
}

const registries = new Set(['people', 'organisations', 'sites', 'sources', 'abbreviations']);
const organisationKeys = new Set([
  'hosts', 'co_organisers', 'represented', 'operator', 'organisation', 'organisations', 'lead_partners', 'with',
  'owner', 'coordinator', 'evaluator',
]); // prettier-ignore
/** What names a place or a body, of which somebody's surname may be a part. */
const placeKeys = new Set([
  'native_name',
  'abbreviation',
  'city',
  'address',
  'district',
  'place',
  'publisher',
]);

/**
 * Reads a document for what it says and where.
 *
 * @param documents the document and its programme, in which its ids are looked up
 * @param secret whether a consent keeps something from the edition
 */
export function readDocument(
  parsed: Parsed,
  documents: readonly Parsed[],
  people: People,
  secret: (node: MapNode) => boolean,
): Reading {
  const reading: Reading = {
    passages: [], points: [], pictures: [], rooms: [], names: [], open: [], disclosures: [],
  }; // prettier-ignore
  walk(parsed.root, '', true);
  return reading;

  /** @param under the key that holds it */
  function walk(node: Node, under: string, isRoot = false): void {
    if (node.type === 'list') for (const item of node.items) walk(item, under);
    if (node.type === 'scalar' && typeof node.value === 'string') {
      reading.passages.push({ text: node.value, parsed, span: node });
    }
    if (node.type !== 'map') return;
    if (under === 'points' && secret(node)) return void reading.points.push(node);
    if (under === 'images' && secret(node)) return void reading.pictures.push(node);
    const isRoom = under === 'discussions' && scalarAt(node, 'rule') === 'chatham_house';
    if (isRoom) reading.rooms.push(readRoom(node, parsed, documents));
    const isPerson = isPersonNode(node, under);
    const sheltered =
      isPerson && people.get(foldName(scalarAt(node, 'name') ?? ''))?.rule === 'chatham_house';
    for (const { key, value } of node.entries) {
      if (key.startsWith('x_')) continue;
      if (isRoot && registries.has(key) && value.type === 'map') {
        for (const one of value.entries) {
          // The ids of sites name places on the page.
          if (key === 'sites') reading.passages.push({ text: one.key, parsed, span: one.keySpan });
          walk(one.value, key);
        }
      } else if (isRoot && key === 'disclosures') {
        if (value.type === 'list')
          reading.disclosures.push(...value.items.filter((one) => one.type === 'map'));
      } else if (isRoom && (key === 'discussants' || key === 'represented')) continue;
      else if (isRoom && key === 'points')
        for (const point of itemsOf(value)) walk(withoutSpeaker(point), key);
      else if (isPerson && (key === 'name' || key === 'pseudonym')) continue;
      else {
        if (key === 'name' || placeKeys.has(key))
          reading.names.push(...textsOf(value, parsed).map(({ text }) => text));
        if (organisationKeys.has(key) && !sheltered)
          for (const one of itemsOf(value))
            reading.open.push(...organisationOf(one, parsed, documents).map(({ text }) => text));
        // Only a person can have gathered the feedback.
        walk(value, under === 'feedback' && key === 'evaluator' ? 'by' : key);
      }
    }
  }
}

function withoutSpeaker(point: Node): Node {
  if (point.type !== 'map') return point;
  return { ...point, entries: point.entries.filter(({ key }) => key !== 'by') };
}

function readRoom(node: MapNode, parsed: Parsed, documents: readonly Parsed[]): Room {
  const people: Passage[] = [];
  const organisations: Passage[] = [];
  const passages: Passage[] = [];
  for (const one of itemsOf(entry(node, 'represented')?.value))
    organisations.push(...organisationOf(one, parsed, documents));
  const present = [
    ...itemsOf(entry(node, 'discussants')?.value),
    ...itemsOf(entry(node, 'points')?.value).flatMap((point) => entry(point, 'by')?.value ?? []),
  ];
  for (const reference of present) {
    const found =
      reference.type === 'map' ? { node: reference, of: parsed } : lookUp('people', reference, documents);
    if (!found) continue;
    people.push(...textsOf(entry(found.node, 'name')?.value, found.of));
    const employer = entry(found.node, 'organisation')?.value;
    if (employer) organisations.push(...organisationOf(employer, found.of, documents));
  }
  for (const key of ['title', 'place', 'question', 'topics', 'conclusions'])
    passages.push(...itemsOf(entry(node, key)?.value).flatMap((one) => textsOf(one, parsed)));
  for (const point of itemsOf(entry(node, 'points')?.value)) {
    const said = entry(point, 'text')?.value;
    passages.push(...textsOf(said ?? point, parsed));
  }
  const title = entry(node, 'title')?.value;
  return {
    title: textsOf(title, parsed)[0]?.text ?? '',
    parsed,
    span: title ?? node,
    people,
    organisations,
    passages,
  };
}

/** The names of an organisation, by its id or written in place; none of somebody. */
function organisationOf(node: Node, parsed: Parsed, documents: readonly Parsed[]): Passage[] {
  const found = node.type === 'map' ? { node, of: parsed } : lookUp('organisations', node, documents);
  if (!found || found.node.type !== 'map' || personKeys.some((key) => entry(found.node, key))) return [];
  return ['name', 'native_name', 'abbreviation'].flatMap((key) =>
    textsOf(entry(found.node, key)?.value, found.of),
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

/** The items of a list; one value counts as a list of one. */
function itemsOf(node: Node | undefined): readonly Node[] {
  if (!node) return [];
  return node.type === 'list' ? node.items : [node];
}

/** A text in all the languages in which it is given. */
export function textsOf(node: Node | undefined, parsed: Parsed): Passage[] {
  if (node?.type === 'map') return node.entries.flatMap(({ value }) => textsOf(value, parsed));
  if (node?.type !== 'scalar' || node.value === null) return [];
  return [{ text: typeof node.value === 'string' ? node.value : node.source, parsed, span: node }];
}
