export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
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
export interface Placed {
  readonly box: Box;
  readonly anchor: 'start' | 'middle' | 'end';
  /** From the mark to a name that stands further away. */
  readonly leader: readonly [x1: number, y1: number, x2: number, y2: number] | null;
}
interface Candidate extends Placed {
  readonly cost: number;
  /** Around the name and its leader: two names whose reaches lie apart do not hinder each other. */
  readonly reach: Box;
}
type Line = readonly (readonly [x: number, y: number])[];

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
const GAP = 2;
/** Points are looked up by rows of so many units. */
const ROW = 8;
const HARD = 1000;
/** Costs that differ by less are the same. */
const TINY = 1e-9;
const ROUNDS = 12;
const TRIED = 12;
/** The more names, the longer each try takes: from eleven names on there are fewer of them. */
const EFFORT = 1200;
const MOST_TRIED = 24;

/**
 * Finds a place for each name where it covers no other name, no mark and as little of the lines as can be.
 *
 * @returns in the order of the spots; null where there is no room
 */
export function placeLabels(spots: readonly Spot[], lines: readonly Line[], bounds: Box): (Placed | null)[] {
  const marks = spots.map(({ x, y, radius }) => around(x, y, radius + 1));
  const rows = sortIntoRows(lines);
  const options = spots.map((_, index) => lookForOptions(spots, index, bounds, marks, rows));
  const weight = (index: number): number => spots[index]?.weight ?? 0;
  const order = spots.map((_, index) => index).sort((a, b) => weight(b) - weight(a) || a - b);

  let chosen = settle(
    spots.map(() => null),
    options,
    order,
  );
  // A name may have to make way for another one although it stands best where it stands: try what comes of that.
  if (spots.length <= MOST_TRIED) {
    let least = total(chosen);
    // The cost if every name stood where it stands best.
    const floors = options.map((own) => own(0, Infinity)?.cost ?? HARD);
    const floor = floors.reduce((sum, cost) => sum + cost, 0);
    const most = Math.min(TRIED, Math.ceil(EFFORT / spots.length ** 2));
    for (const index of order) {
      for (let tried = 0; tried < most; tried++) {
        // They come by their own cost: nothing can come of those that are left out here.
        const option = options[index]?.(tried, least - floor + (floors[index] ?? 0));
        if (!option) break;
        const start = chosen.map((other, place) =>
          place === index ? option : other && clash(option, other) > 0 ? null : other,
        );
        const others = order.filter((place) => place !== index);
        const next = settle(start, options, others, 2);
        const cost = total(next);
        if (cost < least - TINY) [chosen, least] = [next, cost];
      }
    }
  }
  for (const index of [...order].reverse()) {
    const own = chosen[index];
    if (own && conflicts(chosen, own, index, HARD) >= HARD) chosen[index] = null;
  }
  for (const index of order) {
    const best = chosen[index] ?? choose(chosen, options[index], index);
    chosen[index] = best && conflicts(chosen, best, index, HARD) < HARD ? best : null;
  }
  return chosen.map((one) => one && { box: one.box, anchor: one.anchor, leader: one.leader });
}

type Choice = (Candidate | null)[];

/** Lets each name in turn take the place that is best beside the others, until none wants to move. */
function settle(
  start: Choice,
  options: readonly Options[],
  order: readonly number[],
  rounds = ROUNDS,
): Choice {
  const chosen = [...start];
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (const index of order) {
      const best = choose(chosen, options[index], index);
      changed ||= best !== chosen[index];
      chosen[index] = best;
    }
    if (!changed) break;
  }
  return chosen;
}

function choose(chosen: Choice, options: Options | undefined, index: number): Candidate | null {
  // Nothing that costs more than the place that the name has is worth a look.
  const now = chosen[index];
  let best: Candidate | null = null;
  let least = now ? now.cost + conflicts(chosen, now, index, Infinity) : Infinity;
  for (let next = 0; ; next++) {
    const option: Candidate | null = options?.(next, best ? least : least + TINY) ?? null;
    if (!option) return best;
    const cost: number = option.cost + conflicts(chosen, option, index, least - option.cost + TINY);
    if (best ? cost < least : cost <= least) [best, least] = [option, cost];
  }
}

/** How much a place hinders the other names; from `enough` on, any amount that is not less. */
function conflicts(chosen: Choice, option: Candidate, index: number, enough: number): number {
  let sum = 0;
  for (let place = 0; place < chosen.length && sum < enough; place++) {
    const other = chosen[place];
    if (other && place !== index) sum += clash(option, other);
  }
  return sum;
}

function total(chosen: Choice): number {
  return chosen.reduce(
    (sum, one, index) => sum + (one ? one.cost + conflicts(chosen, one, index, Infinity) / 2 : HARD),
    0,
  );
}

/** The points of all lines by their height: x, y, x, y. */
type Rows = ReadonlyMap<number, readonly number[]>;

function sortIntoRows(lines: readonly Line[]): Rows {
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
type Options = (index: number, below: number) => Candidate | null;

/** Looks at places further away only when the nearer ones have been asked for. */
function lookForOptions(
  spots: readonly Spot[],
  place: number,
  bounds: Box,
  marks: readonly Box[],
  rows: Rows,
): Options {
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
  const leader: Placed['leader'] =
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

function joined(box: Box, leader: Placed['leader']): Box {
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

function clash(a: Candidate, b: Candidate): number {
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

const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});
const grown = (box: Box, by: number, upright = 0): Box => ({
  left: box.left - by,
  top: box.top - upright,
  right: box.right + by,
  bottom: box.bottom + upright,
});
const inside = (box: Box, x: number, y: number): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;
const same = (a: Box, b: Box): boolean => a.left === b.left && a.top === b.top && a.right === b.right;
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const area = (a: Box, b: Box): number =>
  (Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  if (Math.max(x1, x2) <= box.left || Math.min(x1, x2) >= box.right) return false;
  if (Math.max(y1, y2) <= box.top || Math.min(y1, y2) >= box.bottom) return false;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3);
  for (let step = 0; step <= steps; step++) {
    if (inside(box, x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps)) return true;
  }
  return false;
}

function cut(a: Segment, b: Segment): boolean {
  const hand = (x: number, y: number, [x1, y1, x2, y2]: Segment): number =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return hand(b[0], b[1], a) !== hand(b[2], b[3], a) && hand(a[0], a[1], b) !== hand(a[2], a[3], b);
}
