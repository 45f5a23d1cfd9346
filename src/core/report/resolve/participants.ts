import type { Visit } from '../../language/declaration.js';
import type { Text } from '../../language/schema.js';
import type { Localizer } from '../locale.js';
import type { DelegationView, ParticipantsView, Place, Words } from '../report.js';
import type { VisitRegistry, Parties } from './parties.js';
import type { Writer } from './words.js';

/** "25 participants" or "10 delegations from 6 countries", as far as it is known. */
export function sizeOf(visit: Visit, localizer: Localizer): string | null {
  const { delegations = [], count } = visit.participants ?? {};
  const counted = count === undefined ? null : localizer.count('participant_count', count);
  if (delegations.length === 0) return counted;
  const countries = new Set(delegations.map((one) => one.country)).size;
  const from = localizer.say('from', {
    what: localizer.count('delegation_count', delegations.length),
    where: localizer.count('country_count', countries),
  });
  return counted === null ? from : `${counted}: ${from}`;
}

/** Where a city lies, as far as the programme says so. */
export function placeOf({ programme }: VisitRegistry, city: string, country: string): Place {
  const known = programme?.cities?.find((one) => one.city === city && one.country === country);
  return { city, country, coordinates: known?.coordinates ?? null };
}

/** Who came, by country and city in the order of the alphabet. */
export function participantsOf(
  documents: VisitRegistry,
  parties: Parties,
  writer: Writer,
  localizer: Localizer,
): ParticipantsView | null {
  const { visit, visitLang } = documents;
  const { participants } = visit;
  if (!participants?.count && !participants?.note && !participants?.delegations?.length) return null;
  const note = (text: Text | undefined): Words | null =>
    text === undefined ? null : writer.block({ value: text, lang: visitLang, owner: 'visit' });
  const byCountry = new Map<string, DelegationView[]>();
  const delegations = [...(participants.delegations ?? [])].sort((a, b) =>
    localizer.compare(a.city ?? '', b.city ?? ''),
  );
  const countries = [...new Set(delegations.flatMap((one) => one.country ?? []))]
    .map((code) => ({ code, name: localizer.country(code) }))
    .sort((a, b) => localizer.compare(a.name, b.name));
  for (const { code } of countries) {
    const ofCountry = delegations.filter((one) => one.country === code);
    byCountry.set(
      code,
      ofCountry.map((one): DelegationView => {
        const count = one.count ?? (one.people ? one.people.length : null);
        return {
          city: one.city ?? '',
          place: placeOf(documents, one.city ?? '', code),
          count,
          size: count === null ? null : localizer.count('participant_count', count),
          people: parties.people(one.people?.map((person) => withCity(person, one.city))),
          note: note(one.note),
        };
      }),
    );
  }
  return {
    summary: sizeOf(visit, localizer),
    count: participants.count === undefined ? null : localizer.count('participant_count', participants.count),
    note: note(participants.note),
    map: null,
    countries: countries.map(({ code, name }) => ({ name, delegations: byCountry.get(code) ?? [] })),
  };
}

/** Somebody written in place within a delegation comes from its city. */
function withCity<P>(person: P, city: string | undefined): P {
  return city !== undefined && typeof person === 'object' && person !== null && !('city' in person)
    ? { ...person, city }
    : person;
}
