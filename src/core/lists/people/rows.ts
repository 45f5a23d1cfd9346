import { noNames, sums, type ColumnKey } from '../data/headings.js';
import type { ListRow, ListSheet } from '../list.js';
import { quoting } from '../words-of-list.js';
import type { ListColumn } from './columns.js';
import { readCountry } from './countries.js';
import type { ListPerson, ListSettings, ListTalk } from './listed.js';
import { repairRow } from './repair.js';
import {
  clean,
  filledIn,
  inReadingOrder,
  isOnline,
  namedEdition,
  readAnswer,
  readEmail,
  readPhone,
  withoutOnline,
} from './values.js';

/** The people of the rows below the headings, one of each row, before they are compared with each other. */
export function peopleOfRows(
  sheet: Pick<ListSheet, 'rows' | 'merged'>,
  heading: ListRow,
  columns: readonly ListColumn[],
  settings: ListSettings,
  talk: ListTalk,
): { readonly people: ListPerson[]; readonly rows: number } {
  const below = sheet.rows.filter(({ number }) => number > heading.number);
  const filled = fillMerged(below, sheet, heading, columns, talk);
  const people: ListPerson[] = [];
  let rows = 0;
  for (const row of filled) {
    if (isTitle(row, sheet)) {
      rows += 1;
      const [first = ''] = row.cells.map(clean).filter((cell) => cell !== '');
      talk.tell([row.number], quoting`${first} heads what is below it and is no person.`, true);
      continue;
    }
    const person = personOf(row, heading, columns, settings, talk);
    if (person === 'no row') continue;
    rows += 1;
    if (person) people.push(person);
  }
  return { people, rows };
}

/** Whether a row is one text over several columns, such as the name of a group. */
function isTitle({ number, cells }: ListRow, { merged }: Pick<ListSheet, 'merged'>): boolean {
  const filled = cells.flatMap((cell, index) => (clean(cell) === '' ? [] : [index]));
  return (
    filled.length === 1 &&
    merged.some(({ top, left, right }) => top === number - 1 && left === filled[0] && right > left)
  );
}

/** What is merged over several rows stands for each of them. */
function fillMerged(
  rows: readonly ListRow[],
  { merged }: Pick<ListSheet, 'merged'>,
  heading: ListRow,
  columns: readonly ListColumn[],
  { tell }: ListTalk,
): ListRow[] {
  const cells = new Map(rows.map((row) => [row.number, [...row.cells]]));
  for (const { top, bottom, left, right } of merged) {
    const value = cells.get(top + 1)?.[left] ?? '';
    const column = columns.find(({ index }) => index === left);
    if (bottom === top || left !== right || top + 1 <= heading.number || value.trim() === '' || !column?.key)
      continue;
    for (let number = top + 2; number <= bottom + 1; number += 1) {
      const row = cells.get(number);
      if (row && (row[left] ?? '').trim() === '') row[left] = value;
    }
    tell(
      [top + 1],
      quoting`${value}, which is merged over ${bottom - top + 1} rows, was taken for each of them.`,
    );
  }
  return rows.map((row) => ({ ...row, cells: cells.get(row.number) ?? row.cells }));
}

type Values = Partial<Readonly<Record<ColumnKey, string>>>;

/** @returns null for a row of which nobody is taken, `no row` for headings that stand again and sums */
function personOf(
  given: ListRow,
  heading: ListRow,
  columns: readonly ListColumn[],
  settings: ListSettings,
  talk: ListTalk,
): ListPerson | null | 'no row' {
  const rows = [given.number];
  if (isAgain(given, heading)) return 'no row';
  const row = repairRow(given, columns, talk);
  if (row === null) {
    talk.tell(
      rows,
      quoting`It has more cells than there are columns; put the text with the separator into quotation marks.`,
      true,
    );
    return null;
  }
  const values: Values = Object.fromEntries(
    columns.flatMap(({ index, key }) => {
      const value = filledIn(row.cells[index]);
      return key === null || value === null ? [] : [[key, value] as const];
    }),
  );
  tellOdd(row, columns, talk);
  const name = nameIn(values, rows, talk);
  if (name === null) {
    const all = row.cells.map(clean).filter((cell) => cell !== '');
    if (sums.test(all[0] ?? '')) return 'no row';
    talk.tell(
      rows,
      all.length === 1
        ? quoting`${all[0] ?? ''} stands alone and is no person.`
        : quoting`There is no name in it.`,
      true,
    );
    return null;
  }
  if (row.isHidden) talk.tell(rows, quoting`It is hidden in the list, and was taken all the same.`);
  return {
    rows,
    name,
    ...contactIn(values, rows, talk),
    ...workIn(values, rows, talk),
    ...consentIn(row, columns, settings, rows, talk),
    city: values.city ?? null,
    country: countryIn(values, rows, talk),
    url: urlIn(values, rows, talk),
    pseudonym: values.pseudonym ?? null,
    delegation: values.delegation ?? null,
  };
}

function isAgain(row: ListRow, heading: ListRow): boolean {
  const all = heading.cells.map((cell) => clean(cell).toLowerCase());
  return row.cells.every((cell, index) => clean(cell) === '' || clean(cell).toLowerCase() === all[index]);
}

function tellOdd(row: ListRow, columns: readonly ListColumn[], { tell }: ListTalk): void {
  for (const { column, kind } of row.odd) {
    const found = columns.find(({ index }) => index === column);
    if (!found?.key) continue;
    const { heading } = found;
    if (kind === 'error')
      tell([row.number], quoting`The formula under ${heading} gives an error; nothing was taken of it.`);
    else if (kind === 'formula')
      tell([row.number], quoting`A formula stands under ${heading}; what it last gave was taken.`);
    else
      tell(
        [row.number],
        quoting`A formula without a value stands under ${heading}; nothing was taken of it.`,
      );
  }
}

function nameIn(values: Values, rows: readonly number[], { tell, ask }: ListTalk): string | null {
  const parts = values.name ?? [values.given, values.family].filter((one) => one !== undefined).join(' ');
  if (parts === '' || !/\p{L}/u.test(parts)) return null;
  if (noNames.test(parts)) return null;
  if (sums.test(parts)) return null;
  if (readEmail(parts).email !== null) {
    tell(rows, quoting`${parts} is an e-mail address and no name.`);
    return null;
  }
  const turned = inReadingOrder(parts);
  if (turned === null) return parts;
  const answer = ask({
    id: `name ${parts}`,
    words: quoting`Row ${rows[0] ?? 0}: how is ${parts} to stand in the report?`,
    options: [quoting`as ${turned}`, quoting`as it is`],
  });
  if (answer === 0) tell(rows, quoting`${parts} stands as ${turned}.`);
  return answer === 0 ? turned : parts;
}

function contactIn(
  values: Values,
  rows: readonly number[],
  talk: ListTalk,
): Pick<ListPerson, 'email' | 'phone'> {
  const { tell } = talk;
  let [email, phone]: [string | null, string | null] = [null, null];
  if (values.email !== undefined) {
    const read = readEmail(values.email);
    ({ email } = read);
    if (read.isOneOfSome) tell(rows, quoting`${values.email} are several addresses; the first was taken.`);
    else if (email === null) {
      const number = readPhone(values.email);
      if (number !== null) phone = misplacedPhone(number, rows, talk);
      else tell(rows, quoting`${values.email} is no e-mail address; it was not taken.`);
    }
  }
  if (values.phone !== undefined) {
    const read = readPhone(values.phone);
    const other = readEmail(values.phone).email;
    if (read !== null) phone = read;
    else if (other !== null && email === null) {
      email = other;
      tell(
        rows,
        quoting`${other} stands where the telephone number should, and was taken for an e-mail address.`,
      );
    } else tell(rows, quoting`${values.phone} is no telephone number; it was not taken.`);
  }
  return { email, phone };
}

/** A telephone number in the column of addresses; null where it is not wanted. */
function misplacedPhone(number: string, rows: readonly number[], { tell, ask }: ListTalk): string | null {
  const answer = ask({
    id: `phone ${rows.join(' ')}`,
    words: quoting`In row ${rows[0] ?? 0} ${number} stands where the e-mail address should. What is it?`,
    options: [quoting`a telephone number`, quoting`a mistake, to be left out`],
  });
  if (answer === 0)
    tell(
      rows,
      quoting`${number} stands where the e-mail address should, and was taken for a telephone number.`,
    );
  else tell(rows, quoting`${number} is no e-mail address; it was not taken.`);
  return answer === 0 ? number : null;
}

function workIn(
  values: Values,
  rows: readonly number[],
  { tell }: ListTalk,
): Pick<ListPerson, 'organisation' | 'role' | 'isOnline'> {
  const role = values.role ?? null;
  const bare = role === null ? null : withoutOnline(role);
  if (role !== null && bare !== null)
    tell(rows, quoting`${role} was taken as ${bare}, who took part online.`);
  const isFromElsewhere = bare !== null || (values.online !== undefined && isOnline(values.online));
  return { organisation: values.organisation ?? null, role: bare ?? role, isOnline: isFromElsewhere };
}

function countryIn(values: Values, rows: readonly number[], { tell, ask }: ListTalk): string | null {
  const { country } = values;
  if (country === undefined) return null;
  const read = readCountry(country);
  if (read === null) {
    tell(rows, quoting`${country} is no country that is known; write its name or its code.`);
    return null;
  }
  if (read.isCertain) return read.code;
  const answer = ask({
    id: `country ${country}`,
    words: quoting`Row ${rows[0] ?? 0}: is ${country} the country ${read.code}?`,
    options: [quoting`yes`, quoting`no, leave the country out`],
  });
  if (answer === 0) tell(rows, quoting`${country} was taken for ${read.code}.`);
  return answer === 0 ? read.code : null;
}

function urlIn({ url }: Values, rows: readonly number[], { tell }: ListTalk): string | null {
  if (url === undefined) return null;
  const full = /^https?:\/\//i.test(url) ? url : `https://${url}`;
  if (/^https?:\/\/[\w-]+(?:\.[\w-]+)+(?:[/?#][^\s<>"\\^`{|}]*)?$/i.test(full)) return full;
  tell(rows, quoting`${url} is no web address; it was not taken.`);
  return null;
}

function consentIn(
  row: ListRow,
  columns: readonly ListColumn[],
  { consent }: ListSettings,
  rows: readonly number[],
  { tell }: ListTalk,
): Pick<ListPerson, 'consent' | 'isConsentStated'> {
  const column = columns.find(({ key }) => key === 'consent') ?? columns.find(({ key }) => key === 'photo');
  const cell = clean(row.cells[column?.index ?? -1] ?? '');
  const named = namedEdition(cell);
  if (named !== null) return { consent: named, isConsentStated: true };
  const answer = readAnswer(cell);
  if (answer === 'yes') return { consent, isConsentStated: true };
  if (answer === 'other') tell(rows, quoting`${cell} is neither yes nor no; it was taken for no consent.`);
  return { consent: 'internal', isConsentStated: answer !== 'nothing' };
}
