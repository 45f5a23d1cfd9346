import { describe, expect, test } from 'vitest';
import { findCity } from '../../../../src/core/draw/map/city.js';
import { cities } from '../../../../src/core/draw/data/cities.js';
import { fold, spell } from '../../../../src/core/draw/map/fold.js';

/** A name of the table as it would be written there if it were asked for. */
function read(name: string): string {
  const letters =
    name.startsWith('=') || /[a-z]/.test(name)
      ? name.slice(name.startsWith('=') ? 1 : 0).replace(/[A-Z]/g, (letter) => {
          return String.fromCharCode(letter.charCodeAt(0) - 0x41 + 0x3b1);
        })
      : [...name]
          .map((letter) => String.fromCharCode('ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%&*;'.indexOf(letter) + 0x430))
          .join('');
  return spell(fold(letters));
}

describe('findCity', () => {
  test.each([
    ['NL', ['The Hague', 'Den Haag', '’s-Gravenhage', "'s-Gravenhage", 'La Haye', 'THE HAGUE'], [52.08, 4.3]],
    ['BE', ['Liège', 'Liege', 'Luik', 'Lüttich'], [50.63, 5.57]],
    ['BE', ['Brussels', 'Bruxelles', 'Brussel', 'Brüssel', 'Βρυξέλλες', 'Брюксел'], [50.85, 4.35]],
    ['PT', ['Lisbon', 'Lisboa', 'Lissabon', 'Lisbonne'], [38.72, -9.13]],
    ['DE', ['Munich', 'München', 'Muenchen', 'Monaco di Baviera'], [48.14, 11.58]],
    ['GR', ['Athens', 'Αθήνα', 'Athènes'], [37.98, 23.73]],
    ['BG', ['Sofia', 'София'], [42.7, 23.32]],
    ['PL', ['Łódź', 'Lodz'], [51.77, 19.47]],
    ['FR', ['Strasbourg', 'Straßburg', 'Strassburg'], [48.58, 7.75]],
    ['DE', ['Halle (Saale)', 'Halle'], [51.48, 11.98]],
    ['US', ['New York', 'New York City'], [40.71, -74.01]],
  ] as const)('knows the names of cities in %s: %j', (country, names, [latitude, longitude]) => {
    for (const name of names) {
      const found = findCity(name, country);
      expect(found, name).not.toBeNull();
      expect(found?.[0], name).toBeCloseTo(latitude, 1);
      expect(found?.[1], name).toBeCloseTo(longitude, 1);
    }
  });

  test('tells cities of one name apart by their country', () => {
    expect(findCity('Valencia', 'ES')?.[0]).toBeCloseTo(39.5, 0);
    expect(findCity('Valencia', 'VE')?.[0]).toBeCloseTo(10.2, 0);
  });

  test('knows every place of the example visits', () => {
    const places =
      'Augsburg DE,Mannheim DE,Essen DE,Lisbon PT,Barcelona ES,Brussels BE,Liège BE,Paris FR,Strasbourg FR,Ljubljana SI';
    for (const place of places.split(',')) {
      const [city = '', country = ''] = place.split(' ');
      expect(findCity(city, country), place).not.toBeNull();
    }
  });

  test('does not guess', () => {
    expect(findCity('Atlantis', 'GR')).toBeNull();
    expect(findCity('Paris', 'DE')).toBeNull();
    expect(findCity('', 'FR')).toBeNull();
    expect(findCity('.*', 'FR')).toBeNull();
    expect(findCity('Paris', 'XX')).toBeNull();
    expect(findCity('Paris', '.R')).toBeNull();
  });

  test('rests on data that are small and folded as names are', () => {
    expect(cities).toMatch(/^[\n -~]*$/);
    expect(cities.length).toBeLessThan(150_000);
    for (const line of cities.split('\n')) {
      for (const entry of line.slice(3).split(',')) {
        for (const name of entry.slice(6).split(' ')) expect(read(name), name).toBe(name);
      }
    }
  });
});
