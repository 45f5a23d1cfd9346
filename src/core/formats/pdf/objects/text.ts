import type { LegibleStream } from './canvas.js';
import type { ShownString } from './content.js';
import { afterRegular, ascii } from './tokens.js';
import { contentOf, dictOf, N, PDFName, PDFRawStream, wordOf, type PDFContext, type PDFDict } from './pdf.js';
import type { PdfTools } from '../tools.js';

/** How a font is read: the characters of its codes, and how many bytes a code has. */
interface Alphabet {
  readonly width: 1 | 2;
  readonly characters: ReadonlyMap<number, string>;
}

/** A piece of a canvas. */
interface Piece {
  readonly from: number;
  readonly end: number;
}

/** Reads the texts of a PDF. */
export interface TextReader {
  /** The text that a piece of a canvas shows; `apart` stands where a line or a mark ends in it. */
  readonly between: (canvas: LegibleStream, piece: Piece, apart?: string) => string;
  /** Each string that a piece shows, with its text. */
  readonly each: (canvas: LegibleStream, piece: Piece) => Generator<{ shown: ShownString; text: string }>;
  /** What shows a space behind a string, in its font or in another one; null when no font there has any. */
  readonly blankAfter: (canvas: LegibleStream, shown: ShownString) => string | null;
}

/** Makes what reads the texts of a PDF. */
export function makeReader(pdf: PDFContext, tools: PdfTools): TextReader {
  const alphabets = new Map<PDFDict, Alphabet>();
  const alphabetOf = (font: PDFDict | undefined): Alphabet | undefined => {
    if (!font) return undefined;
    let known = alphabets.get(font);
    if (!known) alphabets.set(font, (known = readAlphabet(pdf, font, tools)));
    return known;
  };
  const alphabetAt = ({ content, fonts }: LegibleStream, font: number): Alphabet | undefined => {
    if (font < 0 || fonts === undefined) return undefined;
    return alphabetOf(
      dictOf(pdf, fonts.get(PDFName.of(ascii(content, font + 1, afterRegular(content, font + 1))))),
    );
  };
  function* each(
    canvas: LegibleStream,
    { from, end }: Piece,
  ): Generator<{ shown: ShownString; text: string }> {
    const { shown } = canvas.scan;
    let font = Number.NaN;
    let alphabet: Alphabet | undefined;
    for (let index = firstFrom(shown, from); index < shown.length; index++) {
      const one = shown[index];
      if (!one || one.from >= end) break;
      if (one.font !== font) alphabet = alphabetAt(canvas, (font = one.font));
      yield { shown: one, text: alphabet ? decode(canvas.content, one, alphabet) : '\u{FFFD}' };
    }
  }
  return {
    each,
    between(canvas, piece, apart = '') {
      let text = '';
      for (const { shown, text: word } of each(canvas, piece)) {
        if (shown.apart) text += apart;
        text += shown.spaced ? `${word} ` : word;
      }
      return text;
    },
    blankAfter(canvas, { font }) {
      const own = blankOf(alphabetAt(canvas, font));
      if (own !== null) return ` ${own}`;
      const written = /^\/[^\s/]+\s+([\d.]+)\s+Tf/.exec(ascii(canvas.content, font, font + 64));
      for (const [name, other] of (written && canvas.fonts?.entries()) ?? []) {
        const blank = blankOf(alphabetOf(dictOf(pdf, other)));
        if (blank !== null) return ` ${name.toString()} ${written?.[1]} Tf ${blank} ${written?.[0]}`;
      }
      return null;
    },
  };
}

/** What shows a space in a font; null when it has none. */
function blankOf(alphabet: Alphabet | undefined): string | null {
  for (const [code, character] of alphabet?.characters ?? [])
    if (character === ' ') return `<${code.toString(16).padStart(2 * (alphabet?.width ?? 1), '0')}> Tj`;
  return null;
}

/** The index of the first string that stands there or after it. */
function firstFrom(shown: readonly ShownString[], from: number): number {
  let [low, high] = [0, shown.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shown[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

function readAlphabet(pdf: PDFContext, font: PDFDict, tools: PdfTools): Alphabet {
  const characters = new Map<number, string>();
  const stream = font.lookup(N.ToUnicode);
  if (stream instanceof PDFRawStream) {
    const bytes = contentOf(stream, tools);
    readMapping(ascii(bytes, 0, bytes.length), characters);
  }
  return { width: wordOf(font.get(N.Subtype)) === 'Type0' ? 2 : 1, characters };
}

/** What stands between `begin…` and the next `end…`; one that is never ended is none. */
function blocksOf(map: string, name: string): string[] {
  const [open, close] = [`begin${name}`, `end${name}`];
  const blocks: string[] = [];
  for (let at = map.indexOf(open); at >= 0;) {
    const end = map.indexOf(close, at + open.length);
    if (end < 0) break;
    blocks.push(map.slice(at + open.length, end));
    at = map.indexOf(open, end);
  }
  return blocks;
}

/** The mapping of a ToUnicode CMap (ISO 32000-1, 9.10.3). */
function readMapping(map: string, characters: Map<number, string>): void {
  for (const block of blocksOf(map, 'bfchar')) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      characters.set(Number.parseInt(code, 16), letters(fromUtf16(text)));
    }
  }
  for (const block of blocksOf(map, 'bfrange')) {
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      // A code has two bytes at most.
      const [from, to] = [Number.parseInt(first, 16), Math.min(0xffff, Number.parseInt(last, 16))];
      const start = fromUtf16(text);
      const [head, tail] = [start.slice(0, -1), start.charCodeAt(start.length - 1)];
      for (let code = from; code <= to; code++) {
        characters.set(code, letters(head + String.fromCharCode(tail + code - from)));
      }
    }
  }
}

function fromUtf16(hex: string): string {
  return hex.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
}

/** A ligature as the letters that were written. */
function letters(text: string): string {
  return text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
}

/** The text of a string of either kind (ISO 32000-1, 7.3.4). */
function decode(content: Uint8Array, { from, end }: ShownString, { width, characters }: Alphabet): string {
  const bytes =
    content[from] === 0x3c ? unhex(content, from + 1, end - 1) : unescape(ascii(content, from + 1, end - 1));
  let text = '';
  for (let at = 0; at + width <= bytes.length; at += width) {
    const code = width === 1 ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    text += characters.get(code) ?? '\u{FFFD}';
  }
  return text;
}

function unhex(content: Uint8Array, from: number, end: number): number[] {
  const bytes: number[] = [];
  for (let at = from; at + 2 <= end; at += 2) bytes.push((digit(content[at]) << 4) | digit(content[at + 1]));
  return bytes;
}

/** The value of a hexadecimal digit. */
function digit(sign = 0x30): number {
  return sign <= 0x39 ? sign - 0x30 : (sign | 0x20) - 0x57;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function unescape(literal: string): number[] {
  const text = literal.replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
  return Array.from(text, (character) => character.charCodeAt(0));
}
