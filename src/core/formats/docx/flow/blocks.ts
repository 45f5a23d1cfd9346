/** The styles of paragraphs, by their id in the document. */
export type ParagraphStyle =
  | 'Normal'
  | 'Title'
  | 'Subtitle'
  | 'Kicker'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Heading5'
  | 'ContentsHeading'
  | 'Lead'
  | 'Question'
  | 'Note'
  | 'Label'
  | 'Facts'
  | 'ListParagraph'
  | 'Sources'
  | 'Quote'
  | 'QuoteSource'
  | 'Caption'
  | 'Picture'
  | 'TableText'
  | 'Code'
  | 'Rule'
  | 'FootnoteText';

/** How letters look, and what they are. */
export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly raised: 'above' | 'below' | null;
  readonly code: boolean;
  /** BCP 47; null for the language of the document. */
  readonly lang: string | null;
  /** Where it leads: `#id` within the document. */
  readonly href: string | null;
}

/** A picture with its bytes, or a drawing. */
export interface FlowPicture {
  readonly type: 'png' | 'jpg' | 'svg';
  readonly bytes: Uint8Array;
  /** What it shows; empty for one that only decorates. */
  readonly alt: string;
  /** As wide as it is printed, in millimetres. */
  readonly width: number;
  readonly height: number;
}

/** What stands in a line. */
export type Inline =
  | { readonly is: 'text'; readonly text: string; readonly face: Face }
  | { readonly is: 'break' }
  | { readonly is: 'anchor'; readonly id: string }
  | { readonly is: 'picture'; readonly picture: FlowPicture }
  | { readonly is: 'note'; readonly blocks: readonly FlowBlock[] };

/** Where a paragraph stands in a list. */
export interface FlowItem {
  /** Which one of the document, from 1 on. */
  readonly list: number;
  readonly kind: 'bullet' | 'number' | 'plain';
  /** From 0 on. */
  readonly level: number;
  /** The number of the first of the list. */
  readonly start: number;
  /** Whether it begins an item, and so has its sign. */
  readonly isFirst: boolean;
}

/** A paragraph, heading, caption or item. */
export interface FlowParagraph {
  readonly is: 'paragraph';
  readonly style: ParagraphStyle;
  readonly inlines: readonly Inline[];
  readonly item: FlowItem | null;
  /** Whether it stays with the next. */
  readonly isKept: boolean;
  /** Whether something else follows where lines stand close: facts, items, a drawing with its table. */
  readonly isLast?: boolean;
}

/** A cell of a table. */
export interface FlowCell {
  readonly isHead: boolean;
  /** Whether it heads the rows below it. */
  readonly isGroup: boolean;
  readonly columns: number;
  readonly rows: number;
  readonly side: 'left' | 'center' | 'right';
  readonly blocks: readonly FlowBlock[];
}

/** A table; its first rows are repeated on each page. */
export interface FlowTable {
  readonly is: 'table';
  readonly headRows: number;
  readonly rows: readonly (readonly FlowCell[])[];
}

/** What stands one below the other. */
export type FlowBlock =
  FlowParagraph | FlowTable | { readonly is: 'contents'; readonly entries: readonly FlowParagraph[] };

/** What stands in the lines of a flow, in its tables and notes too. */
export function inlinesOf(flow: readonly FlowBlock[]): Inline[] {
  return flow.flatMap((block): Inline[] => {
    if (block.is === 'contents') return inlinesOf(block.entries);
    if (block.is === 'table') return block.rows.flat().flatMap((cell) => inlinesOf(cell.blocks));
    return block.inlines.flatMap((one) => (one.is === 'note' ? inlinesOf(one.blocks) : [one]));
  });
}
