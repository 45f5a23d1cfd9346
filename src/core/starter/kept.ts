import { statedConsent } from '../privacy/consent.js';
import { asYaml } from '../diagnostics/suggestions.js';
import { canName } from '../language/schema.js';
import { slug } from '../language/values/format.js';
import { walk } from '../language/walk.js';
import { wantedFiles } from '../language/wanted-files.js';
import {
  at,
  child,
  entriesAt,
  entry,
  stringOf,
  writtenAt,
  type MapEntry,
  type MapNode,
  type Node,
  type Parsed,
} from '../syntax/ast.js';
import { lineAt } from '../syntax/place.js';

/**
 * What a new document takes over from an earlier one: hosts, people who act with the bodies for which they work, funding
 * and style, as they are written there, with their comments.
 *
 * @param isSameFolder whether files that it names lie where the new document finds them; without that, an entry that
 *   names one is kept as a comment
 */
export function keptOf(parsed: Parsed, isSameFolder: boolean): Map<string, string> {
  const kept = new Map<string, string>();
  const files = wantedFiles(parsed);
  for (const key of ['hosts', 'funding', 'style']) {
    const one = entry(parsed.root, key);
    if (!one) continue;
    const written = textOf(parsed, one, parsed.root as MapNode);
    if (written === null) continue;
    const { start, end } = one.value;
    const hasFile = files.some(({ node }) => node.start >= start && node.end <= end);
    kept.set(key, hasFile && !isSameFolder ? written.replace(/^/gm, '# ') : written);
  }
  const people = peopleWhoAct(parsed);
  if (people.size > 0) kept.set('people', ['people:', ...[...people.values()].map(indented)].join('\n'));
  const organisations = organisationsOf(parsed, [...kept.values()].join('\n'));
  if (organisations.length > 0)
    kept.set('organisations', ['organisations:', ...organisations.map(indented)].join('\n'));
  return kept;
}

/** Those whom the document names where they do something, by their ids: entries of the registry, or made of what is written in place. */
function peopleWhoAct(parsed: Parsed): Map<string, string> {
  const registry = new Map(entriesAt(parsed.root, 'people').map((one) => [one.key, one]));
  const map = child(parsed.root, 'people');
  const found = new Map<string, string>();
  const ids = new Map([...registry].map(([id, { value }]) => [nameOf(value) ?? id, id]));
  walk(parsed, ({ node, schema }) => {
    if (schema?.type !== 'reference' || schema.involves !== 'acts' || !canName(schema, 'people')) return;
    if (node.type === 'list') return;
    const written = stringOf(node)?.trim() ?? nameOf(node);
    if (written === null || (node.type === 'map' && !isPerson(node))) return;
    const id = registry.has(written) ? written : ids.get(written);
    const own = id === undefined ? undefined : registry.get(id);
    if (id !== undefined && own && map?.type === 'map') {
      const text = textOf(parsed, own, map) ?? `${id}: ${flow(own.value)}`;
      found.set(id, text);
    } else if (node.type === 'map' && nameOf(node) !== null) {
      const made = slug(written);
      if (made !== null && !registry.has(made)) found.set(made, `${made}: ${flow(node)}`);
    }
  });
  return found;
}

function isPerson(node: MapNode): boolean {
  return ['role', 'organisation', 'email', 'phone', 'consent', 'pseudonym'].some((key) => entry(node, key));
}

/** The entries of the registry that what is kept names by their ids. */
function organisationsOf(parsed: Parsed, kept: string): string[] {
  const map = child(parsed.root, 'organisations');
  const words = new Set(kept.match(/[\w-]+/g) ?? []);
  return entriesAt(parsed.root, 'organisations').flatMap((one) => {
    if (!words.has(one.key) || map?.type !== 'map') return [];
    return [textOf(parsed, one, map) ?? `${one.key}: ${flow(one.value)}`];
  });
}

function nameOf(node: Node): string | null {
  return stringOf(at(node, ['name']))?.trim() ?? null;
}

/** What is said of somebody on one line; the narrowest consent stays with the name. */
function flow(node: Node): string {
  if (node.type !== 'map') return asYaml(stringOf(node) ?? '');
  const consent = statedConsent(node);
  const fields = ['name', 'role', 'organisation', 'city', 'country', 'email', 'phone', 'url', 'pseudonym']
    .map((key) => [key, writtenAt(node, key) ?? (key === 'organisation' ? nameIn(node, key) : null)] as const)
    .filter(([, written]) => written !== null)
    .map(([key, written]) => `${key}: ${asYaml(written ?? '')}`);
  return `{ ${[...fields, ...(consent === null ? [] : [`consent: ${consent}`])].join(', ')} }`;
}

function nameIn(node: Node, key: string): string | null {
  const inner = child(node, key);
  return inner ? nameOf(inner) : null;
}

/**
 * An entry as its lines stand in the text, without what they are indented by; null in a map in braces, where entries
 * have no lines of their own.
 */
function textOf(
  { text }: Parsed,
  { keySpan, value }: MapEntry,
  { flow: isFlow, entries }: MapNode,
): string | null {
  if (isFlow) return null;
  const start = lineAt(text, keySpan.start).start;
  const next = entries.find((other) => other.keySpan.start > keySpan.start);
  const limit = next ? lineAt(text, next.keySpan.start).start : text.length;
  const indent = keySpan.start - start;
  const end = Math.max(value.end, keySpan.end);
  const stop = text.indexOf('\n', end - (text[end - 1] === '\n' ? 1 : 0));
  const whole = text.slice(start, Math.min(limit, stop < 0 ? text.length : stop));
  const blank = ' '.repeat(indent);
  return whole
    .trimEnd()
    .split('\n')
    .map((line) => (line.startsWith(blank) ? line.slice(indent) : line.trimStart()).trimEnd())
    .join('\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
