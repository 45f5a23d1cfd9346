import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personKey } from '../../../src/core/privacy/person-key.js';

/** Ways to write one name, each for any name: of two letters or more in each word, as names have. */
const waysToWrite: Readonly<Record<string, (given: string, family: string) => string>> = {
  'in capitals': (given, family) => `${given} ${family}`.toUpperCase(),
  'surname first': (given, family) => `${family}, ${given}`,
  'surname first, without a comma': (given, family) => `${family.toUpperCase()} ${given}`,
  'with a title': (given, family) => `Dr ${given} ${family}`,
  'with two titles': (given, family) => `Prof. Dr. ${given} ${family}`,
  'with a degree': (given, family) => `${given} ${family}, PhD`,
  'with a middle initial': (given, family) => `${given} M. ${family}`,
  'with blanks': (given, family) => `  ${given}\u00a0${family} `,
  'with letters taken apart': (given, family) => `${given} ${family}`.normalize('NFD'),
};
const names = ['Ann Peeters', 'Zoë Quux', 'Jörg Müßig', 'Søren Ågaard', 'Łukasz Żak', 'Νίκος Παππάς'];

describe.each(Object.entries(waysToWrite))('%s', (_, write) => {
  test.each(names)('%s is the same person', (name) => {
    const [given = '', family = ''] = name.split(' ');
    expect(personKey(write(given, family))).toBe(personKey(name));
  });
});

test.each([
  ['Jan van der Berg', 'Jan Vanderberg'],
  ['Jan van der Berg', 'van der Berg, Jan'],
  ['Seán O’Brien', "Sean O'Brien"],
  ['Seán O’Brien', 'Sean O Brien'],
  ['Seán O’Brien', 'SEAN O´BRIEN'],
  ['Jean-Pierre Martin', 'Jean Pierre Martin'],
  ['Jörg Müller', 'Joerg Mueller'],
  ['Søren Ågaard', 'Soeren Aagaard'],
])('%s and %s are one person', (one, other) => {
  expect(personKey(one)).toBe(personKey(other));
});

test.each([
  ['Ann Peeters', 'Anna Peeters'],
  ['Ann Peeters', 'Ann Peters'],
  ['Ann Peeters', 'Ann Marie Peeters'],
  ['A. Peeters', 'B. Peeters'],
])('%s and %s are two', (one, other) => {
  expect(personKey(one)).not.toBe(personKey(other));
});

test('there is a key for whatever is a name, and blanks around it change nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const key = personKey(text);
      if (text.normalize('NFKC').trim() !== '') expect(key).not.toBe('');
      expect(personKey(`${text}  `)).toBe(key);
    }),
  );
});
