import type { PackedFile } from '../../formats/attached/zip.js';
import {
  listLimits,
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
    const sheetsOrNull = sheetsIn(new TextDecoder().decode(content.content));
    if (sheetsOrNull === null) return tooManyRows;
    sheets.push(...sheetsOrNull);
  }
  return { sheets, note: null };
}

interface Drafted {
  readonly cells: string[];
  readonly odd: OddCell[];
  readonly repeated: number;
  readonly isHidden: boolean;
}

function sheetsIn(xml: string): ListSheet[] | null {
  const sheets: ListSheet[] = [];
  let sheet: { name: string; rows: ListRow[]; merged: MergedCells[]; next: number } | null = null;
  let row: Drafted = { cells: [], odd: [], repeated: 1, isHidden: false };
  let cell = { text: '', repeated: 1, formula: false, isError: false, down: 1, across: 1, paragraphs: 0 };
  let [inParagraph, inNote, hasTooMany] = [0, 0, false];
  scanXml(xml, {
    open: (name, attribute) => {
      const number = (key: string): number => Math.max(1, Number(attribute(key) ?? 1) || 1);
      if (name === 'table') sheet = { name: attribute('name') ?? '', rows: [], merged: [], next: 1 };
      else if (name === 'table-row') {
        const isHidden = /^(?:collapse|filter)$/.test(attribute('visibility') ?? '');
        row = { cells: [], odd: [], repeated: number('number-rows-repeated'), isHidden };
      } else if (name === 'table-cell' || name === 'covered-table-cell') {
        cell = {
          ...{ text: '', paragraphs: 0, isError: false },
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
      else if (name === 'p' && inNote === 0) inParagraph -= 1;
      else if (name === 'table-cell' || name === 'covered-table-cell') {
        const at = { row: (sheet?.next ?? 1) - 1, column: row.cells.length };
        putCell(row, cell, name === 'table-cell');
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
        sheets.push({ name: sheet.name, rows: sheet.rows, merged: sheet.merged, isHidden: false });
        sheet = null;
      }
    },
    text: (more) => {
      if (inParagraph > 0 && inNote === 0) cell.text += more;
    },
  });
  return hasTooMany ? null : sheets;
}

function putCell(
  { cells, odd }: Drafted,
  {
    text,
    repeated,
    formula,
  }: { readonly text: string; readonly repeated: number; readonly formula: boolean },
  isShown: boolean,
): void {
  const isError = formula && /^(?:#[A-Z/0]+[!?]?|Err:\d+)$/.test(text.trim());
  for (let times = 0; times < repeated && cells.length < listLimits.columns; times += 1) {
    const column = cells.length;
    if (isError) odd.push({ column, kind: 'error' });
    else if (formula) odd.push({ column, kind: text === '' ? 'empty-formula' : 'formula' });
    cells.push(isShown && !isError ? text : '');
  }
}
