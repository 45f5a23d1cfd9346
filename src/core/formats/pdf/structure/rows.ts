import { tableAttributes } from './cells.js';
import {
  N,
  PDFArray,
  PDFNumber,
  wordOf,
  type PDFContext,
  type PDFDict,
  type PDFName,
} from '../objects/pdf.js';
import { elementsOf, wrap, type Element, type Tree } from './tree.js';

/** A row of cells, each with the column in which it begins. */
interface CellRow {
  readonly element: Element;
  readonly cells: readonly { readonly cell: Element; readonly column: number }[];
  /** the first column after the last cell */
  readonly end: number;
}

/**
 * Puts back the empty cells that Chromium leaves out, so that all rows of a table have the same columns (ISO 14289-1,
 * 7.5). Where they were is seen from the header cells that the others name.
 */
export function fillRows(pdf: PDFContext, { top }: Tree): void {
  for (const table of elementsOf(top)) {
    if (table.type !== 'Table') continue;
    const elements = elementsOf(table).filter(
      ({ type, parent }) => type === 'TR' && tableOf(parent) === table,
    );
    clip(pdf, elements);
    const rows = layOut(pdf, elements);
    const width = Math.max(...rows.map(({ end }) => end));
    if (rows.every(({ end }) => end === width)) continue;
    const columns = headerColumns(pdf, rows, width);
    for (const row of rows) if (row.end < width) fillRow(pdf, row, width, columns);
  }
}

/** Ends cells with their table, as browsers show them (HTML, 4.9.12.1) but do not say. */
function clip(pdf: PDFContext, rows: readonly Element[]): void {
  for (const [index, { kids }] of rows.entries())
    for (const cell of kids) {
      if (cell.kind !== 'element') continue;
      const attributes = tableAttributes(pdf, cell.dict);
      if (spanOf(attributes, N.RowSpan) <= rows.length - index) continue;
      attributes.set(N.RowSpan, pdf.obj(rows.length - index));
      cell.dict.set(N.A, attributes);
    }
}

function tableOf(element: Element | null): Element | null {
  return element === null || element.type === 'Table' ? element : tableOf(element.parent);
}

function layOut(pdf: PDFContext, elements: readonly Element[]): CellRow[] {
  /** for each column, how many rows from here on a cell from above still covers */
  let covered: number[] = [];
  return elements.map((element) => {
    const below = covered.map((rows) => Math.max(0, rows - 1));
    let column = 0;
    const cells = element.kids.flatMap((cell) => {
      if (cell.kind !== 'element') return [];
      while ((covered[column] ?? 0) > 0) column++;
      const begin = column;
      const attributes = tableAttributes(pdf, cell.dict);
      for (const after = column + spanOf(attributes, N.ColSpan); column < after; column++) {
        below[column] = spanOf(attributes, N.RowSpan) - 1;
      }
      return [{ cell, column: begin }];
    });
    while ((covered[column] ?? 0) > 0) column++;
    covered = Array.from(below, (rows) => rows ?? 0);
    return { element, cells, end: column };
  });
}

function spanOf(attributes: PDFDict, key: PDFName): number {
  const span = attributes.get(key);
  // As HTML limits it, and with it Chromium.
  return span instanceof PDFNumber ? Math.min(1000, Math.max(1, Math.floor(span.asNumber()))) : 1;
}

/** The columns of the header cells, by their names, as far as rows without gaps tell. */
function headerColumns(pdf: PDFContext, rows: readonly CellRow[], width: number): Map<string, number> {
  const ofColumns = new Set<string>();
  for (const { cells } of rows) {
    for (const { cell } of cells) {
      const id = cell.dict.get(N.ID);
      if (id && wordOf(tableAttributes(pdf, cell.dict).get(N.Scope)) === 'Column')
        ofColumns.add(id.toString());
    }
  }
  const columns = new Map<string, number>();
  for (const { cells, end } of rows) {
    for (const { cell, column } of end === width ? cells : []) {
      for (const name of namesOf(pdf, cell))
        if (ofColumns.has(name) && !columns.has(name)) columns.set(name, column);
    }
  }
  return columns;
}

/** The names of the header cells of a cell, and its own. */
function namesOf(pdf: PDFContext, { dict }: Element): string[] {
  const headers = tableAttributes(pdf, dict).lookupMaybe(N.Headers, PDFArray)?.asArray() ?? [];
  return [...headers, dict.get(N.ID)].flatMap((name) => (name ? [name.toString()] : []));
}

function fillRow(
  pdf: PDFContext,
  { element, cells, end }: CellRow,
  width: number,
  columns: ReadonlyMap<string, number>,
): void {
  let missing = width - end;
  const gap = (size: number): Element => {
    missing -= size;
    const cell = wrap(pdf, 'TD', [], element);
    cell.dict.set(N.A, pdf.obj({ O: 'Table', ColSpan: size }));
    return cell;
  };
  const kids = cells.flatMap(({ cell, column }) => {
    const wanted = Math.max(...namesOf(pdf, cell).map((name) => columns.get(name) ?? 0), 0);
    const size = Math.min(wanted - column - (width - end - missing), missing);
    return size > 0 ? [gap(size), cell] : [cell];
  });
  element.kids = missing > 0 ? [...kids, gap(missing)] : kids;
}
