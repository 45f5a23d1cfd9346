import type { Say } from '../../diagnostics/diagnostic.js';
import type { Taken } from '../../diagnostics/suggestions.js';
import { nearest } from '../../diagnostics/nearest.js';
import type { MapEntry, MapNode, Node } from '../../syntax/ast.js';
import { sayMissingSpace } from '../../syntax/explain-syntax.js';
import type { CheckContext } from './context.js';
import type { Meaning, MovedKey } from './synonyms/meaning.js';
import type { Field } from '../schema.js';
import { bothTimes } from './synonyms/of-sessions.js';
import { moveUnder } from './synonyms/moved.js';
import { isMeantByHead, meaningOf } from './synonyms/synonyms.js';
import { spanOf } from './times/spans.js';

/**
 * Reports a key that a thing does not have. Gives the keys that were probably meant.
 *
 * @param fields those that it has, to see which of them can take what stands there
 */
export function sayUnknown(
  entry: MapEntry,
  thing: string,
  known: readonly string[],
  map: MapNode,
  { say, ownersOf }: CheckContext,
  fields: Readonly<Record<string, Field>> = {},
): readonly string[] {
  if (entry.lone) return sayLone(entry, known, say);
  const { entries } = map;
  const { key } = entry;
  const meaning = meaningOf(thing, key, known);
  const isGuess = meaning !== null && isMeantByHead(thing, key, known);
  const within = keysWithin(thing, entry.value, known);
  if (/^\p{L}/u.test(key) && isWrapper(thing, entry, meaning, fields, within, entries)) {
    say('unknown-key', entry.keySpan, { key, thing, nearest: [], known, elsewhere: [], home: unwrap(key) });
    return within;
  }
  if (meaning === bothTimes) {
    const parts = entries.filter((one) => meaningOf(thing, one.key, known) === bothTimes);
    const span = spanOf(parts);
    const isTogether =
      Math.abs(entries.indexOf(parts[0] ?? entry) - entries.indexOf(parts[1] ?? entry)) === 1;
    const home = span === null ? meaning : `Write \`time: "${span.time}"\` in the place of both.`;
    const args = { key, thing, nearest: [], known, elsewhere: [], home };
    say('unknown-key', entry.keySpan, args, span?.first === entry && isTogether ? span.replacements : []);
    return namedIn(bothTimes, known);
  }
  if (isMoved(meaning)) {
    const { home, under } = meaning;
    const args = { key, thing, nearest: [], known, elsewhere: [], home, isGuess };
    // One after the other: a map that does not stand yet is made once, and those behind it go into it then.
    const isFirst = firstUnder(thing, under, entries, known) === entry;
    say('unknown-key', entry.keySpan, args, (text) => (isFirst ? moveUnder(text, map, entry, meaning) : []));
    return [under];
  }
  if (meaning !== null) {
    const taking =
      typeof meaning === 'string' ? [] : meaning.filter((one) => takes(fields[one], entry.value));
    const [nearest, home] =
      typeof meaning === 'string'
        ? [[], meaning]
        : ownHome(taking.length > 0 ? taking : meaning, entries, entry);
    const args = { key, thing, nearest, known, elsewhere: [], home, isGuess };
    say('unknown-key', entry.keySpan, args, takenOf(entries));
    return typeof meaning === 'string' ? [...namedIn(meaning, known), ...within] : nearest;
  }
  const owners = ownersOf(key);
  // A key that exists elsewhere is rather misplaced than mistyped, unless one letter makes the difference.
  const near = nearest(key, known, owners.length > 0 ? 1 : Infinity);
  const wanted =
    near.length > 0 || owners.length > 0 ? null : onlyPlace(entry, thing, known, entries, fields);
  const meant = wanted === null ? near : [wanted];
  const elsewhere = meant.length > 0 ? [] : owners;
  const [nearby, home] = ownHome(meant, entries, entry);
  say(
    'unknown-key',
    entry.keySpan,
    { key, thing, nearest: nearby, known, elsewhere, home, isGuess: wanted !== null },
    takenOf(entries),
  );
  return meant;
}

function unwrap(key: string): string {
  return `Write its keys without \`${key}:\` above them, at the left margin.`;
}

/**
 * Reports once that a field of a document holds keys of the document instead of its own: `report: { title: …, city: … }`.
 *
 * @param strayed the keys in it that are none of its own
 * @param fields those of the document
 * @returns whether it does
 */
export function sayWrapper(
  field: Field,
  { key, value }: MapEntry,
  strayed: readonly string[],
  fields: Readonly<Record<string, Field>>,
  { entries }: MapNode,
  say: Say,
): boolean {
  if (field.type !== 'object' || value.type !== 'map' || strayed.length < value.entries.length) return false;
  const wanted = strayed.filter(
    (one) => fields[one]?.required === true && !entries.some((other) => other.key === one),
  );
  const [first] = value.entries;
  if (wanted.length < 2 || !first) return false;
  const args = {
    key: first.key,
    thing: field.thing,
    nearest: [],
    known: Object.keys(field.fields),
    elsewhere: [],
  };
  say('unknown-key', first.keySpan, { ...args, home: unwrap(key) });
  return true;
}

/** A thing that has one needed text has no more keys than these. */
const MANY_KEYS = 20;

/**
 * The key of a text that a thing cannot be without, where a text under the only key that nobody knows is all that can be
 * it: `maßnahme: Licht` of a recommendation without a text. Null where there is a choice.
 */
function onlyPlace(
  { value }: MapEntry,
  thing: string,
  known: readonly string[],
  entries: readonly MapEntry[],
  fields: Readonly<Record<string, Field>>,
): string | null {
  // Each of them is looked up for each; what is named in so many keys is named in one of them.
  if (entries.length > MANY_KEYS) return null;
  const isText = value.type === 'scalar' && typeof value.value === 'string';
  const others = entries.filter(({ key }) => !known.includes(key));
  const meanings = others.map(({ key }) => meaningOf(thing, key, known));
  const isMeant = (one: string): boolean =>
    meanings.some((meaning) => Array.isArray(meaning) && meaning.includes(one));
  const [only, ...more] = Object.keys(fields).filter(
    (one) =>
      fields[one]?.required === true &&
      fields[one].type === 'text' &&
      !entries.some(({ key }) => key === one) &&
      !isMeant(one),
  );
  const isAlone = meanings.filter((meaning) => meaning === null).length === 1;
  return isText && isAlone && more.length === 0 ? (only ?? null) : null;
}

/** The keys that a sentence says to write: whoever wrote the same otherwise has not left them out. */
function namedIn(sentence: string, known: readonly string[]): readonly string[] {
  return [...sentence.matchAll(/`([a-z_]+)`/g)].flatMap(([, key = '']) => (known.includes(key) ? [key] : []));
}

/** Of more keys in one map, as of a long list of abbreviations, those behind are looked up for nothing. */
const MOST_WITHIN = 100;

/**
 * The keys of a thing that stand too deep in it, which have not been left out either: in a map, in one within that, or
 * each behind a dash of its own.
 */
function keysWithin(thing: string, node: Node, known: readonly string[], levels = 2): readonly string[] {
  if (node.type === 'scalar' || levels === 0) return [];
  if (node.type === 'list') {
    const keys = node.items.map((item) =>
      item.type === 'map' && item.entries.length === 1 ? item.entries[0]?.key : undefined,
    );
    // Of several things of one kind each has the same keys.
    const isOneThing = keys.length > 1 && !keys.includes(undefined) && new Set(keys).size === keys.length;
    return isOneThing ? node.items.flatMap((item) => keysWithin(thing, item, known, 1)) : [];
  }
  return node.entries.slice(0, MOST_WITHIN).flatMap(({ key, value }) => {
    if (known.includes(key)) return [key];
    const meaning = meaningOf(thing, key, known);
    if (Array.isArray(meaning)) return meaning as readonly string[];
    return meaning === null && value.type === 'map' ? keysWithin(thing, value, known, levels - 1) : [];
  });
}

/**
 * The keys of a thing that stand in one of its own fields and have no place there: `report: { title: … }`, reported as
 * such, so that they are not called missing as well.
 */
export function strayedInto(field: Field, { value }: MapEntry): readonly string[] {
  if (value.type !== 'map' || ['list', 'map', 'text', 'textOr', 'variants'].includes(field.type)) return [];
  const own = field.type === 'object' ? field.fields : {};
  return value.entries.flatMap(({ key }) => (Object.hasOwn(own, key) ? [] : [key]));
}

/** Whether keys of a document stand a level too deep: `visit: { title: … }`, `location: { city: …, country: … }`. */
function isWrapper(
  thing: string,
  { value }: MapEntry,
  meaning: Meaning | null,
  fields: Readonly<Record<string, Field>>,
  within: readonly string[],
  entries: readonly MapEntry[],
): boolean {
  if (thing !== 'a visit' || value.type === 'scalar') return false;
  const { taken } = takenOf(entries);
  const wanted = within.filter((key) => fields[key]?.required === true && !taken.has(key)).length;
  if (wanted > 1 || (meaning === null && wanted > 0)) return true;
  if (value.type !== 'map') return false;
  const own = value.entries.filter(({ key }) => Object.hasOwn(fields, key)).length;
  return meaning === null
    ? own > 1
    : Array.isArray(meaning) && own > 0 && meaning.every((one: string) => !takes(fields[one], value));
}

/** Keys that were meant and, where the only one stands there already, what to do with the two. */
function ownHome(
  meant: readonly string[],
  entries: readonly MapEntry[],
  entry: MapEntry,
): [nearest: readonly string[], home: string | null] {
  const [only, ...others] = meant;
  if (only === undefined || others.length > 0) return [meant, null];
  if (takenOf(entries).taken.has(only)) return [[], `Join it with \`${only}\`, which is there already.`];
  const first = firstMeaning(entries, only, entry);
  return first === entry.key ? [meant, null] : [[], `Join it with \`${first}\`: both are \`${only}\`.`];
}

/** The first key of a map that was told to mean another one; of two that mean one, only one can be called so. */
function firstMeaning(entries: readonly MapEntry[], only: string, { key }: MapEntry): string {
  const told = meantKeys.get(entries) ?? new Map<string, string>();
  meantKeys.set(entries, told);
  const first = told.get(only) ?? key;
  told.set(only, first);
  return first;
}
const meantKeys = new WeakMap<readonly MapEntry[], Map<string, string>>();

/** Whether a field can take what stands there, as far as its form tells. */
function takes(field: Field | undefined, { type }: Node): boolean {
  if (field === undefined) return true;
  if (type === 'list') return ['list', 'period', 'coordinates', 'map'].includes(field.type);
  if (type === 'map') return field.type !== 'string' && field.type !== 'choice' && field.type !== 'number';
  return !['map', 'object'].includes(field.type);
}

/** The first of the keys that belong under a map. */
function firstUnder(
  thing: string,
  under: string,
  entries: readonly MapEntry[],
  known: readonly string[],
): MapEntry | undefined {
  return entries.find(({ key }) => {
    const meaning = known.includes(key) ? null : meaningOf(thing, key, known);
    return isMoved(meaning) && meaning.under === under;
  });
}

function isMoved(meaning: Meaning | null): meaning is MovedKey {
  return meaning !== null && typeof meaning === 'object' && 'under' in meaning;
}

/** The keys that stand already, which a mistyped one beside them cannot have meant. */
export function takenOf(entries: readonly MapEntry[]): Taken {
  const known = takenKeys.get(entries);
  if (known) return known;
  const taken = { taken: new Set(entries.map(({ key }) => key)) };
  takenKeys.set(entries, taken);
  return taken;
}
/** Of a map with thousands of unknown keys, its keys are gathered once and not for each of them. */
const takenKeys = new WeakMap<readonly MapEntry[], Taken>();

/** Reports a word without a value inside braces: a key glued to its value, or the rest of a text with a comma. */
export function sayLone({ key, keySpan }: MapEntry, known: readonly string[], say: Say): readonly string[] {
  const glued = /^([A-Za-z_]\w*):\S/.exec(key)?.[1];
  if (glued !== undefined && known.includes(glued)) {
    const after = `${glued}:`;
    sayMissingSpace({ start: keySpan.start, end: keySpan.start + after.length }, after, say);
    return [glued];
  }
  say('comma-in-braces', keySpan, { words: key });
  return [];
}
