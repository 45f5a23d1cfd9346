import { expect, test } from 'vitest';
import { checkCounts } from '../../../../../src/core/language/rules/numbers/counts.js';
import { parse } from '../../../../../src/core/syntax/parse.js';

test.each<[string, string[]]>([
  ['{ count: 5, delegations: [{ count: 5 }] }', []],
  ['{ count: 5, delegations: [{ count: 13 }] }', ['count-differs 5']],
  ['{ count: 5, delegations: [{ count: 2 }] }', ['count-differs 5']],
  // There may be more of those of whom nothing is known.
  ['{ count: 5, delegations: [{ count: 2 }, { city: A }] }', []],
  ['{ count: 5, delegations: [{ count: 6 }, { city: A }] }', ['count-differs 5']],
  ['{ count: 2, delegations: [{ people: [a, b] }] }', []],
  ['{ count: 3, delegations: [{ people: [a, b] }] }', ['count-differs 3']],
  ['{ delegations: [{ count: 1, people: [a, b] }] }', ['count-too-small 1']],
  ['{ count: 3 }', []],
  ['{ count: many, delegations: [{ count: 5 }] }', []],
])('%s', (participants, expected) => {
  const { value: parsed } = parse({ path: 'x.yaml', text: `participants: ${participants}\n` });
  if (!parsed) throw new Error('unreadable');
  const found: string[] = [];
  checkCounts(parsed.root, undefined, (code, { start, end }) =>
    found.push(`${code} ${parsed.text.slice(start, end)}`),
  );
  expect(found).toEqual(expected);
});
