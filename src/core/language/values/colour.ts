/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** The backgrounds of templates/visit/style.css on which the accent stands: the paper, and the wash of boxes. */
export const backgrounds = {
  light: ['#ffffff', '#f1f5f4'],
  dark: ['#14191a', '#1e2526'],
} as const;

/** WCAG 2.1, 1.4.3: the least contrast of text. */
export const MIN_CONTRAST = 4.5;

/** The contrast of two colours such as `#0b5a5e`, from 1 to 21 (WCAG 2.1, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(parse(one)), luminance(parse(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The least contrast of a colour with the backgrounds of a scheme. */
export function leastContrast(colour: string, scheme: keyof typeof backgrounds): number {
  return Math.min(...backgrounds[scheme].map((background) => contrast(colour, background)));
}

/**
 * The colour nearest to this one that can be read on the backgrounds of a scheme: itself, or else mixed with as much
 * black (on light ones) or white (on dark ones) as it takes.
 */
export function readable(colour: string, scheme: keyof typeof backgrounds): string {
  const end = scheme === 'light' ? 0 : 255;
  const from = parse(colour);
  for (let step = 0; step <= 100; step += 1) {
    const mixed = from.map((part) => Math.round(part + ((end - part) * step) / 100));
    const found = `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    if (leastContrast(found, scheme) >= MIN_CONTRAST) return found;
  }
  throw new Error('a background on which neither black nor white can be read');
}

function parse(colour: string): Rgb {
  const value = parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** WCAG 2.1, "relative luminance". */
export function luminance(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
