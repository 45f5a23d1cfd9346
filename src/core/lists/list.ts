/** A cell whose content is not what somebody typed. */
export interface OddCell {
  /** From 0. */
  readonly column: number;
  readonly kind: 'formula' | 'empty-formula' | 'error';
}

/** A row of a sheet that has something in it. */
export interface ListRow {
  /** As a spreadsheet counts it, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly odd: readonly OddCell[];
  readonly isHidden: boolean;
}

/** Cells that are shown as one, from 0 and with the last of them. */
export interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One sheet of a list, in rows of text. */
export interface ListSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly ListRow[];
  readonly merged: readonly MergedCells[];
}

/** A list as it was read: its sheets, and how; or what keeps it from being read, with what to do about it. */
export type ReadList =
  | { readonly sheets: readonly ListSheet[]; readonly note: string | null }
  | { readonly fault: string; readonly hint: string };

/** How much a list may hold. A visit has a few hundred rows at most; some lists are of all years. */
export const listLimits = {
  bytes: 20 * 1024 * 1024,
  /** Rows with something in them. */
  rows: 20_000,
  columns: 200,
} as const;

/** What is told of a list whose rows are too many. */
export const tooManyRows = {
  fault: `The list has more than ${listLimits.rows} rows.`,
  hint: 'Look whether it is the right file, or keep the rows of this visit alone.',
} as const;

/** What is told of a list that is too wide. */
export const tooManyColumns = {
  fault: `The list has something in more than ${listLimits.columns} columns.`,
  hint: 'Look whether it is the right file, or keep the columns about people alone.',
} as const;

/** Whether nothing stands in a cell. */
export function isBlank(cell: string): boolean {
  return cell.trim() === '';
}
