import { catalogue } from '../diagnostics/catalogue.js';
import { formats, inWords, type Format } from '../formats/index.js';
import { withheldKinds } from '../privacy/leak/withheld.js';
import { changesSchema } from '../changes/changes-schema.js';
import { signatureSchema, statusSchema } from '../status/status-schema.js';
import { programme, visit, type Consent } from './declaration.js';
import { markdownOf, simpleExamplesOf, snippetsOf } from './editor/snippets.js';
import { ID, LANGUAGE, stringFormats, type Json } from './editor/string-formats.js';
import type { ObjectSchema, Schema } from './schema.js';

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
    description: schema.about,
    ...root,
    definitions: Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function of(schema: Schema, definitions: Record<string, Json>): Json {
  const shape = shapeOf(schema, definitions);
  if (schema.about === '') return shape;
  const [examples, snippets] = [simpleExamplesOf(schema), snippetsOf(schema)];
  const words = {
    description: schema.about,
    markdownDescription: markdownOf(schema),
    ...(examples.length > 0 ? { examples } : {}),
    ...(snippets.length > 0 ? { defaultSnippets: snippets } : {}),
  };
  // Draft 7 ignores everything beside a $ref.
  return '$ref' in shape ? { ...words, allOf: [shape] } : { ...words, ...shape };
}

function shapeOf(schema: Schema, definitions: Record<string, Json>): Json {
  switch (schema.type) {
    case 'text':
      return { anyOf: schema.orNumber ? [...texts, { type: 'number' }] : texts };
    case 'string':
      if (schema.format !== 'country') return stringFormats[schema.format];
      definitions['country'] = stringFormats.country;
      return { $ref: '#/definitions/country' };
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
        ...(schema.keys === 'id' ? { propertyNames: ID } : {}),
        additionalProperties: of(schema.item, definitions),
      };
    case 'object':
      return define(schema, definitions);
    case 'reference': {
      const id = { type: 'string', minLength: 1 };
      if (schema.inline.length === 0) return id;
      const about = `An id from ${schema.registries.join(' or ')}.`;
      return {
        anyOf: [{ ...id, description: about }, ...schema.inline.map((one) => define(one, definitions))],
      };
    }
    case 'variants':
      return {
        type: 'object',
        required: [schema.key],
        properties: {
          [schema.key]: {
            description: 'Which it is; its other keys follow from that.',
            examples: Object.keys(schema.variants).slice(0, 1),
            enum: Object.keys(schema.variants),
            enumDescriptions: Object.values(schema.variants).map(({ about }) => about),
          },
        },
        // An alternative for each kind: its own `type` says when it counts.
        anyOf: [...new Set(Object.values(schema.variants))].map((one) => define(one, definitions)),
      };
    case 'textOr':
      // The first of two that do not fit is the one that an editor takes to be meant.
      return {
        anyOf: [define(schema.object, definitions), ...textsWithout(Object.keys(schema.object.fields))],
      };
  }
}

function define(schema: ObjectSchema, definitions: Record<string, Json>): Json {
  const name = schema.thing.replace(/^an? /, '').replaceAll(' ', '-');
  if (!definitions[name]) {
    definitions[name] = {};
    // Each place that has one says in its own words what it is.
    definitions[name] = { title: schema.thing, ...objectOf(schema, definitions) };
  }
  return { $ref: `#/definitions/${name}` };
}

function objectOf(schema: ObjectSchema, definitions: Record<string, Json>): Json {
  const fields = Object.entries(schema.fields);
  const required = fields.filter(([, field]) => field.required).map(([key]) => key);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(([key, field]) => [key, of(field, definitions)])),
    ...(required.length > 0 ? { required } : {}),
    ...(schema.goesWith
      ? {
          dependencies: Object.fromEntries(
            Object.entries(schema.goesWith).map(([key, other]) => [key, [other]]),
          ),
        }
      : {}),
    ...(schema.open ? { patternProperties: { '^x_': { description: 'Data of your own.' } } } : {}),
    additionalProperties: false,
  };
}

/** A text, or the same text by language. */
const texts = textsWithout([]);

/** @param keys of the thing that may stand there as well: `id` is no language, although it is that of Indonesia */
function textsWithout(keys: readonly string[]): readonly Json[] {
  return [
    { type: 'string', minLength: 1 },
    {
      type: 'object',
      minProperties: 1,
      propertyNames: { ...LANGUAGE, ...(keys.length > 0 ? { not: { enum: keys } } : {}) },
      additionalProperties: { type: 'string', minLength: 1 },
    },
  ];
}

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
          description:
            'Where some are: of build --check, the files that are not what would be written; of verify, those that are not as the manifest lists them.',
          items: object({
            file: { type: 'string' },
            reason: { type: 'string', description: 'The end of a sentence.' },
          }),
        },
        unshown: {
          ...object({
            editions: {
              type: 'object',
              description: 'Those alone that withhold something.',
              propertyNames: { enum: ['public', 'partners', 'internal'] satisfies Consent[] },
              additionalProperties: {
                type: 'object',
                description: 'How many of each kind; who or what stands in several documents counts once.',
                propertyNames: { enum: withheldKinds },
                additionalProperties: positive,
              },
            },
            keys: {
              type: 'array',
              description: 'Keys of the author’s own, which only templates of the user’s own show.',
              items: { type: 'string' },
            },
          }),
          description:
            'Of build: how much the outputs do not show, whether they were made now or are up to date.',
        },
        checks: {
          type: 'array',
          description: 'Of doctor: what a build needs of this machine. Each fault is a diagnostic as well.',
          items: object({
            what: { type: 'string' },
            state: { enum: ['fine', 'note', 'fault'] },
            text: { type: 'string' },
            cure: { type: ['string', 'null'], description: 'The command to run, or what else to do.' },
          }),
        },
        signature: signatureSchema(),
        rebuilt: {
          ...natural,
          description: 'Of verify --rebuild: how many files came out again, byte for byte.',
        },
        status: {
          type: 'array',
          description: 'Of solidify status: how finished each document is.',
          items: statusSchema(),
        },
        changes: changesSchema(),
      },
    ),
  };
}
