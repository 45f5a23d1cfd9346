import { daysIn } from '../../../src/core/language/values/days.js';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/core/language/check/check.js';
import type { CheckContext, CheckedParts } from '../../../src/core/language/check/context.js';
import type { Code } from '../../../src/core/diagnostics/catalogue.js';
import { parse } from '../../../src/core/syntax/parse.js';
import {
  boolean,
  choice,
  coordinates,
  integer,
  line,
  list,
  map,
  object,
  partialPeriod,
  visitDates,
  reference,
  required,
  string,
  text,
  textOr,
  value,
} from '../../../src/core/language/kit.js';
import { type Schema } from '../../../src/core/language/schema.js';

/** What comes of `key: written`, as the value and the codes. */
function checked(
  schema: Schema,
  written: string,
  lang = 'en',
): { value: unknown; codes: Code[]; found: CheckedParts } {
  const parsed = parse({ path: 'x', text: `key: ${written}\n` });
  const node = parsed.value?.root.type === 'map' ? parsed.value.root.entries[0]?.value : undefined;
  if (!node) throw new Error(`unreadable: ${written}`);
  const codes: Code[] = [];
  const found: CheckedParts = { texts: [], people: [], cited: [], paths: [], images: [] };
  const context: CheckContext = {
    say: (code) => codes.push(code),
    lang,
    has: (registry, id) => registry === 'people' && id === 'jan',
    nearestIds: () => [],
    registryOf: () => null,
    days: daysIn(undefined),
    countriesOf: () => [],
    ownersOf: () => [],
    found,
  };
  return { value: check(schema, node, 'key', context), codes, found };
}

const person = object('a person', { name: required(string('plain', 'x')), role: line('x') }, '', {
  nature: 'person',
});
const organisation = object('an organisation', { name: required(line('x')) });
const point = textOr(object('a point', { text: required(text('x')), by: line('x') }), 'x');

describe('a right value comes in the shape that was declared', () => {
  test.each<[string, Schema, string, unknown]>([
    ['a text', text('x'), '"  It is\n  open. "', 'It is open.'],
    ['a line', line('x'), '|\n  It is\n  open.\n', 'It is open.'],
    ['a text by language', text('x'), '{ en: Open, fr: Ouvert }', { en: 'Open', fr: 'Ouvert' }],
    ['a time that looks like a number to others', line('x'), '12:30', '12:30'],
    ['a day as a text', line('x'), '2019-06-17', '2019-06-17'],
    ['the word no', line('x'), 'no', 'no'],
    ['a plain text', string('plain', 'x'), '"two   blanks"', 'two blanks'],
    ['a year as a date', string('date', 'x'), '2019', '2019'],
    ['a time', string('time', 'x'), '14:00 – 16:00', '14:00-16:00'],
    ['a number', integer(0, 'x'), '0', 0],
    ['a value', value('x'), '1.50', { amount: 1.5, digits: '1.50' }],
    ['a value in words', value('x'), '"40-60"', '40-60'],
    ['a truth value', boolean('x'), 'false', false],
    ['a choice', choice(['a', 'b'], 'x'), 'b', 'b'],
    ['a choice between numbers', choice(['1', '2'], 'x'), '2', '2'],
    ['one day', visitDates('x'), '2019-06-17', { start: '2019-06-17', end: '2019-06-17' }],
    [
      'two days',
      visitDates('x'),
      '{ start: 2019-06-17, end: 2019-06-18 }',
      { start: '2019-06-17', end: '2019-06-18' },
    ],
    [
      'a year and a month of it',
      partialPeriod('x'),
      '{ start: 2019-06, end: 2019 }',
      { start: '2019-06', end: '2019' },
    ],
    ['coordinates', coordinates('x'), '[48.88, -2.35]', [48.88, -2.35]],
    ['a list', list(line('x'), 'x'), '[a, b]', ['a', 'b']],
    ['a map', map('id', person, 'x'), '{ jan: { name: Jan } }', { jan: { name: 'Jan' } }],
    ['a thing without its empty keys', person, '{ name: Jan, role: }', { name: 'Jan' }],
    ['an id', reference(['people'], [person], 'x'), 'jan', 'jan'],
    ['a thing in place', reference(['people'], [person], 'x'), '{ name: Ann }', { name: 'Ann' }],
    [
      'a party that has a role',
      reference(['organisations', 'people'], [organisation, person], 'x'),
      '{ name: Ann, role: Mayor }',
      { name: 'Ann', role: 'Mayor' },
    ],
    ['a point as a text', point, 'Open', 'Open'],
    ['a point by language', point, '{ en: Open }', { en: 'Open' }],
    ['a point as a thing', point, '{ text: Open, by: Ann }', { text: 'Open', by: 'Ann' }],
    [
      'data of a user',
      object('a visit', {}, '', { open: true }),
      '{ x_a: { b: [1, ~] } }',
      { x_a: { b: [1, null] } },
    ],
  ])('%s', (_name, schema, written, expected) => {
    expect(checked(schema, written)).toMatchObject({ value: expected, codes: [] });
  });
});

describe('one mistake is told once', () => {
  test.each<[string, Schema, string, Code[]]>([
    ['a mistyped key that is needed', person, '{ nmae: Jan }', ['unknown-key']],
    ['a key glued to its value', person, '{ name:Jan, role: x }', ['yaml-missing-space']],
    ['a comma in a text', person, '{ name: Wit, Jan }', ['comma-in-braces']],
    [
      'another word for start and end',
      visitDates('x'),
      '{ from: 2019-06-17, to: 2019-06-18 }',
      ['unknown-key', 'unknown-key'],
    ],
    ['an empty end', visitDates('x'), '{ start: 2019-06-17, end: }', ['empty-text']],
    ['a colon in an item', list(point, 'x'), '\n  - Result: it works\n', ['yaml-colon-in-text']],
    ['a map without its id', map('id', person, 'x'), '{ name: Jan, role: x }', ['wrong-type']],
    ['a dash without a blank', list(line('x'), 'x'), '-a', ['yaml-missing-space']],
    ['a language that is none', text('x'), '{ en: Open, english: Open }', ['bad-language']],
    ['another language than that of the document', text('x'), '{ fr: Ouvert }', ['language-missing']],
    ['other languages than that of the document', line('x'), '{ fr: A, de: B }', ['language-missing']],
    ['a title that says its language', line('x'), '{ fr: Ouvert }', []],
  ])('%s', (_name, schema, written, codes) => {
    expect(checked(schema, written).codes).toEqual(codes);
  });

  test('a wrong part leaves the rest', () => {
    expect(checked(list(integer(0, 'x'), 'x'), '[1, two, 3]')).toMatchObject({
      value: [1, 3],
      codes: ['wrong-type'],
    });
    expect(checked(person, '{ name: Jan, role: 5 }')).toMatchObject({
      value: { name: 'Jan' },
      codes: ['wrong-type'],
    });
  });

  test('the language of the document may be one of a region', () => {
    expect(checked(text('x'), '{ de: Offen }', 'de-AT').codes).toEqual([]);
  });

  test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty'])(
    '%s is no key that everything has',
    (key) => {
      expect(checked(person, `{ name: Jan, ${key}: x }`).codes).toEqual(['unknown-key']);
      expect(checked(point, `{ ${key}: x, text: y }`).codes).toEqual(['unknown-key']);
      expect(Object.prototype).not.toHaveProperty('x');
    },
  );
});

describe('what was come across', () => {
  test('texts, people, citations, files and pictures', () => {
    const image = object('an image', { src: required(string('path', 'x')) }, '', { nature: 'picture' });
    const all = object('a thing', {
      people: list(reference(['people'], [person], 'x'), 'x'),
      source: reference(['sources'], [], 'x'),
      images: list(image, 'x'),
    });
    const { found } = checked(
      all,
      '{ people: [{ name: Ann, role: Mayor }, jan], source: S1, images: [{ src: a.png }] }',
    );
    expect(found.texts.map((one) => [one.value, one.markdown])).toEqual([
      ['Ann', false],
      ['Mayor', true],
    ]);
    expect(found.people).toMatchObject([{ name: 'Ann', role: 'Mayor' }]);
    expect(found.cited).toMatchObject([{ id: 'S1' }]);
    expect(found.paths).toMatchObject([{ path: 'a.png', key: 'src' }]);
    expect(found.images).toHaveLength(1);
  });
});
