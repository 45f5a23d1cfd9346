import { narrower, statedConsent } from '../privacy/consent.js';
import { personKey } from '../privacy/person-key.js';
import { asYaml } from '../diagnostics/suggestions.js';
import { heldConsents } from '../edit/held-consents.js';
import { freeId } from '../edit/in-latin.js';
import { applyInsertions, isNothing, makeInsertions } from '../edit/insert.js';
import { yamlLines, type Yaml } from '../edit/write-yaml.js';
import type { Consent } from '../language/declaration.js';
import { canName } from '../language/schema.js';
import { walk } from '../language/walk.js';
import { wantedFiles } from '../language/wanted-files.js';
import {
  at,
  child,
  entriesAt,
  entry,
  stringOf,
  writtenAt,
  writtenOf,
  type MapEntry,
  type MapNode,
  type Node,
  type Parsed,
} from '../syntax/ast.js';
import { hasAnchors, parse } from '../syntax/parse.js';
import { lineAt } from '../syntax/place.js';

/**
 * What a new document takes over from an earlier one: hosts, people who act with the bodies for which they work, funding
 * and style, as they are written there, with their comments. Whoever acts keeps the narrowest consent that the earlier
 * document has of them anywhere, such as in a list of participants that is not taken over.
 *
 * @param isSameFolder whether files that it names lie where the new document finds them; without that, an entry that
 *   names one is kept as a comment
 * @param programme that of the earlier document
 */
export function keptOf(
  earlier: Parsed,
  isSameFolder: boolean,
  programme: Parsed | null = null,
): Map<string, string> {
  const heldOf = heldConsents(earlier, programme);
  const parsed = withConsents(earlier, heldOf);
  const kept = new Map<string, string>();
  const files = wantedFiles(parsed);
  for (const key of ['hosts', 'funding', 'style']) {
    const one = entry(parsed.root, key);
    if (!one) continue;
    const written = textOf(parsed, one, parsed.root as MapNode);
    const { start, end } = one.value;
    const hasFile = files.some(({ node }) => node.start >= start && node.end <= end);
    kept.set(key, hasFile && !isSameFolder ? written.replace(/^/gm, '# ') : written);
  }
  const people = peopleWhoAct(parsed, programme, heldOf);
  if (people.length > 0) kept.set('people', ['people:', ...people.map(indented)].join('\n'));
  const organisations = organisationsOf(parsed, [...kept.values()].join('\n'));
  if (organisations.length > 0)
    kept.set('organisations', ['organisations:', ...organisations.map(indented)].join('\n'));
  return kept;
}

/** The document with what holds of the people of its registry written at each of them, where they say something wider. */
function withConsents(parsed: Parsed, heldOf: (name: string) => Consent | null): Parsed {
  const insertions = makeInsertions(parsed.text);
  for (const { value } of entriesAt(parsed.root, 'people')) {
    const held = heldOf(nameOf(value) ?? '');
    if (value.type !== 'map' || held === null || isHeld(value, held)) continue;
    const consent = entry(value, 'consent');
    if (!consent) insertions.addKeys(value, [['consent', held]]);
    else if (isNothing(consent.value, consent)) insertions.fill(value, consent, held);
    else insertions.replace(value, consent, held);
  }
  // What is repeated by * is written out below.
  return parse({ path: parsed.file, text: applyInsertions(parsed.text, insertions.edits()) }).value ?? parsed;
}

/** Whether somebody who acts says themselves what holds of them; public is what holds where nothing is said. */
function isHeld(person: Node, held: Consent): boolean {
  const stated = statedConsent(person);
  return stated === held || (stated === null && held === 'public');
}

/**
 * Those whom the document names where they do something: entries of the registry, or made of what is written in place or
 * of what holds of a name.
 */
function peopleWhoAct(
  parsed: Parsed,
  programme: Parsed | null,
  heldOf: (name: string) => Consent | null,
): string[] {
  const registry = new Map(entriesAt(parsed.root, 'people').map((one) => [one.key, one]));
  const shared = new Map(entriesAt(programme?.root, 'people').map((one) => [one.key, one.value]));
  const byName = new Map([...registry].map(([id, { value }]) => [personKey(nameOf(value) ?? id), id]));
  const taken = new Set([
    ...registry.keys(),
    ...entriesAt(parsed.root, 'organisations').map(({ key }) => key),
  ]);
  const map = child(parsed.root, 'people');
  const found = new Map<string, string>();
  walk(parsed, ({ node, schema }) => {
    if (schema?.type !== 'reference' || schema.involves !== 'acts' || !canName(schema, 'people')) return;
    if (node.type === 'list') return;
    const written = writtenOf(node) ?? nameOf(node);
    if (written === null) return;
    const id = registry.has(written) ? written : byName.get(personKey(written));
    const own = id === undefined ? undefined : registry.get(id);
    if (id !== undefined && own && map?.type === 'map') {
      const held = heldOf(nameOf(own.value) ?? '');
      const isWhole = held === null || isHeld(own.value, held);
      found.set(id, isWhole ? textOf(parsed, own, map) : `${id}: ${flow(own.value, held)}`);
      return;
    }
    const known = shared.get(written);
    const name = (known && nameOf(known)) ?? written;
    const held = heldOf(name);
    const key = personKey(name);
    if (found.has(key)) return;
    // An entry of the visit stands for that of the programme: it is made only where that says something wider.
    if (known) {
      if (held !== null && !isHeld(known, held)) found.set(key, `${written}: ${flow(known, held)}`);
    } else if ((node.type === 'map' && isPerson(node)) || (held !== null && held !== 'public'))
      found.set(key, `${freeId(name, taken)}: ${flow(node, held)}`);
  });
  return [...found.values()];
}

function isPerson(node: MapNode): boolean {
  return ['role', 'organisation', 'email', 'phone', 'consent', 'pseudonym'].some((key) => entry(node, key));
}

/** The entries of the registry that what is kept names by their ids. */
function organisationsOf(parsed: Parsed, kept: string): string[] {
  const map = child(parsed.root, 'organisations');
  const words = new Set(kept.match(/[\p{L}\p{N}_-]+/gu) ?? []);
  return entriesAt(parsed.root, 'organisations').flatMap((one) =>
    words.has(one.key) && map?.type === 'map' ? [textOf(parsed, one, map)] : [],
  );
}

function nameOf(node: Node): string | null {
  return stringOf(at(node, ['name']))?.trim() ?? null;
}

/** What is said of somebody on one line, with the narrower of what they say and what holds of them. */
function flow(node: Node, held: Consent | null): string {
  const stated = node.type === 'map' ? statedConsent(node) : null;
  const consent = narrower(stated, held === 'public' ? null : held);
  const fields =
    node.type === 'map'
      ? ['name', 'role', 'organisation', 'city', 'country', 'email', 'phone', 'url', 'pseudonym']
          .map(
            (key) =>
              [key, writtenAt(node, key) ?? (key === 'organisation' ? nameIn(node, key) : null)] as const,
          )
          .filter(([, written]) => written !== null)
      : [['name', writtenOf(node)] as const];
  const all = fields.map(([key, written]) => `${key}: ${asYaml(written ?? '')}`);
  return `{ ${[...all, ...(consent === null ? [] : [`consent: ${consent}`])].join(', ')} }`;
}

function nameIn(node: Node, key: string): string | null {
  const inner = child(node, key);
  return inner ? nameOf(inner) : null;
}

/**
 * An entry as its lines stand in the text, without what they are indented by. One in braces has no lines of its own, and
 * one with anchors may mean something else, or nothing, without the rest of its document: these are written anew.
 */
function textOf(
  { text }: Parsed,
  { key, keySpan, value }: MapEntry,
  { flow: isFlow, entries }: MapNode,
): string {
  const start = lineAt(text, keySpan.start).start;
  const next = entries.find((other) => other.keySpan.start > keySpan.start);
  const limit = next ? lineAt(text, next.keySpan.start).start : text.length;
  const indent = keySpan.start - start;
  const end = Math.max(value.end, keySpan.end);
  const stop = text.indexOf('\n', end - (text[end - 1] === '\n' ? 1 : 0));
  const whole = text.slice(start, Math.min(limit, stop < 0 ? text.length : stop));
  if (isFlow || hasAnchors(whole)) return yamlLines({ [key]: yamlOf(value) }).join('\n');
  const blank = ' '.repeat(indent);
  return whole
    .trimEnd()
    .split('\n')
    .map((line) => (line.startsWith(blank) ? line.slice(indent) : line.trimStart()).trimEnd())
    .join('\n');
}

/** What a part of a document says, without its comments; a key without a value says nothing. */
function yamlOf(node: Node): Yaml {
  if (node.type === 'list') return node.items.map(yamlOf);
  if (node.type === 'map')
    return Object.fromEntries(
      node.entries
        .filter(({ value }) => value.type !== 'scalar' || value.value !== null)
        .map(({ key, value }) => [key, yamlOf(value)]),
    );
  const { value } = node;
  return typeof value === 'string' || typeof value === 'boolean' ? value : Number(value);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
