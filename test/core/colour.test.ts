import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backgrounds, contrast, leastContrast, MIN_CONTRAST, readable } from '../../src/core/colour.js';

test('contrast is as WCAG defines it', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
});

test('the backgrounds are those of the style sheet', () => {
  const css = readFileSync('templates/visit/style.css', 'utf8');
  for (const colour of [...backgrounds.light, ...backgrounds.dark]) expect(css).toContain(colour);
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
