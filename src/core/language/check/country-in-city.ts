import type { Say } from '../../diagnostics/diagnostic.js';
import { child, words, type MapNode } from '../../syntax/ast.js';
import { guessCountry } from '../values/country.js';
import { meaningOf } from './synonyms/synonyms.js';

/**
 * The country of the city that stands there, under whatever name, where it is known and there is but one of that name. What
 * is behind a comma says it (`Paris, France`), or that it is not the city that everybody knows (`Paris, Texas`).
 */
export function countryFor(node: MapNode, countriesOf: (city: string) => readonly string[]): string | null {
  const city = cityIn(node);
  if (city === null) return null;
  if (city.includes(',')) return countryInCity(node);
  const [only, ...more] = countriesOf(city);
  return more.length === 0 ? (only ?? null) : null;
}

/** The country that stands behind a city, as a code. */
export function countryInCity(node: MapNode): string | null {
  const behind = split(cityIn(node) ?? '')?.[1];
  return behind === undefined ? null : guessCountry(behind);
}

/** Tells a country that stands behind the city and in its own key: it would be printed twice. */
export function sayCountryTwice(node: MapNode, say: Say): void {
  const [city, country] = [child(node, 'city'), child(node, 'country')];
  if (city?.type !== 'scalar' || country?.type !== 'scalar') return;
  const [alone, behind] = split(words(city)) ?? [];
  if (alone === undefined || behind === undefined || guessCountry(behind) !== guessCountry(words(country)))
    return;
  const args = { value: words(city), city: alone, country: words(country) };
  say('country-in-city', city, args);
}

/** A city and what stands behind it: `Paris, France`, `Paris (FR)`, `Paris / France`, `Paris – France`. */
function split(written: string): readonly [city: string, behind: string] | null {
  if (written.length > 200) return null;
  const [, city = '', behind = ''] =
    /^([^,/()]+), ?([^,]+)$/.exec(written) ??
    /^([^()]+) ?\(([^()]+)\)$/.exec(written) ??
    /^([^/]+)\/([^/]+)$/.exec(written) ??
    /^(.+?) [-\u2013\u2014] (.+)$/.exec(written) ??
    [];
  return city.trim() === '' || behind.trim() === '' ? null : [city.trim(), behind.trim()];
}

function cityIn({ entries }: MapNode): string | null {
  const city = entries.find((one) => isCity(one.key) && one.value.type === 'scalar');
  return city ? words(city.value) : null;
}

function isCity(key: string): boolean {
  const meaning = key === 'city' ? ['city'] : meaningOf('a visit', key, ['city']);
  return Array.isArray(meaning) && meaning[0] === 'city';
}
