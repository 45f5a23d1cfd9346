import { blanks, runsOf, solidOf, type MarkedText } from './spaces.js';
import type { Element } from './tree.js';
import type { ShownWords } from './words.js';

/** A place of the page that links may lead to. */
export interface PageAnchor {
  readonly id: string;
  /** where it begins in the text of the page; see `pageText` */
  readonly at: number;
}

/** A paragraph, a heading, an item, and where it stands in the text of the page, both counted in letters without blanks. */
export interface FoundText extends MarkedText {
  /** null where it is not found */
  readonly at: number | null;
  readonly length: number;
}

/** So many letters can only be found where they belong; fewer are looked for near by. */
const SURE = 24;
const NEAR = 2000;

/**
 * Looks for each text of the structure in the text of the page that was printed, in the order of both.
 *
 * @param text of that page
 */
export function* foundTexts(top: Element, words: ShownWords, text: string): Generator<FoundText> {
  const solid = solidOf(text).text;
  let cursor = 0;
  for (const { holder, marks } of runsOf(top)) {
    const said = words.of(marks).replace(blanks, '');
    if (said === '' || holder.type === 'Lbl') continue;
    const whole = solid.indexOf(said, cursor);
    const beginning = said.slice(0, SURE);
    const at = whole >= 0 || beginning.length < SURE ? whole : solid.indexOf(beginning, cursor);
    const length = (whole >= 0 ? said : beginning).length;
    const isFound = at >= 0 && (said.length >= SURE || at - cursor <= NEAR);
    if (isFound) cursor = at + length;
    yield { holder, marks, at: isFound ? at : null, length };
  }
}

/** How many letters stand before each anchor; of one that is there twice, before the first. */
export function solidOffsets(text: string, anchors: readonly PageAnchor[]): Map<string, number> {
  const offsets = new Map<string, number>();
  let [from, letters] = [0, 0];
  for (const { id, at } of anchors) {
    letters += solidOf(text.slice(from, at)).text.length;
    from = at;
    if (!offsets.has(id)) offsets.set(id, letters);
  }
  return offsets;
}
