import { grain, type MapView } from './chart.js';
import { clip, isWithin, meets, type Bounds, type FlatPoints } from './clip.js';
import { levelFor, type Land, type Ring } from './shapes.js';

/** Outlines are made coarser until they have no more points than that: four and a half characters each. */
const MOST_POINTS = { wide: 3000, narrow: 1550 } as const;

/** The countries in the picture as path data, with as much detail as can be seen and no more than there is room for. */
export function outlines(
  { levels, rings }: Land,
  view: MapView,
  countries: ReadonlySet<string>,
): { readonly others: string; readonly chosen: string } {
  const { frame } = view;
  const seen = rings.filter(({ box }) => meets(box, frame));
  const counts = levels.map(() => 0);
  for (const { points } of seen) count(points(), frame, counts);
  let level = levelFor(levels, grain(view));
  let sum = counts.slice(level).reduce((a, b) => a + b, 0);
  while (sum > MOST_POINTS[view.format.name] && level < levels.length - 1) sum -= counts[level++] ?? 0;
  const drawn = { others: '', chosen: '' };
  for (const ring of seen) {
    drawn[countries.has(ring.code) ? 'chosen' : 'others'] += trace(ring, level, view);
  }
  return drawn;
}

/** How many points of each level lie in the picture. */
function count(points: FlatPoints, { west, south, east, north }: Bounds, counts: number[]): void {
  for (let index = 0; index < points.length; index += 3) {
    const x = points[index] ?? 0;
    const y = points[index + 1] ?? 0;
    if (x < west || x > east || y < south || y > north) continue;
    const last = Math.min(points[index + 2] ?? 0, counts.length - 1);
    counts[last] = (counts[last] ?? 0) + 1;
  }
}

/**
 * A ring as path data, its points moved to a grid. Two countries share the points of their border, so both borders
 * go the same way; points of one spot and points on the way between two others are left out. What is smaller than
 * two square units is nothing, and so is a sliver that was turned by its few points.
 */
function trace(ring: Ring, level: number, view: MapView): string {
  const all = ring.points();
  const kept: number[] = [];
  for (let index = 0; index < all.length; index += 3) {
    const own = all[index + 2] ?? 0;
    if (own >= level) kept.push(all[index] ?? 0, all[index + 1] ?? 0, own);
  }
  const seen = isWithin(ring.box, view.frame) ? kept : clip(kept, view.frame, level);
  const points: number[] = [];
  for (let index = 0; index < seen.length; index += 3) {
    const x = Math.round(view.x(seen[index] ?? 0));
    const y = Math.round(view.y(seen[index + 1] ?? 0));
    const length = points.length;
    if (length >= 2) {
      const stepX = x - (points[length - 2] ?? 0);
      const stepY = y - (points[length - 1] ?? 0);
      if (stepX === 0 && stepY === 0) continue;
      if (length >= 4) {
        const beforeX = (points[length - 2] ?? 0) - (points[length - 4] ?? 0);
        const beforeY = (points[length - 1] ?? 0) - (points[length - 3] ?? 0);
        const straight = beforeX * stepY === beforeY * stepX && beforeX * stepX + beforeY * stepY > 0;
        if (straight) points.length -= 2;
      }
    }
    points.push(x, y);
  }
  return write(points, ring.hole);
}

function write(points: readonly number[], hole: boolean): string {
  const [startX = 0, startY = 0] = points;
  let d = `M${pair(startX, startY)}`;
  let [fromX, fromY] = [startX, startY];
  let area = 0;
  for (let index = 2; index < points.length; index += 2) {
    const x = points[index] ?? 0;
    const y = points[index + 1] ?? 0;
    area += fromX * y - x * fromY;
    const step = pair(x - fromX, y - fromY);
    d += index === 2 ? `l${step}` : step.startsWith('-') ? step : ` ${step}`;
    fromX = x;
    fromY = y;
  }
  area += fromX * startY - startX * fromY;
  return (hole ? -area : area) < 4 ? '' : `${d}z`;
}

const pair = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;
