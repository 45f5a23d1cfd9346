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
 * The sheets of a workbook (ISO/IEC 29500-1, 18): what its cells show, which of them are made by formulas, merged or
 * hidden.
 *
 * @param parts the files in it
 */
export function readXlsx(parts: readonly PackedFile[]): ReadList {
  const textOf = (path: string): string | null => {
    const found = parts.find(({ name }) => name.toLowerCase() === path.toLowerCase());
    return found ? new TextDecoder().decode(found.content) : null;
  };
  const book =
    parts.map(({ name }) => name).find((name) => /(?:^|\/)workbook\.xml$/i.test(name)) ?? 'xl/workbook.xml';
  const folder = book.slice(0, book.lastIndexOf('/') + 1);
  const targets = new Map<string, string>();
  scanXml(textOf(`${folder}_rels/workbook.xml.rels`) ?? '', {
    ...nothing,
    open: (name, attribute) => {
      if (name === 'Relationship')
        targets.set(attribute('Id') ?? '', pathFrom(folder, attribute('Target') ?? ''));
    },
  });
  const texts = textsIn(textOf(`${folder}sharedStrings.xml`) ?? '');
  const sheets: ListSheet[] = [];
  let fault: typeof tooManyRows | typeof tooManyColumns | null = null;
  scanXml(textOf(book) ?? '', {
    ...nothing,
    open: (name, attribute) => {
      if (name !== 'sheet' || fault) return;
      const xml = textOf(targets.get(attribute('id') ?? '') ?? '');
      // A chart has no rows.
      if (xml === null || !/<(?:\w+:)?worksheet/.test(xml.slice(0, 3000))) return;
      const read = sheetOf(xml, texts);
      if ('fault' in read) fault = read;
      else
        sheets.push({
          ...read,
          name: attribute('name') ?? '',
          isHidden: (attribute('state') ?? 'visible') !== 'visible',
        });
    },
  });
  if (fault) return fault;
  return { sheets, note: null };
}

const nothing = { open: () => undefined, close: () => undefined, text: () => undefined };

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The shared texts, without how they are read aloud (`rPh`). */
function textsIn(xml: string): string[] {
  const texts: string[] = [];
  let [text, isText, isAloud] = ['', false, false];
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 't') isText = true;
      if (name === 'rPh') isAloud = true;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(text));
      if (name === 't') isText = false;
      if (name === 'rPh') isAloud = false;
    },
    text: (more) => {
      if (isText && !isAloud) text += more;
    },
  });
  return texts;
}

/** `_x000D_`: how a workbook writes signs that XML cannot hold (22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function sheetOf(
  xml: string,
  texts: readonly string[],
): Pick<ListSheet, 'rows' | 'merged'> | typeof tooManyRows | typeof tooManyColumns {
  const rows: ListRow[] = [];
  const merged: MergedCells[] = [];
  let row = { number: 0, cells: [] as string[], odd: [] as OddCell[], isHidden: false };
  let cell = { column: -1, type: 'n', value: '', hasFormula: false };
  let inside = '';
  let [isAloud, isTooWide] = [false, false];
  scanXml(xml, {
    open: (name, attribute) => {
      if (name === 'row') {
        const number = Number(attribute('r') ?? row.number + 1);
        row = { number, cells: [], odd: [], isHidden: isTrue(attribute('hidden')) };
        cell = { ...cell, column: -1 };
      } else if (name === 'c') {
        const place = attribute('r');
        const column = place === null ? cell.column + 1 : columnOf(place);
        cell = { column, type: attribute('t') ?? 'n', value: '', hasFormula: false };
      } else if (name === 'f') cell.hasFormula = true;
      else if (name === 'v' || name === 't') inside = name;
      else if (name === 'rPh') isAloud = true;
      else if (name === 'mergeCell') {
        const range = rangeOf(attribute('ref') ?? '');
        if (range) merged.push(range);
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't') inside = '';
      if (name === 'rPh') isAloud = false;
      if (name === 'c' && !putCell(row, cell, texts)) isTooWide = true;
      if (name === 'row' && rows.length <= listLimits.rows + 30 && row.cells.some((one) => one.trim() !== ''))
        rows.push({ ...row, cells: Array.from(row.cells, (one: string | undefined) => one ?? '') });
    },
    text: (more) => {
      if (inside !== '' && !isAloud) cell.value += more;
    },
  });
  if (isTooWide) return tooManyColumns;
  return rows.length > listLimits.rows + 30 ? tooManyRows : { rows, merged };
}

/** @returns false where it stands too far to the right */
function putCell(
  row: { readonly cells: string[]; readonly odd: OddCell[] },
  { column, type, value, hasFormula }: { column: number; type: string; value: string; hasFormula: boolean },
  texts: readonly string[],
): boolean {
  if (column < 0) return true;
  if (column >= listLimits.columns) return isBlank(value);
  const text =
    type === 's'
      ? (texts[Number(value)] ?? '')
      : type === 'b'
        ? value === '1'
          ? 'yes'
          : 'no'
        : unescaped(value);
  if (type === 'e') row.odd.push({ column, kind: 'error' });
  else if (hasFormula) row.odd.push({ column, kind: text === '' ? 'empty-formula' : 'formula' });
  row.cells[column] = type === 'e' ? '' : type === 'n' ? inDigits(text) : text;
  return true;
}

/** A number as somebody typed it: `3.3612345678E10` is a telephone number. */
function inDigits(text: string): string {
  const value = Number(text);
  return /e/i.test(text) && Number.isSafeInteger(value) ? String(value) : text;
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Of `AB12`: 27. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) break;
    column = column * 26 + digit;
  }
  return column - 1;
}

function rangeOf(reference: string): MergedCells | null {
  const [, from = '', top = '', to = '', bottom = ''] =
    /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (from === '') return null;
  return { top: Number(top) - 1, bottom: Number(bottom) - 1, left: columnOf(from), right: columnOf(to) };
}
