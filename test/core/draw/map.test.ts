import { geoContains } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { findCity } from '../../../src/core/draw/city.js';
import { far, near } from '../../../src/core/draw/data/land.js';
import { drawMap, type MapInput } from '../../../src/core/draw/map.js';
import { readCountries } from '../../../src/core/draw/shapes.js';
import { drawings, overlaps, texts } from './read-svg.js';

const words = { title: 'Where the delegations came from', host: 'Host city', from: 'Delegations from' };

type Place = readonly [city: string, country: string, count?: number];
function input(host: Place, from: readonly Place[]): MapInput {
  const place = ([city, country]: Place) => ({ city, country, coordinates: findCity(city, country) });
  return {
    host: place(host),
    from: from.map((one) => ({ ...place(one), count: one[2] ?? null })),
    countries: [host, ...from].map(([, country]) => country),
    words,
  };
}
const partners: Place[] = [
  ['Augsburg', 'DE'],
  ['Mannheim', 'DE'],
  ['Essen', 'DE'],
  ['Lisbon', 'PT'],
  ['Barcelona', 'ES'],
  ['Brussels', 'BE'],
  ['Liège', 'BE'],
  ['Paris', 'FR'],
  ['Strasbourg', 'FR'],
  ['Ljubljana', 'SI'],
];
const ruhr =
  'Dortmund,Bochum,Duisburg,Düsseldorf,Köln,Bonn,Wuppertal,Gelsenkirchen,Hagen,Krefeld,Neuss,Hamburg,München';
const cases: Record<string, MapInput> = {
  Paris: input(['Paris', 'FR'], partners),
  'The Hague': input(['The Hague', 'NL'], partners),
  Essen: input(['Essen', 'DE'], partners),
  Strasbourg: input(['Strasbourg', 'FR'], partners),
  Barcelona: input(['Barcelona', 'ES'], partners),
  'neighbours with numbers': input(
    ['The Hague', 'NL'],
    [
      ['Delft', 'NL', 2],
      ['Leiden', 'NL', 1],
      ['Rotterdam', 'NL', 9],
    ],
  ),
  'a crowd': input(
    ['Essen', 'DE'],
    ruhr.split(',').map((city): Place => [city, 'DE']),
  ),
  'all of Europe': input(
    ['Athens', 'GR'],
    [
      ...partners,
      ['Reykjavik', 'IS'],
      ['Helsinki', 'FI'],
      ['Tallinn', 'EE'],
      ['Nicosia', 'CY'],
      ['Bergen', 'NO'],
    ],
  ),
  'the world': input(
    ['Paris', 'FR'],
    [
      ['Vancouver', 'CA'],
      ['Sydney', 'AU'],
      ['Tokyo', 'JP'],
      ['São Paulo', 'BR'],
    ],
  ),
  'across the date line': input(
    ['Tokyo', 'JP'],
    [
      ['Wellington', 'NZ'],
      ['Vancouver', 'CA'],
    ],
  ),
};

describe('drawMap', () => {
  describe.each(Object.entries(cases))('%s', (_, given) => {
    const map = drawMap(given);

    test('keeps names apart and inside of the picture', () => {
      const both = drawings(map?.svg ?? '');
      expect(both).toHaveLength(2);
      for (const { svg, width, height } of both) {
        const names = texts(svg);
        expect(overlaps(names)).toEqual([]);
        for (const name of names) {
          expect(name.left, name.text).toBeGreaterThanOrEqual(0);
          expect(name.right, name.text).toBeLessThanOrEqual(width);
          expect(name.top, name.text).toBeGreaterThanOrEqual(0);
          expect(name.bottom, name.text).toBeLessThanOrEqual(height);
        }
        expect(names.map(({ text }) => text)).toContain(given.host.city);
      }
    });

    test('is small, and the same every time', () => {
      expect(Buffer.byteLength(map?.svg ?? '')).toBeLessThan(25_000);
      expect(drawMap(given)).toEqual(map);
    });

    test('draws nothing that is not a number', () => {
      expect(map?.svg).not.toMatch(/NaN|Infinity|undefined|null/);
    });

    test('says all places in words', () => {
      for (const { city } of [given.host, ...given.from]) expect(map?.text).toContain(city);
      expect(map?.missing).toEqual([]);
    });
  });

  test('names every delegation of the example visits in the picture', () => {
    for (const host of ['Paris', 'The Hague', 'Essen', 'Strasbourg', 'Barcelona']) {
      const given = cases[host];
      const cities = new Set(given && [given.host, ...given.from].map(({ city }) => city));
      for (const { svg } of drawings((given && drawMap(given)?.svg) ?? '')) {
        expect(new Set(texts(svg).map(({ text }) => text))).toEqual(cities);
      }
    }
  });

  test('leaves a city that nobody knows out of the picture, not out of the text', () => {
    const map = drawMap(
      input(
        ['Paris', 'FR'],
        [
          ['Essen', 'DE'],
          ['Atlantis', 'GR', 3],
        ],
      ),
    );
    expect(map?.svg).not.toContain('Atlantis');
    expect(map?.text).toContain('Atlantis (GR) – 3');
    expect(map?.missing).toEqual(['Atlantis']);
  });

  test('draws the delegations without lines where nobody knows the host', () => {
    const map = drawMap(
      input(
        ['Atlantis', 'GR'],
        [
          ['Essen', 'DE'],
          ['Paris', 'FR'],
        ],
      ),
    );
    expect(map?.svg).not.toContain('draw-host');
    expect(map?.missing).toEqual(['Atlantis']);
  });

  test('draws nothing for fewer than two places', () => {
    expect(drawMap(input(['Paris', 'FR'], []))).toBeNull();
    expect(drawMap(input(['Paris', 'FR'], [['Paris', 'FR']]))).toBeNull();
    expect(drawMap(input(['Paris', 'FR'], [['Atlantis', 'GR']]))).toBeNull();
  });

  test('draws one line for each place that is not the host’s', () => {
    for (const { svg } of drawings(drawMap(input(['Paris', 'FR'], partners))?.svg ?? '')) {
      expect(/class="draw-arc" d="([^"]*)"/.exec(svg)?.[1]?.match(/M/g)).toHaveLength(partners.length - 1);
      expect(svg.match(/class="draw-dot"/g)).toHaveLength(partners.length - 1);
    }
  });

  test('does not let a name become markup', () => {
    const place = { city: '<b>&"\'', coordinates: [48, 2] } as const;
    const map = drawMap({
      host: place,
      from: [{ city: 'B', coordinates: [50, 4] }],
      countries: ['"><script>'],
      words: { ...words, title: '"><script>' },
    });
    expect(map?.svg).toContain('&lt;b&gt;&amp;&quot;&#39;');
    expect(map?.svg).not.toMatch(/<b>|<script/);
    expect(map?.text).toContain('<b>&"\'');
  });

  test('is an image with a short name for those who do not see it', () => {
    const map = drawMap(input(['Paris', 'FR'], partners));
    for (const { svg } of drawings(map?.svg ?? '')) {
      expect(svg).toMatch(
        /^<svg class="draw draw-map draw-(wide|narrow)" role="img" aria-label="Where the delegations came from"/,
      );
      expect(svg).not.toMatch(/opacity|filter|gradient|style=|(fill|stroke)="/i);
    }
  });

  test('rests on small data that show Crimea as Ukrainian and Cyprus whole', () => {
    expect(near.length + far.length).toBeLessThan(150_000);
    for (const kilometresAUnit of [1, 5, 30]) {
      const countries = readCountries({ middle: [34, 45], radius: 180, kilometresAUnit });
      const owners = (point: [number, number]): string[] =>
        countries
          .filter(({ polygons }) => geoContains({ type: 'MultiPolygon', coordinates: polygons }, point))
          .map(({ code }) => code);
      expect(owners([34.3, 45.3])).toEqual(['UA']);
      expect(owners([33.6, 35.25])).toEqual(['CY']);
      expect(owners([2.35, 48.86])).toEqual(['FR']);
      expect(owners([-40, 40])).toEqual([]);
      expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
    }
  });

  test('reads no more countries than the picture shows', () => {
    const seen = readCountries({ middle: [4.3, 52], radius: 3, kilometresAUnit: 1 }).map(({ code }) => code);
    expect(seen).toEqual(expect.arrayContaining(['NL', 'BE', 'DE', 'FR', 'GB']));
    expect(seen).not.toEqual(expect.arrayContaining(['PL']));
    expect(seen).not.toContain('US');
  });
});
