import { programme, visit } from '../src/core/language/declaration.js';
import type { Field, ObjectSchema, Schema } from '../src/core/language/schema.js';

/** A key of the declaration, and the lines of a document in which it may stand. */
export interface KeyPlace {
  /** Such as `a visit / tours / guides`. */
  readonly name: string;
  readonly kind: 'visit' | 'programme';
  readonly key: string;
  readonly field: Field;
  /** The lines that lead to it. */
  readonly above: readonly string[];
  /** What stands before the key in its own line: blanks, and a dash where an item begins. */
  readonly before: string;
}

/** Every key of every thing of the declaration, once for each kind of document, or twice where it is one of several. */
export function keyPlaces(kind: 'visit' | 'programme'): KeyPlace[] {
  const places: KeyPlace[] = [];
  const seen = { alone: new Set<ObjectSchema>(), told: new Set<ObjectSchema>() };
  const enterObject = (
    schema: ObjectSchema,
    way: string,
    above: readonly string[],
    before: string,
    /** A line that tells which of several things it is. */
    told?: string,
  ): void => {
    const known = told === undefined ? seen.alone : seen.told;
    if (known.has(schema)) return;
    known.add(schema);
    const inner = before.replace('-', ' ');
    const [lines, start] = told === undefined ? [above, before] : [[...above, before + told], inner];
    for (const [key, field] of Object.entries(schema.fields)) {
      if (told?.startsWith(`${key}:`)) continue;
      places.push({ name: `${way} / ${key}`, kind, key, field, above: lines, before: start });
      enter(field, `${way} / ${key}`, [...lines, `${start}${key}:`], `${inner}  `);
    }
  };
  const enter = (schema: Schema, way: string, above: readonly string[], before: string): void => {
    switch (schema.type) {
      case 'list':
        return enter(schema.item, way, above, `${before}- `);
      case 'map':
        return enter(schema.item, way, [...above, `${before}an-id:`], `${before.replace('-', ' ')}  `);
      case 'object':
        return enterObject(schema, way, above, before);
      case 'textOr':
        // Without its text it could be a text by language.
        return enterObject(schema.object, way, above, before, 'text: A text.');
      case 'reference':
        return schema.inline.forEach((one, index) => {
          const telling = Object.keys(one.fields).find((key) => !schema.inline[0]?.fields[key]);
          enterObject(one, way, above, before, index === 0 ? undefined : `${telling ?? ''}: Telling`);
        });
      case 'variants':
        return Object.entries(schema.variants).forEach(([name, one]) =>
          enterObject(one, way, above, before, `${schema.key}: ${name}`),
        );
      default:
        return;
    }
  };
  enterObject(kind === 'visit' ? visit : programme, kind, [], '');
  return places;
}
