import { expect, test } from 'vitest';
import { saidOfRooms } from '../../../../src/core/privacy/elsewhere/said-of-rooms.js';
import type { Passage, Room } from '../../../../src/core/privacy/leak/passages.js';
import { parse } from '../../../../src/core/syntax/parse.js';

const { value: parsed } = parse({ path: 'visit.yaml', text: 'title: A' });
if (!parsed) throw new Error('not a document');
const place = { parsed, span: parsed.root };
const passage = (text: string): Passage => ({ text, ...place, isShown: true, isProse: true });
const room = (...titles: string[]): Room => {
  const none = { people: [], organisations: [], employers: [], passages: [], pictures: [] };
  return { title: titles[0] ?? '', titles, ...place, ...none };
};
const said = (rooms: readonly Room[], ...texts: string[]): string[] =>
  saidOfRooms(rooms, texts.map(passage)).flatMap(({ rooms: those, passages }) =>
    passages.map(({ text }) => `${those.map(({ title }) => title).join('+')}: ${text}`),
  );

test('a paragraph with the title, in any language and with any marks, is said of it', () => {
  const one = room('The open door', 'La porte ouverte');
  expect(said([one], 'Of the *open*\u00a0door.', 'À LA PORTE OUVERTE', 'An open door')).toEqual([
    'The open door: Of the *open*\u00a0door.',
    'The open door: À LA PORTE OUVERTE',
  ]);
  expect(said([one], 'First.\n\nThe open door.\n \nLast.')).toEqual(['The open door: The open door.']);
});

test('one word is a title by its capital', () => {
  expect(said([room('Money')], 'Of Money', 'Of money')).toEqual(['Money: Of Money']);
});

test('those of one title are together, and all of them by the name of the rule', () => {
  expect(said([room('A day'), room('A day'), room('A day off')], 'A day off', 'Chatham House')).toEqual([
    'A day+A day: A day off',
    'A day off: A day off',
    'A day+A day+A day off: Chatham House',
  ]);
});

test('many discussions of one title and many paragraphs that say it do not multiply', () => {
  const rooms = Array.from({ length: 2_000 }, () => room('A day'));
  expect(said(rooms, Array.from({ length: 2_000 }, () => 'A day').join('\n\n'))).toHaveLength(2_000);
});
