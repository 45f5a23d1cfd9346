import { fromBase64 } from '../../bytes.js';
import { drawingAlone, type DrawingColours } from '../../draw/alone.js';
import { escapeXml } from '../../draw/svg.js';
import { decodeReferences } from '../../text/entities.js';
import type { PageStart } from '../pdf/page-starts.js';
import { empty, type PageElement, type PageNode } from '../fragment/tree.js';
import { pageBreaks } from './page-breaks.js';

/** A file of a book, by its path within it. */
export interface BookFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly mediaType: string;
}

/** What a list of contents leads to. */
export interface BookEntry {
  /** 1 for what stands in the list itself, 2 for what stands below an entry of it. */
  readonly level: 1 | 2;
  /** XHTML without links. */
  readonly title: string;
  /** The file and the place in it, from the folder of the book. */
  readonly href: string;
}

/** Where a page of the PDF begins. */
export interface BookPage {
  readonly page: number;
  /** The file and the place in it, from the folder of the book. */
  readonly href: string;
}

/** A page as the chapters of a book. */
export interface BookText {
  readonly chapters: readonly BookFile[];
  readonly pictures: readonly BookFile[];
  readonly entries: readonly BookEntry[];
  readonly pages: readonly BookPage[];
}

/** What leads around in a page of its own: a reader of books has a list of contents and no other page. */
const left: ReadonlySet<string> = new Set(['nav', 'script', 'style', 'form', 'button']);

/** What a part of a book is (DPUB-ARIA 1.1), by the anchor of its heading. */
const roles: Readonly<Record<string, string>> = {
  abbreviations: 'doc-glossary',
  cities: 'doc-index',
  colophon: 'doc-colophon',
  foreword: 'doc-foreword',
  sources: 'doc-bibliography',
  thanks: 'doc-acknowledgments',
};

/** What a link is (DPUB-ARIA 1.1), by the kind of its aim. */
const linkRoles: Readonly<Record<string, string>> = {
  cite: 'doc-backlink',
  fn: 'doc-noteref',
  fnref: 'doc-backlink',
  source: 'doc-biblioref',
};

/** Pictures that the pages hold, and their kinds (EPUB 3.3, 3.2). */
const pictureKinds: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/**
 * Cuts the body of a page into chapters, one for each part of the page that has a heading of the second level, and writes
 * them as XHTML. Pictures and drawings become files; links lead to the chapter in which their aim lies.
 *
 * @param nodes the tree of the body
 * @param frame writes a chapter around what is in it
 * @param starts where the pages of the PDF begin
 */
export function chaptersOf(
  nodes: readonly PageNode[],
  frame: (title: string, body: string) => string,
  colours: DrawingColours,
  starts: readonly PageStart[] = [],
): BookText {
  const parts = cut(nodes);
  const nameOf = (index: number): string => `text/${String(index + 1).padStart(3, '0')}.xhtml`;
  const homes = new Map<string, number>();
  parts.forEach((part, index) => {
    for (const id of idsIn(part)) homes.set(id, index);
  });
  let prefix = 'page-';
  while ([...homes.keys()].some((id) => id.startsWith(prefix))) prefix = `pdf-${prefix}`;
  const pictures = new Map<string, BookFile>();
  const keep = (content: Uint8Array, mediaType: string, key: string): string => {
    const known = pictures.get(key);
    if (known) return known.name;
    const name = `pictures/${pictures.size + 1}.${pictureKinds[mediaType] ?? 'bin'}`;
    pictures.set(key, { name, content, mediaType });
    return name;
  };
  const entries: BookEntry[] = [];
  const pages: BookPage[] = [];
  const breaks = pageBreaks(starts);
  const chapters = parts.map((part, index) => {
    const own = nameOf(index);
    const pageBreak = (page: number): string => {
      const id = `${prefix}${page}`;
      pages.push({ page, href: `${own}#${id}` });
      return `<span id="${id}" epub:type="pagebreak" role="doc-pagebreak" aria-label="${page}"/>`;
    };
    const textOf = (text: string): string =>
      breaks
        .split(text)
        .map((one) => (typeof one === 'number' ? pageBreak(one) : escapeXml(one)))
        .join('');
    const write = (node: PageNode, inLink: boolean): string => {
      if (typeof node === 'string') {
        if (!inLink && !node.startsWith('<svg ')) return textOf(decodeReferences(node));
        breaks.pass(node);
        return node.startsWith('<svg ') ? drawn(node) : escapeXml(decodeReferences(node));
      }
      const { name, attributes, children } = node;
      if (left.has(name) || classesOf(node).includes('skip')) {
        breaks.pass(node);
        return '';
      }
      if (name === 'img') return pictureOf(attributes);
      const told = new Map([...attributes].map(([key, value]) => [key, decodeReferences(value)]));
      let tag = name;
      if (name === 'a') {
        const href = hrefFrom(told.get('href'));
        // A link within a link is none; nor is one to a file that lies beside the page.
        if (href === null || inLink) {
          tag = 'span';
          for (const one of ['href', 'hreflang', 'download', 'rel', 'type']) told.delete(one);
        } else told.set('href', href);
      }
      // What scrolls on a screen has its own place in the order of the keyboard; a book turns pages.
      told.delete('tabindex');
      const role =
        tag === 'a' ? linkRoles[/#([a-z]+)-/.exec(told.get('href') ?? '')?.[1] ?? ''] : roleOf(node);
      if (role !== undefined) told.set('role', role);
      if (role !== undefined && name === 'section') told.set('aria-labelledby', headingsOf(node)[0] ?? '');
      if (told.has('lang')) told.set('xml:lang', told.get('lang') ?? '');
      const id = told.get('id');
      if (id !== undefined) breaks.meet(id);
      // The name of a heading is not to have the number of a page in it.
      const before = /^h[1-6]$/.test(name) ? breaks.ahead(textIn(node)).map(pageBreak).join('') : '';
      const written = [...told].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
      if (empty.has(name)) return `<${tag}${written}/>`;
      const inner = children.map((child) => write(child, inLink || tag === 'a')).join('');
      return `${before}<${tag}${written}>${inner}</${tag}>`;
    };
    const hrefFrom = (href: string | undefined): string | null => {
      if (href === undefined) return null;
      if (!href.startsWith('#')) return /^(?:https?|mailto|tel):/i.test(href) ? href : null;
      const home = homes.get(href.slice(1));
      if (home === undefined) return null;
      return home === index ? href : `${nameOf(home).slice('text/'.length)}${href}`;
    };
    const drawn = (svg: string): string => {
      const { alt, content, width, height } = drawingAlone(svg, '', colours);
      const name = keep(content, 'image/svg+xml', svg);
      return `<img src="../${name}" alt="${escapeXml(alt)}" width="${width}" height="${height}"/>`;
    };
    const pictureOf = (attributes: ReadonlyMap<string, string>): string => {
      const alt = escapeXml(decodeReferences(attributes.get('alt') ?? ''));
      const source = decodeReferences(attributes.get('src') ?? '');
      const [, mediaType = '', data] = /^data:(image\/[\w+.-]+);base64,([\w+/=]+)$/.exec(source) ?? [];
      if (data === undefined || !Object.hasOwn(pictureKinds, mediaType)) return `<span>${alt}</span>`;
      const name = keep(fromBase64(data), mediaType, source);
      const size = ['width', 'height']
        .filter((one) => attributes.has(one))
        .map((one) => ` ${one}="${attributes.get(one) ?? ''}"`);
      return `<img src="../${name}" alt="${alt}"${size.join('')}/>`;
    };
    entries.push(...entriesOf(part, own));
    const title = firstTitle(part) ?? '';
    return {
      name: own,
      mediaType: 'application/xhtml+xml',
      content: frame(title, part.map((node) => write(node, false)).join('')),
    };
  });
  return { chapters, pictures: [...pictures.values()], entries, pages };
}

/** The parts of a body, each with the headings of what is in it; what stands before the first of them goes with the title. */
function cut(nodes: readonly PageNode[]): PageNode[][] {
  const flat = nodes.flatMap((node) =>
    typeof node !== 'string' && node.name === 'main' ? node.children : [node],
  );
  const parts: PageNode[][] = [[]];
  let hasTitle = false;
  for (const node of flat) {
    const isTitle = typeof node !== 'string' && has(node, 'h1');
    if (typeof node !== 'string' && !left.has(node.name) && has(node, 'h2') && hasTitle && !isTitle)
      parts.push([]);
    hasTitle ||= isTitle;
    parts.at(-1)?.push(node);
  }
  return parts.filter((part) => part.some((node) => typeof node !== 'string' || node.trim() !== ''));
}

function has(node: PageElement, name: string): boolean {
  return node.name === name || node.children.some((child) => typeof child !== 'string' && has(child, name));
}

function* idsIn(nodes: readonly PageNode[]): Iterable<string> {
  for (const node of nodes) {
    if (typeof node === 'string' || left.has(node.name)) continue;
    const id = node.attributes.get('id');
    if (id !== undefined) yield decodeReferences(id);
    yield* idsIn(node.children);
  }
}

/** The headings of a part, with the places to which the list of contents leads. */
function entriesOf(part: readonly PageNode[], file: string): BookEntry[] {
  const found: BookEntry[] = [];
  const look = (node: PageNode, around: string | undefined): void => {
    if (typeof node === 'string' || left.has(node.name)) return;
    const id = node.attributes.get('id') ?? undefined;
    const level = node.name === 'h3' ? 2 : node.name === 'h1' || node.name === 'h2' ? 1 : null;
    if (level === null) {
      const inner = ['article', 'section'].includes(node.name) ? id : around;
      for (const child of node.children) look(child, inner);
      return;
    }
    const anchor = id ?? (level === 2 ? around : undefined);
    // A heading that nothing can lead to stands below one that has a place.
    if (anchor === undefined && node.name !== 'h1') return;
    found.push({
      level,
      title: wordsOf(node),
      href: anchor === undefined ? file : `${file}#${decodeReferences(anchor)}`,
    });
  };
  for (const node of part) look(node, undefined);
  return found;
}

/** The role of a part with a heading of its own. */
function roleOf(node: PageElement): string | undefined {
  const headings = node.name === 'section' ? headingsOf(node) : [];
  return headings.length === 1 ? roles[headings[0] ?? ''] : undefined;
}

function headingsOf({ children }: PageElement): string[] {
  return children.flatMap((child) =>
    typeof child !== 'string' && child.name === 'h2' ? [child.attributes.get('id') ?? ''] : [],
  );
}

function firstTitle(part: readonly PageNode[]): string | null {
  for (const node of part) {
    if (typeof node === 'string' || left.has(node.name)) continue;
    const own = /^h[1-6]$/.test(node.name) ? wordsOf(node) : firstTitle(node.children);
    if (own !== null) return own;
  }
  return null;
}

/** The words of an element, escaped. */
function wordsOf({ children }: PageElement): string {
  const words = children
    .map((child) =>
      typeof child !== 'string'
        ? child.name === 'br'
          ? ' '
          : wordsOf(child)
        : escapeXml(decodeReferences(child)),
    )
    .join('');
  return words.replace(/\s+/g, ' ').trim();
}

/** The text of an element. */
function textIn({ children }: PageElement): string {
  return children.map((one) => (typeof one === 'string' ? decodeReferences(one) : textIn(one))).join('');
}

function classesOf({ attributes }: PageElement): string[] {
  return (attributes.get('class') ?? '').split(' ');
}
