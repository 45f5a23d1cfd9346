import type { Say } from '../../../diagnostics/diagnostic.js';
import { stringAt, type Node, type Parsed } from '../../../syntax/ast.js';
import { walk } from '../../walk.js';

/** Of the earth, in kilometres. */
const RADIUS = 6371;
/** Nearer than this a place can belong to a city, as an angle: 100 km. */
const NEAR = 100 / RADIUS;
/** Further away than this it can hardly be meant: 300 km. */
const FAR = 300 / RADIUS;

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
  const [{ findCity }, { distance }] = await Promise.all([
    import('../../../draw/map/city.js'),
    import('../../../draw/map/projection.js'),
  ]);
  for (const { node, city, country } of places) {
    const [latitude, longitude] = node.type === 'list' ? node.items.map(numberOf) : [];
    const known = findCity(city, country);
    if (typeof latitude !== 'number' || typeof longitude !== 'number' || !known) continue;
    const there = [known[1], known[0]] as const;
    const isNear = distance([longitude, latitude], there) < FAR;
    if (!isNear && distance([latitude, longitude], there) <= NEAR)
      say('coordinates-exchanged', node, { city, written: [latitude, longitude] });
  }
}

function numberOf(node: Node): number | null {
  return node.type === 'scalar' && typeof node.value === 'number' ? node.value : null;
}
