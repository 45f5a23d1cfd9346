import type { PageElement } from '../../fragment/tree.js';
import type { FlowBlock, FlowCell, FlowTable } from './blocks.js';

/**
 * A table of a page.
 *
 * @param read gives what stands in a cell
 * @param anchors what leads to the next paragraph is added here
 */
export function readTable(
  table: PageElement,
  read: (cell: PageElement) => readonly FlowBlock[],
  anchors: string[],
): FlowTable {
  const rows: FlowCell[][] = [];
  let headRows = 0;
  const walk = (node: PageElement, isHead: boolean): void => {
    const id = node.attributes.get('id');
    if (id !== undefined && node !== table) anchors.push(id);
    if (node.name !== 'tr') {
      for (const child of node.children)
        if (typeof child !== 'string') walk(child, isHead || node.name === 'thead');
      return;
    }
    if (isHead) headRows += 1;
    rows.push(
      node.children.filter((child) => typeof child !== 'string').map((cell) => cellOf(cell, read, anchors)),
    );
  };
  walk(table, false);
  return { is: 'table', headRows, rows: rows.map((row, at) => (staysWithNext(at, headRows, rows.length) ? row.map(kept) : row)) }; // prettier-ignore
}

/** No page begins or ends with a single row, so that a table of three rows stands on one, as in the PDF. */
function staysWithNext(at: number, headRows: number, count: number): boolean {
  return at <= headRows ? at < count - 1 : at === count - 2;
}

/** Word keeps a row with the next by the paragraphs in it. */
function kept(cell: FlowCell): FlowCell {
  return {
    ...cell,
    blocks: cell.blocks.map((block) => (block.is === 'paragraph' ? { ...block, isKept: true } : block)),
  };
}

function cellOf(
  cell: PageElement,
  read: (cell: PageElement) => readonly FlowBlock[],
  anchors: string[],
): FlowCell {
  const { name, attributes } = cell;
  const id = attributes.get('id');
  if (id !== undefined) anchors.push(id);
  const classes = (attributes.get('class') ?? '').split(' ');
  return {
    isHead: name === 'th',
    isGroup: attributes.get('scope') === 'rowgroup',
    columns: Number(attributes.get('colspan') ?? 1),
    rows: Number(attributes.get('rowspan') ?? 1),
    side: classes.includes('center')
      ? 'center'
      : classes.some((one) => one === 'number' || one === 'right')
        ? 'right'
        : 'left',
    blocks: read(cell),
  };
}
