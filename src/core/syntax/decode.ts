import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { locator } from './place.js';

/** A text as it came from outside. `path` is shown to the user as it stands. */
export interface InputText {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Bytes to text: UTF-8 with or without a byte order mark; anything else is named, not guessed. */
export function decode({ path, text: given }: InputText): { text: string | null; diagnostics: Diagnostic[] } {
  let text: string;
  const kind = typeof given === 'string' ? null : kindOfBytes(given);
  if (typeof given === 'string') text = given;
  else if (kind !== null)
    return { text: null, diagnostics: [diagnostic('file-not-utf8', path, null, { kind })] };
  else if (isUtf16(given)) return { text: null, diagnostics: [diagnostic('file-utf16', path, null, {})] };
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(given);
    } catch {
      const lossy = withLineFeeds(new TextDecoder().decode(given));
      const lost = Math.max(0, lossy.indexOf('\uFFFD'));
      const range = locator(lossy)({ start: lost, end: lost + 1 });
      return { text: null, diagnostics: [diagnostic('file-not-utf8', path, range, { kind: null })] };
    }
  }
  const marked = text.startsWith('\uFEFF');
  const lines = withLineFeeds(marked ? text.slice(1) : text);
  return { text: lines, diagnostics: marked ? [diagnostic('file-bom', path, null, {})] : [] };
}

/** Bytes to text at any price, for what nobody reads but a search: what is no UTF-8 or UTF-16 has gaps. */
export function decodeLoosely(bytes: Uint8Array): string {
  if (!isUtf16(bytes)) return withLineFeeds(new TextDecoder().decode(bytes));
  const isBig = bytes[0] === 0xfe || bytes[0] === 0;
  return withLineFeeds(new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(bytes));
}

/** What files of other programs start with, as bytes of ISO 8859-1. */
const starts: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a Word, Excel or zip file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word or Excel file'],
  ['%PDF-', 'a PDF'],
  ['\u0089PNG', 'a picture (PNG)'],
  ['\u00FF\u00D8\u00FF', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['RIFF', 'a picture (WebP), or sound'],
  ['\u001F\u008B', 'a packed file (gzip)'],
];

function kindOfBytes(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return starts.find(([start]) => head.startsWith(start))?.[1] ?? null;
}

/** A carriage return alone ends a line in YAML too, but the reader knows it only before a line feed. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/** By its mark, or by every other byte being zero, as in all Latin text. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0 && third === 0 && second !== 0) || (second === 0 && fourth === 0 && first !== 0);
}
