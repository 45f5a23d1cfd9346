import { describe, expect, test } from 'vitest';
import { rangeOf, suggestNames } from '../../../src/core/templates/place.js';
import type { Mustache, PathExpression } from '../../../src/core/templates/tree.js';
import { parseTemplate } from './built-in.js';

/** The path of the first expression of a template. */
function pathIn(template: string): PathExpression {
  const [first] = parseTemplate(template).body;
  return (first as Mustache).path as PathExpression;
}

test('columns are counted from 1', () => {
  expect(rangeOf(pathIn('{{visit.sumary}}'))).toEqual({
    start: { line: 1, column: 3 },
    end: { line: 1, column: 15 },
  });
});

describe('what to write instead', () => {
  test('replaces the last name of a path, each of those that could be meant', () => {
    const path = pathIn('{{visit.sumary}}');
    const range = { start: { line: 1, column: 9 }, end: { line: 1, column: 15 } };
    expect(suggestNames(path, 'sumary', ['summary', 'summaries'])).toEqual([
      { range, text: 'summary' },
      { range, text: 'summaries' },
    ]);
  });

  test('is not offered where the path ends with another name, or is written otherwise than it is read', () => {
    expect(suggestNames(pathIn('{{visit.sumary}}'), 'visit', ['visits'])).toEqual([]);
    expect(suggestNames(pathIn('{{visit.[sumary]}}'), 'sumary', ['summary'])).toEqual([]);
  });
});
