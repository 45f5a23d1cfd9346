import { personKeys, type Consent } from '../language/declaration.js';
import { canName, type Involvement } from '../language/schema.js';
import { walk, type Part } from '../language/walk.js';
import { foldName } from '../report/names.js';
import { entry, type MapNode, type Node, type Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';
import type { ConsentRule } from './consent.js';

/** Where somebody is named in a document. */
export interface Mention {
  readonly parsed: Parsed;
  readonly span: Span;
}

/** Somebody whom the documents name, once for every spelling that differs in accents and punctuation only. */
export interface Somebody {
  readonly key: string;
  readonly name: string;
  /** The widest edition in which the name may stand; null for none, as of those who only spoke under the rule. */
  readonly consent: Consent | null;
  readonly rule: ConsentRule;
  readonly pseudonym: string | null;
  readonly city: string | null;
  /** What kind of body employs them, such as `local association`, and the language in which that is written. */
  readonly employer: {
    readonly kind: string | null;
    readonly names: readonly string[];
    readonly lang: string;
  };
  /** Counts those who have the same function, from 1, so that a reader can tell them apart. */
  readonly number: number;
  readonly mentions: readonly Mention[];
}
export type People = ReadonlyMap<string, Somebody>;

/** How few an edition reaches: the widest, for everyone, comes first, the narrowest last. */
const narrowness: Readonly<Record<Consent, number>> = { public: 0, partners: 1, internal: 2 };

/** Whether something with this consent may stand in an edition. */
export function mayStand(consent: Consent | null, edition: Consent): boolean {
  return consent !== null && narrowness[consent] <= narrowness[edition];
}

/** How somebody is met: by what a reference means, under the rule, in the registry, or where no meaning is declared. */
type Encounter = Involvement | 'chatham_house' | 'registered' | 'undeclared';

interface Draft {
  readonly key: string;
  readonly name: string;
  consent: Consent | null;
  pseudonym: string | null;
  city: string | null;
  employer: Somebody['employer'];
  /** What their function is told by, to count those who share it. */
  sameAs: string;
  readonly encounters: Set<Encounter>;
  readonly mentions: Mention[];
}

/**
 * Finds everybody whom a document and its programme name, and in which editions. The narrowest consent that is stated
 * anywhere holds; where none is, the name of somebody who acts in the visit is public and any other for the partners.
 * It also reads documents with errors, as far as they can be read.
 *
 * @param programme that of a visit; its people are known to the visit, those of the same id excepted
 */
export function readPeople(parsed: Parsed, programme: Parsed | null): People {
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
  const note = (node: Node, of: Parsed, encounter: Encounter, span: Span, city: string | null): void => {
    const name = scalarAt(node, 'name');
    if (name === null) return;
    const key = foldName(name);
    const { city: seat, ...employer } = employerOf(entry(node, 'organisation')?.value, of);
    const stated = consentOf(entry(node, 'consent')?.value);
    const home = scalarAt(node, 'city') ?? seat ?? city;
    const role = wordsOf(entry(node, 'role')?.value).join('|');
    const known = drafts.get(key);
    if (!known) {
      drafts.set(key, {
        key,
        name,
        consent: stated,
        pseudonym: scalarAt(node, 'pseudonym'),
        city: home,
        employer,
        sameAs: foldName(role === '' ? `from ${home ?? ''}` : `${role}|${employer.kind ?? ''}`),
        encounters: new Set([encounter]),
        mentions: [{ parsed: of, span }],
      });
      return;
    }
    known.consent = narrower(known.consent, stated);
    known.pseudonym ??= scalarAt(node, 'pseudonym');
    known.city ??= home;
    if (known.employer.names.length === 0) known.employer = employer;
    known.encounters.add(encounter);
    known.mentions.push({ parsed: of, span });
  };
  /** Somebody in place, or whom an id names. */
  const meet = ({ node, thing, schema, holder, room }: Part): void => {
    const involves = schema?.type === 'reference' ? schema.involves : undefined;
    const encounter = room ? 'chatham_house' : (involves ?? 'undeclared');
    // People on a list without a city of their own come from the city of the list.
    const city = involves === 'listed' && holder ? scalarAt(holder, 'city') : null;
    if (node.type === 'map') {
      if (thing?.nature === 'person' || (thing === null && seemsPerson(node)))
        note(node, parsed, encounter, entry(node, 'name')?.value ?? node, city);
      return;
    }
    const id = word(node);
    if (id === null || !schema || (canName(schema, 'organisations') && registry('organisations', id))) return;
    const found = registry('people', id);
    if (found) note(found.node, found.of, encounter, node, city);
  };
  // The programme's people come first, so that whoever shares a function is counted alike in all of its visits.
  for (const of of [...documents].reverse()) {
    const people = entry(of.root, 'people')?.value;
    if (people?.type !== 'map') continue;
    for (const { key, value } of people.entries) {
      if (registry('people', key)?.node === value)
        note(value, of, 'registered', entry(value, 'name')?.value ?? value, null);
    }
  }
  // What a programme says of its conference or guidebook is not what somebody does in the visit.
  walk(parsed, (part) => {
    const { schema, node } = part;
    if (schema?.type === 'map' && schema.registry === 'people') return false;
    if (schema === null || canName(schema, 'people')) if (node.type !== 'list') meet(part);
    return true;
  });
  return finish(drafts);
}

/** A consent that is stated beside another one: the one that reaches fewer holds. */
export function narrower(known: Consent | null, stated: Consent | null): Consent | null {
  if (known === null || stated === null) return known ?? stated;
  return narrowness[stated] > narrowness[known] ? stated : known;
}

/** Whether a map under a key that nobody knows is somebody all the same, as under one that is mistyped. */
function seemsPerson(node: MapNode): boolean {
  return entry(node, 'name') !== undefined && personKeys.some((key) => entry(node, key));
}

function finish(drafts: ReadonlyMap<string, Draft>): People {
  const people = new Map<string, Somebody>();
  const counted = new Map<string, number>();
  for (const { consent, encounters, sameAs, ...draft } of drafts.values()) {
    const rule = ruleFor(consent, encounters);
    // Whoever is sure to be named needs no number.
    const number = consent === 'public' || draft.pseudonym !== null ? 1 : (counted.get(sameAs) ?? 0) + 1;
    if (consent !== 'public' && draft.pseudonym === null) counted.set(sameAs, number);
    people.set(draft.key, {
      ...draft,
      number,
      rule,
      consent: consentBy(rule, consent),
    });
  }
  return people;
}

/** Closed by default: a person who is named only where no meaning is declared is shown in no edition. */
function ruleFor(stated: Consent | null, encounters: ReadonlySet<Encounter>): ConsentRule {
  const met = [...encounters].filter((one) => one !== 'registered');
  const isOpen = met.some((one) => one !== 'chatham_house' && one !== 'undeclared');
  if (!isOpen && encounters.has('chatham_house')) return 'chatham_house';
  if (!isOpen && encounters.has('undeclared')) return 'undeclared';
  if (stated !== null) return 'stated';
  return encounters.has('acts') ? 'acts' : 'listed';
}

function consentBy(rule: ConsentRule, stated: Consent | null): Consent | null {
  if (rule === 'chatham_house' || rule === 'undeclared') return null;
  return stated ?? (rule === 'acts' ? 'public' : 'partners');
}

/** A consent, or null where none is stated. */
export function consentOf(node: Node | undefined): Consent | null {
  const value = node?.type === 'scalar' ? node.value : null;
  return value === 'public' || value === 'partners' || value === 'internal' ? value : null;
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
