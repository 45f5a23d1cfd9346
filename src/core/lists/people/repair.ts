import type { ListRow } from '../list.js';
import { quoting } from '../words-of-list.js';
import type { ListColumn } from './columns.js';
import { readCountry } from './countries.js';
import type { ListTalk } from './listed.js';
import { clean, readAnswer, readEmail, readPhone } from './values.js';

/** So many ways at most are shown to choose from. */
const MOST_WAYS = 3;

/**
 * A row with more cells than there are headings, as a function with a comma makes in a list parted by commas: those that
 * belong together as one. Null where no way fits, or none is wanted.
 */
export function repairRow(
  row: ListRow,
  columns: readonly ListColumn[],
  { tell, ask }: ListTalk,
): ListRow | null {
  const width = columns.reduce((last, { index, heading }) => (heading === '' ? last : index + 1), 0);
  const cells = [...row.cells];
  while (cells.length > width && clean(cells.at(-1) ?? '') === '') cells.pop();
  const extra = cells.length - width;
  if (extra <= 0) return row;
  const ways = columns
    .slice(0, width)
    .map(({ index, key }) => {
      const joined = cells.slice(index, index + extra + 1).map(clean);
      const whole = [
        ...cells.slice(0, index),
        joined.filter((one) => one !== '').join(', '),
        ...cells.slice(index + extra + 1),
      ];
      const preference = key === 'role' ? 2 : key === 'organisation' ? 1 : 0;
      return { cells: whole, joined: whole[index] ?? '', fits: fitOf(whole, columns), preference };
    })
    .sort((a, b) => b.fits - a.fits || b.preference - a.preference);
  const best = ways[0]?.fits ?? -1;
  const likely = ways.filter(({ fits }) => fits === best && fits >= 0).slice(0, MOST_WAYS);
  if (likely.length === 0) return null;
  const answer = ask({
    id: `cells ${row.number}`,
    words: quoting`Row ${row.number} has more cells than there are columns. What belongs together?`,
    options: [...likely.map(({ joined }) => quoting`${joined}`), quoting`leave the row out`],
  });
  const chosen = likely[answer];
  if (!chosen) return null;
  tell([row.number], quoting`${chosen.joined} was taken for one cell.`);
  return { ...row, cells: chosen.cells, odd: [] };
}

/** How well each cell is what its column should hold; negative where one cannot be. */
function fitOf(cells: readonly string[], columns: readonly ListColumn[]): number {
  let fit = 0;
  for (const { index, key } of columns) {
    const cell = clean(cells[index] ?? '');
    const holds = cell === '' ? null : fitsIn(cell, key);
    if (holds === true) fit += 1;
    if (holds === false) fit -= 100;
  }
  return fit;
}

/** Null where anything may stand. */
function fitsIn(cell: string, key: ListColumn['key']): boolean | null {
  if (key === 'email') return readEmail(cell).email !== null || readPhone(cell) !== null;
  if (key === 'phone') return readPhone(cell) !== null || readEmail(cell).email !== null;
  if (key === 'country') return !cell.includes(',') && readCountry(cell)?.isCertain === true;
  if (key === 'consent' || key === 'photo') return readAnswer(cell) !== 'other';
  if (key === 'name' || key === 'given' || key === 'family' || key === 'city')
    return /[@\d,]/.test(cell) ? false : null;
  return readEmail(cell).email === null ? null : false;
}
