import { decodeReferences } from '../../text/entities.js';
import type { PageNode } from '../fragment/tree.js';
import { pageTextWithAnchors } from '../html/page-text.js';
import type { PageStart } from '../pdf/page-starts.js';
import { solidOf } from '../pdf/structure/spaces.js';

/** A page that is to begin, with the letters behind the last place before it. */
type Due = Pick<PageStart, 'page' | 'letters'>;

/** Tells, while a book is written from its beginning to its end, where the pages of the PDF begin in it. */
export interface PageBreaks {
  /** A place was met. */
  readonly meet: (id: string) => void;
  /** Something is left out, or stands where no page can begin; those that begin in it are told with the next text. */
  readonly pass: (node: PageNode) => void;
  /** The pages that begin in a text which is told later. */
  readonly ahead: (text: string) => number[];
  /** A text in pieces, and between them the numbers of the pages that begin there. */
  readonly split: (text: string) => (string | number)[];
}

export function pageBreaks(starts: readonly PageStart[]): PageBreaks {
  const at = (id: string | null): Due[] => starts.filter((one) => one.id === id);
  let due = at(null);
  let letters = 0;
  const lengthOf = (text: string): number => solidOf(text).text.length;
  const take = (end: number): Due[] => {
    const taken = due.filter((one) => one.letters < end);
    due = due.filter((one) => one.letters >= end);
    return taken;
  };
  const meet = (id: string): void => {
    // What was due before it and is not told yet is so with the next letter.
    due = [...due.map(({ page }) => ({ page, letters: 0 })), ...at(id)];
    letters = 0;
  };
  const pass = (node: PageNode): void => {
    if (starts.length === 0) return;
    if (typeof node === 'string') {
      if (!node.startsWith('<svg ')) return void (letters += lengthOf(decodeReferences(node)));
      const { text, anchors } = pageTextWithAnchors(node);
      let from = 0;
      for (const { id, at: place } of anchors) {
        letters += lengthOf(text.slice(from, place));
        meet(id);
        from = place;
      }
      letters += lengthOf(text.slice(from));
      return;
    }
    const id = node.attributes.get('id');
    if (id !== undefined) meet(decodeReferences(id));
    if (node.name !== 'script' && node.name !== 'style') node.children.forEach(pass);
  };
  return {
    meet,
    pass,
    ahead: (text) => (due.length === 0 ? [] : take(letters + lengthOf(text)).map(({ page }) => page)),
    split(text) {
      if (starts.length === 0) return [text];
      const from = letters;
      letters += lengthOf(text);
      if (due.length === 0 || letters === from) return [text];
      const pieces: (string | number)[] = [];
      let cut = 0;
      for (const one of take(letters)) {
        const next = indexOfLetter(text, Math.max(0, one.letters - from));
        pieces.push(text.slice(cut, next), one.page);
        cut = next;
      }
      return [...pieces, text.slice(cut)];
    },
  };
}

/** Where in a text a letter stands, of which so many are before it. */
function indexOfLetter(text: string, count: number): number {
  let left = count;
  for (const { 0: word, index } of text.matchAll(/[^\s\u00AD\u200B\u2060]+/g)) {
    if (left < word.length) return index + left;
    left -= word.length;
  }
  return text.length;
}
