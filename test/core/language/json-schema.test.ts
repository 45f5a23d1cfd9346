import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { diagnosticsSchema, jsonSchema } from '../../../src/core/language/json-schema.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false });
addFormats.default(ajv);
// What editors know besides JSON Schema.
ajv.addVocabulary([
  'markdownDescription',
  'defaultSnippets',
  'errorMessage',
  'patternErrorMessage',
  'enumDescriptions',
]);
const visit = ajv.compile({ $id: 'visit', ...jsonSchema('visit') });
const programme = ajv.compile({ $id: 'programme', ...jsonSchema('programme') });

function fits(text: string): boolean {
  const data = parse(text) as { kind?: string };
  return data.kind === 'programme' ? programme(data) : visit(data);
}

type Json = Record<string, unknown>;
interface Place {
  readonly path: string;
  readonly schema: Json;
}
/** Every property of a schema, wherever it stands. */
function properties(schema: unknown, path: string): Place[] {
  if (Array.isArray(schema)) return schema.flatMap((one, index) => properties(one, `${path}/${index}`));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema as Json).flatMap(([key, value]) => {
    if (key === 'examples' || key === 'enum' || key === 'defaultSnippets') return [];
    const own =
      key === 'properties'
        ? Object.entries(value as Json).map(([name, one]) => ({
            path: `${path}/properties/${name}`,
            schema: one as Json,
          }))
        : [];
    return [...own, ...properties(value, `${path}/${key}`)];
  });
}

/** A snippet with what stands in the places to fill in. */
function filled(body: unknown): unknown {
  const text = JSON.stringify(body).replace(/"\$\{\d+:((?:[^}\\]|\\.)*)\}"/g, (_, words: string) =>
    JSON.stringify(parse((JSON.parse(`"${words}"`) as string).replace(/\\([\\$}])/g, '$1'))),
  );
  return JSON.parse(text);
}

describe.each(['visit', 'programme'] as const)('the schema of a %s', (kind) => {
  const schema = jsonSchema(kind);
  const all = properties(schema, '#');

  test('explains every key and shows how it is written', () => {
    expect(all.length).toBeGreaterThan(100);
    const silent = all.filter(
      ({ schema: one }) =>
        typeof one['description'] !== 'string' ||
        // An example of a thing stands in the sentence for editors.
        !(one['examples'] || String(one['markdownDescription']).includes('```yaml')),
    );
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test('shows nothing that it would refuse', () => {
    const refused = all.flatMap(({ path, schema: one }) => {
      const check = ajv.compile({ $ref: `${kind}${path}` });
      const snippets = (one['defaultSnippets'] ?? []) as { readonly body: unknown }[];
      return [...((one['examples'] ?? []) as unknown[]), ...snippets.map(({ body }) => filled(body))]
        .filter((example) => !check(example))
        .map((example) => `${path}: ${JSON.stringify(example)}`);
    });
    expect(refused).toEqual([]);
  });
});

describe('documents', () => {
  const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .map((path) => `examples/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.yaml'));

  test('there are examples of both kinds', () => {
    expect(examples).toEqual(
      expect.arrayContaining(['examples/minimal.yaml', 'examples/solidify/programme.yaml']),
    );
    expect(examples.length).toBeGreaterThan(7);
  });
  test.each(examples)('%s fits', (path) => {
    expect(fits(readFileSync(join(root, path), 'utf8'))).toBe(true);
  });
  test.each([
    'keys/mistyped',
    'keys/missing',
    'keys/missing-in-an-item',
    'values/choice',
    'values/country-in-words',
    'values/country-in-words',
    'values/date-european',
    'values/dates-from-to',
    'values/time-with-am',
    'values/count-in-words',
    'values/id-with-spaces',
    'values/url-without-scheme',
    'values/url-unsafe',
    'values/participants-as-a-list',
    'values/list-instead-of-map-of-ids',
    'values/list-instead-of-text',
    'values/text-instead-of-list',
    'values/lost-zero',
    'values/coordinates',
    'values/text-by-unknown-language',
    'values/kind-mistyped',
  ])('%s does not', (name) => {
    expect(fits(readFileSync(join(root, 'test/cases/broken', `${name}.yaml`), 'utf8'))).toBe(false);
  });
  test('a text by language fits wherever a text does', () => {
    const text = '{ en: A visit, fr: Une visite }';
    expect(
      fits(
        `title: ${text}\ncity: Essen\ncountry: DE\ndates: 2019-01-24\nlessons: [${text}]\nx_own: 1\ndiscussions: [{ title: ${text}, points: [${text}, { text: ${text} }] }]\n`,
      ),
    ).toBe(true);
  });
});

describe('the committed files', () => {
  test('are what node scripts/generate.mjs writes', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root, stdio: 'pipe' }),
    ).not.toThrow();
  });
  test('the result of a run has a schema that holds', () => {
    const check = ajv.compile(diagnosticsSchema());
    const result = {
      version: 1,
      diagnostics: [],
      outputs: [],
      summary: { documents: 0, errors: 0, warnings: 0 },
    };
    expect(check(result)).toBe(true);
    expect(check({ ...result, version: 2 })).toBe(false);
    expect(check({ ...result, diagnostics: [{ code: 'unknown-key' }] })).toBe(false);
  });
});
