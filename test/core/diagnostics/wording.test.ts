import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validate, type DiagnosticRecord } from '../../../src/index.js';
import { catalogue, type Code } from '../../../src/core/diagnostics/catalogue.js';
import type { CatalogueEntry } from '../../../src/core/diagnostics/catalogue/entry.js';
import { isName } from '../../../src/core/language/check/objects.js';
import { programme, visit } from '../../../src/core/language/declaration.js';
import { places as german } from '../../../src/core/diagnostics/catalogue/de/places.js';
import { places as french } from '../../../src/core/diagnostics/catalogue/fr/places.js';
import { makePhrase } from '../../../src/core/diagnostics/wording.js';
import type { Schema } from '../../../src/core/language/schema.js';
import type { MapNode, Node } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';
import { diskHost } from '../../../src/host/disk.js';
import { memoryHost } from '../../../src/host/memory.js';
import { root } from '../../cases.js';
import { beyond, elsewhere, obeyed, type Obeyed } from './obeyed.js';

const corpus = join(root, 'test/cases/broken');
const cases = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml') && !/^programmes\/|^together\/visits\//.test(path))
  .sort();

/** What a hint says to write: an entry, an item of a list, or a value. */
type Written = { readonly as: 'entry' | 'item' | 'value'; readonly words: string };

const given = String.raw`"[^"]*"|\{[^}]*\}|\[[^\]]*\](?:\([^)]*\))?`;
/** An entry in a sentence: behind a colon or a word that introduces it. */
const entries = new RegExp(
  String.raw`(?<=Add |such as |or |as |: )([a-z_]+): (?:${given}|[\d-]+|true|[a-zA-Z]+(?:-\w+)+|[A-Z]+)`,
  'g',
);
const values = new RegExp(
  String.raw`(?:Write|only:|such as|quotes:|one of|in place:|leads to:|one text:|Write one:) (${given}|#[\da-f]+|\d[\d.:-]*\d|\d|[A-Z]{2}|[a-z]{2}(?=\.$)|(?<=Write one: )[\w-]+(?=\.$))`,
  'g',
);
/** Not what is to be written, but what it is about. */
const isPlain = /^(?:it|an|…)$/;

/** The YAML in a sentence; a key alone names a place, and is nothing to write. */
function writtenIn(hint: string): Written[] {
  const found: Written[] = [];
  const outside = hint.replace(/`([^`]+)`/g, (_, words: string) => {
    if (/^- [^…]/.test(words)) found.push({ as: 'item', words });
    else if (/^[a-z_]+: \S/.test(words) && words !== 'short: long') found.push({ as: 'entry', words });
    return '…';
  });
  for (const [words] of outside.matchAll(entries)) found.push({ as: 'entry', words });
  for (const [, words = ''] of outside.matchAll(values))
    if (!isPlain.test(words)) found.push({ as: 'value', words });
  return found;
}

/** The offset of a place that is counted as in records. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.join('\n').length + (line > 1 ? 1 : 0) + column - 1;
}

/** The lists and maps around a place, the innermost first; what the place is the key of belongs to them. */
function around(node: Node | undefined, at: number): Node[] {
  if (!node || node.type === 'scalar' || !('start' in node) || at < node.start || at > node.end) return [];
  if (node.type === 'list') return [...node.items.flatMap((item) => around(item, at)), node];
  if (node.type !== 'map') return [];
  const inner = node.entries.flatMap(({ keySpan, value: child }) => {
    const isKey = at >= keySpan.start && at <= keySpan.end;
    const [first] = child?.type === 'list' ? child.items : [child];
    return isKey && first ? around(first, first.start) : around(child, at);
  });
  return [...inner, node];
}

/** A map with one entry more, or with another value for the one that it has. */
function withEntry(text: string, map: MapNode, words: string): string {
  const key = words.slice(0, words.indexOf(':'));
  const old = map.entries.find((one) => one.key === key);
  if (old) {
    const isEmpty = !old.value || old.value.end <= old.keySpan.end + 2;
    const line = text.indexOf('\n', old.keySpan.end);
    const rest = isEmpty && text[map.start] === '{' && !text.slice(0, line).endsWith('}') ? ' }' : '';
    return (
      text.slice(0, old.keySpan.start) + words + rest + text.slice(isEmpty ? line : (old.value?.end ?? line))
    );
  }
  const [first] = map.entries;
  const start = first?.keySpan.start ?? map.start + 1;
  const isFlow = text[map.start] === '{';
  if (isFlow) return `${text.slice(0, start)}${words}${first ? ', ' : ''}${text.slice(start)}`;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  return `${text.slice(0, start)}${words}\n${indent}${text.slice(start)}`;
}

/** The document in every way in which an author may write it. */
function* writings(text: string, one: DiagnosticRecord, { as, words }: Written): Generator<string> {
  const written = words.replaceAll('…', 'Words');
  const start = offsetOf(text, one.line, one.column);
  const end = offsetOf(text, one.endLine, one.endColumn);
  const indent = ' '.repeat(text.slice(text.lastIndexOf('\n', start - 1) + 1).search(/[^ -]|$/) + 2);
  const tree = parse({ path: 'visit.yaml', text }).value?.root;
  const nodes = around(tree, start);
  const inPlace = text.slice(0, start) + written + text.slice(end);
  const below = (at: number): string => `${text.slice(0, at)}\n${indent}${written}`;
  if (as === 'entry') {
    for (const node of nodes) if (node.type === 'map') yield withEntry(text, node, written);
    // In the place of the key, and of a list that was to be a map.
    const line = text.indexOf('\n', end);
    yield text.slice(0, start) + written + text.slice(line);
    for (const node of nodes)
      if (node.type === 'list')
        yield `${text.slice(0, node.start)}${written}${text.slice(node.end).replace(/^(?!\n)/, '\n')}`;
    yield below(start) + text.slice(end);
    // Below a key that has nothing yet.
    yield below(end + 1) + text.slice(end + 1);
  } else if (as === 'item') {
    yield below(start) + text.slice(end);
    // In the place of several that stand together.
    for (const node of nodes.slice(0, -1))
      for (const item of [written, written.slice(2)])
        yield text.slice(0, node.start) + item + text.slice(node.end).replace(/^(?!\n)/, '\n');
    // In a list of its own, under the key that the hint names.
    const key = /under `([a-z_]+)`/.exec(one.hint ?? '')?.[1];
    const list = tree?.type === 'map' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
    if (list) yield `${text.slice(0, list.start)}${written}\n  ${text.slice(list.start)}`;
    if (key !== undefined) yield `${key}:\n  ${written}\n${text}`;
  } else {
    yield inPlace;
    if (/^["[{]/.test(written))
      for (const node of nodes.slice(0, -1)) yield text.slice(0, node.start) + written + text.slice(node.end);
  }
  yield inPlace;
}

/** The codes of all hints in the corpus. */
const hinting = new Set<string>();
/** By what it says, the code of each hint that was tried. */
const tried = new Map<string, string>();
/** Of those that only say in words what to do, what each says, and its document. */
const inWords = new Map<string, { readonly code: string; readonly hint: string; readonly path: string }>();

/** A text, and the same with each value that a hint names in the place of what it is about. */
function* choices(text: string, one: DiagnosticRecord): Generator<string> {
  const [start, end] = [offsetOf(text, one.line, one.column), offsetOf(text, one.endLine, one.endColumn)];
  const [, named] = /^(?:Write one of|Known keys:) ([^.]+)\./.exec(one.hint ?? '') ?? [];
  const meant = /^Did you mean `([^`]+)`\?/.exec(one.hint ?? '')?.[1];
  const empty = /^Write the (\w+)\.$/.exec(one.hint ?? '')?.[1];
  const all = named?.split(', ') ?? (meant === undefined ? [] : [meant]);
  const [, key = '', options] = /^Add `(\w+)` with one of ([^.]+)\.$/.exec(one.hint ?? '') ?? [];
  const [holder] = around(parse({ path: 'visit.yaml', text }).value?.root, start);
  if (holder?.type === 'map')
    for (const words of options?.split(', ') ?? []) yield withEntry(text, holder, `${key}: ${words}`);
  for (const words of all) yield text.slice(0, start) + words + text.slice(end);
  if (empty !== undefined) {
    const words = { country: ' DE', end: ' 2031-05-06' }[empty] ?? ' Words';
    yield text.slice(0, start) + words + text.slice(end);
  }
}

const isYaml = ({ code }: DiagnosticRecord): boolean => code.startsWith('yaml-');

/** Names of people, organisations, sites and cities of our examples. */
const names = new Set<string>();
for (const path of readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.yaml')) continue;
  const text = readFileSync(join(root, 'examples', path), 'utf8');
  for (const [, name = ''] of text.matchAll(
    /\b(?:name|native_name|city|author|publisher|credit): "?([^"\n{}[\],]+)/g,
  ))
    names.add(name.trim());
}
const isWord = (hint: string, name: string): boolean =>
  new RegExp(String.raw`(?<![\p{L}\d])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\p{L}\d])`, 'u').test(
    hint,
  );

describe('what a hint says to write, written, is right', () => {
  test.each(cases)('%s', async (path) => {
    const cwd = dirname(join(corpus, path));
    const file = path.slice(path.lastIndexOf('/') + 1);
    const disk = { ...diskHost(), cwd };
    const { diagnostics } = await validate([file], {}, { cwd });
    const count = (list: readonly DiagnosticRecord[], { code, message }: DiagnosticRecord): number =>
      list.filter((one) => one.code === code && one.message === message).length;
    for (const one of diagnostics) {
      if (one.hint === null) continue;
      hinting.add(one.code);
      // What a document names itself may be repeated.
      const own = readdirSync(cwd)
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => readFileSync(join(cwd, name), 'utf8'));
      const foreign = [...names].filter(
        (name) => isWord(one.hint ?? '', name) && !own.some((text) => text.includes(name)),
      );
      expect(foreign, `names of others in: ${one.hint}`).toEqual([]);
      // What is data as well is tried by the test of suggestions.
      if (one.suggestions.length > 0) continue;
      const full = join(cwd, one.file);
      const text = readFileSync(full, 'utf8')
        .replace(/^\uFEFF/, '')
        .replace(/\r(?!\n)/g, '\n');
      const told = [...choices(text, one)];
      if (told.length === 0 && writtenIn(one.hint).length === 0)
        inWords.set(`${one.code}: ${one.hint}`, { code: one.code, hint: one.hint, path });
      for (const mended of told) {
        tried.set(one.hint, one.code);
        const after = (await validate([file], {}, memoryHost([[full, mended]], disk))).diagnostics;
        expect(count(after, one), `${one.code}: ${one.hint}`).toBeLessThan(count(diagnostics, one));
      }
      for (const written of writtenIn(one.hint)) {
        tried.set(one.hint, one.code);
        let isMended = false;
        for (const mended of writings(text, one, written)) {
          const after = (await validate([file], {}, memoryHost([[full, mended]], disk))).diagnostics;
          const isYaml = after.every(
            ({ code }) => !code.startsWith('yaml-') || diagnostics.some((old) => old.code === code),
          );
          isMended = isYaml && count(after, one) < count(diagnostics, one);
          if (isMended) break;
        }
        expect(isMended, `${one.line} ${one.code}: ${one.hint} <${written.words}>`).toBe(true);
      }
    }
  });

  test.each(obeyed.map((row): [string, Obeyed] => [row.slice(0, 3).join(': '), row]))(
    '%s, obeyed',
    async (_, [where, code, begin, ...edits]) => {
      const [path = '', other] = where.split(' > ');
      const cwd = dirname(join(corpus, path));
      const file = path.slice(path.lastIndexOf('/') + 1);
      const full = join(cwd, other ?? file);
      const disk = { ...diskHost(), cwd };
      const text = readFileSync(full, 'utf8').replace(/^\uFEFF/, '');
      let mended = text;
      for (let index = 0; index < edits.length; index += 2)
        mended = mended.replace(edits[index] ?? '', String(edits[index + 1]));
      const told = async (host: typeof disk): Promise<DiagnosticRecord[]> => {
        const all = (await validate([file], {}, host)).diagnostics;
        return all.filter((one) => one.code === code && one.hint?.startsWith(begin));
      };
      const before = await told(disk);
      const after = await told(memoryHost([[full, mended]], disk));
      expect(before.length).toBeGreaterThan(0);
      expect(after.length).toBeLessThan(before.length);
      const all = (await validate([file], {}, memoryHost([[full, mended]], disk))).diagnostics;
      const old = (await validate([file], {}, { cwd })).diagnostics;
      expect(all.filter((one) => isYaml(one) && !old.some(({ code }) => code === one.code))).toEqual([]);
    },
  );

  test('and none says in words what nobody has tried', () => {
    expect(inWords.size).toBeGreaterThan(80);
    const known = [
      ...obeyed.map(([, code, hint]) => ({ code, hint })),
      ...beyond.map(([code, hint]) => ({ code, hint })),
    ];
    const isKnown = (one: { code: string; hint: string }): boolean =>
      known.some(({ code, hint }) => one.code === code && one.hint.startsWith(hint));
    expect([...inWords.values()].filter((one) => !isKnown(one))).toEqual([]);
    const isMet = (code: string, hint: string): boolean =>
      [...inWords.values()].some((one) => one.code === code && one.hint.startsWith(hint));
    expect(beyond.filter(([code, hint]) => !isMet(code, hint))).toEqual([]);
  });

  test('and every code that gives a hint is among them, or it is said where', () => {
    const hints = (Object.keys(catalogue) as Code[]).filter((code) => {
      const { hint, example } = catalogue[code] as CatalogueEntry<unknown>;
      return hint(example) !== null;
    });
    expect(hints.length).toBeGreaterThan(120);
    expect(hints.filter((code) => !hinting.has(code)).sort()).toEqual(Object.keys(elsewhere).sort());
    for (const where of Object.values(elsewhere)) {
      const path = /test\/\S+$/.exec(where)?.[0];
      if (path !== undefined) expect(existsSync(join(root, path)), path).toBe(true);
    }
  });

  test('for hints of every kind', () => {
    expect(tried.size).toBeGreaterThan(35);
    expect(new Set(tried.values()).size).toBeGreaterThan(20);
    expect(names.size).toBeGreaterThan(50);
  });
});

test('no key that is missing is asked for with a name of our examples', () => {
  const met = new Set<unknown>();
  const named: string[] = [];
  const look = (schema: Schema): void => {
    if (schema.type === 'list' || schema.type === 'map') look(schema.item);
    else if (schema.type === 'textOr') look(schema.object);
    else if (schema.type === 'reference') schema.inline.forEach(look);
    else if (schema.type === 'object' && !met.has(schema)) {
      met.add(schema);
      for (const [key, field] of Object.entries(schema.fields)) {
        look(field);
        if (field.required !== true || isName(schema, key)) continue;
        const example = JSON.stringify(field.examples[0] ?? '');
        if ([...names].some((name) => isWord(example, name)))
          named.push(`${schema.thing}: ${key}: ${example}`);
      }
    }
  };
  look(visit);
  look(programme);
  expect(met.size).toBeGreaterThan(20);
  expect(named).toEqual([]);
});

describe('what a sentence says to write', () => {
  test.each<[string, readonly Written[]]>([
    ['Add `city: …`.', [{ as: 'entry', words: 'city: …' }]],
    ['Put it on a line of its own: `- police`.', [{ as: 'item', words: '- police' }]],
    ['Add the day, counted from the first: day: 1.', [{ as: 'entry', words: 'day: 1' }]],
    ['Write "14:00" or "14:00-16:00".', [{ as: 'value', words: '"14:00"' }]],
    ['Write [48.88, 2.35], with points.', [{ as: 'value', words: '[48.88, 2.35]' }]],
    ['Write 1.', [{ as: 'value', words: '1' }]],
    ['It is invisible: delete it.', []],
    ['Write it in `title`.', []],
    ['Known keys: start, end.', []],
  ])('%s', (hint, written) => {
    expect(writtenIn(hint)).toEqual(written);
  });
});

const phrase = makePhrase({
  'a text': 'un texte',
  'a list of {}': 'une liste de {}',
  '{…} or {…}': '{…} ou {…}',
  'Write { {} }.': 'Écrivez `{ {} }`.',
});

test.each([
  ['a text', 'un texte'],
  ['a list of $1', 'une liste de $1'],
  ['a list of a text', 'une liste de a text'],
  ['a text or a list of 3', 'un texte ou une liste de 3'],
  ['Write { start: 1, end: 2 }.', 'Écrivez `{ start: 1, end: 2 }`.'],
  ['Write it.', 'Write it.'],
  ['* *****', '* *****'],
])('the phrase %s', (english, expected) => {
  expect(phrase(english)).toBe(expected);
});

test('the two languages know the same', () => {
  expect(Object.keys(german)).toEqual(Object.keys(french));
});
