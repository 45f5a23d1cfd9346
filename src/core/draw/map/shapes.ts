import { clip, isWithin, meets, type Bounds, type FlatPoints } from './clip.js';
import {
  europe,
  europeFrame,
  europeLevels,
  europeScale,
  world,
  worldLevels,
  worldScale,
} from '../data/land.js';
import { EARTH_RADIUS, type Projection } from './projection.js';

/** A ring on the plane, in kilometres. */
export interface Ring {
  /** The country's code. */
  readonly code: string;
  /** An outline runs clockwise, a hole in it the other way. */
  readonly hole: boolean;
  readonly box: Bounds;
  /** East, north and level of each point; the last point is not the first one again. */
  readonly points: () => FlatPoints;
}
/** The countries of a map, projected. */
export interface Land {
  /** How many square kilometres a point of each level spans at least, from the finest level on. */
  readonly levels: readonly number[];
  readonly rings: readonly Ring[];
}

/** The level of a point stands in the lowest bits of its step. */
const LEVEL_BITS = 3;
/** Also the level of points that a cut makes. */
const COARSEST = 7;
/** Degrees from the middle of an azimuthal map. What begins further away is out of sight and torn into its rim. */
const REACH = 100;

/**
 * Europe around the middle of EPSG:3035. Rings are read when they are first looked at.
 *
 * @param finest square kilometres that can be seen: points that span less may be missing
 */
export function readEurope(finest: number): Land {
  const level = levelFor(europeLevels, finest);
  const rings: Ring[] = [];
  each(europe, (text, code, hole) => {
    let points: FlatPoints | null = null;
    rings.push({
      code,
      hole,
      box: readBox(text, europeScale),
      points: () => (points ??= readPoints(text, europeScale, level)),
    });
  });
  return { levels: europeLevels, rings };
}

/** The coarsest level that has all points that span so many square kilometres. */
export function levelFor(levels: readonly number[], finest: number): number {
  return Math.max(
    0,
    levels.findLastIndex((least) => least <= finest),
  );
}

/** Whether the shapes of Europe reach as far as that. */
export function isInEurope(frame: Bounds): boolean {
  return isWithin(frame, europeFrame);
}

/**
 * The world, projected.
 *
 * @param meridian the longitude in the middle of a map that ends at the meridian opposite of it; null for a map around
 * a point
 */
export function readWorld(project: Projection, meridian: number | null, finest: number): Land {
  const level = levelFor(worldLevels, finest);
  const reach = meridian === null ? 2 * EARTH_RADIUS * Math.sin((REACH * Math.PI) / 360) : Infinity;
  const rings: Ring[] = [];
  each(world, (text, code, hole) => {
    const points = readPoints(text, worldScale, level);
    const parts = meridian === null ? [points] : unroll(points, readBox(text, worldScale), meridian);
    for (const part of parts) {
      const row = projectRow(part, project);
      const nearest = meridian === null ? nearestOf(row) : 0;
      if (nearest < reach) rings.push({ code, hole, box: boxAround(row), points: () => row });
    }
  });
  return { levels: worldLevels, rings };
}

/** The parts of a ring that lie within 180 degrees of a meridian, each moved there by whole turns. */
function unroll(points: FlatPoints, { west, east, south, north }: Bounds, meridian: number): FlatPoints[] {
  const map = { west: meridian - 180, east: meridian + 180, south: -90, north: 90 };
  const parts: FlatPoints[] = [];
  for (const turn of [-360, 0, 360]) {
    const box = { west: west + turn, east: east + turn, south, north };
    if (!meets(box, map)) continue;
    const moved =
      turn === 0 ? points : points.map((value, index) => (index % 3 === 0 ? value + turn : value));
    parts.push(isWithin(box, map) ? moved : clip(moved, map, COARSEST));
  }
  return parts.filter((part) => part.length > 0);
}

function projectRow(points: FlatPoints, project: Projection): FlatPoints {
  const row = new Float64Array(points.length);
  for (let index = 0; index < points.length; index += 3) {
    const point = project(points[index] ?? 0, points[index + 1] ?? 0);
    row[index] = point[0];
    row[index + 1] = point[1];
    row[index + 2] = points[index + 2] ?? 0;
  }
  return row;
}

function nearestOf(row: FlatPoints): number {
  let nearest = Infinity;
  for (let index = 0; index < row.length; index += 3) {
    nearest = Math.min(nearest, Math.hypot(row[index] ?? 0, row[index + 1] ?? 0));
  }
  return nearest;
}

function boxAround(row: FlatPoints): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let index = 0; index < row.length; index += 3) {
    const x = row[index] ?? 0;
    const y = row[index + 1] ?? 0;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return { west, south, east, north };
}

/** Goes through the rings of all countries. */
function each(text: string, visit: (ring: string, code: string, hole: boolean) => void): void {
  for (const line of text.split('\n')) {
    const [code = '', ...polygons] = line.split(' ');
    for (const polygon of polygons) {
      polygon.split('.').forEach((ring, index) => {
        visit(ring, code, index > 0);
      });
    }
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Uint8Array(128);
for (let value = 0; value < DIGITS.length; value++) VALUES[DIGITS.charCodeAt(value)] = value;

let scratch = new Int32Array(4096);

/** Reads base64 VLQ into `scratch`. @returns how many numbers there are, `most` at the most */
function decode(text: string, most = Infinity): number {
  if (scratch.length < text.length) scratch = new Int32Array(text.length);
  let count = 0;
  let number = 0;
  let shift = 0;
  for (let index = 0; index < text.length && count < most; index++) {
    const value = VALUES[text.charCodeAt(index)] ?? 0;
    number |= (value & 31) << shift;
    if (value & 32) shift += 5;
    else {
      scratch[count++] = number & 1 ? -(number >> 1) : number >> 1;
      number = 0;
      shift = 0;
    }
  }
  return count;
}

/** The first four numbers of a ring. */
function readBox(text: string, scale: number): Bounds {
  decode(text, 4);
  const [west = 0, south = 0, width = 0, height = 0] = scratch;
  return {
    west: west / scale,
    south: south / scale,
    east: (west + width) / scale,
    north: (south + height) / scale,
  };
}

/** The other numbers of a ring, two for each point; the points of finer levels are left out. */
function readPoints(text: string, scale: number, finest: number): FlatPoints {
  const count = decode(text);
  const points = new Float64Array(((count - 4) / 2) * 3);
  let x = scratch[0] ?? 0;
  let y = scratch[1] ?? 0;
  let to = 0;
  for (let index = 4; index < count; index += 2) {
    const step = scratch[index] ?? 0;
    x += step >> LEVEL_BITS;
    y += scratch[index + 1] ?? 0;
    const level = step & COARSEST;
    if (level < finest) continue;
    points[to] = x / scale;
    points[to + 1] = y / scale;
    points[to + 2] = level;
    to += 3;
  }
  return points.subarray(0, to);
}
