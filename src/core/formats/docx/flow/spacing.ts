import type { FlowBlock, ParagraphStyle } from './blocks.js';

/** Styles of lines that stand close to each other, and would as well to what follows the last of them. */
const close: ReadonlySet<ParagraphStyle> = new Set(['Facts', 'ListParagraph', 'Picture']);
/** What has space before it by itself, or belongs to what stands before. */
const apart = /^(?:Heading\d|ContentsHeading|Label|Quote|Picture|Caption|Lead)$/;

/** Tells the last of lines that stand close from the others, as the margin of a list does on the page. */
export function spaced(flow: readonly FlowBlock[]): FlowBlock[] {
  return flow.map((block, at) => {
    const next = flow[at + 1];
    if (block.is !== 'paragraph' || next === undefined || !close.has(block.style)) return block;
    if (next.is === 'paragraph' && (next.style === block.style || apart.test(next.style))) return block;
    return { ...block, isLast: true };
  });
}
