import { expect, test } from 'vitest';
import { visit } from '../../../../../src/core/language/declaration.js';
import {
  addressOf,
  figureOf,
  firstPair,
  numbered,
  pairOf,
} from '../../../../../src/core/language/check/lists/pairs.js';
import type { ObjectSchema, Schema } from '../../../../../src/core/language/schema.js';
import { parse } from '../../../../../src/core/syntax/parse.js';
import type { MapNode } from '../../../../../src/core/syntax/ast.js';

function itemOf(schema: Schema | undefined): ObjectSchema {
  if (schema?.type === 'list' && schema.item.type === 'object') return schema.item;
  throw new Error('no list of things');
}

function map(text: string): MapNode {
  const root = parse({ path: 'x.yaml', text }).value?.root;
  if (root?.type !== 'map') throw new Error('no map');
  return root;
}

const link = itemOf(visit.fields['links']);
const others = itemOf(visit.fields['images']);

test.each([
  ['EMCDDA: https://e.example/', '{ label: EMCDDA, url: https://e.example/ }'],
  ['"A, b": https://e.example/a,b', '{ label: "A, b", url: "https://e.example/a,b" }'],
  ['label: A', null],
  ['A: b', null],
  ['A: https://e.example/\nB: https://e.example/', null],
  ['A: [https://e.example/]', null],
])('a link of %j', (text, expected) => {
  expect(pairOf(link, map(text))).toBe(expected);
});

test.each([
  ['https://e.example/a', '{ label: …, url: https://e.example/a }'],
  ['https://e.example/a,b', '{ label: …, url: "https://e.example/a,b" }'],
  ['www.e.example', '{ label: …, url: https://www.e.example }'],
  ['[The plan](https://e.example/a)', '{ label: The plan, url: https://e.example/a }'],
  ['The plan of the city', null],
  ['see https://e.example/', null],
])('an address in the place of a link: %j', (text, expected) => {
  expect(addressOf(link, text)).toBe(expected);
});

test('a path in the place of a picture', () => {
  expect(addressOf(others, 'room.jpg')).toBe('{ src: room.jpg, alt: … }');
  expect(addressOf(others, 'A room')).toBeNull();
  expect(addressOf(itemOf(visit.fields['attachments']), 'plan.pdf')).toBeNull();
});

test('pairs in one map in the place of a list', () => {
  const text = 'A: https://a.example/\nB: https://b.example/';
  expect(firstPair(link, map(text))).toBe('{ label: A, url: https://a.example/ }');
  expect(firstPair(link, map(`${text}\nlabel: C`))).toBeNull();
  expect(firstPair(others, map(text))).toBeNull();
});

test.each([
  ['60 beds', '{ label: beds, value: 60 }'],
  ['2.5 km of quays', '{ label: km of quays, value: 2.5 }'],
  ['1,200 beds', null],
  ['beds', null],
  ['60', null],
])('a figure of %j', (text, expected) => {
  const figures: ObjectSchema = {
    ...link,
    fields: {
      ...link.fields,
      value: { type: 'value', about: '', examples: [] },
    },
  };
  expect(figureOf(figures, text)).toBe(expected);
  expect(figureOf(link, text)).toBeNull();
});

test('texts behind numbers', () => {
  expect(numbered(map('1: House users first.\n2: Walk.'))).toEqual(['House users first.', 'Walk.']);
  expect(numbered(map('1: House users first.\nb: Walk.'))).toBeNull();
});
