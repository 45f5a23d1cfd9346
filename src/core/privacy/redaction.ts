import type {
  ContactView,
  Drawing,
  Fact,
  OrganisationView,
  PartyView,
  PersonView,
  Words,
} from '../report/report.js';
import { namesOf } from '../report/names.js';
import type { Redactor } from './redactor.js';

/** Gives what an edition may show of a value. */
export type Rule<T> = (value: T, redactor: Redactor) => T;

/** A rule for each key of a thing. A key without one does not compile, and at run time is not passed on. */
export type Rules<T> = { readonly [K in keyof T]-?: Rule<T[K]> };

/** What may be passed on as it is: it cannot hold anybody. */
type Scalar = string | number | boolean | null | undefined;

/** A plain value that anybody may see. */
export function open<T extends Scalar | readonly Scalar[]>(value: T): T {
  return value;
}

/** Something that there may be nothing to say about. */
export function maybe<T>(rule: Rule<T>): Rule<T | null> {
  return (value, redactor) => (value === null ? null : rule(value, redactor));
}

/** Each item of a list. */
export function each<T>(rule: Rule<T>): Rule<readonly T[]> {
  return (list, redactor) => list.map((item) => rule(item, redactor));
}

/** A thing with the keys that have a rule, in the order in which it has them, and no others. */
export function only<T extends object>(rules: Rules<T>): Rule<T> {
  const names = Object.keys(rules) as (keyof T & string)[];
  return (thing, redactor) => {
    const kept = new Map<string, unknown>();
    // In the order of the rules: who is named in a list at the end is known by then.
    for (const name of names) if (name in thing) kept.set(name, rules[name](thing[name], redactor));
    return Object.fromEntries(
      Object.keys(thing).flatMap((name) => (kept.has(name) ? [[name, kept.get(name)] as const] : [])),
    ) as T;
  };
}

/** Fixed words by key. */
export const labels: Rule<Readonly<Record<string, string>>> = (value) => ({ ...value });

export const words: Rule<Words> = only<Words>({ text: open, lang: open });

export const drawing: Rule<Drawing> = only<Drawing>({ svg: open, text: open });

export const organisation: Rule<OrganisationView> = only<OrganisationView>({
  kind: open,
  name: words,
  nativeNames: each(words),
  abbreviation: open,
  url: open,
  place: open,
  city: open,
  country: open,
});

const personRules: Rules<PersonView> = {
  kind: open,
  key: open,
  name: open,
  lang: open,
  role: maybe(words),
  organisation: maybe(words),
  place: open,
  online: open,
};
const personAsShown: Rule<PersonView> = only(personRules);
const contactAsShown: Rule<ContactView> = only<ContactView>({
  ...personRules,
  reach: each(only<ContactView['reach'][number]>({ kind: open, text: open, address: open })),
});

/** Somebody by name, or what stands for the name in this edition. */
export const person: Rule<PersonView> = (value, redactor) => redactor.person(personAsShown(value, redactor));

/** How to reach somebody goes with the name: whoever is not named, or has none, cannot be written to. */
export const contact: Rule<ContactView> = (value, redactor) => {
  const shown = contactAsShown(value, redactor);
  const isNamed = shown.key !== '' && redactor.mayBeNamed(shown);
  return { ...redactor.person(personAsShown(value, redactor)), reach: isNamed ? shown.reach : [] };
};

export const party: Rule<PartyView> = (value, redactor) =>
  value.kind === 'person' ? person(value, redactor) : organisation(value, redactor);

const bareFact: Rule<Fact> = only<Fact>({ key: open, label: open, value: words, parties: each(party) });

/** A fact whose value lists names is written anew of those that may stand. */
export const fact: Rule<Fact> = (value, redactor) => {
  const shown = bareFact(value, redactor);
  return { ...shown, value: namesOf(shown.parties, redactor.localizer) ?? shown.value };
};

/** What was redacted before, and only needs to be looked through for what no rule names. */
export function already<T>(rule: Rule<T>): Rule<T> {
  return (value, redactor) => rule(value, redactor.passing);
}

/** The user's own data, keys that start with `x_`: nothing is known of them, so every text is searched. */
export const extra: Rule<Readonly<Record<string, unknown>>> = (value, redactor) => redactor.extra(value);
