import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backgrounds,
  contrast,
  leastContrast,
  MIN_CONTRAST,
  readable,
} from '../../../../src/core/language/values/colour.js';

test('contrast is as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('the backgrounds are those of the style sheet', () => {
  const css = readFileSync('templates/visit/style.css', 'utf8');
  for (const colour of [...backgrounds.light, ...backgrounds.dark]) expect(css).toContain(colour);
});

/** What else the accent stands on: the countries of a map, below arcs and dots; and what a search has found. */
const tint = 'color-mix(in srgb, var(--accent) 20%, var(--paper))';

test('the accent stands on paper, on the wash of boxes, and on a tint of itself in maps', () => {
  const sheets = ['visit/style', 'visit/draw', 'programme/guidebook', 'site/site'];
  const mixes = sheets.flatMap((name) =>
    [...readFileSync(`templates/${name}.css`, 'utf8').matchAll(/color-mix\(.*\)(?=;)/g)].map(String),
  );
  expect([...new Set(mixes)]).toEqual([tint.replace('--accent', '--decoration')]);
  const rgb = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const mix = (colour: string, paper: string): string => {
    const parts = rgb(colour).map((part, index) => Math.round(part * 0.2 + (rgb(paper)[index] ?? 0) * 0.8));
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      for (const scheme of ['light', 'dark'] as const) {
        const accent = readable(`#${value.toString(16).padStart(6, '0')}`, scheme);
        // WCAG 2.1, 1.4.11.
        expect(contrast(accent, mix(accent, backgrounds[scheme][0]))).toBeGreaterThanOrEqual(3);
      }
    }),
    { numRuns: 2000 },
  );
});

test('every colour can be made readable, and one that is already stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const colour = `#${value.toString(16).padStart(6, '0')}`;
      for (const scheme of ['light', 'dark'] as const) {
        const found = readable(colour, scheme);
        expect(leastContrast(found, scheme)).toBeGreaterThanOrEqual(MIN_CONTRAST);
        if (leastContrast(colour, scheme) >= MIN_CONTRAST) expect(found).toBe(colour);
      }
    }),
  );
});
