import type { Replacement } from '../diagnostics/suggestions.js';
import type { Consent } from '../language/declaration.js';
import { groupsOf } from '../formats/pdf/structure/groups.js';
import type { ListNotice, ListPerson } from '../lists/people/listed.js';
import { quoting } from '../lists/words-of-list.js';
import { foldName } from '../report/names.js';
import { narrower, statedConsent } from '../privacy/consent.js';
import { personKey } from '../privacy/person-key.js';
import {
  entriesAt,
  entry,
  versionsOf,
  child,
  stringAt,
  type MapEntry,
  type MapNode,
  type Parsed,
} from '../syntax/ast.js';
import { escapeMarkdown } from '../text/markdown-text.js';
import {
  bodyOf,
  consentOfDraft,
  draftsOf,
  homeOf,
  isSamePlace,
  makeCompared,
  putKey,
  writeDelegations,
  type Compared,
  type DelegationDraft,
} from './delegations.js';
import { heldConsents } from './held-consents.js';
import { freeId } from './in-latin.js';
import { isNothing, makeInsertions, type EditFault, type Insertions } from './insert.js';
import { findKnown, isNamedBy, knownPeople, type KnownPerson } from './known-people.js';
import type { Yaml } from './write-yaml.js';

/** What is to become of a visit that gets the people of a list. */
export interface AddedParticipants {
  readonly edits: readonly Replacement[];
  readonly faults: readonly EditFault[];
  readonly notices: readonly ListNotice[];
  /** How many people are new, how many got something that was not known of them, how many needed nothing. */
  readonly counts: {
    readonly added: number;
    readonly completed: number;
    readonly known: number;
    readonly delegations: number;
  };
}

/**
 * Puts people into the delegations and the registry of a visit. Nothing that stands there is taken away or written anew, but
 * a consent that becomes narrower and a number that has become too small; the same people again change nothing.
 */
export function addParticipants(
  visit: Parsed,
  programme: Parsed | null,
  people: readonly ListPerson[],
): AddedParticipants {
  const { root } = visit;
  const insertions = makeInsertions(visit.text);
  const notices: ListNotice[] = [];
  const known = knownPeople(visit, programme);
  const claimed = new Set<KnownPerson>();
  const ids = takenIds([visit, ...(programme ? [programme] : [])]);
  const registered: [string, Yaml][] = [];
  const drafts = draftsOf(visit);
  const organisations = organisationsOf([visit, ...(programme ? [programme] : [])]);
  const counts = { added: 0, completed: 0, known: 0, delegations: 0 };
  const heldOf = heldConsents(visit, programme);
  const compared = makeCompared();
  const tell = (person: ListPerson, words: ListNotice['words']): void =>
    void notices.push({ rows: person.rows, words, isLeftOut: false });
  const keys = new Map(people.map((one) => [one, personKey(one.name)]));
  const ofKey = groupsOf(people, (one) => keys.get(one));
  const knownOf = groupsOf(known, ({ key }) => key);
  for (const person of people) {
    const key = keys.get(person) ?? '';
    const one = findKnown(person, knownOf.get(key) ?? [], claimed, ofKey.get(key)?.length === 1);
    if (one) claimed.add(one);
    const homes = one === null ? [] : drafts.filter(({ signs }) => isNamedBy(signs, one));
    const draft = homes.length > 0 ? null : homeOf(person, drafts, organisations, compared);
    if (homes.length > 0) tellHomes(person, one?.node ?? null, homes, compared, tell);
    const home = draft && consentOfDraft(draft, root);
    const held = heldOf(person.name);
    const stated = person.isConsentStated ? person.consent : null;
    const narrowed = one?.node ? consentToWrite(held, stated, home, statedConsent(one.node)) : null;
    let reference: Yaml;
    let isChanged = false;
    if (one?.node) {
      reference = one.id ?? one.name;
      if (!one.isShared) isChanged = complete(one.node, person, narrowed, organisations, insertions);
      // Of somebody whom the programme has, the visit says it where it names them.
      else if (narrowed !== null && draft) reference = { name: one.name, consent: narrowed };
      else if (narrowed !== null)
        tell(person, quoting`${person.name} stands in the programme with a wider consent; narrow it there.`);
      if (stated !== null && narrowed !== null && (draft || !one.isShared))
        tell(person, quoting`The consent of ${person.name} was narrowed to ${narrowed}.`);
      tellKept(person, one, organisations, tell);
    } else {
      const id = freeId(person.name, ids);
      // What is written in an entry would hold against the delegation or the list that it joins.
      const bounded = narrower(home, person.consent) ?? person.consent;
      const consent = narrower(held, bounded) ?? bounded;
      registered.push([id, entryOf({ ...person, consent }, organisations)]);
      if (stated !== null && consent !== stated)
        tell(
          person,
          quoting`${person.name} has the consent ${consent}, which holds in the document, and not ${stated}.`,
        );
      // Whoever is known by name alone stands in a delegation already.
      reference = one ? one.name : id;
      isChanged = one !== null;
    }
    if (draft) {
      draft.people.push(reference);
      if (one) isChanged = true;
    }
    if (!one) counts.added += 1;
    else if (isChanged) counts.completed += 1;
    else counts.known += 1;
  }
  if (root.type === 'map') {
    counts.delegations = writeDelegations(root, drafts, insertions, notices);
    if (registered.length > 0) writeRegistry(root, registered, insertions);
  }
  return { edits: insertions.edits(), faults: insertions.faults, notices, counts };
}

/**
 * The consent that is to be written of somebody who is known, so that none becomes wider: where the list states one that is
 * narrower than what holds, or where the delegation that they join would give a wider one to whoever says nothing. Null
 * where nothing is to be written.
 */
function consentToWrite(
  held: Consent | null,
  stated: Consent | null,
  home: Consent | null,
  own: Consent | null,
): Consent | null {
  const most = narrower(held, stated);
  const isWidened = own === null && home !== null && narrower(home, most) !== home;
  return most !== held || isWidened ? narrower(most, home) : null;
}

function writeRegistry(
  root: MapNode,
  entries: readonly (readonly [string, Yaml])[],
  insertions: Insertions,
): void {
  const people = entry(root, 'people');
  if (!people) putKey(root, 'people', Object.fromEntries(entries), insertions);
  else if (people.value.type === 'map' && people.value.entries.length > 0)
    insertions.addKeys(people.value, entries);
  else insertions.fill(root, people, Object.fromEntries(entries));
}

/** What the registry gets of somebody new. */
function entryOf(person: ListPerson, organisations: ReadonlyMap<string, string>): Yaml {
  const {
    name,
    role,
    organisation,
    city,
    country,
    delegation,
    email,
    phone,
    url,
    isOnline,
    consent,
    pseudonym,
  } = person;
  return {
    name,
    ...(role !== null && { role: escapeMarkdown(role) }),
    ...(organisation !== null && {
      organisation: organisations.get(foldName(organisation)) ?? bodyOf(organisation),
    }),
    // What else is said of where they come from stands in their delegation.
    ...(delegation !== null && city !== null && { city }),
    ...(delegation !== null && country !== null && { country }),
    ...(email !== null && { email }),
    ...(phone !== null && { phone }),
    ...(url !== null && { url }),
    ...(isOnline && { online: true }),
    consent,
    ...(pseudonym !== null && { pseudonym }),
  };
}

/** Adds to somebody what is not known of them yet. @returns whether anything was */
function complete(
  node: MapNode,
  person: ListPerson,
  narrowed: Consent | null,
  organisations: ReadonlyMap<string, string>,
  insertions: Insertions,
): boolean {
  const all = Object.entries(entryOf(person, organisations) as Readonly<Record<string, Yaml>>).filter(
    ([key]) => !['name', 'consent', 'city', 'country', 'online'].includes(key),
  );
  const more = all.filter(([key]) => isEmpty(node, key));
  const consent = entry(node, 'consent');
  if (narrowed !== null && (!consent || isNothing(consent.value, consent))) more.push(['consent', narrowed]);
  else if (narrowed !== null && consent) insertions.replace(node, consent, narrowed);
  const [filled, added] = [
    more.filter(([key]) => entry(node, key)),
    more.filter(([key]) => !entry(node, key)),
  ];
  for (const [key, value] of filled) insertions.fill(node, entry(node, key) as MapEntry, value);
  insertions.addKeys(node, added);
  return more.length > 0 || narrowed !== null;
}

function isEmpty(node: MapNode, key: string): boolean {
  const found = entry(node, key);
  return !found || isNothing(found.value, found);
}

type TellsOf = (person: ListPerson, words: ListNotice['words']) => void;

/** Tells what a list says of somebody otherwise than the document, which stays, or what is for the programme to say. */
function tellKept(
  person: ListPerson,
  { node, isShared }: KnownPerson,
  organisations: ReadonlyMap<string, string>,
  tell: TellsOf,
): void {
  if (!node) return;
  for (const key of ['role', 'organisation', 'email', 'phone', 'url', 'pseudonym'] as const) {
    const listed = person[key];
    if (listed === null) continue;
    const inner = child(node, key);
    const [written] = versionsOf(
      key === 'organisation' && inner?.type === 'map' ? child(inner, 'name') : inner,
    );
    if (written === undefined || isEmpty(node, key)) {
      if (isShared)
        tell(person, quoting`${person.name} stands in the programme, which does not say ${listed}.`);
    } else if (foldName(written) !== foldName(listed) && organisations.get(foldName(listed)) !== written)
      tell(person, quoting`Of ${person.name} the document says ${written} and not ${listed}; that was kept.`);
  }
}

/** Tells where a list has somebody from, when the document has them in a delegation of something else. */
function tellHomes(
  person: ListPerson,
  node: MapNode | null,
  homes: readonly DelegationDraft[],
  compared: Compared,
  tell: TellsOf,
): void {
  const { delegation, city, country } = person;
  const isHome = ({ name }: DelegationDraft): boolean =>
    name !== null && compared.fold(name) === compared.fold(delegation ?? '');
  const own = { city: node && stringAt(node, 'city'), country: node && stringAt(node, 'country') };
  const other =
    delegation !== null
      ? homes.some(isHome)
        ? null
        : delegation
      : city === null || [own, ...homes].some((one) => isSamePlace(one, city, country, compared))
        ? null
        : city;
  if (other !== null)
    tell(person, quoting`${person.name} stands in another delegation than ${other}; that was kept.`);
}

/** The ids of organisations by the names under which somebody may know them. */
function organisationsOf(documents: readonly Parsed[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { root } of documents)
    for (const { key: id, value } of entriesAt(root, 'organisations'))
      for (const name of ['name', 'native_name', 'abbreviation'].flatMap((key) =>
        versionsOf(child(value, key)),
      ))
        if (!found.has(foldName(name))) found.set(foldName(name), id);
  return found;
}

/** All ids: one that stands for two things is a mistake. */
function takenIds(documents: readonly Parsed[]): Set<string> {
  const registries = ['people', 'organisations', 'sites', 'sources'];
  return new Set(
    documents.flatMap(({ root }) =>
      registries.flatMap((one) => entriesAt(root, one).map(({ key }) => key.toLowerCase())),
    ),
  );
}
