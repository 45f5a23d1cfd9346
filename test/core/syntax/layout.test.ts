import { expect, test } from 'vitest';
import { dashesForBullets, spacesForTabs } from '../../../src/core/syntax/layout.js';
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
