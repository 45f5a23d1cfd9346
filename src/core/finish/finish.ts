import { markArtifacts, readCanvases, type Canvas } from './canvas.js';
import { nameCells } from './cells.js';
import { check, type Violation, type Words } from './check.js';
import type { Span } from './content.js';
import { describeLinks, removeForeignLinks, type PageLink } from './links.js';
import { attach, writeMetadata, writeOutputIntent } from './metadata.js';
import { catalogOf, dictOf, N, parsePdf, PDFArray, PDFRef, type PDFContext } from './pdf.js';
import { makeReader } from './text.js';
import { roleMap, tidy } from './tidy.js';
import { elementsOf, leavesOf, readTree, writeTree, type Element, type Tree } from './tree.js';
import { writePdf } from './write.js';

export type { PageLink, Violation };

/** What a finished PDF may say it is: accessible (ISO 14289-1), for the archive (ISO 19005-2 and -3, level A). */
export type Standard = 'ua-1' | 'a-2a' | 'a-3a';

/** What a PDF tells of itself. */
export interface Metadata {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: readonly string[];
  /** BCP 47 */
  readonly lang: string;
  /** the program and its version: `solidify 1.0.0` */
  readonly creator: string;
  /** when it was made: an instant in UTC as ISO 8601 writes it, to the second */
  readonly date: string;
  /** the document that the report was made from, to travel along */
  readonly attachment?: Attachment | null;
  /** the links of the page that was printed, in the order of the document */
  readonly links: readonly PageLink[];
}

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** What is done better outside of the core: zlib's two ways and a digest. */
export interface Tools {
  readonly inflate: (bytes: Uint8Array) => Uint8Array;
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
}

export interface Finished {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** what keeps it from its standards; with any, the PDF should not be given to anyone */
  readonly violations: readonly Violation[];
}

/**
 * Makes of a PDF that Chromium wrote one that is accessible and can be kept: PDF/UA-1 and PDF/A level A. The same
 * PDF, whatever its dates, gives the same bytes.
 *
 * @param raw tagged, with bookmarks, as Chromium wrote it
 * @throws Error when two standards exclude each other, or when Chromium's PDF is not of the kind that is known here
 */
export async function finish(
  raw: Uint8Array,
  meta: Metadata,
  standards: readonly Standard[],
  tools: Tools,
): Promise<Finished> {
  if (standards.includes('a-2a') && (standards.includes('a-3a') || meta.attachment)) {
    throw new Error('PDF/A-2 allows no attachment, and is not PDF/A-3.');
  }
  const pdf = await parsePdf(raw);
  const pages = pagesOf(pdf, catalogOf(pdf).get(N.Pages));
  const tree = readTree(pdf);
  const before = [...elementsOf(tree.top)].map(({ ref }) => ref);
  const canvases = readCanvases(pdf, pages, tools);
  const owners = adopt(tree, canvases);
  const idle = idleSpans(canvases, owners);
  for (const canvas of canvases) markArtifacts(canvas, idle, tools);
  dropIdle(tree, canvases, idle);
  removeForeignLinks(pdf, pages, tree);
  tidy(pdf, tree.top);
  const words = wordsOf(pdf, canvases, tools);
  describeLinks(pdf, tree, meta.links, words.of);
  nameCells(pdf, tree);
  for (const page of pages) dictOf(pdf, page)?.delete(N.StructParents);
  writeTree(pdf, tree, before);
  tree.root.set(N.RoleMap, pdf.obj(roleMap));
  writeMetadata(pdf, meta, standards);
  writeOutputIntent(pdf, tools.deflate);
  attach(pdf, meta, tools.deflate);
  const violations = check(pdf, tree, canvases, owners, words);
  return { pdf: writePdf(pdf, tools), pages: pages.length, violations };
}

function pagesOf(pdf: PDFContext, node: unknown): PDFRef[] {
  if (!(node instanceof PDFRef)) return [];
  const kids = dictOf(pdf, node)?.lookupMaybe(N.Kids, PDFArray);
  return kids ? kids.asArray().flatMap((kid) => pagesOf(pdf, kid)) : [node];
}

/** The elements of the marks of each canvas, by the page or form and the number of the mark. */
type Owners = Map<PDFRef, (Element | undefined)[]>;

/**
 * Tells to which element each mark belongs. Chromium writes a mark that is drawn in a form, as for text with an
 * opacity, as if it were drawn on the page; here it is led to the form (ISO 32000-1, 14.7.4.2).
 */
function adopt({ top }: Tree, canvases: readonly Canvas[]): Owners {
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
function idleSpans(canvases: readonly Canvas[], owners: Owners): Set<Span> {
  const idle = new Set<Span>();
  for (const { page, form, scan } of canvases) {
    for (const span of scan.spans) {
      const owner = owners.get(form ?? page)?.[span.mcid];
      if (!span.text && !span.picture && !meansSomething(owner)) idle.add(span);
    }
  }
  return idle;
}

/** A drawing counts in a figure, and as the sign before a list item. */
function meansSomething(element: Element | null | undefined): boolean {
  if (!element) return false;
  return ['Figure', 'Formula', 'Lbl'].includes(element.type) || meansSomething(element.parent);
}

/** Takes the idle spans out of the structure, and what it has of marks that are drawn nowhere. */
function dropIdle({ top }: Tree, canvases: readonly Canvas[], idle: ReadonlySet<Span>): void {
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

function wordsOf(pdf: PDFContext, canvases: readonly Canvas[], tools: Tools): Words {
  const read = makeReader(pdf, tools);
  const between: Words['between'] = ({ content, fonts }, { from, end, font }) =>
    read(content, from, end, fonts, font);
  const places = new Map(canvases.map((canvas) => [canvas.form ?? canvas.page, canvas]));
  const of = (element: Element): string =>
    [...leavesOf(element)]
      .map((leaf) => {
        const canvas = leaf.kind === 'mark' ? places.get(leaf.stream ?? leaf.page) : undefined;
        const span = canvas?.scan.spans.find((one) => leaf.kind === 'mark' && one.mcid === leaf.mcid);
        return canvas && span ? between(canvas, { from: span.inner, end: span.end, font: span.font }) : '';
      })
      .join('');
  return { between, of };
}
