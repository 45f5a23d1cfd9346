import { nearest } from '../../diagnostics/nearest.js';
import { narrower } from '../../privacy/consent.js';
import { personKey } from '../../privacy/person-key.js';
import { foldName } from '../../report/names.js';
import { quoting } from '../words-of-list.js';
import type { ListPerson, ListTalk } from './listed.js';

/** Makes one of the rows that have one person, as far as that is so. */
export function withoutRepetitions(people: readonly ListPerson[], talk: ListTalk): ListPerson[] {
  const found: ListPerson[] = [];
  for (const person of people) {
    const index = found.findIndex((one) => isSameName(one, person) && isOne(one, person, talk));
    const first = found[index];
    if (first) found[index] = merge(first, person, talk);
    else found.push(person);
  }
  return found;
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

/** What the first row says holds; the others add what it leaves out. */
function merge(first: ListPerson, second: ListPerson, { tell }: ListTalk): ListPerson {
  const rows = [...first.rows, ...second.rows];
  const either = <
    K extends
      'organisation' | 'role' | 'city' | 'country' | 'email' | 'phone' | 'url' | 'pseudonym' | 'delegation',
  >(
    key: K,
  ): ListPerson[K] => first[key] ?? second[key];
  tell(rows, quoting`${first.name} is one person and was taken once.`);
  for (const key of ['organisation', 'role', 'city'] as const) {
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
