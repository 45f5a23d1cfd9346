import { describe, expect, test } from 'vitest';
import { parse } from '../../../src/core/syntax/parse.js';
import { explainSyntax } from '../../../src/core/syntax/explain-syntax.js';

/** The errors of a text: the code, and the words that are underlined. */
function errorsOf(text: string): string[] {
  const lines = text.split('\n');
  return parse({ path: 'x', text }).diagnostics.map(({ code, range }) => {
    const { start, end } = range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const words =
      start.line === end.line ? lines[start.line - 1]?.slice(start.column - 1, end.column - 1) : '…';
    return `${start.line}: ${code} (${words ?? ''})`;
  });
}

describe('what the writer did', () => {
  // One line each; whole documents stand in test/cases/broken/yaml.
  test.each([
    ['a:1\nb: 2', ['1: yaml-missing-space (a:)']],
    ['a: b: c', ['1: yaml-colon-in-text (b: c)']],
    ['a: "b', ['1: yaml-unclosed-quote ("b)']],
    ["a: 'b\nc: 'd'", ["1: yaml-unclosed-quote ('b)"]],
    ['a: "b" c', ['1: yaml-text-after-quote (c)']],
    ['a: [b', ['1: yaml-unclosed-bracket ([)']],
    ['a: [b\nc: {d', ['1: yaml-unclosed-bracket ([)', '2: yaml-unclosed-bracket ({)']],
    ['a: b]\nc: [d]]', ['2: yaml-unopened-bracket (])']],
    ['a: @b', ['1: yaml-quote-needed (@b)']],
    ['a: {{ b }}', ['1: yaml-quote-needed ({ b }})']],
    ['a: *', ['1: yaml-quote-needed (*)']],
    ['a: | b', ['1: yaml-quote-needed (| b)']],
    ['a: - b', ['1: yaml-dash (-)']],
    ['a: *b', ['1: yaml-unknown-alias (*b)']],
    ['a: !b c', ['1: yaml-tag (!b)']],
    ['a: ! b', ['1: yaml-tag (!)']],
    ['a: [! b, ! "c"]', ['1: yaml-tag (!)', '1: yaml-tag (!)']],
    ['a: "\\q"', ['1: yaml-escape (\\q)']],
    ['a: b\n c: d', ['2: yaml-indent ( )']],
    ['a:\n  - b\n - c', ['3: yaml-indent ( )']],
    ['a:\n\tb: c', ['2: yaml-tab (\t)']],
    ['a: b\nc', ['2: yaml-line (c)']],
    ['a:\u00A0b\nc: d', ['1: yaml-space (\u00A0)']],
    ['a: b #c', ['1: yaml-comment (#c)']],
    ['a: b\n---\nc: d', ['2: yaml-several-documents (---)']],
  ])('%j', (text, expected) => {
    expect(errorsOf(text)).toEqual(expected);
  });

  test('a conflict is one error, from its first marker to its last', () => {
    expect(errorsOf('a: 1\n<<<<<<< x\nb: 1\n=======\nb: 2\n>>>>>>> y\n=======\n')).toEqual([
      '2: yaml-conflict-marker (…)',
      '7: yaml-conflict-marker (=======)',
    ]);
  });
});

describe('reading on', () => {
  test('every error of its own is told, its consequences are not', () => {
    expect(errorsOf('a: b: c\nd: "e\nf: g\nh: @i\n  more of h\nj: k: l\n')).toEqual([
      '1: yaml-colon-in-text (b: c)',
      '2: yaml-unclosed-quote ("e)',
      '4: yaml-quote-needed (@i)',
      '6: yaml-colon-in-text (k: l)',
    ]);
  });

  test('what cannot be mended ends it', () => {
    expect(errorsOf('a: b\n c: d\ne: f: g\n')).toEqual(['2: yaml-indent ( )']);
  });

  test('no error, no work', () => {
    const never = (): never => {
      throw new Error('asked');
    };
    expect(explainSyntax('a: b', [], never, 0, never)).toBe('reliable');
  });
});
