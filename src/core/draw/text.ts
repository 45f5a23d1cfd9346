import { ranges, regular, semibold } from './data/widths.js';

/** The two weights that the sans face of the reports has for pictures. */
export type Weight = 400 | 600;

/** Of a letter that was not measured, in thousandths: as wide as a wide one, so that boxes are rather too large. */
const UNKNOWN = 640;
const FULL_WIDTH = 1000;

let tables: Readonly<Record<Weight, ReadonlyMap<number, number>>> | null = null;

function readTables(): Readonly<Record<Weight, ReadonlyMap<number, number>>> {
  const codes = ranges.split(' ').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map((code) => parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const read = (table: string): ReadonlyMap<number, number> =>
    new Map(codes.map((code, index) => [code, parseInt(table.slice(index * 2, index * 2 + 2), 36)]));
  return { 400: read(regular), 600: read(semibold) };
}

/** How wide a line of text is, in the unit of `size`; a little too wide rather than too narrow. */
export function measure(text: string, size: number, weight: Weight = 400): number {
  tables ??= readTables();
  let sum = 0;
  for (const letter of text.normalize('NFC')) {
    const code = letter.codePointAt(0) ?? 0;
    if (/\p{M}|\p{Cf}/u.test(letter)) continue;
    sum += tables[weight].get(code) || (code >= 0x1100 ? FULL_WIDTH : UNKNOWN);
  }
  return (sum * size) / 1000;
}

/**
 * Breaks text into lines that are no wider than `width`; what does not fit into `most` lines ends in an ellipsis.
 */
export function wrap(
  text: string,
  width: number,
  size: number,
  weight: Weight = 400,
  most = Infinity,
): string[] {
  const fits = (line: string): boolean => measure(line, size, weight) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of pieces(text)) {
    const joined = line + word;
    if (line === '' || fits(joined.trimEnd())) line = joined;
    else {
      lines.push(line.trimEnd());
      line = word;
    }
    while (!fits(line.trimEnd())) {
      const head = shorten(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const last = lines.slice(most - 1).join(' ');
  return [...lines.slice(0, most - 1), `${shorten(last, (head) => fits(`${head.trimEnd()}…`)).trimEnd()}…`];
}

/** Words with the space behind them; a word may also be parted behind its hyphens and strokes. */
function pieces(text: string): string[] {
  return (
    text
      .trim()
      .replace(/[^\S\u00a0\u202f]+/g, ' ')
      .match(/[^ \-/–]*[ \-/–]+|[^ \-/–]+/g) ?? []
  );
}

/** The longest beginning that fits, at least one letter. */
function shorten(text: string, fits: (head: string) => boolean): string {
  const letters = [...text];
  let count = letters.length;
  while (count > 1 && !fits(letters.slice(0, count).join(''))) count--;
  return letters.slice(0, count).join('');
}
