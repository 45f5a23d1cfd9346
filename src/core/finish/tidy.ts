import { N, type PDFContext } from './pdf.js';
import { wrap, type Element, type Kid } from './tree.js';

/** Types that only hold others: no words stand in them directly (ISO 32000-1, 14.8.4.2). */
const grouping = new Set(
  'Document Part Art Sect Div BlockQuote NonStruct Aside L LI Table TR THead TBody TFoot'.split(' '),
);

/** Types that stand in a line of words (ISO 32000-1, 14.8.4.4). */
const inline = new Set(
  'Span Em Strong Link Code Quote Note Reference BibEntry Annot Figure Formula'.split(' '),
);

/** Types of Chromium that PDF 1.7 does not know, and what they stand for (ISO 14289-1, 7.1). */
export const roleMap: Readonly<Record<string, string>> = { Aside: 'Sect', Em: 'Span', Strong: 'Span' };

/** What keeps an element without a type from being taken away. */
const meanings = [N.Lang, N.Alt, N.ActualText, N.A, N.ID];

/**
 * Brings the structure into the shape that PDF/UA asks for, from the leaves to the top: list bodies, links that hold
 * their areas, figures that are figures, and no wrappers that mean nothing.
 */
export function tidy(pdf: PDFContext, element: Element): void {
  for (const kid of element.kids) if (kid.kind === 'element') tidy(pdf, kid);
  if (element.kids.some((kid) => kid.kind === 'area') && !isInLink(element)) element.type = 'Link';
  if (element.type === 'LI') fillItem(pdf, element);
  if (element.type === 'L') fillList(pdf, element);
  element.kids = element.kids.flatMap((kid) => (kid.kind === 'element' ? unwrap(kid, element) : [kid]));
  if (element.type === 'Figure') nameGroup(element);
  if (element.type === 'Link') gatherAreas(element, element);
}

/** What remains of a kid that may be a wrapper: its kids, itself under a better name, or nothing. */
function unwrap(kid: Element, parent: Element): Kid[] {
  if (kid.type !== 'NonStruct') return [kid];
  if (kid.kids.length === 0) return [];
  const inLine = kid.kids.filter(isInline).length;
  const all = inLine === kid.kids.length;
  const holdsWords = !grouping.has(parent.type);
  if (!meanings.some((key) => kid.dict.has(key)) && (holdsWords || inLine === 0)) {
    for (const one of kid.kids) if (one.kind === 'element') one.parent = parent;
    return kid.kids;
  }
  kid.type = all ? (holdsWords ? 'Span' : 'P') : 'Div';
  return [kid];
}

function isInline(kid: Kid): boolean {
  return kid.kind !== 'element' || inline.has(kid.type);
}

/** A list item holds a label and a body, and nothing else (ISO 14289-1, 7.6; ISO 32000-1, table 336). */
function fillItem(pdf: PDFContext, item: Element): void {
  const isPart = (kid: Kid): boolean =>
    kid.kind === 'element' && (kid.type === 'Lbl' || kid.type === 'LBody');
  const rest = item.kids.filter((kid) => !isPart(kid));
  if (rest.length === 0) return;
  const body = wrap(pdf, 'LBody', rest, item);
  body.kids = rest.flatMap((kid) => (kid.kind === 'element' ? unwrap(kid, body) : [kid]));
  item.kids = [...item.kids.filter(isPart), body];
}

/** A list holds items, other lists and a caption; anything else becomes an item. */
function fillList(pdf: PDFContext, list: Element): void {
  list.kids = list.kids
    .flatMap((kid) => (kid.kind === 'element' ? unwrap(kid, list) : [kid]))
    .map((kid) => {
      if (kid.kind === 'element' && ['LI', 'L', 'Caption'].includes(kid.type)) return kid;
      const item = wrap(pdf, 'LI', [], list);
      item.kids = [wrap(pdf, 'LBody', [kid], item)];
      return item;
    });
}

/** The element of HTML that holds a picture and its caption is no picture itself (ISO 14289-1, 7.3). */
function nameGroup(figure: Element): void {
  const holdsFigure = figure.kids.some(
    (kid) => kid.kind === 'element' && ['Figure', 'Div', 'Table'].includes(kid.type),
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
