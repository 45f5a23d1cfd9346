import { inflateSync } from 'node:zlib';
import { pieces, type Random } from './random.js';

/** An object of a PDF: what stands between `obj` and `endobj`, its stream unpacked. */
export interface Part {
  readonly number: number;
  readonly dict: string;
  readonly stream: Buffer | null;
}

/** Takes apart what Chromium wrote, or what `assemble` did. */
export function takeApart(pdf: Buffer): { parts: Part[]; trailer: string } {
  const text = pdf.toString('latin1');
  const parts: Part[] = [];
  const start = /(?:^|\n)(\d+) 0 obj\n?/g;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const from = match.index + match[0].length;
    const end = text.indexOf('endobj', from);
    const streamAt = text.indexOf('stream', from);
    const number = Number(match[1]);
    if (streamAt === -1 || streamAt > end) {
      parts.push({ number, dict: text.slice(from, end), stream: null });
      start.lastIndex = end;
      continue;
    }
    const dict = text.slice(from, streamAt);
    const dataAt = streamAt + (text[streamAt + 6] === '\r' ? 8 : 7);
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1]);
    const data = pdf.subarray(dataAt, dataAt + length);
    const packed = dict.includes('/FlateDecode') && !dict.includes('/Image') && !/\/Length1/.test(dict);
    parts.push({
      number,
      dict: packed ? dict.replace(/\/Filter ?\/FlateDecode\n?/, '') : dict,
      stream: packed ? inflateSync(data) : data,
    });
    start.lastIndex = dataAt + length;
  }
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(text)?.[1] ?? '';
  return { parts, trailer };
}

/** Puts parts together to a PDF whose cross-references are right. */
export function assemble(parts: readonly Part[], trailer: string): Buffer {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n', 'latin1')];
  const places = new Map<number, number>();
  let size = chunks[0]?.length ?? 0;
  const add = (chunk: Buffer): void => {
    chunks.push(chunk);
    size += chunk.length;
  };
  for (const { number, dict, stream } of parts) {
    places.set(number, size);
    const head = stream === null ? dict : dict.replace(/\/Length \d+/, `/Length ${stream.length}`);
    add(Buffer.from(`${number} 0 obj\n${head}`, 'latin1'));
    if (stream)
      add(Buffer.concat([Buffer.from('stream\n', 'latin1'), stream, Buffer.from('\nendstream\n', 'latin1')]));
    add(Buffer.from('endobj\n', 'latin1'));
  }
  const count = Math.max(...places.keys()) + 1;
  const rows = Array.from({ length: count }, (_, number) => {
    const place = places.get(number);
    return `${String(place ?? 0).padStart(10, '0')} ${place === undefined ? '65535 f' : '00000 n'} \n`;
  });
  const at = size;
  add(
    Buffer.from(`xref\n0 ${count}\n${rows.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1'),
  );
  return Buffer.concat(chunks);
}

const words = [
  '/Kids',
  '/K',
  '/Parent',
  '/S',
  '/Pg',
  '/MCID',
  '/Type',
  '/Subtype',
  '/Annots',
  '/A',
  '/URI',
  '/Dest',
  '/Contents',
];
const values = [
  '<<',
  '>>',
  '[',
  ']',
  '(',
  ')',
  'null',
  'true',
  '-1',
  '0',
  '9999999999',
  '1e9',
  '/X',
  '(x)',
  '<feff>',
  '1 0 R',
  '7 0 R',
  '/Link',
  '/StructElem',
];
const operators = [
  'q',
  'Q',
  'BT',
  'ET',
  'BMC',
  'EMC',
  'BDC',
  'Do',
  'Tj',
  'TJ',
  'cm',
  're',
  'W n',
  'f',
  'Tf',
  'Td',
  '/P <</MCID 3>> BDC',
  '/Artifact BMC',
  '[(a) 5 (b)] TJ',
  '<00> Tj',
];

/** The same PDF with a few objects changed: references turned, words exchanged, operators moved, bytes lost. */
export function mutatePdf(random: Random, parts: readonly Part[], trailer: string): Buffer {
  const changed = [...parts];
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(changed.length);
    const part = changed[at];
    if (!part) continue;
    if (part.stream && random.below(2) === 0)
      changed[at] = { ...part, stream: mutateStream(random, part.stream) };
    else changed[at] = { ...part, dict: mutateDict(random, part.dict, parts.length) };
    if (random.below(12) === 0) changed.splice(at, 1);
  }
  const pdf = assemble(
    changed.length > 0 ? changed : parts,
    random.below(30) === 0 ? mutateDict(random, trailer, 9) : trailer,
  );
  return random.below(8) === 0 ? damage(random, pdf) : pdf;
}

function mutateDict(random: Random, dict: string, count: number): string {
  const replace = (pattern: RegExp, by: () => string): string => {
    const found = [...dict.matchAll(pattern)];
    if (found.length === 0) return dict;
    const match = random.pick(found);
    return dict.slice(0, match.index) + by() + dict.slice(match.index + match[0].length);
  };
  switch (random.below(6)) {
    case 0:
      return replace(/\d+ 0 R/g, () => `${random.below(count + 3)} 0 R`);
    case 1:
      return replace(/\/\w+/g, () => random.pick(words));
    case 2:
      return replace(/-?\d+(\.\d+)?/g, () => random.pick(values));
    case 3:
      return replace(/\[[^[\]]*\]|\([^()]*\)|<<|>>/g, () => random.pick(values));
    case 4:
      return replace(/\s/g, () => ` ${random.pick(words)} ${random.pick(values)} `);
    default:
      return replace(/[^]{1,40}/g, () => '');
  }
}

function mutateStream(random: Random, stream: Buffer): Buffer {
  const text = stream.toString('latin1');
  const at = random.below(text.length + 1);
  const end = at + random.below(80);
  const middle = random.pick([
    random.pick(operators),
    random.pick(pieces),
    '',
    text.slice(at, end).repeat(2),
    random.pick(values),
  ]);
  return Buffer.from(
    `${text.slice(0, at)} ${middle} ${text.slice(random.below(2) === 0 ? at : end)}`,
    'latin1',
  );
}

function damage(random: Random, pdf: Buffer): Buffer {
  const copy = Buffer.from(pdf);
  for (let times = 1 + random.below(20); times > 0; times -= 1)
    copy[random.below(copy.length)] = random.below(256);
  return random.below(3) === 0 ? copy.subarray(0, random.below(copy.length)) : copy;
}
