import { ascii } from './tokens.js';
import { dictOf, N, PDFRawStream, wordOf, type PDFContext, type PDFDict } from './pdf.js';
import type { Tools } from './tools.js';

/** How a font is read: the characters of its codes, and how many bytes a code has. */
interface Alphabet {
  readonly width: 1 | 2;
  readonly characters: ReadonlyMap<number, string>;
}

/** Gives the text that a piece of a content stream shows. */
export type Reader = (
  content: Uint8Array,
  from: number,
  to: number,
  fonts: PDFDict | undefined,
  font: number,
) => string;

/**
 * Makes a reader of text. It is slow beside the scan of the content, and asked only where words are needed: for
 * messages, for links whose names nobody gave, and to search what a PDF says.
 *
 * @param apart stands between lines and between marks
 */
export function makeReader(pdf: PDFContext, tools: Tools, apart = ''): Reader {
  const alphabets = new Map<PDFDict, Alphabet>();
  return (content, from, to, fonts, font) => {
    let text = '';
    let alphabet = font < 0 ? undefined : alphabetAt(/\S+/.exec(ascii(content, font, font + 40))?.[0] ?? '');
    const piece = ascii(content, from, to);
    let line = '';
    for (const [mark, name, hex, literal, y, move] of piece.matchAll(shown)) {
      if (mark === 'EMC') text += apart;
      else if (move === 'Tm') {
        // Another font on the same line goes on with the word.
        if (y !== line) text += apart;
        line = y ?? '';
      } else if (move === 'Td') {
        if (Number(y) !== 0) text += apart;
      } else if (name !== undefined) alphabet = alphabetAt(name);
      else if (alphabet)
        text += hex === undefined ? decode(unescape(literal ?? ''), alphabet) : decodeHex(hex, alphabet);
    }
    return text;

    function alphabetAt(name: string): Alphabet | undefined {
      const dict = fonts?.keys().find((key) => key.asString() === name);
      const found = dict && dictOf(pdf, fonts?.get(dict));
      if (!found) return undefined;
      const known = alphabets.get(found) ?? readAlphabet(pdf, found, tools);
      alphabets.set(found, known);
      return known;
    }
  };
}

/** A font's name before Tf, or a string, or what moves on: a line by its height, the end of a mark. */
const shown =
  /(\/[^\s/<>()[\]]+)\s+[\d.]+\s+Tf|<([\da-fA-F]*)>(?!>)|\(((?:[^\\()]|\\[^])*)\)|(?<=\s)(?:([-\d.]+)\s+(T[dm])|EMC)(?=\s)/g;

function readAlphabet(pdf: PDFContext, font: PDFDict, { inflate }: Tools): Alphabet {
  const characters = new Map<number, string>();
  const stream = font.lookup(N.ToUnicode);
  if (stream instanceof PDFRawStream) {
    const bytes = inflate(stream.contents);
    readMapping(ascii(bytes, 0, bytes.length), characters);
  }
  return { width: wordOf(font.get(N.Subtype)) === 'Type0' ? 2 : 1, characters };
}

/** The mapping of a ToUnicode CMap (ISO 32000-1, 9.10.3). */
function readMapping(map: string, characters: Map<number, string>): void {
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      characters.set(Number.parseInt(code, 16), fromUtf16(text));
    }
  }
  for (const [, block = ''] of map.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      // A code has two bytes at most.
      const [from, to] = [Number.parseInt(first, 16), Math.min(0xffff, Number.parseInt(last, 16))];
      const start = fromUtf16(text);
      const [head, tail] = [start.slice(0, -1), start.charCodeAt(start.length - 1)];
      for (let code = from; code <= to; code++) {
        characters.set(code, head + String.fromCharCode(tail + code - from));
      }
    }
  }
}

function fromUtf16(hex: string): string {
  return hex.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
}

function decode(bytes: readonly number[], { width, characters }: Alphabet): string {
  let text = '';
  for (let at = 0; at + width <= bytes.length; at += width) {
    const code = width === 1 ? (bytes[at] ?? 0) : ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    text += characters.get(code) ?? '\u{FFFD}';
  }
  return text;
}

function decodeHex(hex: string, { width, characters }: Alphabet): string {
  let text = '';
  for (let at = 0; at + 2 * width <= hex.length; at += 2 * width) {
    text += characters.get(Number.parseInt(hex.slice(at, at + 2 * width), 16)) ?? '\u{FFFD}';
  }
  return text;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function unescape(literal: string): number[] {
  const text = literal.replace(/\\([0-7]{1,3}|[^])/g, (_, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  );
  return Array.from(text, (character) => character.charCodeAt(0));
}
