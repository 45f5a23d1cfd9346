import { groupsOf } from './groups.js';
import { dictOf, N, PDFArray, PDFHexString, PDFName, PDFRef, PDFString, wordOf } from '../objects/pdf.js';
import type { PDFContext, PDFDict, PDFObject } from '../objects/pdf.js';
import { elementsOf, type Area, type Element, type Tree } from './tree.js';

/** A link of the page that was printed, in the order of the document. */
export interface PageLink {
  /** its address as the browser resolves it (`a.href`) */
  readonly href: string;
  /** its accessible name */
  readonly name: string;
}

const allowed = /^(?:https?|mailto|tel):/i;
/** A file that goes with the report, in the folder of it. */
const besideUs = /^beside:([^:/?#]+\.files\/\d+\.[a-z]+)$/;

/**
 * Takes out of the pages what leads elsewhere than to the web, a mailbox, a telephone or a place in the document:
 * `file:` would tell of this machine, `javascript:` would run in the reader's.
 */
export function removeForeignLinks(pdf: PDFContext, pages: readonly PDFRef[], { top }: Tree): void {
  const removed = new Set<PDFObject>();
  for (const page of pages) {
    const dict = dictOf(pdf, page);
    const annotations = dict?.lookupMaybe(N.Annots, PDFArray);
    if (!dict || !annotations) continue;
    const kept = annotations.asArray().filter((ref) => targetOf(pdf, ref) !== null);
    if (kept.length === annotations.size()) continue;
    for (const ref of annotations.asArray()) if (!kept.includes(ref)) removed.add(ref);
    if (kept.length === 0) dict.delete(N.Annots);
    else dict.set(N.Annots, pdf.obj(kept));
  }
  if (removed.size === 0) return;
  for (const element of elementsOf(top)) {
    const rest = element.kids.filter((kid) => kid.kind !== 'area' || !removed.has(kid.annotation));
    if (rest.length === element.kids.length) continue;
    element.kids = rest;
    if (element.type === 'Link') element.type = 'Span';
  }
  for (const ref of removed) if (ref instanceof PDFRef) pdf.delete(ref);
}

/**
 * Says on every area of a link where it leads (ISO 14289-1, 7.18.5): by the link's accessible name, which is taken
 * from `links` by its address and, where several have the same, by its turn; else by its words; else by its address.
 *
 * @param wordsOf the words that an element shows
 */
export function describeLinks(
  pdf: PDFContext,
  { top }: Tree,
  links: readonly PageLink[],
  wordsOf: (element: Element) => string,
): void {
  const names = groupsOf(links, ({ href }) => addressOf(href));
  for (const element of elementsOf(top)) {
    const areas = element.kids.filter((kid): kid is Area => kid.kind === 'area');
    if (areas.length === 0) continue;
    const target = targetOf(pdf, areas[0]?.annotation) ?? '';
    const waiting = names.get(target);
    // Chromium may make several elements of one link, so the last name serves for all that follow.
    const given = (waiting && waiting.length > 1 ? waiting.shift() : waiting?.[0])?.name ?? '';
    const description = PDFHexString.fromText(plain(given) || plain(wordsOf(element)) || target);
    for (const { annotation } of areas) dictOf(pdf, annotation)?.set(N.Contents, description);
  }
}

/** Lets links to files beside the report lead there from wherever it lies (ISO 32000-1, 12.6.4.7). */
export function relateLinks(pdf: PDFContext, { top }: Tree): void {
  for (const element of elementsOf(top))
    for (const kid of element.kids) {
      if (kid.kind !== 'area') continue;
      const action = dictOf(pdf, dictOf(pdf, kid.annotation)?.get(N.A));
      const path = action && besideUs.exec(uriOf(action))?.[1];
      if (action && path !== undefined) action.set(N.URI, PDFString.of(path));
    }
}

/** Words without soft hyphens and with single spaces. */
export function plain(words: string): string {
  return words.replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}

/** Where an annotation leads: an address, `#` and the name of a place; null when it may not stay. */
export function targetOf(pdf: PDFContext, annotation: PDFObject | undefined): string | null {
  const dict = dictOf(pdf, annotation);
  if (!dict || wordOf(dict.get(N.Subtype)) !== 'Link') return null;
  const place = dict.get(N.Dest);
  const action = dictOf(pdf, dict.get(N.A));
  if (!action) return place === undefined ? null : `#${nameOf(pdf, place)}`;
  const address = wordOf(action.get(N.S)) === 'URI' ? uriOf(action) : '';
  return allowed.test(address) || besideUs.test(address) ? address : null;
}

function uriOf(action: PDFDict): string {
  const uri = action.lookup(N.URI);
  return uri instanceof PDFString || uri instanceof PDFHexString ? fromUtf8(uri.asBytes()) : '';
}

function nameOf(pdf: PDFContext, place: PDFObject): string {
  const name = pdf.lookup(place);
  if (name instanceof PDFName || name instanceof PDFString) return fromUtf8(name.asBytes());
  return '';
}

/** An address as it is compared: within the document only the name of the place counts. */
function addressOf(href: string): string {
  const within = /^(?:about:blank)?#(.*)$/s.exec(href)?.[1];
  if (within === undefined) return href;
  try {
    return `#${decodeURIComponent(within)}`;
  } catch {
    return `#${within}`;
  }
}

function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
