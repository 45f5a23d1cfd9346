import type { FlowBlock, FlowCell } from './flow/blocks.js';

/** So many letters of a table stand in a line of the text. */
const LINE = 92;
/** Letters: no column is thought to need less, or more to be read with ease. */
const LEAST = 4;
const MOST = 60;
/** What the edges of a cell take, and bold letters more than others. */
const EDGES = 3;

/**
 * How wide the columns of a table are, by what stands in them: programs that do not measure the words take these. No word
 * is broken where there is room for all; what is left goes to the columns with long texts.
 *
 * @param total the width of all
 */
export function columnWidths(rows: readonly (readonly FlowCell[])[], total: number): number[] {
  const columns: { least: number; most: number }[] = [];
  for (const cells of rows) {
    let at = 0;
    for (const cell of cells) {
      const words = wordsIn(cell.blocks);
      const longest = Math.max(...words.split(/\s+/).map(({ length }) => length));
      for (let column = at; column < at + cell.columns; column += 1) {
        const known = (columns[column] ??= { least: LEAST, most: LEAST });
        if (cell.columns > 1) continue;
        known.least = Math.max(known.least, Math.min(MOST, longest));
        known.most = Math.max(known.most, Math.min(MOST, words.length));
      }
      at += cell.columns;
    }
  }
  const least = columns.map((one) => one.least + EDGES);
  const more = columns.map(({ least: from, most }) => Math.max(most - from, 1));
  const room = Math.max(0, LINE - sumOf(least));
  const shares = least.map((one, index) => one + (room * (more[index] ?? 0)) / sumOf(more));
  return shares.map((share) => Math.floor((share / sumOf(shares)) * total));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function wordsIn(blocks: readonly FlowBlock[]): string {
  return blocks
    .flatMap((block) => (block.is === 'paragraph' ? block.inlines : []))
    .map((one) => (one.is === 'text' ? one.text : ' '))
    .join('');
}
