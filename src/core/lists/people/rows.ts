import type { Consent } from '../../language/declaration.js';
import { limits } from '../../language/limits.js';
import { narrower } from '../../privacy/consent.js';
import { noNames, sums } from '../data/headings.js';
import type { ListRow, ListSheet, MergedCells } from '../list.js';
import { quoting } from '../words-of-list.js';
import type { ListColumn } from './columns.js';
import { contactIn, urlIn } from './contact.js';
import { readCountry } from './countries.js';
import { fold } from './fold.js';
import type { ListPerson, ListSettings, ListTalk, RowValues } from './listed.js';
import { repairRow } from './repair.js';
import {
  clean,
  inReadingOrder,
  isOnline,
  namedEdition,
  readAnswer,
  readEmail,
  saysNothing,
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
  const wide = new Map(
    sheet.merged.filter(({ left, right }) => right > left).map((one) => [one.top + 1, one]),
  );
  const people: ListPerson[] = [];
  let rows = 0;
  for (const row of filled) {
    if (isTitle(row, wide.get(row.number))) {
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
function isTitle({ cells }: ListRow, merged: MergedCells | undefined): boolean {
  if (!merged) return false;
  const filled = cells.flatMap((cell, index) => (clean(cell) === '' ? [] : [index]));
  return filled.length === 1 && merged.left === filled[0];
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

/** @returns null for a row of which nobody is taken, `no row` for headings that stand again */
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
  const all = row.cells.map(clean).filter((cell) => cell !== '');
  if (isSum(all)) {
    talk.tell(rows, quoting`${all[0] ?? ''} is a sum and no person.`, true);
    return null;
  }
  const values = valuesIn(row, columns, rows, talk);
  tellOdd(row, columns, talk);
  const name = nameIn(values, rows, talk);
  if (name === null) {
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

/**
 * Whether a row is a sum below the table: it begins as one, and has numbers, or nothing but small letters behind that. Somebody
 * may be called Suma Patel, and a company Total Solutions.
 */
function isSum([first = '', ...others]: readonly string[]): boolean {
  if (!sums.test(first)) return false;
  const rest = first.replace(sums, '');
  const areNumbers = others.every((cell) => /^[\d.,\s%]{1,12}$/.test(cell));
  return areNumbers && (others.length > 0 || !/\p{Lu}/u.test(rest));
}

/** What stands in the columns that are known. Whatever is not taken is told. */
function valuesIn(
  row: ListRow,
  columns: readonly ListColumn[],
  rows: readonly number[],
  { tell }: ListTalk,
): RowValues {
  const values: Record<string, string> = {};
  for (const { index, key, heading } of columns) {
    const cell = clean(row.cells[index] ?? '');
    if (saysNothing(cell)) continue;
    if (key === null && heading === '')
      tell(rows, quoting`${cell} stands under no heading; it was not taken.`);
    else if (key === null) continue;
    else if (cell.length > limits.line)
      tell(rows, quoting`More than ${limits.line} characters stand under ${heading}; they were not taken.`);
    else values[key] = cell;
  }
  // `van den` and Berg, Inventada and Ficta.
  const part = (place: 'before' | 'behind'): string[] =>
    columns.flatMap(({ index, ofFamily }) => (ofFamily === place ? [clean(row.cells[index] ?? '')] : []));
  if (values['family'] !== undefined)
    values['family'] = [...part('before'), values['family'], ...part('behind')]
      .filter((one) => !saysNothing(one))
      .join(' ');
  return values;
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

function nameIn(values: RowValues, rows: readonly number[], { tell, ask }: ListTalk): string | null {
  const parts = values.name ?? [values.given, values.family].filter((one) => one !== undefined).join(' ');
  if (parts === '' || !/\p{L}/u.test(parts)) return null;
  if (noNames.test(parts)) return null;
  for (const part of [values.given, values.family])
    if (part !== undefined && !fold(parts).includes(fold(part)))
      tell(rows, quoting`${part} was not taken: ${parts} is the name as a whole.`);
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

function workIn(
  values: RowValues,
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

function countryIn(values: RowValues, rows: readonly number[], { tell, ask }: ListTalk): string | null {
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

function consentIn(
  row: ListRow,
  columns: readonly ListColumn[],
  { consent }: ListSettings,
  rows: readonly number[],
  { tell }: ListTalk,
): Pick<ListPerson, 'consent' | 'isConsentStated'> {
  const all = columns.filter(({ key, isMoreConsent }) => key === 'consent' || isMoreConsent);
  const asked = all.length > 0 ? all : columns.filter(({ key }) => key === 'photo');
  let stated: Consent | null = null;
  for (const { index } of asked) {
    const cell = clean(row.cells[index] ?? '');
    const answer = readAnswer(cell);
    const named = namedEdition(cell);
    if (named === null && answer === 'nothing') continue;
    if (named === null && answer === 'other')
      tell(rows, quoting`${cell} is neither yes nor no; it was taken for no consent.`);
    stated = narrower(stated, named ?? (answer === 'yes' ? consent : 'internal'));
  }
  return { consent: stated ?? 'internal', isConsentStated: stated !== null };
}
