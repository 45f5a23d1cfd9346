import { expect, test } from 'vitest';
import { disclosuresOf } from '../../../../src/core/privacy/consent.js';
import { findUnused } from '../../../../src/core/privacy/leak/unused.js';
import { parse } from '../../../../src/core/syntax/parse.js';

/** The names of disclosures of a visit without which nothing would be refused. */
function unusedIn(text: string): string[] {
  const { value } = parse({
    path: 'visit.yaml',
    text: `title: V\npeople: { a: { name: Ann Peeters, consent: partners }, b: { name: Bo Quux } }\n${text}`,
  });
  if (!value) throw new Error('not read');
  return findUnused(disclosuresOf(value), value, null, []).map(({ name }) => name);
}

test.each([
  ['a text names', 'summary: The Peeters Hall', 'Peeters', []],
  ['a text names in full', 'summary: With Ann Peeters', 'Ann Peeters', []],
  ['no text names', 'summary: The hall', 'Peeters', ['Peeters']],
  ['nothing withholds', 'tours: [{ title: T, guides: [b] }]\nsummary: With Bo Quux', 'Bo Quux', ['Bo Quux']],
  [
    'would be taken for somebody withheld',
    'tours: [{ title: T, guides: [{ name: Mayor Ann Peeters }] }]',
    'Mayor Ann Peeters',
    [],
  ],
])('a disclosure of whom %s', (_, text, name, unused) => {
  expect(unusedIn(`${text}\ndisclosures: [{ name: ${name}, reason: R }]\n`)).toEqual(unused);
});

test('each is held against its own edition', () => {
  const both = 'disclosures: [{ name: Peeters, edition: public }, { name: Peeters, edition: partners }]\n';
  expect(unusedIn(`summary: The Peeters Hall\n${both}`)).toEqual(['Peeters']);
});
