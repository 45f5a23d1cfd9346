import {
  geoAzimuthalEqualArea,
  geoDistance,
  geoEqualEarth,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
} from 'd3-geo';
import type { Coordinates } from './city.js';
import { placeLabels, type Placed, type Spot } from './labels.js';
import { readCountries, type Point, type View } from './shapes.js';
import { element, escapeXml, formats, frame, round, sentences, type Drawing, type Format } from './svg.js';
import { measure, type Weight } from './text.js';

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

interface Mark {
  readonly city: string;
  readonly host: boolean;
  readonly count: number | null;
  readonly at: Point;
}

const EARTH_RADIUS = 6371;
/** Radians. Wider than that, the picture is one of the world. */
const WORLD = 0.95;
/** Kilometres that a picture shows at least, side to side: some land around cities that lie close together. */
const LEAST = { wide: 460, narrow: 330 } as const;
const HEIGHTS = { wide: [300, 460], narrow: [240, 430] } as const;
const MARGINS = { wide: [64, 44], narrow: [40, 38] } as const;
/** Outlines are made coarser until they take no more than so many characters. */
const LIMITS = { wide: 13_500, narrow: 7_000 } as const;
const COARSEST = 7;

/**
 * Draws where the delegations came from.
 *
 * Loads d3-geo and the shapes of all countries: import this file only when there is a map to draw.
 *
 * @returns null when fewer than two different places are known
 */
export function drawMap({ host, from, countries, words }: MapInput): MapDrawing | null {
  const marks = collect(host, from);
  if (marks.length < 2) return null;
  const svg = formats.map((format) => drawOne(marks, new Set(countries), format, words.title)).join('');
  const all = from.map((place) => named(place) + (place.count == null ? '' : ` – ${place.count}`));
  const text = sentences([words.title, `${words.host}: ${named(host)}`, `${words.from}: ${all.join(', ')}`]);
  const missing = [host, ...from].filter(({ coordinates }) => !coordinates).map(({ city }) => city);
  return { svg, text, missing: [...new Set(missing)] };
}

function named({ city, country }: MapPlace): string {
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
    marks.set(key, { city, host: isHost, count: sum, at: [longitude, latitude] });
  }
  return [...marks.values()];
}

function drawOne(
  marks: readonly Mark[],
  countries: ReadonlySet<string>,
  format: Format,
  title: string,
): string {
  const { projection, height, view } = project(marks, format);
  const land = outlines(view, countries, projection, LIMITS[format.name]);
  const most = Math.max(...marks.map(({ count }) => count ?? 0));
  const spots = marks.map((mark): Spot & { readonly mark: Mark } => {
    const [x, y] = projection(mark.at) ?? [0, 0];
    const radius = mark.host
      ? 7
      : mark.count === null || most === 0
        ? 4.5
        : 3.5 + 3 * Math.sqrt(mark.count / most);
    const width = measure(mark.city, format.size, weightOf(mark)) + 2;
    return {
      mark,
      x,
      y,
      radius,
      width,
      height: format.leading,
      weight: mark.host ? Infinity : (mark.count ?? 0),
    };
  });
  const centre = spots.find(({ mark }) => mark.host);
  const arcs = centre ? spots.filter((spot) => spot !== centre).map((spot) => arc(spot, centre)) : [];
  const bounds = { left: 4, top: 2, right: format.width - 4, bottom: height - 2 };
  const labels = placeLabels(
    spots,
    arcs.map(({ points }) => points),
    bounds,
  );
  const content = [
    element('rect', { class: 'draw-sea', width: format.width, height }),
    element('path', { class: 'draw-land', d: land.others }),
    land.chosen && element('path', { class: 'draw-country', d: land.chosen }),
    element('path', { class: 'draw-arc', d: arcs.map(({ d }) => d).join('') || 'M0 0' }),
    leaders(labels),
    ...spots.map(({ mark, x, y, radius }) =>
      mark.host
        ? element('circle', { class: 'draw-host', cx: x, cy: y, r: radius }) +
          element('circle', { class: 'draw-core', cx: x, cy: y, r: radius - 4 })
        : element('circle', { class: 'draw-dot', cx: x, cy: y, r: radius }),
    ),
    ...spots.map(({ mark }, index) => label(mark, labels[index] ?? null, format)),
    element('rect', { class: 'draw-edge', x: 0.5, y: 0.5, width: format.width - 1, height: height - 1 }),
  ];
  return frame('map', format, height, title, content.join(''));
}

const weightOf = ({ host }: Mark): Weight => (host ? 600 : 400);

function label(mark: Mark, placed: Placed | null, { size, leading }: Format): string {
  if (!placed) return '';
  const { box, anchor } = placed;
  const x = anchor === 'start' ? box.left + 1 : anchor === 'end' ? box.right - 1 : (box.left + box.right) / 2;
  const attributes = {
    class: mark.host ? 'draw-strong' : null,
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

/** A projection that shows all marks, with a margin for their names, and the height that suits them. */
function project(
  marks: readonly Mark[],
  { name, width }: Format,
): { readonly projection: GeoProjection; readonly height: number; readonly view: View } {
  const points: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: marks.map(({ at }) => at) };
  const centre = middle(marks.map(({ at }) => at));
  const world = Math.max(...marks.map(({ at }) => geoDistance(at, centre))) > WORLD;
  const projection = world
    ? geoEqualEarth().rotate([-Math.round(centre[0]), 0])
    : geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
  projection.precision(world ? 1 : 0);
  const [sideways, upright] = MARGINS[name];
  const [least, most] = HEIGHTS[name];
  const inner = width - 2 * sideways;
  projection.scale(1).translate([0, 0]);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(points);
  const largest = (width / LEAST[name]) * EARTH_RADIUS;
  const wanted = Math.min(inner / (right - left), largest) * (bottom - top) + 2 * upright;
  const height = Math.round(Math.min(Math.max(wanted, least), most));
  const scale = Math.min(inner / (right - left), (height - 2 * upright) / (bottom - top), largest);
  projection.scale(scale);
  projection.translate([(width - scale * (left + right)) / 2, (height - scale * (top + bottom)) / 2]);
  const kilometresAUnit = EARTH_RADIUS / projection.scale();
  const view = world
    ? { middle: centre, radius: 180, kilometresAUnit }
    : { ...sight(projection, width, height), kilometresAUnit };
  projection.clipExtent([
    [-8, -8],
    [width + 8, height + 8],
  ]);
  return { projection, height, view };
}

/** How far a picture reaches: its middle, and the degrees from there to its furthest corner. */
function sight(
  projection: GeoProjection,
  width: number,
  height: number,
): { readonly middle: Point; readonly radius: number } {
  const there = (x: number, y: number): Point => projection.invert?.([x, y]) ?? [0, 0];
  const middle = there(width / 2, height / 2);
  const corners = [there(-8, -8), there(width + 8, -8), there(-8, height + 8), there(width + 8, height + 8)];
  return {
    middle,
    radius: (Math.max(...corners.map((corner) => geoDistance(corner, middle))) * 180) / Math.PI,
  };
}

/** The middle of points on the sphere. */
function middle(points: readonly Point[]): Point {
  const sum = [0, 0, 0];
  for (const [longitude, latitude] of points) {
    const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
    sum[0]! += Math.cos(phi) * Math.cos(lambda);
    sum[1]! += Math.cos(phi) * Math.sin(lambda);
    sum[2]! += Math.sin(phi);
  }
  const [x = 0, y = 0, z = 0] = sum;
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
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

function outlines(
  view: View,
  chosen: ReadonlySet<string>,
  projection: GeoProjection,
  limit: number,
): { readonly others: string; readonly chosen: string } {
  for (let coarser = 0; ; coarser++) {
    const land = { others: '', chosen: '' };
    for (const { code, polygons } of readCountries(view, coarser)) {
      const rings = trace({ type: 'MultiPolygon', coordinates: polygons }, projection);
      land[chosen.has(code) ? 'chosen' : 'others'] += rings.map(write).join('');
    }
    if (coarser === COARSEST || land.others.length + land.chosen.length <= limit) return land;
  }
}

type Ring = (readonly [x: number, y: number])[];

/** The rings of a shape as they lie on the paper. */
function trace(shape: GeoPermissibleObjects, projection: GeoProjection): Ring[] {
  const rings: Ring[] = [];
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => void rings.push([[x, y]]),
    lineTo: (x, y) => void rings.at(-1)?.push([x, y]),
    arc: () => undefined,
    closePath: () => undefined,
  })(shape);
  return rings;
}

/**
 * A ring as path data, its points moved to a grid. Two countries share the points of their border, so both borders
 * go the same way; points of one spot and points on the way between two others are left out.
 */
function write(ring: Ring): string {
  const points: [number, number][] = [];
  for (const [x, y] of ring) {
    const next: [number, number] = [Math.round(x), Math.round(y)];
    const last = points.at(-1);
    const before = points.at(-2);
    if (last && last[0] === next[0] && last[1] === next[1]) continue;
    if (last && before && straight(before, last, next)) points.pop();
    points.push(next);
  }
  const [first] = points;
  if (!first || points.length < 3 || small(points)) return '';
  const last = points.at(-1);
  if (last && last[0] === first[0] && last[1] === first[1]) points.pop();
  let d = `M${pair(...first)}`;
  let [fromX, fromY] = first;
  points.slice(1).forEach(([x, y], index) => {
    const step = pair(x - fromX, y - fromY);
    d += `${index === 0 ? 'l' : step.startsWith('-') ? '' : ' '}${step}`;
    [fromX, fromY] = [x, y];
  });
  return `${d}z`;
}

const pair = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;

function straight(
  a: readonly [number, number],
  b: readonly [number, number],
  c: readonly [number, number],
): boolean {
  const [x1, y1, x2, y2] = [b[0] - a[0], b[1] - a[1], c[0] - b[0], c[1] - b[1]];
  return x1 * y2 === x2 * y1 && x1 * x2 + y1 * y2 > 0;
}

function small(points: readonly (readonly [number, number])[]): boolean {
  let sum = 0;
  points.forEach(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) < 4;
}
