import { expect, test } from 'vitest';
import { purposeOf, templatesWithPurpose } from '../../../../src/core/templates/own/purposes.js';
import { sources } from '../built-in.js';

test('of every default template it is said what it is for, and of no other', () => {
  const plain = (name: string): string => name.replace(/\.(?:html|md)$/, '');
  expect(sources.filter(({ name }) => purposeOf(name) === null)).toEqual([]);
  const names = new Set(sources.map(({ name }) => plain(name)));
  expect(templatesWithPurpose.filter((name) => !names.has(name))).toEqual([]);
  expect(purposeOf('partials/motto.html')).toBeNull();
  expect(purposeOf('constructor')).toBeNull();
});
