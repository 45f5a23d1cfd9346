import { expect, test } from 'vitest';
import { excerptOf, markWords, wordsOf, type MarkedPiece } from '../../../../src/core/site/search/excerpt.js';

const isRoom = (word: string): boolean => /^rooms?$/i.test(word);
/** Pieces as one text, with brackets around what is marked. */
const shown = (pieces: readonly MarkedPiece[]): string =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('words are what stands between spaces and punctuation', () => {
  expect(wordsOf('Salle “Jean-Pierre”, 12\u00a0m² – Straße.')).toEqual([
    'Salle', 'Jean', 'Pierre', '12', 'm²', 'Straße',
  ]); // prettier-ignore
});

test('each word is marked, and nothing of the text is lost', () => {
  expect(shown(markWords('Rooms: a room.', isRoom))).toBe('[Rooms]: a [room].');
  expect(shown(markWords('Nothing here.', isRoom))).toBe('Nothing here.');
});

const filler = 'The delegates walked along the quay and looked at every lamp in turn. '.repeat(6);

test('an excerpt begins with the sentence in which the word stands, and says that it is one', () => {
  const text = shown(excerptOf(`${filler}Then a room. ${filler}`, isRoom));
  expect(text).toMatch(/^… Then a \[room\]\. The delegates .* …$/);
  expect(text.length).toBeLessThan(190);
});

test('an excerpt is where most of the words stand', () => {
  const isWanted = (word: string): boolean => ['room', 'neighbour'].includes(word);
  const text = shown(excerptOf(`A room. ${filler}A room and a neighbour. ${filler}`, isWanted));
  expect(text).toContain('… A [room] and a [neighbour].');
});

test('a short text is shown whole, and one without the word from its beginning', () => {
  expect(shown(excerptOf('A room.', isRoom))).toBe('A [room].');
  expect(shown(excerptOf(filler, isRoom))).toMatch(/^The delegates .* …$/);
});

test('a text of one endless word is cut too', () => {
  expect(shown(excerptOf('x'.repeat(1000), isRoom))).toBe(`${'x'.repeat(160)} …`);
});
