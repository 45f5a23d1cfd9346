import { SolidifyError } from '../host/solidify-error.js';

/**
 * Refuses what would be a PDF without its text: no PDF at all, one without fonts, or one that draws with a font
 * that is not among those shipped (the machine stepped in, so the next machine would draw something else).
 *
 * @param pdf as Chromium wrote it, uncompressed in its font dictionaries
 * @param families the beginnings of the allowed font names, spaces not minded: `DejaVu`, `Source Sans 3`
 * @throws SolidifyError (exit 3)
 */
export function checkPrinted(pdf: Uint8Array, families: readonly string[]): void {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  if (bytes.length < 5 || bytes.toString('latin1', 0, 4) !== '%PDF') {
    throw new SolidifyError(
      'The browser gave something that is not a PDF.',
      'browser-failed',
      'Try another one with --browser PATH.',
    );
  }
  const fonts = fontsOf(bytes);
  const allowed = families.map(plain);
  const foreign = fonts.filter((font) => !allowed.some((family) => plain(font).startsWith(family)));
  if (fonts.length === 0) {
    throw new SolidifyError(
      'The PDF would have no text: the browser drew none, as happens when it finds no fonts.',
      'browser-failed',
      'Try another browser with --browser PATH; one installed as a snap cannot read the fonts of this program.',
    );
  }
  if (foreign.length > 0) {
    throw new SolidifyError(
      `The text of the PDF would be wrong: the browser drew some of it with ${foreign.join(', ')}, which is not a font of this program.`,
      'browser-failed',
      'A character that no shipped font has, or a browser that cannot read the shipped fonts, is the cause. Try --browser embedded.',
    );
  }
}

/** The number of pages of a PDF as Chromium wrote it. */
export function countPages(pdf: Uint8Array): number {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const key = '/Type /Page';
  let count = 0;
  for (let at = bytes.indexOf(key); at !== -1; at = bytes.indexOf(key, at + 1))
    if (!/\w/.test(String.fromCharCode(bytes[at + key.length] ?? 0))) count += 1;
  return count;
}

/** The names of the fonts of a PDF, without the tag of a subset, each once. */
function fontsOf(pdf: Buffer): string[] {
  const names = new Set<string>();
  for (const key of ['/BaseFont /', '/FontName /']) {
    for (let at = pdf.indexOf(key); at !== -1; at = pdf.indexOf(key, at + key.length)) {
      const written = /^[^\s/<>()[\]]*/.exec(pdf.toString('latin1', at + key.length, at + key.length + 128));
      names.add(unescapeName(written?.[0] ?? '').replace(/^[A-Z]{6}\+/, ''));
    }
  }
  return [...names];
}

function unescapeName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function plain(name: string): string {
  return name.replaceAll(' ', '').toLowerCase();
}
