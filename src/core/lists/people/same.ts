import { nearest } from '../../diagnostics/nearest.js';
import { narrower } from '../../privacy/consent.js';
import { personKey } from '../../privacy/person-key.js';
import { foldName } from '../../report/names.js';
import { quoting } from '../words-of-list.js';
import type { ListPerson, ListTalk } from './listed.js';

/** Makes one of the rows that have one person, as far as that is so. */
export function withoutRepetitions(people: readonly ListPerson[], talk: ListTalk): ListPerson[] {
  const found: ListPerson[] = [];
  /** Where somebody of a name or with an address may be among those. */
  const places = new Map<string, Set<number>>();
  const note = (person: ListPerson, index: number): void => {
    for (const sign of signsOf(person)) places.set(sign, (places.get(sign) ?? new Set()).add(index));
  };
  for (const person of people) {
    const near = new Set(signsOf(person).flatMap((sign) => [...(places.get(sign) ?? [])]));
    const index = [...near]
      .sort((a, b) => a - b)
      .find((at) => {
        const one = found[at];
        return one && isSameName(one, person) && isOne(one, person, talk);
      });
    const first = index === undefined ? undefined : found[index];
    if (first && index !== undefined) {
      const merged = merge(first, person, talk);
      found[index] = merged;
      note(merged, index);
    } else {
      note(person, found.length);
      found.push(person);
    }
  }
  return found;
}

function signsOf({ name, email }: ListPerson): string[] {
  return [`name ${personKey(name)}`, ...(email === null ? [] : [`email ${email.toLowerCase()}`])];
}

function isSameName(one: ListPerson, other: ListPerson): boolean {
  if (personKey(one.name) === personKey(other.name)) return true;
  // A slip in a name is one where the address is the same.
  const isSameAddress = one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase();
  return isSameAddress && nearest(one.name, [other.name], 2).length > 0;
}

function isOne(one: ListPerson, other: ListPerson, { ask }: ListTalk): boolean {
  const clashes = (key: 'city' | 'organisation' | 'email'): boolean =>
    one[key] !== null && other[key] !== null && foldName(one[key]) !== foldName(other[key]);
  const seemsTwo = clashes('email') && (clashes('city') || clashes('organisation'));
  const rows = [...one.rows, ...other.rows];
  const same = quoting`one person`;
  const two = quoting`two people`;
  const isSpeltAlike = one.name === other.name;
  const answer = ask({
    id: `same ${personKey(one.name)} ${rows.join(' ')}`,
    words: isSpeltAlike
      ? quoting`${one.name} stands in ${rows}. Who is that?`
      : quoting`${one.name} and ${other.name} stand in ${rows}. Who is that?`,
    options: seemsTwo ? [two, same] : [same, two],
  });
  return (answer === 0) !== seemsTwo;
}

/** What a row says of somebody. */
const said = [
  ...([
    'organisation',
    'role',
    'city',
    'country',
    'email',
    'phone',
    'url',
    'pseudonym',
    'delegation',
  ] as const),
];

/** What the first row says holds; the others add what it leaves out. */
function merge(first: ListPerson, second: ListPerson, { tell }: ListTalk): ListPerson {
  const rows = [...first.rows, ...second.rows];
  const either = <K extends (typeof said)[number]>(key: K): ListPerson[K] => first[key] ?? second[key];
  tell(rows, quoting`${first.name} is one person and was taken once.`);
  for (const key of said) {
    const other = second[key];
    if (first[key] !== null && other !== null && foldName(first[key]) !== foldName(other))
      tell(second.rows, quoting`${other} was not taken: ${first[key]} stands in ${first.rows}.`);
  }
  const isConsentStated = first.isConsentStated || second.isConsentStated;
  const stated = [first, second].filter((one) => one.isConsentStated || !isConsentStated);
  return {
    rows,
    name: first.name,
    organisation: either('organisation'),
    role: either('role'),
    ...(first.city === null
      ? { city: second.city, country: second.country ?? first.country }
      : { city: first.city, country: first.country }),
    email: either('email'),
    phone: either('phone'),
    url: either('url'),
    pseudonym: either('pseudonym'),
    delegation: either('delegation'),
    isOnline: first.isOnline && second.isOnline,
    consent: stated.reduce(
      (consent, one) => narrower(consent, one.consent) ?? consent,
      stated[0]?.consent ?? 'internal',
    ),
    isConsentStated,
  };
}
