import type { FileContent, View } from '../format.js';
import { APART, decodeEntities, withoutCitations } from '../read-text.js';

/** What a PDF says, as whoever finished it has read it back: the words of its pages are not to be had from bytes alone. */
export function readPdf({ name, extractedText }: FileContent): View[] {
  if (!extractedText) throw new Error(`nobody has read back what ${name} says`);
  const { pages, flow, strings } = extractedText();
  return [
    ...pages.map((text, index) => ({ where: `page ${index + 1}`, text: withoutCitations(text) })),
    { where: 'the text across pages', text: withoutCitations(flow) },
    { where: 'bookmarks, alternatives and metadata', text: strings.map(decodeEntities).join(APART) },
  ];
}
