import { parseXml, XmlElement, XmlText } from '../../syntax/xml.js';
import { limits } from '../../language/limits.js';

/** Where SVG itself, links of SVG 1.1, and the names of XML stand. */
export const spaces = {
  svg: 'http://www.w3.org/2000/svg',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xhtml: 'http://www.w3.org/1999/xhtml',
} as const;

/** A name with the namespace that its prefix stands for; null for a prefix that nothing declares. */
export interface Name {
  readonly space: string | null;
  readonly local: string;
}

/** An element of a drawing. */
export interface SvgElement extends Name {
  readonly attributes: readonly (Name & { readonly value: string })[];
  readonly children: readonly (SvgElement | string)[];
}

/** A drawing as a tree, or why it is none, in words that follow "is" (`fault`) or "holds" (`excess`). */
export type ReadDrawing =
  { readonly root: SvgElement } | { readonly fault: string } | { readonly excess: string };

/** Reads a drawing in linear time; comments and instructions are gone, entities and CDATA are what they stand for. */
export function readDrawing(svg: string): ReadDrawing {
  // Closing tags count as well.
  if (countUpTo(svg, '<', limits.drawingParts * 2) > limits.drawingParts * 2)
    return { excess: `more than ${limits.drawingParts.toLocaleString('en')} parts` };
  let root: XmlElement | null;
  try {
    root = parseXml(svg.trim()).root;
  } catch (error) {
    const { message, line } = error as Error & { line?: number };
    const [reason = ''] = message.split('\n');
    if (line === undefined) return { excess: 'too many parts inside one another' };
    return { fault: `a damaged SVG (in line ${line}: ${reason.replace(/ \(line .*/, '')})` };
  }
  if (!root) return { fault: 'a damaged SVG' };
  const read = partOf(root, { declared: new Map([['xml', spaces.xml]]), outer: null }, 0);
  if (!read) return { excess: 'too many parts inside one another' };
  if (read.space !== spaces.svg || read.local !== 'svg')
    return { fault: `an SVG that does not say xmlns="${spaces.svg}", so that no browser shows it` };
  return { root: read };
}

function countUpTo(text: string, sign: string, most: number): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** What prefixes stand for within an element: those that it declares, and behind them those of the elements around. */
interface PrefixScope {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: PrefixScope | null;
}

/** Null where parts stand too deep inside one another. */
function partOf(element: XmlElement, outer: PrefixScope, depth: number): SvgElement | null {
  if (depth > limits.drawingDepth) return null;
  const declared = Object.entries(element.attributes).filter(([name]) => isDeclaration(name));
  const inner =
    declared.length === 0
      ? outer
      : { declared: new Map(declared.map(([name, value]) => [name.slice(6), value])), outer };
  const children: (SvgElement | string)[] = [];
  for (const child of element.children) {
    if (child instanceof XmlElement) {
      const part = partOf(child, inner, depth + 1);
      if (!part) return null;
      children.push(part);
    } else if (child instanceof XmlText) children.push(child.text);
  }
  const attributes = Object.entries(element.attributes)
    .filter(([name]) => !isDeclaration(name))
    .map(([name, value]) => ({ ...nameOf(name, inner, ''), value }));
  return { ...nameOf(element.name, inner, spaceOf('', inner) ?? ''), attributes, children };
}

function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

/** @param bare the namespace of a name without a prefix */
function nameOf(name: string, scope: PrefixScope, bare: string): Name {
  const colon = name.indexOf(':');
  if (colon < 0) return { space: bare, local: name };
  return { space: spaceOf(name.slice(0, colon), scope), local: name.slice(colon + 1) };
}

function spaceOf(prefix: string, scope: PrefixScope): string | null {
  for (let one: PrefixScope | null = scope; one; one = one.outer) {
    const space = one.declared.get(prefix);
    if (space !== undefined) return space;
  }
  return null;
}
