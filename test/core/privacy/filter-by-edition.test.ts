import { describe, expect, test } from 'vitest';
import {
  person,
  personKeys,
  visit as visitSchema,
  type Consent,
} from '../../../src/core/language/declaration.js';
import { list, object, reference } from '../../../src/core/language/kit.js';
import { filterByEdition } from '../../../src/core/privacy/filter-by-edition.js';
import { readPeople, type People } from '../../../src/core/privacy/people.js';
import { hiddenIn, pictureConsents, type IsHidden } from '../../../src/core/privacy/picture-consents.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';

function read(document: object): Parsed {
  // JSON is YAML.
  const { value } = parse({ path: 'x.yaml', text: JSON.stringify(document) });
  if (!value) throw new Error('not read');
  return value;
}
const filter = (document: object, edition: 'public' | 'partners' | 'internal' = 'public'): object =>
  filterByEdition(
    visitSchema,
    document,
    edition,
    readPeople(read(document), null, []),
    ownHidden(document, edition),
  );
const ownHidden = (document: object, edition: Consent): IsHidden => {
  const files = new Map();
  return hiddenIn(files, pictureConsents([{ parsed: read(document), files }]), edition);
};
const nobody: People = new Map();
const none: IsHidden = () => false;

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

describe('of somebody who may not be named', () => {
  const d1 = {
    name: 'Bo Quux',
    role: 'Head of the MILDECA [@S9]',
    organisation: { name: 'Observatory of the MILDECA' },
    city: 'Lyon',
    consent: 'internal',
  };

  test('nothing stays but the city where they are only counted', () => {
    const participants = { delegations: [{ city: 'Lyon', country: 'FR', people: ['d1', d1] }] };
    const bare = { name: 'Bo Quux', city: 'Lyon', consent: 'internal' };
    expect(filter({ people: { d1 }, participants })).toEqual({
      people: { d1: bare },
      participants: { delegations: [{ city: 'Lyon', country: 'FR', people: ['d1', bare] }] },
    });
  });

  test('the function stays that stands for the name, without its sources', () => {
    const tours = [{ title: 'A', guides: [d1] }];
    expect(filter({ tours })).toEqual({
      tours: [
        {
          title: 'A',
          guides: [{ name: 'Bo Quux', role: 'Head of the MILDECA', city: 'Lyon', consent: 'internal' }],
        },
      ],
    });
    const inTwo = { ...d1, role: { en: 'Head [@S9; @S1, p. 3] of it', fr: 'Chef [@S9]' } };
    expect(filter({ tours: [{ title: 'A', guides: [inTwo] }] })).toMatchObject({
      tours: [{ guides: [{ role: { en: 'Head of it', fr: 'Chef' } }] }],
    });
  });

  test('enough stays to tell them from an organisation, of which nothing is withheld', () => {
    const { hosts } = filter({ hosts: [{ name: 'Bo Quux', consent: 'partners' }] }) as { hosts: object[] };
    expect(hosts.map((one) => personKeys.some((key) => key in one))).toEqual([true]);
  });

  test('a name alone that may be theirs is no body, and any other is', () => {
    const document = { people: { bo: d1 }, hosts: [{ name: 'Quux' }, { name: 'City of Velmora' }] };
    expect(filter(document)).toMatchObject({
      hosts: [{ name: 'Quux', consent: 'internal' }, { name: 'City of Velmora' }],
    });
    expect(filter(document, 'internal')).toEqual(document);
  });

  test('a delegation stays whose people are counted only', () => {
    const delegations = [{ city: 'Lyon', country: 'FR', count: 3, consent: 'internal' }];
    expect(filter({ participants: { delegations } })).toEqual({ participants: { delegations } });
  });

  test('everything stays in an edition that may name them', () => {
    const tours = [{ title: 'A', guides: [d1] }];
    expect(filter({ tours }, 'internal')).toEqual({ tours });
  });
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
      expect(filterByEdition(schema, document, edition, nobody, none)).toEqual({ interpreters: [] });
  });

  test('a key that nobody declared goes; a user’s own data stay', () => {
    expect(filterByEdition(schema, { fee: 12, x_costs: { room: 3 } }, 'internal', nobody, none)).toEqual({
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
    expect(filterByEdition(quoting, { quotes }, 'public', nobody, none)).toEqual({
      quotes: [{ consent: 'public' }],
    });
  });
});
