import { around, type Box } from './boxes.js';
import {
  clash,
  HARD,
  lookForOptions,
  sortIntoRows,
  type Candidate,
  type LabelOptions,
  type PlacedLabel,
  type Polyline,
  type Spot,
} from './label-options.js';

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
export function placeLabels(
  spots: readonly Spot[],
  lines: readonly Polyline[],
  bounds: Box,
): (PlacedLabel | null)[] {
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
  options: readonly LabelOptions[],
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

function choose(chosen: Choice, options: LabelOptions | undefined, index: number): Candidate | null {
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
