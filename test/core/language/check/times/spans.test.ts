import { expect, test } from 'vitest';
import { spanOf } from '../../../../../src/core/language/check/times/spans.js';
import type { MapNode } from '../../../../../src/core/syntax/ast.js';
import { parse } from '../../../../../src/core/syntax/parse.js';

test.each([
  ['start: 9:00\nend: 10:30\n', '09:00-10:30'],
  ['startTime: "09:00"\nendTime: 2 pm\n', '09:00-14:00'],
  ['start: 22:00\nend: 01:00\n', '22:00-01:00'],
  ['start: 9:00\n', null],
  ['start: 9:00\nend: later\n', null],
  ['start: 9-10\nend: 11:00\n', null],
])('%j', (text, time) => {
  const { entries } = parse({ path: 'a.yaml', text }).value?.root as MapNode;
  const span = spanOf(entries);
  expect(span?.time ?? null).toBe(time);
  if (span)
    expect(span.replacements.map(({ start, text }) => [start, text])).toEqual([[0, `time: "${time}"`]]);
});
