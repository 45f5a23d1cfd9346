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
  if (typeof given === 'string') text = given;
  else if (isUtf16(given)) return { text: null, diagnostics: [diagnostic('file-utf16', path, null, {})] };
  else {
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(given);
    } catch {
      const lossy = withLineFeeds(new TextDecoder().decode(given));
      const lost = Math.max(0, lossy.indexOf('\uFFFD'));
      const range = locator(lossy)({ start: lost, end: lost + 1 });
      return { text: null, diagnostics: [diagnostic('file-not-utf8', path, range, {})] };
    }
  }
  const marked = text.startsWith('\uFEFF');
  const lines = withLineFeeds(marked ? text.slice(1) : text);
  return { text: lines, diagnostics: marked ? [diagnostic('file-bom', path, null, {})] : [] };
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
