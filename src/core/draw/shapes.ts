import { far, farLevels, farScale, near, nearLevels, nearScale } from './data/land.js';

/** Longitude and latitude, in degrees. */
export type Point = [longitude: number, latitude: number];
export interface Country {
  readonly code: string;
  /** As in GeoJSON: each polygon an outline and its holes, each ring closed. */
  readonly polygons: Point[][][];
}

const sets = [
  { text: near, scale: nearScale, levels: nearLevels },
  { text: far, scale: farScale, levels: farLevels },
];
/** Europe is drawn finely up to this many kilometres a unit, everything coarsely beyond. */
const NEAR = 11;
/** The level of a point stands in the lowest bits of its step. */
const LEVEL_BITS = 3;
const LEVEL_MASK = 7;

/** The part of the world that a picture shows: everything up to `radius` degrees from its middle. */
export interface View {
  readonly middle: Point;
  readonly radius: number;
  readonly kilometresAUnit: number;
}

/**
 * The countries that can be seen, with as much detail as can be seen.
 *
 * @param coarser how many levels of detail to do without
 */
export function readCountries(view: View, coarser = 0): Country[] {
  const set = sets[view.kilometresAUnit < NEAR ? 0 : 1];
  if (!set) return [];
  const seen = set.levels.findLastIndex((least) => least <= view.kilometresAUnit ** 2);
  const level = Math.min(Math.max(0, seen) + coarser, set.levels.length - 1);
  const countries: Country[] = [];
  for (const line of set.text.split('\n')) {
    const [code = '', ...texts] = line.split(' ');
    const polygons: Point[][][] = [];
    for (const text of texts) {
      const [outline, ...holes] = text.split('.').map((ring) => readRing(ring, set.scale, level, view));
      if (outline) polygons.push([outline, ...holes.filter((hole) => hole !== null)]);
    }
    if (polygons.length > 0) countries.push({ code, polygons });
  }
  return countries;
}

/** Null when the ring is out of sight, or nothing is left of it but a sliver, which may turn the other way. */
function readRing(text: string, scale: number, level: number, view: View): Point[] | null {
  const steps = decode(text);
  const box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    x += (steps[index] ?? 0) >> LEVEL_BITS;
    y += steps[index + 1] ?? 0;
    if (x < box.west) box.west = x;
    if (x > box.east) box.east = x;
    if (y < box.south) box.south = y;
    if (y > box.north) box.north = y;
  }
  if (!meets(box, scale, view)) return null;
  const kept: Point[] = [];
  let area = 0;
  [x, y] = [0, 0];
  for (let index = 0; index + 1 < steps.length; index += 2) {
    const step = steps[index] ?? 0;
    const [nextX, nextY] = [x + (step >> LEVEL_BITS), y + (steps[index + 1] ?? 0)];
    if (index > 0) area += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
    if ((step & LEVEL_MASK) >= level) kept.push([x / scale, y / scale]);
  }
  const [startX, startY] = [(steps[0] ?? 0) >> LEVEL_BITS, steps[1] ?? 0];
  area += x * startY - startX * y;
  const [first] = kept;
  if (!first || kept.length < 3 || turn(kept) !== Math.sign(area)) return null;
  return [...kept, first];
}

interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

function meets({ west, east, south, north }: Bounds, scale: number, { middle, radius }: View): boolean {
  const [longitude, latitude] = middle;
  if (south / scale > latitude + radius || north / scale < latitude - radius) return false;
  const highest = Math.abs(latitude) + radius;
  if (highest >= 89) return true;
  // The circle around the middle reaches so far to the east and to the west.
  const reach =
    (Math.asin(Math.min(1, Math.sin(radians(radius)) / Math.cos(radians(latitude)))) * 180) / Math.PI;
  const part = (from: number, to: number): boolean => west / scale < to && east / scale > from;
  return [-360, 0, 360].some((round) => part(longitude - reach + round, longitude + reach + round));
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function turn(ring: readonly Point[]): number {
  let sum = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.sign(sum);
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

function decode(text: string): Int32Array {
  const numbers = new Int32Array(text.length);
  let count = 0;
  let number = 0;
  let shift = 0;
  for (let index = 0; index < text.length; index++) {
    const value = VALUES[text.charCodeAt(index)] ?? 0;
    number |= (value & 31) << shift;
    shift += 5;
    if (value & 32) continue;
    numbers[count++] = number & 1 ? -(number >> 1) : number >> 1;
    number = 0;
    shift = 0;
  }
  return numbers.subarray(0, count);
}
