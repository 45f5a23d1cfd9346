import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/syntax/parse.js';
import {
  countryFor,
  countryInCity,
  sayCountryTwice,
} from '../../../../src/core/language/check/country-in-city.js';
import type { MapNode } from '../../../../src/core/syntax/ast.js';

const mapOf = (text: string): MapNode => parse({ path: 'a.yaml', text }).value?.root as MapNode;

test.each([
  ['Berlin, Germany', 'DE', 'Berlin'],
  ['Berlin, DE', 'DE', 'Berlin'],
  ['Berlin (Germany)', 'DE', 'Berlin'],
  ['Berlin / Deutschland', 'Germany', 'Berlin'],
  ['Berlin – Germany', 'DE', 'Berlin'],
  ['London, UK', 'GB', 'London'],
  ['Paris, Texas', 'US', null],
  ['Atlanta, Georgia', 'US', null],
  ['Frankfurt (Oder)', 'DE', null],
  ['Stratford-upon-Avon', 'GB', null],
  ['Lyon, France', 'CH', null],
  ['Luxembourg', 'LU', null],
])('%s with %s', (city, country, alone) => {
  const told: unknown[] = [];
  sayCountryTwice(mapOf(`city: "${city}"\ncountry: ${country}\n`), (...said) => told.push(said[2]));
  expect(told).toEqual(alone === null ? [] : [{ value: city, city: alone, country }]);
});

test('the country of a city is what stands behind it, or that of the only one of that name', () => {
  expect(countryInCity(mapOf('Ort: Essen (Germany)\n'))).toBe('DE');
  expect(countryFor(mapOf('city: Paris, Texas\n'), () => ['FR'])).toBeNull();
  expect(countryFor(mapOf('city: Paris\n'), () => ['FR'])).toBe('FR');
  expect(countryFor(mapOf('city: Toledo\n'), () => ['ES', 'US'])).toBeNull();
});
