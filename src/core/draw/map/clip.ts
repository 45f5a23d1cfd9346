/** A part of the plane, its north up. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The points of a ring in one row, three numbers each: x, y and a third one that belongs to the point. */
export type FlatPoints = readonly number[] | Float64Array;

/**
 * The part of a ring that lies inside of a rectangle, after Sutherland and Hodgman: `Reentrant polygon clipping`,
 * Communications of the ACM 17 (1974), no. 1. Where the ring falls apart, its parts stay joined along the edge.
 *
 * @param edge the third number of the points where the ring meets the edge
 */
export function clip(ring: FlatPoints, { west, south, east, north }: Bounds, edge: number): FlatPoints {
  return cut(cut(cut(cut(ring, 0, west, 1, edge), 0, east, -1, edge), 1, south, 1, edge), 1, north, -1, edge);
}

export function isWithin(inner: Bounds, outer: Bounds): boolean {
  return (
    inner.west >= outer.west &&
    inner.south >= outer.south &&
    inner.east <= outer.east &&
    inner.north <= outer.north
  );
}

export function meets(a: Bounds, b: Bounds): boolean {
  return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

/** What lies on one side of a line. Nothing is copied where all of it does. */
function cut(ring: FlatPoints, axis: 0 | 1, bound: number, side: 1 | -1, edge: number): FlatPoints {
  const length = ring.length;
  let first = 0;
  while (first < length && ((ring[first + axis] ?? 0) - bound) * side >= 0) first += 3;
  if (first >= length) return ring;
  const kept: number[] = [];
  let [x = 0, y = 0] = [ring[length - 3], ring[length - 2]];
  let within = ((axis === 0 ? x : y) - bound) * side >= 0;
  for (let index = 0; index < length; index += 3) {
    const nextX = ring[index] ?? 0;
    const nextY = ring[index + 1] ?? 0;
    const nextWithin = ((axis === 0 ? nextX : nextY) - bound) * side >= 0;
    if (nextWithin !== within) {
      if (axis === 0) kept.push(bound, y + ((nextY - y) * (bound - x)) / (nextX - x), edge);
      else kept.push(x + ((nextX - x) * (bound - y)) / (nextY - y), bound, edge);
    }
    if (nextWithin) kept.push(nextX, nextY, ring[index + 2] ?? 0);
    x = nextX;
    y = nextY;
    within = nextWithin;
  }
  return kept;
}
