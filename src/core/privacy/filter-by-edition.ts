import type { Consent, Discussion, Image, Point } from '../language/declaration.js';
import { mayStand } from './people.js';
import type { Text } from '../language/schema.js';

/**
 * Leaves out of a document what an edition may not carry as a whole: points and pictures with a narrower consent, and
 * who took part in a discussion under the Chatham House Rule. It comes before anything else is made of the document,
 * so that nothing counts or numbers what is not there.
 *
 * @param document a valid visit or programme
 */
export function filterByEdition<D extends object>(document: D, edition: Consent): D {
  const hidden = hiddenPictures(document, edition);
  return prune(document) as D;

  function prune(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(prune);
    if (typeof value !== 'object' || value === null) return value;
    const kept = Object.entries(value).map(([key, child]): [string, unknown] => {
      if (key.startsWith('x_')) return [key, child];
      if (key === 'points' && Array.isArray(child)) return [key, prune(child.filter(isOpen))];
      if (key === 'images' && Array.isArray(child)) return [key, (child as Image[]).filter(isShown)];
      if (key === 'discussions' && Array.isArray(child))
        return [key, prune((child as Discussion[]).map(sheltered))];
      return [key, prune(child)];
    });
    return Object.fromEntries(kept);
  }

  function isOpen(point: unknown): boolean {
    const consent = (point as { readonly consent?: Consent }).consent ?? 'public';
    return mayStand(consent, edition);
  }

  function isShown(image: Image): boolean {
    return !hidden.has(image.src);
  }
}

/** The files whose narrowest consent does not reach the edition. */
function hiddenPictures(value: unknown, edition: Consent, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const one of value) hiddenPictures(one, edition, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      if (key.startsWith('x_')) continue;
      if (key === 'images' && Array.isArray(child)) {
        for (const { src, consent } of child as Image[])
          if (!mayStand(consent ?? 'public', edition)) found.add(src);
      } else hiddenPictures(child, edition, found);
    }
  }
  return found;
}

/** A discussion under the rule without those who took part, and its points without their speakers. */
function sheltered(discussion: Discussion): Discussion {
  if (discussion.rule !== 'chatham_house') return discussion;
  const { points } = discussion;
  return {
    ...without(discussion, ['discussants', 'represented', 'points']),
    ...(points && { points: points.map((one) => (isAttributed(one) ? without(one, ['by']) : one)) }),
  };
}

function isAttributed(point: Point): point is Exclude<Point, Text> {
  return typeof point === 'object' && 'text' in point && 'by' in point;
}

function without<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}
