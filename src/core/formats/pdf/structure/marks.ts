import type { Canvas } from '../objects/canvas.js';
import type { MarkedContent } from '../objects/content.js';
import { groupsOf } from './groups.js';
import type { PDFRef } from '../objects/pdf.js';
import { elementsOf, leavesOf, type Element, type ContentMark, type Tree } from './tree.js';
import type { ShownWords } from './words.js';

/** The elements of the marks of each canvas, by the page or form and the number of the mark. */
export type Owners = Map<PDFRef, (Element | undefined)[]>;

/**
 * Tells to which element each mark belongs. Chromium writes a mark that is drawn in a form, as for text with an
 * opacity, as if it were drawn on the page; here it is led to the form (ISO 32000-1, 14.7.4.2).
 */
export function adopt({ top }: Tree, canvases: readonly Canvas[]): Owners {
  const forms = new Map<PDFRef, PDFRef[]>();
  const onPage = new Map<PDFRef, Set<number>>();
  for (const { page, form, scan } of canvases) {
    if (form === null) onPage.set(page, new Set(scan.spans.map(({ mcid }) => mcid)));
    else {
      const places = forms.get(page) ?? [];
      forms.set(page, places);
      for (const { mcid } of scan.spans) places[mcid] = form;
    }
  }
  const owners: Owners = new Map();
  for (const element of elementsOf(top)) {
    for (const kid of element.kids) {
      if (kid.kind !== 'mark') continue;
      if (!onPage.get(kid.page)?.has(kid.mcid)) kid.stream ??= forms.get(kid.page)?.[kid.mcid] ?? null;
      const content = kid.stream ?? kid.page;
      const list = owners.get(content) ?? [];
      owners.set(content, list);
      list[kid.mcid] = element;
    }
  }
  return owners;
}

/** The spans that draw no more than backgrounds, borders and rules, and belong to no picture. */
export function idleSpans(canvases: readonly Canvas[], owners: Owners): Set<MarkedContent> {
  const idle = new Set<MarkedContent>();
  for (const { page, form, scan } of canvases) {
    for (const span of scan.spans) {
      const owner = owners.get(form ?? page)?.[span.mcid];
      if (!span.text && !span.picture && !meansSomething(owner)) idle.add(span);
    }
  }
  return idle;
}

/** What the head of a table shows again at the top of every further page. */
export function repeatedHeads({ top }: Tree, words: ShownWords): MarkedContent[] {
  const repeated: MarkedContent[] = [];
  for (const element of elementsOf(top)) {
    if (element.type !== 'TH') continue;
    const marks = leavesOf(element).filter((leaf): leaf is ContentMark => leaf.kind === 'mark');
    const [first, ...others] = groupsOf(marks, ({ page }) => page).values();
    if (others.length === 0) continue;
    const said = words.of(first ?? []);
    for (const shown of others) {
      if (words.of(shown) === said) repeated.push(...shown.flatMap((mark) => words.spanOf(mark) ?? []));
    }
  }
  return repeated;
}

/** A drawing counts in a figure, and as the sign before a list item. */
function meansSomething(element: Element | null | undefined): boolean {
  if (!element) return false;
  return ['Figure', 'Formula', 'Lbl'].includes(element.type) || meansSomething(element.parent);
}

/** Takes the idle spans out of the structure, and what it has of marks that are drawn nowhere. */
export function dropIdle({ top }: Tree, canvases: readonly Canvas[], idle: ReadonlySet<MarkedContent>): void {
  const used = new Map<PDFRef, Set<number>>();
  for (const { page, form, scan } of canvases) {
    const numbers = scan.spans.filter((span) => !idle.has(span)).map(({ mcid }) => mcid);
    used.set(form ?? page, new Set(numbers));
  }
  for (const element of elementsOf(top)) {
    element.kids = element.kids.filter(
      (kid) => kid.kind !== 'mark' || used.get(kid.stream ?? kid.page)?.has(kid.mcid),
    );
  }
}
