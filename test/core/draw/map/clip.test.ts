import { expect, test } from 'vitest';
import { clip, isWithin, meets } from '../../../../src/core/draw/map/clip.js';

const frame = { west: 0, south: 0, east: 10, north: 10 };

test('clip leaves what is inside as it is, and nothing of what is outside', () => {
  const inside = [1, 1, 0, 1, 9, 1, 9, 9, 2];
  expect(clip(inside, frame, 7)).toBe(inside);
  expect(clip([11, 1, 0, 12, 9, 0, 19, 9, 0], frame, 7)).toEqual([]);
  expect(clip([], frame, 7)).toEqual([]);
});

test('clip cuts along the edge', () => {
  expect(clip([5, 5, 1, 15, 5, 2, 15, 8, 3, 5, 8, 4], frame, 7)).toEqual([
    5, 5, 1, 10, 5, 7, 10, 8, 7, 5, 8, 4,
  ]);
  // Around a corner, and around all of them.
  expect(clip([-5, -5, 0, -5, 5, 0, 5, 5, 0, 5, -5, 0], frame, 7)).toHaveLength(12);
  const all = clip([-5, -5, 0, -5, 15, 0, 15, 15, 0, 15, -5, 0], frame, 7);
  expect(new Set(all)).toEqual(new Set([0, 10, 7]));
});

test('isWithin and meets compare boxes', () => {
  expect(isWithin(frame, frame)).toBe(true);
  expect(isWithin({ ...frame, east: 11 }, frame)).toBe(false);
  expect(meets({ ...frame, west: 9, east: 20 }, frame)).toBe(true);
  expect(meets({ ...frame, west: 10, east: 20 }, frame)).toBe(false);
});
