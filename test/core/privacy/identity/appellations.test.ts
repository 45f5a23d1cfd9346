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
  ['an initial behind', (given, surname) => `${surname} ${given.slice(0, 1)}.`],
  ['two initials behind', (given, surname) => `${surname} ${given.slice(0, 1)}. Q.`],
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

const ranks: Readonly<Record<string, string>> = {
  bg: 'Баронеса Графиня Архимандрит', cs: 'Baronka Hrabě Páter', da: 'Baronesse Greve Provst', de: 'Freifrau Graf Hochwürden',
  el: 'Βαρόνη Κόμισσα Αρχιμανδρίτης', en: 'Baroness Sir Dame Rev. Canon', es: 'Don Doña Sor Fray Condesa', et: 'Paruness Krahv Praost',
  fi: 'Vapaaherra Kreivitär Rovasti', fr: 'Sœur Baronne Mgr Chanoine', ga: 'Barún Iarla Oirmhinneach', hr: 'Barunica Grof Fra',
  hu: 'Báró Grófnő Plébános', it: 'Contessa Don Suor Mons.', lt: 'Baronienė Grafas Klebonas', lv: 'Baronese Grāfs Vikārs',
  mt: 'Barunissa Konti Dun Sor', nl: 'Jonkheer Barones Dominee', pl: 'Hrabina Ks. Prałat', pt: 'Dom Frei Viscondessa',
  ro: 'Contesa Prințul Părintele', sk: 'Gróf Barónka Páter', sl: 'Grofica Monsinjor Pater', sv: 'Friherrinna Greve Prost',
}; // prettier-ignore

test.each(Object.entries(ranks))('ranks and orders of %s before a name are no part of it', (_, words) => {
  for (const rank of words.split(' '))
    for (const [given, surname] of people)
      for (const name of [`${rank} ${surname}`, `${rank} ${given} ${surname}`]) {
        expect([name, isOne(`${given} ${surname}`, name)]).toEqual([name, true]);
        expect([name, isOne(`Kim ${surname}`, `${rank} ${given} ${surname}`)]).toEqual([name, false]);
      }
});

test('a team or a family is whoever it is called after', () => {
  for (const call of [
    'Team N',
    'Équipe N',
    'Familie N',
    'N family',
    'Praxis N',
    'Gruppe N',
    'Екип N',
    'N Group',
  ])
    for (const [given, surname] of people) {
      const name = call.replace('N', surname);
      expect([name, isOne(`${given} ${surname}`, name)]).toEqual([name, true]);
      expect([name, isOne(`${given} Quux`, name)]).toEqual([name, false]);
    }
});

test('a surname that is a rank or a function is one', () => {
  for (const surname of ['Graf', 'Bishop', 'Baron', 'Prince', 'Abbott', 'Conte', 'Mayor']) {
    expect([surname, isOne(`Max ${surname}`, `Ms ${surname}`)]).toEqual([surname, true]);
    expect([surname, isOne(`Max ${surname}`, `Kim ${surname}`)]).toEqual([surname, false]);
    expect([surname, isOne(`Max ${surname}`, `Max Quux`)]).toEqual([surname, false]);
  }
});

test.each([
  ['Иван Петров', 'Ivan Petrov'],
  ['Γιάννης Θεοδωρίδης', 'Yannis Theodoridis'],
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
  // Martin is a given name as well, and so a second one there.
  ['Rose Martin', 'Rose Martin Lund'],
])('%s may be %s', (one, other) => {
  expect(isOne(one, other)).toBe(true);
});
