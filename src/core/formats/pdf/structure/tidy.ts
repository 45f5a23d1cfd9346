import { N, type PDFContext } from '../objects/pdf.js';
import { wrap, type Element, type Kid } from './tree.js';

/** Types that only hold others: no words stand in them directly (ISO 32000-1, 14.8.4.2). */
const grouping = new Set(
  'Document Part Art Sect Div BlockQuote NonStruct Aside L LI Table TR THead TBody TFoot'.split(' '),
);

/** Types that stand in a line of words (ISO 32000-1, 14.8.4.4). */
export const inline: ReadonlySet<string> = new Set(
  'Span Em Strong Link Code Quote Note Reference BibEntry Annot'.split(' '),
);

/** Types of Chromium that PDF 1.7 does not know, and what they stand for (ISO 14289-1, 7.1). */
export const roleMap: Readonly<Record<string, string>> = { Aside: 'Sect', Em: 'Span', Strong: 'Span' };

/**
 * Brings the structure into the shape that PDF/UA asks for: list bodies, links that hold their areas, figures that are
 * figures, and no wrappers that mean nothing.
 */
export function tidy(pdf: PDFContext, top: Element): void {
  joinRuns(top);
  shape(pdf, top);
}

/** Chromium wraps each run of words; the runs go to what they are the words of. */
function joinRuns(element: Element): void {
  const holdsWords = element.type === 'NonStruct' || !grouping.has(element.type);
  element.kids = element.kids.flatMap((kid) => (holdsWords && isRun(kid) ? kid.kids : [kid]));
  for (const kid of element.kids) if (kid.kind === 'element') joinRuns(kid);
}

function isRun(kid: Kid): kid is Element {
  if (kid.kind !== 'element' || kid.type !== 'NonStruct' || hasMeaning(kid)) return false;
  return kid.kids.every((one) => one.kind === 'mark' || (one.kind === 'area' && isInLink(kid)));
}

function hasMeaning({ dict }: Element): boolean {
  return [N.Lang, N.Alt, N.ActualText, N.A, N.ID].some((key) => dict.has(key));
}

/** Shapes an element, after everything below it. */
function shape(pdf: PDFContext, element: Element): void {
  if (element.kids.some((kid) => kid.kind === 'area') && !isInLink(element)) element.type = 'Link';
  for (const kid of element.kids) if (kid.kind === 'element') shape(pdf, kid);
  if (element.type === 'LI') fillItem(pdf, element);
  if (element.type === 'L') fillList(pdf, element);
  element.kids = unwrapAll(element);
  if (element.type === 'Figure') nameGroup(element);
  if (element.type === 'Link') gatherAreas(element, element);
}

function unwrapAll(element: Element): Kid[] {
  return element.kids.flatMap((kid) => (kid.kind === 'element' ? unwrap(kid, element) : [kid]));
}

/** What remains of a kid that may be a wrapper: its kids, itself under a better name, or nothing. */
function unwrap(kid: Element, parent: Element): Kid[] {
  if (kid.type !== 'NonStruct') return [kid];
  if (kid.kids.length === 0) return [];
  const holder = outermost(parent);
  const inWords = !grouping.has(holder.type) || holder.type === 'LI';
  if (!hasMeaning(kid) && (inWords || !kid.kids.some(isWords))) {
    for (const one of kid.kids) if (one.kind === 'element') one.parent = parent;
    return kid.kids;
  }
  const only = kid.kids.every((one) => isWords(one) || isPicture(one));
  kid.type = !only ? 'Div' : inWords ? 'Span' : 'P';
  return [kid];
}

/** The element that what stands in wrappers belongs to in the end. */
function outermost(parent: Element): Element {
  return parent.type === 'NonStruct' && parent.parent ? outermost(parent.parent) : parent;
}

function isWords(kid: Kid): boolean {
  return kid.kind !== 'element' || inline.has(kid.type);
}

/** Pictures stand among words as well as among paragraphs. */
function isPicture(kid: Kid): boolean {
  return kid.kind === 'element' && (kid.type === 'Figure' || kid.type === 'Formula');
}

/** A list item holds a label and a body, and nothing else (ISO 14289-1, 7.6; ISO 32000-1, table 336). */
function fillItem(pdf: PDFContext, item: Element): void {
  const isPart = (kid: Kid): boolean =>
    kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
  const rest = item.kids.filter((kid) => !isPart(kid));
  if (rest.length === 0) return;
  const body = wrap(pdf, 'LBody', rest, item);
  body.kids = unwrapAll(body);
  item.kids = [...item.kids.filter(isPart), body];
}

/** A list holds items, other lists and a caption; anything else becomes an item. */
function fillList(pdf: PDFContext, list: Element): void {
  list.kids = unwrapAll(list).map((kid) => {
    if (kid.kind === 'element' && ['LI', 'L', 'Caption'].includes(kid.type)) return kid;
    const item = wrap(pdf, 'LI', [], list);
    item.kids = [wrap(pdf, 'LBody', [kid], item)];
    return item;
  });
}

/** The element of HTML that holds a picture, or a quotation, and its caption is no picture itself (ISO 14289-1, 7.3). */
function nameGroup(figure: Element): void {
  const holdsFigure = figure.kids.some(
    (kid) => kid.kind === 'element' && ['Figure', 'Div', 'Table', 'BlockQuote'].includes(kid.type),
  );
  if (!figure.dict.has(N.Alt) && holdsFigure) figure.type = 'Div';
}

function isInLink(element: Element | null): boolean {
  return element !== null && (element.type === 'Link' || isInLink(element.parent));
}

/** The areas of a link belong to the link itself, also where it holds a picture (ISO 14289-1, 7.18.5). */
function gatherAreas(link: Element, element: Element): void {
  for (const kid of element.kids) {
    if (kid.kind !== 'element') continue;
    gatherAreas(link, kid);
    link.kids.push(...kid.kids.filter((one) => one.kind === 'area'));
    kid.kids = kid.kids.filter((one) => one.kind !== 'area');
  }
}
