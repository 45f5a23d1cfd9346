import { narrower, statedConsent } from '../../privacy/consent.js';
import { entry, itemsAt, writtenOf, type MapEntry, type MapNode, type Node } from '../../syntax/ast.js';

/**
 * Gives the `consent` of a list of participants, or of one delegation, to all in it who say nothing themselves, in place
 * or in the registry. Of two lists that have somebody, the narrower holds.
 */
export function spreadConsents(root: Node): Node {
  if (root.type !== 'map') return root;
  const participants = entry(root, 'participants');
  if (participants?.value.type !== 'map') return root;
  const ofAll = entry(participants.value, 'consent');
  /** By id, what the lists say of those whom the registry has. */
  const listed = new Map<string, MapEntry>();
  const delegations = entry(participants.value, 'delegations');
  if (!delegations) return root;
  const withConsent = (node: Node, consent: MapEntry): Node => {
    if (node.type === 'map') return entry(node, 'consent') ? node : added(node, consent);
    const id = writtenOf(node);
    if (id !== null && node.type === 'scalar') {
      const known = listed.get(id);
      if (!known || isNarrower(consent, known)) listed.set(id, consent);
    }
    return node;
  };
  const items = itemsAt(participants.value, 'delegations').map((delegation): Node => {
    const consent = entry(delegation, 'consent') ?? ofAll;
    if (!consent || delegation.type !== 'map') return delegation;
    const entries = delegation.entries.map((one) => {
      if (one.key === 'head') return { ...one, value: withConsent(one.value, consent) };
      if (one.key !== 'people' || one.value.type !== 'list') return one;
      const people = one.value.items.map((person) => withConsent(person, consent));
      return { ...one, value: { ...one.value, items: people } };
    });
    return { ...delegation, entries };
  });
  const entries = root.entries.map((one): MapEntry => {
    if (one === participants && delegations.value.type === 'list')
      return {
        ...one,
        value: replaced(participants.value as MapNode, delegations, { ...delegations.value, items }),
      };
    if (one.key !== 'people' || one.value.type !== 'map') return one;
    const people = one.value.entries.map((person): MapEntry => {
      const consent = listed.get(person.key);
      const isSilent = consent && person.value.type === 'map' && !entry(person.value, 'consent');
      return isSilent ? { ...person, value: added(person.value, consent) } : person;
    });
    return { ...one, value: { ...one.value, entries: people } };
  });
  return { ...root, entries };
}

function added(node: MapNode, consent: MapEntry): MapNode {
  return { ...node, entries: [...node.entries, consent] };
}

function replaced(node: MapNode, old: MapEntry, value: Node): MapNode {
  return { ...node, entries: node.entries.map((one) => (one === old ? { ...one, value } : one)) };
}

function isNarrower(one: MapEntry, other: MapEntry): boolean {
  const [a, b] = [one, other].map((each) => statedConsent(added(empty, each)));
  return narrower(b ?? null, a ?? null) !== b;
}

const empty: MapNode = { type: 'map', start: 0, end: 0, entries: [], flow: true };
