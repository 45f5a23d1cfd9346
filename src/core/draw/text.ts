import { ranges, regular, semibold } from './data/widths.js';

/** The two weights that the sans face of the reports has for pictures. */
export type Weight = 400 | 600;

/** Of a letter that was not measured, in thousandths: as wide as a wide one, so that boxes are rather too large. */
const UNKNOWN = 640;
const FULL_WIDTH = 1000;

/** Ignorable characters that the tables cover: the soft hyphen. */
const SOFT_HYPHEN = 0xad;

/**
 * Letters that Bulgarian writes in wider forms (OpenType `locl`, BGR), by weight, in thousandths: measured in Chromium
 * from the face of the reports. Nobody says here in which language a text is, so that others have the room as well.
 */
const inBulgarian: Readonly<Record<Weight, Readonly<Record<string, number>>>> = {
  400: { в: 556, г: 419, д: 550, т: 829, ш: 829, щ: 842 },
  600: { в: 574, г: 431, д: 570, т: 843, ш: 843, щ: 865 },
};

let spans: readonly (readonly [first: number, last: number, offset: number])[] | null = null;

function readSpans(): NonNullable<typeof spans> {
  let offset = 0;
  return ranges.split(' ').map((range) => {
    const [first = 0, last = first] = range.split('-').map((code) => parseInt(code, 16));
    const span = [first, last, offset - first] as const;
    offset += last - first + 1;
    return span;
  });
}

const known: Readonly<Record<Weight, Map<number, number>>> = { 400: new Map(), 600: new Map() };

/** The width of a character in thousandths. */
function widthOf(code: number, weight: Weight): number {
  let width = known[weight].get(code);
  if (width === undefined) known[weight].set(code, (width = lookUp(code, weight)));
  return width;
}

function lookUp(code: number, weight: Weight): number {
  if (code === SOFT_HYPHEN) return 0;
  const wider = inBulgarian[weight][String.fromCodePoint(code)];
  if (wider !== undefined) return wider;
  spans ??= readSpans();
  for (const [first, last, offset] of spans) {
    if (code < first || code > last) continue;
    const at = (code + offset) * 2;
    const width = parseInt((weight === 400 ? regular : semibold).slice(at, at + 2), 36);
    if (width > 0) return width;
  }
  if (/\p{M}|\p{Cf}/u.test(String.fromCodePoint(code))) return 0;
  return code >= 0x1100 ? FULL_WIDTH : UNKNOWN;
}

/** How wide a line of text is, in the unit of `size`; a little too wide rather than too narrow. */
export function measure(text: string, size: number, weight: Weight = 400): number {
  let sum = 0;
  for (const letter of text.normalize('NFC')) sum += widthOf(letter.codePointAt(0) ?? 0, weight);
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
      .match(/[^ \-/–]+[ \-/–]*|[ \-/–]+/g) ?? []
  );
}

/** The longest beginning that fits, at least one letter. */
function shorten(text: string, fits: (head: string) => boolean): string {
  const letters = [...text];
  let count = letters.length;
  while (count > 1 && !fits(letters.slice(0, count).join(''))) count--;
  return letters.slice(0, count).join('');
}
