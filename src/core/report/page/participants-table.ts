import type { ParticipantsView, PersonView } from '../report.js';

/**
 * Lays out the table of those who came: which columns have anything in them. Functions alone, and counts, are told in a
 * line for each delegation: then there is no table.
 *
 * @param participants as the edition shows them
 */
export function tableOf({ countries }: Pick<ParticipantsView, 'countries'>): ParticipantsView['table'] {
  const delegations = countries.flatMap((one) => one.delegations);
  const people = delegations.flatMap(({ head, people: others }) => (head ? [head, ...others] : others));
  if (!people.some(({ key }) => key !== '')) return null;
  const roles = people.some(({ role }) => role !== null);
  const organisations = people.some(worksElsewhere);
  return {
    roles,
    organisations,
    columns: 1 + Number(roles) + Number(organisations),
    grouped: delegations.length > 1 || delegations.some(({ name, note }) => name !== null || note !== null),
  };
}

/** Whether a body or a place is told of somebody that is not that of the delegation. */
function worksElsewhere({ organisation, place }: PersonView): boolean {
  return organisation !== null || place !== null;
}
