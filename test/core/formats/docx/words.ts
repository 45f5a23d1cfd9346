import { unzip } from '../../../../src/core/formats/attached/zip.js';
import { decodeReferences } from '../../../../src/core/text/entities.js';

/** The parts of a document that are text, by their names. */
export async function partsOf(content: Uint8Array): Promise<Map<string, string>> {
  const unzipped = await unzip(content);
  if ('fault' in unzipped) throw new Error(unzipped.fault);
  return new Map(unzipped.parts.map((part) => [part.name, new TextDecoder().decode(part.content)]));
}

const split = (text: string): string[] => decodeReferences(text).split(/\s+/).filter(Boolean);

/** The words of a part, in their order: paragraphs, breaks, tabs and pictures part them. Links to nothing count for nothing. */
export function wordsOfPart(xml: string): string[] {
  const body = xml.slice(xml.indexOf('<w:body>'));
  return split(
    body
      .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
      .replace(/<\/w:p>|<w:(?:br|tab|tc)\/?>|<w:drawing>/g, ' ')
      .replace(/<[^>]*>/g, ''),
  );
}

/** Elements that begin a line of their own. */
const block =
  'p|h[1-6]|li|ul|ol|div|section|article|figure|figcaption|table|t[rdh]|thead|tbody|blockquote|nav|header|footer|main|pre|aside';

/** The words of a page, in their order, without its notes and those links that are there for a screen only. */
export function wordsOfPage(html: string): string[] {
  const body = html.slice(html.indexOf('<body'), html.indexOf('</body>'));
  return split(
    body
      .replace(/<svg [^]*?<\/svg>/g, ' ')
      .replace(/<a class="skip"[^]*?<\/a>/g, '')
      .replace(/<nav class="languages"[^]*?<\/nav>/g, '')
      .replace(/<sup><a id="fnref-\d+" [^]*?<\/sup>/g, '')
      .replace(/<ol class="notes"[^]*?<\/ol>/g, '')
      .replace(/<span class="back">[^]*?<\/span>/g, '')
      .replace(new RegExp(`</?(?:${block}|br|img)\\b[^>]*>`, 'g'), ' ')
      .replace(/<[^>]*>/g, ''),
  );
}
