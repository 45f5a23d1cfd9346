import { expect, test } from 'vitest';
import { findCity } from '../../../../src/core/draw/map/city.js';
import { drawNetwork, type NetworkPlace } from '../../../../src/core/draw/map/network.js';
import { drawings, overlaps, texts } from '../read-svg.js';

const place = (city: string, country: string, role: NetworkPlace['role']): NetworkPlace => ({
  city,
  country,
  coordinates: findCity(city, country),
  role,
});
const words = {
  title: 'Cities',
  roles: { host: 'Host cities', audited: 'Audited cities', other: 'Partner cities' },
};
const signs = { colon: ':', semicolon: ';' };
const places = [
  place('Paris', 'FR', 'host'),
  place('The Hague', 'NL', 'host'),
  place('Liège', 'BE', 'audited'),
  place('Vienna', 'AT', 'other'),
  place('Paris', 'FR', 'audited'),
  place('Nowhere on any Map', 'FR', 'other'),
];
const drawn = drawNetwork({ places, countries: ['FR', 'NL', 'BE', 'AT'], words, signs });

test('each city has one mark, by the first of its roles', () => {
  for (const { svg } of drawings(drawn?.svg ?? '')) {
    // A host is a ring with a core, a partner a ring.
    expect(svg.match(/class="draw-core"/g)).toHaveLength(2);
    expect(svg.match(/class="draw-host"/g)).toHaveLength(3);
    expect(svg.match(/class="draw-dot"/g)).toHaveLength(1);
    expect(svg).not.toContain('draw-arc');
    expect(
      texts(svg)
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['Liège', 'Paris', 'The Hague', 'Vienna']);
    expect(overlaps(texts(svg))).toEqual([]);
  }
});

test('says everything in words, and what is not in the picture', () => {
  expect(drawn?.text).toBe(
    'Cities. Host cities: Paris (FR), The Hague (NL). Audited cities: Liège (BE), Paris (FR). Partner cities: Vienna (AT), Nowhere on any Map (FR).',
  );
  expect(drawn?.missing).toEqual(['Nowhere on any Map']);
});

test('one known city makes no map', () => {
  expect(drawNetwork({ places: places.slice(0, 1), countries: ['FR'], words, signs })).toBeNull();
});
