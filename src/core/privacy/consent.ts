import { isOwnKey } from '../language/own-keys.js';
import type { Consent } from '../language/declaration.js';
import { entry, stringAt, type Node, type Parsed } from '../syntax/ast.js';

/** Why a name may stand where it may. */
export type ConsentRule = 'stated' | 'acts' | 'listed' | 'chatham_house' | 'undeclared';

/** A consent that a document states, and where: it narrows what the others of its programme may show. */
export interface StatedConsent {
  readonly name: string;
  readonly consent: Consent;
  readonly file: string;
  /** From 1. */
  readonly line: number;
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

/** The consent that a person states; one that cannot be read is the narrowest. Null where none is stated. */
export function statedConsent(person: Node): Consent | null {
  const value = entry(person, 'consent')?.value;
  if (value === undefined || (value.type === 'scalar' && value.value === null)) return null;
  return consentOf(value) ?? 'internal';
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
      found.push({ name, consent, file: parsed.file, line: parsed.range(span).start.line });
    for (const { key, value } of node.entries) if (!isOwnKey(key)) look(value, key);
  };
  look(parsed.root);
  read.set(parsed, found);
  return found;
}

/** A programme is asked for each of its visits. */
const read = new WeakMap<Parsed, readonly StatedConsent[]>();
