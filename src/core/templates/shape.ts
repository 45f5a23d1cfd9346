/** The part of JSON Schema (draft 7) in which `schema/templates.json` says what templates can show. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean;
  readonly description?: string;
}

/** What templates can show, by their names. */
export interface ContextSchema extends JsonSchema {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** What a value can be: each possibility by itself, without null. */
export type Shape = readonly JsonSchema[];

/** Looks into shapes. */
export interface Shapes {
  readonly of: (schema: JsonSchema) => Shape;
  /** A field, or null where none of the possibilities has it. */
  readonly field: (shape: Shape, name: string) => Shape | null;
  readonly fieldNames: (shape: Shape) => string[];
  readonly elements: (shape: Shape) => Shape;
  /** The texts that it can be, or null where it can be any. */
  readonly words: (shape: Shape) => readonly string[] | null;
  /** The possibilities whose field is this text, or those whose field can be another. */
  readonly narrow: (shape: Shape, name: string, word: string, is: boolean) => Shape;
  /** The same with further fields. */
  readonly extend: (shape: Shape, fields: Readonly<Record<string, Shape>>) => Shape;
}

/** Whether anything can stand there. */
const isAny = (one: JsonSchema): boolean =>
  one.type === undefined && one.const === undefined && one.enum === undefined;

/** Whether it is shown as it is. */
export function isPlain(shape: Shape): boolean {
  return shape.every((one) => one.type !== 'object' && one.type !== 'array');
}

export function makeShapes({ definitions }: ContextSchema): Shapes {
  const of = (schema: JsonSchema): Shape => {
    if (schema.$ref !== undefined) {
      const [, , name = '', , key] = schema.$ref.split('/');
      const found = key === undefined ? definitions[name] : definitions[name]?.properties?.[key];
      return found ? of(found) : [];
    }
    if (schema.allOf) return schema.allOf.flatMap(of);
    if (schema.anyOf) return schema.anyOf.flatMap(of);
    return schema.type === 'null' ? [] : [schema];
  };
  const words = (shape: Shape): readonly string[] | null => {
    const all = shape.flatMap((one) => one.enum ?? (one.const === undefined ? [null] : [one.const]));
    return all.length > 0 && all.every((one) => typeof one === 'string') ? all : null;
  };
  const field = (shape: Shape, name: string): Shape | null => {
    // What is always null, or in a list that is always empty, is never shown.
    if (shape.length === 0) return [];
    const found = shape.flatMap((one) => {
      if (isAny(one)) return [[one]];
      const own = one.type === 'object' ? one.properties : undefined;
      if (own && Object.hasOwn(own, name)) return [of(own[name] ?? {})];
      return one.type === 'object' && one.additionalProperties !== false ? [[{}]] : [];
    });
    return found.length === 0 ? null : [...new Set(found.flat())];
  };
  return {
    of,
    field,
    words,
    fieldNames: (shape) => [...new Set(shape.flatMap((one) => Object.keys(one.properties ?? {})))],
    elements: (shape) =>
      shape.flatMap((one) => {
        if (isAny(one)) return [one];
        return [one.items ?? []].flat().flatMap(of);
      }),
    narrow: (shape, name, word, is) =>
      shape.filter((one) => {
        const values = words(field([one], name) ?? []);
        if (values === null) return true;
        return is ? values.includes(word) : values.some((value) => value !== word);
      }),
    extend: (shape, fields) =>
      shape.map((one) =>
        isAny(one)
          ? one
          : {
              ...one,
              properties: {
                ...one.properties,
                ...Object.fromEntries(Object.entries(fields).map(([name, anyOf]) => [name, { anyOf }])),
              },
            },
      ),
  };
}
