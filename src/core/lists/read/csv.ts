import { CsvError, parse } from 'csv-parse/sync';
import {
  isBlank,
  listLimits,
  tooManyColumns,
  tooManyRows,
  type ListRow,
  type ListSheet,
  type ReadList,
} from '../list.js';

/** What can part the cells of a row; where two fit equally well, the first does. */
const separators = [';', '\t', ',', '|'] as const;

/**
 * The rows of a CSV file, whatever parts their cells: the sign that gives its first rows most cells alike, or that its
 * first line names (`sep=;`, as Excel writes).
 *
 * @param note how the file was read, where that was guessed
 */
export function readCsv(text: string, note: string | null = null): ReadList {
  const [, named] = /^sep=(.)\r?\n/i.exec(text) ?? [];
  // Its line is a row to a spreadsheet, too.
  const body = named === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const delimiter = named ?? separatorOf(body);
  const first = named === undefined ? 1 : 2;
  let records: string[][];
  try {
    records = parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      // Rows without content count towards it, too.
      to: listLimits.rows * 4,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return {
      fault: `Its rows cannot be told apart: a quotation mark is opened and not closed.`,
      hint: 'Look for a lone " in it, or save the list as .xlsx.',
    };
  }
  if (records.some((cells) => cells.slice(listLimits.columns).some((cell) => !isBlank(cell))))
    return tooManyColumns;
  const rows = records.flatMap((cells, index) => {
    const row = csvRow(cells, index + first);
    return row === null ? [] : [row];
  });
  if (rows.length > listLimits.rows + 30 || records.length >= listLimits.rows * 4) return tooManyRows;
  const sheet: ListSheet = { name: '', isHidden: false, rows, merged: [] };
  return { sheets: [sheet], note };
}

function csvRow(given: readonly string[], number: number): ListRow | null {
  const cells = given.slice(0, listLimits.columns).map(withoutFormula);
  if (cells.every((cell) => cell.trim() === '')) return null;
  const odd = cells.flatMap((cell, column) =>
    /^=(?!\s*$)/.test(cell.trim()) ? [{ column, kind: 'empty-formula' } as const] : [],
  );
  return {
    number,
    cells: cells.map((cell, column) => (odd.some((one) => one.column === column) ? '' : cell)),
    odd,
    isHidden: false,
  };
}

/** `="0612"`, by which Excel is kept from taking digits for a number. */
function withoutFormula(cell: string): string {
  return /^="([^"]*)"$/.exec(cell.trim())?.[1] ?? cell;
}

function separatorOf(text: string): string {
  const lines = firstLines(text);
  const scores = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const most = counts[0] ?? 0;
    const alike = counts.filter((one) => one === most && one > 0).length;
    return {
      separator,
      score:
        alike * 100 +
        Math.min(
          99,
          counts.reduce((sum, one) => sum + one, 0),
        ),
    };
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.separator ?? ';';
}

/** The first rows without what stands in quotation marks; titles of one cell above them are left out. */
function firstLines(text: string): string[] {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const lines = head.split(/\r\n|\r|\n/).filter((line) => line !== '');
  const parted = lines.filter((line) => /[;\t,|]/.test(line));
  return (parted.length > 0 ? parted : lines).slice(0, 20);
}
