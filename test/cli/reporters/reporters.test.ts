import { Ajv } from 'ajv';
import { Chalk } from 'chalk';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnostic, strictly, type Diagnostic } from '../../../src/core/diagnostics/diagnostic.js';
import { toRecord } from '../../../src/core/diagnostics/record.js';
import { count, json, pretty, short } from '../../../src/cli/reporters/reporters.js';

const plain = new Chalk({ level: 0 });
const range = (
  line: number,
  column: number,
  endColumn: number,
  endLine = line,
): NonNullable<Diagnostic['range']> => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});
const text = 'title: Essen\ncity: Essen\ncountry: UK\ndates: 2019-01-24\n';
const uk = diagnostic('bad-country', 'visit.yaml', range(3, 10, 12), { value: 'UK', suggestion: 'GB' });
const empty = diagnostic('file-empty', 'empty.yaml', null, {});
const unsure = diagnostic('no-content', 'visit.yaml', range(1, 1, 6), {});
const show = (list: readonly Diagnostic[], source = text): Promise<string> =>
  pretty(list, new Map([['visit.yaml', source]]), plain);

describe('pretty', () => {
  test('tells the place, what was found, the lines, and what to write', async () => {
    expect(await show([unsure, uk, empty])).toBe(`visit.yaml:1:1 warning no-content
The visit has neither a tour nor a discussion.
> 1 | title: Essen
    | ^^^^^
  2 | city: Essen
Write an \`agenda\` of tours and discussions, which are the heart of the report.

visit.yaml:3:10 error bad-country
\`UK\` is not the code of a country.
  2 | city: Essen
> 3 | country: UK
    |          ^^
  4 | dates: 2019-01-24
Write GB.

empty.yaml:1:1 error file-empty
The file is empty: a document was expected.
Start with the four keys that a visit needs: title, city, country and dates.

`);
  });

  test('says nothing about nothing', async () => {
    expect(await show([])).toBe('');
  });

  test('has colours where they are wanted, and none where they are not', async () => {
    const coloured = await pretty([uk], new Map([['visit.yaml', text]]), new Chalk({ level: 1 }));
    expect(coloured).toContain('\u001B[31m');
    expect(await show([uk])).not.toContain('\u001B');
  });

  test('lets no character of a document steer the terminal', async () => {
    const evil = 'a: \u001B[31mred\u0007 \u202Eback\u2028 \u009B2J\tend\r\n';
    const shown = await show(
      [diagnostic('bad-time', 'visit.yaml', range(1, 4, 9), { value: evil, suggestion: null })],
      evil,
    );
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2028]/);
    expect(shown).toContain('a: \uFFFD[31mred\uFFFD \uFFFDback\uFFFD \uFFFD2J end\n');
    const named = await pretty([{ ...uk, file: 'a\u001B]0;x\u0007.yaml' }], new Map(), plain);
    expect(named).not.toContain('\u001B');
    const id = diagnostic('same-name', 'visit.yaml', range(1, 1, 2), {
      name: 'Jan\u001B[2J',
      id: 'a',
      other: 'b',
    });
    expect(await show([id])).not.toContain('\u001B');
    expect(short([id])).not.toContain('\u001B');
  });

  test('cuts a very long line around the place', async () => {
    const long = `a: ${'x'.repeat(5000)}HERE${'y'.repeat(1_000_000)}\nb: c\n`;
    const shown = await show(
      [diagnostic('bad-time', 'visit.yaml', range(1, 5004, 5008), { value: 'HERE', suggestion: null })],
      long,
    );
    const [, , line = '', marks = ''] = shown.split('\n');
    expect(line.length).toBeLessThan(140);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('underlines the first line only of what takes many', async () => {
    const shown = await show([diagnostic('not-a-map', 'visit.yaml', range(2, 1, 5, 4), { found: 'a list' })]);
    expect(shown.split('\n').filter((line) => line.includes('^'))).toEqual(['    | ^^^^^^^^^^^']);
  });

  test('ten thousand are told, each with its line', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ ...uk, range: range(index + 1, 1, 3) }));
    const shown = await show(many, 'some line\n'.repeat(10_001));
    expect(shown.split('\n').filter((line) => line.startsWith('visit.yaml:'))).toHaveLength(10_000);
  });
});

test('short takes a line for each', () => {
  expect(short([uk, empty])).toBe(
    'visit.yaml:3:10: error: `UK` is not the code of a country. Write GB. [bad-country]\n' +
      'empty.yaml:1:1: error: The file is empty: a document was expected. Start with the four keys that a visit needs: title, city, country and dates. [file-empty]\n',
  );
});

describe('json', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../schema/diagnostics.json', import.meta.url), 'utf8'),
  ) as object;
  const check = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  const output = {
    file: 'reports/a.md',
    format: 'md',
    bytes: 12,
    sha256: 'a'.repeat(64),
    pages: null,
    unchanged: false,
  } as const;

  test('keeps to its published schema, in the order of files and places', () => {
    const result = JSON.parse(
      json([uk, unsure, empty], [output], 2, { stale: [{ file: 'b.md', reason: 'is missing' }] }),
    ) as { diagnostics: { code: string }[] };
    expect(check(result), JSON.stringify(check.errors)).toBe(true);
    expect(result).toMatchObject({ version: 1, summary: { documents: 2, errors: 2, warnings: 1 } });
    expect(result.diagnostics.map((one) => one.code)).toEqual(['file-empty', 'no-content', 'bad-country']);
  });

  test('a diagnostic of the whole file points to its first character', () => {
    expect(toRecord(empty)).toMatchObject({ line: 1, column: 1, endLine: 1, endColumn: 1 });
    expect(toRecord(uk)).toEqual({
      code: 'bad-country',
      severity: 'error',
      file: 'visit.yaml',
      line: 3,
      column: 10,
      endLine: 3,
      endColumn: 12,
      message: '`UK` is not the code of a country.',
      hint: 'Write GB.',
      suggestions: [],
    });
    const end = { line: 3, column: 12 };
    const suggestions = [{ range: { start: { line: 3, column: 10 }, end }, text: 'GB' }];
    expect(toRecord({ ...uk, suggestions }).suggestions).toEqual([
      { range: { file: 'visit.yaml', line: 3, column: 10, endLine: 3, endColumn: 12 }, text: 'GB' },
    ]);
  });
});

test('under --strict a warning counts as an error', () => {
  const all = [uk, unsure, empty];
  expect([count(all, 'error'), count(all, 'warning')]).toEqual([2, 1]);
  expect([count(strictly(all), 'error'), count(strictly(all), 'warning')]).toEqual([3, 0]);
});
