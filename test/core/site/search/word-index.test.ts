import { expect, test } from 'vitest';
import type { MarkedPiece } from '../../../../src/core/site/search/excerpt.js';
import { wholeSource } from '../../../../src/core/site/search/pieces.js';
import { openSearch, type FoundTarget } from '../../../../src/core/site/search/word-index.js';
import type { SearchTarget } from '../../../../src/core/site/search/words.js';

const page = (title: string, about: string, text: string): SearchTarget => ({
  address: `sites/${title}.html`,
  title,
  kind: 'Site',
  about,
  text,
});
const lesson: SearchTarget = {
  address: 'lessons/index.html#access',
  title: '',
  kind: 'What was learnt',
  about: 'Access',
  text: 'An open door builds contact.',
};
const pages = [
  page('Salle Jean-Pierre Lhomme', 'Paris', 'A consumption room near the station. Straße, Ελλάδα.'),
  page('CAS Baluard', 'Barcelona', 'A room with treatment. Lhomme is mentioned here.'),
  page('Argos', 'Strasbourg', 'Neighbours in Liège asked about the room. Łódź, Køge, Ærø, Œting, oﬁcina.'),
  page('Maison de la Nuit', 'Saint-Denis', 'Run by the col·legi of nurses in Las Palmas.'),
  page('Casa Noite', 'Las Palmas', 'By the quay.'),
  lesson,
];
const open = openSearch(wholeSource(pages));
async function search(
  query: string,
  most: number,
): Promise<{ count: number; found: readonly FoundTarget[] }> {
  const { count, show } = await open(query);
  return { count, found: await show(0, most) };
}
/** Pieces as one text, with brackets around what is marked. */
const shown = (pieces: readonly MarkedPiece[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');
const titles = async (query: string): Promise<string[]> =>
  (await search(query, 9)).found.map(({ title }) => title.map(({ text }) => text).join(''));

test('what is called by a word comes before what mentions it', async () => {
  expect(await titles('Lhomme')).toEqual(['Salle Jean-Pierre Lhomme', 'CAS Baluard']);
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
  ['collegi', 'Maison de la Nuit'],
  ['col·legi', 'Maison de la Nuit'],
  ['saintdenis', 'Maison de la Nuit'],
  ['Saint Denis', 'Maison de la Nuit'],
  ['denis', 'Maison de la Nuit'],
  ['laspalmas', 'Casa Noite'],
  ['casanoite', 'Casa Noite'],
  ['room neighbours', 'Argos'],
  ['open door', 'An open door builds contact.'],
])('%s finds %s', async (query, title) => {
  expect(await titles(query)).toEqual([title]);
});

test('where nothing has all words, what has some of them is found', async () => {
  expect(await titles('Baluard zeppelin')).toEqual(['CAS Baluard']);
  expect(await titles('zeppelin')).toEqual([]);
});

test('a hit says what it is, and shows the words where they stand', async () => {
  const { count, found } = await search('lhomme', 1);
  expect(count).toBe(2);
  expect(found.map((one) => ({ ...one, title: shown(one.title), excerpt: shown(one.excerpt) }))).toEqual([
    {
      address: 'sites/Salle Jean-Pierre Lhomme.html',
      kind: 'Site',
      about: 'Paris',
      title: 'Salle Jean-Pierre [Lhomme]',
      excerpt: 'A consumption room near the station. Straße, Ελλάδα.',
    },
  ]);
});

test.each([
  ['lodz', '[Łódź]'],
  ['koge', '[Køge]'],
  ['aero', '[Ærø]'],
  ['oficina', '[oﬁcina]'],
  ['strass', '[Straße]'],
  ['liege', '[Liège]'],
])('%s marks %s, as it is written', async (query, word) => {
  expect(shown((await search(query, 1)).found[0]?.excerpt ?? [])).toContain(word);
});

test('what has no title is called by its text', async () => {
  const [hit] = (await search('contact', 1)).found;
  expect(shown(hit?.title ?? [])).toBe('An open door builds [contact].');
  expect(hit?.excerpt).toEqual([]);
});

test('spelling that could not be loaded once is loaded when it is asked for again', async () => {
  const source = wholeSource(pages);
  let isAway = true;
  const find = openSearch({
    ...source,
    all: () => (isAway ? Promise.reject(new Error('away')) : source.all()),
  });
  await expect(find('Barselona')).rejects.toThrow('away');
  isAway = false;
  expect((await find('Barselona')).count).toBe(1);
});
