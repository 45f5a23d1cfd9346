import { pathLength } from './outline.js';
import type { SvgElement } from './read.js';
import { attribute, sheetsOf, sumOfParts, type ValueSum } from './styled.js';

/** What may be dashed of a part itself, without what is in it. */
export interface DashedPart {
  /** Of its outlines, from above, in its own units. */
  readonly length: number;
  /** A dash and half of the gaps beside it, in the same units: the shortest that may hold; Infinity for a whole line. */
  readonly period: number;
}

/** Pixels of CSS in a unit. */
const pixels: Readonly<Record<string, number | undefined>> = {
  '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6,
}; // prettier-ignore
/** No page or screen is wider, in pixels of CSS. */
const WIDEST = 4_000;
/** So many times its size is the outline of a letter long; of Chinese ones with many strokes about half of it. */
const LETTER = 60;

/**
 * What may be dashed of each part of a drawing: dashes that it inherits from parts around it count, and all of a style
 * sheet that may mean it. Where nobody can tell a length, dashes are endless.
 *
 * @param root of a drawing that has been rebuilt
 * @returns null where nothing is dashed
 */
export function dashedParts(root: SvgElement): ((part: SvgElement) => DashedPart) | null {
  const parts = new Map<SvgElement, number>();
  const sheets = sheetsOf(root);
  const setOf = sumOfParts('stroke-dasharray', sheets, dashes);
  let isDashed = false;
  let scale = 1;
  let viewports = 0;
  const stack: (readonly [part: SvgElement, inherited: number])[] = [[root, Infinity]];
  for (let one = stack.pop(); one; one = stack.pop()) {
    const [part, inherited] = one;
    const set = setOf(part);
    const period = set ? Math.min(set.period, set.inherits ? inherited : Infinity) : inherited;
    parts.set(part, period);
    isDashed ||= period < Infinity;
    if (attribute(part, 'viewBox') !== undefined) viewports += 1;
    for (const child of part.children) if (typeof child !== 'string') stack.push([child, period]);
  }
  if (!isDashed) return null;
  const everything = [...parts.keys()].flatMap(({ attributes }) => attributes);
  // Dashes of lines that do not scale are as long as on the screen.
  if ([...sheets, ...everything.map(({ value }) => value)].some((text) => /non-scaling-stroke/i.test(text))) {
    const moves = everything.some(({ local }) => local.toLowerCase().includes('transform'));
    const styled = [...sheets, ...everything.map(({ value }) => value)].some((text) =>
      /transform|scale|rotate|zoom/i.test(text),
    );
    scale =
      moves || styled || viewports > 1
        ? Infinity
        : Math.max(1, WIDEST / Math.min(...numbersOf(attribute(root, 'viewBox') ?? '').slice(2, 4)));
  }
  const measure = measureWith(root, sheets, [...parts.keys()]);
  return (part) => {
    const period = parts.get(part) ?? Infinity;
    return { length: measure(part) * scale, period };
  };
}

const inheriting = /^\s*(?:inherit|unset|revert|revert-layer)\b/i;

/** Values of `stroke-dasharray`: the shortest period of them, and whether one may be that of the parts around. */
const dashes: ValueSum<{ readonly period: number; readonly inherits: boolean }> = {
  none: { period: Infinity, inherits: false },
  of: (value) =>
    inheriting.test(value)
      ? { period: Infinity, inherits: true }
      : { period: periodOf(value), inherits: false },
  plus: (one, other) => ({
    period: Math.min(one.period, other.period),
    inherits: one.inherits || other.inherits,
  }),
};

/** Of a value of `stroke-dasharray`; 0 where nobody can tell. */
function periodOf(value: string): number {
  const given = value.replace(/!\s*important/i, '').trim().toLowerCase(); // prettier-ignore
  if (given === 'none' || given === 'initial' || given === '') return Infinity;
  const lengths = given.split(/[\s,]+/).map((one) => inPixels(one) ?? NaN);
  const sum = lengths.reduce((all, one) => all + one, 0);
  if (!lengths.every((one) => one >= 0)) return 0;
  return sum === 0 ? Infinity : (2 * sum) / lengths.length;
}

/** The largest of what values come to. */
function largest(of: (value: string) => number): ValueSum<number> {
  return { none: 0, of, plus: Math.max };
}

/** A length that depends on nothing; null for any other. */
function inPixels(text: string): number | null {
  const found = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)$/i.exec(text.trim());
  const unit = pixels[(found?.[2] ?? '?').toLowerCase()];
  return found && unit !== undefined ? Number(found[1]) * unit : null;
}

/** The largest size of letters in a value of `font-size` or `font`, in pixels; Infinity for one that depends on others. */
function sizeOf(value: string): number {
  if (/[%(]|larger/i.test(value)) return Infinity;
  // In the short form it has a unit, and a weight has none.
  const words = value.trim().split(/[\s/,]+/);
  return words
    .filter((word) => (words.length === 1 ? /^[+-]?[\d.]/ : /^[+-]?[\d.]+[a-z]/i).test(word))
    .reduce((most, word) => Math.max(most, Math.abs(inPixels(word) ?? Infinity)), 0);
}

function numbersOf(list: string): number[] {
  return list.split(/[\s,]+/).filter((one) => one !== '').map(Number); // prettier-ignore
}

/** How long the outlines of a part are, from above; Infinity where nobody can tell. */
function measureWith(
  root: SvgElement,
  sheets: readonly string[],
  parts: readonly SvgElement[],
): (part: SvgElement) => number {
  // What a share of the whole is taken of.
  const sides = parts.flatMap((part) => [
    ...numbersOf(attribute(part, 'viewBox') ?? '').slice(2, 4),
    ...(['svg', 'symbol', 'use'].includes(part.local)
      ? ['width', 'height'].map((name) => inPixels(attribute(part, name) ?? '') ?? 0)
      : []),
  ]);
  const whole = sides.reduce((most, side) => (Number.isNaN(side) ? Infinity : Math.max(most, side)), WIDEST);
  const fonts = ['font-size', 'font'].map((name) => sumOfParts(name, sheets, largest(sizeOf)));
  const size = parts.reduce(
    (most, part) => fonts.reduce((sum, sizeIn) => Math.max(sum, sizeIn(part) ?? 0), most),
    100,
  );
  const letter = LETTER * size;
  const lengths = largest((value) => {
    const given = value.trim();
    const share = /^([+-]?[\d.]+(?:e[+-]?\d+)?)%$/i.exec(given)?.[1];
    const length = share === undefined ? inPixels(given) : (Number(share) / 100) * whole;
    return given === 'auto' ? 0 : Math.abs(length ?? Infinity);
  });
  const styledOutlines = sumOfParts(
    'd',
    sheets,
    largest((value) => (value.includes('(') ? 1 : 0)),
  );
  const geometry = new Map(
    ['r', 'rx', 'ry', 'width', 'height'].map((name) => [name, sumOfParts(name, sheets, lengths)]),
  );
  const side = (part: SvgElement, name: string): number => {
    const sumOf = geometry.get(name);
    return sumOf ? (sumOf(part) ?? 0) : lengths.of(attribute(part, name) ?? '0');
  };
  const way = (part: SvgElement, from: string, to: string): number =>
    side(part, from) + side(part, to) < Infinity &&
    !`${attribute(part, from)}${attribute(part, to)}`.includes('%')
      ? Math.abs((inPixels(attribute(part, to) ?? '0') ?? 0) - (inPixels(attribute(part, from) ?? '0') ?? 0))
      : side(part, from) + side(part, to);
  const outline = (part: SvgElement): number => {
    switch (part.local) {
      case 'line':
        return way(part, 'x1', 'x2') + way(part, 'y1', 'y2');
      case 'rect':
        return 2 * (side(part, 'width') + side(part, 'height'));
      case 'circle':
        return 7 * side(part, 'r');
      case 'ellipse':
        // Either may be that of the other.
        return 7 * Math.max(side(part, 'rx'), side(part, 'ry'));
      case 'polyline':
      case 'polygon':
        return pathLength(`M${attribute(part, 'points') ?? ''}z`);
      case 'path': {
        return styledOutlines(part) === 1 ? Infinity : pathLength(attribute(part, 'd') ?? '');
      }
      case 'a':
      case 'text':
      case 'textPath':
      case 'tspan':
        return letter * part.children.reduce((sum, child) => sum + (typeof child === 'string' ? child.trim().length : 0), 0); // prettier-ignore
      default:
        return 0;
    }
  };
  return (part) => {
    const said = attribute(part, 'pathLength');
    // `0 × Infinity` is no length.
    const length = outline(part) || 0;
    return said === undefined ? length : Math.max(length, inPixels(said) ?? Infinity);
  };
}
