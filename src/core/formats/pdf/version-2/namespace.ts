import { N, PDFString, type PDFContext } from '../objects/pdf.js';
import { inline } from '../structure/tidy.js';
import { elementsOf, leavesOf, wrap, type Element, type Kid, type Tree } from '../structure/tree.js';
import type { ShownWords } from '../structure/words.js';

/** The standard structure namespace of PDF 2.0 (ISO 32000-2, 14.8.6.1). */
const uri = 'http://iso.org/pdf2/ssn';

/** Its types that a report can have (ISO 32000-2, 14.8.4). Any other is one of PDF 1.7, which needs no namespace. */
const types: ReadonlySet<string> = new Set(
  'Document Part Sect Div Aside NonStruct P H1 H2 H3 H4 H5 H6 Lbl Span Em Strong Link Annot L LI LBody Table TR TH TD THead TBody TFoot Caption Figure Formula'.split(
    ' ',
  ),
);

/** What holds a caption (ISO/TS 32005, table 5). */
const holders: ReadonlySet<string> = new Set(['Figure', 'Table', 'BlockQuote', 'L', 'Formula']);

/** What holds paragraphs and the like, and no words of its own (ISO/TS 32005, table 5). */
const groups: ReadonlySet<string> = new Set(['Document', 'Part', 'Art', 'Sect', 'Aside']);

/** Says of every element that PDF 2.0 knows that it is meant as there. */
export function nameNamespace(pdf: PDFContext, { root, top }: Tree): void {
  const namespace = pdf.register(pdf.obj({ Type: 'Namespace', NS: PDFString.of(uri) }));
  root.set(N.Namespaces, pdf.obj([namespace]));
  for (const { type, dict } of elementsOf(top)) if (types.has(type)) dict.set(N.NS, namespace);
}

/**
 * Puts each caption into what it is the caption of, as its first or its last part: PDF 2.0 has none that stand beside it
 * in a group. The order of the words stays. A caption of several pictures at once is a paragraph.
 */
export function placeCaptions(top: Element): void {
  for (const group of elementsOf(top)) {
    if (holders.has(group.type)) continue;
    for (const caption of group.kids.filter((kid) => kid.kind === 'element')) {
      if (caption.type !== 'Caption') continue;
      const at = group.kids.indexOf(caption);
      const [before, after] = [holderAt(group, at - 1), holderAt(group, at + 1)];
      const holder = before ?? after;
      if (holder && group.kids.filter((kid) => isHolder(kid)).length === 1) {
        group.kids.splice(at, 1);
        holder.kids.splice(before ? holder.kids.length : 0, 0, caption);
        caption.parent = holder;
      } else
        caption.type = caption.kids.some((kid) => kid.kind === 'element' && kid.type === 'P') ? 'Div' : 'P';
    }
  }
}

/** Puts words that stand directly in a group into a paragraph; a blank goes to what stands before it. */
export function wrapWords(pdf: PDFContext, top: Element, words: ShownWords): void {
  for (const group of elementsOf(top)) {
    if (!isGroup(group) || !group.kids.some(({ kind }) => kind === 'mark')) continue;
    const kids: Kid[] = [];
    let line: Kid[] = [];
    const end = (): void => {
      const before = kids.at(-1);
      if (!line.some(({ kind }) => kind === 'mark')) kids.push(...line);
      else if (before?.kind === 'element' && words.of(line.flatMap(marksOf)).trim() === '')
        before.kids.push(...line);
      else kids.push(wrap(pdf, 'P', line, group));
      line = [];
    };
    for (const kid of group.kids) {
      if (kid.kind !== 'element' || inline.has(kid.type)) line.push(kid);
      else {
        end();
        kids.push(kid);
      }
    }
    end();
    group.kids = kids;
  }
}

function isGroup({ type, parent }: Element): boolean {
  return groups.has(type) || (type === 'Div' && parent !== null && isGroup(parent));
}

function marksOf(kid: Kid): ReturnType<typeof leavesOf> {
  return kid.kind === 'element' ? leavesOf(kid) : [kid];
}

function holderAt({ kids }: Element, at: number): Element | null {
  const kid = kids[at];
  return kid !== undefined && isHolder(kid) ? kid : null;
}

function isHolder(kid: Element['kids'][number]): kid is Element {
  const isOne = kid.kind === 'element' && holders.has(kid.type);
  return isOne && !kid.kids.some((one) => one.kind === 'element' && one.type === 'Caption');
}
