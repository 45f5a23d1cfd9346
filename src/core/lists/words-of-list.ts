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
  const last = String(rows.at(-1));
  if (rows.length < 2) return `row ${last}`;
  return `rows ${rows.slice(0, -1).join(', ')} and ${last}`;
}
