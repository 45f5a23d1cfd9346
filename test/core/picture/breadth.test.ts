import { expect, test } from 'vitest';
import { breadthBy, wantedPixels } from '../../../src/core/picture/breadth.js';

test('two pictures that are higher than wide stand side by side, others are as wide as they come', () => {
  expect(breadthBy({ width: 600, height: 800 })).toBe('half');
  expect(breadthBy({ width: 800, height: 600 })).toBeNull();
  expect(breadthBy({ width: 600, height: 600 })).toBeNull();
  // A drawing has no pixels.
  expect(breadthBy(null)).toBeNull();
});

test('the wider a picture is printed, the more pixels it needs', () => {
  const flat = { width: 300, height: 100 };
  expect(wantedPixels('column', flat)).toEqual({ pixels: 768, millimetres: 130 });
  expect(wantedPixels('wide', flat)).toEqual({ pixels: 981, millimetres: 166 });
  expect(wantedPixels('small', flat).pixels).toBe(225);
});

test('what is high is printed narrower, and needs fewer', () => {
  expect(wantedPixels('wide', { width: 100, height: 100 })).toEqual({ pixels: 650, millimetres: 110 });
});
