import { personKeys, type Consent } from '../language/declaration.js';
import { canName } from '../language/schema.js';
import { walk, type Part } from '../language/walk.js';
import { entry, type MapNode, type Node, type Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';
import {
  consentsIn,
  narrower,
  placeOf,
  statedConsent,
  type Encounter,
  type StatedConsent,
} from './consent.js';
import { foldName } from '../report/names.js';
import {
  callBy,
  elsewhere,
  finish,
  narrow,
  type Draft,
  type People,
  type Somebody,
} from './identity/drafts.js';
import { makeTakenFor } from './identity/taken-for.js';
import { personKey } from './person-key.js';
import { reachIn } from './reach.js';
import { statedAbout } from './stated.js';

export type { Mention, NamedMention, People, Somebody } from './identity/drafts.js';

/**
 * Finds everybody whom a document and its programme name, and in which editions. The narrowest consent that is stated
 * anywhere holds; where none is, the name of somebody who acts in the visit is public and any other for the partners.
 * It also reads documents with errors, as far as they can be read.
 *
 * @param programme that of a visit; its people are known to the visit
 * @param stated what the visits of the programme state, one list for all of them; it narrows, and never widens
 */
export function readPeople(
  parsed: Parsed,
  programme: Parsed | null,
  stated: readonly StatedConsent[],
): People {
  const last = read.get(parsed);
  if (last?.programme === programme && last.stated === stated) return last.people;
  const people = gatherPeople(parsed, programme, stated);
  read.set(parsed, { programme, stated, people });
  return people;
}

/** The people last read of each document, as every check and edition of it asks for them. */
const read = new WeakMap<
  Parsed,
  { readonly programme: Parsed | null; readonly stated: readonly StatedConsent[]; readonly people: People }
>();

function gatherPeople(parsed: Parsed, programme: Parsed | null, stated: readonly StatedConsent[]): People {
  const documents = programme ? [parsed, programme] : [parsed];
  const drafts = new Map<string, Draft>();
  const registry = (name: string, id: string): { readonly node: Node; readonly of: Parsed } | null => {
    for (const of of documents) {
      const node = entry(entry(of.root, name)?.value, id)?.value;
      if (node) return { node, of };
    }
    return null;
  };
  const employerOf = (node: Node | undefined, of: Parsed): Somebody['employer'] & { city: string | null } => {
    const lang = scalarAt(of.root, 'lang') ?? 'en';
    const id = node?.type === 'scalar' ? word(node) : null;
    const found = id === null ? { node, of } : registry('organisations', id);
    if (found?.node?.type !== 'map') return { kind: null, names: [], lang, city: null };
    const kind = scalarAt(found.node, 'type');
    const names = ['name', 'native_name', 'abbreviation'].flatMap((key) =>
      wordsOf(entry(found.node, key)?.value),
    );
    return { kind, names, lang: scalarAt(found.of.root, 'lang') ?? 'en', city: scalarAt(found.node, 'city') };
  };
  const note = (
    node: Node,
    of: Parsed,
    encounter: Encounter,
    span: Span,
    city: string | null,
    ofList: Consent | null = null,
  ): void => {
    const name = scalarAt(node, 'name');
    if (name === null) return;
    const key = personKey(name);
    const { city: seat, ...employer } = employerOf(entry(node, 'organisation')?.value, of);
    const consent = statedConsent(node) ?? ofList;
    const at = consent && placeOf(name, of, entry(node, 'consent')?.value ?? span);
    const pseudonym = scalarAt(node, 'pseudonym');
    const pseudonymAt =
      pseudonym === null ? null : placeOf(name, of, entry(node, 'pseudonym')?.value ?? span);
    const home = scalarAt(node, 'city') ?? seat ?? city;
    const role = wordsOf(entry(node, 'role')?.value).join('|');
    const reach = reachIn(node).map(({ words, node: { start, end } }) => {
      return { words, parsed: of, span: { start, end } };
    });
    const known = drafts.get(key);
    if (!known) {
      drafts.set(key, {
        key,
        name,
        consent,
        statedAt: at,
        takenFor: null,
        pseudonym,
        pseudonymAt,
        city: home,
        employer,
        sameAs: foldName(role === '' ? `from ${home ?? ''}` : `${role}|${employer.kind ?? ''}`),
        encounters: new Set([encounter]),
        mentions: [{ parsed: of, span, name, consent }],
        reach,
      });
      return;
    }
    narrow(known, consent, at);
    callBy(known, pseudonym, pseudonymAt);
    known.city ??= home;
    if (known.employer.names.length === 0) known.employer = employer;
    known.encounters.add(encounter);
    known.mentions.push({ parsed: of, span, name, consent });
    for (const one of reach) if (!known.reach.some(({ words }) => words === one.words)) known.reach.push(one);
  };
  /** What is known by its name alone where bodies and people may stand. */
  const bodies: { readonly node: MapNode; readonly of: Parsed; readonly encounter: Encounter }[] = [];
  const ofLists: StatedConsent[] = [];
  /** Somebody in place, or whom an id names. */
  const meet = ({ node, thing, schema, holder, lists, room }: Part, of: Parsed = parsed): void => {
    const involves = schema?.type === 'reference' ? schema.involves : undefined;
    const encounter = room ? 'chatham_house' : (involves ?? 'undeclared');
    // People on a list without a city of their own come from the city of the list.
    const city = involves === 'listed' && holder ? scalarAt(holder, 'city') : null;
    if (node.type === 'map') {
      if (thing?.nature === 'person' || (thing === null && seemsPerson(node)))
        note(node, of, encounter, entry(node, 'name')?.value ?? node, city);
      else if (schema && canName(schema, 'people') && node.entries.every(({ key }) => key === 'name'))
        bodies.push({ node, of, encounter });
      return;
    }
    // Of whom the registry of this document has, the tree says it already.
    const around = involves === 'listed' ? [...lists].reverse().map(statedConsent) : [];
    const ofList = around.find((one) => one !== null) ?? null;
    const id = word(node);
    if (id === null || !schema || (canName(schema, 'organisations') && registry('organisations', id))) return;
    const found = registry('people', id);
    if (!found) return;
    note(found.node, found.of, encounter, node, city, ofList);
    const name = scalarAt(found.node, 'name');
    if (ofList && name !== null) ofLists.push({ consent: ofList, ...placeOf(name, of, node) });
  };
  // The programme's people come first, so that whoever shares a function is counted alike in all of its visits.
  const byId = new Map<string, string>();
  for (const of of [...documents].reverse()) {
    const people = entry(of.root, 'people')?.value;
    if (people?.type !== 'map') continue;
    for (const { key: id, value } of people.entries) {
      const name = scalarAt(value, 'name');
      if (name === null) continue;
      note(value, of, 'registered', entry(value, 'name')?.value ?? value, null);
      const key = personKey(name);
      const shared = drafts.get(byId.get(id) ?? key);
      const own = drafts.get(key);
      // An id that the programme and the visit both have is one person, however the name is written.
      if (shared && own && shared !== own) {
        narrow(own, shared.consent, shared.statedAt);
        callBy(own, shared.pseudonym, shared.pseudonymAt);
      }
      byId.set(id, key);
    }
  }
  // What a programme says of its conference or guidebook is not what somebody does in the visit.
  walk(parsed, (part) => {
    const { schema, node } = part;
    if (schema?.type === 'map' && schema.registry === 'people') return false;
    if (schema === null || canName(schema, 'people')) if (node.type !== 'list') meet(part);
    return true;
  });
  // The imprint of a programme is that of each of its reports.
  if (programme)
    walk(programme, (part) => {
      if (part.holder === programme.root && part.key !== 'report') return false;
      if (part.schema && canName(part.schema, 'people') && part.node.type !== 'list') meet(part, programme);
      return true;
    });
  const about = statedAbout(stated, documents, drafts);
  for (const { name, consent, ...at } of [...documents.flatMap(consentsIn), ...about]) {
    const key = personKey(name);
    const known = drafts.get(key);
    if (known) narrow(known, consent, { name, ...at });
    else drafts.set(key, elsewhere(key, name, consent, { name, ...at }));
  }
  const takenFor = makeTakenFor([...documents.map(consentsIn), ofLists, stated], documents);
  for (const { node, of, encounter } of bodies) {
    const name = scalarAt(node, 'name') ?? '';
    if (isCityOf(documents, name)) continue;
    if (drafts.has(personKey(name)) || takenFor(name).length > 0) note(node, of, encounter, node, null);
  }
  for (const draft of drafts.values())
    for (const { consent, ...at } of takenFor(draft.name)) {
      if (narrower(draft.consent, consent) === draft.consent) continue;
      narrow(draft, consent, at);
      draft.takenFor = at;
      // Whoever was only in a room is so by any name.
      const meant = drafts.get(personKey(at.name));
      const met = [...draft.encounters].filter((one) => one !== 'registered');
      if (met.every((one) => one === 'chatham_house' || one === 'undeclared'))
        for (const one of met) meant?.encounters.add(one);
    }
  return finish(drafts, scalarAt(parsed.root, 'kind') === 'programme' ? parsed : programme);
}

/** Whether a name is that of the city: "Paris" received the delegations, whoever else is called so. */
function isCityOf(documents: readonly Parsed[], name: string): boolean {
  const named = foldName(name);
  return documents.some(({ root }) => {
    const cities = entry(root, 'cities')?.value;
    return [root, ...(cities?.type === 'list' ? cities.items : [])].some(
      (one) => foldName(scalarAt(one, 'city') ?? '') === named,
    );
  });
}

/** Whether a map under a key that nobody knows is somebody all the same, as under one that is mistyped. */
function seemsPerson(node: MapNode): boolean {
  return entry(node, 'name') !== undefined && personKeys.some((key) => entry(node, key));
}

function word(node: Node | undefined): string | null {
  if (node?.type !== 'scalar' || node.value === null) return null;
  return typeof node.value === 'string' ? node.value.trim() : node.source;
}

/** A plain value under a key, as a text. */
export function scalarAt(node: Node, key: string): string | null {
  return word(entry(node, key)?.value);
}

/** A text, in whatever languages it is given. */
function wordsOf(node: Node | undefined): string[] {
  if (node?.type === 'map') return node.entries.flatMap(({ value }) => wordsOf(value));
  const text = word(node);
  return text === null ? [] : [text];
}
