import { afterRegular, ascii, bytesOf } from '../objects/tokens.js';
import { notOurs } from './not-ours.js';

/**
 * What would make a PDF do something by itself, or reach out of itself (ISO 32000-1, 12.6.4 and 12.7.8). A name with a
 * sign in it could hide such a word; only those of the kinds of files that are attached are known.
 */
const active =
  /\/(?:AA|AcroForm|GoToE|GoToR|ImportData|JavaScript|JS|Launch|Movie|OpenAction|Rendition|RichMedia|Sound|SubmitForm|XFA)(?![A-Za-z])|\/(?!text#2F(?:markdown|yaml)\s)[A-Za-z]*#/;

/**
 * Makes of a PDF that `writePdf` wrote one without object streams, as `readPdf` reads it.
 *
 * @param inflate is given each stream that `writePdf` packs itself, in the order in which it does
 * @throws Error when the PDF is not of that kind in every byte, or would do something by itself
 */
export function unpackPdf(bytes: Uint8Array, inflate: (packed: Uint8Array) => Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  const places: (number | undefined)[] = [];
  let size = 0;
  const append = (part: Uint8Array): void => {
    parts.push(part);
    size += part.length;
  };
  const appendObject = (number: number, body: readonly Uint8Array[]): void => {
    if (places[number] !== undefined) throw notOurs('an object twice');
    places[number] = size;
    append(bytesOf(`${number} 0 obj\n`));
    body.forEach(append);
    append(bytesOf('\nendobj\n'));
  };
  append(bytesOf('%PDF-1.7\n'));
  let at = 15; // behind the header
  let trailer = '';
  while (trailer === '') {
    const number = readNumber();
    skip(' 0 obj\n');
    const from = at;
    at = bytes.indexOf(0x0a, at) + 1;
    // `writePdf` writes a dictionary on one line; one that a line feed breaks goes on.
    while (at > 0 && ascii(bytes, at, at + 7) !== 'stream\n') at = bytes.indexOf(0x0a, at) + 1;
    if (at === 0) throw notOurs('an object without a stream');
    const dict = ascii(bytes, from, at);
    at += 7;
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1]);
    const content = bytes.subarray(at, at + length);
    at += length;
    skip('\nendstream\nendobj\n');
    if (dict.startsWith('<</Type/XRef')) {
      trailer = /\/Root \d+ 0 R(?:\/Info \d+ 0 R)?/.exec(dict)?.[0] ?? '';
      if (trailer === '') throw notOurs('no trailer');
      inflate(content);
    } else if (dict.startsWith('<</Type/ObjStm')) unpack(dict, inflate(content));
    else {
      if (active.test(dict)) throw notOurs('what acts by itself');
      appendObject(number, [bytesOf(dict), bytesOf('stream\n'), content, bytesOf('\nendstream')]);
    }
  }
  if (!/^startxref\n\d+\n%%EOF\n$/.test(ascii(bytes, at, bytes.length)))
    throw notOurs('something behind its end');
  const start = size;
  const rows = Array.from(places, (place) =>
    place === undefined ? '0000000000 65535 f' : `${String(place).padStart(10, '0')} 00000 n`,
  );
  append(
    bytesOf(`xref\n0 ${rows.length}\n${rows.join(' \n')} \ntrailer\n<<${trailer}>>\nstartxref\n${start}\n`),
  );
  append(bytesOf('%%EOF\n'));
  const whole = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;

  function unpack(dict: string, content: Uint8Array): void {
    const [, count = '', first = ''] = /\/N (\d+)\/First (\d+)/.exec(dict) ?? [];
    const head = ascii(content, 0, Number(first)).trim().split(' ').map(Number);
    if (head.length !== 2 * Number(count)) throw notOurs('an incomplete list of objects');
    if (active.test(ascii(content, Number(first), content.length))) throw notOurs('what acts by itself');
    for (let index = 0; index < head.length; index += 2) {
      const from = Number(first) + (head[index + 1] ?? 0);
      const to = index + 3 < head.length ? Number(first) + (head[index + 3] ?? 0) : content.length;
      appendObject(head[index] ?? 0, [content.subarray(from, to)]);
    }
  }

  function readNumber(): number {
    const from = at;
    at = afterRegular(bytes, at);
    const number = Number(ascii(bytes, from, at));
    if (at === from || !Number.isInteger(number) || number < 1 || number > 10_000_000)
      throw notOurs('an object without a number');
    return number;
  }

  function skip(words: string): void {
    if (ascii(bytes, at, at + words.length) !== words) throw notOurs('something between its objects');
    at += words.length;
  }
}
