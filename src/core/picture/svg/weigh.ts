import { limits } from '../../language/limits.js';
import { dashedParts } from './dashes.js';
import { spaces, type SvgElement } from './read.js';
import { sheetsOf } from './styled.js';

/** What is drawn only where something refers to it, and each time anew. */
const repeated = new Set(['clipPath', 'filter', 'marker', 'mask', 'pattern', 'symbol']);
/** So many numbers of an outline, or letters of a text, take as long to draw as a part. */
const NUMBERS = 10;
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
 * What takes too long to draw, in words that follow "holds"; else how much of it is drawn again, in parts. Parts that
 * refer to others are counted with them, as often as they are drawn.
 *
 * @param withDashes whether each dash of a line counts as a part that is drawn again; then the drawing has been rebuilt
 */
export function weighDrawing(
  root: SvgElement,
  withDashes = false,
): { readonly excess: string } | { readonly again: number } {
  const byId = new Map<string, SvgElement>();
  const stack = [root];
  for (let part = stack.pop(); part; part = stack.pop()) {
    const id = part.attributes.find(({ space, local }) => space === '' && local === 'id')?.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, part);
    const excess = excessOf(part);
    if (excess !== null) return { excess };
    for (const child of part.children) if (typeof child !== 'string') stack.push(child);
  }
  const dashed = withDashes ? dashedParts(root) : null;
  /** All parts, each once. */
  let plain = 0;
  const weights = new Map<SvgElement, DrawnWeight>();
  const underWay = new Set<SvgElement>();
  let circle = false;
  /** So deep as parts and references together go, which is bounded by the limit below. */
  const weigh = (part: SvgElement, depth: number): DrawnWeight => {
    const known = weights.get(part);
    if (known !== undefined) return known;
    if (underWay.has(part) || depth > limits.drawingDepth * 4) {
      circle = true;
      return nothing;
    }
    underWay.add(part);
    const outline = outlineOf(part);
    let weight = (part.local.startsWith('fe') ? FILTER : 1) + (outline.numbers + lettersOf(part)) / NUMBERS;
    plain += weight;
    let { shapes, corners } = outline;
    const { length: own, period } = dashed?.(part) ?? { length: 0, period: Infinity };
    weight += dashesOf(own, period);
    let length = own;
    const add = (other: DrawnWeight): void => {
      weight += other.weight;
      length += other.length;
      shapes += other.shapes;
      corners += other.corners;
    };
    for (const child of part.children) if (typeof child !== 'string') add(weigh(child, depth + 1));
    const targets = referencesOf(part).flatMap((id) => {
      const target = byId.get(id);
      return target ? [{ id, target }] : [];
    });
    for (const { target } of targets) {
      if (target.local === 'marker') continue;
      if (part.local === 'use') {
        const copied = weigh(target, depth + 1);
        add(copied);
        // What a copy shows has the dashes of the copy unless it says otherwise.
        weight += dashesOf(copied.length, period);
      } else if (repeated.has(target.local)) weight += weigh(target, depth + 1).weight;
    }
    // What is said of a group or a copy holds for each shape in it, and for each of their corners.
    const marked = targets.some(({ target }) => target.local === 'marker') ? markersOf(part) : null;
    for (const { id, target } of targets)
      if (marked && target.local === 'marker') {
        const times = timesOf(marked.get(id.toLowerCase()), { shapes, corners });
        weight += weigh(target, depth + 1).weight * Math.max(1, times);
      }
    underWay.delete(part);
    const found = { weight, shapes, corners, length };
    weights.set(part, found);
    return found;
  };
  const whole = weigh(root, 0);
  // A style sheet may give any part a pattern or a filter: then each that can be drawn may have the heaviest of them.
  let heaviest = 0;
  const sheet = sheetsOf(root).join('}');
  const marked = markersIn(sheet);
  for (const id of new Set(idsIn(sheet))) {
    const target = byId.get(id);
    if (!target || !repeated.has(target.local)) continue;
    const { weight } = weigh(target, 0);
    const isMid = target.local === 'marker' && marked.get(id.toLowerCase())?.isMid === true;
    heaviest = Math.max(heaviest, isMid ? weight * Math.max(1, whole.corners / weights.size) : weight);
  }
  const styled = heaviest > 1 ? weights.size * heaviest : 0;
  if (circle) return { excess: 'a part that shows itself' };
  return !(whole.weight + styled <= limits.drawingWeight)
    ? { excess: `parts that repeat others, more than ${limits.drawingWeight.toLocaleString('en')} together` }
    : { again: whole.weight + styled - plain };
}

/** What it takes to draw a part, with all that is in it and that it shows. */
interface DrawnWeight {
  /** In parts. */
  readonly weight: number;
  /** Outlines that may have markers: as often as they are drawn. */
  readonly shapes: number;
  /** Their corners. */
  readonly corners: number;
  /** How long its outlines are, where anything is dashed. */
  readonly length: number;
}
const nothing: DrawnWeight = { weight: 0, shapes: 0, corners: 0, length: 0 };

function dashesOf(length: number, period: number): number {
  if (length === 0 || period === Infinity) return 0;
  const dashes = length / period;
  return Number.isNaN(dashes) ? Infinity : dashes;
}

type CornerCount = Pick<DrawnWeight, 'shapes' | 'corners'>;

/** Numbers in the outline of a part, and its corners: two numbers make one, or one alone (`h1v1`). */
function outlineOf({ local, attributes }: SvgElement): CornerCount & { readonly numbers: number } {
  if (local === 'line') return { numbers: 0, shapes: 1, corners: 2 };
  if (local !== 'path' && local !== 'polyline' && local !== 'polygon')
    return { numbers: 0, shapes: 0, corners: 0 };
  const outline = attributes.find(
    ({ space, local: name }) => space === '' && name === (local === 'path' ? 'd' : 'points'),
  );
  const { numbers, letters } = countNumbers(outline?.value ?? '');
  return { numbers, shapes: 1, corners: local === 'path' ? Math.max(letters, numbers / 2) : numbers / 2 };
}

/** Numbers of a list, and the letters between them. A number may begin with a sign or a point (`1-1.5.5`). */
function countNumbers(list: string): { readonly numbers: number; readonly letters: number } {
  let [numbers, letters] = [0, 0];
  let isNumber = false;
  let hasPoint = false;
  for (let at = 0; at < list.length; at += 1) {
    const code = list.charCodeAt(at);
    const isPoint = code === 0x2e;
    if ((code > 0x2f && code < 0x3a) || isPoint) {
      if (!isNumber || (isPoint && hasPoint)) {
        numbers += 1;
        hasPoint = false;
      }
      hasPoint ||= isPoint;
      isNumber = true;
    } else {
      isNumber = false;
      if ((code | 0x20) > 0x60 && (code | 0x20) < 0x7b) letters += 1;
    }
  }
  return { numbers, letters };
}

/** Letters that a part shows itself. */
function lettersOf({ local, children }: SvgElement): number {
  if (!['a', 'text', 'textPath', 'tspan'].includes(local)) return 0;
  return children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : 0), 0);
}

/** Where a marker is asked for: at the corners between, or at the ends. */
interface MarkedPlaces {
  readonly isMid: boolean;
  readonly ends: number;
}

function timesOf(places: MarkedPlaces | undefined, { shapes, corners }: CornerCount): number {
  return places ? (places.isMid ? corners : 0) + places.ends * shapes : 0;
}

/** Where a part asks for markers, by its attributes and its style; their ids in small letters. */
function markersOf({ attributes }: SvgElement): ReadonlyMap<string, MarkedPlaces> {
  const own = attributes.filter(({ space }) => space === '');
  return markersIn(
    own
      .map(({ local, value }) =>
        local === 'style' ? value : local.startsWith('marker') ? `${local}:${value}` : '',
      )
      .join(';'),
  );
}

function markersIn(css: string): ReadonlyMap<string, MarkedPlaces> {
  const found = new Map<string, MarkedPlaces>();
  for (const declaration of css.toLowerCase().split(/[;{}]/)) {
    const property = declaration.slice(0, Math.max(0, declaration.indexOf(':'))).trim();
    if (!property.startsWith('marker')) continue;
    const isEnd = property === 'marker-start' || property === 'marker-end';
    for (const id of new Set(idsIn(declaration))) {
      const { isMid, ends } = found.get(id) ?? { isMid: false, ends: 0 };
      // `marker` is for all three.
      found.set(id, { isMid: isMid || !isEnd, ends: ends + (isEnd ? 1 : 0) });
    }
  }
  return found;
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

/** The ids in `url(…)`, whose address ends at the next bracket. */
export function idsIn(value: string): string[] {
  const ids: string[] = [];
  const low = value.toLowerCase();
  let end = -1;
  for (let at = low.indexOf('url('); at >= 0;) {
    if (end < at) end = value.indexOf(')', at);
    if (end < 0) break;
    const next = low.indexOf('url(', at + 4);
    // An address that begins within another is the only one that can be whole.
    if (next < 0 || next > end)
      ids.push(
        value
          .slice(at + 4, end)
          .trim()
          .replace(/^["']|["']$/g, '')
          .trim()
          .replace(/^#/, ''),
      );
    at = next;
  }
  return ids;
}
