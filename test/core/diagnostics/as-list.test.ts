import { expect, test } from 'vitest';
import { listInPlace } from '../../../src/core/diagnostics/as-list.js';
import { at } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';

test.each([
  ['key: one  # why\nb: 1\n', 'key:\n  - one  # why\nb: 1\n'],
  ['key: "o: ne"\n', 'key:\n  - "o: ne"\n'],
  ['key:\n  one\n', 'key:\n  - one\n'],
  ['key: |\n  one\nb: 1\n', 'key:\n  - one\nb: 1\n'],
  ['b: { key: one }\n', 'b: { key: ["one"] }\n'],
  ['- key: one\n  b: 1\n', '- key:\n    - one\n  b: 1\n'],
])('%j becomes %j', (text, expected) => {
  const root = parse({ path: 'x.yaml', text }).value?.root;
  const key = root?.type === 'list' ? at(root, [0, 'key']) : (at(root, ['key']) ?? at(root, ['b', 'key']));
  if (key?.type !== 'scalar') throw new Error(text);
  const { start, end, text: instead } = listInPlace(text, key, [String(key.value).trim()]);
  expect(text.slice(0, start) + instead + text.slice(end)).toBe(expected);
});
