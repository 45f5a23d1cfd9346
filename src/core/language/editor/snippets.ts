import { flowText, yamlLines, type Yaml } from '../../edit/write-yaml.js';
import type { ObjectSchema, Schema } from '../schema.js';

/** What an editor offers to write in a place; `body` as JSON, with places to fill in (`${1:…}`). */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

/** The examples of a declaration or, where it has none, one put together from those of its parts. */
export function examplesOf(schema: Schema): readonly unknown[] {
  if (schema.examples.length > 0) return schema.examples;
  if (schema.type === 'list') return [examplesOf(schema.item).slice(0, 1)];
  if (schema.type === 'map') return [{ 'an-id': examplesOf(schema.item)[0] }];
  if (schema.type === 'variants') return Object.entries(schema.variants).map(exampleOfVariant(schema.key));
  if (schema.type !== 'object') return [];
  const fields = Object.entries(schema.fields);
  const needed = fields.filter(([, field]) => field.required);
  const shown = needed.length > 0 ? needed : fields.slice(0, 1);
  return [Object.fromEntries(shown.map(([key, field]) => [key, examplesOf(field)[0]]))];
}

/** An example says which of several things it is, and has what that one needs. */
function exampleOfVariant(key: string): (variant: readonly [string, ObjectSchema]) => object {
  return ([name, schema]) => ({ [key]: name, ...without(examplesOf(schema)[0] as object, key) });
}

function without(one: object, key: string): object {
  return Object.fromEntries(Object.entries(one).filter(([name]) => name !== key));
}

/**
 * Examples that editors complete as they are: single values, and lists of them. They would write `[object Object]` for
 * anything else.
 */
export function simpleExamplesOf(schema: Schema): readonly unknown[] {
  return examplesOf(schema).filter((one) => isScalar(one) || (Array.isArray(one) && one.every(isScalar)));
}

/** What else may be written there, a thing each. Of a list it is its items that have them. */
export function snippetsOf(schema: Schema): readonly Snippet[] {
  switch (schema.type) {
    case 'object':
      return [thing(schema, examplesOf(schema)[0])];
    case 'reference':
      return schema.inline.map((one) => thing(one, examplesOf(one)[0]));
    case 'textOr':
      return [thing(schema.object, examplesOf(schema.object)[0])];
    case 'variants':
      return Object.entries(schema.variants).map(([name, one]) => ({
        ...thing(one, exampleOfVariant(schema.key)([name, one])),
        label: name,
      }));
    default:
      return examplesOf(schema)
        .filter((one): one is object => !isScalar(one) && !Array.isArray(one))
        .map((one) => ({ label: Object.keys(one).join(', '), description: schema.about, body: toFill(one) }));
  }
}

function thing({ thing: label, about }: ObjectSchema, example: unknown): Snippet {
  return { label, description: about, body: toFill(example) };
}

/** Its sentence and, of a thing, an example of it as YAML. */
export function markdownOf(schema: Schema): string {
  const example = examplesOf(schema).find((one) => !isScalar(one)) as Yaml | undefined;
  if (example === undefined || simpleExamplesOf(schema).includes(example)) return schema.about;
  return [schema.about, '', '```yaml', ...yamlLines(example), '```'].join('\n');
}

/** An example in which each value is a place to fill in; a `type` stays, as the other keys follow from it. */
function toFill(example: unknown): unknown {
  let count = 0;
  const place = (text: string): string => `\${${(count += 1)}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  const fill = (one: unknown, key = ''): unknown => {
    if (Array.isArray(one)) return one.map((item) => fill(item));
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(
        Object.entries(one).map(([name, value]) => [
          name === 'an-id' ? place(name) : name,
          fill(value, name),
        ]),
      );
    if (key === 'type') return one;
    return place(typeof one === 'string' && /^\d{4}(?:-\d\d){1,2}$/.test(one) ? one : flowText(one as Yaml));
  };
  return fill(example);
}

function isScalar(one: unknown): boolean {
  return typeof one !== 'object' || one === null;
}
