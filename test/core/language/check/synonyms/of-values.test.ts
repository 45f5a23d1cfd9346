import { expect, test } from 'vitest';
import { session } from '../../../../../src/core/language/declaration.js';
import { typeInTitle, valuesMeant } from '../../../../../src/core/language/check/synonyms/of-values.js';

const types = Object.keys(session.variants);

test.each([
  ['Panel discussion', ['discussion']],
  ['site-visit', ['tour']],
  ['seminar', ['workshop', 'symposium']],
  ['regatta', []],
  ['Besichtigung', ['tour']],
  ['reunión', ['discussion']],
  ['pausa para café', ['break']],
  ['lunch and debate', []],
  ['constructor', []],
])('%s', (written, meant) => {
  expect(valuesMeant(written, types)).toEqual(meant);
});

test('only what may stand there is meant', () => {
  expect(valuesMeant('virtual', ['in_person', 'online', 'hybrid'])).toEqual(['online']);
  expect(valuesMeant('virtual', types)).toEqual([]);
});

test('a title tells its type by a word', () => {
  expect(typeInTitle('Coffee, and more', types)).toBe('break');
  expect(typeInTitle('A tour of the lunchroom', types)).toBe('tour');
  expect(typeInTitle('The harbour', types)).toBeNull();
});
