import { describe, expect, test } from 'vitest';
import { azimuthal, distance, equalEarth, EUROPE, middle } from '../../../../src/core/draw/map/projection.js';

describe('azimuthal', () => {
  // EPSG:3035 in metres, by the formulas of IOGP Publication 373-7-2 (September 2019), page 79, whose example is the
  // first point. Those are of the ellipsoid: the sphere differs by less than half a percent of the way from the middle.
  test.each([
    [5, 50, 3962799.45, 2999718.85],
    [5, 70, 4127824.658, 5214090.649],
    [5, 30, 3830117.902, 796781.677],
    [10, 52, 4321000, 3210000],
  ])('is that of European statistics at %d° E, %d° N', (longitude, latitude, easting, northing) => {
    const [x, y] = azimuthal(EUROPE)(longitude, latitude);
    const [east, north] = [easting / 1000 - 4321, northing / 1000 - 3210];
    expect(Math.hypot(x - east, y - north)).toBeLessThanOrEqual(0.005 * Math.hypot(east, north));
  });

  test('keeps areas', () => {
    for (const [longitude, latitude] of [
      [10, 52],
      [-20, 65],
      [35, 35],
      [-100, 40],
    ] as const) {
      const project = azimuthal(EUROPE);
      const [x, y] = project(longitude, latitude);
      const [eastX, eastY] = project(longitude + 0.01, latitude);
      const [northX, northY] = project(longitude, latitude + 0.01);
      const area = (eastX - x) * (northY - y) - (eastY - y) * (northX - x);
      const step = (0.01 * Math.PI * 6371.0072) / 180;
      expect(area / (step ** 2 * Math.cos((latitude * Math.PI) / 180))).toBeCloseTo(1, 3);
    }
  });

  test('has a finite place for what lies opposite', () => {
    const [x, y] = azimuthal(EUROPE)(-170, -52);
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });
});

describe('equalEarth', () => {
  test('is that of EPSG:8857, on a sphere that is two metres smaller', () => {
    const project = equalEarth(0);
    // The extent of EPSG:8857: half its width at the equator, and its height at the pole.
    expect(project(180, 0)[0]).toBeCloseTo(17243.959, 1);
    expect(project(0, 90)[1]).toBeCloseTo(8392.93, 1);
    expect(project(180, 90)[0]).toBeCloseTo(10216.477, 1);
    expect(project(0, 0)).toEqual([0, 0]);
    // The ratio of the sides that its authors give.
    expect(project(180, 0)[0] / project(0, 90)[1]).toBeCloseTo(2.05458, 4);
  });

  test('turns', () => {
    expect(equalEarth(150)(170, 40)).toEqual(equalEarth(0)(20, 40));
  });
});

test('distance is an angle, and the middle is as far from all', () => {
  expect(distance([0, 0], [90, 0])).toBeCloseTo(Math.PI / 2, 9);
  expect(distance([10, 52], [-170, -52])).toBeCloseTo(Math.PI, 5);
  expect(
    middle([
      [170, 0],
      [-170, 0],
    ])[0],
  ).toBeCloseTo(180, 9);
  expect(middle([[4, 50]])[1]).toBeCloseTo(50, 9);
});
