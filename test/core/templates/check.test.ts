import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';
import { checkTemplates } from '../../../src/core/templates/check.js';
import { readTemplates, type Template } from '../../../src/core/templates/read.js';
import { partialName } from '../../../src/core/templates/vocabulary.js';
import { contexts, parseTemplate, readAll } from './built-in.js';

const templates = readAll();

/** A place in a tree where a name stands, and a way to write another one there. */
interface Name {
  readonly words: string;
  readonly line: number;
  /** Whether what is wrong shows where the name is used, and not here. */
  readonly elsewhere: boolean;
  readonly write: (name: string) => void;
}
type Node = Record<string, unknown> & { readonly loc: { readonly start: { readonly line: number } } };

/** Every name in a tree: of fields, helpers, blocks, partials and named values. */
function namesIn(value: unknown): Name[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const inside = Object.entries(node).flatMap(([key, part]) => (key === 'loc' ? [] : namesIn(part)));
  const name = (words: unknown, write: Name['write'], elsewhere = false): Name => ({
    words: String(words),
    line: node.loc.start.line,
    elsewhere,
    write,
  });
  if (node['type'] === 'PathExpression') {
    const { original, parts } = node as unknown as { original: string; parts: string[] };
    const last = parts.length - 1;
    if (last < 0) return inside;
    const [part = ''] = parts.slice(-1);
    const write = (changed: string): void => {
      parts[last] = changed;
      node['original'] = original.slice(0, original.length - part.length) + changed;
    };
    return [...inside, name(part, write)];
  }
  if (node['type'] === 'HashPair') {
    const write = (changed: string): void => void (node['key'] = changed);
    return [...inside, name(node['key'], write, true)];
  }
  if (node['type'] === 'SubExpression') {
    const { path, params } = node as unknown as {
      path: { original: string };
      params: { type: string; value: string; original: string }[];
    };
    const [field, word] = params;
    // The key of a fact can be any text.
    const isFree = path.original === 'is' && field?.original === 'key';
    if (['some', 'is'].includes(path.original) && word?.type === 'StringLiteral' && !isFree)
      return [...inside, name(word.value, (changed) => void (word.value = changed))];
  }
  return inside;
}

/** One page alone, with what it calls. */
const alone = (page: string): typeof contexts => ({
  ...contexts,
  properties: { [page]: contexts.properties?.[page] ?? {} },
});

/** The pages that show each template. */
const pages = new Map<string, string[]>();
for (const page of Object.keys(contexts.properties ?? {})) {
  const shown = new Set<string>();
  checkTemplates(templates, alone(page), { watch: { scope: (name) => void shown.add(name) } });
  for (const name of shown) pages.set(name, [...(pages.get(name) ?? []), page]);
}

/** What is told of a changed template; by the page that told of it the last time, where that does. */
function faultsOf(changed: string): Diagnostic[] {
  const tried = pages.get(changed) ?? [];
  for (const page of tried) {
    const found = checkTemplates(templates, alone(page));
    if (found.length === 0) continue;
    pages.set(changed, [page, ...tried.filter((one) => one !== page)]);
    return found;
  }
  return [];
}

test('the built-in templates name nothing that is not there', () => {
  expect(checkTemplates(templates, contexts)).toEqual([]);
});

describe('a wrong name is told of at its line', () => {
  test.each(templates.map((one) => [one.file, one] as const))('%s', (file, { name, tree }) => {
    const silent: string[] = [];
    for (const one of namesIn(tree)) {
      one.write(`${one.words}_x`);
      const found = faultsOf(name);
      one.write(one.words);
      const isTold = found.some(
        ({ file: where, range }) => one.elsewhere || (where === file && range?.start.line === one.line),
      );
      if (!isTold) silent.push(`${one.line}: ${one.words}`);
    }
    expect(silent).toEqual([]);
  });
});

/** What is wrong with a report whose template is this text. */
function diagnose(text: string, name = 'visit/report.md'): string[] {
  const { value, diagnostics } = readTemplates([{ name, file: 'own.hbs', text }], parseTemplate);
  const all: Template[] = [...value, ...templates.filter((one) => one.name !== name)];
  const found = [
    ...diagnostics,
    ...checkTemplates(all, { ...contexts, properties: { [name]: contexts.properties?.[name] ?? {} } }),
  ];
  return found.map(({ file, range, code, args }) => {
    const { line = 0, column = 0 } = range?.start ?? {};
    return `${file}:${line}:${column} ${code} ${Object.values(withoutKnown(args)).join(' ')}`;
  });
}

/** Without what is in scope: it is much, and the same everywhere. */
function withoutKnown(args: object): object {
  return Object.fromEntries(Object.entries(args).filter(([key]) => key !== 'known'));
}

test.each<[string, string[]]>([
  ['# {{line title}}', []],
  ['\n{{block sumary}}', ['own.hbs:2:9 template-unknown field sumary summary']],
  ['{{#if sumary}}{{/if}}', ['own.hbs:1:7 template-unknown field sumary summary']],
  ['{{#unless sumary}}{{/unless}}', ['own.hbs:1:11 template-unknown field sumary summary']],
  ['{{#each tuors}}{{/each}}', ['own.hbs:1:9 template-unknown field tuors tours']],
  ['{{#with programm}}{{/with}}', ['own.hbs:1:9 template-unknown field programm programme']],
  ['{{#each tours}}{{line ../titel}}{{/each}}', ['own.hbs:1:23 template-unknown field titel title']],
  ['{{line ../title}}', ['own.hbs:1:8 template-unknown field ../title ']],
  ['{{#each tours}}{{@frist}}{{/each}}', ['own.hbs:1:18 template-unknown field @frist @first']],
  ['{{plain labels.agnda}}', ['own.hbs:1:9 template-unknown field agnda agenda']],
  ['{{lien title}}', ['own.hbs:1:3 template-unknown helper lien line']],
  ['{{lookup this "title"}}', ['own.hbs:1:3 template-unknown helper lookup ']],
  ['{{log title}}', ['own.hbs:1:3 template-unknown helper log ']],
  ['{{beside title}}', ['own.hbs:1:3 template-unknown helper beside ']],
  ['{{#tours}}{{/tours}}', ['own.hbs:1:4 template-unknown block tours ']],
  [
    '{{#each discussions}}{{> discussion wehn=title}}{{/each}}',
    ['own.hbs:1:37 template-unknown parameter wehn when'],
  ],
  ['{{> persn}}', ['own.hbs:1:5 template-unknown partial persn person']],
  [
    '{{#each authors}}{{#if (is kind "persn")}}{{/if}}{{/each}}',
    ['own.hbs:1:33 template-unknown value persn person'],
  ],
  ['{{fonts}}', ['own.hbs:1:3 template-unknown field fonts ']],
  ['{{line title subtitle}}', ['own.hbs:1:3 template-arguments line 1 value 2']],
  ['{{line}}', ['own.hbs:1:3 template-arguments line 1 value 0']],
  ['{{title}}', ['own.hbs:1:3 template-not-words title  words text,lang']],
  ['{{tours}}', ['own.hbs:1:3 template-not-words tours  list ']],
  ['{{line lang}}', ['own.hbs:1:8 template-not-words lang line plain ']],
  ['{{block tours}}', ['own.hbs:1:9 template-not-words tours block list ']],
  ['{{cell place}}', ['own.hbs:1:8 template-not-words place cell parts city,country,coordinates']],
  ['{{plain title}}', ['own.hbs:1:9 template-not-words title plain words text,lang']],
  ['{{line null}}{{line summary}}', []],
  ['{{line tours.title}}', ['own.hbs:1:8 template-unknown ofList title ']],
  ['{{tours.length}}', ['own.hbs:1:3 template-unknown ofList length ']],
  ['{{> "persn"}}', ['own.hbs:1:5 template-unknown partial persn person']],
  ['{{#if tours k=1}}{{/if}}', ['own.hbs:1:4 template-arguments #if 1 value 2']],
  [
    '{{#if (is layout “story”)}}{{/if}}',
    ['own.hbs:1:18 template-syntax quotation marks stand there that are not straight quotes'],
  ],
  [
    '{{#each tours as |tour|}}{{/each}}',
    ['own.hbs:1:4 template-syntax values get no names of their own here (`as |…|`) named'],
  ],
  ['{{#if title}}', ['own.hbs:1:1 template-syntax `if` is not closed braces']],
  ['\n\n{{title title)}}', ['own.hbs:3:14 template-syntax `)` cannot stand here braces']],
  ['\n{{#if title}}{{/each}}', ['own.hbs:2:4 template-syntax `if` is closed by `each` braces']],
  [
    '{{#> person}}{{/person}}',
    ['own.hbs:1:1 template-syntax partials within a template are not used here call'],
  ],
])('%j', (text, expected) => {
  expect(diagnose(text)).toEqual(expected);
});

test('a page without a place for what it needs is refused', () => {
  const page = '<style>\n  {{{fonts}}}\n{{{style}}}</style>{{{printOnly}}}{{{contents}}}';
  expect(diagnose(page, 'visit/report.html')).toEqual([]);
  for (const slot of ['fonts', 'style', 'printOnly', 'contents'])
    expect(diagnose(page.replace(`{{{${slot}}}}`, ''), 'visit/report.html')).toEqual([
      `own.hbs:0:0 template-slot ${slot}`,
    ]);
  expect(diagnose('{{line title}}', 'site/home.html')).toEqual([]);
  expect(diagnose('{{title}}', 'site/layout.html')).toEqual(['own.hbs:0:0 template-slot content']);
});

test('a place that a partial has by two calls is told once, with what is in scope by either', () => {
  const own = (name: string, text: string): Template[] =>
    readTemplates([{ name, file: name, text }], parseTemplate).value;
  const found = checkTemplates(
    [
      ...own('partials/of.md', '{{titel}}'),
      ...own('visit/report.md', '{{> of}}{{#each tours}}{{> of}}{{/each}}{{#with place}}{{> of}}{{/with}}'),
    ],
    contexts,
  );
  expect(found).toMatchObject([{ file: 'partials/of.md', args: { name: 'titel', nearest: ['title'] } }]);
  expect((found[0]?.args as { known: string[] }).known).toEqual(
    expect.arrayContaining(['subtitle', 'coordinates']),
  );
});

test('partials that call themselves come to an end', () => {
  const loop = (text: string): string[] => {
    const { value } = readTemplates([{ name: 'partials/loop.md', file: 'loop.hbs', text }], parseTemplate);
    const page = readTemplates(
      [{ name: 'visit/report.md', file: 'own.hbs', text: '{{> loop}}' }],
      parseTemplate,
    );
    return checkTemplates([...value, ...page.value], contexts).map(
      ({ code, args }) => `${code} ${JSON.stringify(withoutKnown(args))}`,
    );
  };
  expect(loop('{{#each tours}}{{> loop}}{{/each}}')[0]).toContain('"name":"tours"');
  expect(loop('{{#each tours}}{{/each}}')).toEqual([]);
  expect(loop('{{#if within}}{{/if}}{{> loop within=this}}')).toEqual([
    'template-unknown {"kind":"field","name":"within","nearest":[]}',
    'template-syntax {"words":"partials call one another without end","kind":"call"}',
  ]);
});

test('every built-in partial is called', () => {
  const uncalled = templates.filter(({ name, tree }) => {
    if (partialName(name) === null || name === 'partials/contents.html') return false;
    const names = namesIn(tree);
    const [first] = names;
    if (!first) return false;
    first.write(`${first.words}_x`);
    const found = faultsOf(name);
    first.write(first.words);
    return found.length === 0;
  });
  expect(uncalled.map(({ name }) => name)).toEqual([]);
});
