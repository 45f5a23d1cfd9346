/**
 * What a declaration of the document language is made of (`kit` makes it). One declaration gives the TypeScript types (`Infer`),
 * the checks (`check.ts`) and the JSON Schema (`json-schema.ts`).
 */
import type { Quantity } from './values/quantity.js';

/** A text, or the same text by language. */
export type Text = string | Readonly<Record<string, string>>;
/** Days, both included; a single date has its start as its end. ISO 8601, in part where the key allows. */
export interface Period {
  readonly start: string;
  readonly end: string;
  /** Of a visit on separate days: each of them, in order. */
  readonly days?: readonly string[];
}
/** What a document keeps by id, to be named from elsewhere. */
export const registryNames = ['people', 'organisations', 'sites', 'sources'] as const;
export type RegistryName = (typeof registryNames)[number];

/**
 * What it means for people and organisations to be named somewhere. Where a document states no consent, it decides in
 * which editions a name may stand:
 * - `acts`: they do something in the visit, as a host or a guide does. Public.
 * - `speaks`: they said something. For the partners.
 * - `listed`: they are on a list and do nothing else, as participants. For the partners; those who may not be named are
 *   counted.
 * - `employs`: an organisation for which somebody works.
 */
export type Involvement = 'acts' | 'speaks' | 'listed' | 'employs';

/**
 * What a thing is to privacy: somebody with a name and a consent of their own, a body, a picture, a talk whose `rule`
 * may keep secret who was there, the permission to name somebody all the same, or people whose consent is that of the
 * list where they say nothing themselves.
 */
export type Nature =
  'person' | 'organisation' | 'picture' | 'attachment' | 'room' | 'disclosure' | 'delegation';

/** What a name is of: a city, a district or a street, as maps have them; a body, or a place that may be anybody’s. */
export type NamedPlace = 'map' | 'body';

interface Base<T> {
  /** One sentence for the editor and the manual. */
  readonly about: string;
  readonly examples: readonly unknown[];
  /** Whether it names a place or a body, of which somebody's surname may be a part: texts may say it. */
  readonly namesPlace?: NamedPlace;
  /** Only for the compiler: the type of a valid value. */
  readonly infer?: T;
}
/** Markdown without raw HTML, or a map by language. `line` allows a single line only, such as a title. */
export interface TextSchema extends Base<Text> {
  readonly type: 'text';
  readonly line: boolean;
  /** Whether it is words alone, in which no sign is Markdown: a name, in each language that it has. */
  readonly plain?: true;
  /** Whether it keeps its own language in every report, as the words that somebody spoke do. */
  readonly untranslated?: true;
  /** Whether a number may stand for it, as it is written. */
  readonly orNumber?: true;
}
export type StringFormat =
  'plain' | 'id' | 'date' | 'time' | 'country' | 'language' | 'url' | 'email' | 'phone' | 'path' | 'colour';
export interface StringSchema extends Base<string> {
  readonly type: 'string';
  readonly format: StringFormat;
  /** Of a path: which file it names. One without it is never read. */
  readonly file?: FileUse;
}
/** A file that a document names: another document, or one that goes into the report or with it. */
export type FileUse = 'programme' | 'visits' | 'picture' | 'attachment';
export interface NumberSchema extends Base<number> {
  readonly type: 'number';
  readonly integer: boolean;
  readonly min: number;
}
/** A number or a few words, such as `12` or `"40-60"`. */
export interface ValueSchema extends Base<Quantity | string> {
  readonly type: 'value';
}
export interface BooleanSchema extends Base<boolean> {
  readonly type: 'boolean';
}
export interface ChoiceSchema<V extends string = string> extends Base<V> {
  readonly type: 'choice';
  readonly values: readonly V[];
}
export interface PeriodSchema extends Base<Period> {
  readonly type: 'period';
  /** Whether the month or the day may be left out. */
  readonly partial: boolean;
  /** Whether it may also be a list of separate days, or a month. */
  readonly visit?: true;
}
/** A day of the visit, as a number from 1; written as that or as its date. */
export interface DaySchema extends Base<number> {
  readonly type: 'day';
}
/** `[latitude, longitude]` in degrees. */
export interface CoordinatesSchema extends Base<readonly [number, number]> {
  readonly type: 'coordinates';
}
export interface ListSchema<T = unknown> extends Base<readonly T[]> {
  readonly type: 'list';
  readonly item: Schema;
}
export interface MapSchema<T = unknown> extends Base<Readonly<Record<string, T>>> {
  readonly type: 'map';
  readonly item: Schema;
  /** What the keys are: ids, or abbreviations, which are free. */
  readonly keys: 'id' | 'free';
  /** Which registry it is, where references look for its ids. */
  readonly registry?: RegistryName;
}
export interface ObjectSchema<T = unknown> extends Base<T> {
  readonly type: 'object';
  /** With its article, for messages: "a visit". */
  readonly thing: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Whether keys that start with `x_` are allowed. */
  readonly open: boolean;
  /** Of which keys it needs one at least. */
  readonly needs?: readonly string[];
  /** Which key it needs beside another: a city is told by its country as well. */
  readonly goesWith?: Readonly<Record<string, string>>;
  /** A thing with a `consent` that is nobody is left out as a whole of an edition that is wider than that. */
  readonly nature?: Nature;
}
/** The id of an entry of one of the registries, or the thing itself in place. */
export interface ReferenceSchema<T = unknown> extends Base<string | T> {
  readonly type: 'reference';
  readonly registries: readonly RegistryName[];
  /** What may stand in place; empty when only an id is possible. More than one: told apart by their keys. */
  readonly inline: readonly ObjectSchema[];
  /** What it means for people and organisations to be named here. Without it they are withheld from every edition. */
  readonly involves?: Involvement;
}
/** One of several things, told by what stands under a key of theirs, such as a session by its `type`. */
export interface VariantsSchema<T = unknown> extends Base<T> {
  readonly type: 'variants';
  /** With its article, for messages: "a session". */
  readonly thing: string;
  readonly key: string;
  readonly variants: Readonly<Record<string, ObjectSchema>>;
}
/** A text alone, or an object with more. */
export interface TextOrSchema<T = unknown> extends Base<Text | T> {
  readonly type: 'textOr';
  readonly object: ObjectSchema;
}
export type Schema =
  | TextSchema
  | StringSchema
  | NumberSchema
  | ValueSchema
  | BooleanSchema
  | ChoiceSchema
  | PeriodSchema
  | DaySchema
  | CoordinatesSchema
  | ListSchema
  | MapSchema
  | ObjectSchema
  | ReferenceSchema
  | VariantsSchema
  | TextOrSchema;

/** A schema under a key. */
export type Field = Schema & { readonly required?: true };

/** The type of a valid value. */
export type Infer<S> = S extends { readonly infer?: infer T } ? Exclude<T, undefined> : never;

type Simplify<T> = { [K in keyof T]: T[K] };
export type InferFields<F> = Simplify<
  { readonly [K in keyof F as F[K] extends { required: true } ? K : never]: Infer<F[K]> } & {
    readonly [K in keyof F as F[K] extends { required: true } ? never : K]?: Infer<F[K]>;
  }
>;

/** The declaration of a key; undefined for one that a thing does not have. */
export function fieldOf(schema: ObjectSchema, key: string): Field | undefined {
  return Object.hasOwn(schema.fields, key) ? schema.fields[key] : undefined;
}

/**
 * What stands in place of an id: the first thing that is possible, unless a key is there that only another one has.
 *
 * @param keys those that are there
 */
export function inlineOf({ inline }: ReferenceSchema, keys: readonly string[]): ObjectSchema | undefined {
  const [first, ...others] = inline;
  const tells = (one: ObjectSchema): boolean =>
    keys.some((key) => fieldOf(one, key) !== undefined && first !== undefined && !fieldOf(first, key));
  return others.find(tells) ?? first;
}

/** The registry in which a thing would stand that is written in place of an id. */
export function registryFor(
  { registries, inline }: ReferenceSchema,
  thing: ObjectSchema | null,
): RegistryName | undefined {
  return registries[thing ? inline.indexOf(thing) : 0];
}

/** Whether a reference can name people, organisations, or (null) either. */
export function canName(schema: Schema, which: 'people' | 'organisations' | null = null): boolean {
  if (schema.type !== 'reference') return false;
  const { registries } = schema;
  return (
    (which !== 'organisations' && registries.includes('people')) ||
    (which !== 'people' && registries.includes('organisations'))
  );
}

/** Whether a thing is left out as a whole of editions that its `consent` does not reach; people are only renamed. */
export function isUnderConsent(schema: ObjectSchema): boolean {
  const { nature } = schema;
  return nature !== 'person' && nature !== 'delegation' && fieldOf(schema, 'consent') !== undefined;
}
