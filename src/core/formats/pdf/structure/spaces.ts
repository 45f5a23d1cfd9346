import type { Canvas, Edit } from '../objects/canvas.js';
import { bytesOf } from '../objects/tokens.js';
import { inline } from './tidy.js';
import type { ContentMark, Element } from './tree.js';
import type { ShownWord, ShownWords } from './words.js';

/** How many letters on either side of the end of a line are looked for, where they are not found with all the rest. */
const windows = [32, 16, 8] as const;

/**
 * Writes the spaces at the ends of lines, which Chromium leaves out. Who reads aloud or copies what the structure
 * holds would find two words in one. Only the page that was printed tells whether there is one: a line may as well
 * end behind a hyphen, and the note behind a word stands higher.
 *
 * @param page the text of the page that was printed
 * @returns what is to be written into the content. What `words` gives has the spaces at once.
 */
export function separateWords(top: Element, words: ShownWords, page: string): Map<Canvas, Edit[]> {
  const edits = new Map<Canvas, Edit[]>();
  const source = solidOf(page);
  let cursor = 0;
  for (const { marks } of runsOf(top)) separate(marks);
  return edits;

  function separate(run: readonly ContentMark[]): void {
    const shown: ShownWord[] = [];
    const ends: { readonly at: number; readonly before: ShownWord }[] = [];
    let solid = '';
    for (const mark of run) {
      let first = true;
      for (const word of words.each(mark)) {
        const before = shown.at(-1);
        if (before && (first || word.shown.apart) && !/\s$/.test(before.text) && !/^\s/.test(word.text))
          ends.push({ at: solid.length, before });
        first = false;
        shown.push(word);
        solid += word.text.replace(blanks, '');
      }
    }
    if (ends.length === 0) return;
    const whole = find(solid);
    for (const { at, before } of ends) {
      if (!(whole < 0 ? isApart(solid, at) : source.apart.has(whole + at))) continue;
      before.shown.spaced = true;
      const blank = words.blankAfter(before);
      if (blank === null) continue;
      const list = edits.get(before.canvas) ?? [];
      edits.set(before.canvas, list);
      list.push({ from: before.shown.until, to: before.shown.until, by: bytesOf(blank) });
    }
    if (whole >= 0) cursor = whole + solid.length;
  }

  function isApart(solid: string, at: number): boolean {
    for (const size of windows) {
      const from = Math.max(0, at - size);
      const part = solid.slice(from, at + size);
      const found = part.length < 8 ? -1 : find(part);
      if (found >= 0) return source.apart.has(found + at - from);
    }
    return false;
  }

  /** Where the page has these letters: from where the last were found on, or else anywhere. */
  function find(solid: string): number {
    const next = source.text.indexOf(solid, cursor);
    return next < 0 ? source.text.indexOf(solid) : next;
  }
}

/** What keeps no words apart: a text without it is the same in the PDF and on the page. */
export const blanks = /[\s\u00AD\u200B\u2060]/g;

/** Marks that belong to one text, and what they are the text of. */
export interface MarkedText {
  readonly holder: Element;
  readonly marks: readonly ContentMark[];
}

/** Each text of its own: what stands in one paragraph, heading, cell or label, pictures left out. */
export function runsOf(top: Element): MarkedText[] {
  const runs: MarkedText[] = [];
  let run: ContentMark[] = [];
  const flush = (holder: Element): void => {
    if (run.length > 0) runs.push({ holder, marks: run });
    run = [];
  };
  const walk = (element: Element, holder: Element): void => {
    for (const kid of element.kids) {
      if (kid.kind === 'mark') run.push(kid);
      if (kid.kind !== 'element') continue;
      if (inline.has(kid.type)) {
        walk(kid, holder);
        continue;
      }
      flush(holder);
      if (kid.type !== 'Figure') walk(kid, kid);
      flush(kid);
    }
  };
  walk(top, top);
  flush(top);
  return runs;
}

/** A text without blanks, and where they stood: before which of its letters. */
export function solidOf(text: string): { readonly text: string; readonly apart: ReadonlySet<number> } {
  const apart = new Set<number>();
  let solid = '';
  let end = 0;
  for (const { 0: letters, index } of text.matchAll(/[^\s\u00AD\u200B\u2060]+/g)) {
    if (/\s/.test(text.slice(end, index))) apart.add(solid.length);
    solid += letters.replace(/[\uFB00-\uFB06]/g, (sign) => sign.normalize('NFKC'));
    end = index + letters.length;
  }
  return { text: solid, apart };
}
