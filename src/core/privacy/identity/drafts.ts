import type { Consent } from '../../language/declaration.js';
import type { Parsed } from '../../syntax/ast.js';
import type { Span } from '../../syntax/place.js';
import {
  consentBy,
  narrower,
  ruleFor,
  type ConsentRule,
  type Encounter,
  type StatedPlace,
} from '../consent.js';

/** Where somebody is named in a document. */
export interface Mention {
  readonly parsed: Parsed;
  readonly span: Span;
}

/** The same, with the name and the consent that are written there, or under the id that stands there. */
export interface NamedMention extends Mention {
  readonly name: string;
  readonly consent: Consent | null;
}

/** Somebody whom the documents name, once for all spellings that `personKey` finds to be of one person. */
export interface Somebody {
  readonly key: string;
  readonly name: string;
  /** The widest edition in which the name may stand; null for none, as of those who only spoke under the rule. */
  readonly consent: Consent | null;
  readonly rule: ConsentRule;
  /** Where that consent is written, and of whom, as that is spelt there; null where it follows from what they do. */
  readonly statedAt: StatedPlace | null;
  /** Whose consent it is where this is another name that may mean them; null for their own. */
  readonly takenFor: StatedPlace | null;
  /** Whether they only stand in lists of participants, so that an edition that may not name them counts them. */
  readonly isListed: boolean;
  readonly pseudonym: string | null;
  /** Where the pseudonym is written. */
  readonly pseudonymAt: StatedPlace | null;
  readonly city: string | null;
  /** What kind of body employs them, such as `local association`, and the language in which that is written. */
  readonly employer: {
    readonly kind: string | null;
    readonly names: readonly string[];
    readonly lang: string;
  };
  /** Counts those who have the same function, from 1, so that a reader can tell them apart. */
  readonly number: number;
  readonly mentions: readonly NamedMention[];
  /** The addresses and numbers under which they can be reached. */
  readonly reach: readonly (Mention & { readonly words: string })[];
}
export type People = ReadonlyMap<string, Somebody>;

/** Somebody of whom not everything is read yet. */
export interface Draft {
  readonly key: string;
  readonly name: string;
  consent: Consent | null;
  statedAt: Somebody['statedAt'];
  takenFor: Somebody['takenFor'];
  pseudonym: string | null;
  pseudonymAt: Somebody['pseudonymAt'];
  city: string | null;
  employer: Somebody['employer'];
  /** What their function is told by, to count those who share it. */
  sameAs: string;
  readonly encounters: Set<Encounter>;
  readonly mentions: NamedMention[];
  readonly reach: (Mention & { readonly words: string })[];
}

/** Whoever only another visit names: the texts of this one must not. */
export function elsewhere(key: string, name: string, consent: Consent, at: Somebody['statedAt']): Draft {
  return {
    key,
    name,
    consent,
    statedAt: at,
    takenFor: null,
    pseudonym: null,
    pseudonymAt: null,
    city: null,
    employer: { kind: null, names: [], lang: 'en' },
    sameAs: '',
    encounters: new Set(['registered']),
    mentions: [],
    reach: [],
  };
}

export function narrow(known: Draft, stated: Consent | null, at: Somebody['statedAt']): void {
  const consent = narrower(known.consent, stated);
  if (consent === known.consent) return;
  known.consent = consent;
  known.statedAt = at;
}

/** Of several pseudonyms the first is used. */
export function callBy(known: Draft, pseudonym: string | null, at: Somebody['pseudonymAt']): void {
  if (known.pseudonym !== null) return;
  known.pseudonym = pseudonym;
  known.pseudonymAt = at;
}

/**
 * Decides by which rule each may be named, and counts those who share a function: those whom a function may stand for.
 * Of whoever only stands in lists no edition shows one, and a number that is missing would tell of them.
 *
 * @param programme whose people are counted in all of its visits alike, whatever each of them has them do
 */
export function finish(drafts: ReadonlyMap<string, Draft>, programme: Parsed | null): People {
  const people = new Map<string, Somebody>();
  const counted = new Map<string, number>();
  for (const { consent, encounters, sameAs, ...draft } of drafts.values()) {
    const rule = ruleFor(consent, encounters);
    const met = [...encounters].filter((one) => one !== 'registered');
    const isListed = met.every((one) => one === 'listed');
    // Whoever is sure to be named needs no number.
    const isCounted =
      consent !== 'public' &&
      draft.pseudonym === null &&
      !(isListed && draft.mentions[0]?.parsed !== programme);
    const number = isCounted ? (counted.get(sameAs) ?? 0) + 1 : 1;
    if (isCounted) counted.set(sameAs, number);
    people.set(draft.key, {
      ...draft,
      number,
      rule,
      isListed,
      consent: consentBy(rule, consent),
    });
  }
  return people;
}
