import { lazy } from '../../lazy.js';
import { turnsOf } from './turns.js';

/** A picture in shades of grey, small enough to be laid over another one again and again. */
export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  /** Rows from above, each value of 255. */
  readonly greys: Uint8Array;
}

/** Less than this share of the width of a picture shows too little of it to be told. */
const LEAST = 0.4;
/** Each width that is tried is so much of the one before, */
const NARROWER = 0.92;
/** and so many places are tried within it. */
const PLACES_WITHIN = 16;
/** Cells in a row, and rows of them: few to find where a part may have stood, many to tell whether it did. */
const [FEW, MANY] = [4, 12];
/** So far apart the means of few cells may be, of all together, where the part may have stood. */
const NEAR = 14 * FEW * FEW;
/** So many places are looked at closely, the likeliest first. */
const PLACES = 4;
/** The many cells of a part differ from those where it stood by so much of 255 on average, and one by so much. */
const [MEAN, MOST] = [6, 50];
/** From where they are further apart no small step leads there. */
const FAR = 15;
/** Cells that differ less from their mean tell nothing: sky, a wall. */
const CONTRAST = 6;

/** Made where a part is compared. */
const [fewTurns, manyTurns] = [lazy(() => turnsOf(FEW)), lazy(() => turnsOf(MANY))];

/** Whether one picture shows a part of another, cut out of it, perhaps turned, mirrored, and made larger or smaller. */
export function isCutFrom(part: SmallPicture, whole: SmallPicture): boolean {
  const [small, large] = [makeSums(part), makeSums(whole)];
  const many = cellsOf(small, frameOf(part), MANY);
  if (contrastOf(many) < CONTRAST) return false;
  const few = cellsOf(small, frameOf(part), FEW);
  const ways = fewTurns().map(({ isOnSide, cells }, at): LyingWay => {
    return { isOnSide, few: turnedBy(few, cells), many: turnedBy(many, manyTurns()[at]?.cells ?? []) };
  });
  const shape = part.height / part.width;
  const places: CutPlace[] = [];
  for (const onSide of [false, true]) {
    const those = ways.filter(({ isOnSide }) => isOnSide === onSide);
    findPlaces(those, large, onSide ? 1 / shape : shape, places);
  }
  return places.some(({ frame, way }) => fitsNear(large, frame, way.many));
}

/** A part as it may lie in the whole: the means of its cells. */
interface LyingWay {
  readonly isOnSide: boolean;
  readonly few: Float64Array;
  readonly many: Float64Array;
}

/** Where a part may have stood, and how far few cells are apart there. */
interface CutPlace {
  readonly frame: CropFrame;
  readonly way: LyingWay;
  readonly apart: number;
}

function turnedBy(cells: Float64Array, places: readonly number[]): Float64Array {
  return Float64Array.from(places, (at) => cells[at] ?? 0);
}

/**
 * Finds where a part may have stood that lies in one of several ways, all with the same shape.
 *
 * @param places found so far, the likeliest first
 */
function findPlaces(ways: readonly LyingWay[], sums: GreySums, shape: number, places: CutPlace[]): void {
  const [all, middle] = [sumOf(ways[0]?.few ?? []), middleOf(ways[0]?.few ?? [])];
  const there = new Float64Array(FEW * FEW);
  let bound = places[PLACES - 1]?.apart ?? NEAR;
  for (
    let width = Math.min(sums.width, sums.height / shape);
    width >= LEAST * sums.width;
    width *= NARROWER
  ) {
    const height = width * shape;
    const [right, down] = [width / PLACES_WITHIN, height / PLACES_WITHIN];
    for (let y = 0; y <= sums.height - height; y += down)
      for (let x = 0; x <= sums.width - width; x += right) {
        // What is in the middle stays there, whichever way a picture lies.
        const allThere = FEW * FEW * meanOf(sums, x, y, width, height);
        if (Math.abs(allThere - all) >= bound) continue;
        const middleThere = 4 * meanOf(sums, x + width / 4, y + height / 4, width / 2, height / 2);
        const aroundApart = Math.abs(allThere - middleThere - all + middle);
        if (Math.abs(middleThere - middle) + aroundApart >= bound) continue;
        const frame = { x, y, width, height };
        cellsOf(sums, frame, FEW, there);
        for (const way of ways) {
          const apart = distance(there, way.few);
          if (apart >= bound) continue;
          places.push({ frame, way, apart });
          places.sort((one, other) => one.apart - other.apart);
          if (places.length > PLACES) places.pop();
          bound = places[PLACES - 1]?.apart ?? bound;
        }
      }
  }
}

function sumOf(cells: ArrayLike<number>): number {
  return Array.from(cells).reduce((sum, one) => sum + one, 0);
}

/** The sum of the four in the middle. */
function middleOf(cells: ArrayLike<number>): number {
  return [5, 6, 9, 10].reduce((sum, at) => sum + (cells[at] ?? 0), 0);
}

interface CropFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function frameOf({ width, height }: SmallPicture): CropFrame {
  return { x: 0, y: 0, width, height };
}

/** Goes by small steps to where the cells fit best: rarely was the part cut just where it was tried. */
function fitsNear(sums: GreySums, start: CropFrame, cells: Float64Array): boolean {
  const there = new Float64Array(cells.length);
  const apartAt = (one: CropFrame): number => distance(cellsOf(sums, one, MANY, there), cells);
  let frame = start;
  let apart = apartAt(frame);
  if (apart > FAR * cells.length) return false;
  for (let step = start.width / PLACES_WITHIN; step > 0.1; step /= 2)
    for (let isBetter = true; isBetter;) {
      isBetter = false;
      const { x, y, width, height } = frame;
      const [wide, high] = [step, (step * height) / width];
      for (const one of [
        { ...frame, x: x - step },
        { ...frame, x: x + step },
        { ...frame, y: y - step },
        { ...frame, y: y + step },
        { x: x - wide / 2, y: y - high / 2, width: width + wide, height: height + high },
        { x: x + wide / 2, y: y + high / 2, width: width - wide, height: height - high },
      ]) {
        const other = apartAt(one);
        if (other < apart * 0.99) [frame, apart, isBetter] = [one, other, true];
      }
    }
  if (apart > MEAN * cells.length) return false;
  cellsOf(sums, frame, MANY, there);
  return there.every((one, at) => Math.abs(one - (cells[at] ?? 0)) <= MOST);
}

/** How far means are apart, all together. */
function distance(some: Float64Array, others: Float64Array): number {
  let apart = 0;
  for (let at = 0; at < some.length; at += 1) apart += Math.abs((some[at] ?? 0) - (others[at] ?? 0));
  return apart;
}

/** The means of the cells of a stretch, so many in a row and so many rows. */
function cellsOf(
  sums: GreySums,
  { x, y, width, height }: CropFrame,
  count: number,
  into = new Float64Array(count * count),
): Float64Array {
  const [wide, high] = [width / count, height / count];
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      into[row * count + column] = meanOf(sums, x + column * wide, y + row * high, wide, high);
  return into;
}

function contrastOf(cells: Float64Array): number {
  const mean = cells.reduce((sum, one) => sum + one, 0) / cells.length;
  return cells.reduce((sum, one) => sum + Math.abs(one - mean), 0) / cells.length;
}

/** Of each corner between pixels, the sum of all that stand above it to its left. */
interface GreySums {
  readonly width: number;
  readonly height: number;
  readonly at: Float64Array;
}

const known = new WeakMap<Uint8Array, GreySums>();

function makeSums({ width, height, greys }: SmallPicture): GreySums {
  const before = known.get(greys);
  if (before) return before;
  const at = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += greys[y * width + x] ?? 0;
      at[(y + 1) * (width + 1) + x + 1] = (at[y * (width + 1) + x + 1] ?? 0) + row;
    }
  }
  const sums = { width, height, at };
  known.set(greys, sums);
  return sums;
}

/** The mean of a stretch, whose edges may run through pixels; what is outside counts for nothing. */
function meanOf(sums: GreySums, x: number, y: number, width: number, height: number): number {
  const right = x + width;
  const below = y + height;
  const sum = sumTo(sums, right, below) - sumTo(sums, x, below) - sumTo(sums, right, y) + sumTo(sums, x, y);
  return sum / (width * height);
}

function sumTo({ width, height, at }: GreySums, x: number, y: number): number {
  const inX = x < 0 ? 0 : x > width ? width : x;
  const inY = y < 0 ? 0 : y > height ? height : y;
  const left = inX >= width ? width - 1 : Math.floor(inX);
  const top = inY >= height ? height - 1 : Math.floor(inY);
  const overX = inX - left;
  const overY = inY - top;
  const from = top * (width + 1) + left;
  const below = from + width + 1;
  const upper = (at[from] ?? 0) * (1 - overX) + (at[from + 1] ?? 0) * overX;
  const lower = (at[below] ?? 0) * (1 - overX) + (at[below + 1] ?? 0) * overX;
  return upper * (1 - overY) + lower * overY;
}
