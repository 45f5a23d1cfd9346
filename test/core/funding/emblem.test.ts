import { describe, expect, test } from 'vitest';
import { emblem, type EmblemLook } from '../../../src/core/funding/emblem.js';

type Point = readonly [x: number, y: number];

/** The points of each star, in the order in which they are drawn. */
function stars(svg: string): Point[][] {
  const path = /<path [^>]*d="([^"]+)"/.exec(svg)?.[1] ?? '';
  return path
    .split('z')
    .filter((one) => one !== '')
    .map((one) =>
      one
        .slice(1)
        .split('L')
        .map((point) => point.split(' ').map(Number) as unknown as Point),
    );
}
const middle = (points: readonly Point[]): Point => [
  points.reduce((sum, [x]) => sum + x, 0) / points.length,
  points.reduce((sum, [, y]) => sum + y, 0) / points.length,
];
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);
const viewBox = (svg: string): number[] => (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
const colours = (svg: string): string[] =>
  [...svg.matchAll(/(?:fill|stroke)="(#\w+)"/g)].map(([, one]) => one ?? '');

describe('the construction', () => {
  const svg = emblem('Flag of Europe');
  const [, , width = 0, height = 0] = viewBox(svg);

  test('the rectangle is half as wide again as high', () => {
    expect(width / height).toBe(1.5);
    expect(svg).toContain(`<rect width="${width}" height="${height}" `);
  });

  test('twelve stars stand like the hours, a third of the height from the middle', () => {
    expect(stars(svg)).toHaveLength(12);
    stars(svg).forEach((points, hour) => {
      const [x, y] = middle(points);
      const angle = (2 * Math.PI * hour) / 12;
      expect(x).toBeCloseTo(width / 2 + (height / 3) * Math.sin(angle), 1);
      expect(y).toBeCloseTo(height / 2 - (height / 3) * Math.cos(angle), 1);
    });
  });

  test('every star has five points on a circle of an eighteenth of the height', () => {
    for (const points of stars(svg)) {
      expect(points).toHaveLength(5);
      for (const point of points) expect(distance(point, middle(points))).toBeCloseTo(height / 18, 1);
      const side = distance(points[0] ?? [0, 0], points[1] ?? [0, 0]);
      // From point to every second point: 2 r sin 72°.
      expect(side).toBeCloseTo((height / 9) * Math.sin((2 * Math.PI) / 5), 1);
    }
  });

  test('every star is upright: one point above its middle, two at the same height on either side', () => {
    for (const points of stars(svg)) {
      const [x, y] = middle(points);
      const [top, left, right] = [...points].sort((a, b) => a[1] - b[1] || a[0] - b[0]);
      expect(top?.[0]).toBeCloseTo(x, 1);
      expect(top?.[1]).toBeCloseTo(y - height / 18, 1);
      expect(left?.[1]).toBeCloseTo(right?.[1] ?? 0, 1);
      expect(x - (left?.[0] ?? 0)).toBeCloseTo((right?.[0] ?? 0) - x, 1);
    }
  });

  test('no star touches another', () => {
    const middles = stars(svg).map(middle);
    middles.forEach((one, index) => {
      for (const other of middles.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(height / 9);
    });
  });
});

describe('the looks', () => {
  const expected: Record<EmblemLook, string[]> = {
    colour: ['#039', '#fc0'],
    bordered: ['#fff', '#039', '#fc0'],
    black: ['#fff', '#000', '#000'],
    blue: ['#039', '#fff'],
  };
  const looks = Object.keys(expected) as EmblemLook[];

  test.each(looks)('%s has its colours and the same stars', (look) => {
    expect(colours(emblem('x', look))).toEqual(expected[look]);
    expect(stars(emblem('x', look))).toEqual(stars(emblem('x')));
  });

  test('the border is 1/25 of the height on every side', () => {
    const [x = 0, y = 0, width = 0, height = 0] = viewBox(emblem('x', 'bordered'));
    const [, , bareWidth = 0, bareHeight = 0] = viewBox(emblem('x'));
    expect([x, y]).toEqual([-bareHeight / 25, -bareHeight / 25]);
    expect(width).toBeCloseTo(bareWidth + (2 * bareHeight) / 25, 5);
    expect(height).toBeCloseTo(bareHeight + (2 * bareHeight) / 25, 5);
  });

  test.each(looks)('%s is a small picture with a name and without ids', (look) => {
    const svg = emblem('Emblem "of" <the> Union & more', look);
    expect(svg).toMatch(/^<svg [^>]*role="img"/);
    expect(svg).toContain('aria-label="Emblem &quot;of&quot; &lt;the> Union &amp; more"');
    expect(svg).not.toMatch(/\bid=|url\(|href/);
    expect(svg.length).toBeLessThan(3000);
    expect(emblem('x', look)).toBe(emblem('x', look));
  });
});
