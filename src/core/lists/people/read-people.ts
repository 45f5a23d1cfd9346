import type { ListSheet } from '../list.js';
import { quoting } from '../words-of-list.js';
import { findColumns, type ColumnFault, type ListColumn } from './columns.js';
import type { ListNotice, ListPerson, ListQuestion, ListSettings, ListTalk } from './listed.js';
import { peopleOfRows } from './rows.js';
import { withoutRepetitions } from './same.js';
import { agreeOnCities, agreeOnOrganisations, completeCountries } from './spellings.js';

/** Who is in a list, and what is to be told and asked of it. */
export interface PeopleList {
  readonly people: readonly ListPerson[];
  /** Rows with something in them below the headings. */
  readonly rows: number;
  readonly columns: readonly ListColumn[];
  readonly notices: readonly ListNotice[];
  /** All that could be meant in two ways, answered or not. */
  readonly questions: readonly ListQuestion[];
}

/**
 * Reads the people of a sheet. Whatever could be meant in two ways is taken as it was answered, or else as is likeliest,
 * and stands among the questions. Each row gives somebody, adds to somebody or has a notice.
 *
 * @param map what columns hold, by their headings
 */
export function readPeople(
  sheet: ListSheet,
  map: ReadonlyMap<string, string>,
  settings: ListSettings,
): PeopleList | ColumnFault {
  const found = findColumns(sheet, map);
  if ('fault' in found) return found;
  const notices: ListNotice[] = [];
  const questions = new Map<string, ListQuestion>();
  const talk: ListTalk = {
    tell: (rows, words, isLeftOut = false) => void notices.push({ rows, words, isLeftOut }),
    ask: (question) => {
      questions.set(question.id, question);
      return settings.answers.get(question.id) ?? 0;
    },
  };
  const { people: all, rows } = peopleOfRows(sheet, found.row, found.columns, settings, talk);
  const complete = agreeOnCities(completeCountries(askOfCommas(all, talk), talk), settings, talk);
  const people = agreeOnOrganisations(withoutRepetitions(complete, talk), talk);
  return { people, rows, columns: found.columns, notices, questions: [...questions.values()] };
}

/** A comma within a function may part two things. It is asked once, as most lists have either none or many. */
function askOfCommas(people: readonly ListPerson[], { tell, ask }: ListTalk): ListPerson[] {
  const found = people.filter(hasComma);
  const [first] = found;
  if (!first?.role) return [...people];
  const rows = found.flatMap((one) => one.rows);
  const answer = ask({
    id: 'commas',
    words: quoting`Functions have a comma in ${rows}, such as ${first.role}. What are they?`,
    options: [
      quoting`one function each, as it is written`,
      quoting`only what stands before the comma is the function`,
    ],
  });
  for (const one of found)
    tell(
      one.rows,
      answer === 0
        ? quoting`The function ${one.role ?? ''} has a comma, and was taken as it is.`
        : quoting`Of ${one.role ?? ''} the beginning was taken.`,
    );
  if (answer === 0) return [...people];
  return people.map((one) =>
    hasComma(one) ? { ...one, role: (one.role ?? '').split(/,\s/)[0] ?? null } : one,
  );
}

function hasComma({ role }: ListPerson): boolean {
  return role !== null && /,\s/.test(role);
}
