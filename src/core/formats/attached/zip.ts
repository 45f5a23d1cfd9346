import { joinBytes } from '../../bytes.js';
import { crc32 } from '../../picture/crc32.js';
import { inflate } from '../inflate.js';
import type { Zlib } from '../write-zip.js';

/** A file in an archive. */
export interface PackedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What an archive holds, or why it cannot be read to its last byte. */
export type Unzipped =
  { readonly parts: readonly PackedFile[]; readonly around: Uint8Array } | { readonly fault: string };

/** Unpacked, all files of an archive together; a small one may hold more than there is memory. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_PARTS = 5_000;
/** APPNOTE 6.3.10, 4.3.9: with its signature and two numbers of eight bytes. */
const LONGEST_DESCRIPTOR = 24;

const damaged = { fault: 'damaged' } as const;

/**
 * Unpacks an archive (PKWARE APPNOTE 6.3.10) so that nothing of it stays unread: its files lie one behind the other, each
 * is in the list at its end, has its length and its checksum, and is packed in one of the two usual ways.
 *
 * @param zlib does it faster, where there is one
 * @returns the files, and whatever stands around them, such as comments
 */
export async function unzip(bytes: Uint8Array, zlib: Zlib | null = null): Promise<Unzipped> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return damaged;
  const count = view.getUint16(end + 10, true);
  const listed = view.getUint32(end + 16, true);
  if (count === 0xffff || listed === 0xffffffff || count > MOST_PARTS)
    return { fault: 'an archive of more files than are looked through' };
  const parts: PackedFile[] = [];
  const around: Uint8Array[] = [];
  const rows: Row[] = [];
  let at = listed;
  for (let index = 0; index < count; index += 1) {
    const row = readRow(view, at);
    if (!row) return damaged;
    if (row.isLocked) return { fault: 'locked by a password' };
    rows.push(row);
    at = row.next;
  }
  if (at !== end) return damaged;
  rows.sort((one, other) => one.start - other.start);
  let read = 0;
  let total = 0;
  for (const { name, start, method, packed, size, sum } of rows) {
    if (start + 30 > listed || view.getUint32(start, true) !== 0x04034b50) return damaged;
    const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    const gap = start - read;
    if (gap < 0 || gap > LONGEST_DESCRIPTOR || from + packed > listed)
      return { fault: 'an archive with something between its files' };
    total += size;
    if (total > MOST_BYTES) return { fault: 'more than 64 MB when it is unpacked' };
    around.push(bytes.subarray(read, from));
    read = from + packed;
    const stored = bytes.subarray(from, read);
    if (method !== 0 && method !== 8) return { fault: 'packed in a way that is seldom used' };
    const content = method === 0 ? stored : await unpack(stored, size, zlib);
    if (content?.length !== size || (zlib?.crc32 ?? crc32)(content) !== sum) return damaged;
    parts.push({ name, content });
  }
  if (listed - read > LONGEST_DESCRIPTOR) return { fault: 'an archive with something between its files' };
  around.push(bytes.subarray(read));
  return { parts, around: joinBytes(around) };
}

/** Null where it is unsound and zlib says so. */
async function unpack(packed: Uint8Array, size: number, zlib: Zlib | null): Promise<Uint8Array | null> {
  if (!zlib) return inflate(packed, 'deflate-raw', size + 1);
  try {
    return zlib.inflate(packed, size + 1);
  } catch {
    return null;
  }
}

interface Row {
  readonly name: string;
  readonly isLocked: boolean;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly size: number;
  readonly start: number;
  readonly next: number;
}

/** A row of the list at the end (4.3.12). */
function readRow(view: DataView, at: number): Row | null {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) return null;
  const [name, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true));
  const end = at + 46 + (name ?? 0);
  if (end > view.byteLength) return null;
  return {
    name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, name)),
    isLocked: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    sum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
    next: end + (extra ?? 0) + (comment ?? 0),
  };
}

/** Where the end of an archive begins (4.3.16); its comment is at most 65,535 bytes long. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1)
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  return null;
}
