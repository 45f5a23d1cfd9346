import { clip, isWithin, meets, type Bounds, type Row } from './clip.js';
import type { Coordinates } from './city.js';
import { placeLabels, type Placed, type Spot } from './labels.js';
import {
  azimuthal,
  distance,
  equalEarth,
  EUROPE,
  middle,
  type Point,
  type Projection,
} from './projection.js';
import { isInEurope, levelFor, readEurope, readWorld, type Land, type Ring } from './shapes.js';
import { element, escapeXml, formats, frame, round, sentences, type Drawing, type Format } from '../svg.js';
import { measure, type Weight } from '../text.js';

export interface MapPlace {
  readonly city: string;
  /** Null when nobody knows: then the city is in the text, not in the picture. */
  readonly coordinates: Coordinates | null;
  /** Its country in words, for the text. */
  readonly country?: string | null;
}
export interface MapOrigin extends MapPlace {
  /** How many people came; marks grow with it. */
  readonly count?: number | null;
}
export interface MapWords {
  /** The short name of the picture: `Where the delegations came from`. */
  readonly title: string;
  /** `Host city` */
  readonly host: string;
  /** `Delegations from` */
  readonly from: string;
}
export interface MapInput {
  readonly host: MapPlace;
  readonly from: readonly MapOrigin[];
  /** Codes of the countries to set off, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly words: MapWords;
}
export interface MapDrawing extends Drawing {
  /** Cities that the picture does not show because nobody knows where they are, in the order of the input. */
  readonly missing: readonly string[];
}

/** Whose data a map shows, to be named beside it: what the licence of GeoNames asks for. */
export const mapCredit = 'Natural Earth; GeoNames, CC BY 4.0';

/** A city as it is marked in the picture. */
export interface Mark {
  readonly city: string;
  /** A ring with a core, a dot, or a small ring. */
  readonly look: 'host' | 'dot' | 'open';
  readonly count: number | null;
  readonly at: Point;
}

/** Radians. Wider than that, the picture is one of the world. */
const WORLD = 0.95;
/** Kilometres that a picture shows at least, side to side: some land around cities that lie close together. */
const LEAST = { wide: 460, narrow: 330 } as const;
const HEIGHTS = { wide: [300, 460], narrow: [240, 430] } as const;
const MARGINS = { wide: [64, 44], narrow: [40, 38] } as const;
/** Outlines are made coarser until they have no more points than that: four and a half characters each. */
const MOST_POINTS = { wide: 3000, narrow: 1550 } as const;
/** How far outlines go on beyond the picture, in units, so that their strokes do not show its edge. */
const BEYOND = 8;

/**
 * Draws where the delegations came from.
 *
 * Loads the shapes of all countries: import this file only when there is a map to draw.
 *
 * @returns null when fewer than two different places are known
 */
export function drawMap({ host, from, countries, words }: MapInput): MapDrawing | null {
  const svg = drawMarks(collect(host, from), { countries, title: words.title, toHost: true });
  if (svg === null) return null;
  const all = from.map((place) => named(place) + (place.count == null ? '' : ` – ${place.count}`));
  const text = sentences([words.title, `${words.host}: ${named(host)}`, `${words.from}: ${all.join(', ')}`]);
  const missing = [host, ...from].filter(({ coordinates }) => !coordinates).map(({ city }) => city);
  return { svg, text, missing: [...new Set(missing)] };
}

/**
 * Draws marks on a map that shows them all, where wanted with a bow from each to the host.
 *
 * @param options.countries codes of the countries to set off
 * @param options.title the accessible name
 * @returns null for fewer than two marks
 */
export function drawMarks(
  marks: readonly Mark[],
  {
    countries,
    title,
    toHost,
  }: { readonly countries: readonly string[]; readonly title: string; readonly toHost: boolean },
): string | null {
  if (marks.length < 2) return null;
  const chosen = new Set(countries);
  const { points, views, land } = chart(marks.map(({ at }) => at));
  return views.map((view) => drawOne(marks, points, view, land, chosen, title, toHost)).join('');
}

export function named({ city, country }: MapPlace): string {
  return country ? `${city} (${country})` : city;
}

/** One mark for each place, the host last so that it lies on top. */
function collect(host: MapPlace, from: readonly MapOrigin[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const [index, place] of [...from, host].entries()) {
    if (!place.coordinates) continue;
    const [latitude, longitude] = place.coordinates;
    const key = `${latitude.toFixed(1)} ${longitude.toFixed(1)}`;
    const isHost = index === from.length;
    const other = marks.get(key);
    const count = isHost ? null : ((place as MapOrigin).count ?? null);
    const sum = other?.count == null ? count : other.count + (count ?? 0);
    const city = isHost || !other || other.city === place.city ? place.city : `${other.city}, ${place.city}`;
    marks.delete(key);
    marks.set(key, { city, look: isHost ? 'host' : 'dot', count: sum, at: [longitude, latitude] });
  }
  return [...marks.values()];
}

function drawOne(
  marks: readonly Mark[],
  points: readonly Flat[],
  view: View,
  land: Land,
  countries: ReadonlySet<string>,
  title: string,
  toHost: boolean,
): string {
  const { format, height } = view;
  const drawn = outlines(land, view, countries);
  const most = Math.max(...marks.map(({ count }) => count ?? 0));
  const spots = marks.map((mark, index): Spot & { readonly mark: Mark } => {
    const [x, y] = points[index] ?? [0, 0];
    const radius =
      mark.look === 'host'
        ? 7
        : mark.count === null || most === 0
          ? 4.5
          : 3.5 + 3 * Math.sqrt(mark.count / most);
    const width = measure(mark.city, format.size, weightOf(mark)) + 2;
    return {
      mark,
      x: view.x(x),
      y: view.y(y),
      radius,
      width,
      height: format.leading,
      weight: mark.look === 'host' ? Infinity : (mark.count ?? 0),
    };
  });
  const centre = toHost ? spots.find(({ mark }) => mark.look === 'host') : undefined;
  const arcs = centre ? spots.filter((spot) => spot !== centre).map((spot) => arc(spot, centre)) : [];
  const bounds = { left: 4, top: 2, right: format.width - 4, bottom: height - 2 };
  const labels = placeLabels(
    spots,
    arcs.map(({ points }) => points),
    bounds,
  );
  const content = [
    element('rect', { class: 'draw-sea', width: format.width, height }),
    element('path', { class: 'draw-land', d: drawn.others }),
    drawn.chosen && element('path', { class: 'draw-country', d: drawn.chosen }),
    toHost ? element('path', { class: 'draw-arc', d: arcs.map(({ d }) => d).join('') || 'M0 0' }) : '',
    leaders(labels),
    ...spots.map(({ mark, x, y, radius }) => drawMark(mark.look, x, y, radius)),
    ...spots.map(({ mark }, index) => label(mark, labels[index] ?? null, format)),
    element('rect', { class: 'draw-edge', x: 0.5, y: 0.5, width: format.width - 1, height: height - 1 }),
  ];
  return frame('map', format, height, title, content.join(''));
}

/** The mark of a city, around its middle. */
export function drawMark(look: Mark['look'], cx: number, cy: number, radius: number): string {
  if (look === 'dot') return element('circle', { class: 'draw-dot', cx, cy, r: radius });
  const ring = element('circle', { class: 'draw-host', cx, cy, r: radius });
  return look === 'open' ? ring : ring + element('circle', { class: 'draw-core', cx, cy, r: radius - 4 });
}

const weightOf = ({ look }: Mark): Weight => (look === 'host' ? 600 : 400);

function label(mark: Mark, placed: Placed | null, { size, leading }: Format): string {
  if (!placed) return '';
  const { box, anchor } = placed;
  const x = anchor === 'start' ? box.left + 1 : anchor === 'end' ? box.right - 1 : (box.left + box.right) / 2;
  const attributes = {
    class: mark.look === 'host' ? 'draw-strong' : null,
    x,
    y: box.top + leading / 2 + size * 0.34,
    'text-anchor': anchor === 'start' ? null : anchor,
  };
  return element('text', attributes, escapeXml(mark.city));
}

function leaders(labels: readonly (Placed | null)[]): string {
  const d = labels
    .map((placed) => placed?.leader)
    .filter((leader) => leader != null)
    .map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)
    .join('');
  return d && element('path', { class: 'draw-leader', d });
}

/** A point of the plane: kilometres to the east and to the north. */
type Flat = readonly [x: number, y: number];

/** How the plane lies on the paper. */
interface View {
  readonly format: Format;
  readonly height: number;
  /** Units a kilometre. */
  readonly scale: number;
  readonly x: (east: number) => number;
  readonly y: (north: number) => number;
  /** What has to be drawn, in kilometres. */
  readonly frame: Bounds;
}
interface Chart {
  /** Where the places lie on the plane. */
  readonly points: readonly Flat[];
  readonly views: readonly View[];
  readonly land: Land;
}

/** A map that shows all places: one of Europe, one of another part of the world, or one of the world. */
function chart(places: readonly Point[]): Chart {
  const lay = (project: Projection): Omit<Chart, 'land'> => {
    const points = places.map(([longitude, latitude]) => project(longitude, latitude));
    return { points, views: formats.map((format) => fit(points, format)) };
  };
  const european = lay(azimuthal(EUROPE));
  if (european.views.every(({ frame }) => isInEurope(frame))) {
    return { ...european, land: readEurope(finestOf(european.views)) };
  }
  const centre = middle(places);
  if (places.every((place) => distance(place, centre) <= WORLD)) {
    const project = azimuthal(centre);
    const laid = lay(project);
    return { ...laid, land: readWorld(project, null, finestOf(laid.views)) };
  }
  const meridian = Math.round(centre[0]);
  const project = equalEarth(meridian);
  const nearer = (longitude: number): number => longitude - 360 * Math.round((longitude - meridian) / 360);
  const laid = lay((longitude, latitude) => project(nearer(longitude), latitude));
  return { ...laid, land: readWorld(project, meridian, finestOf(laid.views)) };
}

/** Square kilometres a square unit. */
const grain = ({ scale }: View): number => scale ** -2;

const finestOf = (views: readonly View[]): number => Math.min(...views.map(grain));

/** Scale, place and height of a picture that shows all points, with a margin for their names. */
function fit(points: readonly Flat[], format: Format): View {
  const { name, width } = format;
  const [sideways, upright] = MARGINS[name];
  const [least, most] = HEIGHTS[name];
  const easts = points.map(([x]) => x);
  const norths = points.map(([, y]) => y);
  const [west, east, south, north] = [
    Math.min(...easts),
    Math.max(...easts),
    Math.min(...norths),
    Math.max(...norths),
  ];
  const largest = Math.min((width - 2 * sideways) / (east - west), width / LEAST[name]);
  const wanted = largest * (north - south) + 2 * upright;
  const height = Math.round(Math.min(Math.max(wanted, least), most));
  const scale = Math.min(largest, (height - 2 * upright) / (north - south));
  const left = width / 2 - (scale * (west + east)) / 2;
  const bottom = height / 2 + (scale * (south + north)) / 2;
  return {
    format,
    height,
    scale,
    x: (x) => left + x * scale,
    y: (y) => bottom - y * scale,
    frame: {
      west: (-BEYOND - left) / scale,
      east: (width + BEYOND - left) / scale,
      south: (bottom - height - BEYOND) / scale,
      north: (bottom + BEYOND) / scale,
    },
  };
}

/** A bow from a delegation to the host, and points along it for the names to keep away from. */
function arc(from: Spot, to: Spot): { readonly d: string; readonly points: (readonly [number, number])[] } {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  // Bowed to the north, and to the west where the way runs north.
  const hand = dx > 0 || (dx === 0 && dy > 0) ? 1 : -1;
  const bow = 0.12 * hand;
  const [cx, cy] = [from.x + dx / 2 + dy * bow, from.y + dy / 2 - dx * bow];
  const points: (readonly [number, number])[] = [];
  const steps = Math.max(4, Math.ceil(Math.hypot(dx, dy) / 6));
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    points.push([a * from.x + b * cx + c * to.x, a * from.y + b * cy + c * to.y]);
  }
  return {
    d: `M${round(from.x)} ${round(from.y)}Q${round(cx)} ${round(cy)} ${round(to.x)} ${round(to.y)}`,
    points,
  };
}

/** The countries in the picture as path data, with as much detail as can be seen and no more than there is room for. */
function outlines(
  { levels, rings }: Land,
  view: View,
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
function count(points: Row, { west, south, east, north }: Bounds, counts: number[]): void {
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
function trace(ring: Ring, level: number, view: View): string {
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
