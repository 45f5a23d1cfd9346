import type { JsonSchema, Shape, Shapes } from '../shape.js';

/** Gives what is the same as the same shape, so that the check of a partial that calls itself comes to an end. */
export interface Alike {
  readonly numberOf: (one: JsonSchema) => number;
  readonly literal: (value: unknown) => Shape;
  /** A shape with further fields. */
  readonly withFields: (here: Shape, fields: Readonly<Record<string, Shape>>) => Shape;
}

export function makeAlike(shapes: Shapes): Alike {
  const numbers = new WeakMap<JsonSchema, number>();
  const literals = new Map<unknown, Shape>();
  const extended = new Map<string, Shape>();
  let count = 0;
  const numberOf = (one: JsonSchema): number => {
    const number = numbers.get(one) ?? (count += 1);
    numbers.set(one, number);
    return number;
  };
  return {
    numberOf,
    literal: (value) => {
      const shape = literals.get(value) ?? [{ const: value }];
      literals.set(value, shape);
      return shape;
    },
    withFields: (here, fields) => {
      const key = JSON.stringify([
        here.map(numberOf),
        Object.entries(fields).map(([name, shape]) => [name, shape.map(numberOf)]),
      ]);
      const shape = extended.get(key) ?? shapes.extend(here, fields);
      extended.set(key, shape);
      return shape;
    },
  };
}
