import type { Consent } from '../../language/declaration.js';
import { isOwnKey } from '../../language/own-keys.js';
import { bareLine } from '../../text/markdown-text.js';
import { entry, stringAt, type Node, type Parsed } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';
import {
  consentOf,
  consentsIn,
  mayStand,
  narrower,
  placeOf,
  statedConsent,
  type StatedConsent,
} from '../consent.js';
import { readDocument } from '../leak/passages.js';
import { personKey } from '../person-key.js';
import { reachIn } from '../reach.js';

/**
 * What a document withholds besides names that no other visit of its programme may tell either: how to reach those
 * whose consent it states, and its points.
 */
export function statedWordsIn(parsed: Parsed): readonly StatedConsent[] {
  const before = known.get(parsed);
  if (before) return before;
  const found = readWords(parsed);
  known.set(parsed, found);
  return found;
}

/** While one visit is written, its programme asks each of the others again. */
const known = new WeakMap<Parsed, readonly StatedConsent[]>();

function readWords(parsed: Parsed): StatedConsent[] {
  const say = (kind: 'contact' | 'point', words: string, consent: Consent, span: Span): StatedConsent => {
    return { kind, consent, ...placeOf(words, parsed, span) };
  };
  const consents = new Map<string, Consent>();
  for (const { name, consent } of consentsIn(parsed)) {
    const key = personKey(name);
    consents.set(key, narrower(consents.get(key) ?? null, consent) ?? consent);
  }
  const contacts: StatedConsent[] = [];
  let hasPoints = false;
  const look = (node: Node): void => {
    if (node.type === 'list') node.items.forEach(look);
    if (node.type !== 'map') return;
    const name = stringAt(node, 'name');
    const stated = statedConsent(node);
    if (name === null && stated !== null && stated !== 'public') hasPoints = true;
    const consent = name === null ? undefined : consents.get(personKey(name));
    if (consent)
      for (const { words, node: own } of reachIn(node)) contacts.push(say('contact', words, consent, own));
    for (const { key, value } of node.entries) if (!isOwnKey(key)) look(value);
  };
  look(parsed.root);
  if (!hasPoints) return contacts;
  const { secrets } = readDocument(parsed, [parsed], new Map(), (node) => !mayStand(statedConsent(node) ?? 'public', 'public')); // prettier-ignore
  const points = secrets.flatMap(({ node, texts }) => {
    const consent = consentOf(entry(node, 'consent')?.value) ?? 'internal';
    return texts.map(({ text, span }) => say('point', bareLine(text), consent, span));
  });
  return [...contacts, ...points];
}
