import { describe, expect, test } from 'vitest';
import { findCity } from '../../../../src/core/draw/map/city.js';
import { europe, europeFrame, world } from '../../../../src/core/draw/data/land.js';
import { drawMap, type MapInput } from '../../../../src/core/draw/map/map.js';
import { azimuthal, equalEarth, EUROPE, type Projection } from '../../../../src/core/draw/map/projection.js';
import { isInEurope, readEurope, readWorld, type Land } from '../../../../src/core/draw/map/shapes.js';
import { drawings, overlaps, texts } from '../read-svg.js';

const words = { title: 'Where the delegations came from', host: 'Host city', from: 'Delegations from' };
const signs = { colon: ':', semicolon: ';' };

type Place = readonly [city: string, country: string, count?: number];
function input(host: Place, from: readonly Place[]): MapInput {
  const place = ([city, country]: Place) => ({ city, country, coordinates: findCity(city, country) });
  return {
    host: place(host),
    from: from.map((one) => ({ ...place(one), count: one[2] ?? null })),
    countries: [host, ...from].map(([, country]) => country),
    words,
    signs,
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
  'another continent': input(
    ['New York', 'US'],
    [
      ['Chicago', 'US'],
      ['Los Angeles', 'US'],
      ['Mexico City', 'MX'],
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

/** The countries whose shapes hold a point: it is left of an odd number of their lines. */
function owners({ rings }: Land, project: Projection, longitude: number, latitude: number): string[] {
  const [x, y] = project(longitude, latitude);
  const crossed = new Map<string, number>();
  for (const { code, points } of rings) {
    const row = points();
    for (let index = 0; index < row.length; index += 3) {
      const before = (index === 0 ? row.length : index) - 3;
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [row[before], row[before + 1], row[index], row[index + 1]];
      if (y1 > y === y2 > y || x > x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)) continue;
      crossed.set(code, (crossed.get(code) ?? 0) + 1);
    }
  }
  return [...crossed].filter(([, count]) => count % 2 === 1).map(([code]) => code);
}

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
    expect(map?.svg.replace(/aria-label="[^"]*"/g, '')).not.toContain('Atlantis');
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
      signs,
    });
    expect(map?.svg).toContain('&lt;b&gt;&amp;&quot;&#39;');
    expect(map?.svg).not.toMatch(/<b>|<script/);
    expect(map?.text).toContain('<b>&"\'');
  });

  test('is an image with a short name for those who do not see it', () => {
    const map = drawMap(input(['Paris', 'FR'], partners));
    for (const { svg } of drawings(map?.svg ?? '')) {
      expect(svg).toMatch(
        /^<svg class="draw draw-map draw-(wide|narrow)" role="img" aria-label="Where the delegations came from\. [^"]+"/,
      );
      expect(svg).not.toMatch(/opacity|filter|gradient|style=|(fill|stroke)="/i);
    }
  });

  test('rests on small data', () => {
    expect(europe.length + world.length).toBeLessThan(100_000);
  });

  describe.each([1, 30, 900])('where %d square kilometres can be seen', (finest) => {
    const around: Projection = azimuthal([-100, 40]);
    const flat = equalEarth(10);
    const maps: [string, Land, Projection][] = [
      ['Europe', readEurope(finest), azimuthal(EUROPE)],
      ['the world', readWorld(flat, 10, finest), flat],
      ['a part of the world', readWorld(around, null, finest), around],
    ];
    test.each(maps)('%s has its countries where they are', (name, land, project) => {
      expect(owners(land, project, 2.35, 48.6)).toEqual(['FR']);
      expect(owners(land, project, 10, 52)).toEqual(['DE']);
      expect(owners(land, project, -40, 40)).toEqual([]);
      expect(owners(land, project, 23, -3)).toEqual(name === 'the world' ? ['CD'] : []);
    });

    test.each(maps)('%s shows Crimea as Ukrainian and Cyprus whole', (_, land, project) => {
      expect(owners(land, project, 34.3, 45.3)).toEqual(['UA']);
      expect(owners(land, project, 33.4, 35.25)).toEqual(['CY']);
      expect(owners(land, project, 33, 34.9)).toEqual(['CY']);
    });
  });

  test('has outlines that run clockwise, holes that run the other way, and boxes around them', () => {
    const flat = equalEarth(0);
    for (const { rings } of [readEurope(1), readWorld(flat, 0, 1)]) {
      for (const { points, box, hole, code } of rings) {
        const row = points();
        let area = 0;
        for (let index = 0; index < row.length; index += 3) {
          const before = (index === 0 ? row.length : index) - 3;
          const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [row[before], row[before + 1], row[index], row[index + 1]];
          area += x1 * y2 - x2 * y1;
          expect(x2 >= box.west && x2 <= box.east && y2 >= box.south && y2 <= box.north, code).toBe(true);
        }
        expect(Math.sign(area), code).toBe(hole ? 1 : -1);
      }
    }
  });

  test('ends the world at the meridian opposite of its middle, wherever that is', () => {
    for (const meridian of [-170, -100, 0, 10, 140, 180]) {
      const flat = equalEarth(meridian);
      const edge = flat(meridian + 180, 0)[0];
      const land = readWorld(flat, meridian, 1);
      for (const { box } of land.rings) {
        expect(box.west).toBeGreaterThanOrEqual(-edge);
        expect(box.east).toBeLessThanOrEqual(edge);
      }
      const nearer = (longitude: number) => longitude - 360 * Math.round((longitude - meridian) / 360);
      for (const [longitude, latitude, code] of [
        [-175, 66.5, 'RU'],
        [100, 60, 'RU'],
        [-100, 40, 'US'],
        [25, -29, 'ZA'],
        [134, -25, 'AU'],
      ] as const) {
        expect(owners(land, flat, nearer(longitude), latitude), `${code} around ${meridian}`).toEqual([code]);
      }
    }
  });

  test('draws with the shapes of Europe what lies in them', () => {
    expect(isInEurope(europeFrame)).toBe(true);
    expect(isInEurope({ ...europeFrame, south: europeFrame.south - 1 })).toBe(false);
  });
});
