import type { Say } from '../../../diagnostics/diagnostic.js';
import { stringAt, type Node, type Parsed } from '../../../syntax/ast.js';
import { walk } from '../../walk.js';

type Degrees = readonly [latitude: number, longitude: number];

/** Nearer than this a place can belong to a city, in kilometres. */
const NEAR = 100;
/** Further away than this it can hardly be meant. */
const FAR = 300;

/** Reports coordinates that lie far from their city, and near it with latitude and longitude exchanged. */
export async function checkCoordinatesOfPlaces(parsed: Parsed, say: Say): Promise<void> {
  const places: { readonly node: Node; readonly city: string; readonly country: string }[] = [];
  walk(parsed, ({ node, schema, holder }) => {
    if (schema?.type !== 'coordinates' || !holder) return;
    const city = stringAt(holder, 'city') ?? stringAt(parsed.root, 'city');
    const country = stringAt(holder, 'country') ?? stringAt(parsed.root, 'country');
    if (city && country) places.push({ node, city, country });
  });
  if (places.length === 0) return;
  const { findCity } = await import('../../../draw/map/city.js');
  for (const { node, city, country } of places) {
    const [latitude, longitude] = node.type === 'list' ? node.items.map(numberOf) : [];
    const known = findCity(city, country);
    if (typeof latitude !== 'number' || typeof longitude !== 'number' || !known) continue;
    if (distance([latitude, longitude], known) < FAR || distance([longitude, latitude], known) > NEAR)
      continue;
    say('coordinates-exchanged', node, { city, written: [latitude, longitude] });
  }
}

function numberOf(node: Node): number | null {
  return node.type === 'scalar' && typeof node.value === 'number' ? node.value : null;
}

/** Kilometres on a ball of the size of the earth. */
function distance([lat1, lon1]: Degrees, [lat2, lon2]: Degrees): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(lat2 - lat1) / 2) ** 2 +
    Math.cos(radians(lat1)) * Math.cos(radians(lat2)) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
}
