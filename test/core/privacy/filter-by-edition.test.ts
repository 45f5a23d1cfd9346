import { describe, expect, test } from 'vitest';
import { person, visit as visitSchema } from '../../../src/core/language/declaration.js';
import { list, object, reference } from '../../../src/core/language/schema.js';
import { filterByEdition } from '../../../src/core/privacy/filter-by-edition.js';

const filter = (document: object, edition: 'public' | 'partners' | 'internal' = 'public'): object =>
  filterByEdition(visitSchema, document, edition);

test('points and pictures go with their consent, whatever else stays', () => {
  const tours = [
    { title: 'A', points: ['Open', { text: 'For us', consent: 'partners' }, { en: 'By language' }] },
  ];
  const images = [
    { src: 'a.png', alt: 'A' },
    { src: 'b.png', alt: 'B', consent: 'internal' },
  ];
  expect(filter({ tours, images })).toEqual({
    tours: [{ title: 'A', points: ['Open', { en: 'By language' }] }],
    images: [{ src: 'a.png', alt: 'A' }],
  });
  expect(filter({ tours, images }, 'partners')).toEqual({ tours, images: images.slice(0, 1) });
  expect(filter({ tours, images }, 'internal')).toEqual({ tours, images });
});

test('a picture that is withheld in one place is in no other', () => {
  const image = { src: 'a.png', alt: 'A' };
  const document = {
    images: [image],
    sites: { room: { name: 'Room', images: [{ ...image, consent: 'internal' }] } },
  };
  expect(filter(document)).toEqual({ images: [], sites: { room: { name: 'Room', images: [] } } });
});

test('a discussion under the Chatham House Rule loses who was there, and keeps what was said', () => {
  const discussion = {
    title: 'A',
    rule: 'chatham_house',
    discussants: ['ann', { name: 'Jan Wit' }],
    represented: ['city'],
    points: [{ text: 'Said', by: 'ann' }],
  };
  const hidden = {
    title: 'A',
    rule: 'chatham_house',
    discussants: [],
    represented: [],
    points: [{ text: 'Said' }],
  };
  expect(filter({ discussions: [discussion] }, 'internal')).toEqual({ discussions: [hidden] });
  const open = { ...discussion, rule: 'attributed' };
  expect(filter({ discussions: [open] })).toEqual({ discussions: [open] });
});

describe('closed by default', () => {
  const personRef = reference(['people'], [person], 'Somebody.');
  const schema = object(
    'a visit',
    { interpreters: list(personRef, 'Who interpreted.'), chair: personRef },
    '',
    {
      open: true,
    },
  );

  test('a reference that does not say what it means is in no edition', () => {
    const document = { interpreters: ['ann', { name: 'Jan Wit', consent: 'public' }], chair: 'ann' };
    for (const edition of ['public', 'partners', 'internal'] as const)
      expect(filterByEdition(schema, document, edition)).toEqual({ interpreters: [] });
  });

  test('a key that nobody declared goes; a user’s own data stay', () => {
    expect(filterByEdition(schema, { fee: 12, x_costs: { room: 3 } }, 'internal')).toEqual({
      x_costs: { room: 3 },
    });
  });

  test('whatever gets a consent is left out by it, without another word', () => {
    const quote = object('a quote', {
      words: reference([], [], 'x'),
      consent: person.fields['consent'] ?? personRef,
    });
    const quoting = object('a visit', { quotes: list(quote, 'x') });
    const quotes = [{ consent: 'partners' }, { consent: 'public' }];
    expect(filterByEdition(quoting, { quotes }, 'public')).toEqual({ quotes: [{ consent: 'public' }] });
  });
});
