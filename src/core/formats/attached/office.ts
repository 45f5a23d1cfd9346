import type { View } from '../format.js';
import { decodings, readPhotograph } from '../read-picture.js';
import { APART, decodeEntities, viewsOf } from '../read-text.js';
import { readMarkup } from './markup.js';
import type { Zlib } from '../write-zip.js';
import { unzip, type PackedFile } from './zip.js';

/** What a document of an office program says, or why that cannot be known. */
export type OfficeText = OfficeParts | { readonly fault: string };

/** What a document says, and the bytes of the pictures in it, those of documents in it as well. */
export interface OfficeParts {
  readonly views: readonly View[];
  readonly pictures: readonly Uint8Array[];
  /** The files that it is made of. */
  readonly files: readonly PackedFile[];
}

/** What tells the kinds apart: a file in them, and for OpenDocument what it says. */
const signs = {
  docx: { name: 'word/document.xml', says: null },
  xlsx: { name: 'xl/workbook.xml', says: null },
  pptx: { name: 'ppt/presentation.xml', says: null },
  odt: { name: 'mimetype', says: 'application/vnd.oasis.opendocument.text' },
  ods: { name: 'mimetype', says: 'application/vnd.oasis.opendocument.spreadsheet' },
  odp: { name: 'mimetype', says: 'application/vnd.oasis.opendocument.presentation' },
} as const;

/** The kinds of documents that are archives of XML (ISO/IEC 29500-2, ISO/IEC 26300-3). */
export type OfficeKind = keyof typeof signs;

/** So many words and names of elements a document may hold, whatever its size: 100 kB of it may unpack to 64 MB. */
const FEW_WORDS = 200_000;
/** So many more for each byte of it as it is packed; those of office programs hold one to two, as measured. */
const WORDS_PER_BYTE = 3;
/** So many characters take as long to search as a word. */
const WORD = 10;

/** A document may hold another, such as the table behind a chart; one in that is seldom meant. */
const DEEPEST = 2;

/** By the end of a name: what is XML, what is a picture, and what is read letter by letter. */
const markup = /(?:\.(?:xml|rels|vml|rdf)|^mimetype)$/i;
const photographs = /\.(?:png|jpe?g|webp)$/i;
const drawings = /\.svg$/i;
const plainBytes = /(?:\.(?:gif|bmp|emf|wmf|tiff?)|printerSettings\d*\.bin|^layout-cache|\/thumbnail\.\w+)$/i;
const documents = /\.(docx|xlsx|pptx|odt|ods|odp)$/i;
const programs = /(?:vbaProject|vbaData|^Basic\/|^Scripts\/|\/activeX\/)/i;

/**
 * Reads every text of a document: what it shows, what it holds besides, such as names of authors, comments and notes, and
 * the documents in it. What cannot be read to its last byte is not read at all.
 *
 * @param words so many may be in it, elements included
 * @param closed in a document of ours, the attributes whose values say nothing of an author’s
 */
export function readOffice(
  kind: OfficeKind,
  bytes: Uint8Array,
  zlib: Zlib | null = null,
  words = FEW_WORDS + WORDS_PER_BYTE * bytes.length,
  closed: ReadonlySet<string> | null = null,
): Promise<OfficeText> {
  return readWithin(kind, bytes, 0, { words, closed, zlib });
}

/** What may still be read of a document, and of all that are in it. */
interface RoomForWords {
  words: number;
  readonly closed: ReadonlySet<string> | null;
  readonly zlib: Zlib | null;
}

async function readWithin(
  kind: OfficeKind,
  bytes: Uint8Array,
  depth: number,
  room: RoomForWords,
): Promise<OfficeText> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return { fault: 'locked by a password, or of an older kind than its name says' };
  const unzipped = await unzip(bytes, room.zlib);
  if ('fault' in unzipped) return unzipped;
  const { parts, around } = unzipped;
  const { name, says } = signs[kind];
  const sign = parts.find((part) => part.name === name);
  if (!sign || (says !== null && new TextDecoder().decode(sign.content).trim() !== says))
    return { fault: `no ${kind.toUpperCase()} in what it holds` };
  const views: View[] = [
    { where: 'the names of its parts', text: parts.map((part) => part.name).join(APART) },
    { where: 'what stands around its parts', text: decodings(around).join(APART) },
  ];
  const texts = new Map<string, string>();
  const pictures: Uint8Array[] = [];
  for (const part of parts) {
    const read = await readPart(part, depth, room);
    if ('fault' in read) return read;
    for (const { where, text } of read.views) views.push({ where: `${part.name}, ${where}`, text });
    if (isPicture(part)) pictures.push(part.content);
    pictures.push(...(read.pictures ?? []));
    if (read.text !== undefined) texts.set(part.name, read.text);
  }
  if (texts.get('META-INF/manifest.xml')?.includes('encryption-data'))
    return { fault: 'locked by a password' };
  return { views: [...views, ...rowsOf(texts)], pictures, files: parts };
}

function isPicture({ name }: PackedFile): boolean {
  return photographs.test(name) || drawings.test(name) || plainBytes.test(name);
}

async function readPart(
  { name, content }: PackedFile,
  depth: number,
  room: RoomForWords,
): Promise<
  | (Partial<OfficeParts> & Pick<OfficeParts, 'views'> & { readonly text?: string })
  | { readonly fault: string }
> {
  if (name.endsWith('/') && content.length === 0) return { views: [] };
  if (programs.test(name)) return { fault: 'a document with macros' };
  if (markup.test(name) || drawings.test(name)) {
    room.words -= countWords(content) + content.length / WORD;
    if (room.words < 0) return { fault: 'of more words and elements than are searched' };
    const text = textOfXml(content);
    if (text === null) return { fault: 'text in a set of characters that is seldom used' };
    return { views: readMarkup(text, room.closed), text };
  }
  if (photographs.test(name)) return { views: await readPhotograph(content) };
  if (plainBytes.test(name)) return { views: [{ where: 'its bytes', text: decodings(content).join(APART) }] };
  const inner = documents.exec(name)?.[1]?.toLowerCase();
  if (inner !== undefined && depth < DEEPEST)
    return readWithin(inner as OfficeKind, content, depth + 1, room);
  return { fault: `a document that holds ${name.split('/').at(-1)}` };
}

/** Words in XML, those of its tags as well: it takes as long to search as there are of them. */
function countWords(xml: Uint8Array): number {
  let count = 0;
  let isWithin = false;
  for (const byte of xml) {
    // In UTF-16 every other byte is none, and divides nothing.
    if (byte === 0) continue;
    // Beyond ASCII, a digit or a letter.
    const isLetter =
      byte > 0x7f || (byte > 0x2f && byte < 0x3a) || ((byte | 0x20) > 0x60 && (byte | 0x20) < 0x7b);
    if (isLetter && !isWithin) count += 1;
    isWithin = isLetter;
  }
  return count;
}

/** XML as text; null in another encoding than the two that every program must read. */
function textOfXml(bytes: Uint8Array): string | null {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
    const named = /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]{1,40})/.exec(text.slice(0, 300))?.[1];
    return named === undefined || /^(?:utf-?(?:8|16)|us-ascii)$/i.test(named) ? text : null;
  } catch {
    return null;
  }
}

/** The rows of the sheets of an XLSX: their cells name most texts by a number in a list. */
function rowsOf(texts: ReadonlyMap<string, string>): View[] {
  const list = texts.get('xl/sharedStrings.xml');
  if (list === undefined) return [];
  const shared = piecesOf(list, 'si').map((piece) => wordsOf(piece));
  return [...texts].flatMap(([name, sheet]) => {
    if (!name.startsWith('xl/worksheets/')) return [];
    const rows = piecesOf(sheet, 'row').map((row) =>
      piecesOf(row, 'c')
        .map((cell) => (/^[^>]*\bt="s"/.test(cell) ? (shared[Number(wordsOf(cell))] ?? '') : wordsOf(cell)))
        .join(' '),
    );
    return viewsOf(`${name}, its rows`, rows.join(APART));
  });
}

/** What stands from each `<name` to its end, without these. */
function piecesOf(text: string, name: string): string[] {
  const pieces: string[] = [];
  const close = `</${name}>`;
  for (let at = text.indexOf(`<${name}`); at >= 0; at = text.indexOf(`<${name}`, at + 1)) {
    if (!/[\s>]/.test(text[at + name.length + 1] ?? '')) continue;
    const end = text.indexOf(close, at);
    if (end < 0) break;
    pieces.push(text.slice(at + name.length + 1, end));
    at = end;
  }
  return pieces;
}

/** The words of a piece, whose first tag has lost its beginning. */
function wordsOf(piece: string): string {
  return decodeEntities(
    piece
      .slice(piece.indexOf('>') + 1)
      .split('<')
      .map((part, index) => (index === 0 ? part : part.slice(part.indexOf('>') + 1)))
      .join(''),
  );
}
