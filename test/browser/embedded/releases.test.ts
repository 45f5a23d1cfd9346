import { expect, test } from 'vitest';
import { ageOf, embeddedReleases, noteOnAge } from '../../../src/browser/embedded/releases.js';

const [newest, last] = embeddedReleases;
const now = new Date('2026-11-20T12:00:00Z');

test('each embedded browser has an age, and another none', () => {
  expect(ageOf(last.version, now)).toBe('Published on 2026-04-10, 7 months ago.');
  expect(ageOf(last.version, new Date('2028-11-20'))).toContain('2 years ago');
  expect(ageOf(last.version, new Date('2026-04-10'))).toContain('0 months ago');
  expect(ageOf(newest.version, now)).toContain(newest.published);
  expect(ageOf('1.2.3', now)).toBe('');
  expect(ageOf(null, now)).toBe('');
});

test('only the one without successors is told of', () => {
  const note = noteOnAge(last.version, now);
  expect(note?.text).toContain('Chromium 147, was published 7 months ago');
  expect(note?.cure).toContain('--browser system');
  expect(noteOnAge(newest.version, now)).toBeNull();
  expect(noteOnAge(null, now)).toBeNull();
});
