import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/syntax/parse.js';
import { notesOf } from '../../../../src/core/programme/compare/notes.js';

test('what others may contradict is noted with its place, wherever it stands', () => {
  const text = [
    'title: { en: Velmora, fr: Velmore }',
    'city: Velmora',
    'country: LU',
    'dates: 2031-05-06',
    'hosts: [{ name: City of Velmora }]',
    'people: { orla: { name: Orla Quill, organisation: { name: Lantern Forum } } }',
    'tours:',
    '  - title: T',
    '    sites: [{ name: Not a party }]',
    '    guides: [{ name: Bram Tolliver }, orla]',
    'sites:',
    '  mill: { name: Mill, operator: { name: Night Team }, figures: [{ label: Places, value: 12, unit: beds }] }',
    'lessons: [Ask., { text: Ask twice., feeds: [audit-a, book] }]',
    'practices: [{ id: lamps, title: Lamps }]',
  ].join('\n');
  const { value } = parse({ path: 'v.yaml', text });
  if (!value) throw new Error('not read');
  const notes = notesOf(value, 'velmora');
  expect(notes.id.value).toBe('velmora');
  expect(notes.title).toBe('Velmora');
  expect(notes.dates.map(({ value: dates }) => dates)).toEqual([{ start: '2031-05-06', end: '2031-05-06' }]);
  expect(notes.names.map(({ value: name, range }) => `${name} ${range.start.line}`)).toEqual([
    'City of Velmora 5',
    'Orla Quill 6',
    'Lantern Forum 6',
    'Bram Tolliver 10',
    'Night Team 12',
  ]);
  expect(notes.figures.map(({ value: figure }) => figure)).toEqual([
    { key: 'mill|velmora|places|beds|', label: 'Places', value: '12' },
  ]);
  expect(notes.lessons.map(({ value: feeds }) => feeds.map((one) => one.value))).toEqual([
    [],
    ['audit-a', 'book'],
  ]);
  expect(notes.practices.map(({ value: id }) => id)).toEqual(['lamps']);
});
