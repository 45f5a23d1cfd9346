import { expect, test } from 'vitest';
import type { StatedConsent } from '../../../src/core/privacy/consent.js';
import { clean } from '../../../src/core/privacy/leak/fold.js';
import { makeSearcher, type Secret } from '../../../src/core/privacy/leak/search.js';
import { personKey } from '../../../src/core/privacy/person-key.js';
import { searchForOthers, statedAbout } from '../../../src/core/privacy/stated.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';

function read(text: string, path = 'visit.yaml'): Parsed {
  const { value } = parse({ path, text });
  if (!value) throw new Error('not read');
  return value;
}
const stated = (name: string, consent: StatedConsent['consent'] = 'internal', line = 1): StatedConsent => {
  return { name, consent, file: 'other.yaml', line };
};
const others = [
  stated('Ann Peeters'),
  stated('Bo Quux'),
  stated('Cy Vane', 'partners'),
  stated('Seán Ó Briain'),
];
const about = (text: string, known: readonly string[] = [], path = 'visit.yaml'): string[] =>
  statedAbout(others, [read(text, path)], new Map(known.map((name) => [personKey(name), 1]))).map(
    ({ name }) => name,
  );

test('whom a document has is looked up, whether a text names them or not', () => {
  expect(about('title: A visit\n', ['Dr Ann Peeters'])).toEqual(['Ann Peeters']);
  expect(about('title: A visit\n')).toEqual([]);
});

test.each([
  ['a text', 'summary: Ann Peeters spoke.\n', 'Ann Peeters'],
  ['a text with an escape', 'summary: "\\u0041nn Peeters spoke."\n', 'Ann Peeters'],
  ['a text over two lines', 'summary: Mr\n  Quux spoke.\n', 'Bo Quux'],
  ['a text in another case', 'summary: a list by PEETERS Ann\n', 'Ann Peeters'],
  ['a user’s own data', 'x_notes: { by: [Cy Vane] }\n', 'Cy Vane'],
  ['an id', 'sites: { cy-vane: { name: The room } }\n', 'Cy Vane'],
  ['a language', 'summary: { ga: Labhair Seán Ó Briain }\n', 'Seán Ó Briain'],
])('whom %s names is found', (_, text, name) => {
  expect(about(`title: A visit\n${text}`)).toEqual([name]);
});

test('whom the name of the file names is found', () => {
  expect(about('title: A visit\n', [], 'ann-peeters.yaml')).toEqual(['Ann Peeters']);
});

test('whom two visits spell in two ways is found in both', () => {
  const list = [stated('Bo Quaaal'), stated('Bo Quaaaal', 'partners')];
  const find = (name: string): number =>
    searchForOthers(
      makeSearcher<Secret>([]),
      list,
      'public',
      {},
      () => false,
      ({ name: words }) => ({ kind: 'name', words }),
    ).find(clean(`By ${name}.`)).length;
  for (const name of ['Bo Quaaal', 'Bo Quaaaal']) {
    expect(find(name)).toBeGreaterThan(0);
    expect(statedAbout(list, [read(`title: By ${name}\n`)], new Map())).toHaveLength(1);
  }
});

test('of several consents of one person the narrowest is given, with its place', () => {
  const list = [
    stated('Ann Peeters', 'partners', 1),
    stated('PEETERS, Ann', 'internal', 2),
    stated('Ann Peeters', 'partners', 3),
  ];
  const [found, ...more] = statedAbout(list, [read('title: By Ann Peeters\n')], new Map());
  expect([found?.consent, found?.line, more.length]).toEqual(['internal', 2, 0]);
});

const elsewhere: readonly StatedConsent[] = [
  { name: 'Ann Peeters', consent: 'internal', file: 'a.yaml', line: 3 },
  { name: 'Bo Lund', consent: 'partners', file: 'a.yaml', line: 4 },
  { name: 'Cy Open', consent: 'public', file: 'a.yaml', line: 5 },
];
const own = makeSearcher<Secret>([{ kind: 'name', words: 'Dee Hidden' }]);
const toldOf = (
  text: string,
  edition: 'public' | 'partners' | 'internal',
  known: readonly string[] = [],
): string[] =>
  searchForOthers(
    own,
    elsewhere,
    edition,
    { allowed: [{ words: 'Rue Peeters', person: false }] },
    (key) => known.map(personKey).includes(key),
    ({ name }) => ({ kind: 'name', words: name }),
  )
    .find(clean(text))
    .map(({ secret }) => secret.words);

test('finds whom only other visits withhold, each in the editions that may not name them', () => {
  const text = 'Dee Hidden met Ann Peeters, Bo Lund and Cy Open.';
  expect(toldOf(text, 'public')).toEqual(['Dee Hidden', 'Ann Peeters', 'Bo Lund']);
  expect(toldOf(text, 'partners')).toEqual(['Dee Hidden', 'Ann Peeters']);
  expect(toldOf(text, 'internal')).toEqual(['Dee Hidden']);
});

test('leaves to the visit whom it has itself, and what may stand', () => {
  expect(toldOf('Ann Peeters and Bo Lund', 'public', ['PEETERS, Ann'])).toEqual(['Bo Lund']);
  expect(toldOf('We went through the Rue Peeters.', 'public')).toEqual([]);
});
