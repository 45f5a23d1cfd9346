import { expect, test } from 'vitest';
import { statedWordsIn } from '../../../../src/core/privacy/elsewhere/stated-words.js';
import { parse } from '../../../../src/core/syntax/parse.js';

function wordsIn(text: string): unknown {
  const { value } = parse({ path: 'visit.yaml', text: `title: V\n${text}` });
  if (!value) throw new Error('not read');
  return statedWordsIn(value).map(({ kind, name, consent, line }) => [kind, name, consent, line]);
}

test('whoever consents to less is reached nowhere, wherever the address stands', () => {
  expect(
    wordsIn(
      'people:\n  a: { name: Ann Peeters, consent: partners }\n  b: { name: Bo Quux, email: bo@example.org }\ncontacts:\n  - { name: "Dr PEETERS, Ann", email: ann@example.org, phone: 12345678 }\n',
    ),
  ).toEqual([
    ['contact', 'ann@example.org', 'partners', 6],
    ['contact', '12345678', 'partners', 6],
  ]);
});

test('points and findings that not everybody may read are told, as they are printed', () => {
  expect(
    wordsIn(
      'tours:\n  - title: T\n    points:\n      - { text: "The *door* was open", consent: internal }\n      - { text: The window was shut, consent: public }\nimages:\n  - { src: a.png, alt: Somebody at a door, consent: internal }\n',
    ),
  ).toEqual([['point', 'The door was open', 'internal', 5]]);
});

test('of a document without consents nothing is told', () => {
  expect(wordsIn('summary: Words\npeople: { a: { name: Ann Peeters, email: a@example.org } }\n')).toEqual([]);
});
