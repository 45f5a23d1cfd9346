import { findCity } from '../draw/map/city.js';
import { visit as visitSchema, type Consent } from '../language/declaration.js';
import { isName } from '../language/forms/names.js';
import type { ListNotice, ListPerson } from '../lists/people/listed.js';
import { quoting } from '../lists/words-of-list.js';
import { statedConsent } from '../privacy/consent.js';
import { foldName } from '../report/names.js';
import {
  child,
  entry,
  scalarOf,
  stringAt,
  versionsOf,
  writtenOf,
  type MapEntry,
  type MapNode,
  type Node,
  type Parsed,
} from '../syntax/ast.js';
import { escapeMarkdown } from '../text/markdown-text.js';
import type { Insertions } from './insert.js';
import { delegationsOf, membersOf, signsOf } from './known-people.js';
import type { Yaml } from './write-yaml.js';

/** A delegation that is there or comes to be, and who joins it. */
export interface DelegationDraft {
  readonly node: MapNode | null;
  readonly name: string | null;
  readonly organisation: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly people: Yaml[];
  /** By what it names those who are in it already. */
  readonly signs: ReadonlySet<string>;
}

export function draftsOf(visit: Parsed): DelegationDraft[] {
  return delegationsOf(visit).flatMap((node): DelegationDraft[] => {
    if (node.type !== 'map') return [];
    const organisation = child(node, 'organisation');
    return [
      {
        node,
        name: versionsOf(child(node, 'name'))[0] ?? null,
        organisation: organisation?.type === 'map' ? stringAt(organisation, 'name') : writtenOf(organisation),
        city: stringAt(node, 'city')?.trim() ?? null,
        country: stringAt(node, 'country')?.trim() ?? null,
        people: [],
        signs: new Set(membersOf(node).flatMap(signsOf)),
      },
    ];
  });
}

/** The delegation to which somebody belongs: of the name that the list gives, else of the city, else of the body. */
export function homeOf(
  person: ListPerson,
  drafts: DelegationDraft[],
  organisations: ReadonlyMap<string, string>,
  compared: Compared,
): DelegationDraft {
  const { fold } = compared;
  const { delegation: name, city, country, organisation } = person;
  const body = (one: DelegationDraft): boolean =>
    isSameBody(one.organisation, organisation, organisations, compared);
  const found =
    name !== null
      ? drafts.find((one) => one.name !== null && fold(one.name) === fold(name))
      : city !== null
        ? (drafts.find(
            (one) =>
              isSamePlace(one, city, country, compared) &&
              one.name === null &&
              one.organisation !== null &&
              body(one),
          ) ??
          drafts.find(
            (one) =>
              isSamePlace(one, city, country, compared) && one.name === null && one.organisation === null,
          ))
        : organisation !== null
          ? drafts.find(
              (one) => one.name === null && one.city === null && one.organisation !== null && body(one),
            )
          : drafts.find(
              (one) =>
                one.name === null &&
                one.city === null &&
                one.organisation === null &&
                one.country === country,
            );
  if (found) return found;
  const isOfCity = name === null && city !== null;
  const draft: DelegationDraft = {
    node: null,
    name,
    city: isOfCity ? city : null,
    organisation: name === null && city === null ? organisation : null,
    country: name === null ? country : null,
    people: [],
    signs: new Set(),
  };
  drafts.push(draft);
  return draft;
}

/** Names and cities as they are compared, each worked out once: a list has many rows and few cities. */
export interface Compared {
  readonly fold: (name: string) => string;
  /** Where a city lies; null where no map has it. */
  readonly place: (city: string, country: string) => string | null;
}

export function makeCompared(): Compared {
  const [folds, places] = [new Map<string, string>(), new Map<string, string | null>()];
  return {
    fold: (name) => {
      const known = folds.get(name) ?? foldName(name);
      folds.set(name, known);
      return known;
    },
    place: (city, country) => {
      const key = `${country} ${city}`;
      const known = places.get(key);
      const found = known === undefined ? (findCity(city, country)?.join() ?? null) : known;
      places.set(key, found);
      return found;
    },
  };
}

/** Whether a delegation, or somebody, is of a city. */
export function isSamePlace(
  one: Pick<DelegationDraft, 'city' | 'country'>,
  city: string,
  country: string | null,
  { fold, place }: Compared,
): boolean {
  if (one.city === null) return false;
  const isSameCountry = one.country === null || one.country === country || union[one.country] === country;
  if (!isSameCountry) return false;
  if (fold(one.city) === fold(city)) return true;
  const [a, b] = country === null ? [null, null] : [place(one.city, country), place(city, country)];
  return a !== null && a === b;
}

const union: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

function isSameBody(
  one: string | null,
  other: string | null,
  ids: ReadonlyMap<string, string>,
  { fold }: Compared,
): boolean {
  if (one === null || other === null) return false;
  const idOf = (name: string): string => ids.get(fold(name)) ?? fold(name);
  return idOf(one) === idOf(other) || one === ids.get(fold(other));
}

/** The consent of all in a delegation who say nothing themselves: its own, or that of the list. */
export function consentOfDraft({ node }: DelegationDraft, root: Node): Consent | null {
  const participants = child(root, 'participants');
  return (node && statedConsent(node)) ?? (participants ? statedConsent(participants) : null);
}

/** @returns how many delegations are new */
export function writeDelegations(
  root: MapNode,
  drafts: readonly DelegationDraft[],
  insertions: Insertions,
  notices: ListNotice[],
): number {
  const fresh = drafts.filter(({ node, people }) => node === null && people.length > 0);
  for (const { node, people } of drafts) {
    if (!node || people.length === 0) continue;
    const list = entry(node, 'people');
    if (!list) insertions.addKeys(node, [['people', people]]);
    else if (list.value.type === 'list' && list.value.items.length > 0)
      insertions.addItems(list.value, people);
    else insertions.fill(node, list, people);
    raiseCount(node, people.length, insertions, notices);
  }
  if (fresh.length === 0) return 0;
  const items = fresh.map(({ name, organisation, city, country, people }): Yaml => ({
    ...(name !== null && { name: escapeMarkdown(name) }),
    ...(organisation !== null && { organisation: bodyOf(organisation) }),
    ...(city !== null && { city }),
    ...(country !== null && { country }),
    people,
  }));
  const participants = entry(root, 'participants');
  if (!participants) putKey(root, 'participants', { delegations: items }, insertions);
  else if (participants.value.type !== 'map' || participants.value.entries.length === 0)
    insertions.fill(root, participants, { delegations: items });
  else {
    const list = entry(participants.value, 'delegations');
    if (!list) insertions.addKeys(participants.value, [['delegations', items]]);
    else if (list.value.type === 'list' && list.value.items.length > 0)
      insertions.addItems(list.value, items);
    else insertions.fill(participants.value, list, items);
  }
  return fresh.length;
}

/** Whoever wrote how many came did not know of those who are named now. */
function raiseCount(node: MapNode, more: number, { replace }: Insertions, notices: ListNotice[]): void {
  const count = entry(node, 'count');
  const written = scalarOf(count?.value);
  const named = membersOf(node).length + more;
  if (!count || typeof written !== 'number' || written >= named) return;
  replace(node, count, String(named));
  notices.push({
    rows: [],
    words: quoting`A delegation had ${written} people and now has ${named}; its count was written anew.`,
    isLeftOut: false,
  });
}

/** A key that a visit has not yet, behind those that the language has before it. */
export function putKey(root: MapNode, key: string, value: Yaml, insertions: Insertions): void {
  const order = Object.keys(visitSchema.fields);
  const place = order.indexOf(key);
  let behind: MapEntry | undefined;
  for (const one of root.entries) if (order.indexOf(one.key) < place && order.includes(one.key)) behind = one;
  const last = behind ?? root.entries.at(-1);
  if (last) insertions.addKeyBehind(root, last, key, value);
}

/** A name that looks like an id is written in full. */
export function bodyOf(name: string): Yaml {
  return isName(name) ? name : { name };
}
