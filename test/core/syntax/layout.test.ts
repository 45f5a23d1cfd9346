import { expect, test } from 'vitest';
import {
  blanksBehindDashes,
  dashBefore,
  dashesForBullets,
  dashesForStars,
  spacesForTabs,
  textOfLines,
} from '../../../src/core/syntax/layout.js';
import { child } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';
import { lineAt } from '../../../src/core/syntax/place.js';
import type { Replacement } from '../../../src/core/diagnostics/suggestions.js';

function apply(text: string, [only]: readonly Replacement[]): string | null {
  return only ? text.slice(0, only.start) + only.text + text.slice(only.end) : null;
}

test.each([
  ['a:\n\tb:\n\t\tc: 1\n\td: 2\n', 'a:\n  b:\n    c: 1\n  d: 2\n'],
  ['a:\n    b: 1\nc:\n\td: 1\te\n', 'a:\n    b: 1\nc:\n    d: 1\te\n'],
  ['a:\n  b:\n  \tc: 1\n', 'a:\n  b:\n    c: 1\n'],
  ['a:\n b:\n\tc: 1\n', null],
  ['a:\n   b:\n  \tc: 1\n', null],
  ['a: 1\n', null],
])('tabs of %j', (text, expected) => {
  expect(apply(text, spacesForTabs(text))).toBe(expected);
});

test.each([
  ['  • one\n  • t: wo\n', '  - one\n  - t: wo\n'],
  ['  – one\n  – two\nb: 1', '  - one\n  - two\nb: 1'],
  ['• one', '- one'],
  ['  •one\n', null],
  ['  - one\n', null],
])('bullets of %j', (text, expected) => {
  expect(apply(text, dashesForBullets(text, lineAt(text, 0)))).toBe(expected);
});

test.each([
  ['a:\n  b: 1\n  c:\n    d: 2\n\ne: 3\n', 'a:\n  - b: 1\n    c:\n      d: 2\n\ne: 3\n'],
  ['a: { b: 1 }\n', null],
])('an item of %j', (text, expected) => {
  const node = child(parse({ path: 'x.yaml', text }).value?.root, 'a');
  expect(node?.type === 'map' && apply(text, dashBefore(text, node))).toBe(expected);
});

test.each([
  ['a:\n  - b\n  - c\n', 'a: |\n  - b\n  - c\n'],
  ['a:\n- b\n- c\n', 'a: |\n- b\n- c\n'],
  ['a: [b, c]\n', null],
  ['a:\n  - b: 1\n  - c\n', null],
])('a text of the lines of %j', (text, expected) => {
  const node = child(parse({ path: 'x.yaml', text }).value?.root, 'a');
  expect(node?.type === 'list' && apply(text, textOfLines(text, node))).toBe(expected);
});

test.each([
  ['a:\n  *City of Essen\n  *Light\nb: 1', 'a:\n  - City of Essen\n  - Light\nb: 1'],
  ['a:\n*b\n*c', 'a:\n- b\n- c'],
  ['a: &b 1\nc:\n  *b\n  *c', null],
  ['a:\n  *b\nc: 1', null],
  ['a:\n  **b** c\n  **d** e', null],
  ['a:\n  *b\n    *c', null],
])('stars of %j', (text, expected) => {
  const at = text.indexOf('*');
  expect(apply(text, dashesForStars(text, lineAt(text, at)))).toBe(expected);
  if (expected !== null)
    expect(apply(text, dashesForStars(text, lineAt(text, text.lastIndexOf('*'))))).toBe(expected);
});

test.each([
  ['a:\n  -One\n  -Two\n', 'a:\n  - One\n  - Two\n'],
  ['a:\n  -One\n    -Two\n', null],
  ['a:\n  -One\n    and more\n  -Two\n', 'a:\n  - One\n    and more\n  - Two\n'],
  ['a:\n  -One\n  -2 degrees\n', null],
  ['a:\n  -One\n  and more\n', null],
])('dashes with their words glued to them: %j', (text, expected) => {
  const span = { start: text.indexOf('-'), end: text.length - 1 };
  expect(apply(text, blanksBehindDashes(text, span))).toBe(expected);
});
