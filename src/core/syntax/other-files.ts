/**
 * Files of other kinds that somebody may hand in as the document: told by how their bytes begin or, where they are a text,
 * by their lines. What a kind is called is a phrase of the messages.
 */
export interface OtherFile {
  readonly kind: string;
  /** What a report could take from it: a text that is to be copied into keys, or a list of people; null for nothing. */
  readonly holds: 'a text' | 'a list' | null;
}

/** How they start, as bytes of ISO 8859-1 from a place on. */
const starts: readonly (readonly [string, string, OtherFile['holds'], at?: number])[] = [
  ['\u00D0\u00CF\u0011\u00E0', 'an old Word or Excel file', 'a text'],
  ['%PDF-', 'a PDF', 'a text'],
  ['\u0089PNG', 'a picture (PNG)', null],
  ['\u00FF\u00D8\u00FF', 'a picture (JPEG)', null],
  ['GIF8', 'a picture (GIF)', null],
  ['II*\u0000', 'a picture (TIFF)', null],
  ['MM\u0000*', 'a picture (TIFF)', null],
  ['8BPS', 'a picture (Photoshop)', null],
  ['WEBP', 'a picture (WebP)', null, 8],
  ['ftyphei', 'a picture (HEIC)', null, 4],
  ['ftypmif1', 'a picture (HEIC)', null, 4],
  ['ftypavif', 'a picture (AVIF)', null, 4],
  ['ftyp', 'a film or sound', null, 4],
  ['RIFF', 'a film or sound', null],
  ['OggS', 'a film or sound', null],
  ['ID3', 'a film or sound', null],
  ['\u001A\u0045\u00DF\u00A3', 'a film or sound', null],
  ['\u001F\u008B', 'a packed file (gzip)', null],
  ['7z\u00BC\u00AF', 'a packed file (7z)', null],
  ['Rar!', 'a packed file (RAR)', null],
];

/** What a packed file holds, by the names of its parts. */
const parts: readonly (readonly [string, string, OtherFile['holds']])[] = [
  ['word/document', 'a document of Word', 'a text'],
  ['xl/workbook', 'a table of Excel', 'a list'],
  ['ppt/presentation', 'a document of PowerPoint', 'a text'],
  ['opendocument.spreadsheet', 'a table of LibreOffice', 'a list'],
  ['opendocument', 'a document of LibreOffice', 'a text'],
  ['application/epub', 'a book (EPUB)', 'a text'],
  ['Index/Document.iwa', 'a document of Pages', 'a text'],
];

/** What a file is whose bytes are no text; null where they may be one. */
export function otherFileIn(bytes: Uint8Array): OtherFile | null {
  const head = latin(bytes.subarray(0, 64));
  if (/^PK(?:\u0003\u0004|\u0005\u0006)/.test(head)) return packedIn(bytes);
  const found = starts.find(([start, , , at = 0]) => head.startsWith(start, at));
  return found ? { kind: found[1], holds: found[2] } : null;
}

/** What a file is that has a byte of zero among its first ones, and is not UTF-16. */
export function otherProgramIn(bytes: Uint8Array): OtherFile | null {
  const head = bytes.subarray(0, 32);
  const isOther = head.includes(0) && !/^\w+:\s/.test(latin(head));
  return isOther ? { kind: 'of another program', holds: null } : null;
}

/** The names of the parts stand at the end once more, and of few files as far from it as this. */
const LOOKED_INTO = 65_536;

function packedIn(bytes: Uint8Array): OtherFile {
  const names = latin(bytes.subarray(0, LOOKED_INTO)) + latin(bytes.subarray(-LOOKED_INTO));
  const [, kind, holds] = parts.find(([part]) => names.includes(part)) ?? ['', 'a packed file (zip)', null];
  return { kind, holds };
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** How texts of other kinds start. */
const beginnings: readonly (readonly [RegExp, string, OtherFile['holds']])[] = [
  [/^\{\\rtf/, 'a text in RTF', 'a text'],
  [/^<svg[\s>]/i, 'a picture (SVG)', null],
  [/^<(?:!doctype html|html|head|body|div|p|h1)[\s>]/i, 'a text in HTML', 'a text'],
  [/^<(?:[?!]|[a-z][\w:.-]*[\s>/])/i, 'a text in XML', 'a text'],
  [/^\\(?:documentclass|begin|input|usepackage)\b/, 'a text in LaTeX', 'a text'],
  [/^BEGIN:VCALENDAR/, 'an entry of a calendar', null],
  [/^BEGIN:VCARD/, 'an entry of an address book', null],
  [/^(?:Received: from |(?:From|To|Return-Path|Delivered-To|Message-ID): [^\n@]*@)/i, 'an e-mail', 'a text'],
];

/** So much of a text is looked at. */
const LOOKED_AT = 20_000;

/** What a text is that is no document of ours whatever its lines say; null where it may be one. */
export function otherTextIn(text: string): OtherFile | null {
  const head = text.slice(0, LOOKED_AT).trimStart();
  const found = beginnings.find(([start]) => start.test(head));
  if (found) return { kind: found[1], holds: found[2] };
  if (isToml(head)) return { kind: 'a text in TOML', holds: 'a text' };
  return isMarkdown(head) ? { kind: 'a text in Markdown', holds: 'a text' } : tableIn(head);
}

/**
 * Whether most lines are prose under headings: to YAML they would be comments, and one long value. A key in small letters
 * at the margin makes a document of any text, and so does a brace at its beginning (JSON).
 */
function isMarkdown(text: string): boolean {
  if (text.startsWith('{') || /^["']?[a-z]\w*["']?[ \t]*:(?:[ \t]|$)/m.test(text)) return false;
  const lines = text
    .split('\n')
    .filter((line) => /^[^\s#]/.test(line) && !/^(?:---|[-*+] |\d+[.)] )/.test(line));
  const keyed = lines.filter((line) => /^[^:\n]{1,60}:(?:\s|$)/.test(line));
  const isMarked = /^(?:#{1,6} +\S|={3,}[ \t]*$|\*\*\S)|\]\(\S/m.test(text);
  return isMarked && lines.length > 0 && keyed.length * 2 < lines.length;
}

/** `key = value`, under heads in brackets or not, and nothing with a colon. */
function isToml(text: string): boolean {
  return /^(?:\[[\w. -]+\]\s+)?\w+[ \t]*=[ \t]*\S/.test(text) && !/^\w+[ \t]*:(?:[ \t]|$)/m.test(text);
}

/** A table whose first lines have as many cells each. */
function tableIn(text: string): OtherFile | null {
  const [first = '', second = ''] = text.split('\n');
  const isTable = [';', '\t', ','].some((sign) => {
    const cells = first.split(sign).length;
    return cells > 2 && second.split(sign).length === cells;
  });
  if (!isTable || /: /.test(first) || /^[-#[{"']/.test(first)) return null;
  return { kind: 'a table (CSV)', holds: 'a list' };
}
