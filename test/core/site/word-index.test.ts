import { expect, test } from 'vitest';
import { makeWordIndex, openWordIndex, type SearchTarget } from '../../../src/core/site/word-index.js';

const page = (title: string, about: string, text: string): SearchTarget => ({
  address: `sites/${title}.html`,
  title,
  kind: 'Site',
  about,
  text,
});
const pages = [
  page('Salle Jean-Pierre Lhomme', 'Paris', 'A consumption room near the station. Straße, Ελλάδα.'),
  page('CAS Baluard', 'Barcelona', 'A room with treatment. Lhomme is mentioned here.'),
  page('Argos', 'Strasbourg', 'Neighbours in Liège asked about the room. Łódź, Køge, Ærø, Œting, oﬁcina.'),
];
const index = makeWordIndex(pages);
const find = openWordIndex(index);
const titles = (query: string): string[] => find(query).map(({ title }) => title);

test('what is called by a word comes before what mentions it', () => {
  expect(titles('Lhomme')).toEqual(['Salle Jean-Pierre Lhomme', 'CAS Baluard']);
});

test.each([
  ['baluard', 'CAS Baluard'],
  ['BALU', 'CAS Baluard'],
  ['baluart', 'CAS Baluard'],
  ['liege', 'Argos'],
  ['Liège', 'Argos'],
  ['strasse', 'Salle Jean-Pierre Lhomme'],
  ['ελλαδα', 'Salle Jean-Pierre Lhomme'],
  ['lodz', 'Argos'],
  ['koge', 'Argos'],
  ['aero', 'Argos'],
  ['oeting', 'Argos'],
  ['oficina', 'Argos'],
  ['room neighbours', 'Argos'],
])('%s finds %s', (query, title) => {
  expect(titles(query)).toEqual([title]);
});

test('where nothing has all words, what has some of them is found', () => {
  expect(titles('Baluard zeppelin')).toEqual(['CAS Baluard']);
  expect(titles('zeppelin')).toEqual([]);
});

test('the same pages make the same index, and a hit says what it is', () => {
  expect(makeWordIndex(pages)).toBe(index);
  expect(find('Argos')).toEqual([
    { address: 'sites/Argos.html', title: 'Argos', kind: 'Site', about: 'Strasbourg' },
  ]);
});
