import type { Shelf } from './programmes.js';

/** A small programme of invented cities: what is given is added to it and to its two visits. */
export function small(parts: { programme?: object; first?: object; second?: object } = {}): Shelf {
  const visit = (city: string, day: string, more: object = {}): string =>
    JSON.stringify({
      programme: '../programme.yaml',
      title: `Visit to ${city}`,
      city,
      country: 'LU',
      dates: day,
      ...more,
    });
  return {
    programme: {
      path: 'lantern/programme.yaml',
      text: JSON.stringify({
        kind: 'programme',
        id: 'lantern',
        title: 'Lanterns',
        cities: [
          { city: 'Velmora', country: 'LU', role: 'host' },
          { city: 'Ostmere', country: 'LU', role: 'host' },
          { city: 'Brennhaven', country: 'DK', role: 'audited' },
        ],
        ...parts.programme,
      }),
    },
    visits: [
      { path: 'lantern/visits/ostmere.yaml', text: visit('Ostmere', '2031-09-02', parts.second) },
      { path: 'lantern/visits/velmora.yaml', text: visit('Velmora', '2031-05-06', parts.first) },
    ],
  };
}
