import { codePoint } from '../diagnostics/wording.js';
import type { Findings } from './check-context.js';
import { countDays, isDate, parseTime } from './values/date.js';
import type { Say } from '../diagnostics/diagnostic.js';
import { limits } from './limits.js';
import { isIsbn, mendIsbn } from './values/isbn.js';
import { outsideCode } from '../text/markdown-text.js';
import { foldName } from '../report/names.js';
import { entry, type MapNode, type Node, type Parsed } from '../syntax/parse.js';
import { canName } from './schema.js';
import { walk } from './walk.js';
import type { Inspected } from '../picture/inspect.js';
import { findWithin, type Span } from '../syntax/place.js';

/** Code points that the fonts of a report can draw: sorted, not overlapping, both ends included. */
export type Coverage = readonly (readonly [number, number])[];

/** What is known of a file that a document names. */
export type FileFacts =
  | Inspected
  | { readonly state: 'missing' | 'outside' | 'url' }
  | { readonly state: 'not-a-file' }
  | { readonly state: 'too-large'; readonly size: number; readonly limit: number }
  /** The pictures before it are as much as a document may have together. */
  | { readonly state: 'beyond-sum' };

/** Everything under `key`, one node an item; nothing when it is not a list. */
function items(node: Node | undefined, key: string): readonly Node[] {
  const value = entry(node, key)?.value;
  return value?.type === 'list' ? value.items : [];
}

function scalar(node: Node | undefined, key: string): unknown {
  const value = entry(node, key)?.value;
  return value?.type === 'scalar' ? value.value : undefined;
}

/** Days within the visit, and parts of the agenda that overlap. */
export function checkAgenda(parsed: Parsed, say: Say): void {
  const { root } = parsed;
  const dates = entry(root, 'dates')?.value;
  const start =
    dates?.type === 'map' ? scalar(dates, 'start') : dates?.type === 'scalar' ? dates.value : undefined;
  const end = dates?.type === 'map' ? scalar(dates, 'end') : start;
  const full = (date: unknown): date is string =>
    typeof date === 'string' && date.length === 10 && isDate(date);
  const days = full(start) && full(end) && end >= start ? countDays(start, end) : null;

  const timed: { title: string; day: number; from: number; to: number; node: Span }[] = [];
  for (const session of [...items(root, 'tours'), ...items(root, 'discussions'), ...items(root, 'events')]) {
    const node = entry(session, 'day')?.value;
    const day = node?.type === 'scalar' ? node.value : days === 1 ? 1 : null;
    if (typeof day !== 'number') continue;
    if (node && days !== null && day > days && Number.isInteger(day)) say('day-outside', node, { day, days });
    const time = entry(session, 'time')?.value;
    const span = time?.type === 'scalar' && typeof time.value === 'string' ? parseTime(time.value) : null;
    if (!time || !span) continue;
    const title = scalar(session, 'title');
    // What has no end takes its first minute at least.
    const to = span.to ?? span.from + 1;
    timed.push({ title: typeof title === 'string' ? title : '…', day, from: span.from, to, node: time });
  }
  timed.sort((a, b) => a.day - b.day || a.from - b.from || a.node.start - b.node.start);
  /** Of those before, the one that lasts longest. */
  let latest: (typeof timed)[number] | undefined;
  for (const one of timed) {
    if (latest?.day === one.day && latest.to > one.from) {
      say('time-overlap', one.node, { other: latest.title, line: parsed.range(latest.node).start.line });
    }
    if (latest?.day !== one.day || one.to > latest.to) latest = one;
  }
}

/** The sources that a document may cite. */
export interface Citable {
  /** The document's own, which should be cited. */
  readonly own: ReadonlyMap<string, Span>;
  readonly has: (id: string) => boolean;
  readonly nearest: (id: string) => readonly string[];
}

const citations = /\[@[^\]]*\]?/g;
const citation = /^\[@[^\s,;\]]+(,\s+[^;\]]+)?(;\s*@[^\s,;\]]+(,\s+[^;\]]+)?)*\]$/;

/** Citations in texts, and sources that nothing cites. */
export function checkCitations(parsed: Parsed, found: Findings, sources: Citable, say: Say): void {
  const used = new Set<string>();
  const use = (id: string, node: Span): void => {
    used.add(id);
    if (!sources.has(id)) say('unknown-source', node, { id, nearest: sources.nearest(id) });
  };
  for (const { id, node } of found.cited) use(id, node);
  for (const { value, node, markdown } of found.texts) {
    if (!markdown || !value.includes('[@')) continue;
    let from = node.start;
    const read = (words: string): void => {
      const place = findWithin(parsed.text, words, node, from);
      if (place) from = place.start + 1;
      const malformed = !citation.test(words);
      if (malformed) say('bad-citation', place ?? node, { citation: words });
      for (const [mark, id = ''] of words.matchAll(/@([^\s,;\]]+)/g)) {
        if (malformed) used.add(id);
        else use(id, (place && findWithin(parsed.text, mark, place)) ?? node);
      }
    };
    outsideCode(value, (part) => {
      for (const [words] of part.matchAll(citations)) read(words);
      return part;
    });
  }
  for (const [id, span] of sources.own) if (!used.has(id)) say('unused-source', span, { id });
}

/** Abbreviations of the document that no text of it uses. */
export function checkAbbreviations(root: Node, found: Findings, say: Say): void {
  const own = entry(root, 'abbreviations')?.value;
  if (own?.type !== 'map') return;
  const surplus = own.entries[limits.abbreviations];
  if (surplus) {
    say('too-many-abbreviations', surplus.keySpan, { limit: limits.abbreviations });
    return;
  }
  const texts = found.texts
    .filter(({ node }) => node.start < own.start || node.end > own.end)
    .map(({ value }) => value)
    .join('\n');
  const words = new Set(texts.split(/[^\p{L}\p{N}_-]+/u));
  for (const { key, keySpan } of own.entries) {
    const isWord = /^[\p{L}\p{N}_-]*$/u.test(key);
    const used = isWord ? words.has(key) || words.has(`${key}s`) : abbreviationPattern(key).test(texts);
    if (!used) say('unused-abbreviation', keySpan, { short: key });
  }
}

/** Finds an abbreviation as a word of its own, also with a plural s: `DCR`, `DCRs`, not `DCRX`. */
export function abbreviationPattern(short: string, flags = 'u'): RegExp {
  const escaped = short.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${escaped}(s?)(?![\\p{L}\\p{N}_-])`, flags);
}

/** One person in two spellings, or one name under two ids. */
export function checkPeople(parsed: Parsed, found: Findings, say: Say): void {
  const first = new Map<string, { role: string | null; node: Span }>();
  for (const { name, role, node } of found.people) {
    const key = foldName(name);
    const other = first.get(key);
    if (other?.role && role && other.role !== role) {
      say('role-spelling', node, {
        name,
        role,
        other: other.role,
        line: parsed.range(other.node).start.line,
      });
    }
    if (!other?.role) first.set(key, { role, node });
  }
  const registry = entry(parsed.root, 'people')?.value;
  if (registry?.type !== 'map') return;
  const ids = new Map<string, string>();
  for (const { key: id, keySpan, value } of registry.entries) {
    const name = scalar(value, 'name');
    if (typeof name !== 'string') continue;
    const other = ids.get(foldName(name));
    if (other) say('same-name', keySpan, { name, id, other });
    else ids.set(foldName(name), id);
  }
}

/** Files that the document names, and pictures without an alternative. */
export function checkFiles(
  found: Findings,
  files: ReadonlyMap<string, FileFacts>,
  coverage: Coverage,
  say: Say,
): void {
  const pictures = new Set(found.images.map((image) => entry(image, 'src')?.value.start));
  let beyond: { readonly path: string; readonly node: Span } | null = null;
  for (const { path, node, key } of found.paths) {
    if (key === 'programme' || key === 'visits') continue;
    const facts = files.get(path) ?? { state: 'missing' };
    if (facts.state === 'missing') say('image-missing', node, { path });
    else if (facts.state === 'outside') say('image-outside', node, { path });
    else if (facts.state === 'url') say('image-url', node, { path });
    else if (facts.state === 'not-a-file') say('not-a-file', node, { path });
    else if (facts.state === 'too-large') {
      say('image-too-large', node, { path, size: facts.size, limit: facts.limit });
    } else if (!pictures.has(node.start))
      sayUndrawn(path, coverage, node, say); // shown by its name
    else if (facts.state === 'other-type') say('image-type', node, { path, found: facts.found });
    else if (facts.state === 'unsafe') say('image-unsafe', node, { path, found: facts.found });
    else if (facts.state === 'too-many-pixels') {
      const { width, height, limit } = facts;
      say('image-too-many-pixels', node, { path, width, height, limit });
    } else if (facts.state === 'beyond-sum' && node.start < (beyond?.node.start ?? Infinity)) {
      beyond = { path, node };
    }
  }
  if (beyond) say('images-too-large', beyond.node, { path: beyond.path, limit: limits.pictureBytes });
  for (const image of found.images) {
    const src = entry(image, 'src');
    const alt = entry(image, 'alt')?.value;
    const missing = alt === undefined || (alt.type === 'scalar' && alt.value === null);
    const decorative = entry(image, 'decorative')?.value;
    // Another value than true or false there has its own diagnostic.
    const declared = decorative?.type === 'scalar' && decorative.value !== false && decorative.value !== null;
    if (src && missing && !declared) {
      say('image-without-alt', src.keySpan, {
        path: src.value.type === 'scalar' ? String(src.value.value) : '',
      });
    }
  }
}

/** Two entries of a list with one id. */
export function checkUniqueIds(root: Node, key: string, parsed: Parsed, say: Say): void {
  const seen = new Map<string, Span>();
  for (const item of items(root, key)) {
    const node = entry(item, 'id')?.value;
    if (node?.type !== 'scalar' || typeof node.value !== 'string') continue;
    const first = seen.get(node.value);
    if (first)
      say('duplicate-id', node, { id: node.value, file: parsed.file, line: parsed.range(first).start.line });
    else seen.set(node.value, node);
  }
}

/** Discussions under the Chatham House Rule in which so few took part that little gives them away. */
export function checkRooms(parsed: Parsed, programme: Node | undefined, say: Say): void {
  const { root } = parsed;
  const stated = scalar(root, 'chatham_house_minimum') ?? scalar(programme, 'chatham_house_minimum');
  const least = typeof stated === 'number' ? stated : 4;
  /** Who took part in each, by name or id, organisations one by one. */
  const rooms = new Map<MapNode, Set<unknown>>();
  walk(parsed, ({ node, schema, room, owner }) => {
    if (!room || !schema || node.type === 'list' || owner?.nature === 'person') return;
    const present = rooms.get(room) ?? new Set();
    rooms.set(room, present);
    const name = node.type === 'scalar' ? node.value : scalar(node, 'name');
    if (canName(schema, 'people')) present.add(foldName(String(name)));
    else if (canName(schema, 'organisations')) present.add(node);
  });
  for (const [room, { size: count }] of rooms) {
    const rule = entry(room, 'rule')?.value;
    // Of a discussion that tells of nobody, nothing is known.
    if (rule && count > 0 && count < least) say('chatham-small-group', rule, { count, least });
  }
}

/** The ISBN of a guidebook has the check digit that its other digits ask for. */
export function checkIsbn(root: Node, say: Say): void {
  const node = entry(entry(root, 'guidebook')?.value, 'isbn')?.value;
  if (node?.type !== 'scalar' || typeof node.value !== 'string' || node.value.trim() === '') return;
  if (!isIsbn(node.value)) say('bad-isbn', node, { value: node.value, suggestion: mendIsbn(node.value) });
}

/** As many counts as answers. */
export function checkFeedback(root: Node, say: Say): void {
  for (const question of items(entry(root, 'feedback')?.value, 'questions')) {
    const answers = items(question, 'scale').length;
    const counts = entry(question, 'counts')?.value;
    if (counts?.type === 'list' && counts.items.length !== answers) {
      say('counts-mismatch', counts, { counts: counts.items.length, answers });
    }
  }
}

/** Characters that no font of the report can draw, named once a text. */
export function checkCharacters(parsed: Parsed, found: Findings, coverage: Coverage, say: Say): void {
  for (const { value, node } of found.texts) {
    if (/^[\n\x20-\x7e]*$/.test(value)) continue;
    sayUndrawn(value, coverage, (first) => findWithin(parsed.text, first, node) ?? node, say);
    sayMixed(parsed, value, node, say);
  }
}

/** Cyrillic and Greek letters that nobody can tell from Latin ones. */
const doubles = /[АВЕЅІЈКМНОРСТУХѴӀԌԜаеіјорсухѕѵԁԛԝүһΑΒΕΖΗΙΚΜΝΟΡΤΥΧινορυ]/u;

/** The first word of a text in which a letter is not the one it looks like, as no reader sees but every search does. */
function sayMixed(parsed: Parsed, value: string, node: Span, say: Say): void {
  if (!doubles.test(value)) return;
  for (const [word] of value.matchAll(/[\p{L}\p{M}]+/gu)) {
    const letter = /\p{Script=Latin}/u.test(word) ? doubles.exec(word)?.[0] : undefined;
    if (letter === undefined) continue;
    const script = /\p{Script=Greek}/u.test(letter) ? 'Greek' : 'Cyrillic';
    say('mixed-scripts', findWithin(parsed.text, word, node) ?? node, { word, letter, script });
    return;
  }
}

/** Names the characters that no font can draw, at the place of the first of them. */
export function sayUndrawn(
  text: string,
  coverage: Coverage,
  place: Span | ((first: string) => Span),
  say: Say,
): void {
  const missing = [...new Set(text)].filter(
    (one) => one !== '\n' && !isCovered(one.codePointAt(0) ?? 0, coverage),
  );
  const [first] = missing;
  if (first === undefined) return;
  const names = missing.slice(0, 5).map((one) => `${shownOf(one)}U+${codePoint(one)}${shownOf(one) && ')'}`);
  const rest = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
  const span = typeof place === 'function' ? place(first) : place;
  say('character-without-font', span, { characters: names.join(', ') + rest });
}

/** A character before its number, where it can be seen: a mark on a dotted circle. */
function shownOf(character: string): string {
  if (/[\p{L}\p{N}\p{S}]/u.test(character)) return `${character} (`;
  return /(?!\p{Variation_Selector})\p{M}/u.test(character) ? `◌${character} (` : '';
}

function isCovered(code: number, coverage: Coverage): boolean {
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = coverage[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}
