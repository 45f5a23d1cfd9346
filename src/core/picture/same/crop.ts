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
/** A place is left as soon as those seen are further apart on average than this for each, and this for one more. */
const SLACK = 24;
/** So many places are looked at closely, the likeliest first. */
const PLACES = 4;
/** The many cells of a part differ from those where it stood by so much of 255 on average, and one by so much. */
const [MEAN, MOST] = [6, 50];
/** From where they are further apart no small step leads there. */
const FAR = 15;
/** Cells that differ less from their mean tell nothing: sky, a wall. */
const CONTRAST = 6;

/** Whether one picture shows a part of another, cut out of it and perhaps made larger or smaller. */
export function isCutFrom(part: SmallPicture, whole: SmallPicture): boolean {
  const [small, large] = [makeSums(part), makeSums(whole)];
  const many = cellsOf(small, frameOf(part), MANY);
  if (contrastOf(many) < CONTRAST) return false;
  const few = cellsOf(small, frameOf(part), FEW);
  const shape = part.height / part.width;
  const widest = Math.min(whole.width, whole.height / shape);
  const places: { readonly frame: CropFrame; readonly apart: number }[] = [];
  let bound = NEAR;
  for (let width = widest; width >= LEAST * whole.width; width *= NARROWER) {
    const height = width * shape;
    const [right, down] = [width / PLACES_WITHIN, height / PLACES_WITHIN];
    for (let y = 0; y <= whole.height - height; y += down)
      for (let x = 0; x <= whole.width - width; x += right) {
        const apart = distance(large, x, y, width, height, few, FEW, bound);
        if (apart >= bound) continue;
        places.push({ frame: { x, y, width, height }, apart });
        places.sort((one, other) => one.apart - other.apart);
        if (places.length > PLACES) places.pop();
        if (places.length === PLACES) bound = places.at(-1)?.apart ?? bound;
      }
  }
  return places.some(({ frame }) => fitsNear(large, frame, many));
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
  const apartAt = ({ x, y, width, height }: CropFrame): number =>
    distance(sums, x, y, width, height, cells, MANY, Infinity);
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
  return cellsOf(sums, frame, MANY).every((one, at) => Math.abs(one - (cells[at] ?? 0)) <= MOST);
}

/** How far the means of cells are apart from those of a stretch, all together; Infinity where that will be more than `most`. */
function distance(
  sums: GreySums,
  x: number,
  y: number,
  width: number,
  height: number,
  cells: Float64Array,
  count: number,
  most: number,
): number {
  const wide = width / count;
  const high = height / count;
  let apart = 0;
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1) {
      const there = meanOf(sums, x + column * wide, y + row * high, wide, high);
      apart += Math.abs(there - (cells[row * count + column] ?? 0));
      const seen = row * count + column + 1;
      if (apart >= most || apart > (most * seen) / cells.length + SLACK) return Infinity;
    }
  return apart;
}

function cellsOf(sums: GreySums, { x, y, width, height }: CropFrame, count: number): Float64Array {
  const [wide, high] = [width / count, height / count];
  return Float64Array.from({ length: count * count }, (_, at) =>
    meanOf(sums, x + (at % count) * wide, y + Math.floor(at / count) * high, wide, high),
  );
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
