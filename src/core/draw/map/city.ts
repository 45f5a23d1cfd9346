import { cities } from '../data/cities.js';
import { fold, spell } from './fold.js';

/** Degrees: latitude (north is positive), then longitude (east is positive), as YAML has them. */
export type Coordinates = readonly [latitude: number, longitude: number];

/**
 * Where a city lies, to a kilometre.
 *
 * Known are the cities of Europe from 50,000 inhabitants on (100,000 in the east), large ones elsewhere and the
 * capitals of the world, by the names that they have in several languages. Of two cities of one name in a country
 * it is the larger one, unless the other one's main name is meant.
 * What follows a bracket, stroke or comma is left away where the whole is not known: `Halle (Saale)`.
 *
 * @param country its code, ISO 3166-1 alpha-2
 */
export function findCity(name: string, country: string): Coordinates | null {
  const line = lineOf(country);
  return (
    search(line, spell(fold(name))) ?? search(line, spell(fold(name.split(/[(/,]/, 1)[0]?.trimEnd() ?? '')))
  );
}

/** Where two countries have a city of one name, mostly the one is meant to which networks of European cities go. */
const european = new Set(
  (
    'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO ' +
    'RS SE SI SK SM TR UA VA XK'
  ).split(' '),
);

/**
 * The countries that have a city of this name: in Europe, or elsewhere where no European one has it.
 *
 * @returns codes of ISO 3166-1 alpha-2; none where the city is not known
 */
export function countriesOf(name: string): string[] {
  const codes = [...cities.matchAll(/^([A-Z]{2}) /gm)].map(([, code = '']) => code);
  const found = codes.filter((code) => findCity(name, code) !== null);
  const near = found.filter((code) => european.has(code));
  return near.length > 0 ? near : found;
}

/** The cities of a country, as text: to search it is faster than to take it apart. */
function lineOf(country: string): string {
  if (!/^[A-Z]{2}$/.test(country)) return '';
  const start = cities.startsWith(`${country} `) ? 0 : cities.indexOf(`\n${country} `) + 1;
  if (start === 0 && !cities.startsWith(country)) return '';
  const end = cities.indexOf('\n', start);
  return cities.slice(start + country.length + 1, end < 0 ? undefined : end);
}

/** How many digits before its names say where a city lies. */
const PLACE = 6;

function search(line: string, name: string): Coordinates | null {
  if (name === '') return null;
  let other: string | null = null;
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
    const after = line[at + name.length];
    if (after !== undefined && after !== ' ' && after !== ',') continue;
    if (at === PLACE || line[at - PLACE - 1] === ',') return place(line.slice(at - PLACE, at));
    if (line[at - 1] !== ' ' || other !== null) continue;
    const start = line.lastIndexOf(',', at) + 1;
    other = line.slice(start, start + PLACE);
  }
  return other === null ? null : place(other);
}

function place(digits: string): Coordinates {
  const hundredths = (from: number): number => parseInt(digits.slice(from, from + 3), 36);
  return [(hundredths(0) - 9000) / 100, (hundredths(3) - 18000) / 100];
}
