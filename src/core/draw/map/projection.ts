/** Longitude and latitude, in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];
/** From a point of the globe to one of the plane: kilometres to the east and to the north. */
export type Projection = (longitude: number, latitude: number) => readonly [x: number, y: number];

/** Kilometres: the sphere whose surface is as large as that of the ellipsoid GRS 80. */
export const EARTH_RADIUS = 6371.0072;

/**
 * The middle of Europe as European statistics draw it: that of ETRS89-LAEA, EPSG:3035. The shapes of Europe in
 * data/land.ts are projected around it.
 */
export const EUROPE: LonLat = [10, 52];

/**
 * Lambert's azimuthal equal-area projection of the sphere, around any middle: formulas 22-4, 22-5 and 24-2 of John P.
 * Snyder, `Map Projections – A Working Manual`, U.S. Geological Survey Professional Paper 1395 (1987), page 185. Right
 * at the middle; what lies opposite of it is torn into the rim.
 */
export function azimuthal([longitude0, latitude0]: LonLat): Projection {
  const sin0 = Math.sin(radians(latitude0));
  const cos0 = Math.cos(radians(latitude0));
  return (longitude, latitude) => {
    const sin = Math.sin(radians(latitude));
    const cos = Math.cos(radians(latitude));
    const lambda = radians(longitude - longitude0);
    const cosLambda = Math.cos(lambda);
    const opposite = Math.max(1e-12, 1 + sin0 * sin + cos0 * cos * cosLambda);
    const k = EARTH_RADIUS * Math.sqrt(2 / opposite);
    return [k * cos * Math.sin(lambda), k * (cos0 * sin - sin0 * cos * cosLambda)];
  };
}

const A1 = 1.340264;
const A2 = -0.081106;
const A3 = 0.000893;
const A4 = 0.003796;
const M = Math.sqrt(3) / 2;

/**
 * The Equal Earth projection: Bojan Šavrič, Tom Patterson and Bernhard Jenny, `The Equal Earth map projection`,
 * International Journal of Geographical Information Science 33 (2019), no. 3, formulas 9 and 10,
 * doi:10.1080/13658816.2018.1504949.
 *
 * @param meridian the longitude in the middle; others are to lie within 180 degrees of it
 */
export function equalEarth(meridian: number): Projection {
  return (longitude, latitude) => {
    const theta = Math.asin(M * Math.sin(radians(latitude)));
    const square = theta * theta;
    const sixth = square * square * square;
    const slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square);
    return [
      (EARTH_RADIUS * radians(longitude - meridian) * Math.cos(theta)) / (M * slope),
      EARTH_RADIUS * theta * (A1 + A2 * square + sixth * (A3 + A4 * square)),
    ];
  };
}

/** The angle between two points of the globe, in radians. */
export function distance(a: LonLat, b: LonLat): number {
  const [from, to] = [radians(a[1]), radians(b[1])];
  const cosLambda = Math.cos(radians(b[0] - a[0]));
  const cos = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * cosLambda;
  return Math.acos(Math.max(-1, Math.min(1, cos)));
}

/** The middle of points on the globe. */
export function middle(points: readonly LonLat[]): LonLat {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of points) {
    const [lambda, phi] = [radians(longitude), radians(latitude)];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  return [degrees(Math.atan2(y, x)), degrees(Math.atan2(z, Math.hypot(x, y)))];
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
