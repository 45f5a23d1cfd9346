/** A rectangle of the drawing, in its units; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line, in units of the drawing. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** The square around a circle. */
export const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** A box that is larger on each side by `by`, above and below by `upright`. */
export const grown = (box: Box, by: number, upright = 0): Box => ({
  left: box.left - by,
  top: box.top - upright,
  right: box.right + by,
  bottom: box.bottom + upright,
});

/** Whether a point lies in a box, its edge excluded. */
export const inside = (box: Box, x: number, y: number): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

/** Whether two boxes start at the same corner and are equally wide. */
export const same = (a: Box, b: Box): boolean => a.left === b.left && a.top === b.top && a.right === b.right;

/** Whether two boxes overlap. */
export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The area that two overlapping boxes share. */
export const area = (a: Box, b: Box): number =>
  (Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Whether a line runs through a box. */
export function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  if (Math.max(x1, x2) <= box.left || Math.min(x1, x2) >= box.right) return false;
  if (Math.max(y1, y2) <= box.top || Math.min(y1, y2) >= box.bottom) return false;
  const steps = Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 3);
  for (let step = 0; step <= steps; step++) {
    if (inside(box, x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps)) return true;
  }
  return false;
}

/** Whether two lines cross each other. */
export function cut(a: Segment, b: Segment): boolean {
  const hand = (x: number, y: number, [x1, y1, x2, y2]: Segment): number =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return hand(b[0], b[1], a) !== hand(b[2], b[3], a) && hand(a[0], a[1], b) !== hand(a[2], a[3], b);
}
