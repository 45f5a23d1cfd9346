import { inWords } from '../formats/index.js';

/** A sentence about a list: whole for those who have the list before them, and without what it quotes for a log. */
export interface ListWords {
  readonly whole: string;
  readonly masked: string;
}

type Quoted = string | number | readonly number[];

/**
 * Makes a sentence whose values are quotations of the list. Numbers are none, nor are lists of them, which are rows:
 * `rows 4 and 9`.
 */
export function quoting(parts: TemplateStringsArray, ...values: readonly Quoted[]): ListWords {
  const join = (show: (value: string) => string): string =>
    parts.reduce((text, part, index) => {
      const value = values[index - 1] ?? '';
      if (typeof value === 'object') return text + rowsInWords(value) + part;
      return text + (typeof value === 'number' ? String(value) : show(value)) + part;
    });
  return { whole: join((value) => `“${value}”`), masked: join(() => '“…”') };
}

/** `row 4`, `rows 4 and 9`, `rows 4, 5 and 9`. */
export function rowsInWords(rows: readonly number[]): string {
  return `${rows.length < 2 ? 'row' : 'rows'} ${inWords(rows.map(String), 'and')}`;
}
