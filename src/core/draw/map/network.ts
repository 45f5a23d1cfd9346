import { drawMarks, named, type MapDrawing, type MapPlace, type CityMark } from './map.js';
import { sentences, type Signs } from '../svg.js';

/** What a city does in the programme; the first of them is what its mark shows. */
export interface NetworkPlace extends MapPlace {
  readonly role: 'host' | 'audited' | 'other';
}
export interface NetworkInput {
  readonly places: readonly NetworkPlace[];
  /** Codes of the countries to set off, ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly words: {
    /** The short name of the picture. */
    readonly title: string;
    /** The name of each role, for the text. */
    readonly roles: Readonly<Record<NetworkPlace['role'], string>>;
  };
  readonly signs: Signs;
}

/** How the cities of a role are marked. */
export const marksOfRoles = { host: 'host', audited: 'dot', other: 'open' } as const;

/**
 * Draws the cities of a programme, each marked by its role.
 *
 * Loads the shapes of all countries: import this file only when there is a map to draw.
 *
 * @returns null when fewer than two different places are known
 */
export function drawNetwork({ places, countries, words, signs }: NetworkInput): MapDrawing | null {
  const roles = ['host', 'audited', 'other'] as const;
  const of = (role: NetworkPlace['role']): NetworkPlace[] => places.filter((place) => place.role === role);
  const marks = new Map<string, CityMark>();
  for (const role of [...roles].reverse()) {
    for (const { city, coordinates } of of(role)) {
      if (!coordinates) continue;
      const key = coordinates.map((degrees) => degrees.toFixed(1)).join(' ');
      const other = marks.get(key);
      const name = !other || other.city === city ? city : `${city}, ${other.city}`;
      // What is drawn later lies on top.
      marks.delete(key);
      marks.set(key, {
        city: name,
        look: marksOfRoles[role],
        count: null,
        at: [coordinates[1], coordinates[0]],
      });
    }
  }
  const lines = roles
    .filter((role) => of(role).length > 0)
    .map((role) => `${words.roles[role]}${signs.colon} ${of(role).map(named).join(', ')}`);
  const missing = places.filter(({ coordinates }) => !coordinates).map(({ city }) => city);
  const text = sentences([words.title, ...lines]);
  const svg = drawMarks([...marks.values()], { countries, title: text, toHost: false });
  return svg === null ? null : { svg, text, missing: [...new Set(missing)] };
}
