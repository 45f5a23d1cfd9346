import type { PageNode } from '../../fragment/tree.js';
import type { Inline } from './blocks.js';

/** The lines of a listing, each with its break. */
export function preserved(children: readonly PageNode[]): PageNode[] {
  return children.flatMap((child): PageNode[] => {
    if (typeof child !== 'string') return [{ ...child, children: preserved(child.children) }];
    const lines = child.replace(/\n$/, '').split('\n');
    return lines.flatMap((text, index): PageNode[] => {
      const kept = text.replaceAll(' ', '\u00A0');
      return index === 0 ? [kept] : [{ name: 'br', attributes: new Map(), children: [] }, kept];
    });
  });
}

/** White space as a page shows it: one blank, none at the ends nor around breaks. */
export function collapsed(line: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  let isBlank = true;
  for (const one of line) {
    if (one.is !== 'text') {
      if (one.is === 'break') trimEnd(found);
      if (one.is !== 'anchor') isBlank = one.is === 'break';
      found.push(one);
      continue;
    }
    let text = one.text.replace(/[ \t\r\n\f]+/g, ' ');
    if (isBlank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    isBlank = text.endsWith(' ');
    found.push({ ...one, text });
  }
  trimEnd(found);
  return found;
}

function trimEnd(found: Inline[]): void {
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const one = found[at];
    if (one?.is === 'anchor') continue;
    if (one?.is !== 'text') return;
    const text = one.text.replace(/ $/, '');
    if (text !== '') {
      found[at] = { ...one, text };
      return;
    }
    found.splice(at, 1);
  }
}
