import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { validate, type DiagnosticRecord } from '../../../src/index.js';
import { catalogue, type Code } from '../../../src/core/diagnostics/catalogue.js';
import { asYaml, suggest } from '../../../src/core/diagnostics/suggestions.js';
import { at, stringAt } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';
import { diskHost } from '../../../src/host/disk.js';
import { memoryHost } from '../../../src/host/memory.js';
import { root } from '../../cases.js';

const corpus = join(root, 'test/cases/broken');
const cases = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.yaml') && !/^programmes\/|^together\/visits\//.test(path))
  .sort();
const met = new Map<Code, number>();

type Suggestion = DiagnosticRecord['suggestions'][number];

/** The offset of a place that is counted as in records. */
function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.join('\n').length + (line > 1 ? 1 : 0) + column - 1;
}

function apply(text: string, { range, text: words }: Suggestion): string {
  const start = offsetOf(text, range.line, range.column);
  return text.slice(0, start) + words + text.slice(offsetOf(text, range.endLine, range.endColumn));
}

/** How often each code is met. */
function countCodes(diagnostics: readonly DiagnosticRecord[]): Map<Code, number> {
  const counts = new Map<Code, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

describe('each suggestion mends what it is made for', () => {
  test.each(cases)('%s', async (path) => {
    const cwd = dirname(join(corpus, path));
    const file = path.slice(path.lastIndexOf('/') + 1);
    const disk = { ...diskHost(), cwd };
    const { diagnostics } = await validate([file], {}, { cwd });
    const before = countCodes(diagnostics);
    for (const one of diagnostics) {
      for (const suggestion of one.suggestions) {
        met.set(one.code, (met.get(one.code) ?? 0) + 1);
        const own = join(cwd, suggestion.range.file);
        // A byte order mark is not counted, and a carriage return alone ends a line.
        const text = readFileSync(own, 'utf8')
          .replace(/^\uFEFF/, '')
          .replace(/\r(?!\n)/g, '\n');
        const mended = apply(text, suggestion);
        const host = memoryHost([[own, mended]], disk);
        const after = countCodes((await validate([file], {}, host)).diagnostics);
        const where = `${one.code} ${JSON.stringify(suggestion)} gives ${JSON.stringify([...after])}`;
        expect(after.get(one.code) ?? 0, where).toBeLessThan(before.get(one.code) ?? 0);
        for (const [code, count] of after)
          if (code.startsWith('yaml-')) expect(count, where).toBeLessThanOrEqual(before.get(code) ?? 0);
      }
    }
  });

  test('and every code is met that knows what to write', () => {
    const knowing = Object.entries(catalogue).filter(([, entry]) => 'instead' in entry);
    expect(knowing.length).toBeGreaterThan(10);
    const inTexts: Code[] = ['wrong-type', 'yaml-space', 'yaml-escape', 'yaml-missing-space'];
    const quoting: Code[] = ['yaml-colon-in-text', 'yaml-quote-needed'];
    const codes = [...knowing.map(([code]) => code as Code), ...inTexts, ...quoting];
    expect(codes.filter((code) => !met.has(code))).toEqual([]);
  });
});

describe('a value in the place of another', () => {
  const visit = 'title: A visit\ncity: Essen\ncountry: DE\ndates: 2019-01-24\n';
  const words = (text: string): string[] => {
    const span = { start: 0, end: text.length };
    return suggest(
      'unknown-value',
      { value: 'finnal', nearest: ['final'], known: ['final'] },
      text,
      span,
    ).map((one) => one.text);
  };

  test.each([
    ['finnal', ['final']],
    ['"finnal"', ['"final"']],
    ["'finnal'", ['"final"']],
    ['"finn\\u0061l"', ['"final"']],
    ['|\n  finnal\n', ['final\n']],
    ['>-\n  finnal', ['final']],
    ['*state', []],
    ['another', []],
    ['"finnal\\q"', []],
  ])('%j', (written, expected) => {
    expect(words(written)).toEqual(expected);
  });

  test.each(['0', '12', '1e3', '0x1F', 'no', 'True', '~', 'a: b', 'a, b', '[a]', '#a', '- a', ' a', '', 'é'])(
    '%j is quoted',
    (text) => {
      const { value } = parse({ path: 'visit.yaml', text: `${visit}x_own: { a: ${asYaml(text)}, b: 1 }\n` });
      expect(asYaml(text)).toBe(JSON.stringify(text));
      expect(stringAt(at(value?.root, ['x_own']), 'a')).toBe(text);
    },
  );

  test.each([
    'final',
    '2019-06-17',
    '14:00-16:00',
    'https://www.efus.eu/a',
    'mailto:info@efus.eu',
    'jan-wit',
  ])('%s is not', (text) => {
    const { value } = parse({ path: 'visit.yaml', text: `${visit}x_own: { a: ${asYaml(text)}, b: 1 }\n` });
    expect(asYaml(text)).toBe(text);
    expect(stringAt(at(value?.root, ['x_own']), 'a')).toBe(text);
  });
});
