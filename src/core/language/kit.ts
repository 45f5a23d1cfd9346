/** The kit in which the document language is declared: one function a kind of value. */
import type {
  BooleanSchema,
  ChoiceSchema,
  CoordinatesSchema,
  DaySchema,
  Field,
  FileUse,
  Infer,
  InferFields,
  Involvement,
  ListSchema,
  MapSchema,
  NamedPlace,
  NumberSchema,
  ObjectSchema,
  PeriodSchema,
  ReferenceSchema,
  RegistryName,
  Schema,
  StringFormat,
  StringSchema,
  TextOrSchema,
  TextSchema,
  ValueSchema,
  VariantsSchema,
} from './schema.js';

export function required<S extends Schema>(schema: S): S & { readonly required: true } {
  return { ...schema, required: true };
}
export function text(about: string, ...examples: unknown[]): TextSchema {
  return { type: 'text', line: false, about, examples };
}
export function line(about: string, ...examples: unknown[]): TextSchema {
  return { type: 'text', line: true, about, examples };
}
/** A name as those say it whose it is, or by language where they have several. */
export function ownName(about: string, ...examples: unknown[]): TextSchema {
  return { type: 'text', line: true, plain: true, untranslated: true, about, examples };
}
export function string(format: StringFormat, about: string, ...examples: string[]): StringSchema {
  return { type: 'string', format, about, examples };
}
/** A whole number. */
export function integer(min: number, about: string, ...examples: number[]): NumberSchema {
  return { type: 'number', integer: true, min, about, examples };
}
export function value(about: string, ...examples: unknown[]): ValueSchema {
  return { type: 'value', about, examples };
}
export function boolean(about: string): BooleanSchema {
  return { type: 'boolean', about, examples: [true] };
}
export function choice<const V extends string>(values: readonly V[], about: string): ChoiceSchema<V> {
  return { type: 'choice', values, about, examples: values.slice(0, 1) };
}
export function partialPeriod(about: string, ...examples: unknown[]): PeriodSchema {
  return { type: 'period', partial: true, about, examples };
}
/** The days of a visit: a period, separate days, or a month. */
export function visitDates(about: string, ...examples: unknown[]): PeriodSchema {
  return { type: 'period', partial: false, visit: true, about, examples };
}
export function day(about: string, ...examples: unknown[]): DaySchema {
  return { type: 'day', about, examples };
}
export function coordinates(about: string, ...examples: unknown[]): CoordinatesSchema {
  return { type: 'coordinates', about, examples };
}
export function list<S extends Schema>(item: S, about: string, ...examples: unknown[]): ListSchema<Infer<S>> {
  return { type: 'list', item, about, examples };
}
export function map<S extends Schema>(
  keys: 'id' | 'free',
  item: S,
  about: string,
  ...examples: unknown[]
): MapSchema<Infer<S>> {
  return { type: 'map', keys, item, about, examples };
}
/** The things of a kind, by the ids with which references name them. */
export function registry<S extends Schema>(name: RegistryName, item: S, about: string): MapSchema<Infer<S>> {
  return { ...map('id', item, about), registry: name };
}
/** @param thing with its article, for messages: "a person" */
export function object<F extends Record<string, Field>>(
  thing: string,
  fields: F,
  about = '',
  {
    open = false,
    nature,
    needs,
    goesWith,
  }: Partial<Pick<ObjectSchema, 'open' | 'nature' | 'needs' | 'goesWith'>> = {},
): ObjectSchema<InferFields<F>> {
  return {
    type: 'object',
    thing,
    fields,
    about,
    open,
    examples: [],
    ...(nature && { nature }),
    ...(needs && { needs }),
    ...(goesWith && { goesWith }),
  };
}
export function reference<I extends ObjectSchema[]>(
  registries: readonly RegistryName[],
  inline: readonly [...I],
  about: string,
  ...examples: unknown[]
): ReferenceSchema<Infer<I[number]>> {
  return { type: 'reference', registries, inline, about, examples };
}
/** @param thing with its article, for messages: "a session" */
export function variants<V extends Record<string, ObjectSchema>>(
  thing: string,
  key: string,
  variants: V,
  about: string,
): VariantsSchema<Infer<V[keyof V]>> {
  return { type: 'variants', thing, key, variants, about, examples: [] };
}
/** The same reference, with what it means for those whom it names. */
export function involving<S extends ReferenceSchema>(schema: S, involves: Involvement | undefined): S {
  return involves === undefined ? schema : { ...schema, involves };
}
/** The same text, which keeps its own language in every report. */
export function untranslated(schema: TextSchema): TextSchema {
  return { ...schema, untranslated: true };
}
/** The same schema for the name of a body or a place. */
export function placeName<S extends Schema>(schema: S, namesPlace: NamedPlace = 'body'): S {
  return { ...schema, namesPlace };
}
/** A path from the folder of the document. */
export function path(file: FileUse, about: string, ...examples: string[]): StringSchema {
  return { ...string('path', about, ...examples), file };
}
export function textOr<O extends ObjectSchema>(
  object: O,
  about: string,
  ...examples: unknown[]
): TextOrSchema<Infer<O>> {
  return { type: 'textOr', object, about, examples };
}
/** The same schema under another key, with a sentence of its own. */
export function as<S extends Schema>(schema: S, about: string, ...examples: unknown[]): S {
  return { ...schema, about, examples: examples.length > 0 ? examples : schema.examples };
}
