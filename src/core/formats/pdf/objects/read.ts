import { PDFArray, PDFBool, PDFContext, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber } from './pdf.js';
import { PDFRawStream, PDFRef, PDFString, type PDFObject } from './pdf.js';
import { afterComment, afterRegular, afterString, ascii, classes, space } from './tokens.js';

/**
 * Reads a PDF that Chromium wrote: one revision, a table of cross-references, no encryption, no object streams. This
 * takes a fifth of the time of a parser that has to understand every PDF.
 *
 * @throws Error when the PDF is of another kind
 */
export function readPdf(bytes: Uint8Array): PDFContext {
  const pdf = PDFContext.create();
  const refs = new Map<number, PDFRef>();
  const names = new Map<string, PDFName>();
  const integers = new Map<number, PDFNumber>();
  let at = 0;

  const tail = ascii(bytes, Math.max(0, bytes.length - 64), bytes.length);
  at = Number(/startxref\s+(\d+)/.exec(tail)?.[1] ?? Number.NaN);
  if (ascii(bytes, at, at + 4) !== 'xref') throw new Error('The PDF has no table of cross-references.');
  at += 4;
  const places = readTable();
  const trailer = readValue();
  if (!(trailer instanceof PDFDict)) throw new Error('The PDF has no trailer.');
  for (const [number, place] of places) {
    at = place;
    readWord();
    readWord();
    if (readWord() !== 'obj') throw new Error(`The PDF has no object ${number} where it should be.`);
    pdf.assign(refOf(number), readIndirect());
  }
  for (const key of ['Root', 'Info'] as const) {
    const value = trailer.get(PDFName.of(key));
    if (value) pdf.trailerInfo[key] = value;
  }
  return pdf;

  /** The numbers and places of the objects that are in use (ISO 32000-1, 7.5.4). */
  function readTable(): [number, number][] {
    const entries: [number, number][] = [];
    for (let word = readWord(); word !== 'trailer'; word = readWord()) {
      const first = Number(word);
      const count = Number(readWord());
      // A row takes 20 bytes.
      const isPossible = Number.isInteger(first) && count >= 0 && count <= bytes.length / 20;
      if (word === '' || !isPossible) throw new Error('The PDF is cut off.');
      for (let number = first; number < first + count; number++) {
        const place = Number(readWord());
        readWord();
        if (readWord() === 'n') entries.push([number, place]);
      }
    }
    return entries;
  }

  function skipSpace(): void {
    for (;;) {
      const byte = bytes[at] ?? -1;
      if (byte === 0x25) at = afterComment(bytes, at);
      else if (classes[byte] === space) at++;
      else return;
    }
  }

  function readWord(): string {
    skipSpace();
    const from = at;
    at = afterRegular(bytes, at);
    return ascii(bytes, from, at);
  }

  function readIndirect(): PDFObject {
    const value = readValue();
    if (!(value instanceof PDFDict)) return value;
    skipSpace();
    if (ascii(bytes, at, at + 6) !== 'stream') return value;
    at += 6;
    if (bytes[at] === 13) at++;
    if (bytes[at] === 10) at++;
    const length = value.get(PDFName.Length);
    if (!(length instanceof PDFNumber)) throw new Error('A stream of the PDF does not tell its length.');
    return PDFRawStream.of(value, bytes.subarray(at, at + length.asNumber()));
  }

  function readValue(): PDFObject {
    skipSpace();
    const byte = bytes[at] ?? -1;
    if (byte === 0x2f) return readName();
    if (byte === 0x3c) return bytes[at + 1] === 0x3c ? readDict() : readHex();
    if (byte === 0x5b) return readArray();
    if (byte === 0x28) {
      const from = at + 1;
      at = afterString(bytes, at);
      return PDFString.of(ascii(bytes, from, at - 1));
    }
    if (byte >= 0x30 && byte <= 0x39) return readInteger();
    const word = readWord();
    if (word === 'true') return PDFBool.True;
    if (word === 'false') return PDFBool.False;
    if (word === 'null') return PDFNull;
    const number = Number(word);
    if (word === '' || Number.isNaN(number)) throw new Error(`The PDF has something unknown at ${at}.`);
    return PDFNumber.of(number);
  }

  /** A number that begins with a digit, or a reference. */
  function readInteger(): PDFObject {
    const from = at;
    const value = digits();
    if (classes[bytes[at] ?? 0] === 0) {
      at = afterRegular(bytes, at);
      return PDFNumber.of(Number(ascii(bytes, from, at)));
    }
    const after = at;
    skipSpace();
    const second = at;
    digits();
    if (at > second) {
      skipSpace();
      if (bytes[at] === 0x52) {
        at++;
        return refOf(value);
      }
    }
    at = after;
    let number = integers.get(value);
    if (!number) integers.set(value, (number = PDFNumber.of(value)));
    return number;
  }

  function digits(): number {
    let value = 0;
    for (; (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39; at++)
      value = value * 10 + (bytes[at] ?? 0) - 0x30;
    return value;
  }

  function refOf(number: number): PDFRef {
    let ref = refs.get(number);
    if (!ref) refs.set(number, (ref = PDFRef.of(number)));
    return ref;
  }

  function readName(): PDFName {
    const from = ++at;
    at = afterRegular(bytes, at);
    const text = ascii(bytes, from, at);
    let name = names.get(text);
    if (!name) names.set(text, (name = PDFName.of(text)));
    return name;
  }

  function readHex(): PDFObject {
    const from = ++at;
    while (at < bytes.length && bytes[at] !== 0x3e) at++;
    return PDFHexString.of(ascii(bytes, from, at++));
  }

  function readArray(): PDFObject {
    const array = PDFArray.withContext(pdf);
    at++;
    for (skipSpace(); bytes[at] !== 0x5d; skipSpace()) array.push(readValue());
    at++;
    return array;
  }

  function readDict(): PDFDict {
    const entries = new Map<PDFName, PDFObject>();
    at += 2;
    for (skipSpace(); bytes[at] === 0x2f; skipSpace()) entries.set(readName(), readValue());
    if (bytes[at] !== 0x3e) throw new Error(`The PDF has something unknown at ${at}.`);
    at += 2;
    return PDFDict.fromMapWithContext(entries, pdf);
  }
}
