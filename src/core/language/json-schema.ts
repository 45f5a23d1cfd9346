import { catalogue } from '../diagnostics/catalogue.js';
import { formats, inWords, type Format } from '../formats/index.js';
import { countryCodes, unionCodes } from './values/country.js';
import { programme, visit } from './declaration.js';
import type { ObjectSchema, Schema, StringFormat } from './schema.js';

type Json = Readonly<Record<string, unknown>>;

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schema (draft 7, which every editor reads) of a kind of document, from its declaration: an editor that
 * knows it completes keys and explains them.
 */
export function jsonSchema(kind: 'visit' | 'programme'): Json {
  const schema = kind === 'visit' ? visit : programme;
  const definitions: Record<string, Json> = {};
  const root = objectOf(schema, definitions);
  return {
    $schema: DRAFT,
    title: `solidify: ${schema.thing}`,
    ...root,
    definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function of(schema: Schema, definitions: Record<string, Json>): Json {
  const shape = shapeOf(schema, definitions);
  if (schema.about === '') return shape;
  const words = { description: schema.about, examples: examplesOf(schema) };
  // Draft 7 ignores everything beside a $ref.
  return '$ref' in shape ? { ...words, allOf: [shape] } : { ...words, ...shape };
}

/** The examples of a declaration or, where it has none, one put together from those of its parts. */
function examplesOf(schema: Schema): readonly unknown[] {
  if (schema.examples.length > 0) return schema.examples;
  if (schema.type === 'list') return [examplesOf(schema.item).slice(0, 1)];
  if (schema.type === 'map') return [{ 'an-id': examplesOf(schema.item)[0] }];
  if (schema.type !== 'object') return [];
  const fields = Object.entries(schema.fields);
  const needed = fields.filter(([, field]) => field.required);
  const shown = needed.length > 0 ? needed : fields.slice(0, 1);
  return [Object.fromEntries(shown.map(([key, field]) => [key, examplesOf(field)[0]]))];
}

function shapeOf(schema: Schema, definitions: Record<string, Json>): Json {
  switch (schema.type) {
    case 'text':
      return { anyOf: schema.orNumber ? [...texts, { type: 'number' }] : texts };
    case 'string':
      return stringFormats[schema.format];
    case 'number':
      return { type: schema.integer ? 'integer' : 'number', minimum: schema.min };
    case 'value':
      return { type: ['number', 'string'] };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { enum: schema.values };
    case 'period':
      return {
        anyOf: [
          stringFormats.date,
          ...(schema.visit ? [{ type: 'array', minItems: 1, items: stringFormats.date }] : []),
          {
            type: 'object',
            required: ['start', 'end'],
            additionalProperties: false,
            properties: {
              start: { description: 'The first day.', examples: ['2019-06-17'], ...stringFormats.date },
              end: { description: 'The last day.', examples: ['2019-06-18'], ...stringFormats.date },
            },
          },
        ],
      };
    case 'day':
      return { anyOf: [{ type: 'integer', minimum: 1 }, stringFormats.date] };
    case 'coordinates':
      return { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 2 };
    case 'list':
      return { type: 'array', items: of(schema.item, definitions) };
    case 'map':
      return {
        type: 'object',
        ...(schema.keys === 'id' ? { propertyNames: { pattern: ID } } : {}),
        additionalProperties: of(schema.item, definitions),
      };
    case 'object':
      return define(schema, definitions);
    case 'reference':
      return {
        anyOf: [
          { type: 'string', minLength: 1, description: `An id from ${schema.registries.join(' or ')}.` },
          ...schema.inline.map((one) => define(one, definitions)),
        ],
      };
    case 'variants':
      return {
        type: 'object',
        required: [schema.key],
        properties: {
          [schema.key]: {
            description: 'Which it is; its other keys follow from that.',
            examples: Object.keys(schema.variants).slice(0, 1),
            enum: Object.keys(schema.variants),
          },
        },
        // An alternative for each kind: its own `type` says when it counts.
        anyOf: [...new Set(Object.values(schema.variants))].map((one) => define(one, definitions)),
      };
    case 'textOr':
      return { anyOf: [...texts, define(schema.object, definitions)] };
  }
}

function define(schema: ObjectSchema, definitions: Record<string, Json>): Json {
  const name = schema.thing.replace(/^an? /, '').replaceAll(' ', '-');
  if (!definitions[name]) {
    definitions[name] = {};
    definitions[name] = objectOf(schema, definitions);
  }
  return { $ref: `#/definitions/${name}` };
}

function objectOf(schema: ObjectSchema, definitions: Record<string, Json>): Json {
  const fields = Object.entries(schema.fields);
  const required = fields.filter(([, field]) => field.required).map(([key]) => key);
  return {
    ...(schema.about === '' ? {} : { description: schema.about }),
    type: 'object',
    properties: Object.fromEntries(fields.map(([key, field]) => [key, of(field, definitions)])),
    ...(required.length > 0 ? { required } : {}),
    ...(schema.open ? { patternProperties: { '^x_': { description: 'Data of your own.' } } } : {}),
    additionalProperties: false,
  };
}

const ID = '^[A-Za-z0-9][A-Za-z0-9._-]*$';
const LANGUAGE = '^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$';
/** A text, or the same text by language. */
const texts: readonly Json[] = [
  { type: 'string', minLength: 1 },
  {
    type: 'object',
    minProperties: 1,
    propertyNames: { pattern: LANGUAGE },
    additionalProperties: { type: 'string', minLength: 1 },
  },
];
const stringFormats: Readonly<Record<StringFormat, Json>> = {
  plain: { type: 'string', minLength: 1 },
  id: { type: 'string', pattern: ID },
  date: {
    anyOf: [
      { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
      { type: 'integer', minimum: 1000, maximum: 9999 },
    ],
  },
  time: {
    // `14.30` is a number to YAML.
    type: ['string', 'number'],
    pattern:
      '^\\s*(?:morning|afternoon|evening|all_day|\\d{1,2}(?:[:.hH]\\d{2}|[hH])|\\d{1,2}(?:[:.hH]\\d{2}|[hH])?\\s*[-–]\\s*\\d{1,2}(?:[:.hH]\\d{2}|[hH])?)\\s*$',
  },
  country: { enum: [...countryCodes, ...Object.keys(unionCodes)] },
  language: { type: 'string', pattern: LANGUAGE },
  url: { type: 'string', pattern: '^(https?://|mailto:|tel:)' },
  email: { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+$' },
  phone: { type: 'string', minLength: 3 },
  path: { type: 'string', minLength: 1 },
  colour: { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' },
};

/**
 * The JSON Schema of what `--reporter json` writes.
 *
 * @param known the formats that there are
 * @param troubles the codes of what is no fault of a document
 */
export function diagnosticsSchema(
  known: readonly Format[] = formats,
  troubles: readonly string[] = [],
): Json {
  const positive = { type: 'integer', minimum: 1 };
  const object = (properties: Record<string, Json>, optional: Record<string, Json> = {}): Json => ({
    type: 'object',
    required: Object.keys(properties),
    additionalProperties: false,
    properties: { ...properties, ...optional },
  });
  const natural = { type: 'integer', minimum: 0 };
  return {
    $schema: DRAFT,
    title: 'solidify: the result of a run, as --reporter json writes it',
    ...object(
      {
        version: { const: 1 },
        diagnostics: {
          type: 'array',
          items: object({
            code: {
              enum: [...Object.keys(catalogue), ...troubles],
              description:
                'What is wrong with a document: docs/diagnostics.md. With the machine or the command line: docs/api.md.',
            },
            severity: { enum: ['error', 'warning', 'info'] },
            file: {
              type: 'string',
              description:
                'The path as it was given; - for standard input; empty where no document is to blame.',
            },
            line: { ...positive, description: 'From 1.' },
            column: { ...positive, description: 'From 1, in UTF-16 units.' },
            endLine: positive,
            endColumn: { ...positive, description: 'Just behind the last character.' },
            message: { type: 'string' },
            hint: { type: ['string', 'null'], description: 'What to write instead.' },
            suggestions: {
              type: 'array',
              description:
                'New texts for stretches of a file, each of which mends it on its own; none where only the author can know.',
              items: object({
                range: object({
                  file: { type: 'string' },
                  line: positive,
                  column: positive,
                  endLine: positive,
                  endColumn: positive,
                }),
                text: { type: 'string' },
              }),
            },
          }),
        },
        outputs: {
          type: 'array',
          items: object({
            file: { type: 'string' },
            format: {
              type: 'string',
              description: `${inWords(
                known.map(({ name }) => name),
                'or',
              )}; of pictures and other files of a website their extension.`,
            },
            bytes: natural,
            sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          }),
        },
        summary: object({ documents: natural, errors: natural, warnings: natural }),
      },
      {
        stale: {
          type: 'array',
          description: 'Under --check, where some are: the files that are not what would be written.',
          items: object({
            file: { type: 'string' },
            reason: { type: 'string', description: 'The end of a sentence.' },
          }),
        },
      },
    ),
  };
}
