import type { Person, Visit } from '../../language/declaration.js';
import type { Text } from '../../language/schema.js';
import { personKey } from '../../privacy/person-key.js';
import { bareLine, escapeMarkdown } from '../../text/markdown-text.js';
import type { Localizer } from '../locale/locale.js';
import { foldName } from '../names.js';
import type { DelegationView, ParticipantsView, PersonView, Place, Words } from '../report.js';
import { lookUp, type Parties, type PersonRef, type VisitRegistry } from './parties.js';
import type { Writer } from './words.js';

type Delegation = NonNullable<NonNullable<Visit['participants']>['delegations']>[number];

/** How many came, and what is known of them; null for what is not. */
interface Size {
  readonly count: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly online: number | null;
}

/**
 * "25 participants: 10 delegations from 6 countries; 12 women, 13 men, 2 online", as far as it is known. What is not said
 * is added up where every delegation tells it.
 */
export function sizeOf(documents: VisitRegistry, localizer: Localizer): string | null {
  const { delegations = [], count } = documents.visit.participants ?? {};
  const sizes = delegations.map((one) => sizeOfOne(one, documents));
  const total: Size = {
    count: count ?? sum(sizes.map((one) => one.count)),
    women: sum(sizes.map((one) => one.women)),
    men: sum(sizes.map((one) => one.men)),
    online: sizes.some(({ online }) => online !== null) ? sum(sizes.map(({ online }) => online ?? 0)) : null,
  };
  const counted = total.count === null ? null : localizer.count('participant_count', total.count);
  const origins = originsOf(delegations, localizer);
  const who =
    origins === null ? counted : counted === null ? origins : `${counted}${localizer.signs.colon} ${origins}`;
  const kinds = kindsOf(total, localizer);
  return [who, kinds].filter((one) => one !== null).join(`${localizer.signs.semicolon} `) || null;
}

/** "10 delegations from 6 countries"; null where only people are listed. */
function originsOf(delegations: readonly Delegation[], localizer: Localizer): string | null {
  const isOneList = delegations.every(({ name, organisation, city }) => !name && !organisation && !city);
  if (isOneList) return null;
  const what = localizer.count('delegation_count', delegations.length);
  const { size } = new Set(delegations.flatMap((one) => one.country ?? []));
  return size === 0 ? what : localizer.say('from', { what, where: localizer.count('country_count', size) });
}

/** "12 women, 13 men, 2 online" */
function kindsOf({ women, men, online }: Size, localizer: Localizer): string | null {
  const kinds = [
    women === null ? null : localizer.count('women_count', women),
    men === null ? null : localizer.count('men_count', men),
    online === null || online === 0 ? null : `${localizer.number(online)} ${localizer.say('mode_online')}`,
  ];
  return kinds.filter((one) => one !== null).join(', ') || null;
}

/** Null where one of several is not known. */
function sum(numbers: readonly (number | null)[]): number | null {
  let total = 0;
  for (const one of numbers) {
    if (one === null) return null;
    total += one;
  }
  return numbers.length === 0 ? null : total;
}

function sizeOfOne(delegation: Delegation, documents: VisitRegistry): Size {
  const { head, people = [], count, women = null, men = null, online } = delegation;
  const all =
    head === undefined || people.some((one) => isSame(one, head, documents)) ? people : [head, ...people];
  const marked = all.filter((one) => entryOf(one, documents).online === true).length;
  return {
    count: count ?? (all.length > 0 ? all.length : null),
    women,
    men,
    online: online ?? (marked > 0 ? marked : null),
  };
}

function entryOf(reference: PersonRef, documents: VisitRegistry): Person {
  if (typeof reference !== 'string') return reference;
  return lookUp(documents, 'people', reference)?.value ?? { name: reference };
}

/** Whether two references are to one person, whom a function alone may tell. */
function isSame(one: PersonRef, other: PersonRef, documents: VisitRegistry): boolean {
  if (one === other) return true;
  const [a, b] = [entryOf(one, documents), entryOf(other, documents)];
  if (a.name === undefined || b.name === undefined)
    return a.name === b.name && JSON.stringify(a.role) === JSON.stringify(b.role);
  return personKey(a.name) === personKey(b.name);
}

/** Where a city lies, as far as the programme says so. */
export function placeOf({ programme }: VisitRegistry, city: string, country: string): Place {
  const known = programme?.cities?.find((one) => one.city === city && one.country === country);
  return { city, country, coordinates: known?.coordinates ?? null };
}

/** Who came: by country and city in the order of the alphabet, then those without a country as they are written. */
export function participantsOf(
  documents: VisitRegistry,
  parties: Parties,
  writer: Writer,
  localizer: Localizer,
): ParticipantsView | null {
  const { visit, visitLang } = documents;
  const { participants } = visit;
  if (!participants?.count && !participants?.note && !participants?.delegations?.length) return null;
  const block = (text: Text | undefined): Words | null =>
    text === undefined ? null : writer.block({ value: text, lang: visitLang, owner: 'visit' });
  const all = participants.delegations ?? [];
  const delegations = [...all].sort((a, b) => localizer.compare(a.city ?? '', b.city ?? ''));
  const codes = [...new Set(delegations.flatMap((one) => one.country ?? []))];
  const groups = codes
    .map((code) => ({
      name: localizer.country(code),
      delegations: delegations.filter((one) => one.country === code),
    }))
    .sort((a, b) => localizer.compare(a.name, b.name));
  const others = all.filter((one) => one.country === undefined);
  const view = (one: Delegation, country: string | null): DelegationView => {
    const { name, organisation, city, country: code, head } = one;
    const size = sizeOfOne(one, documents);
    const body = organisation === undefined ? null : parties.organisation(organisation);
    const seat = body?.name ?? null;
    const title = name === undefined ? null : writer.line({ value: name, lang: visitLang, owner: 'visit' });
    const note = block(one.note);
    const delegate = (reference: PersonRef): PersonView =>
      withoutHome(parties.delegate(withHome(reference, one)), [city, country], seat);
    return {
      name: titleOf([title, seat, city === undefined ? null : { text: escapeMarkdown(city), lang: null }]),
      organisation: body,
      city: city ?? null,
      place: city === undefined || code === undefined ? null : placeOf(documents, city, code),
      count: size.count,
      size: sizeInWords(size, localizer),
      note,
      head: head === undefined ? null : delegate(head),
      people: (one.people ?? [])
        .filter((person) => head === undefined || !isSame(person, head, documents))
        .map(delegate),
    };
  };
  const summary = sizeOf(documents, localizer);
  return {
    summary,
    count: participants.count === undefined ? null : localizer.count('participant_count', participants.count),
    countries: [
      ...groups.map(({ name, delegations: own }) => ({
        name,
        delegations: own.map((one) => view(one, name)),
      })),
      ...(others.length > 0 ? [{ name: null, delegations: others.map((one) => view(one, null)) }] : []),
    ],
    note: block(participants.note),
    map: null,
    table: null,
  };
}

function sizeInWords(size: Size, localizer: Localizer): string | null {
  const counted = size.count === null ? null : localizer.count('participant_count', size.count);
  const kinds = kindsOf(size, localizer);
  if (counted === null || kinds === null) return counted ?? kinds;
  return `${counted}${localizer.signs.colon} ${kinds}`;
}

/** Name, body and city one after the other, each unless one before says it: `City of Essen` needs no `Essen`. */
function titleOf(parts: readonly (Words | null)[]): Words | null {
  const told: Words[] = [];
  for (const part of parts) {
    if (part === null) continue;
    const letters = foldName(bareLine(part.text));
    if (!told.some((one) => foldName(bareLine(one.text)).includes(letters))) told.push(part);
  }
  const [first] = told;
  if (!first) return null;
  const lang = told.every((one) => one.lang === first.lang) ? first.lang : null;
  return { text: told.map(({ text }) => text).join(', '), lang };
}

/** Somebody written in place within a delegation comes from its city and its body. */
function withHome(reference: PersonRef, { city, organisation }: Delegation): PersonRef {
  if (typeof reference === 'string') return reference;
  return {
    ...(city !== undefined && { city }),
    ...(organisation !== undefined && { organisation }),
    ...reference,
  };
}

/** The same without what the delegation says of all. */
function withoutHome(
  person: PersonView,
  home: readonly (string | null | undefined)[],
  body: Words | null,
): PersonView {
  const [city, country] = home;
  const told = [city, country, [city, country].filter(Boolean).join(', ')];
  const isOfBody = body !== null && person.organisation?.text === body.text;
  return {
    ...person,
    organisation: isOfBody ? null : person.organisation,
    place: isOfBody || told.includes(person.place) ? null : person.place,
  };
}
