import { expect, test } from 'vitest';
import type { StatedConsent } from '../../../src/core/privacy/consent.js';
import { clean } from '../../../src/core/privacy/leak/fold.js';
import { makeSearcher, type Secret } from '../../../src/core/privacy/leak/search.js';
import { searchForOthers } from '../../../src/core/privacy/others.js';
import { personKey } from '../../../src/core/privacy/person-key.js';

const stated: readonly StatedConsent[] = [
  { name: 'Ann Peeters', consent: 'internal', file: 'a.yaml', line: 3 },
  { name: 'Bo Lund', consent: 'partners', file: 'a.yaml', line: 4 },
  { name: 'Cy Open', consent: 'public', file: 'a.yaml', line: 5 },
];
const own = makeSearcher<Secret>([{ kind: 'name', words: 'Dee Hidden' }]);
const told = (
  text: string,
  edition: 'public' | 'partners' | 'internal',
  known: readonly string[] = [],
): string[] =>
  searchForOthers(
    own,
    stated,
    edition,
    { allowed: [{ words: 'Rue Peeters', person: false }] },
    (key) => known.map(personKey).includes(key),
    ({ name }) => ({ kind: 'name', words: name }),
  )
    .find(clean(text))
    .map(({ secret }) => secret.words);

test('finds whom only other visits withhold, each in the editions that may not name them', () => {
  const text = 'Dee Hidden met Ann Peeters, Bo Lund and Cy Open.';
  expect(told(text, 'public')).toEqual(['Dee Hidden', 'Ann Peeters', 'Bo Lund']);
  expect(told(text, 'partners')).toEqual(['Dee Hidden', 'Ann Peeters']);
  expect(told(text, 'internal')).toEqual(['Dee Hidden']);
});

test('leaves to the visit whom it has itself, and what may stand', () => {
  expect(told('Ann Peeters and Bo Lund', 'public', ['PEETERS, Ann'])).toEqual(['Bo Lund']);
  expect(told('We went through the Rue Peeters.', 'public')).toEqual([]);
});
