import { endOfTag } from '../read-html.js';

/** An element of a page. */
export interface PageElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly PageNode[];
}
/** A text is HTML without a tag: its signs are escaped. */
export type PageNode = PageElement | string;

/** What has no end (HTML, 13.1.2). */
export const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'col', 'wbr']);

/**
 * Reads a page of ours as a tree: every element is closed, values of attributes stand in double quotes. A drawing is left
 * as it is written, as one text: both of a pair, which stand side by side.
 *
 * @param from where to begin
 */
export function readTree(page: string, from = 0): PageNode[] {
  interface Open {
    readonly name: string;
    readonly attributes: ReadonlyMap<string, string>;
    readonly children: PageNode[];
  }
  const root: Open = { name: '', attributes: new Map(), children: [] };
  const open: Open[] = [root];
  const last = (): Open => open.at(-1) ?? root;
  let start = from;
  for (let at = page.indexOf('<', from); at >= 0; at = page.indexOf('<', start)) {
    if (at > start) last().children.push(page.slice(start, at));
    if (page.startsWith('<svg ', at)) {
      start = at;
      while (page.startsWith('<svg ', start)) start = page.indexOf('</svg>', start) + 6;
      last().children.push(page.slice(at, start));
      continue;
    }
    start = endOfTag(page, at);
    const tag = page.slice(at, start);
    const [, closing, name = ''] = /^<(\/?)([a-z][\w-]*)/.exec(tag) ?? [];
    if (closing === undefined) continue;
    if (closing === '') {
      const one: Open = { name, attributes: attributesOf(tag), children: [] };
      last().children.push(one);
      if (!empty.has(name)) open.push(one);
    } else {
      // What lies around the part that is read.
      if (open.length === 1) break;
      if (last().name !== name) throw new Error(`a page closes ${name} within ${last().name}`);
      open.pop();
    }
  }
  return root.children;
}

/** The attributes of a tag, as they are written. */
function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of tag.matchAll(/\s([a-z][\w-]*)(?:="([^"]*)")?/g))
    found.set(name, value);
  return found;
}
