import { programme as programmeSchema, visit as visitSchema } from '../declaration.js';
import type { Schema } from '../schema.js';

/** The things that have a key, by key; for a visit those that can stand in one, where there are any. */
export function ownersOfKeys(
  kind: 'visit' | 'programme' = 'programme',
): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, string[]>();
  const seen = new Set<Schema>();
  let kept: ReadonlySet<string> = new Set();
  const visitAll = (schema: Schema): void => {
    if (seen.has(schema)) return;
    seen.add(schema);
    if (schema.type === 'list' || schema.type === 'map') visitAll(schema.item);
    else if (schema.type === 'textOr') visitAll(schema.object);
    else if (schema.type === 'variants') Object.values(schema.variants).forEach(visitAll);
    else if (schema.type === 'reference') schema.inline.forEach(visitAll);
    else if (schema.type === 'object') {
      for (const [key, field] of Object.entries(schema.fields)) {
        const things = owners.get(key) ?? [];
        if (!kept.has(key) && !things.includes(schema.thing)) owners.set(key, [...things, schema.thing]);
        visitAll(field);
      }
    }
  };
  visitAll(visitSchema);
  if (kind === 'visit') kept = new Set(owners.keys());
  visitAll(programmeSchema);
  return owners;
}
