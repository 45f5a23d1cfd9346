import { isOwnKey } from '../language/own-keys.js';
import type { Consent } from '../language/declaration.js';
import type { Involvement } from '../language/schema.js';
import { entry, stringAt, type Node, type Parsed } from '../syntax/ast.js';
import type { Span } from '../syntax/place.js';

/** Why a name may stand where it may. */
export type ConsentRule = 'stated' | 'acts' | 'listed' | 'chatham_house' | 'undeclared';

/** How somebody is met: by what a reference means, under the rule, in the registry, or where no meaning is declared. */
export type Encounter = Involvement | 'chatham_house' | 'registered' | 'undeclared';

/** Where a document says something of somebody, and how it spells the name. */
export interface StatedPlace {
  readonly name: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Whether that document cannot be read with certainty, and may say something else. */
  readonly isDoubtful?: true;
}

/** A consent that a document states, and where: it narrows what the others of its programme may show. */
export interface StatedConsent extends StatedPlace {
  /** Of what is no name: an address or the text of a point, which stands in its place. */
  readonly kind?: 'contact' | 'point';
  readonly consent: Consent;
}

/** @param span of what is said */
export function placeOf(name: string, parsed: Parsed, span: Span): StatedPlace {
  return { name, file: parsed.file, line: parsed.range(span).start.line };
}

/** How few an edition reaches: the widest, for everyone, comes first, the narrowest last. */
const narrowness: Readonly<Record<Consent, number>> = { public: 0, partners: 1, internal: 2 };

/** Whether something with this consent may stand in an edition. */
export function mayStand(consent: Consent | null, edition: Consent): boolean {
  return consent !== null && narrowness[consent] <= narrowness[edition];
}

/** A consent that is stated beside another one: the one that reaches fewer holds. */
export function narrower(known: Consent | null, stated: Consent | null): Consent | null {
  if (known === null || stated === null) return known ?? stated;
  return narrowness[stated] > narrowness[known] ? stated : known;
}

/** A consent, or null where none is stated. */
export function consentOf(node: Node | undefined): Consent | null {
  const value = node?.type === 'scalar' ? node.value : null;
  return value === 'public' || value === 'partners' || value === 'internal' ? value : null;
}

/** The wider of two. */
export function wider(one: Consent, other: Consent): Consent {
  return narrowness[one] < narrowness[other] ? one : other;
}

/** The consent that a person states; one that cannot be read is the narrowest. Null where none is stated. */
export function statedConsent(person: Node): Consent | null {
  const value = entry(person, 'consent')?.value;
  if (value === undefined || (value.type === 'scalar' && value.value === null)) return null;
  return consentOf(value) ?? 'internal';
}

/** Closed by default: a person who is named only where no meaning is declared is shown in no edition. */
export function ruleFor(stated: Consent | null, encounters: ReadonlySet<Encounter>): ConsentRule {
  const met = [...encounters].filter((one) => one !== 'registered');
  const isOpen = met.some((one) => one !== 'chatham_house' && one !== 'undeclared');
  if (!isOpen && encounters.has('chatham_house')) return 'chatham_house';
  if (!isOpen && encounters.has('undeclared')) return 'undeclared';
  if (stated !== null) return 'stated';
  return encounters.has('acts') ? 'acts' : 'listed';
}

/** The widest edition in which a name may stand; null for none. */
export function consentBy(rule: ConsentRule, stated: Consent | null): Consent | null {
  if (rule === 'chatham_house' || rule === 'undeclared') return null;
  return stated ?? (rule === 'acts' ? 'public' : 'partners');
}

/**
 * The consents of a document that keep a name from the public edition, however little of the document can be read. One
 * that is misspelt counts as the narrowest.
 */
export function consentsIn(parsed: Parsed): readonly StatedConsent[] {
  const known = read.get(parsed);
  if (known) return known;
  const found: StatedConsent[] = [];
  const look = (node: Node, under = ''): void => {
    if (node.type === 'list') for (const item of node.items) look(item, under);
    if (node.type !== 'map') return;
    // The consent of a delegation is that of its people, and its name is nobody's.
    const name = under === 'delegations' ? null : stringAt(node, 'name');
    const consent = statedConsent(node);
    const span = entry(node, 'consent')?.value ?? node;
    if (name !== null && consent !== null && consent !== 'public')
      found.push({ consent, ...placeOf(name, parsed, span) });
    for (const { key, value } of node.entries) if (!isOwnKey(key)) look(value, key);
  };
  look(parsed.root);
  read.set(parsed, found);
  return found;
}

/**
 * Each name with each of its consents once, as the first states it: the same people are in many visits of a programme.
 * What is no name is left out.
 */
export function distinctConsents(stated: readonly StatedConsent[]): StatedConsent[] {
  const first = new Map<string, StatedConsent>();
  for (const one of stated) {
    const key = `${one.consent} ${one.name}`;
    if (!one.kind && !first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** A name that may stand in an edition although it is withheld there. */
export interface StatedDisclosure {
  readonly name: string;
  readonly edition: Consent;
  readonly node: Node;
}

/** The disclosures that a document states. */
export function disclosuresOf({ root }: Parsed): StatedDisclosure[] {
  const list = entry(root, 'disclosures')?.value;
  if (list?.type !== 'list') return [];
  return list.items.flatMap((item) => {
    const node = entry(item, 'name')?.value;
    if (node?.type !== 'scalar' || node.value === null) return [];
    const name = typeof node.value === 'string' ? node.value.trim() : node.source;
    return [{ name, edition: consentOf(entry(item, 'edition')?.value) ?? 'public', node }];
  });
}

/** A programme is asked for each of its visits. */
const read = new WeakMap<Parsed, readonly StatedConsent[]>();
