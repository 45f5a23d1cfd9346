import { describe, expect, test } from 'vitest';
import { measure, wrap } from '../../../src/core/draw/text.js';

describe('measure', () => {
  test('knows the letters of the sans face', () => {
    expect(measure('0', 1000)).toBe(497);
    expect(measure('12', 10)).toBeCloseTo(9.94);
    expect(measure('Paris', 15, 600)).toBeGreaterThan(measure('Paris', 15));
    expect(measure('Liège', 15)).toBeCloseTo(measure('Lie\u0300ge', 15));
    expect(measure('Αθήνα', 15)).toBeGreaterThan(30);
    expect(measure('東京', 10)).toBe(20);
  });

  test('leaves room for the forms that Bulgarian has of letters', () => {
    expect(measure('т', 1000)).toBe(829);
    expect(measure('щ', 1000, 600)).toBe(865);
    expect(measure('о', 1000)).toBeLessThan(600);
  });
});

describe('wrap', () => {
  test('breaks at spaces and hyphens', () => {
    expect(wrap('one two three', measure('one two', 10), 10)).toEqual(['one two', 'three']);
    expect(wrap('Saint-Denis', measure('Saint-D', 10), 10)).toEqual(['Saint-', 'Denis']);
    expect(wrap('  one \n two  ', 1000, 10)).toEqual(['one two']);
    expect(wrap('', 100, 10)).toEqual([]);
  });

  test('parts a word that is wider than the line, and shortens what has too many lines', () => {
    const lines = wrap('Donaudampfschifffahrt', 40, 10);
    expect(lines.join('')).toBe('Donaudampfschifffahrt');
    for (const line of lines) expect(measure(line, 10)).toBeLessThanOrEqual(40);
    const short = wrap('one two three four five', 40, 10, 400, 2);
    expect(short).toHaveLength(2);
    expect(short[1]).toMatch(/…$/);
    for (const line of short) expect(measure(line, 10)).toBeLessThanOrEqual(40);
  });

  test('keeps non-breaking spaces', () => {
    expect(wrap('56\u00a0000 visits', measure('56\u00a0000', 10), 10)).toEqual(['56\u00a0000', 'visits']);
  });
});
