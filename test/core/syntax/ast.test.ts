import { expect, test } from 'vitest';
import {
  child,
  entriesAt,
  itemsAt,
  scalarAt,
  stringAt,
  versionsOf,
  words,
  writtenAt,
} from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';

const text = [
  'name: " Jan "',
  'code: 0712',
  'none:',
  'list: [one, two]',
  'title: { en: A room, fr: Une salle }',
].join('\n');
const root = parse({ path: 'x', text }).value?.root;

test('a text is trimmed as it is written, and not as a string', () => {
  expect([stringAt(root, 'name'), writtenAt(root, 'name'), scalarAt(root, 'name')]).toEqual([
    ' Jan ',
    'Jan',
    ' Jan ',
  ]);
});

test('a number keeps its zeros only as it is written, and is no string', () => {
  expect([scalarAt(root, 'code'), writtenAt(root, 'code'), stringAt(root, 'code')]).toEqual([
    712,
    '0712',
    null,
  ]);
});

test.each(['none', 'list', 'title', 'absent'])('%s is neither a string nor written as one', (key) => {
  expect([stringAt(root, key), writtenAt(root, key), words(child(root, key))]).toEqual([null, null, '']);
});

test('items and entries are those of a list and of a map only', () => {
  expect(itemsAt(root, 'list').map(words)).toEqual(['one', 'two']);
  expect(itemsAt(root, 'title')).toEqual([]);
  expect(entriesAt(root, 'title').map(({ key }) => key)).toEqual(['en', 'fr']);
  expect(entriesAt(root, 'list')).toEqual([]);
});

test('a text has as many versions as languages', () => {
  expect(versionsOf(child(root, 'title'))).toEqual(['A room', 'Une salle']);
  expect(versionsOf(child(root, 'name'))).toEqual(['Jan']);
  expect(versionsOf(child(root, 'none'))).toEqual([]);
});
