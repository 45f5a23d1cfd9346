import type { ArgsOf, Code } from './catalogue.js';
import { countryCodes, guessCountry } from './country.js';
import { guessDate, isDate, parseTime } from './date.js';
import { guessLanguage, isLanguage } from './language-codes.js';
import { nearest } from './nearest.js';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './parse.js';
import type { Span } from './place.js';
import type {
  ListSchema,
  MapSchema,
  NumberSchema,
  ObjectSchema,
  PeriodSchema,
  ReferenceSchema,
  RegistryName,
  Schema,
  StringSchema,
  TextSchema,
} from './schema.js';

/** Reports a problem at a place of the document that is being checked. */
export type Say = <C extends Code>(code: C, span: Span, args: ArgsOf<C>) => void;

/** What the check came across on its way, for the rules that look at the document as a whole. */
export interface Findings {
  readonly texts: { readonly value: string; readonly node: Span; readonly markdown: boolean }[];
  readonly people: { readonly name: string; readonly role: string | null; readonly node: Span }[];
  readonly cited: { readonly id: string; readonly node: Span }[];
  readonly paths: { readonly path: string; readonly node: Span; readonly key: string }[];
}

export interface CheckContext {
  readonly say: Say;
  /** Whether a registry, of the document or its programme, has this id. */
  readonly has: (registry: RegistryName, id: string) => boolean;
  /** The ids that a mistyped one is compared with. */
  readonly ids: (registry: RegistryName) => Iterable<string>;
  readonly found: Findings;
}

const MAX_TEXT = 100_000;

/**
 * Checks a value against its declaration and reports everything that is wrong with it.
 *
 * @returns the value in the shape that `Infer` promises, or undefined when it cannot be used; empty keys are left out
 */
export function check(schema: Schema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  switch (schema.type) {
    case 'text':
      return checkText(schema, node, key, context);
    case 'string':
      return checkString(schema, node, key, context);
    case 'number':
      return checkNumber(schema, node, say);
    case 'value': {
      if (node.type === 'scalar' && (typeof node.value === 'number' || typeof node.value === 'string')) {
        if (typeof node.value === 'string')
          context.found.texts.push({ value: node.value, node, markdown: false });
        return node.value;
      }
      return wrong(say, node, 'a number, or a few words in quotes');
    }
    case 'boolean': {
      if (node.type === 'scalar' && typeof node.value === 'boolean') return node.value;
      const meant = /^(yes|on|oui|ja|si|sí)$/i.test(words(node))
        ? 'true'
        : /^(no|off|non|nein)$/i.test(words(node))
          ? 'false'
          : null;
      return wrong(say, node, 'true or false', meant && `Write ${meant}.`);
    }
    case 'choice': {
      const written =
        node.type === 'scalar' && node.value !== null ? node.source || String(node.value) : null;
      if (written === null) return wrong(say, node, `one of ${schema.values.join(', ')}`);
      if (schema.values.includes(written)) return written;
      say('unknown-value', node, {
        value: written,
        nearest: nearest(written, schema.values),
        known: schema.values,
      });
      return undefined;
    }
    case 'period':
      return checkPeriod(schema, node, context);
    case 'coordinates': {
      const numbers =
        node.type === 'list' ? node.items.map((item) => (item.type === 'scalar' ? item.value : null)) : [];
      const [latitude, longitude] = numbers;
      if (numbers.length !== 2 || typeof latitude !== 'number' || typeof longitude !== 'number') {
        return wrong(say, node, 'two numbers, [latitude, longitude]');
      }
      if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
        say('bad-number', node, {
          found: `[${latitude}, ${longitude}]`,
          expected: 'a latitude up to ±90 and a longitude up to ±180',
        });
        return undefined;
      }
      return [latitude, longitude];
    }
    case 'list':
      return checkList(schema, node, key, context);
    case 'map':
      return checkMap(schema, node, key, context);
    case 'object':
      return node.type === 'map'
        ? checkObject(schema, node, context)
        : wrong(say, node, expectedOf(schema), gluedHint(node));
    case 'reference':
      return checkReference(schema, node, key, context);
    case 'textOr': {
      const isObject = node.type === 'map' && node.entries.some((entry) => entry.key in schema.object.fields);
      return isObject
        ? checkObject(schema.object, node, context)
        : checkText(textOfPoint, node, key, context);
    }
  }
}

const textOfPoint: TextSchema = { type: 'text', line: false, about: '', examples: [] };

function checkText(schema: TextSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type === 'map') {
    const versions: [string, unknown][] = [];
    for (const entry of node.entries) {
      if (entry.lone) sayComma(entry, say);
      else if (!isLanguage(entry.key)) {
        say('bad-language', entry.keySpan, { value: entry.key, suggestion: guessLanguage(entry.key) });
      } else versions.push([entry.key, checkText(schema, entry.value, key, context)]);
    }
    return versions.length > 0 && versions.every(([, version]) => version !== undefined)
      ? Object.fromEntries(versions)
      : undefined;
  }
  const found = plainText(node, schema.line ? 'a line of text' : 'a text', key, say);
  if (found === undefined) return undefined;
  if (found.length > MAX_TEXT) {
    say('text-too-long', node, { length: found.length, limit: MAX_TEXT });
    return undefined;
  }
  const value = schema.line ? found.replace(/\s*\n\s*/g, ' ').trim() : found.trim();
  context.found.texts.push({ value, node, markdown: true });
  return value;
}

/** A text that says something, or undefined with the reason reported. */
function plainText(node: Node, expected: string, key: string, say: Say): string | undefined {
  if (node.type !== 'scalar' || (typeof node.value !== 'string' && node.value !== null)) {
    wrong(say, node, expected, node.type === 'scalar' ? quoteHint(node) : null);
    return undefined;
  }
  if (node.value === null || node.value.trim() === '') {
    say('empty-text', node, { key });
    return undefined;
  }
  return node.value;
}

function checkString(
  schema: StringSchema,
  node: Node,
  key: string,
  context: CheckContext,
): string | undefined {
  const { say, found } = context;
  if (schema.format === 'date' && node.type === 'scalar' && typeof node.value === 'number') {
    return checkDate(node.source, node, say);
  }
  if (schema.format === 'time' && node.type === 'scalar' && typeof node.value === 'number') {
    say('bad-time', node, { value: node.source });
    return undefined;
  }
  const written = plainText(node, `${formatNames[schema.format]}`, key, say)?.trim();
  if (written === undefined) return undefined;
  switch (schema.format) {
    case 'plain':
      found.texts.push({ value: written, node, markdown: false });
      return written.replace(/\s+/g, ' ');
    case 'date':
      return checkDate(written, node, say);
    case 'time':
      if (parseTime(written)) return written.replace(/\s*[-–]\s*/, '-');
      say('bad-time', node, { value: written });
      return undefined;
    case 'country':
      if (countryCodes.includes(written)) return written;
      say('bad-country', node, { value: written, suggestion: guessCountry(written) });
      return undefined;
    case 'language':
      if (isLanguage(written)) return written;
      say('bad-language', node, { value: written, suggestion: guessLanguage(written) });
      return undefined;
    case 'id':
      if (isId(written)) return written;
      say('bad-id', node, { value: written, suggestion: slug(written) });
      return undefined;
    case 'url':
      if (isSafeUrl(written)) return written;
      say('bad-url', node, { value: written });
      return undefined;
    case 'path':
      found.paths.push({ path: written, node, key });
      return written;
  }
}

const formatNames: Record<StringSchema['format'], string> = {
  plain: 'a text',
  id: 'an id',
  date: 'a date',
  time: 'a time of day',
  country: 'the code of a country',
  language: 'the code of a language',
  url: 'a web address',
  path: 'the path of a file',
};

function checkDate(written: string, node: Node, say: Say): string | undefined {
  if (isDate(written)) return written;
  say('bad-date', node, { value: written, suggestion: guessDate(written) });
  return undefined;
}

function checkNumber(schema: NumberSchema, node: Node, say: Say): number | undefined {
  const expected = schema.integer ? `a whole number from ${schema.min}` : `a number from ${schema.min}`;
  if (node.type !== 'scalar' || typeof node.value !== 'number') {
    const digits = words(node).replace(/[\s,.'’_]/g, '');
    const meant = /^\d+$/.test(digits) ? `Write ${digits}, without quotes or separators.` : null;
    const leading = /^\d+/.exec(words(node))?.[0];
    return wrong(say, node, expected, meant ?? (leading ? `Write the number only: ${leading}.` : null));
  }
  if (node.value < schema.min || (schema.integer && !Number.isSafeInteger(node.value))) {
    say('bad-number', node, { found: node.source, expected });
    return undefined;
  }
  return node.value;
}

function checkPeriod(schema: PeriodSchema, node: Node, context: CheckContext): unknown {
  const { say } = context;
  if (node.type === 'scalar') {
    const date = checkDay(schema, node, context);
    return date === undefined ? undefined : { start: date, end: date };
  }
  if (node.type !== 'map') return wrong(say, node, 'a date, or { start, end }');
  const parts: Record<string, string | undefined> = {};
  for (const entry of node.entries) {
    if (entry.key === 'start' || entry.key === 'end')
      parts[entry.key] = checkDay(schema, entry.value, context);
    else sayUnknown(entry, 'a period', ['start', 'end'], say);
  }
  for (const key of ['start', 'end']) {
    if (!(key in parts)) say('missing-key', node, { key, thing: 'a period', example: '2019-06-17' });
  }
  const { start, end } = parts;
  if (!start || !end) return undefined;
  if (end < start.slice(0, end.length)) {
    say('date-order', node.entries.find((entry) => entry.key === 'end')?.value ?? node, { start, end });
    return undefined;
  }
  return { start, end };
}

function checkDay(schema: PeriodSchema, node: Node, context: CheckContext): string | undefined {
  const date = checkString(
    { type: 'string', format: 'date', about: '', examples: [] },
    node,
    'date',
    context,
  );
  if (date === undefined || schema.partial || date.length === 10) return date;
  context.say('day-precision', node, { value: date });
  return undefined;
}

function checkList(schema: ListSchema, node: Node, key: string, context: CheckContext): unknown {
  if (node.type !== 'list') {
    const hint =
      node.type === 'scalar'
        ? `Put a dash before it: \`- ${words(node) || '…'}\`.`
        : 'Put a dash before the first key.';
    return wrong(context.say, node, 'a list', hint);
  }
  const items = node.items.map((item) =>
    item.type === 'scalar' && item.value === null
      ? (context.say('empty-text', item, { key: `item of ${key}` }), undefined)
      : check(schema.item, item, key, context),
  );
  return items.filter((item) => item !== undefined);
}

function checkMap(schema: MapSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type !== 'map')
    return wrong(say, node, `a map, one ${schema.keys === 'id' ? 'id' : 'key'} a line`, gluedHint(node));
  const values: [string, unknown][] = [];
  for (const entry of node.entries) {
    if (entry.lone) {
      sayComma(entry, say);
      continue;
    }
    if (schema.keys === 'id' && !isId(entry.key)) {
      say('bad-id', entry.keySpan, { value: entry.key, suggestion: slug(entry.key) });
    }
    const value = check(schema.item, entry.value, key === 'abbreviations' ? entry.key : key, context);
    if (value !== undefined) values.push([entry.key, value]);
  }
  return Object.fromEntries(values);
}

function checkObject(schema: ObjectSchema, node: MapNode, context: CheckContext): unknown {
  const { say, found } = context;
  const values: [string, unknown][] = [];
  const seen = new Set<string>();
  const known = Object.keys(schema.fields);
  for (const entry of node.entries) {
    if (seen.has(entry.key)) continue;
    seen.add(entry.key);
    const field = Object.hasOwn(schema.fields, entry.key) ? schema.fields[entry.key] : undefined;
    if (entry.lone) sayComma(entry, say);
    else if (schema.open && entry.key.startsWith('x_')) values.push([entry.key, plain(entry.value)]);
    else if (!field) sayUnknown(entry, schema.thing, known, say);
    else if (entry.value.type === 'scalar' && entry.value.value === null && !field.required) continue;
    else {
      const value = check(field, entry.value, entry.key, context);
      if (value !== undefined) values.push([entry.key, value]);
    }
  }
  for (const [key, field] of Object.entries(schema.fields)) {
    if (field.required && !seen.has(key)) {
      say('missing-key', headOf(node), {
        key,
        thing: schema.thing,
        example: String(field.examples[0] ?? '…'),
      });
    }
  }
  const value = Object.fromEntries(values);
  if (schema.thing === 'a person' && typeof value['name'] === 'string') {
    const role = value['role'];
    found.people.push({ name: value['name'], role: typeof role === 'string' ? role : null, node });
  }
  return value;
}

function checkReference(schema: ReferenceSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say, has, ids, found } = context;
  const where = schema.registries.join(' or ');
  if (node.type === 'map' && schema.inline.length > 0) {
    const [first] = schema.inline;
    const fits = schema.inline.find(
      (one) =>
        one.thing === 'a person' &&
        node.entries.some(({ key }) => ['role', 'organisation', 'consent', 'pseudonym'].includes(key)),
    );
    return first && checkObject(fits ?? first, node, context);
  }
  const thing = schema.inline.map((one) => one.thing).join(' or ');
  const expected =
    schema.inline.length > 0 ? `an id from ${where}, or ${thing} in place` : `an id from ${where}`;
  const id = plainText(node, expected, key, say)?.trim();
  if (id === undefined) return undefined;
  if (schema.registries.includes('sources')) {
    found.cited.push({ id, node });
    return id;
  }
  if (schema.registries.some((registry) => has(registry, id))) return id;
  say('unknown-id', node, {
    id,
    registry: where,
    nearest: nearest(
      id,
      schema.registries.flatMap((registry) => [...ids(registry)]),
    ),
  });
  return undefined;
}

function sayUnknown(entry: Entry, thing: string, known: readonly string[], say: Say): void {
  if (entry.lone) return sayComma(entry, say);
  say('unknown-key', entry.keySpan, { key: entry.key, thing, nearest: nearest(entry.key, known), known });
}

function sayComma(entry: Entry, say: Say): void {
  say('comma-in-braces', entry.keySpan, { words: entry.key });
}

function wrong(say: Say, node: Node, expected: string, hint: string | null = null): undefined {
  say('wrong-type', headOf(node), { found: describe(node), expected, hint });
  return undefined;
}

/** Where to point for a whole thing: its first key or item rather than all its lines. */
function headOf(node: Node): Span {
  if (node.type === 'map' && node.entries[0]) return node.entries[0].keySpan;
  return node;
}

function describe(node: Node): string {
  if (node.type === 'list') return 'a list';
  if (node.type === 'map') return 'a map of keys';
  if (node.value === null) return 'nothing';
  if (typeof node.value === 'boolean') return `the truth value ${String(node.value)}`;
  if (typeof node.value === 'string') return 'a text';
  return `the number ${String(node.value)}`;
}

/** What is written, for a scalar. */
function words(node: Node): string {
  return node.type === 'scalar' && node.value !== null ? String(node.value) : '';
}

function quoteHint(node: ScalarNode): string {
  if (typeof node.value === 'number' && /^[+-]?0\d/.test(node.source)) {
    return `YAML reads it as a number and loses the zero. Put it between quotes: "${node.source}".`;
  }
  if (typeof node.value === 'boolean') return `Put it between quotes if the word is meant: "${node.source}".`;
  return `Put it between quotes: "${node.source}".`;
}

function gluedHint(node: Node): string | null {
  const glued = /^([A-Za-z_]\w*):(\S.*)/.exec(words(node));
  return glued ? `There is no space behind the colon: write \`${glued[1]}: ${glued[2]}\`.` : null;
}

function expectedOf(schema: ObjectSchema): string {
  return `${schema.thing}, with keys such as ${Object.keys(schema.fields).slice(0, 3).join(', ')},`;
}

/** Anything to plain data, for keys that are the user's own. */
function plain(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return (node satisfies ListNode).items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}

function isId(written: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(written) && !written.endsWith('.');
}

function slug(written: string): string | null {
  const folded = written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return folded === '' ? null : folded;
}

function isSafeUrl(written: string): boolean {
  return /^(https?:\/\/[^\s/]+|mailto:[^\s@]+@|tel:[+\d])\S*$/i.test(written);
}
