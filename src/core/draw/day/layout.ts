/** Widths and heights in units of the drawing; `least` is units a minute, `groups` columns in a box. */
export const LIMITS = {
  wide: { axis: 52, least: 0.5, good: 520, most: 860, groups: 4 },
  narrow: { axis: 46, least: 0.5, good: 900, most: 1600, groups: 2 },
} as const;

export const PADDING = 7;

export const BETWEEN = 8;

/** Between a session and the next one. */
export const SEAM = 3;
