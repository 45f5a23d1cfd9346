import type { Node, Parsed } from '../syntax/ast.js';
import type { Position } from '../syntax/place.js';

/** A place in one of several documents. */
export interface WrittenPlace extends Position {
  readonly file: string;
}

/** Less in common than this is chance. */
const LEAST = 0.3;

/**
 * Where a block of a report is written: the paragraph or single value of the documents with which it has most in common,
 * by pairs of neighbouring words. So it is found although names are replaced, sources numbered and labels set before it.
 *
 * @param words as the reader sees them
 * @returns null for what no document says
 */
export function whereWritten(documents: readonly Parsed[], words: string): WrittenPlace | null {
  const wanted = pairsOf(words);
  let best: { readonly score: number; readonly place: WrittenPlace | null } = { score: LEAST, place: null };
  const look = (parsed: Parsed, node: Node): void => {
    if (node.type === 'list') for (const item of node.items) look(parsed, item);
    else if (node.type === 'map') for (const { value } of node.entries) look(parsed, value);
    else
      for (const { text, start } of paragraphsOf(parsed.text.slice(node.start, node.end))) {
        const score = likeness(wanted, pairsOf(text));
        // Of those that are alike, the first.
        if (score <= best.score) continue;
        const at = node.start + start;
        best = { score, place: { file: parsed.file, ...parsed.range({ start: at, end: at }).start } };
      }
  };
  for (const parsed of documents) look(parsed, parsed.root);
  return best.place;
}

/** The paragraphs and the items of lists of a text, each from its first letter. */
function paragraphsOf(text: string): { readonly text: string; readonly start: number }[] {
  const paragraphs = [...text.matchAll(/(?:(?!\n[^\S\n]*(?:\n|[-*+] |\d+[.)] ))[^])+/g)];
  return paragraphs.flatMap(({ 0: paragraph, index }) => {
    const from = paragraph.search(/[\p{L}\p{N}]/u);
    const head = /^[|>][-+\d]*[^\S\n]*\n/.exec(paragraph);
    if (from < 0) return [];
    const start = head ? head[0].length + paragraph.slice(head[0].length).search(/\S/) : from;
    return [{ text: paragraph, start: index + start }];
  });
}

/** Neighbouring words, without their signs and citations; a word that stands alone counts as a pair. */
function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.replace(/\[@[^\]]*\]|\[\d[^\]]*\]|\]\([^)]*\)/g, ' ').toLowerCase();
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length < 2) return new Set(words);
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

/** From 0 to 1: Dice’s coefficient. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of one) if (other.has(pair)) common += 1;
  return (2 * common) / (one.size + other.size || 1);
}
