import { shorten } from '../diagnostics/wording.js';
import type { CheckContext } from './check-context.js';
import type { Say } from '../diagnostics/diagnostic.js';
import { guessPeriod } from './values/date.js';
import { checkFormat, checkNumber, isId, slug } from './values/format.js';
import { guessLanguage, isLanguage } from './values/language-codes.js';
import { limits } from './limits.js';
import { nearest } from '../diagnostics/nearest.js';
import { entry as entryOf, type Entry, type MapNode, type Node } from '../syntax/parse.js';
import {
  fieldOf,
  inlineOf,
  type ListSchema,
  type MapSchema,
  type ObjectSchema,
  type PeriodSchema,
  type ReferenceSchema,
  type Schema,
  type TextSchema,
} from './schema.js';
import { headOf, plainText, words, wrong } from './values/written.js';

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
      return checkFormat(schema.format, node, key, context);
    case 'number':
      return checkNumber(schema, node, key, say);
    case 'value': {
      if (node.type === 'scalar' && typeof node.value === 'number') return node.value;
      const found = plainText(node, 'a number, or a few words in quotes,', key, say);
      if (found !== undefined) context.found.texts.push({ value: found, node, markdown: false });
      return found;
    }
    case 'boolean': {
      if (node.type === 'scalar' && typeof node.value === 'boolean') return node.value;
      const word = words(node).toLowerCase();
      const meant = /^(yes|on|oui|ja|si|sí|true)$/.test(word)
        ? 'true'
        : /^(no|off|non|nein|false)$/.test(word)
          ? 'false'
          : null;
      return wrong(say, node, 'true or false', meant && `Write ${meant}, without quotes.`);
    }
    case 'choice': {
      const written =
        node.type === 'scalar' && node.value !== null ? node.source || String(node.value) : null;
      if (written === null) return wrong(say, node, `one of ${schema.values.join(', ')}`);
      if (schema.values.includes(written)) return written;
      const known = key === 'kind' ? ['visit', 'programme'] : schema.values;
      say('unknown-value', node, { value: written, nearest: nearest(written, known), known });
      return undefined;
    }
    case 'period':
      return checkPeriod(schema, node, key, context);
    case 'coordinates':
      return checkCoordinates(node, say);
    case 'list':
      return checkList(schema, node, key, context);
    case 'map':
      return checkMap(schema, node, key, context);
    case 'object':
      return node.type === 'map' ? checkObject(schema, node, context) : notAnObject(schema, node, say);
    case 'reference':
      return checkReference(schema, node, key, context);
    case 'textOr': {
      const isObject = node.type === 'map' && node.entries.some((entry) => fieldOf(schema.object, entry.key));
      return isObject
        ? checkObject(schema.object, node, context)
        : checkText(textOfPoint, node, key, context);
    }
  }
}

const textOfPoint: TextSchema = { type: 'text', line: false, about: '', examples: [] };

function checkText(schema: TextSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type === 'map') return checkVersions(schema, node, context);
  const expected = schema.line ? 'a line of text' : 'a text';
  if (node.type === 'list' && !schema.line) {
    return wrong(
      say,
      node,
      expected,
      'Write | behind the key: the lines below are one text then, in which dashes make a list.',
    );
  }
  const found = plainText(node, expected, key, say);
  if (found === undefined) return undefined;
  if (found.length > limits.text) {
    say('text-too-long', node, { length: found.length, limit: limits.text });
    return undefined;
  }
  const value = schema.line ? found.replace(/\s*\n\s*/g, ' ').trim() : found.trim();
  context.found.texts.push({ value, node, markdown: true });
  return value;
}

/** A text by language. */
function checkVersions(schema: TextSchema, node: MapNode, context: CheckContext): unknown {
  const { say, lang } = context;
  const [first] = node.entries;
  const languages = node.entries
    .map((entry) => entry.key)
    .filter((one) => isLanguage(one) || guessLanguage(one) !== null);
  if (first && languages.length === 0 && !node.flow && first.value.type === 'scalar') {
    const end = Math.max(first.keySpan.end, first.value.end);
    say(
      'yaml-colon-in-text',
      { start: first.keySpan.start, end },
      { text: `${first.key}: ${words(first.value)}` },
    );
    return undefined;
  }
  const versions: [string, unknown][] = [];
  for (const entry of node.entries) {
    if (entry.lone) sayLone(entry, [], say);
    else if (!isLanguage(entry.key)) {
      say('bad-language', entry.keySpan, { value: entry.key, suggestion: guessLanguage(entry.key) });
    } else versions.push([entry.key, checkText(schema, entry.value, entry.key, context)]);
  }
  if (versions.length === 0 || versions.some(([, version]) => version === undefined)) return undefined;
  const found = versions.map(([one]) => one);
  const own = [lang, lang.split('-')[0] ?? lang];
  if (languages.length === found.length && !found.some((one) => own.includes(one))) {
    say('language-missing', headOf(node), { lang, found });
  }
  return Object.fromEntries(versions);
}

function checkCoordinates(node: Node, say: Say): unknown {
  const numbers =
    node.type === 'list' ? node.items.map((item) => (item.type === 'scalar' ? item.value : null)) : [];
  const [latitude, longitude] = numbers;
  if (numbers.length !== 2 || typeof latitude !== 'number' || typeof longitude !== 'number') {
    const [first, second, third] = words(node).match(/-?\d+\.\d+/g) ?? [];
    const meant =
      first && second && !third
        ? `Write [${shorten(first)}, ${shorten(second)}].`
        : 'Write [48.88, 2.35], with points and without letters.';
    return wrong(say, node, 'a pair of numbers, [latitude, longitude],', meant);
  }
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    const expected = 'a latitude up to ±90 and a longitude up to ±180';
    say('bad-number', node, { found: `[${latitude}, ${longitude}]`, expected });
    return undefined;
  }
  return [latitude, longitude];
}

function checkPeriod(schema: PeriodSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type === 'scalar') {
    const meant = typeof node.value === 'string' ? guessPeriod(node.value) : null;
    if (meant) {
      const suggestion = `{ start: ${meant.start}, end: ${meant.end} }`;
      say('bad-date', node, { value: words(node), suggestion });
      return undefined;
    }
    const date = checkDay(schema, node, key, context);
    return date === undefined ? undefined : { start: date, end: date };
  }
  if (node.type === 'list') {
    const [start, end] = node.items.map(words);
    return wrong(
      say,
      node,
      'a date, or { start, end },',
      start && end ? `Write { start: ${shorten(start)}, end: ${shorten(end)} }.` : null,
    );
  }
  const parts: Record<string, string | undefined> = {};
  let strangers = 0;
  for (const entry of node.entries) {
    if (entry.value.type === 'scalar' && entry.value.value === null && !entry.lone) {
      say('empty-text', entry.value, { key: entry.key, required: true });
      strangers += 1;
    } else if (entry.key === 'start' || entry.key === 'end') {
      parts[entry.key] = checkDay(schema, entry.value, entry.key, context);
    } else {
      strangers += 1;
      sayUnknown(entry, 'a period', ['start', 'end'], context);
    }
  }
  for (const one of ['start', 'end']) {
    if (!(one in parts) && strangers === 0)
      say('missing-key', headOf(node), { key: one, thing: 'a period', example: '2019-06-17' });
  }
  const { start, end } = parts;
  if (!start || !end) return undefined;
  if (end < start.slice(0, end.length)) {
    say('date-order', entryOf(node, 'end')?.value ?? node, { start, end });
    return undefined;
  }
  return { start, end };
}

function checkDay(schema: PeriodSchema, node: Node, key: string, context: CheckContext): string | undefined {
  const date = checkFormat('date', node, key, context);
  if (date === undefined || schema.partial || date.length === 10) return date;
  context.say('day-precision', node, { value: date });
  return undefined;
}

function checkList(schema: ListSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type !== 'list') return notAList(node, say);
  const items = node.items.map((item) => {
    if (item.type !== 'scalar' || item.value !== null) return check(schema.item, item, key, context);
    say('empty-item', item, { key });
    return undefined;
  });
  return items.filter((item) => item !== undefined);
}

function notAList(node: Node, say: Say): undefined {
  const start = node.type === 'map' ? (node.entries[0]?.keySpan.start ?? node.start) : node.start;
  const first = node.type === 'map' ? (node.entries[0]?.key ?? '') : words(node);
  if (/^-[^\s-]/.test(first))
    return say('yaml-missing-space', { start, end: start + 1 }, { after: '-' }) as undefined;
  if (node.type === 'map')
    return wrong(say, node, 'a list', 'Put a dash before the first key, and indent the others like it.');
  const line = first.includes('\n') ? '…' : first.length > 60 ? '…' : first;
  return wrong(say, node, 'a list', `Put a dash before it, on a line of its own: \`- ${line}\`.`);
}

function checkMap(schema: MapSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say } = context;
  if (node.type !== 'map') return notAMap(schema, node, say);
  if (schema.keys === 'id' && schema.item.type === 'object') {
    const fields = schema.item.fields;
    const bare =
      node.entries.length > 0 &&
      node.entries.every((one) => Object.hasOwn(fields, one.key) && one.value.type === 'scalar');
    if (bare)
      return wrong(
        say,
        node,
        `${schema.item.thing} under an id of its own`,
        `Write \`${idFor(node)}:\` above it and indent these keys.`,
      );
  }
  const values: [string, unknown][] = [];
  for (const entry of node.entries) {
    if (entry.lone) {
      sayLone(entry, [], say);
      continue;
    }
    if (schema.keys === 'free')
      context.found.texts.push({ value: entry.key, node: entry.keySpan, markdown: false });
    if (schema.keys === 'id' && !isId(entry.key)) {
      say('bad-id', entry.keySpan, { value: entry.key, suggestion: slug(entry.key) });
    }
    const value = check(schema.item, entry.value, schema.keys === 'free' ? entry.key : key, context);
    if (value !== undefined) values.push([entry.key, value]);
  }
  return Object.fromEntries(values);
}

function notAMap(schema: MapSchema, node: Node, say: Say): undefined {
  const what = schema.keys === 'id' ? 'id' : 'key';
  const hint =
    node.type !== 'list'
      ? null
      : schema.keys === 'free'
        ? 'Leave the dashes out: one `short: long` on each line.'
        : `Write an id in place of each dash, such as \`${idFor(node.items[0])}:\`, and indent the keys below it.`;
  return wrong(say, node, `a map, with one ${what} on each line,`, hint);
}

/** An id that somebody could have given to a thing without one. */
function idFor(node: Node | undefined): string {
  const named = ['id', 'abbreviation', 'name', 'title'].map((key) =>
    words(entryOf(node, key)?.value ?? empty),
  );
  return slug([...named, words(node ?? empty)].find((one) => one !== '') ?? '') ?? 'an-id';
}

const empty: Node = { type: 'scalar', value: null, source: '', style: 'plain', start: 0, end: 0 };

function checkObject(schema: ObjectSchema, node: MapNode, context: CheckContext): unknown {
  const { say, found } = context;
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
    else if (schema.open && key.startsWith('x_')) values.push([key, plain(entry.value)]);
    else if (!field) for (const one of sayUnknown(entry, schema.thing, known, context)) seen.add(one);
    else if (field.required && words(entry.value).trim() === '' && entry.value.type === 'scalar') {
      say('empty-text', entry.value, { key, required: true });
    } else if (entry.value.type === 'scalar' && entry.value.value === null) {
      // What was written is a comment to YAML.
      if (field.type === 'string' && field.format === 'colour')
        say('colour-without-quotes', entry.keySpan, { key });
      continue;
    } else {
      const value = check(field, entry.value, key, context);
      if (value !== undefined) values.push([key, value]);
    }
  }
  for (const [key, field] of Object.entries(schema.fields)) {
    if (field.required && !seen.has(key)) {
      say('missing-key', headOf(node), {
        key,
        thing: schema.thing,
        example: exampleOf(field),
      });
    }
  }
  const value = Object.fromEntries(values);
  if (schema.nature === 'picture') found.images.push(node);
  if (schema.nature === 'person' && typeof value['name'] === 'string') {
    const role = value['role'];
    found.people.push({ name: value['name'], role: typeof role === 'string' ? role : null, node });
  }
  return value;
}

function exampleOf({ examples: [first] }: Schema): string {
  return typeof first === 'string' || typeof first === 'number' ? String(first) : '…';
}

function notAnObject(schema: ObjectSchema, node: Node, say: Say): undefined {
  const expected = `${schema.thing}, with keys such as ${Object.keys(schema.fields).slice(0, 3).join(', ')},`;
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
        : null;
    return wrong(say, node, expected, hint);
  }
  const written = words(node);
  const glued = /^([A-Za-z_]\w*):\S/.exec(written);
  if (glued?.[1] && fieldOf(schema, glued[1])) {
    const after = `${glued[1]}:`;
    return say(
      'yaml-missing-space',
      { start: node.start, end: node.start + after.length },
      { after },
    ) as undefined;
  }
  const [key] =
    Object.entries(schema.fields).find(([, field]) => field.required && field.type !== 'list') ??
    Object.entries(schema.fields).find(([, field]) => field.type === 'text') ??
    [];
  const line = written.length > 40 || written === '' ? '…' : written;
  return wrong(say, node, expected, key ? `Write it below, indented, as \`${key}: ${line}\`.` : null);
}

function checkReference(schema: ReferenceSchema, node: Node, key: string, context: CheckContext): unknown {
  const { say, has, nearestIds, registryOf, found } = context;
  const where = schema.registries.join(' or ');
  if (node.type === 'map' && schema.inline.length > 0) {
    const keys = node.entries.map((entry) => entry.key);
    const own = inlineOf(schema, keys);
    return own && checkObject(own, node, context);
  }
  const thing = schema.inline.map((one) => one.thing).join(' or ');
  const expected =
    schema.inline.length > 0 ? `an id from ${where}, or ${thing} in place,` : `an id from ${where}`;
  // An id may be all digits: it is meant as it is written.
  const number = node.type === 'scalar' && typeof node.value === 'number' ? node.source : undefined;
  const id = number ?? plainText(node, expected, key, say)?.trim();
  if (id === undefined) return undefined;
  if (schema.registries.includes('sources')) {
    found.cited.push({ id, node });
    return id;
  }
  if (schema.registries.some((registry) => has(registry, id))) return id;
  say('unknown-id', node, {
    id,
    registry: where,
    nearest: nearestIds(schema.registries, id),
    elsewhere: registryOf(id),
  });
  return undefined;
}

/** Reports a key that a thing does not have. Gives the keys that were probably meant. */
function sayUnknown(
  entry: Entry,
  thing: string,
  known: readonly string[],
  { say, ownersOf }: CheckContext,
): readonly string[] {
  if (entry.lone) return sayLone(entry, known, say);
  const { key } = entry;
  const owners = ownersOf(key);
  // A key that exists elsewhere is rather misplaced than mistyped, unless one letter makes the difference.
  const meant = nearest(key, known, owners.length > 0 ? 1 : Infinity);
  const elsewhere = meant.length > 0 ? [] : owners;
  say('unknown-key', entry.keySpan, { key, thing, nearest: meant, known, elsewhere });
  return meant;
}

/** Reports a word without a value inside braces: a key glued to its value, or the rest of a text with a comma. */
function sayLone({ key, keySpan }: Entry, known: readonly string[], say: Say): readonly string[] {
  const glued = /^([A-Za-z_]\w*):\S/.exec(key)?.[1];
  if (glued !== undefined && known.includes(glued)) {
    const after = `${glued}:`;
    say('yaml-missing-space', { start: keySpan.start, end: keySpan.start + after.length }, { after });
    return [glued];
  }
  say('comma-in-braces', keySpan, { words: key });
  return [];
}

/** Anything to plain data, for keys that are the user's own. */
function plain(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}
