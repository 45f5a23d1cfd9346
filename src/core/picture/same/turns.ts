/** A way in which a picture may lie that is laid out in cells. */
export interface Turn {
  /** Whether its rows stand as columns. */
  readonly isOnSide: boolean;
  /** For each cell, row by row, which cell of the picture stands there. */
  readonly cells: readonly number[];
}

/**
 * All ways in which a picture may lie that was turned by right angles or mirrored, the second four on their side.
 *
 * @param count cells in a row, and rows of them
 */
export function turnsOf(count: number): Turn[] {
  return [false, true].flatMap((isOnSide) =>
    [false, true].flatMap((isMirrored) =>
      [false, true].map((isUpsideDown) => ({
        isOnSide,
        cells: Array.from({ length: count * count }, (_, at) => {
          const [column, row] = [at % count, Math.floor(at / count)];
          const [x, y] = [isMirrored ? count - 1 - column : column, isUpsideDown ? count - 1 - row : row];
          return isOnSide ? x * count + y : y * count + x;
        }),
      })),
    ),
  );
}
