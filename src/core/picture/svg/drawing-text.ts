import { latin1 } from '../latin1.js';

/** So many letters hold the name of an element with its prefix. */
const NAME = 80;

/** Whether the first element is `svg`: before it stand comments, the declaration and the document type. */
export function startsDrawing(text: string, isWhole: boolean): boolean {
  const blank = /\s*/y;
  for (let at = 0; ;) {
    blank.lastIndex = at;
    at += blank.exec(text)?.[0].length ?? 0;
    const end = endOfProlog(text, at);
    // What is cut off may go on as a drawing.
    if (end === null || (end < 0 && !isWhole && text.length - at < NAME)) return !isWhole;
    if (end < 0) {
      const name = /^<(?:[\w-]{1,64}:)?svg[\s>/]/;
      return name.test(text.slice(at, at + NAME));
    }
    at = end;
  }
}

/** Where a comment, a declaration or a document type ends that begins there; -1 where none does, null where none ends. */
function endOfProlog(text: string, at: number): number | null {
  const ending = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<?xml ', at)
      ? '?>'
      : text.startsWith('<!DOCTYPE', at)
        ? // One that declares entities is met again, and told, when the drawing is read.
          text.slice(at, text.indexOf('>', at)).includes('[')
          ? ']>'
          : '>'
        : null;
  if (ending === null) return -1;
  const end = text.indexOf(ending, at + 2);
  return end < 0 ? null : end + ending.length;
}

/** UTF-16 by the mark with which XML has it start (XML 1.0, 4.3.3); null where there is none. */
export function markedUtf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A drawing as text; null in a set of characters in which `<` could be written otherwise. */
export function drawingText(bytes: Uint8Array): string | null {
  const wide = markedUtf16(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const start = latin1(bytes, 0, 200);
  const declaration = start.startsWith('<?xml') ? start.slice(0, start.indexOf('?>') + 2) : '';
  const label =
    /\bencoding\s{0,9}=\s{0,9}["']([\w-]{1,40})["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!/^(?:utf-8|us-ascii|iso-8859-\d{1,2}|windows-125\d)$/.test(label)) return null;
  try {
    // Node.js takes windows-1252, which is what browsers read of ISO 8859-1 too, for plain Latin-1.
    if (/^(?:us-ascii|iso-8859-1|windows-1252)$/.test(label)) return fromWindows1252(bytes);
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

/** The letters of 0x80 to 0x9F, which Latin-1 leaves empty (WHATWG Encoding, windows-1252). */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

function fromWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter);
}
