import type { Picture } from './inspect.js';

/** How wide a picture stands: a third or half of the column, the column, or the whole page. */
export type Breadth = 'small' | 'half' | 'column' | 'wide';

/** Those that a document can ask for. */
export const breadths = ['small', 'column', 'wide'] as const satisfies readonly Breadth[];

/** In millimetres of print, as templates/visit/style.css sets them. */
const millimetres: Readonly<Record<Breadth, number>> = { small: 38, half: 60, column: 130, wide: 166 };

/** No picture is printed higher. */
const MOST_HEIGHT = 110;

/** Pixels an inch: with fewer a print shows them. */
export const LEAST_RESOLUTION = 150;

type PixelSize = { readonly width: number; readonly height: number } | null;

/** How wide a picture stands where nobody asks: one that is higher than wide takes half of the column. */
export function breadthBy(size: PixelSize): Breadth | null {
  return size && size.height > size.width ? 'half' : null;
}

/**
 * How many pixels across a picture needs to be printed well.
 *
 * @param size as it is seen
 * @returns also how wide it is printed then, in millimetres: what is high is set smaller
 */
export function wantedPixels(
  breadth: Breadth,
  size: NonNullable<PixelSize>,
): { readonly pixels: number; readonly millimetres: number } {
  const wide = Math.min(millimetres[breadth], (MOST_HEIGHT * size.width) / size.height);
  return { pixels: pixelsFor(wide), millimetres: Math.round(wide) };
}

/** How many pixels a print of so many millimetres needs. */
export function pixelsFor(millimetres: number): number {
  return Math.ceil((millimetres / 25.4) * LEAST_RESOLUTION);
}

/** The size of a picture as it is seen, when it stands upright. */
export function uprightSize({ size, orientation }: Pick<Picture, 'size' | 'orientation'>): Picture['size'] {
  return size && orientation >= 5 ? { width: size.height, height: size.width } : size;
}
