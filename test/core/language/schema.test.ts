import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  as,
  choice,
  integer,
  line,
  list,
  object,
  reference,
  required,
  string,
  textOr,
} from '../../../src/core/language/kit.js';
import { type Infer, type Text } from '../../../src/core/language/schema.js';

const person = object('a person', {
  name: required(string('plain', 'The name.')),
  age: integer(0, 'The age.'),
});

describe('a declaration', () => {
  test('gives the type of a valid value', () => {
    expectTypeOf<Infer<typeof person>>().toEqualTypeOf<{ readonly name: string; readonly age?: number }>();
    const people = list(reference(['people'], [person], 'Who.'), 'Who came.');
    expect(people).toMatchObject({ type: 'list', item: { type: 'reference', inline: [person] } });
    expectTypeOf<Infer<typeof people>>().toEqualTypeOf<readonly (string | Infer<typeof person>)[]>();
    const point = textOr(object('a point', { text: required(line('What.')) }), 'A point.');
    expect(point.object.fields['text']).toMatchObject({ type: 'text', line: true, required: true });
    expectTypeOf<Infer<typeof point>>().toEqualTypeOf<Text | { readonly text: Text }>();
    const status = choice(['draft', 'final'], 'How far.');
    expect(status.examples).toEqual(['draft']);
    expectTypeOf<Infer<typeof status>>().toEqualTypeOf<'draft' | 'final'>();
  });

  test('takes another sentence under another key, and keeps the examples', () => {
    const city = string('plain', 'The city.', 'Paris');
    expect(as(city, 'The host city.')).toEqual({ ...city, about: 'The host city.' });
    expect(as(city, 'The host city.', 'Essen').examples).toEqual(['Essen']);
    expect(required(city)).toEqual({ ...city, required: true });
    expect(city).not.toHaveProperty('required');
  });
});
