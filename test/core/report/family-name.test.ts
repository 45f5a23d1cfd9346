import { expect, test } from 'vitest';
import { byFamilyName, familyName } from '../../../src/core/report/family-name.js';

test.each([
  ['Ann Peeters', 'Peeters'],
  ['MÜLLER Eva', 'MÜLLER'],
  ['Eva MÜLLER', 'MÜLLER'],
  ['Jean VAN DER BERG', 'VAN DER BERG'],
  ['Ó Briain, Seán', 'Ó Briain'],
  ['Seán Ó Briain', 'Ó Briain'],
  ['Nic Dhonnchadha, Máire', 'Nic Dhonnchadha'],
  ['Ann Peeters, PhD', 'Peeters'],
  ['Ann Peeters PhD', 'Peeters'],
  ['Sammy Davis Jr.', 'Davis'],
  ["Jeanne d'Arc", 'Arc'],
  ['Jeanne d’Arc', 'Arc'],
  ['Omar al-Rashid', 'Rashid'],
  ["Pat O'Neil", "O'Neil"],
  ['Anna Wit-Rask', 'Wit-Rask'],
  ['Juana de la Cruz', 'Cruz'],
  ['J. Peeters', 'Peeters'],
  ['ANN PEETERS', 'PEETERS'],
  ['Γιάννης ΠΑΠΑΔΟΠΟΥΛΟΣ', 'ΠΑΠΑΔΟΠΟΥΛΟΣ'],
  ['Cher', 'Cher'],
  ['李小龍', '李小龍'],
  ['', ''],
])('%s is found under %s', (name, family) => {
  expect(familyName(name)).toBe(family);
});

test('a list goes by them', () => {
  const { compare } = new Intl.Collator('en');
  const names = ['Zoë Abel', 'MÜLLER Eva', 'Ó Briain, Seán', 'Ann Mulder', 'Adam Abel'];
  expect(
    byFamilyName(
      names.map((name) => ({ name })),
      { compare },
    ).map(({ name }) => name),
  ).toEqual(['Adam Abel', 'Zoë Abel', 'Ann Mulder', 'MÜLLER Eva', 'Ó Briain, Seán']);
});
