import { expect, test } from 'vitest';
import { makeAppellations } from '../../../../src/core/privacy/identity/appellations.js';

const isOne = (one: string, other: string): boolean => {
  const [found, turned] = [
    makeAppellations([{ name: one }])(other),
    makeAppellations([{ name: other }])(one),
  ];
  expect(found.length).toBe(turned.length);
  return found.length > 0;
};

const people = [
  ['Ann', 'Peeters'],
  ['Jean-Pierre', 'Lhomme'],
  ['María', 'García'],
  ['Jürgen', 'Müller'],
  ['Иван', 'Петров'],
  ['Γιώργος', 'Παπαδόπουλος'],
  ['Jan', 'van der Berg'],
  ['Anne', 'Le Roux'],
  ['Seán', 'Ó Briain'],
  ['Rose', 'Young'],
] as const;
const ways: readonly (readonly [string, (given: string, surname: string) => string])[] = [
  ['a function before it', (given, surname) => `Mayor ${given} ${surname}`],
  ['a function in French', (given, surname) => `la directrice ${given} ${surname}`],
  ['a function behind it', (given, surname) => `${given} ${surname}, nurse`],
  ['an organisation behind it', (given, surname) => `${given} ${surname}, Efus`],
  ['an organisation in brackets', (given, surname) => `${given} ${surname} (Efus)`],
  ['a title and an organisation', (given, surname) => `Dr ${given} ${surname}, City of Velmora`],
  ['another name in quotes', (given, surname) => `${given} “Kiki” ${surname}`],
  ['a second given name', (given, surname) => `${given} Maria ${surname}`],
  ['a second surname', (given, surname) => `${given} ${surname} Zamora`],
  ['both turned round', (given, surname) => `${surname}, ${given}`],
  ['an initial', (given, surname) => `${given.slice(0, 1)}. ${surname}`],
  ['a surname alone', (_, surname) => surname],
  ['a surname behind a title', (_, surname) => `Ms ${surname}`],
  ['a surname behind a function', (_, surname) => `Councillor ${surname}`],
  ['a surname before a function', (_, surname) => `${surname} (nurse)`],
  ['a surname with others', (_, surname) => `${surname} et al.`],
  ['a surname with others in English', (_, surname) => `${surname} and colleagues`],
  ['a couple', (given, surname) => `${given} and Kim ${surname}`],
  ['a couple turned round', (given, surname) => `Kim and ${given} ${surname}`],
  ['somebody else beside it', (given, surname) => `${given} ${surname} / Bo Quux`],
  ['capitals', (given, surname) => `${given.toUpperCase()} ${surname.toUpperCase()}`],
];

test.each(ways)('a name with %s is of the same person', (_, call) => {
  for (const [given, surname] of people) {
    expect([call(given, surname), isOne(`${given} ${surname}`, call(given, surname))]).toEqual([call(given, surname), true]); // prettier-ignore
  }
});

const others: typeof ways = [
  ['another given name', (_, surname) => `Kim ${surname}`],
  ['another given name behind a function', (_, surname) => `Mayor Kim ${surname}`],
  ['another given name behind the surname', (_, surname) => `${surname}, Kim`],
  ['another surname', (given) => `${given} Quux`],
  ['another initial', (_, surname) => `Q. ${surname}`],
  ['another given name and an initial', (given, surname) => `Kim ${given.slice(0, 1)}. ${surname}`],
  ['the given name alone', (given) => given],
  ['a title and the given name', (given) => `Ms ${given}`],
  ['the given name in that of a body', (given) => `${given} Foundation`],
];

test.each(others)('a name with %s is of somebody else', (_, call) => {
  for (const [given, surname] of people)
    expect([call(given, surname), isOne(`${given} ${surname}`, call(given, surname))]).toEqual([call(given, surname), false]); // prettier-ignore
});

test('two who share a function or a title are two', () => {
  expect(isOne('Mayor Ann Peeters', 'Mayor Ben Peeters')).toBe(false);
  expect(isOne('Dr Ann Peeters', 'Dr Ben Peeters')).toBe(false);
});

test.each([
  ['Иван Петров', 'Ivan Petrov'],
  ['Jürgen Müller', 'Juergen Mueller'],
  ['Ana Đorđević', 'Ana Djordjevic'],
  ['Jan van der Berg', 'Jan Vanderberg'],
  ['Jan van der Berg', 'Mr Berg'],
  ['Anne Leroux', 'Mme Le Roux'],
  ['Jean-Pierre Lhomme', 'J.-P. Lhomme'],
  ['A. Peeters', 'Ann Peeters'],
  ['Ms Peeters', 'Ann Peeters'],
  ['Ann Peeters, Efus', 'Ann Peeters'],
  ['Ann Peeters', 'Peeters Ann-Marie'],
  ['María García', 'María García López'],
])('%s may be %s', (one, other) => {
  expect(isOne(one, other)).toBe(true);
});
