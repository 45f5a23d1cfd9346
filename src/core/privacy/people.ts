import type { Consent } from '../language/declaration.js';
import { foldName } from '../report/names.js';
import { entry, type Node, type Parsed } from '../syntax/parse.js';
import type { Span } from '../syntax/place.js';

/** Why a name may stand where it may. */
export type ConsentRule = 'stated' | 'acts' | 'listed' | 'chatham_house';

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

/** The editions, from the one for everyone on. */
export const width: Readonly<Record<Consent, number>> = { public: 0, partners: 1, internal: 2 };

/** Whether something with this consent may stand in an edition. */
export function mayStand(consent: Consent | null, edition: Consent): boolean {
  return consent !== null && width[consent] <= width[edition];
}

/** What stands under a key is somebody who acts in the visit, only stands in a list, or spoke. */
const places: Readonly<Record<string, 'acts' | 'speaks'>> = {
  hosts: 'acts',
  co_organisers: 'acts',
  guides: 'acts',
  discussants: 'acts',
  people: 'acts',
  directors: 'acts',
  lead_partners: 'acts',
  evaluator: 'acts',
  with: 'acts',
  owner: 'acts',
  contacts: 'acts',
  authors: 'acts',
  by: 'speaks',
};
/** Where an organisation may stand as well as a person. */
const shared = new Set(['hosts', 'co_organisers', 'lead_partners', 'with', 'owner', 'evaluator']);
/** The keys by which somebody is told from an organisation. */
export const personKeys: readonly string[] = ['role', 'organisation', 'consent', 'pseudonym'];

type Doing = 'acts' | 'listed' | 'speaks' | 'chatham_house' | 'registered';

interface Draft {
  readonly key: string;
  readonly name: string;
  consent: Consent | null;
  pseudonym: string | null;
  city: string | null;
  employer: Somebody['employer'];
  /** What their function is told by, to count those who share it. */
  sameAs: string;
  readonly doing: Set<Doing>;
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
  const note = (node: Node, of: Parsed, doing: Doing, span: Span, city: string | null = null): void => {
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
        doing: new Set([doing]),
        mentions: [{ parsed: of, span }],
      });
      return;
    }
    if (stated && (known.consent === null || width[stated] > width[known.consent])) known.consent = stated;
    known.pseudonym ??= scalarAt(node, 'pseudonym');
    known.city ??= home;
    if (known.employer.names.length === 0) known.employer = employer;
    known.doing.add(doing);
    known.mentions.push({ parsed: of, span });
  };
  const refer = (node: Node, of: Parsed, key: string, doing: Doing, city: string | null): void => {
    const id = word(node);
    if (id !== null) {
      if (shared.has(key) && registry('organisations', id)) return;
      const found = registry('people', id);
      if (found) note(found.node, found.of, doing, node);
      return;
    }
    if (isPersonNode(node, key)) note(node, of, doing, entry(node, 'name')?.value ?? node, city);
  };
  const walk = (node: Node, of: Parsed, under: string, secret: boolean): void => {
    if (node.type === 'list') for (const item of node.items) walk(item, of, under, secret);
    if (node.type !== 'map') return;
    const sheltered = secret || (under === 'discussions' && scalarAt(node, 'rule') === 'chatham_house');
    for (const { key, value } of node.entries) {
      if (key.startsWith('x_') || (node === of.root && key === 'people')) continue;
      const place = places[key];
      if (place !== undefined) {
        const doing = sheltered ? 'chatham_house' : under === 'delegations' ? 'listed' : place;
        const city = under === 'delegations' ? scalarAt(node, 'city') : null;
        // Under `feedback` only a person can have asked.
        const kind = under === 'feedback' ? 'by' : key;
        for (const one of value.type === 'list' ? value.items : [value]) refer(one, of, kind, doing, city);
      }
      walk(value, of, key, sheltered);
    }
  };
  // The programme's people come first, so that whoever shares a function is counted alike in all of its visits.
  for (const of of [...documents].reverse()) {
    const people = entry(of.root, 'people')?.value;
    if (people?.type !== 'map') continue;
    for (const { key, value } of people.entries) {
      if (registry('people', key)?.node === value)
        note(value, of, 'registered', entry(value, 'name')?.value ?? value);
    }
  }
  // What a programme says of its conference or guidebook is not what somebody does in the visit.
  walk(parsed.root, parsed, '', false);
  return finish(drafts);
}

/** Whether what is written under a key is somebody rather than an organisation. */
export function isPersonNode(node: Node, key: string): boolean {
  if (places[key] === undefined || node.type !== 'map') return false;
  return !shared.has(key) || personKeys.some((one) => entry(node, one));
}

function finish(drafts: ReadonlyMap<string, Draft>): People {
  const people = new Map<string, Somebody>();
  const counted = new Map<string, number>();
  for (const { consent, doing, sameAs, ...draft } of drafts.values()) {
    const open = [...doing].some((one) => one !== 'chatham_house' && one !== 'registered');
    const onlyChatham = doing.has('chatham_house') && !open;
    const rule = onlyChatham
      ? 'chatham_house'
      : consent !== null
        ? 'stated'
        : doing.has('acts')
          ? 'acts'
          : 'listed';
    // Whoever is sure to be named needs no number.
    const number = consent === 'public' || draft.pseudonym !== null ? 1 : (counted.get(sameAs) ?? 0) + 1;
    if (consent !== 'public' && draft.pseudonym === null) counted.set(sameAs, number);
    people.set(draft.key, {
      ...draft,
      number,
      rule,
      consent: onlyChatham ? null : (consent ?? (rule === 'acts' ? 'public' : 'partners')),
    });
  }
  return people;
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
