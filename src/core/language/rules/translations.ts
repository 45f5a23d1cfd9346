import type { Say } from '../../diagnostics/diagnostic.js';
import { at, type Parsed } from '../../syntax/ast.js';
import type { ObjectSchema, Schema, Text } from '../schema.js';

/**
 * Counts the texts of a document that stand in another language in a report, once a language.
 *
 * @param document of that schema, without errors
 * @param own the language of the document
 * @param langs those of the reports
 */
export function checkTranslations(
  parsed: Parsed,
  schema: ObjectSchema,
  document: object,
  { own, langs }: { readonly own: string; readonly langs: readonly string[] },
  say: Say,
): void {
  for (const lang of langs) {
    if (baseOf(lang) === baseOf(own)) continue;
    const paths = [...textsOf(schema, document, [])].filter(
      ({ text }) => typeof text === 'string' || !(lang in text || baseOf(lang) in text),
    );
    const [first] = paths;
    const place = first && at(parsed.root, first.path);
    if (!place) continue;
    const names = paths.slice(0, 3).map(({ path }) => spell(path));
    say('texts-untranslated', place, { lang, own, count: paths.length, names });
  }
}

type Path = readonly (string | number)[];

/** Every text of a document, in the order of its keys. */
function* textsOf(schema: Schema, value: unknown, path: Path): Generator<{ path: Path; text: Text }> {
  if (schema.type === 'text') {
    if (!schema.untranslated) yield { path, text: value as Text };
  } else if (schema.type === 'textOr') {
    const isObject = typeof value === 'object' && value !== null && 'text' in value;
    if (isObject) yield* textsOf(schema.object, value, path);
    else yield { path, text: value as Text };
  } else if (schema.type === 'list') {
    for (const [index, item] of (value as unknown[]).entries())
      yield* textsOf(schema.item, item, [...path, index]);
  } else if (schema.type === 'map') {
    for (const [key, item] of Object.entries(value as object))
      yield* textsOf(schema.item, item, [...path, key]);
  } else if (schema.type === 'reference') {
    if (typeof value !== 'object' || value === null) return;
    const own = schema.inline.find((one) => Object.keys(value).every((key) => key in one.fields));
    if (own) yield* textsOf(own, value, path);
  } else if (schema.type === 'object') {
    for (const [key, item] of Object.entries(value as object)) {
      const field = Object.hasOwn(schema.fields, key) ? schema.fields[key] : undefined;
      if (field) yield* textsOf(field, item, [...path, key]);
    }
  }
}

/** `discussions[0].title` */
function spell(path: Path): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index > 0 ? `.${step}` : step))
    .join('');
}

/** `pt-PT` is Portuguese. */
function baseOf(lang: string): string {
  return lang.split('-')[0] ?? lang;
}
