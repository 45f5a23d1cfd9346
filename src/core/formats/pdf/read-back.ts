import type { FileContent, View } from '../format.js';
import { APART, decodeEntities, viewsOf } from '../read-text.js';

/** What a PDF says, as it was read back when it was finished: its bytes alone do not give the words of its pages. */
export function readPdf({ name, extractedText }: FileContent): View[] {
  if (!extractedText) throw new Error(`nobody has read back what ${name} says`);
  const { pages, flow, strings, attached, streams = [] } = extractedText();
  return [
    ...pages.flatMap((text, index) => viewsOf(`page ${index + 1}`, text)),
    ...viewsOf('the text across pages', flow),
    { where: 'bookmarks, alternatives and metadata', text: strings.map(decodeEntities).join(APART) },
    { where: 'what else it holds', text: streams.map(decodeEntities).join(APART) },
    ...attached.flatMap((text) => viewsOf('the attached file', decodeEntities(text))),
  ];
}
