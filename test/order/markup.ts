/** An element of a page, of a chapter or of a part of a Word document. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: MarkupNode[];
}
/** A text is as it is written, with its references. */
export type MarkupNode = MarkupElement | string;

const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Reads well-formed HTML or XML: another reader than those of the product. */
export function readMarkup(source: string): MarkupElement {
  const top: MarkupElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  const isXml = source.startsWith('<?xml');
  const tags = /<!--[^]*?-->|<[!?][^>]*>|<(\/?)([\w:-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/g;
  let from = 0;
  for (const { 0: tag, 1: closing, 2: name, 3: attributes = '', 4: closed, index } of source.matchAll(tags)) {
    if (index > from) open.at(-1)?.children.push(source.slice(from, index));
    from = index + tag.length;
    if (name === undefined) continue;
    if (closing === '/') {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`${name} closes ${last?.name ?? 'nothing'}`);
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)];
    const own = new Map(pairs.map(([, key = '', value = '']) => [key, value]));
    const element: MarkupElement = { name, attributes: own, children: [] };
    open.at(-1)?.children.push(element);
    if (closed !== '/' && (isXml || !empty.has(name))) open.push(element);
  }
  return top;
}

export function writeMarkup(node: MarkupNode): string {
  if (typeof node === 'string') return node;
  const inner = node.children.map(writeMarkup).join('');
  if (node.name === '') return inner;
  const own = [...node.attributes].map(([name, value]) => ` ${name}="${value}"`).join('');
  return `<${node.name}${own}>${empty.has(node.name) ? '' : `${inner}</${node.name}>`}`;
}

/** All elements of a name below one, in their order. */
export function within(node: MarkupNode, name: string): MarkupElement[] {
  if (typeof node === 'string') return [];
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((kid) => within(kid, name))];
}

/** The text of an element, with its references as they are written. */
export const textIn = (node: MarkupNode): string =>
  typeof node === 'string' ? node : node.children.map(textIn).join('');
