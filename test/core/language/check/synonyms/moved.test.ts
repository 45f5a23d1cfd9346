import { expect, test } from 'vitest';
import { moveUnder } from '../../../../../src/core/language/check/synonyms/moved.js';
import { parse } from '../../../../../src/core/syntax/parse.js';

/** The text with `doi` moved under `report`, as `identifier`; null where that is left to the author. */
function moved(text: string): string | null {
  const root = parse({ path: 'x.yaml', text }).value?.root;
  if (root?.type !== 'map') throw new Error('no map');
  const entry = root.entries.find(({ key }) => key === 'doi');
  if (!entry) throw new Error('no key');
  const [only] = moveUnder(text, root, entry, { home: '', under: 'report', as: 'identifier' });
  return only ? text.slice(0, only.start) + only.text + text.slice(only.end) : null;
}

test.each([
  ['doi: x\n', 'report:\n  identifier: x\n'],
  ['a: 1\n# Mine.\ndoi: x # why\n\nb: 2\n', 'a: 1\n# Mine.\nreport:\n  identifier: x # why\n\nb: 2\n'],
  [
    'doi: x\n# Of b.\nb: 2\nreport:\n    date: 2031\n',
    '# Of b.\nb: 2\nreport:\n    date: 2031\n    identifier: x\n',
  ],
  [
    'report:\n  date: 2031\n\n# Of b.\nb: 2\ndoi: |\n  x\n\n  y\n',
    'report:\n  date: 2031\n  identifier: |\n    x\n\n    y\n\n# Of b.\nb: 2\n',
  ],
  ['report:\n  date: 2031\ndoi:\n- x\n- y', 'report:\n  date: 2031\n  identifier:\n  - x\n  - y'],
  ['report: { date: 2031 }\ndoi: x\n', null],
  ['report:\n  identifier: y\ndoi: x\n', null],
  ['{ doi: x }\n', null],
  ['"doi": x\n', null],
  ['---\ndoi: x\n', null],
])('%j', (text, expected) => {
  expect(moved(text)).toBe(expected);
});
