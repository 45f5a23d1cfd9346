import { pngChunks, type Picture } from './inspect.js';
import { Unzlib } from './zlib.js';

/** Samples of a pixel, by colour type (W3C PNG, 11.2.1). */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Gives the rows of a PNG as they are before its pixels are made of them, without the filters that pack them smaller
 * (W3C PNG, 9.2): two that programs have packed in different ways have the same.
 *
 * @param take is given what decides how the rows are read, then each row; what it is given changes afterwards
 * @returns false where they cannot be read: of one that is interlaced, or damaged
 */
export function readPngRows({ bytes }: Pick<Picture, 'bytes'>, take: (part: Uint8Array) => void): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = [...pngChunks(view)];
  const head = chunks.find(({ type }) => type === 'IHDR');
  if (!head || head.length !== 13 || view.getUint8(head.at + 12) !== 0) return false;
  const bits = (samples[view.getUint8(head.at + 9)] ?? 0) * view.getUint8(head.at + 8);
  const width = Math.ceil((view.getUint32(head.at) * bits) / 8);
  if (width === 0) return false;
  for (const { type, at, length } of chunks)
    if (type === 'IHDR' || type === 'PLTE' || type === 'tRNS') take(bytes.subarray(at, at + length));
  const height = view.getUint32(head.at + 4);
  const unfilter = makeUnfilter({ width, height, step: Math.ceil(bits / 8) }, take);
  try {
    const packed = new Unzlib(unfilter.add);
    for (const { type, at, length } of chunks)
      if (type === 'IDAT') packed.push(bytes.subarray(at, at + length));
    packed.push(new Uint8Array(), true);
  } catch {
    return false;
  }
  return unfilter.isWhole();
}

/**
 * @param size of a row in bytes, how many rows there are, and the bytes from a pixel to the next
 */
function makeUnfilter(
  { width, height, step }: { readonly width: number; readonly height: number; readonly step: number },
  take: (row: Uint8Array) => void,
): { readonly add: (data: Uint8Array) => void; readonly isWhole: () => boolean } {
  let [row, above] = [new Uint8Array(width), new Uint8Array(width)];
  let [filter, at, rows] = [0, -1, 0];
  const add = (data: Uint8Array): void => {
    for (const byte of data) {
      // What follows the last row is no part of the picture.
      if (rows === height) return;
      if (at < 0) {
        filter = byte;
        at = 0;
        continue;
      }
      const left = row[at - step] ?? 0;
      const up = above[at] ?? 0;
      row[at] = byte + foretold(filter, left, up, above[at - step] ?? 0);
      at += 1;
      if (at < width) continue;
      take(row);
      [row, above] = [above, row];
      [at, rows] = [-1, rows + 1];
    }
  };
  return { add, isWhole: () => rows === height };
}

/** What a filter takes off a byte: of those beside it, above it, and above that beside it. */
function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
