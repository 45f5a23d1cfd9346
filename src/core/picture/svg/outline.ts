/**
 * How long the outline of a path is, from above: of a curve the way along its control points, of an arc the ring that it
 * is part of. Reads as far as a renderer does, up to the first mistake.
 *
 * @param d as in SVG 2, 9.3
 * @returns in units of the path
 */
export function pathLength(d: string): number {
  const token = /[\s,]*(?:([a-z])|([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?))/iy;
  const flag = /[\s,]*([01])/y;
  let sum = 0;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  /** The last control point, by which `S` and `T` begin. */
  let bend = 0;
  let command = '';
  let at = 0;
  const next = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(d);
    if (found) at = pattern.lastIndex;
    return found;
  };
  for (;;) {
    const before = at;
    const letter = next(token)?.[1];
    if (letter === undefined) at = before;
    else command = letter;
    const kind = command.toUpperCase();
    const count = counts[kind];
    if (count === undefined) return sum;
    if (kind === 'Z') {
      if (letter === undefined) return sum;
      sum += way(startX - x, startY - y);
      [x, y, bend] = [startX, startY, 0];
      continue;
    }
    const given: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const found = kind === 'A' && (index === 3 || index === 4) ? next(flag)?.[1] : next(token)?.[2];
      if (found === undefined) return sum;
      given.push(Number(found));
    }
    const isRelative = command !== kind;
    const [baseX, baseY] = isRelative ? [x, y] : [0, 0];
    const points: (readonly [number, number])[] = [];
    if (kind === 'H') points.push([baseX + (given[0] ?? 0), y]);
    else if (kind === 'V') points.push([x, baseY + (given[0] ?? 0)]);
    else
      for (let index = kind === 'A' ? 5 : 0; index < count; index += 2)
        points.push([baseX + (given[index] ?? 0), baseY + (given[index + 1] ?? 0)]);
    const [endX, endY] = points.at(-1) ?? [x, y];
    // A move draws nothing; what follows it are lines.
    if (kind === 'M') {
      [startX, startY] = [endX, endY];
      command = isRelative ? 'l' : 'L';
      bend = 0;
    } else if (kind === 'A') {
      const [width = 0, height = 0] = given.map(Math.abs);
      const chord = way(endX - x, endY - y);
      const least = Math.min(width, height);
      sum += least > 0 ? 7 * Math.max(width, height) * Math.max(1, chord / (2 * least)) : chord;
      bend = 0;
    } else {
      // The point that is mirrored is as far away as the last one was; so is the next from it at most.
      const mirrored = kind === 'S' || kind === 'T' ? bend : 0;
      let [fromX, fromY] = [x, y];
      let last = 0;
      for (const [toX, toY] of points) {
        last = way(toX - fromX, toY - fromY);
        sum += last;
        [fromX, fromY] = [toX, toY];
      }
      sum += 2 * mirrored;
      bend = kind === 'T' ? last + mirrored : 'CSQ'.includes(kind) ? last : 0;
    }
    [x, y] = [endX, endY];
  }
}

/** Numbers that each command takes. */
const counts: Readonly<Record<string, number | undefined>> = {
  M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0,
}; // prettier-ignore

/** Along both axes, which is never shorter than straight. */
function way(width: number, height: number): number {
  return Math.abs(width) + Math.abs(height);
}
