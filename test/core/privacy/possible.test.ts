import { expect, test } from 'vitest';
import { readPossible, type Possible } from '../../../src/core/privacy/possible.js';
import { parse } from '../../../src/core/syntax/parse.js';

function possible(text: string): Possible {
  const { value } = parse({ path: 'visit.yaml', text: `title: A visit\n${text}` });
  if (!value) throw new Error('not read');
  return readPossible(value);
}

test('a document whose consents can all be read leaves nothing open', () => {
  const text = `people:
  ada: { name: Ada Quill, consent: internal }
  bo: { name: Bo Marsh }
hosts: [ada, { name: City of Velmora, type: city }]
tours: [{ title: A walk, guides: [bo], points: [{ text: A point, consent: partners }] }]
x_room: { consent: maybe }
`;
  expect(possible(text)).toEqual({ isCertain: true, names: [] });
});

test('an id that nobody knows, or a word under an unknown key, may be a name', () => {
  expect(possible('hosts: [Ada Quill]\nspeaker: Bo Marsh\n')).toEqual({
    isCertain: true,
    names: ['Ada Quill', 'Bo Marsh'],
  });
  expect(possible(`speaker: ${'word '.repeat(7)}\n`).names).toEqual([]);
});

test('a word under what is a slip of a key may be a name where one may stand there', () => {
  expect(possible('hots: Ada Quill\nctiy: Velmora Town\n')).toEqual({
    isCertain: true,
    names: ['Ada Quill'],
  });
});

test('of somebody whose consent cannot be read only the name may be one', () => {
  const { names } = possible('people: { ada: { name: Ada Quill, role: Night nurse, consent: intern } }\n');
  expect(names).toEqual(['Ada Quill']);
});

test.each([
  'people: { ada: { name: Ada Quill, consent: intern } }',
  'people: { ada: { name: Ada Quill, Consent: internal } }',
  'people: { ada: { name: Ada Quill, consnet: internal } }',
  'people: { ada: { name: Ada Quill, shown: internal } }',
  'people: { ada: Ada Quill }',
  'people: [{ name: Ada Quill }]',
  'people: [Ada Quill]',
  'guests: [{ nam: Ada Quill }]',
  'tours: [{ title: A walk, guides: [{ name: Ada Quill, consent: [internal] }] }]',
  'tours: [{ title: A walk, points: [{ text: A point, consent: secret, by: { name: Ada Quill } }] }]',
])('%s leaves everything open, and whoever is named may be withheld', (text) => {
  const { isCertain, names } = possible(`${text}\n`);
  expect(isCertain).toBe(false);
  expect(names).toContain('Ada Quill');
});
