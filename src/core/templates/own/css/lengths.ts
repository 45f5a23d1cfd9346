import { outermost } from './selector.js';

/** Pixels of a unit, as a page of about the width of paper has them (CSS Values 4, 6). */
const units: Readonly<Record<string, number>> = {
  px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54, q: 2.4 / 2.54,
  em: 16, rem: 16, ex: 8, rex: 8, ch: 8, rch: 8, cap: 11, rcap: 11, ic: 16, ric: 16, lh: 24, rlh: 24,
  vw: 7, svw: 7, lvw: 7, dvw: 7, vi: 7, svi: 7, lvi: 7, dvi: 7, cqw: 7, cqi: 7,
  vh: 9, svh: 9, lvh: 9, dvh: 9, vb: 9, svb: 9, lvb: 9, dvb: 9, cqh: 9, cqb: 9, vmin: 7, vmax: 9, cqmin: 7, cqmax: 9,
}; // prettier-ignore

/** A number, or a length in pixels. */
export interface CssAmount {
  readonly value: number;
  readonly isLength: boolean;
}

/**
 * What a number or length comes to, with calculations.
 *
 * @param whole the pixels of 100 %; or null, and they are a number
 * @returns null for words, and what is not known
 */
export function amountOf(text: string, whole: number | null): CssAmount | null {
  const plain = text.trim();
  const [, number, unit = ''] = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(%|[a-z]*)$/.exec(plain) ?? [];
  if (number !== undefined) {
    const value = Number(number);
    if (unit === '') return { value, isLength: value === 0 && whole !== null };
    if (unit === '%') return { value: (value / 100) * (whole ?? 1), isLength: whole !== null };
    const size = units[unit];
    return size === undefined ? null : { value: value * size, isLength: true };
  }
  const [, name, inner = ''] = /^(calc|min|max|clamp|)\((.*)\)$/.exec(plain) ?? [];
  if (name === undefined) return null;
  const parts = outermost(inner, ',').map((one) => sumOf(one, whole));
  if (parts.some((one) => one === null)) return null;
  const values = parts.flatMap((one) => (one ? [one.value] : []));
  const isLength = parts.some((one) => one?.isLength);
  const [least = 0, usual = 0, most = 0] = values;
  if (name === 'min') return { value: Math.min(...values), isLength };
  if (name === 'max') return { value: Math.max(...values), isLength };
  return { value: name === 'clamp' ? Math.max(least, Math.min(usual, most)) : least, isLength };
}

/** A sum has blanks around its signs; a product need not (CSS Values 4, 10.1). */
function sumOf(text: string, whole: number | null): CssAmount | null {
  const words = outermost(text.trim().replace(/ ?([*/]) ?/g, '$1'), ' ');
  let sum: CssAmount | null = productOf(words[0] ?? '', whole);
  for (let at = 1; sum && at < words.length; at += 2) {
    const next = productOf(words[at + 1] ?? '', whole);
    const sign = words[at];
    if (!next || (sign !== '+' && sign !== '-')) return null;
    sum = {
      value: sum.value + (sign === '+' ? next.value : -next.value),
      isLength: sum.isLength || next.isLength,
    };
  }
  return sum;
}

function productOf(text: string, whole: number | null): CssAmount | null {
  let product: CssAmount = { value: 1, isLength: false };
  for (const factor of outermost(text, '*')) {
    const [first = '', ...divisors] = outermost(factor, '/');
    const one = amountOf(first, whole);
    if (!one) return null;
    product = { value: product.value * one.value, isLength: product.isLength || one.isLength };
    for (const divisor of divisors) {
      const by = amountOf(divisor, whole);
      if (!by || by.value === 0) return null;
      product = { ...product, value: product.value / by.value };
    }
  }
  return product;
}
