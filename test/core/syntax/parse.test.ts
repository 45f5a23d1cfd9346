import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';
import { limits } from '../../../src/core/language/limits.js';
import { at, entry, type Node, type Parsed } from '../../../src/core/syntax/ast.js';
import { parse as parseYaml } from 'yaml';
import { commentsIn, parse } from '../../../src/core/syntax/parse.js';

const read = (text: string | Uint8Array): ReturnType<typeof parse> => parse({ path: 'visit.yaml', text });
const codes = (found: { readonly diagnostics: readonly Diagnostic[] }): string[] =>
  found.diagnostics.map((one) => one.code);

/** The plain value of a tree. */
const plain = (node: Node): unknown =>
  node.type === 'map'
    ? Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]))
    : node.type === 'list'
      ? node.items.map(plain)
      : node.value;

test('aliases stand for what the library says they do, and thousands are found at once', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const value = fc.constantFrom('1', '[1, *a]', '{ k: &b 2, l: *b }', '[&a 3, *c]', '{ &c k: 5 }');
  const item = fc.oneof(
    value,
    name.map((one) => `*${one}`),
    fc.tuple(name, value).map(([one, what]) => `&${one} ${what}`),
  );
  let count = 0;
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 10 }), (items) => {
      const text = items.map((one, index) => `k${index}: ${one}\n`).join('');
      const { value: found, diagnostics } = read(text);
      if (!found || diagnostics.length > 0) return;
      count += 1;
      expect(plain(found.root)).toEqual(parseYaml(text));
    }),
    { numRuns: 1000 },
  );
  expect(count).toBeGreaterThan(100);
  // Were the whole document looked through for each, this would take ten minutes.
  const many = Array.from({ length: 30_000 }, (_, index) => `k${index}: *a${index}\n`).join('');
  expect(codes(read(many)).filter((code) => code === 'yaml-unknown-alias').length).toBeGreaterThan(99);
});

function tree(text: string | Uint8Array): Parsed {
  const { value, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  if (!value) throw new Error('no tree');
  return value;
}

/** The words of the text that a node stands for. */
function wordsOf({ text }: Parsed, node: Node | undefined): string | undefined {
  return node && text.slice(node.start, node.end);
}

describe('a readable document', () => {
  test('every value knows where it stands', () => {
    const parsed = tree('title: "A: visit"\ntours:\n  - title: North\n    sites: [a, b]\n');
    expect(wordsOf(parsed, at(parsed.root, ['title']))).toBe('"A: visit"');
    expect(wordsOf(parsed, at(parsed.root, ['tours', 0, 'sites', 1]))).toBe('b');
    const key = entry(parsed.root, 'tours');
    expect(key && parsed.range(key.keySpan)).toEqual({
      start: { line: 2, column: 1 },
      end: { line: 2, column: 6 },
    });
    expect(at(parsed.root, ['tours', 1])).toBeUndefined();
    expect(at(parsed.root, ['title', 'en'])).toBeUndefined();
  });

  test('a number keeps what was written', () => {
    const parsed = tree('a: 0712\nb: 12:30\nc: 2019-06-17\nd: no\ne: "5"\n');
    const values = ['a', 'b', 'c', 'd', 'e'].map((key) => at(parsed.root, [key]));
    expect(values.map((node) => node?.type === 'scalar' && [node.value, node.source, node.style])).toEqual([
      [712, '0712', 'plain'],
      ['12:30', '12:30', 'plain'],
      ['2019-06-17', '2019-06-17', 'plain'],
      ['no', 'no', 'plain'],
      ['5', '5', 'quoted'],
    ]);
  });

  test('nothing stands where its key or its dash stands', () => {
    const parsed = tree('title:\nhosts:\n  - a\n  -\n');
    expect(wordsOf(parsed, at(parsed.root, ['title']))).toBe('title');
    expect(parsed.range(at(parsed.root, ['hosts', 1]) ?? parsed.root).start).toEqual({ line: 4, column: 3 });
  });

  test('an alias is what it repeats, at its own place', () => {
    const parsed = tree('a: &x { city: Essen }\nb: *x\n');
    expect(at(parsed.root, ['b', 'city'])).toMatchObject({ value: 'Essen' });
    expect(wordsOf(parsed, at(parsed.root, ['b']))).toBe('*x');
  });

  test('letters with accents are composed, in keys as well', () => {
    const parsed = tree('re\u0301sume\u0301: caf\u0065\u0301\n');
    expect(at(parsed.root, ['r\u00E9sum\u00E9'])).toMatchObject({ value: 'caf\u00E9' });
  });

  test.each([
    ['bytes', new TextEncoder().encode('title: Café\ncity: Essen\n')],
    ['line ends of Windows', 'title: Café\r\ncity: Essen\r\n'],
    ['line ends of old', 'title: Café\rcity: Essen\r'],
  ])('%s give the same values', (_name, text) => {
    const parsed = tree(text);
    expect([at(parsed.root, ['title']), at(parsed.root, ['city'])]).toMatchObject([
      { value: 'Café' },
      { value: 'Essen' },
    ]);
  });

  test('a replacement character that was really written is no broken byte', () => {
    expect(codes(read(new TextEncoder().encode('title: a\uFFFDb\n')))).toEqual([]);
  });

  test('a byte order mark is skipped and shifts no column', () => {
    const { value, diagnostics } = read('\uFEFFtitle: Visit\n');
    expect(diagnostics).toMatchObject([{ code: 'file-bom', range: null }]);
    expect(value && entry(value.root, 'title')?.keySpan).toEqual({ start: 0, end: 5 });
    expect(value?.sound).toBe(true);
  });
});

describe('a broken document', () => {
  test('the rest is read where an error touches one value only', () => {
    const { value, diagnostics } = read('title: Essen: a visit\ncity:Essen\ncountry: DE\n');
    expect(diagnostics).toMatchObject([
      { code: 'yaml-colon-in-text', range: { start: { line: 1, column: 8 } } },
      { code: 'yaml-missing-space', range: { start: { line: 2, column: 1 } } },
    ]);
    expect(value).toMatchObject({ sound: false, mended: [{}, {}] });
    expect(at(value?.root, ['country'])).toMatchObject({ value: 'DE' });
  });

  test('two keys of one name: the first counts, every other is told with the line of the first', () => {
    const { value, diagnostics } = read('a: 1\na: 2\nb: { c: 1, c: 2 }\na: 3\n');
    const told = diagnostics.map(({ code, range, args }) => [code, range?.start.line, args]);
    expect(told.sort((one, other) => Number(one[1]) - Number(other[1]))).toEqual([
      ['yaml-duplicate-key', 2, { key: 'a', line: 1 }],
      ['yaml-duplicate-key', 3, { key: 'c', line: 3 }],
      ['yaml-duplicate-key', 4, { key: 'a', line: 1 }],
    ]);
    expect(entry(value?.root, 'a')?.value).toMatchObject({ value: 1 });
    expect(value?.sound).toBe(false);
  });

  test.each([
    ['too many values', `a: [${'x, '.repeat(limits.nodes + 1)}]`, 'too-many-parts'],
    ['too many lines', '\n'.repeat(2 * limits.nodes + 1), 'too-many-parts'],
    ['values too deep', `a: ${'['.repeat(100)}${']'.repeat(100)}`, 'too-deep'],
    [
      'values deeper than the reader can go',
      Array.from({ length: 1900 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'too-deep',
    ],
    ['an anchor within itself', 'a: &x [*x]', 'yaml-alias-limit'],
    ['too large', 'x'.repeat(limits.bytes + 1), 'file-too-large'],
  ])('%s', (_name, text, code) => {
    const found = read(text);
    expect(codes(found)).toEqual([code]);
    expect(found.value).toBeNull();
  });

  test('a document full of errors is not read over and over', () => {
    expect(
      read(Array.from({ length: 12_000 }, (_, index) => `x_${index}: a: b\n`).join('')).diagnostics,
    ).toHaveLength(1);
  });
});

/** What must hold of whatever is read. */
function holds(text: string | Uint8Array): void {
  const found = read(text);
  expect(read(text)).toEqual({
    ...found,
    value: found.value && { ...found.value, range: expect.any(Function) as unknown },
  });
  const decoded = typeof text === 'string' ? text : new TextDecoder().decode(text);
  const lines = decoded.replace(/^\uFEFF/, '').split(/\n|\r(?!\n)/);
  for (const { range, severity } of found.diagnostics) {
    expect(['error', 'warning', 'info']).toContain(severity);
    if (!range) continue;
    for (const { line, column } of [range.start, range.end]) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
    const { start, end } = range;
    expect(end.line > start.line || (end.line === start.line && end.column >= start.column)).toBe(true);
  }
  expect(found.value !== null || found.diagnostics.some((one) => one.severity === 'error')).toBe(true);
  expect(found.value?.sound).toBe(
    found.value ? found.diagnostics.every((one) => one.severity !== 'error') : undefined,
  );
}

describe('whatever is read, nothing is thrown and every place lies in the file', () => {
  const paris = readFileSync(
    fileURLToPath(new URL('../../../examples/solidify/visits/paris-2019.yaml', import.meta.url)),
    'utf8',
  );
  const head = paris.slice(0, 3000);
  const morsel = fc.constantFrom(
    ...[
      '\t',
      ' ',
      '  ',
      '\n',
      ':',
      ': ',
      '- ',
      '-',
      '"',
      "'",
      '{',
      '}',
      '[',
      ']',
      ',',
      '#',
      '&a',
      '*a',
      '!t',
      '|',
      '>',
      '@',
      '`',
      '%',
    ],
    ...[
      '?',
      '---',
      '\n---\n',
      '<<<<<<< x\n',
      '=======\n',
      '\u00A0',
      '\u2028',
      '\uFEFF',
      '\r',
      '\0',
      '\\',
      '[@S1]',
      'title',
      '🎉',
      '\uD800',
      '0712',
    ],
  );

  test('random texts', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 200 });
  });
  test('random bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), holds), { numRuns: 200 });
  });
  test('texts made of what means something in YAML', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(morsel, fc.string({ maxLength: 5 })), { maxLength: 60 }).map((all) => all.join('')),
        holds,
      ),
      {
        numRuns: 400,
      },
    );
  });
  test('a real document with slips', () => {
    const slip = fc.record({ at: fc.nat(head.length), cut: fc.nat(8), put: morsel });
    fc.assert(
      fc.property(fc.array(slip, { minLength: 1, maxLength: 4 }), (slips) => {
        let text = head;
        for (const { at: from, cut, put } of slips) text = text.slice(0, from) + put + text.slice(from + cut);
        holds(text);
      }),
      { numRuns: 150 },
    );
  });
});

test('of thousands of broken escapes each line is one stretch that is not trusted', () => {
  const { stackTraceLimit } = Error;
  const { value } = read(`title: "${'\\q'.repeat(20_000)}"\nsummary: "a \\q b \\z c\n  d \\q"\n`);
  expect(value?.mended.map(({ start, end }) => value.text.slice(start, end))).toEqual([
    '\\q'.repeat(20_000),
    '\\q b \\z',
    '\\q',
  ]);
  expect(Error.stackTraceLimit).toBe(stackTraceLimit);
});

test('what is broken is explained however deep it is nested', () => {
  // The path to each part, copied for each, would be gigabytes.
  expect(codes(read(`title: ${'a: '.repeat(30_000)}\n`))).toContain('yaml-colon-in-text');
  expect(codes(read(`title: ${'{a: '.repeat(20_000)}\n`)).length).toBeGreaterThan(0);
});

test('comments are what YAML takes for them', () => {
  const text = '# a\ntitle: "#b" # c\nd: #e\nf: |\n  # g\nh: x#y\ni: "a\n #b"\n  # j  \n';
  expect(commentsIn(text)).toEqual(['# a', '# c', '#e', '# j']);
});
