import type { Picture } from '../inspect.js';
import type { Pixels } from '../prepare.js';

/** What a picture looks like from afar: the mean red, green and blue of each cell of a grid laid over it, and its shape. */
export type PictureLook = Uint8Array;

/** Cells in a row, and rows of them. */
const CELLS = 16;
/** The same picture in another format or size differs in all cells by so much of 255 on average, and in one by so much. */
const [MEAN, MOST] = [4, 28];
/** Of a picture that is all one colour nothing tells which it is. */
const PLAIN = 3;
/** How far the width may be from that of the other, in hundredths of the height. */
const SHAPE = 2;

const known = new WeakMap<Uint8Array, PictureLook>();

/** What a picture looks like, where its pixels have been read: `noteLook`. */
export function lookOf({ bytes }: Pick<Picture, 'bytes'>): PictureLook | null {
  return known.get(bytes) ?? null;
}

export function noteLook({ bytes }: Pick<Picture, 'bytes'>, look: PictureLook): void {
  known.set(bytes, look);
}

/** What pixels look like; transparent ones lie on white. The shape stands in the first two bytes. */
export function makeLook({ data, width, height }: Pixels): PictureLook {
  const look = new Uint8Array(2 + CELLS * CELLS * 3);
  const shape = Math.min(0xffff, Math.round((width / height) * 100));
  [look[0], look[1]] = [shape >> 8, shape & 0xff];
  for (let cell = 0; cell < CELLS * CELLS; cell += 1) {
    const [left, right] = span(cell % CELLS, width);
    const [top, bottom] = span(Math.floor(cell / CELLS), height);
    const sums = [0, 0, 0];
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const at = (y * width + x) * 4;
        const alpha = (data[at + 3] ?? 0) / 255;
        for (let of = 0; of < 3; of += 1) sums[of] = (sums[of] ?? 0) + (data[at + of] ?? 0) * alpha + 255 * (1 - alpha); // prettier-ignore
      }
    const count = (right - left) * (bottom - top);
    for (let of = 0; of < 3; of += 1) look[2 + cell * 3 + of] = Math.round((sums[of] ?? 0) / count);
  }
  return look;
}

/** The pixels of a cell, at least one. */
function span(cell: number, size: number): [from: number, to: number] {
  const from = Math.min(size - 1, Math.floor((cell * size) / CELLS));
  return [from, Math.max(from + 1, Math.floor(((cell + 1) * size) / CELLS))];
}

/** Whether two pictures are one that was saved in another format, size or quality. */
export function looksLike(one: PictureLook, other: PictureLook): boolean {
  const shapeOf = (look: PictureLook): number => (look[0] ?? 0) * 256 + (look[1] ?? 0);
  if (one.length !== other.length || Math.abs(shapeOf(one) - shapeOf(other)) > SHAPE) return false;
  let [apart, most] = [0, 0];
  for (let at = 2; at < one.length; at += 1) {
    const difference = Math.abs((one[at] ?? 0) - (other[at] ?? 0));
    apart += difference;
    if (difference > most) most = difference;
  }
  return apart / (one.length - 2) <= MEAN && most <= MOST && !isPlain(one);
}

function isPlain(look: PictureLook): boolean {
  const cells = look.subarray(2);
  const mean = cells.reduce((sum, one) => sum + one, 0) / cells.length;
  return cells.reduce((sum, one) => sum + Math.abs(one - mean), 0) / cells.length < PLAIN;
}
