import { formats, type DrawingSize } from '../svg.js';
import type { Bounds } from './clip.js';
import {
  azimuthal,
  distance,
  equalEarth,
  EUROPE,
  middle,
  type LonLat,
  type Projection,
} from './projection.js';
import { isInEurope, readEurope, readWorld, type Land } from './shapes.js';

/** Radians. Wider than that, the picture is one of the world. */
const WORLD = 0.95;

/** Kilometres that a picture shows at least, side to side: some land around cities that lie close together. */
const LEAST = { wide: 460, narrow: 330 } as const;

const HEIGHTS = { wide: [300, 460], narrow: [240, 430] } as const;

const MARGINS = { wide: [64, 44], narrow: [40, 38] } as const;

/** How far outlines go on beyond the picture, in units, so that their strokes do not show its edge. */
const BEYOND = 8;

/** A point of the plane: kilometres to the east and to the north. */
export type PlanePoint = readonly [x: number, y: number];

/** How a part of the plane is shown: translates kilometres to units of the drawing. */
export interface MapView {
  readonly format: DrawingSize;
  readonly height: number;
  /** Units a kilometre. */
  readonly scale: number;
  readonly x: (east: number) => number;
  readonly y: (north: number) => number;
  /** What has to be drawn, in kilometres. */
  readonly frame: Bounds;
}

/** The places on a plane, with the views of it and the land around them. */
export interface Chart {
  /** Where the places lie on the plane. */
  readonly points: readonly PlanePoint[];
  readonly views: readonly MapView[];
  readonly land: Land;
}

/** A map that shows all places: one of Europe, one of another part of the world, or one of the world. */
export function chart(places: readonly LonLat[]): Chart {
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
export const grain = ({ scale }: MapView): number => scale ** -2;

const finestOf = (views: readonly MapView[]): number => Math.min(...views.map(grain));

/** Scale, place and height of a picture that shows all points, with a margin for their names. */
function fit(points: readonly PlanePoint[], format: DrawingSize): MapView {
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
