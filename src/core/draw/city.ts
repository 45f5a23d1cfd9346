import { cities } from './data/cities.js';
import { fold } from './fold.js';

/** Degrees: latitude (north is positive), then longitude (east is positive), as YAML has them. */
export type Coordinates = readonly [latitude: number, longitude: number];

const found = new Map<string, ReadonlyMap<string, Coordinates>>();

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
  let names = found.get(country);
  if (!names) found.set(country, (names = read(country)));
  return names.get(fold(name)) ?? names.get(fold(name.replace(/\s*[(/,].*$/s, ''))) ?? null;
}

function read(country: string): ReadonlyMap<string, Coordinates> {
  const names = new Map<string, Coordinates>();
  const line = new RegExp(`^${country} (.+)$`, 'm').exec(/^[A-Z]{2}$/.test(country) ? cities : '')?.[1] ?? '';
  const entries = line
    .split(',')
    .filter((entry) => entry !== '')
    .map((entry) => ({ place: place(entry), names: entry.slice(6).split(' ') }));
  for (const entry of entries) {
    const name = entry.names[0] ?? '';
    if (!names.has(name)) names.set(name, entry.place);
  }
  for (const entry of entries)
    for (const name of entry.names) if (!names.has(name)) names.set(name, entry.place);
  return names;
}

function place(entry: string): Coordinates {
  const hundredths = (from: number): number => parseInt(entry.slice(from, from + 3), 36);
  return [(hundredths(0) - 9000) / 100, (hundredths(3) - 18000) / 100];
}
