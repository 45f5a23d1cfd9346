import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.js';
import { otherFileIn, otherProgramIn, otherTextIn } from './other-files.js';
import { limits } from '../language/limits.js';
import { locator } from './place.js';

/** A text as it came from outside. `path` is shown to the user as it stands. */
export interface InputText {
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Bytes to text: UTF-8 with or without a byte order mark; anything else is named, not guessed. */
export function decode({ path, text: given }: InputText): { text: string | null; diagnostics: Diagnostic[] } {
  const refuse = (one: Diagnostic): { text: null; diagnostics: Diagnostic[] } => ({
    text: null,
    diagnostics: [one],
  });
  if (typeof given !== 'string') {
    // What a file is tells more than how large it is.
    const other = otherFileIn(given);
    if (other) return refuse(diagnostic('file-of-other-kind', path, null, other));
  }
  const size = typeof given === 'string' ? given.length : given.byteLength;
  if (size > limits.bytes) return refuse(diagnostic('file-too-large', path, null, { limit: limits.bytes }));
  let text: string;
  if (typeof given === 'string') text = given;
  else {
    if (isUtf16(given)) return refuse(diagnostic('file-utf16', path, null, {}));
    const program = otherProgramIn(given);
    if (program) return refuse(diagnostic('file-of-other-kind', path, null, program));
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(given);
    } catch {
      const lossy = withLineFeeds(new TextDecoder().decode(given));
      const lost = Math.max(0, lossy.indexOf('\uFFFD'));
      const range = locator(lossy)({ start: lost, end: lost + 1 });
      return refuse(diagnostic('file-not-utf8', path, range, {}));
    }
  }
  const marked = text.startsWith('\uFEFF');
  const lines = withLineFeeds(marked ? text.slice(1) : text);
  const other = otherTextIn(lines);
  if (other) return refuse(diagnostic('file-of-other-kind', path, null, other));
  return { text: lines, diagnostics: marked ? [diagnostic('file-bom', path, null, {})] : [] };
}

/** Bytes to text at any price, for what nobody reads but a search: what is no UTF-8 or UTF-16 has gaps. */
export function decodeLoosely(bytes: Uint8Array): string {
  if (!isUtf16(bytes)) return withLineFeeds(new TextDecoder().decode(bytes));
  const isBig = bytes[0] === 0xfe || bytes[0] === 0;
  return withLineFeeds(new TextDecoder(isBig ? 'utf-16be' : 'utf-16le').decode(bytes));
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
