import { isOwnKey } from '../own-keys.js';
import type { Replacement } from '../../diagnostics/suggestions.js';
import type { Say } from '../../diagnostics/diagnostic.js';
import { words, type MapNode, type Node } from '../../syntax/ast.js';
import { importTable, isTable } from '../../syntax/marks.js';
import type { Span } from '../../syntax/place.js';
import { withoutEnd } from '../../syntax/layout.js';
import { sayMissingSpace } from '../../syntax/explain-syntax.js';
import { fieldOf, type ObjectSchema, type Schema } from '../schema.js';
import { headOf, wrong } from '../values/written.js';
import type { CheckContext, CheckPart } from './context.js';
import { countryFor, countryInCity, sayCountryTwice } from './country-in-city.js';
import { sayLone, sayUnknown, sayWrapper, strayedInto } from './keys.js';
import { bracedOf } from './lists/braced.js';
import { addressOf, figureOf, pairOf } from './lists/pairs.js';

/** Checks a thing with declared keys: a visit, a person, a point. */
export function checkObject(
  schema: ObjectSchema,
  node: Node,
  context: CheckContext,
  checkPart: CheckPart,
): unknown {
  if (node.type !== 'map') return notAnObject(schema, node, context.say);
  const { say, found } = context;
  const meant = pairOf(schema, node);
  if (meant !== null)
    return wrong(say, node, expectedOf(schema), `Write ${meant}.`, (text) => [
      { ...withoutEnd(text, node), text: meant },
    ]);
  const values: [string, unknown][] = [];
  const known = Object.keys(schema.fields);
  /** The keys that are there, and those that a mistyped one stands for. */
  const seen = new Set<string>();
  const done = new Set<string>();
  for (const entry of node.entries) {
    const { key } = entry;
    // The second of two has been reported.
    if (done.has(key)) continue;
    done.add(key);
    seen.add(key);
    const field = fieldOf(schema, key);
    if (entry.lone) for (const one of sayLone(entry, known, say)) seen.add(one);
    else if (schema.open && isOwnKey(key)) values.push([key, plain(entry.value)]);
    else if (!field)
      for (const one of sayUnknown(entry, schema.thing, known, node, context, schema.fields)) seen.add(one);
    else if (field.required && words(entry.value).trim() === '' && entry.value.type === 'scalar') {
      say('empty-text', entry.value, { key, required: true });
    } else if (entry.value.type === 'scalar' && entry.value.value === null) {
      // What was written is a comment to YAML.
      if (field.type === 'string' && field.format === 'colour')
        say('colour-without-quotes', entry.keySpan, { key }, (text) => quotesForColour(text, entry.keySpan));
      continue;
    } else {
      const strayed = strayedInto(field, entry);
      for (const one of strayed) seen.add(one);
      if (schema.open && sayWrapper(field, entry, strayed, schema.fields, node, say)) continue;
      const value = checkPart(field, entry.value, key);
      if (value !== undefined) values.push([key, value]);
    }
  }
  for (const [key, field] of Object.entries(schema.fields)) {
    if (field.required && !seen.has(key)) {
      say('missing-key', headOf(node), {
        key,
        thing: schema.thing,
        example: isName(schema, key) ? '…' : exampleFor(key, field, node, context),
        values: field.type === 'choice' ? field.values : [],
        isInCity: key === 'country' && countryInCity(node) !== null,
      });
    }
  }
  for (const [key, other] of Object.entries(schema.goesWith ?? {})) {
    const field = fieldOf(schema, other);
    if (field && seen.has(key) && !seen.has(other))
      say('missing-key', headOf(node), {
        key: other,
        thing: `${schema.thing} with a \`${key}\``,
        example: exampleFor(other, field, node, context),
        values: [],
      });
  }
  if (Object.hasOwn(schema.fields, 'city') && seen.has('country')) sayCountryTwice(node, say);
  const { needs = [] } = schema;
  const [first] = needs;
  if (first !== undefined && !needs.some((key) => seen.has(key)))
    say('missing-key', headOf(node), {
      key: first,
      thing: schema.thing,
      example: '…',
      values: [],
      others: needs.slice(1),
    });
  const value = Object.fromEntries(values);
  if (schema.nature === 'picture') found.images.push(node);
  if (schema.nature === 'person' && typeof value['name'] === 'string') {
    const role = value['role'];
    found.people.push({ name: value['name'], role: typeof role === 'string' ? role : null, node });
  }
  return value;
}

/** Quotation marks for a colour that stands behind its key as a comment. */
function quotesForColour(text: string, { end }: Span): Replacement[] {
  const [, before = '', colour] =
    /^(:[ \t]+)(#[\da-f]{3,8})[ \t]*(?:\r?\n|$)/i.exec(text.slice(end, end + 100)) ?? [];
  const start = end + before.length;
  return colour === undefined ? [] : [{ start, end: start + colour.length, text: JSON.stringify(colour) }];
}

/** Whether a key holds a name: whoever copied one from a hint would have somebody else in the report. */
export function isName(schema: ObjectSchema, key: string): boolean {
  const field = schema.fields[key];
  return key === 'name' || schema.nature === 'person' || (field !== undefined && 'namesPlace' in field);
}

/** What to write for a key: of a country only the one that is certain, since another one would be believed. */
function exampleFor(key: string, field: Schema, node: MapNode, context: CheckContext): string {
  return key === 'country' ? (countryFor(node, context.countriesOf) ?? '…') : exampleOf(field);
}

function exampleOf({ examples: [first] }: Schema): string {
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '…';
}

function expectedOf({ thing, fields }: ObjectSchema): string {
  return `${thing}, with keys such as ${Object.keys(fields).slice(0, 3).join(', ')},`;
}

function notAnObject(schema: ObjectSchema, node: Node, say: Say): undefined {
  const expected = expectedOf(schema);
  if (node.type === 'list') {
    const keys = node.items[0]?.type === 'map' ? node.items[0].entries.map((one) => one.key) : [];
    const fits = (one: ObjectSchema): boolean => keys.some((key) => fieldOf(one, key));
    const list = Object.entries(schema.fields).find(
      ([, field]) => field.type === 'list' && field.item.type === 'object' && fits(field.item),
    );
    const hint = list
      ? `Put the list under \`${list[0]}:\`, indented.`
      : fits(schema)
        ? 'Remove the dash.'
        : schema.thing === 'participants'
          ? 'Write a delegation for each under `delegations`, such as { city: …, country: … }, and persons under the `people` of one.'
          : null;
    return wrong(say, node, expected, hint);
  }
  const written = words(node);
  if (schema.thing === 'participants' && isTable(written)) return wrong(say, node, expected, importTable);
  const glued = /^([A-Za-z_]\w*):\S/.exec(written);
  if (glued?.[1] && fieldOf(schema, glued[1])) {
    const after = `${glued[1]}:`;
    const span = { start: node.start, end: node.start + after.length };
    return sayMissingSpace(span, after, say) as undefined;
  }
  const figure = figureOf(schema, written);
  if (figure !== null) return wrong(say, node, expected, `Write ${figure}.`, figure);
  const address = addressOf(schema, written);
  if (address !== null) return wrong(say, node, expected, `Write ${address}.`);
  const isNumber = node.type === 'scalar' && typeof node.value === 'number';
  const braced = bracedOf(schema, written, isNumber);
  const below = braced?.slice(2, -2) ?? '';
  // Where nothing stands, there is a line below for each key.
  const hint = written === '' ? `Write it below, indented, as \`${below}\`.` : `Write ${braced ?? ''}.`;
  return wrong(say, node, expected, braced && hint);
}

/** Anything to plain data, for keys that are the user's own. */
function plain(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}
