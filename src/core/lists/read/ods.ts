import type { PackedFile } from '../../formats/attached/zip.js';
import {
  isBlank,
  listLimits,
  tooManyColumns,
  tooManyRows,
  type ListRow,
  type ListSheet,
  type MergedCells,
  type OddCell,
  type ReadList,
} from '../list.js';
import { scanXml } from './scan-xml.js';

/**
 * The sheets of an OpenDocument spreadsheet (ISO/IEC 26300-1, 9): what its cells show, which of them are made by formulas,
 * merged or hidden.
 */
export function readOds(parts: readonly PackedFile[]): ReadList {
  const content = parts.find(({ name }) => name === 'content.xml');
  const sheets: ListSheet[] = [];
  if (content) {
    const read = sheetsIn(new TextDecoder().decode(content.content));
    if ('fault' in read) return read;
    sheets.push(...read);
  }
  return { sheets, note: null };
}

interface Drafted {
  readonly cells: string[];
  readonly odd: OddCell[];
  readonly repeated: number;
  readonly isHidden: boolean;
}

function sheetsIn(xml: string): ListSheet[] | typeof tooManyRows | typeof tooManyColumns {
  const sheets: ListSheet[] = [];
  /** The styles of tables that are not shown (19.690). */
  const hidden = new Set<string>();
  let style = '';
  /** Groups of rows that are folded away. */
  const groups: boolean[] = [];
  let sheet: {
    name: string;
    isHidden: boolean;
    rows: ListRow[];
    merged: MergedCells[];
    next: number;
  } | null = null;
  let row: Drafted = { cells: [], odd: [], repeated: 1, isHidden: false };
  let cell = { text: '', repeated: 1, formula: false, down: 1, across: 1, paragraphs: 0 };
  let [inParagraph, inNote, hasTooMany, isTooWide] = [0, 0, false, false];
  scanXml(xml, {
    open: (name, attribute) => {
      const number = (key: string): number => Math.max(1, Number(attribute(key) ?? 1) || 1);
      if (name === 'style') style = attribute('name') ?? '';
      else if (name === 'table-properties' && attribute('display') === 'false') hidden.add(style);
      else if (name === 'table-row-group') groups.push(attribute('display') === 'false');
      else if (name === 'table') {
        const isHidden = hidden.has(attribute('style-name') ?? '');
        sheet = { name: attribute('name') ?? '', isHidden, rows: [], merged: [], next: 1 };
      } else if (name === 'table-row') {
        const isHidden = groups.includes(true) || /^(?:collapse|filter)$/.test(attribute('visibility') ?? '');
        row = { cells: [], odd: [], repeated: number('number-rows-repeated'), isHidden };
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = {
          ...{ text: '', paragraphs: 0 },
          repeated: number('number-columns-repeated'),
          formula: attribute('formula') !== null,
          down: number('number-rows-spanned'),
          across: number('number-columns-spanned'),
        };
      } else if (name === 'annotation') inNote += 1;
      else if (name === 'p' && inNote === 0) {
        if (cell.paragraphs > 0) cell.text += '\n';
        cell.paragraphs += 1;
        inParagraph += 1;
      } else if (inParagraph > 0 && (name === 's' || name === 'tab')) cell.text += ' '.repeat(number('c'));
      else if (inParagraph > 0 && name === 'line-break') cell.text += '\n';
    },
    close: (name) => {
      if (name === 'annotation') inNote -= 1;
      else if (name === 'table-row-group') groups.pop();
      else if (name === 'p' && inNote === 0) inParagraph -= 1;
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        const at = { row: (sheet?.next ?? 1) - 1, column: row.cells.length };
        if (!putCell(row, cell, name === 'table-cell')) isTooWide = true;
        if (sheet && (cell.down > 1 || cell.across > 1))
          sheet.merged.push({
            ...{ top: at.row, bottom: at.row + cell.down - 1 },
            ...{ left: at.column, right: at.column + cell.across - 1 },
          });
      } else if (name === 'table-row' && sheet) {
        if (row.cells.some((one) => one.trim() !== '')) {
          for (let times = 0; times < row.repeated && sheet.rows.length <= listLimits.rows + 30; times += 1)
            sheet.rows.push({
              number: sheet.next + times,
              cells: row.cells,
              odd: row.odd,
              isHidden: row.isHidden,
            });
          if (sheet.rows.length > listLimits.rows + 30) hasTooMany = true;
        }
        sheet.next += row.repeated;
      } else if (name === 'table' && sheet) {
        const { next, ...read } = sheet;
        if (next > 0) sheets.push(read);
        sheet = null;
      }
    },
    text: (more) => {
      if (inParagraph > 0 && inNote === 0) cell.text += more;
    },
  });
  if (isTooWide) return tooManyColumns;
  return hasTooMany ? tooManyRows : sheets;
}

/** @returns false where it stands too far to the right */
function putCell(
  { cells, odd }: Drafted,
  {
    text,
    repeated,
    formula,
  }: { readonly text: string; readonly repeated: number; readonly formula: boolean },
  isShown: boolean,
): boolean {
  const isError = formula && /^(?:#[A-Z/0]+[!?]?|Err:\d+)$/.test(text.trim());
  for (let times = 0; times < repeated && cells.length < listLimits.columns; times += 1) {
    const column = cells.length;
    if (isError) odd.push({ column, kind: 'error' });
    else if (formula) odd.push({ column, kind: text === '' ? 'empty-formula' : 'formula' });
    cells.push(isShown && !isError ? text : '');
  }
  return cells.length < listLimits.columns || isBlank(text);
}
