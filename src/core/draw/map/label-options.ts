import { area, crosses, cut, grown, inside, meet, same, type Box } from './boxes.js';

/** A point that wants its name beside it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Of the mark that stands there. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Where not all names find room, those of the largest weight stay. */
  readonly weight: number;
}

/** Where a name stands. */
export interface PlacedLabel {
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** From the mark to a name that stands further away. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}

/** A place where a name could stand; the less it costs, the better. */
export interface Candidate extends PlacedLabel {
  readonly cost: number;
  /** Around the name and its leader: two names whose reaches lie apart do not hinder each other. */
  readonly reach: Box;
}

/** A line that names should keep away from, as points along it. */
export type Polyline = readonly (readonly [x: number, y: number])[];

// To the right is read most easily, then above and below; each direction is a unit vector with its cost.
const DIRECTIONS = [
  [1, 0, 0],
  [0.92, -0.38, 0.4],
  [0.92, 0.38, 0.5],
  [-1, 0, 0.6],
  [0.7, -0.7, 0.8],
  [0.7, 0.7, 0.9],
  [-0.92, -0.38, 1],
  [-0.92, 0.38, 1.1],
  [0, -1, 1],
  [0, 1, 1.2],
  [-0.7, -0.7, 1.3],
  [-0.7, 0.7, 1.4],
  [0.38, -0.92, 1.2],
  [-0.38, -0.92, 1.3],
  [0.38, 0.92, 1.4],
  [-0.38, 0.92, 1.5],
] as const;

/** How far from the edge of the mark, in units, and what that costs; further ones get a leader. */
const DISTANCES = [
  [4, 0],
  [11, 4],
  [20, 7],
  [32, 11],
  [46, 16],
  [62, 22],
  [80, 28],
  [104, 36],
] as const;

/** A name this close to the mark of another one could be taken for its name. */
const CLOSE = 8;

const CLOSE_COST = 6;

/** Between two names, in units. */
export const GAP = 2;

/** Points are looked up by rows of so many units. */
const ROW = 8;

/** The cost of what must not be: a name on another, a line through a name. */
export const HARD = 1000;

/** The points of all lines by their height: x, y, x, y. */
export type Rows = ReadonlyMap<number, readonly number[]>;

export function sortIntoRows(lines: readonly Polyline[]): Rows {
  const rows = new Map<number, number[]>();
  for (const line of lines) {
    for (const [x, y] of line) {
      const row = rows.get(Math.floor(y / ROW));
      if (row) row.push(x, y);
      else rows.set(Math.floor(y / ROW), [x, y]);
    }
  }
  return rows;
}

function countInside(box: Box, rows: Rows): number {
  let count = 0;
  for (let row = Math.floor(box.top / ROW); row <= Math.floor(box.bottom / ROW); row++) {
    const points = rows.get(row);
    if (!points) continue;
    for (let index = 0; index < points.length; index += 2) {
      if (inside(box, points[index] ?? 0, points[index + 1] ?? 0)) count++;
    }
  }
  return count;
}

/** A place for a name: the one that has so many cheaper ones before it, or null when that costs `below` or more. */
export type LabelOptions = (index: number, below: number) => Candidate | null;

/** Looks at places further away only when the nearer ones have been asked for. */
export function lookForOptions(
  spots: readonly Spot[],
  place: number,
  bounds: Box,
  marks: readonly Box[],
  rows: Rows,
): LabelOptions {
  const found: Candidate[] = [];
  const spot = spots[place];
  const own = marks[place];
  const others = marks.filter((mark) => own && !same(mark, own));
  const raised = others.map((mark) => grown(mark, 3, 3));
  let next = 0;
  return (index, below) => {
    for (let step = DISTANCES[next]; spot && step; step = DISTANCES[next]) {
      const [distance, far] = step;
      const option = found[index];
      if (option && option.cost <= far) break;
      if (far >= below) return null;
      for (const direction of DIRECTIONS) {
        const one = candidate(spot, distance, far, direction, bounds, marks, others, raised, rows);
        if (one) found.push(one);
      }
      found.sort((a, b) => a.cost - b.cost);
      next++;
    }
    const option = found[index];
    return option && option.cost < below ? option : null;
  };
}

function candidate(
  spot: Spot,
  distance: number,
  far: number,
  direction: (typeof DIRECTIONS)[number],
  bounds: Box,
  marks: readonly Box[],
  others: readonly Box[],
  raised: readonly Box[],
  rows: Rows,
): Candidate | null {
  const dx = direction[0];
  const dy = direction[1];
  const reach = spot.radius + distance;
  const x = spot.x + dx * reach;
  const y = spot.y + dy * reach;
  // The box hangs on the side that looks at the mark.
  const left = x - (spot.width / 2) * (1 - side(dx));
  const top = y - (spot.height / 2) * (1 - side(dy));
  const box = { left, top, right: left + spot.width, bottom: top + spot.height };
  if (box.left < bounds.left || box.right > bounds.right) return null;
  if (box.top < bounds.top || box.bottom > bounds.bottom) return null;
  if (marks.some((mark) => meet(box, mark))) return null;
  const leader: PlacedLabel['leader'] =
    far === 0 ? null : [spot.x + dx * (spot.radius + 1), spot.y + dy * (spot.radius + 1), x - dx, y - dy];
  if (leader && raised.some((mark) => crosses(leader, mark))) return null;
  const wide = grown(box, CLOSE);
  const close = others.filter((mark) => meet(wide, mark)).length;
  return {
    box,
    anchor: side(dx) > 0.5 ? 'start' : side(dx) < -0.5 ? 'end' : 'middle',
    leader,
    cost: direction[2] + far + countInside(box, rows) * 0.9 + close * CLOSE_COST,
    reach: joined(grown(box, GAP), leader),
  };
}

function joined(box: Box, leader: PlacedLabel['leader']): Box {
  if (!leader) return box;
  const [x1, y1, x2, y2] = leader;
  return {
    left: Math.min(box.left, x1, x2),
    top: Math.min(box.top, y1, y2),
    right: Math.max(box.right, x1, x2),
    bottom: Math.max(box.bottom, y1, y2),
  };
}

/** -1, 0 or 1 for the eight main directions, something between for the others. */
function side(part: number): number {
  return Math.max(-1, Math.min(1, part * 1.43));
}

/** How much two names hinder each other: 0 when they do not, `HARD` and more when they cannot both stand there. */
export function clash(a: Candidate, b: Candidate): number {
  if (a.reach.left > b.reach.right || b.reach.left > a.reach.right) return 0;
  if (a.reach.top > b.reach.bottom || b.reach.top > a.reach.bottom) return 0;
  const over = meet(grown(a.box, GAP), b.box) ? HARD + area(a.box, b.box) : 0;
  const led =
    (a.leader !== null && crosses(a.leader, b.box)) || (b.leader !== null && crosses(b.leader, a.box))
      ? HARD
      : 0;
  const knot = a.leader && b.leader && cut(a.leader, b.leader) ? HARD : 0;
  return over + led + knot;
}
