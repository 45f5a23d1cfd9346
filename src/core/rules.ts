import { codePoint } from './catalogue.js';
import type { Findings, Say } from './check.js';
import { countDays, isDate, parseTime } from './date.js';
import { nearest } from './nearest.js';
import { at, entry, type Node, type Parsed } from './parse.js';
import type { Span } from './place.js';

/** Code points that the fonts of a report can draw: sorted, not overlapping, both ends included. */
export type Coverage = readonly (readonly [number, number])[];

/** What is known of a file that a document names. */
export type FileFacts =
  | { readonly state: 'ok'; readonly type: string; readonly bytes: Uint8Array }
  | { readonly state: 'missing' | 'outside' | 'url' }
  | { readonly state: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly state: 'other-type'; readonly found: string };

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
    const day = entry(session, 'day')?.value;
    if (day?.type !== 'scalar' || typeof day.value !== 'number') continue;
    if (days !== null && day.value > days && Number.isInteger(day.value))
      say('day-outside', day, { day: day.value, days });
    const time = entry(session, 'time')?.value;
    const span = time?.type === 'scalar' && typeof time.value === 'string' ? parseTime(time.value) : null;
    if (!time || !span) continue;
    const title = scalar(session, 'title');
    timed.push({
      title: typeof title === 'string' ? title : '…',
      day: day.value,
      from: span.from,
      to: span.to ?? span.from,
      node: time,
    });
  }
  timed.sort((a, b) => a.day - b.day || a.from - b.from || a.node.start - b.node.start);
  for (const [index, one] of timed.entries()) {
    const other = timed.slice(0, index).find((before) => before.day === one.day && before.to > one.from);
    if (other)
      say('time-overlap', one.node, { other: other.title, line: parsed.range(other.node).start.line });
  }
}

/** Citations in texts, and sources that nothing cites. `own` are the document's, `all` also the programme's. */
export function checkCitations(
  parsed: Parsed,
  found: Findings,
  sources: { readonly own: ReadonlyMap<string, Span>; readonly all: ReadonlySet<string> },
  say: Say,
): void {
  const used = new Set<string>();
  const use = (id: string, node: Span): void => {
    used.add(id);
    if (!sources.all.has(id)) say('unknown-source', node, { id, nearest: nearest(id, sources.all) });
  };
  for (const { id, node } of found.cited) use(id, node);
  for (const { value, node, markdown } of found.texts) {
    if (!markdown || !value.includes('[@')) continue;
    let from = node.start;
    for (const [citation] of value.matchAll(/\[@[^\]]*\]?/g)) {
      const start = Math.max(node.start, parsed.text.indexOf(citation, from));
      from = start + 1;
      const span = { start, end: start + citation.length };
      if (!/^\[@[^\s,;\]]+(, [^;\]]+)?(; ?@[^\s,;\]]+(, [^;\]]+)?)*\]$/.test(citation)) {
        say('bad-citation', span, { citation });
        continue;
      }
      for (const part of citation.matchAll(/@([^\s,;\]]+)/g)) {
        const id = part[1] ?? '';
        use(id, { start: start + part.index, end: start + part.index + id.length + 1 });
      }
    }
  }
  for (const [id, span] of sources.own) if (!used.has(id)) say('unused-source', span, { id });
}

/** Abbreviations of the document that no text of it uses. */
export function checkAbbreviations(root: Node, found: Findings, say: Say): void {
  const own = entry(root, 'abbreviations')?.value;
  if (own?.type !== 'map') return;
  const texts = found.texts
    .filter(({ node }) => node.start < own.start || node.end > own.end)
    .map(({ value }) => value);
  for (const { key, keySpan } of own.entries) {
    const used = texts.some((value) => value.includes(key) && abbreviationPattern(key).test(value));
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
    const key = fold(name);
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
    const other = ids.get(fold(name));
    if (other) say('same-name', keySpan, { name, id, other });
    else ids.set(fold(name), id);
  }
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase();
}

/** Files that the document names, and pictures without an alternative. */
export function checkFiles(
  root: Node,
  found: Findings,
  files: ReadonlyMap<string, FileFacts>,
  say: Say,
): void {
  for (const { path, node, key } of found.paths) {
    if (key === 'programme' || key === 'visits') continue;
    const facts = files.get(path) ?? { state: 'missing' };
    if (facts.state === 'missing') say('image-missing', node, { path });
    else if (facts.state === 'outside') say('image-outside', node, { path });
    else if (facts.state === 'url') say('image-url', node, { path });
    else if (facts.state === 'too-large')
      say('image-too-large', node, { path, size: facts.size, limit: facts.limit });
    else if (facts.state === 'other-type' && isPicture(root, node))
      say('image-type', node, { path, found: facts.found });
  }
  for (const image of pictures(root)) {
    const src = entry(image, 'src');
    const alt = entry(image, 'alt')?.value;
    const decorative = scalar(image, 'decorative') === true;
    const missing = alt === undefined || (alt.type === 'scalar' && alt.value === null);
    if (src && missing && !decorative)
      say('image-without-alt', src.keySpan, { path: String(scalar(image, 'src') ?? '') });
  }
}

function pictures(root: Node): Node[] {
  const registry = entry(root, 'sites')?.value;
  const inline = items(root, 'tours').flatMap((tour) => [
    ...items(tour, 'sites'),
    ...items(tour, 'groups').flatMap((group) => items(group, 'sites')),
  ]);
  const sites = [...(registry?.type === 'map' ? registry.entries.map((one) => one.value) : []), ...inline];
  return [...items(root, 'images'), ...sites.flatMap((site) => items(site, 'images'))];
}

function isPicture(root: Node, node: Span): boolean {
  return pictures(root).some((image) => image.start <= node.start && node.end <= image.end);
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

/** As many counts as answers. */
export function checkFeedback(root: Node, say: Say): void {
  for (const question of items(at(root, ['feedback']), 'questions')) {
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
    const missing = [...new Set(value)].filter(
      (one) => one !== '\n' && !isCovered(one.codePointAt(0) ?? 0, coverage),
    );
    const [first] = missing;
    if (!first) continue;
    const start = parsed.text.indexOf(first, node.start);
    const span = start >= node.start && start < node.end ? { start, end: start + first.length } : node;
    const names = missing
      .slice(0, 5)
      .map((one) =>
        /[\p{L}\p{N}\p{S}]/u.test(one) ? `${one} (U+${codePoint(one)})` : `U+${codePoint(one)}`,
      );
    const rest = missing.length > 5 ? ` and ${missing.length - 5} more` : '';
    say('character-without-font', span, { characters: names.join(', ') + rest });
  }
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
