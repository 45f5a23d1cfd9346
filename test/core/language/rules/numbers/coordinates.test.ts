import { expect, test } from 'vitest';
import { checkCoordinatesOfPlaces } from '../../../../../src/core/language/rules/numbers/coordinates.js';
import { parse } from '../../../../../src/core/syntax/parse.js';

async function said(city: string, country: string, coordinates: string): Promise<string[]> {
  const text = `title: T\ncity: ${city}\ncountry: ${country}\ndates: 2031\nsites:\n  a: { name: A, coordinates: ${coordinates} }\n`;
  const { value: parsed } = parse({ path: 'x.yaml', text });
  if (!parsed) throw new Error('unreadable');
  const found: string[] = [];
  await checkCoordinatesOfPlaces(parsed, (code) => found.push(code));
  return found;
}

test.each<[string, string, string, string[]]>([
  ['Paris', 'FR', '[2.35, 48.86]', ['coordinates-exchanged']],
  ['Paris', 'FR', '[48.86, 2.35]', []],
  // Exchanged it is not so far that it could not be meant.
  ['Nicosia', 'CY', '[33.36, 35.17]', []],
  // Far from both.
  ['Paris', 'FR', '[10, 10]', []],
  ['Nowhereton', 'FR', '[2.35, 48.86]', []],
])('%s (%s) at %s', async (city, country, coordinates, expected) => {
  expect(await said(city, country, coordinates)).toEqual(expected);
});
