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
const HARD = 1000;
const ROUNDS = 12;
const TRIED = 12;
const MOST_TRIED = 24;

/**
 * Finds a place for each name where it covers no other name, no mark and as little of the lines as can be.
 *
 * @returns in the order of the spots; null where there is no room
 */
export function placeLabels(spots: readonly Spot[], lines: readonly Line[], bounds: Box): (Placed | null)[] {
  const marks = spots.map(({ x, y, radius }) => around(x, y, radius + 1));
  const points = lines.flatMap((line) => line);
  const options = spots.map((spot) => candidates(spot, bounds, marks, points));
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
    for (const index of order) {
      for (const option of (options[index] ?? []).slice(0, TRIED)) {
        const start = chosen.map((other, place) =>
          place === index ? option : other && clash(option, other) > 0 ? null : other,
        );
        const others = order.filter((place) => place !== index);
        const next = settle(start, options, others, 2);
        const cost = total(next);
        if (cost < least - 1e-9) [chosen, least] = [next, cost];
      }
    }
  }
  for (const index of [...order].reverse()) {
    const own = chosen[index];
    if (own && conflicts(chosen, own, index) >= HARD) chosen[index] = null;
  }
  for (const index of order) {
    const best = chosen[index] ?? choose(chosen, options[index] ?? [], index);
    chosen[index] = best && conflicts(chosen, best, index) < HARD ? best : null;
  }
  return chosen.map((one) => one && { box: one.box, anchor: one.anchor, leader: one.leader });
}

type Choice = (Candidate | null)[];

/** Lets each name in turn take the place that is best beside the others, until none wants to move. */
function settle(
  start: Choice,
  options: readonly Candidate[][],
  order: readonly number[],
  rounds = ROUNDS,
): Choice {
  const chosen = [...start];
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (const index of order) {
      const best = choose(chosen, options[index] ?? [], index);
      changed ||= best !== chosen[index];
      chosen[index] = best;
    }
    if (!changed) break;
  }
  return chosen;
}

function choose(chosen: Choice, options: readonly Candidate[], index: number): Candidate | null {
  let best: Candidate | null = null;
  let least = Infinity;
  for (const option of options) {
    // They come by their own cost: what follows cannot be better.
    if (option.cost >= least) break;
    const cost = option.cost + conflicts(chosen, option, index);
    if (cost < least) [best, least] = [option, cost];
  }
  return best;
}

function conflicts(chosen: Choice, option: Placed, index: number): number {
  return chosen.reduce(
    (sum, other, place) => (other && place !== index ? sum + clash(option, other) : sum),
    0,
  );
}

function total(chosen: Choice): number {
  return chosen.reduce(
    (sum, one, index) => sum + (one ? one.cost + conflicts(chosen, one, index) / 2 : HARD),
    0,
  );
}

function candidates(spot: Spot, bounds: Box, marks: readonly Box[], points: Line): Candidate[] {
  const found: Candidate[] = [];
  for (const [distance, far] of DISTANCES) {
    for (const [dx, dy, cost] of DIRECTIONS) {
      const reach = spot.radius + distance;
      const x = spot.x + dx * reach;
      const y = spot.y + dy * reach;
      // The box hangs on the side that looks at the mark.
      const left = x - (spot.width / 2) * (1 - side(dx));
      const top = y - (spot.height / 2) * (1 - side(dy));
      const box = { left, top, right: left + spot.width, bottom: top + spot.height };
      if (box.left < bounds.left || box.right > bounds.right) continue;
      if (box.top < bounds.top || box.bottom > bounds.bottom) continue;
      if (marks.some((mark) => meet(box, mark))) continue;
      const leader: Placed['leader'] =
        far === 0 ? null : [spot.x + dx * (spot.radius + 1), spot.y + dy * (spot.radius + 1), x - dx, y - dy];
      const own = around(spot.x, spot.y, spot.radius + 1);
      const blocked = leader && marks.some((mark) => !same(mark, own) && crosses(leader, grown(mark, 3, 3)));
      if (blocked) continue;
      const covered = points.filter(([px, py]) => inside(box, px, py)).length;
      const close = marks.filter((mark) => !same(mark, own) && meet(grown(box, CLOSE), mark)).length;
      const anchor = side(dx) > 0.5 ? 'start' : side(dx) < -0.5 ? 'end' : 'middle';
      found.push({ box, anchor, leader, cost: cost + far + covered * 0.9 + close * CLOSE_COST });
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** -1, 0 or 1 for the eight main directions, something between for the others. */
function side(part: number): number {
  return Math.max(-1, Math.min(1, part * 1.43));
}

function clash(a: Placed, b: Placed): number {
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
