import { canName, type Schema } from '../../language/schema.js';
import { walk } from '../../language/walk.js';
import { entry, type Parsed, type ScalarNode } from '../../syntax/ast.js';
import { merged } from '../../text/stretches.js';
import { scalarAt } from '../people.js';
import { foldLetters } from './fold.js';
import { readingsOf } from './readings.js';
import type { Searcher } from './search.js';

/**
 * Takes every secret out of a text, in whatever way it may be read.
 *
 * @param sign stands for each letter, so that lines and columns stay as they are; or once for the whole with `once`
 */
export function maskWith(searcher: Searcher, sign: string, once = false): (text: string) => string {
  return (text) => {
    const found = readingsOf(text).flatMap((reading) => {
      const hits = searcher.find(reading.text);
      const origins = hits.length > 0 ? reading.origins() : [];
      return hits.map(({ at, end }) => ({ start: origins[at] ?? 0, end: origins[end] ?? text.length }));
    });
    let masked = '';
    let from = 0;
    for (const { start, end } of merged(found)) {
      masked += text.slice(from, start) + (once ? sign : text.slice(start, end).replace(/[^\n]/g, sign));
      from = end;
    }
    return masked + text.slice(from);
  };
}

/**
 * Takes names out of a text as they are written, however short, and then whatever else tells them. Within a text of a
 * script without blanks between its words a name stands among other letters.
 *
 * @param more takes out the other forms
 * @param cover what stands for some letters
 */
export function maskLiterally(
  names: readonly string[],
  more: (text: string) => string,
  cover: (words: string) => string,
): (text: string) => string {
  const isCased = (one: string): boolean => one.toLowerCase() !== one.toUpperCase();
  // A small word may be any.
  const literal = [...new Set(names)]
    .filter((one) => [...one].length > 1 && (one !== one.toLowerCase()) === isCased(one))
    .sort((a, b) => b.length - a.length);
  const coverNames = coverAll(literal, cover, isCased);
  return (text) => coverNames(more(text));
}

/**
 * Takes whole texts out of another, exactly as they are written, where no letter goes on before or behind.
 *
 * @param cover what stands for one of them
 */
export function maskWords(
  words: readonly string[],
  cover: (words: string) => string,
): (text: string) => string {
  return coverAll(
    [...new Set(words)].sort((a, b) => b.length - a.length),
    cover,
    () => true,
  );
}

/**
 * Covers texts in another, in their order.
 *
 * @param isWhole whether one is meant only where no letter goes on before or behind
 */
function coverAll(
  all: readonly string[],
  cover: (one: string) => string,
  isWhole: (one: string) => boolean,
): (text: string) => string {
  const isLetter = /[\p{L}\p{N}]/u;
  // Where no letter goes on before and behind, each word of one is a word of the text; the longest is the rarest.
  const whole = new Set(all.filter(isWhole));
  const having = new Map<string, number[]>();
  for (const [index, one] of all.entries()) {
    const words = whole.has(one) ? wordsIn(one) : [];
    const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
    const others = having.get(longest);
    if (others) others.push(index);
    else having.set(longest, [index]);
  }
  return (text) => {
    // Of two halves none is a letter.
    const words = /[\ud800-\udfff]/.test(text) ? having.keys() : new Set(['', ...wordsIn(text)]);
    const possible = [...words].flatMap((word) => having.get(word) ?? []).sort((a, b) => a - b);
    let left = text;
    for (const index of possible) {
      const one = all[index] ?? '';
      let covered = '';
      let from = 0;
      for (let at = left.indexOf(one); at >= 0; at = left.indexOf(one, at + 1)) {
        const [before, behind] = [left.charAt(at - 1), left.charAt(at + one.length)];
        if (at < from || (whole.has(one) && (isLetter.test(before) || isLetter.test(behind)))) continue;
        covered += left.slice(from, at) + cover(one);
        from = at + one.length;
      }
      left = covered + left.slice(from);
    }
    return left;
  };
}

function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Masks a word, or a path, of which each part may be a name as an id may: `peeters` tells as much as `@peeters`. */
export function maskParts(path: string, mask: (text: string) => string, sign = '*'): string {
  return path.replace(/[^\s/\\]+/g, (part) =>
    mask(`@${part}`) === `@${part}` ? mask(part) : part.replace(/[\p{L}\p{N}]/gu, sign),
  );
}

/**
 * The ids in a document, whatever they are of, that tell a secret name as an address would: a surname alone, with
 * initials, or run together. Of somebody in the registry who is withheld also any part of the name.
 *
 * @param mask takes secrets out of a text
 */
export function tellingIds(parsed: Parsed, mask: (text: string) => string): string[] {
  const ids = new Set<string>();
  const note = (id: string, parts: ReadonlySet<string> = new Set()): void => {
    const handle = `@${id}`;
    if (isId.test(id) && (mask(handle) !== handle || parts.has(foldLetters(id)))) ids.add(id);
  };
  const people = entry(parsed.root, 'people')?.value;
  for (const { key, value } of people?.type === 'map' ? people.entries : []) {
    const name = scalarAt(value, 'name') ?? '';
    note(key, new Set(mask(name) === name ? [] : name.split(/[\s-]+/).map(foldLetters)));
  }
  walk(parsed, ({ node, schema }) => {
    if (node.type === 'map' && schema?.type === 'map' && schema.keys === 'id')
      for (const { key } of node.entries) note(key);
    if (node.type !== 'scalar') return true;
    if (isOfIds(schema, wordOf(node)) || (schema && canName(schema, 'people'))) note(wordOf(node));
    if (schema?.type === 'string' && schema.file) note(stemOf(wordOf(node)));
    return true;
  });
  return [...ids];
}

/** Whether a word stands where no prose does, or where the language knows nothing: it may be any, and is told as it is. */
function isOfIds(schema: Schema | null, word: string): boolean {
  if (schema?.type === 'choice') return !schema.values.includes(word);
  return schema?.type !== 'text' && schema?.type !== 'textOr' && schema?.namesPlace === undefined;
}
function wordOf({ value, source }: ScalarNode): string {
  return typeof value === 'string' ? value.trim() : source;
}
function stemOf(path: string): string {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name;
}
const isId = /^[\p{L}\p{N}_.-]{2,100}$/u;

/**
 * Takes ids out of a text, a sign for each letter, where an id can stand: alone, as a key, a value or an item of a list,
 * or as the name of a file. In a sentence the same word may be any, and a gap there would tell what is left out.
 */
export function maskIds(ids: ReadonlySet<string>, sign: string): (text: string) => string {
  if (ids.size === 0) return (text) => text;
  return (text) =>
    text.replace(/[\p{L}\p{N}_-]+/gu, (one, at: number) =>
      ids.has(one) && mayBeId(text, at, at + one.length) ? sign.repeat(one.length) : one,
    );
}

/** Whether but for blanks a line ends on either side, a sign of YAML stands there, a quotation mark or a slash. */
function mayBeId(text: string, start: number, end: number): boolean {
  let before = afterBlanks(text, start - 1, -1);
  const isItem = text.charAt(before) === '-';
  while (text.charAt(before) === '-') before = afterBlanks(text, before - 1, -1);
  if (!(isItem ? /^\n?$/ : /^[\n:[,{"'`/\\]?$/).test(text.charAt(before))) return false;
  const behind = text.charAt(afterBlanks(text, end, 1));
  return /^[\r\n:,\]}"'`#]?$/.test(behind) || /^\.[\p{L}\p{N}]/u.test(text.slice(end, end + 3));
}

/** The place that follows the blanks at another, in steps of 1 or -1. */
function afterBlanks(text: string, at: number, step: number): number {
  let place = at;
  while (/[ \t]/.test(text.charAt(place))) place += step;
  return place;
}
