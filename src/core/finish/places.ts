import { catalogOf, dictOf, N, PDFArray, PDFDict, PDFName, PDFRef, wordOf } from './pdf.js';
import { readPdf } from './read.js';

/** On which page, from 1, each place that a link of the document leads to stands, by its id. */
export function pagesOfPlaces(raw: Uint8Array): Map<string, number> {
  const pdf = readPdf(raw);
  const catalog = catalogOf(pdf);
  const numbers = new Map<string, number>();
  const count = (node: unknown): void => {
    const dict = node instanceof PDFRef ? dictOf(pdf, node) : undefined;
    const kids = dict?.lookupMaybe(N.Kids, PDFArray);
    if (kids) kids.asArray().forEach(count);
    else if (node instanceof PDFRef) numbers.set(node.toString(), numbers.size + 1);
  };
  count(catalog.get(N.Pages));
  const places = new Map<string, number>();
  const destinations = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, value] of destinations?.entries() ?? []) {
    const target = pdf.lookup(value);
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const number = page instanceof PDFRef ? numbers.get(page.toString()) : undefined;
    if (number !== undefined) places.set(wordOf(name), number);
  }
  return places;
}
