import type { Node, Parsed } from '../syntax/ast.js';
import type { Consent } from '../language/declaration.js';
import { mayStand, narrower, type StatedConsent } from './consent.js';
import { clean } from './leak/fold.js';
import { makeSearcher, type Leave, type Searcher, type Secret } from './leak/search.js';
import { otherSpellings, personKey } from './person-key.js';

/** What the visits of a programme state, ready to be looked up: made once for all of them. */
interface Index {
  /** The narrowest of each person, contact and point. */
  readonly byKey: ReadonlyMap<string, StatedConsent>;
  /** How else each is written. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly searcher: Searcher<Secret & { readonly key: string }>;
  /** Whom the texts of a document seem to name. */
  readonly told: WeakMap<Parsed, ReadonlySet<string>>;
}

const indexes = new WeakMap<readonly StatedConsent[], Index>();

/**
 * Of what other visits state, what concerns a document: of those whom it has itself, and of those whom its texts seem
 * to name. A programme may have thousands of the others, and a search for each in each visit would take for ever.
 *
 * @param stated of the whole programme, the same list for all of its visits
 * @param documents the document and its programme
 * @param known whether the documents have somebody, by key
 */
export function statedAbout(
  stated: readonly StatedConsent[],
  documents: readonly Parsed[],
  known: ReadonlyMap<string, unknown>,
): StatedConsent[] {
  if (stated.length === 0) return [];
  const index = indexOf(stated);
  const keys = new Set([...known.keys(), ...documents.flatMap((one) => [...toldIn(one, index)])]);
  return [...keys].flatMap((key) => index.byKey.get(key) ?? []).filter(({ kind }) => !kind);
}

function makeIndex(stated: readonly StatedConsent[]): Index {
  const byKey = new Map<string, StatedConsent>();
  const mentions = new Map<string, StatedConsent[]>();
  for (const one of stated) {
    const key = keyOf(one);
    const same = mentions.get(key);
    if (same) same.push(one);
    else mentions.set(key, [one]);
    const before = byKey.get(key);
    if (!before || narrower(before.consent, one.consent) !== before.consent) byKey.set(key, one);
  }
  const spellings = new Map(
    [...byKey].map(([key, { name }]) => [key, otherSpellings(name, mentions.get(key) ?? [])]),
  );
  const secrets = [...byKey].map(([key, { kind, name }]) => ({
    kind: kind ?? ('name' as const),
    words: name,
    spellings: spellings.get(key) ?? [],
    key,
  }));
  return { byKey, spellings, searcher: makeSearcher(secrets), told: new WeakMap() };
}

function keyOf({ kind, name }: StatedConsent): string {
  return kind ? `${kind} ${name}` : personKey(name);
}

function indexOf(stated: readonly StatedConsent[]): Index {
  const index = indexes.get(stated) ?? makeIndex(stated);
  indexes.set(stated, index);
  return index;
}

function toldIn(parsed: Parsed, { searcher, told }: Index): ReadonlySet<string> {
  const known = told.get(parsed);
  if (known) return known;
  const text = clean([parsed.file, ...wordsIn(parsed.root)].join('\n'));
  const found = new Set(searcher.find(text).map(({ secret }) => secret.key));
  told.set(parsed, found);
  return found;
}

/** Whatever a document says, keys and ids as well. */
function wordsIn(node: Node): string[] {
  if (node.type === 'list') return node.items.flatMap(wordsIn);
  if (node.type === 'map') return node.entries.flatMap(({ key, value }) => [key, ...wordsIn(value)]);
  return typeof node.value === 'string' ? [node.value] : [];
}

/**
 * A search of what is made of a visit that also finds what only the other visits of its programme withhold: names, contacts and points. The texts of
 * the visit were looked through for them beforehand (`statedAbout`); drawings, attachments, comments and templates say
 * more than these, and there may be thousands of people, so whoever seems to be named is looked for once more, with all
 * that may stand.
 *
 * @param stated of the whole programme, the same list for all of its visits
 * @param isKnown whether the visit has somebody itself, by key: `own` finds them, or its edition shows them
 * @param secretOf what is told when somebody is found
 */
export function searchForOthers<S extends Secret>(
  own: Searcher<S>,
  stated: readonly StatedConsent[],
  edition: Consent,
  leave: Leave,
  isKnown: (key: string) => boolean,
  secretOf: (one: StatedConsent) => S,
): Searcher<S> {
  if (stated.length === 0) return own;
  const { byKey, spellings, searcher } = indexOf(stated);
  // By key, so that a name is folded once for all visits of the programme.
  const others = new Map<string, S>();
  for (const [key, one] of byKey)
    if (!mayStand(one.consent, edition) && !isKnown(key))
      others.set(key, { ...secretOf(one), spellings: spellings.get(key) ?? [] });
  if (others.size === 0) return own;
  const known = new Map<string, Searcher<S>>();
  return {
    secrets: [...own.secrets, ...others.values()],
    find: (text) => {
      const found = own.find(text);
      const keys = new Set(searcher.find(text).map(({ secret }) => secret.key));
      const met = [...keys].filter((key) => others.has(key));
      if (met.length === 0) return found;
      const all = JSON.stringify(met);
      const again =
        known.get(all) ??
        makeSearcher(
          met.flatMap((key) => others.get(key) ?? []),
          leave,
        );
      known.set(all, again);
      return [...found, ...again.find(text)];
    },
  };
}
