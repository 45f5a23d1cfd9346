import { limits } from '../../language/limits.js';
import { spaces, type SvgElement } from './read.js';

/** What is drawn only where something refers to it, and each time anew. */
const repeated = new Set(['clipPath', 'filter', 'marker', 'mask', 'pattern', 'symbol']);
/** To run a filter once takes as long as to draw so many parts. */
const FILTER = 50;
/**
 * The largest numbers of a filter, by element and attribute, with what they are. Beyond ten octaves noise looks no finer; a
 * blur of more than a thousand leaves nothing to be seen; each cell of a matrix is counted for each pixel.
 */
const most: Readonly<Record<string, Readonly<Record<string, readonly [limit: number, what: string]>>>> = {
  feTurbulence: { numOctaves: [10, 'a number of octaves'] },
  feGaussianBlur: { stdDeviation: [1_000, 'a radius'] },
  feDropShadow: { stdDeviation: [1_000, 'a radius'] },
  feMorphology: { radius: [1_000, 'a radius'] },
  feConvolveMatrix: { order: [15, 'a matrix'] },
  // Of what it is applied to, or in units of the drawing.
  filter: { width: [100_000, 'a width'], height: [100_000, 'a height'] },
};

/**
 * What takes too long to draw, in words that follow "holds"; null when nothing does. Parts that refer to others are
 * counted with them, as often as they are drawn.
 */
export function findExcess(root: SvgElement): string | null {
  const byId = new Map<string, SvgElement>();
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    const id = part.attributes.find(({ space, local }) => space === '' && local === 'id')?.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, part);
    const excess = excessOf(part);
    if (excess !== null) return excess;
    for (const child of part.children) if (typeof child !== 'string') stack.push(child);
  }
  const weights = new Map<SvgElement, number>();
  const underWay = new Set<SvgElement>();
  let circle = false;
  /** So deep as parts and references together go, which is bounded by the limit below. */
  const weigh = (part: SvgElement, depth: number): number => {
    const known = weights.get(part);
    if (known !== undefined) return known;
    if (underWay.has(part) || depth > limits.drawingDepth * 4) {
      circle = true;
      return 0;
    }
    underWay.add(part);
    let weight = part.local.startsWith('fe') ? FILTER : 1;
    for (const child of part.children) if (typeof child !== 'string') weight += weigh(child, depth + 1);
    for (const id of referencesOf(part)) {
      const target = byId.get(id);
      if (target && (part.local === 'use' || repeated.has(target.local))) weight += weigh(target, depth + 1);
    }
    underWay.delete(part);
    weights.set(part, weight);
    return weight;
  };
  const whole = weigh(root, 0);
  // A style sheet may give any part a pattern or a filter: then each that can be drawn may have the heaviest of them.
  let heaviest = 0;
  for (const id of sheetReferences(root)) {
    const target = byId.get(id);
    if (target && repeated.has(target.local)) heaviest = Math.max(heaviest, weigh(target, 0));
  }
  const styled = heaviest > 1 ? weights.size * heaviest : 0;
  if (circle) return 'a part that shows itself';
  return whole + styled > limits.drawingWeight
    ? `parts that repeat others, more than ${limits.drawingWeight.toLocaleString('en')} together`
    : null;
}

/** What of a filter is too large, with the number that is possible; null when nothing is. */
function excessOf({ local, attributes }: SvgElement): string | null {
  const bounds = Object.hasOwn(most, local) ? most[local] : undefined;
  if (!bounds) return null;
  for (const { local: name, value } of attributes) {
    const [limit, what] = (Object.hasOwn(bounds, name) ? bounds[name] : undefined) ?? [Infinity, ''];
    // Two numbers are one for each direction.
    const found = value
      .trim()
      .split(/[\s,]+/)
      .reduce((largest, one) => Math.max(largest, Number.parseFloat(one) || 0), 0);
    if (found > limit)
      return `a filter with ${what} of ${found.toLocaleString('en')} (at most ${limit.toLocaleString('en')})`;
  }
  return null;
}

function referencesOf({ attributes, local }: SvgElement): string[] {
  return attributes.flatMap(({ space, local: name, value }) => {
    if (name === 'href' && (space === '' || space === spaces.xlink))
      return ['use', 'pattern', 'filter', 'textPath'].includes(local) ? [value.trim().slice(1)] : [];
    return space === '' ? idsIn(value) : [];
  });
}

function sheetReferences(root: SvgElement): string[] {
  const found: string[] = [];
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    for (const child of part.children) {
      if (typeof child !== 'string') stack.push(child);
      else if (part.local === 'style') found.push(...idsIn(child));
    }
  }
  return found;
}

/** The ids in `url(#…)`. */
export function idsIn(value: string): string[] {
  const ids: string[] = [];
  const low = value.toLowerCase();
  for (let at = low.indexOf('url('); at >= 0; at = low.indexOf('url(', at + 4)) {
    const end = value.indexOf(')', at);
    if (end < 0) break;
    ids.push(
      value
        .slice(at + 4, end)
        .trim()
        .replace(/^["']|["']$/g, '')
        .trim()
        .replace(/^#/, ''),
    );
  }
  return ids;
}
