import type { PDFDict } from './pdf.js';
import { contentOf, setContent, N, PDFRawStream, type PDFContext } from './pdf.js';
import { ascii, bytesOf } from './tokens.js';
import type { PdfTools } from '../tools.js';

/**
 * Lets fonts tell the character that was written where two have the same glyph: Chromium takes the first one, so that
 * every apostrophe would be copied and read out as the letter U+02BC (ISO 14289-1, 7.21.7).
 */
export function correctCharacters(pdf: PDFContext, fonts: readonly PDFDict[], tools: PdfTools): void {
  for (const font of fonts) {
    const stream = pdf.lookup(font.get(N.ToUnicode));
    if (!(stream instanceof PDFRawStream)) continue;
    const bytes = contentOf(stream, tools);
    const map = ascii(bytes, 0, bytes.length);
    if (!/<02BC>/i.test(map)) continue;
    setContent(stream, bytesOf(map.replace(/<02BC>(?=\s*$)/gim, '<2019>')), tools);
  }
}
