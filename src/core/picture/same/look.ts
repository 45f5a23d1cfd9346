import { lazy } from '../../lazy.js';
import type { Picture } from '../inspect.js';
import type { Pixels } from '../prepare.js';
import { isCutFrom, type SmallPicture } from './crop.js';
import { turnsOf, type Turn } from './turns.js';

/**
 * What a picture looks like from afar: its shape in two bytes, the mean red, green and blue of each cell of a grid laid
 * over it, and the picture in shades of grey, as small as a stamp, behind its width and height.
 */
export type PictureLook = Uint8Array;

/** Cells in a row, and rows of them. */
const CELLS = 16;
/** The same picture in another format or size differs in all cells by so much of 255 on average, and in one by so much. */
const [MEAN, MOST] = [4, 28];
/** The longer side of the stamp, in pixels. */
const STAMP = 64;
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

const COLOURS = CELLS * CELLS * 3;

/** What pixels look like; transparent ones lie on white. */
export function makeLook(pixels: Pixels): PictureLook {
  const { width, height } = pixels;
  const longer = Math.max(width, height);
  const [wide, high] = [width, height].map((side) => Math.max(1, Math.round((STAMP * side) / longer)));
  const colours = meansOf(pixels, CELLS, CELLS);
  const stamp = meansOf(pixels, wide ?? 1, high ?? 1);
  const look = new Uint8Array(2 + COLOURS + 2 + stamp.length / 3);
  const shape = Math.min(0xffff, Math.round((width / height) * 100));
  look.set([shape >> 8, shape & 0xff]);
  look.set(colours.map(Math.round), 2);
  look.set([wide ?? 1, high ?? 1], 2 + COLOURS);
  for (let at = 0; at < stamp.length; at += 3) {
    // As bright as they look: ITU-R BT.601.
    const grey = 0.299 * (stamp[at] ?? 0) + 0.587 * (stamp[at + 1] ?? 0) + 0.114 * (stamp[at + 2] ?? 0);
    look[4 + COLOURS + at / 3] = Math.round(grey);
  }
  return look;
}

/** Whether bytes are as long as a look says that it is. */
export function isLook(bytes: Uint8Array): bytes is PictureLook {
  const [width = 0, height = 0] = bytes.subarray(2 + COLOURS);
  return width * height > 0 && bytes.length === 4 + COLOURS + width * height;
}

/** The mean red, green and blue of each cell, row by row. */
function meansOf({ data, width, height }: Pixels, columns: number, rows: number): Float64Array {
  const means = new Float64Array(columns * rows * 3);
  for (let cell = 0; cell < columns * rows; cell += 1) {
    const [left, right] = span(cell % columns, columns, width);
    const [top, bottom] = span(Math.floor(cell / columns), rows, height);
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) {
        const at = (y * width + x) * 4;
        const alpha = (data[at + 3] ?? 0) / 255;
        for (let of = 0; of < 3; of += 1)
          means[cell * 3 + of] =
            (means[cell * 3 + of] ?? 0) + (data[at + of] ?? 0) * alpha + 255 * (1 - alpha);
      }
    const count = (right - left) * (bottom - top);
    for (let of = 0; of < 3; of += 1) means[cell * 3 + of] = (means[cell * 3 + of] ?? 0) / count;
  }
  return means;
}

/** The pixels of a cell, at least one. */
function span(cell: number, cells: number, size: number): [from: number, to: number] {
  const from = Math.min(size - 1, Math.floor((cell * size) / cells));
  return [from, Math.max(from + 1, Math.floor(((cell + 1) * size) / cells))];
}

/**
 * Whether two pictures are one that was saved in another format, size or quality, turned by right angles, mirrored,
 * cut out of the other, or several of these.
 */
export function looksLike(one: PictureLook, other: PictureLook): boolean {
  if (isPlain(one) || isPlain(other)) return false;
  if (turns().some((turn) => isTurned(one, other, turn))) return true;
  const [small, large] = [stampOf(one), stampOf(other)];
  return isCutFrom(small, large) || isCutFrom(large, small);
}

/** Made where one is compared. */
const turns = lazy(() => turnsOf(CELLS));

function isTurned(one: PictureLook, other: PictureLook, { isOnSide, cells }: Turn): boolean {
  const shapeOf = (look: PictureLook): number => (look[0] ?? 0) * 256 + (look[1] ?? 0);
  const [shape, turned] = [shapeOf(one), isOnSide ? 10_000 / Math.max(1, shapeOf(other)) : shapeOf(other)];
  if (Math.abs(shape - turned) > (isOnSide ? Math.max(SHAPE, (SHAPE * turned) / 50) : SHAPE)) return false;
  let [apart, most] = [0, 0];
  for (let at = 0; at < COLOURS; at += 1) {
    const cell = cells[Math.floor(at / 3)] ?? 0;
    const difference = Math.abs((one[2 + at] ?? 0) - (other[2 + cell * 3 + (at % 3)] ?? 0));
    apart += difference;
    if (difference > most) most = difference;
    if (apart > MEAN * COLOURS || most > MOST) return false;
  }
  return true;
}

const stamps = new WeakMap<PictureLook, SmallPicture>();

function stampOf(look: PictureLook): SmallPicture {
  const known = stamps.get(look);
  if (known) return known;
  const [width = 0, height = 0] = look.subarray(2 + COLOURS);
  const stamp = { width, height, greys: look.subarray(4 + COLOURS) };
  stamps.set(look, stamp);
  return stamp;
}

function isPlain(look: PictureLook): boolean {
  const cells = look.subarray(2, 2 + COLOURS);
  const mean = cells.reduce((sum, one) => sum + one, 0) / cells.length;
  return cells.reduce((sum, one) => sum + Math.abs(one - mean), 0) / cells.length < PLAIN;
}
