import { unzip, type PackedFile } from '../../formats/attached/zip.js';
import { listLimits, type ReadList } from '../list.js';
import { decodeList } from './decode-list.js';
import { readOds } from './ods.js';
import { readXlsx } from './xlsx.js';

/** What others send that is no list, as bytes of ISO 8859-1, and what becomes a list. */
const others: readonly (readonly [start: RegExp, what: string, hint: string])[] = [
  [/^%PDF-/, 'It is a PDF.', 'Ask for the spreadsheet that it was made of.'],
  [
    /^(?:\u00EF\u00BB\u00BF)?\s*(?:<!doctype html|<html|<table|<meta|<head)/i,
    'It is a web page, whatever its ending says.',
    'Open it in a spreadsheet program and save it as .xlsx or .csv.',
  ],
  [
    /^(?:\u00EF\u00BB\u00BF)?\s*<\?xml/i,
    'It is XML, not a workbook.',
    'Open it in a spreadsheet program and save it as .xlsx or .csv.',
  ],
  [/^\u0089PNG|^\u00FF\u00D8\u00FF|^GIF8|^RIFF/, 'It is a picture.', 'Ask for the spreadsheet itself.'],
  [/^\{\\rtf/, 'It is a text document (RTF).', 'Copy its table into a spreadsheet and save that as .xlsx.'],
];

const saveAs = 'Open it in a spreadsheet program and save it as .xlsx, .ods or .csv.';

/**
 * Reads a list of people: CSV in any encoding, XLSX or ODS, told by its bytes rather than by its name.
 *
 * @param encoding of CSV, where somebody knows it
 */
export async function readList(bytes: Uint8Array, encoding: string | null = null): Promise<ReadList> {
  if (bytes.length > listLimits.bytes)
    return { fault: 'It is larger than 20 MB.', hint: 'Look whether it is the right file.' };
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  if (head.trim() === '') return { fault: 'It is empty.', hint: 'Look whether it is the right file.' };
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return ofOldKind(bytes);
  if (head.startsWith('PK')) return readPacked(bytes);
  const other = others.find(([start]) => start.test(head));
  if (other) return { fault: other[1], hint: other[2] };
  const { text, guessed } = decodeList(bytes, encoding);
  const { readCsv } = await import('./csv.js');
  if (text.includes('\0')) return { fault: 'It is neither a text nor a workbook.', hint: saveAs };
  return readCsv(text, guessed === null ? null : `Read as ${guessed}; --encoding says another.`);
}

/** A compound file: what Excel makes of a workbook with a password, and how it wrote all until 2003. */
function ofOldKind(bytes: Uint8Array): ReadList {
  const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return text.includes('EncryptedPackage')
    ? { fault: 'It is locked by a password.', hint: 'Open it, save it without the password and import that.' }
    : { fault: 'It is of an older kind (.xls).', hint: saveAs };
}

async function readPacked(bytes: Uint8Array): Promise<ReadList> {
  const unzipped = await unzip(bytes);
  if ('fault' in unzipped)
    return unzipped.fault === 'locked by a password'
      ? { fault: 'It is locked by a password.', hint: 'Save it without the password and import that.' }
      : { fault: `It cannot be read: it is ${unzipped.fault}.`, hint: saveAs };
  const { parts } = unzipped;
  const textOf = (path: string): string => {
    const found = parts.find(({ name }) => name === path);
    return found ? new TextDecoder().decode(found.content) : '';
  };
  if (
    /encryption-data|encrypted-package/.test(textOf('META-INF/manifest.xml')) ||
    has(parts, /^encrypted-package$/)
  )
    return { fault: 'It is locked by a password.', hint: 'Save it without the password and import that.' };
  if (has(parts, /(?:^|\/)workbook\.xml$/i)) return readXlsx(parts);
  if (textOf('mimetype').includes('opendocument.spreadsheet')) return readOds(parts);
  const what = has(parts, /^word\//)
    ? 'It is a text document (Word).'
    : has(parts, /^xl\/workbook\.bin$/)
      ? 'It is a binary workbook (.xlsb).'
      : has(parts, /^Index\/|\.iwa$/)
        ? 'It is a document of Apple Numbers.'
        : 'It is an archive, but no workbook.';
  return { fault: what, hint: saveAs };
}

function has(parts: readonly PackedFile[], name: RegExp): boolean {
  return parts.some((part) => name.test(part.name));
}
