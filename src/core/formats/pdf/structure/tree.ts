import { catalogOf, dictOf, N, PDFArray, PDFName, PDFNumber, PDFRef, wordOf } from '../objects/pdf.js';
import type { PDFContext, PDFObject, PDFDict } from '../objects/pdf.js';

/** An element of the structure: a paragraph, a list, a cell. */
export interface Element {
  readonly kind: 'element';
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** its type as the PDF names it, such as `P` or `NonStruct` */
  type: string;
  parent: Element | null;
  kids: Kid[];
}

/** A piece of the content of a page. */
export interface ContentMark {
  readonly kind: 'mark';
  readonly page: PDFRef;
  readonly mcid: number;
  /** the form in which it is drawn; null when it is drawn on the page itself */
  stream: PDFRef | null;
}

/** An annotation, such as the area of a link. */
export interface Area {
  readonly kind: 'area';
  readonly page: PDFRef;
  readonly annotation: PDFRef;
}
export type Kid = Element | ContentMark | Area;

/** The structure of a document, in reading order. */
export interface Tree {
  readonly root: PDFDict;
  readonly top: Element;
}

/** Reads the structure tree (ISO 32000-1, 14.7.2). */
export function readTree(pdf: PDFContext): Tree {
  const root = dictOf(pdf, catalogOf(pdf).get(N.StructTreeRoot));
  const first = root?.get(N.K);
  const ref = first instanceof PDFArray && first.size() === 1 ? first.get(0) : first;
  const dict = dictOf(pdf, ref);
  if (!root || !dict || !(ref instanceof PDFRef)) throw new Error('The PDF has no structure.');
  return { root, top: readElement({ pdf, seen: new Set() }, ref, dict, null) };
}

/** The PDF, and what was met in it: whatever hangs in two places could be met for ever. */
interface Walk {
  readonly pdf: PDFContext;
  readonly seen: Set<PDFRef>;
}

function meet({ seen }: Walk, ref: PDFRef): void {
  if (seen.has(ref)) throw new Error('Something of the PDF hangs in two places.');
  seen.add(ref);
}

/** The pages of a tree of them, in order. */
export function pagesOf(pdf: PDFContext): PDFRef[] {
  const walk = { pdf, seen: new Set<PDFRef>() };
  const below = (node: PDFObject | undefined): PDFRef[] => {
    if (!(node instanceof PDFRef)) return [];
    meet(walk, node);
    const kids = dictOf(pdf, node)?.lookupMaybe(N.Kids, PDFArray);
    return kids ? kids.asArray().flatMap(below) : [node];
  };
  return below(catalogOf(pdf).get(N.Pages));
}

function readElement(walk: Walk, ref: PDFRef, dict: PDFDict, parent: Element | null): Element {
  const { pdf } = walk;
  meet(walk, ref);
  const element: Element = { kind: 'element', ref, dict, type: wordOf(dict.get(N.S)), parent, kids: [] };
  const page = dict.get(N.Pg);
  const content = dict.get(N.K);
  const value = content instanceof PDFRef ? pdf.lookup(content) : content;
  const kids = value instanceof PDFArray ? value.asArray() : content === undefined ? [] : [content];
  for (const kid of kids) element.kids.push(readKid(walk, kid, page, element));
  return element;
}

function readKid(walk: Walk, kid: PDFObject, inherited: PDFObject | undefined, parent: Element): Kid {
  if (kid instanceof PDFNumber) {
    return { kind: 'mark', page: refOf(inherited), mcid: kid.asNumber(), stream: null };
  }
  const dict = dictOf(walk.pdf, kid);
  if (!dict) throw new Error('The structure of the PDF has a part that is nothing.');
  if (kid instanceof PDFRef && dict.has(N.S)) return readElement(walk, kid, dict, parent);
  const page = refOf(dict.get(N.Pg) ?? inherited);
  const annotation = dict.get(N.Obj);
  if (annotation) return { kind: 'area', page, annotation: refOf(annotation) };
  const stream = dict.get(N.Stm);
  const mcid = dict.lookup(N.MCID, PDFNumber).asNumber();
  return { kind: 'mark', page, mcid, stream: stream ? refOf(stream) : null };
}

function refOf(object: PDFObject | undefined): PDFRef {
  if (object instanceof PDFRef) return object;
  throw new Error('The structure of the PDF refers to no page.');
}

/** All elements, each before what it holds: the order in which they are read out. */
export function elementsOf(element: Element, found: Element[] = []): Element[] {
  found.push(element);
  for (const kid of element.kids) if (kid.kind === 'element') elementsOf(kid, found);
  return found;
}

/** Everything drawn and every annotation below an element, in reading order. */
export function leavesOf(element: Element, found: (ContentMark | Area)[] = []): (ContentMark | Area)[] {
  for (const kid of element.kids) {
    if (kid.kind === 'element') leavesOf(kid, found);
    else found.push(kid);
  }
  return found;
}

/** Puts an element of its own around some kids of another one, which the caller then replaces. */
export function wrap(pdf: PDFContext, type: string, kids: Kid[], parent: Element): Element {
  const dict = pdf.obj({ Type: 'StructElem' });
  const wrapper: Element = { kind: 'element', ref: pdf.register(dict), dict, type, parent, kids };
  for (const kid of kids) if (kid.kind === 'element') kid.parent = wrapper;
  return wrapper;
}

/**
 * Writes the tree back, and anew what is derived from it: the parent tree (ISO 32000-1, 14.7.4.4), which tells the
 * element of each piece of content and of each annotation. Elements that are no longer in the tree are deleted.
 *
 * @param before every element that was read
 */
export function writeTree(pdf: PDFContext, { root, top }: Tree, before: Iterable<PDFRef>): void {
  const owners = new Map<PDFRef, PDFRef[]>();
  const areas: [PDFRef, PDFRef][] = [];
  const kept = new Set<PDFRef>();
  for (const element of elementsOf(top)) {
    kept.add(element.ref);
    writeElement(pdf, element, root);
    for (const kid of element.kids) {
      if (kid.kind === 'area') areas.push([kid.annotation, element.ref]);
      if (kid.kind !== 'mark') continue;
      const content = kid.stream ?? kid.page;
      const list = owners.get(content) ?? [];
      owners.set(content, list);
      list[kid.mcid] = element.ref;
    }
  }
  for (const ref of before) if (!kept.has(ref)) pdf.delete(ref);
  writeParentTree(pdf, root, owners, areas);
}

function writeElement(pdf: PDFContext, { dict, type, parent, kids }: Element, root: PDFDict): void {
  const page = kids.find((kid): kid is ContentMark | Area => kid.kind !== 'element')?.page;
  const values = kids.map((kid) => {
    if (kid.kind === 'element') return kid.ref;
    const other = kid.page === page ? {} : { Pg: kid.page };
    if (kid.kind === 'area') return pdf.obj({ Type: 'OBJR', Obj: kid.annotation, ...other });
    if (kid.page === page && kid.stream === null) return PDFNumber.of(kid.mcid);
    return pdf.obj({ Type: 'MCR', MCID: kid.mcid, ...(kid.stream ? { Stm: kid.stream } : {}), ...other });
  });
  dict.set(N.S, PDFName.of(type));
  if (parent) dict.set(N.P, parent.ref);
  else if (pdf.lookup(dict.get(N.P)) !== root) throw new Error('The structure of the PDF has two roots.');
  if (page) dict.set(N.Pg, page);
  else dict.delete(N.Pg);
  const [only] = values;
  if (only === undefined) dict.delete(N.K);
  else dict.set(N.K, values.length === 1 ? only : pdf.obj(values));
}

function writeParentTree(
  pdf: PDFContext,
  root: PDFDict,
  owners: ReadonlyMap<PDFRef, readonly PDFRef[]>,
  areas: readonly (readonly [PDFRef, PDFRef])[],
): void {
  const old = root.get(N.ParentTree);
  const entries = dictOf(pdf, old)?.lookupMaybe(N.Nums, PDFArray)?.asArray() ?? [];
  for (const entry of entries) {
    if (entry instanceof PDFRef && pdf.lookup(entry) instanceof PDFArray) pdf.delete(entry);
  }
  if (old instanceof PDFRef) pdf.delete(old);
  const numbers = pdf.obj([]);
  let next = 0;
  for (const [content, list] of owners) {
    dictOf(pdf, content)?.set(N.StructParents, PDFNumber.of(next));
    numbers.push(PDFNumber.of(next++));
    numbers.push(pdf.register(pdf.obj(Array.from(list, (ref) => ref ?? null))));
  }
  for (const [annotation, element] of areas) {
    dictOf(pdf, annotation)?.set(N.StructParent, PDFNumber.of(next));
    numbers.push(PDFNumber.of(next++));
    numbers.push(element);
  }
  root.set(N.ParentTree, pdf.register(pdf.obj({ Nums: numbers })));
  root.set(N.ParentTreeNextKey, PDFNumber.of(next));
}
