import type { Drawing } from '../../report/report.js';
import { element, escapeXml, frame, round, sentences, type DrawingSize, type Signs } from '../svg.js';
import { measure, type Weight } from '../text.js';
import { chart, type MapView, type PlanePoint } from './chart.js';
import type { Coordinates } from './city.js';
import type { PlacedLabel, Spot } from './label-options.js';
import { placeLabels } from './labels.js';
import { outlines } from './outlines.js';
import type { LonLat } from './projection.js';
import type { Land } from './shapes.js';

/** A city of the map. */
export interface MapPlace {
  readonly city: string;
  /** Null when nobody knows: then the city is in the text, not in the picture. */
  readonly coordinates: Coordinates | null;
  /** Its country in words, for the text. */
  readonly country?: string | null;
}

/** A city from which a delegation came. */
export interface MapOrigin extends MapPlace {
  /** How many people came; marks grow with it. */
  readonly count?: number | null;
}

/** The words of the map, in the language of the report. */
export interface MapWords {
  /** The short name of the picture: `Where the delegations came from`. */
  readonly title: string;
  /** `Host city` */
  readonly host: string;
  /** `Delegations from` */
  readonly from: string;
}

/** What the map is drawn from. */
export interface MapInput {
  readonly host: MapPlace;
  readonly from: readonly MapOrigin[];
  /** Codes of the countries to set off, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly words: MapWords;
  readonly signs: Signs;
}

/** The map, with what it could not show. */
export interface MapDrawing extends Drawing {
  /** Cities that the picture does not show because nobody knows where they are, in the order of the input. */
  readonly missing: readonly string[];
}

/** Whose data a map shows, to be named beside it: what the licence of GeoNames asks for. */
export const mapCredit = 'Natural Earth; GeoNames, CC BY 4.0';

/** A city as it is marked in the picture. */
export interface CityMark {
  readonly city: string;
  /** A ring with a core, a dot, or a small ring. */
  readonly look: 'host' | 'dot' | 'open';
  readonly count: number | null;
  readonly at: LonLat;
}

/**
 * Draws where the delegations came from.
 *
 * Loads the shapes of all countries: import this file only when there is a map to draw.
 *
 * @returns null when fewer than two different places are known
 */
export function drawMap({ host, from, countries, words, signs }: MapInput): MapDrawing | null {
  const all = from.map((place) => named(place) + (place.count == null ? '' : ` – ${place.count}`));
  const text = sentences([
    words.title,
    `${words.host}${signs.colon} ${named(host)}`,
    `${words.from}${signs.colon} ${all.join(', ')}`,
  ]);
  const missing = [host, ...from].filter(({ coordinates }) => !coordinates).map(({ city }) => city);
  const svg = drawMarks(collect(host, from), { countries, title: text, toHost: true });
  return svg === null ? null : { svg, text, missing: [...new Set(missing)] };
}

/**
 * Draws marks on a map that shows them all, where wanted with a bow from each to the host.
 *
 * @param options.countries codes of the countries to set off
 * @param options.title the accessible name
 * @returns null for fewer than two marks
 */
export function drawMarks(
  marks: readonly CityMark[],
  {
    countries,
    title,
    toHost,
  }: { readonly countries: readonly string[]; readonly title: string; readonly toHost: boolean },
): string | null {
  if (marks.length < 2) return null;
  const key = JSON.stringify([marks, countries, title, toHost]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const chosen = new Set(countries);
  const { points, views, land } = chart(marks.map(({ at }) => at));
  const svg = views.map((view) => drawOne(marks, points, view, land, chosen, title, toHost)).join('');
  if (drawn.size >= KEPT) drawn.clear();
  drawn.set(key, svg);
  return svg;
}

/** Editions show the same map, and a preview shows it again and again. */
const drawn = new Map<string, string>();
const KEPT = 16;

/** `Paris (France)`, or the city alone. */
export function named({ city, country }: MapPlace): string {
  return country ? `${city} (${country})` : city;
}

/** One mark for each place, the host last so that it lies on top. */
function collect(host: MapPlace, from: readonly MapOrigin[]): CityMark[] {
  const marks = new Map<string, CityMark>();
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
  marks: readonly CityMark[],
  points: readonly PlanePoint[],
  view: MapView,
  land: Land,
  countries: ReadonlySet<string>,
  title: string,
  toHost: boolean,
): string {
  const { format, height } = view;
  const drawn = outlines(land, view, countries);
  const most = Math.max(...marks.map(({ count }) => count ?? 0));
  const spots = marks.map((mark, index): Spot & { readonly mark: CityMark } => {
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
export function drawMark(look: CityMark['look'], cx: number, cy: number, radius: number): string {
  if (look === 'dot') return element('circle', { class: 'draw-dot', cx, cy, r: radius });
  const ring = element('circle', { class: 'draw-host', cx, cy, r: radius });
  return look === 'open' ? ring : ring + element('circle', { class: 'draw-core', cx, cy, r: radius - 4 });
}

const weightOf = ({ look }: CityMark): Weight => (look === 'host' ? 600 : 400);

function label(mark: CityMark, placed: PlacedLabel | null, { size, leading }: DrawingSize): string {
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

function leaders(labels: readonly (PlacedLabel | null)[]): string {
  const d = labels
    .map((placed) => placed?.leader)
    .filter((leader) => leader != null)
    .map(([x1, y1, x2, y2]) => `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`)
    .join('');
  return d && element('path', { class: 'draw-leader', d });
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
