import { expect, test } from 'vitest';
import { pageBreaks } from '../../../../src/core/formats/epub/page-breaks.js';
import { readTree } from '../../../../src/core/formats/fragment/tree.js';

const start = (
  page: number,
  id: string | null,
  letters: number,
): Parameters<typeof pageBreaks>[0][number] => ({
  page,
  id,
  letters,
});

test('a page begins before the letter that is its first, whatever blanks stand before it', () => {
  const { meet, split } = pageBreaks([start(1, null, 0), start(2, 'a', 7), start(3, 'a', 9)]);
  expect(split('  Quay')).toEqual(['  ', 1, 'Quay']);
  meet('a');
  expect(split('One lamp \n')).toEqual(['One lamp \n']);
  expect(split(' on a quay')).toEqual([' ', 2, 'on ', 3, 'a quay']);
  expect(split('and more')).toEqual(['and more']);
});

test('a page that begins in what is left out begins with the next text', () => {
  const { meet, pass, split } = pageBreaks([start(2, 'a', 3), start(3, 'drawn', 2), start(4, 'b', 1)]);
  meet('a');
  pass('Lamps');
  for (const node of readTree('<svg viewBox="0 0 9 9"><g id="drawn"><text>Map</text></g></svg>', 0))
    pass(node);
  expect(split('Words')).toEqual(['', 2, '', 3, 'Words']);
  for (const node of readTree('<nav id="b"><a>Leads</a></nav>', 0)) pass(node);
  expect(split('on')).toEqual(['', 4, 'on']);
});

test('a page that begins in a heading is told before it', () => {
  const { meet, ahead, split } = pageBreaks([start(2, 'a', 0), start(3, 'a', 8)]);
  meet('a');
  expect(ahead('Lights')).toEqual([2]);
  expect(split('Lights')).toEqual(['Lights']);
  expect(split('On quays')).toEqual(['On ', 3, 'quays']);
});

test('without pages a text is as it was', () => {
  const { meet, pass, split, ahead } = pageBreaks([]);
  meet('a');
  pass('Lamps');
  expect([split('Words'), ahead('Words')]).toEqual([['Words'], []]);
});
