import { expect, test } from 'vitest';
import { callIn } from '../../../../src/core/templates/own/call-in.js';

test('finds the first call of a partial by its name, however it is written', () => {
  const text = '<p>\n{{~> image}}{{>images}}\n{{> image}}';
  expect(callIn(text, 'image')).toEqual({ line: 2, column: 1 });
  expect(callIn(text, 'images')).toEqual({ line: 2, column: 13 });
  expect(callIn(text, 'name')).toBeNull();
  expect(callIn(text, null)).toBeNull();
});
