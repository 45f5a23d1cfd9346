import { amountOf } from './lengths.js';
import { isMeantBy, outermost, type CssElement } from './selector.js';

/** A rule that reaches one of some elements, with what its declarations come to. */
interface JudgedRule {
  readonly name: string;
  readonly selector: string | null;
  /** Whose attribute of style it is. */
  readonly element?: CssElement;
  readonly target: 'elements' | 'beside';
  readonly values: readonly {
    readonly property: string;
    readonly written: string;
    /** Null where nobody knows. */
    readonly value: string | null;
  }[];
}

/** What comes of all elements around something: from browsers' first values on. */
interface Sum {
  readonly opacity: number;
  /** How many times as large as it would be. */
  readonly scale: number;
  /** In pixels, as are those below; before `scale`. */
  readonly letters: number;
  readonly root: number;
  readonly width: number;
  readonly aside: number;
}

const START: Sum = { opacity: 1, scale: 1, letters: 16, root: 16, width: 600, aside: 0 };

/** What one may say alone, as in `mayHide`: several together say no more. Moved aside, each may use up its own padding. */
const LEAST = { opacity: 0.5, scale: 0.5, letters: 6, width: 24, aside: -64 };

/**
 * The rule with which elements that each leave in sight what is in them hide it together: half of a half of what is seen
 * is not seen. Of several rules for one element the worst counts.
 *
 * @param chain what is around something, outermost first
 */
export function hiddenTogether(rules: readonly JudgedRule[], chain: readonly CssElement[]): string | null {
  let sum = START;
  for (const element of chain) {
    const before = sum;
    for (const rule of rules) {
      if (rule.target === 'beside') continue;
      const isFor =
        rule.selector === null ? rule.element === element : isMeantBy(rule.selector, element, chain);
      if (!isFor) continue;
      for (const { property, value, written } of rule.values) {
        const name = property.replace(/^-(?:webkit|moz|ms|o)-/, '');
        const next = changedBy(name, value ?? '', before);
        if (!next) continue;
        sum = worst(before, sum, next);
        if (isUnseen(sum)) return `${rule.name} { ${property}: ${written} }`;
      }
    }
    if (element === chain[0]) sum = { ...sum, root: sum.letters };
  }
  return null;
}

function isUnseen({ opacity, scale, letters, width, aside }: Sum): boolean {
  return (
    opacity < LEAST.opacity ||
    scale < LEAST.scale ||
    letters * scale < LEAST.letters ||
    width < LEAST.width ||
    aside < LEAST.aside
  );
}

/** The first that a rule says of an element takes the place of what is around; of what others say of it the least counts. */
function worst(before: Sum, now: Sum, next: Partial<Sum>): Sum {
  const least = Object.entries(next).map(([key, value]) => {
    const name = key as keyof Sum;
    return [name, now[name] === before[name] ? value : Math.min(now[name], value)];
  });
  return { ...now, ...(Object.fromEntries(least) as Partial<Sum>) };
}

/** What an element with a declaration comes to; null where it changes nothing here. */
function changedBy(property: string, value: string, before: Sum): Partial<Sum> | null {
  const share = amountOf(value, null)?.value;
  if (property === 'opacity') return share === undefined ? null : { opacity: before.opacity * share };
  if (property === 'zoom') return share === undefined ? null : { scale: before.scale * share };
  if (property === 'scale') {
    const factors = outermost(value, ' ').flatMap((one) => amountOf(one, null)?.value ?? []);
    return factors.length === 0 ? null : { scale: before.scale * Math.min(...factors) };
  }
  if (property === 'font-size' || property === 'font') {
    const sizes = outermost(value, ' ').flatMap(
      (one) => lettersBy(outermost(one, '/')[0] ?? '', before) ?? [],
    );
    return sizes.length === 0 ? null : { letters: Math.min(...sizes) };
  }
  if (/^(?:max-)?(?:width|inline-size)$/.test(property)) {
    const width = value.includes('%') ? amountOf(value, before.width)?.value : undefined;
    return width === undefined ? null : { width };
  }
  if (/^(?:margin-(?:left|inline|inline-start)|left|inset-inline(?:-start)?)$/.test(property)) {
    const [first = ''] = outermost(value, ' ');
    return asideBy(first, before);
  }
  if (property !== 'margin' && property !== 'inset') return null;
  const sides = outermost(value, ' ');
  return asideBy(sides[3] ?? sides[1] ?? sides[0] ?? '', before);
}

function asideBy(text: string, { aside, width }: Sum): Partial<Sum> | null {
  const by = amountOf(text, width)?.value ?? 0;
  return by < 0 ? { aside: aside + by } : null;
}

/** The size of letters in pixels; null for words, weights, and what is not known. */
function lettersBy(text: string, { letters, root }: Sum): number | null {
  if (text === 'smaller') return letters / 1.2;
  const amount = amountOf(text, letters);
  if (!amount?.isLength) return null;
  if (/\dr[a-z]+/.test(text)) return (amount.value * root) / 16;
  return /\d(?:em|ex|ch|cap|ic|lh)\b/.test(text) ? (amount.value * letters) / 16 : amount.value;
}

/** What pages and fonts may be: sizes of paper from A5 on, margins in pixels, and letters of about their own size. */
const onPaper: readonly (readonly [around: string, property: RegExp, least: number, most: number])[] = [
  ['@page', /^margin(?:-|$)/, 0, 200],
  ['@page', /^size$/, 559, 4000],
  ['@font-face', /^size-adjust$/, 0.5, 2],
  ['@font-face', /^(?:ascent|descent|line-gap)-override$/, 0, 2],
];

/** The first that is said of all pages of paper, or of a font, which leaves no room or nothing to read. */
export function hiddenOnPaper(
  rules: readonly {
    readonly within: readonly string[];
    readonly declarations: readonly { readonly property: string; readonly value: string }[];
  }[],
): string | null {
  for (const { within, declarations } of rules) {
    const around = within.at(-1) ?? '';
    for (const { property, value } of declarations)
      for (const [name, asked, least, most] of onPaper) {
        if (!around.startsWith(name) || !asked.test(property)) continue;
        const isWithin = outermost(value, ' ').every((one) => {
          const amount = amountOf(one, name === '@page' ? 700 : null);
          return amount ? amount.value >= least && amount.value <= most : !one.includes('(');
        });
        if (!isWithin) return `${around} { ${property}: ${value} }`;
      }
  }
  return null;
}
