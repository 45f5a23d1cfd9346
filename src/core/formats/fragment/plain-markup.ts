import type { Drawings } from '../../draw/alone.js';
import { escapeHtml } from '../../templates/run.js';
import { empty, readTree, type PageElement, type PageNode } from './tree.js';

/** What a fragment is made of: whatever editors of web pages take without cleaning it. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'h2 h3 h4 p ul li blockquote figure figcaption table thead tbody tr pre hr b i strong em s sup sub cite code br'
      .split(' ')
      .map((name) => [name, []]),
  ),
  ol: ['start'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  a: ['href', 'hreflang', 'aria-label'],
  img: ['src', 'alt', 'width', 'height'],
};

/** The names by which a style sheet of the site may set something apart; all others go. */
const classes: Readonly<Record<string, string>> = {
  lead: 'lead',
  subtitle: 'lead',
  ...Object.fromEntries(['status', 'facts', 'quote', 'notes', 'sources', 'number'].map((one) => [one, one])),
};

/** What an editor has elsewhere, or what leads about within a page that stands alone. */
const left: ReadonlySet<string> = new Set(['nav', 'h1', 'style', 'script', 'head']);
const leftClasses: ReadonlySet<string> = new Set(['skip', 'kicker', 'logo']);

/** Elements within a line. */
const inline: ReadonlySet<string> = new Set('a b i strong em s sup sub cite code br img span'.split(' '));
/** Elements that hold others, with line ends between them. */
const holders: ReadonlySet<string> = new Set('ul ol table thead tbody tr figure blockquote'.split(' '));
/** What is there for the sake of the page: it goes, and what it holds stays. */
const boxes: ReadonlySet<string> = new Set('body main header footer section article aside div'.split(' '));

/** How a page becomes a fragment. */
export interface FragmentStyle {
  /** What stands before every anchor, so that two reports on one page do not share any. */
  readonly prefix: string;
  readonly drawings: Drawings;
}

/**
 * The body of a page as plain HTML: headings, paragraphs, lists, tables, quotations and pictures with their links, and
 * nothing that is there for the sake of the page. The order and the words stay.
 *
 * @param page a page of ours, with its slots filled
 */
export function plainMarkup(page: string, style: FragmentStyle): string {
  const nodes = readTree(page, Math.max(page.indexOf('<body'), 0));
  const written = blocks(nodes.flatMap((node) => simplified(node, style)));
  return `${written.map((one) => write(one)).join('\n')}\n`;
}

const isElement = (node: PageNode): node is PageElement => typeof node !== 'string';
const isInline = (node: PageNode): boolean => !isElement(node) || inline.has(node.name);
const isBlank = (node: PageNode): boolean => !isElement(node) && node.trim() === '';

/** A node as the fragment has it: none, one, or what stood in it. */
function simplified(node: PageNode, style: FragmentStyle): PageNode[] {
  if (!isElement(node)) return node.startsWith('<svg ') ? drawn(node, style) : [node];
  const { name, attributes } = node;
  const names = (attributes.get('class') ?? '').split(' ');
  if (left.has(name) || names.some((one) => leftClasses.has(one))) return [];
  const children = node.children.flatMap((child) => simplified(child, style));
  const given = new Map<string, string>();
  for (const [key, value] of attributes) {
    // The whole of a page is nothing to lead to.
    if (key === 'id' && name !== 'main') given.set(key, `${style.prefix}${value}`);
    if (key === 'lang') given.set(key, value);
    if (!kept[name]?.includes(key)) continue;
    given.set(key, key === 'href' && value.startsWith('#') ? `#${style.prefix}${value.slice(1)}` : value);
  }
  // Editors of web pages number lists themselves, from one on.
  const number = name === 'li' ? attributes.get('value') : undefined;
  if (number !== undefined) children.unshift(`[${number}] `);
  const shown = new Set(names.flatMap((one) => (Object.hasOwn(classes, one) ? [classes[one]] : [])));
  if (shown.size > 0) given.set('class', [...shown].join(' '));
  if (name === 'figure' && names.includes('quote')) return quoted(children);
  if (name === 'ol' && node.children.some((one) => isElement(one) && one.attributes.has('value')))
    return [{ name: 'ul', attributes: given, children }];
  if (kept[name]) return [{ name, attributes: given, children }];
  if (boxes.has(name)) return unboxed(children, given);
  return given.has('lang') ? [{ name: 'span', attributes: given, children }] : children;
}

/** What stood in a box: one line as a paragraph. What was said of the box is said of its first element, its language of all. */
function unboxed(children: readonly PageNode[], given: ReadonlyMap<string, string>): PageNode[] {
  return blocks(children)
    .filter(isElement)
    .map((child, index) => {
      const own = new Map(child.attributes);
      for (const [key, value] of given)
        if (!own.has(key) && (index === 0 || key === 'lang')) own.set(key, value);
      return { ...child, attributes: own };
    });
}

/** A picture of a drawing; of the two that are there for screens of two widths the first stands for both. */
function drawn(svg: string, { drawings }: FragmentStyle): PageNode[] {
  const file = drawings.get(svg);
  if (!file) return [];
  const { name, alt, width, height } = file;
  const attributes = new Map([
    ['src', name],
    ['alt', escapeHtml(alt)],
    ['width', String(width)],
    ['height', String(height)],
  ]);
  return [{ name: 'img', attributes, children: [] }];
}

/** A quotation, and who said it in a paragraph behind it, as editors know it. */
function quoted(children: readonly PageNode[]): PageNode[] {
  return children.filter(isElement).map((child) => {
    if (child.name === 'figcaption') return { ...child, name: 'p', children: ['— ', ...child.children] };
    return { ...child, attributes: new Map([...child.attributes, ['class', 'quote']]) };
  });
}

/** What stands side by side as blocks: words that stand between them as paragraphs. */
function blocks(nodes: readonly PageNode[]): PageNode[] {
  const found: PageNode[] = [];
  let line: PageNode[] = [];
  const close = (): void => {
    if (!line.every(isBlank)) found.push({ name: 'p', attributes: new Map(), children: trimmed(line) });
    line = [];
  };
  for (const node of nodes) {
    if (isInline(node)) line.push(node);
    else {
      close();
      found.push(node);
    }
  }
  close();
  return found;
}

/** Without the blanks around it. */
function trimmed(nodes: readonly PageNode[]): PageNode[] {
  return nodes
    .map((node, index) => {
      if (isElement(node)) return node;
      const start = index === 0 ? node.trimStart() : node;
      return index === nodes.length - 1 ? start.trimEnd() : start;
    })
    .filter((node) => node !== '');
}

function onOneLine(text: string): string {
  const lines = text.split('\n');
  const inner = lines.map((line, at) => (at === 0 ? line : line.trimStart()));
  return inner.map((line, at) => (at === lines.length - 1 ? line : line.trimEnd())).join(' ');
}

/** @param within what it stands in */
function write(node: PageNode, within = ''): string {
  // Content management systems take the end of a line within a paragraph for a break.
  if (!isElement(node)) {
    if (within === 'pre') return node;
    return isBlank(node) && holders.has(within) ? '\n' : onOneLine(node);
  }
  const { name, attributes, children } = node;
  const written = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
  if (empty.has(name)) return `<${name}${written}>`;
  const inner = isInline(node) || holders.has(name) ? children : trimmed(children);
  return `<${name}${written}>${inner.map((one) => write(one, within === 'pre' ? within : name)).join('')}</${name}>`;
}
