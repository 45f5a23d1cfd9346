import { nearest } from '../../diagnostics/nearest.js';
import { findCity } from '../../draw/map/city.js';
import { countryCodes } from '../../language/values/country.js';
import { foldName } from '../../report/names.js';
import { quoting } from '../words-of-list.js';
import type { ListPerson, ListSettings, ListTalk } from './listed.js';

/** Shorter names differ by a letter and are two. */
const SHORTEST_SLIP = 6;

/** Gives cities their countries where the list leaves them out: of others of the same city, or as the map has them. */
export function completeCountries(people: readonly ListPerson[], { tell }: ListTalk): ListPerson[] {
  const listed = new Set(people.map(({ country }) => country));
  const byCity = new Map<string, Set<string>>();
  for (const { city, country } of people)
    if (city !== null && country !== null) {
      const key = foldName(city);
      byCity.set(key, (byCity.get(key) ?? new Set()).add(country));
    }
  const onMap = new Map<string, readonly string[]>();
  const codesOf = (city: string): readonly string[] => {
    const known = onMap.get(city) ?? countryCodes.filter((code) => findCity(city, code) !== null);
    onMap.set(city, known);
    return known;
  };
  return people.map((person) => {
    const { city, country, rows } = person;
    if (city === null || country !== null) return person;
    const places = [...(byCity.get(foldName(city)) ?? codesOf(city))];
    const likely = places.length > 1 ? places.filter((code) => listed.has(code)) : places;
    const [code] = likely;
    if (code && likely.length === 1) {
      tell(rows, quoting`No country is given; ${city} was taken to lie in ${code}.`);
      return { ...person, country: code };
    }
    tell(rows, quoting`Nothing says in which country ${city} lies; the city was left out.`);
    return { ...person, city: null };
  });
}

/** Gives cities of one country that are spelt in several ways one spelling. */
export function agreeOnCities(
  people: readonly ListPerson[],
  settings: ListSettings,
  talk: ListTalk,
): ListPerson[] {
  const chosen = new Map<string, string>();
  const countries = new Set(people.map(({ country }) => country));
  for (const country of countries) {
    const spellings = spellingsOf(people, country);
    const known = settings.cities;
    const groups = groupsOf([...new Set([...spellings.keys(), ...known])], country);
    for (const group of groups) {
      const inList = group.filter((one) => spellings.has(one));
      const inDocument = group.filter((one) => known.includes(one));
      if (inList.length === 0 || new Set([...inList, ...inDocument]).size < 2) continue;
      const options = [...group].sort(
        (a, b) =>
          Number(known.includes(b)) - Number(known.includes(a)) ||
          (spellings.get(b)?.length ?? 0) - (spellings.get(a)?.length ?? 0) ||
          marks(b) - marks(a),
      );
      const rows = inList.flatMap((one) => spellings.get(one) ?? []).sort((a, b) => a - b);
      const [first = '', second = ''] = options;
      const answer = talk.ask({
        id: `city ${country ?? ''} ${[...group].sort().join(' ')}`,
        words: quoting`${first} and ${second} (${rows}) seem to be one city. How is it written?`,
        options: [...options.map((one) => quoting`${one}`), quoting`they are different cities`],
      });
      const spelling = options[answer];
      if (spelling === undefined) continue;
      for (const one of inList) {
        if (one === spelling) continue;
        chosen.set(`${country ?? ''} ${one}`, spelling);
        talk.tell(spellings.get(one) ?? [], quoting`The city ${one} is written ${spelling}, as elsewhere.`);
      }
    }
  }
  return people.map((person) => {
    const spelling = person.city === null ? undefined : chosen.get(`${person.country ?? ''} ${person.city}`);
    return spelling === undefined ? person : { ...person, city: spelling };
  });
}

/** The spellings of the cities of a country, each with its rows. */
function spellingsOf(people: readonly ListPerson[], country: string | null): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const one of people)
    if (one.city !== null && one.country === country) {
      const rows = found.get(one.city) ?? [];
      rows.push(...one.rows);
      found.set(one.city, rows);
    }
  return found;
}

/** Names of one city together: the same letters, the same place on the map, or a slip in one that no map knows. */
function groupsOf(names: readonly string[], country: string | null): string[][] {
  const groups: OneCity[] = [];
  const byKey = new Map<string, OneCity>();
  const placeOf = (name: string): string | null => {
    const found = country === null ? null : findCity(name, country);
    return found && found.join(' ');
  };
  for (const name of names) {
    const place = placeOf(name);
    const keys = [`name ${foldName(name)}`, ...(place === null ? [] : [`place ${place}`])];
    const same = keys.map((key) => byKey.get(key)).find((group) => group) ?? slipOf(name, place, groups);
    const group: OneCity = same ?? { names: [], place };
    if (!same) groups.push(group);
    group.names.push(name);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups.map((group) => group.names);
}

interface OneCity {
  readonly names: string[];
  readonly place: string | null;
}

/** Beyond so many cities no slips are looked for: to compare all of them would take long. */
const MOST_CITIES = 1000;

/** The group of which a name is a slip, where a map knows only one of them at the most. */
function slipOf(name: string, place: string | null, groups: readonly OneCity[]): OneCity | undefined {
  if (name.length < SHORTEST_SLIP || groups.length > MOST_CITIES) return undefined;
  return groups.find(
    (group) =>
      (place === null || group.place === null) &&
      nearest(name, group.names, 2).some((one) => one.length >= SHORTEST_SLIP),
  );
}

/** How many letters have marks: whoever writes them knows the city. */
function marks(name: string): number {
  return name.match(/[^\0-\x7f]/g)?.length ?? 0;
}

/** Gives organisations that differ in case, accents and signs alone the spelling that most rows have. */
export function agreeOnOrganisations(people: readonly ListPerson[], { tell }: ListTalk): ListPerson[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { organisation } of people) {
    if (organisation === null) continue;
    const spellings = counts.get(foldName(organisation)) ?? new Map<string, number>();
    counts.set(foldName(organisation), spellings.set(organisation, (spellings.get(organisation) ?? 0) + 1));
  }
  return people.map((person) => {
    const { organisation } = person;
    const spellings = organisation === null ? [] : [...(counts.get(foldName(organisation)) ?? [])];
    const [best] = spellings.sort(([a, many], [b, more]) => more - many || marks(b) - marks(a));
    if (!best || best[0] === organisation) return person;
    tell(person.rows, quoting`The organisation ${organisation ?? ''} is written ${best[0]}, as elsewhere.`);
    return { ...person, organisation: best[0] };
  });
}
