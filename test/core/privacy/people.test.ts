import { describe, expect, test } from 'vitest';
import type { Consent } from '../../../src/core/language/declaration.js';
import { consentsIn, mayStand, narrower } from '../../../src/core/privacy/consent.js';
import { readPeople, type Somebody } from '../../../src/core/privacy/people.js';
import type { Parsed } from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';

const editions = ['public', 'partners', 'internal'] as const;

function read(document: object): Parsed {
  // JSON is YAML.
  const { value } = parse({ path: 'x.yaml', text: JSON.stringify(document) });
  if (!value) throw new Error('not read');
  return value;
}

/** Who is found by that name. */
function found(visit: object, programme: object | null = null, key = 'annpeeters'): Somebody {
  const people = readPeople(read(visit), programme && read({ kind: 'programme', ...programme }), []);
  const somebody = people.get(key);
  if (!somebody) throw new Error(`nobody is called ${key}`);
  return somebody;
}
const ann = (consent: Consent | null): object => ({
  name: 'Ann Peeters',
  role: 'Nurse',
  ...(consent === null ? {} : { consent }),
});

/**
 * In which editions the name of a guide stands who is written twice, by both consents: the narrowest that is stated
 * holds, and whoever acts is public where none is.
 */
const table: readonly (readonly [first: Consent | null, second: Consent | null, shown: string])[] = [
  [null, null, 'public partners internal'],
  [null, 'public', 'public partners internal'],
  [null, 'partners', 'partners internal'],
  [null, 'internal', 'internal'],
  ['public', null, 'public partners internal'],
  ['public', 'public', 'public partners internal'],
  ['public', 'partners', 'partners internal'],
  ['public', 'internal', 'internal'],
  ['partners', null, 'partners internal'],
  ['partners', 'public', 'partners internal'],
  ['partners', 'partners', 'partners internal'],
  ['partners', 'internal', 'internal'],
  ['internal', null, 'internal'],
  ['internal', 'public', 'internal'],
  ['internal', 'partners', 'internal'],
  ['internal', 'internal', 'internal'],
];

describe.each(table)('written with the consents %s and %s, somebody', (first, second, shown) => {
  const shownIn = ({ consent }: Somebody): string =>
    editions.filter((edition) => mayStand(consent, edition)).join(' ');

  test('stands where the narrowest allows, in two places of a visit', () => {
    const tours = [
      { title: 'A', guides: [ann(first)] },
      { title: 'B', guides: [ann(second)] },
    ];
    expect(shownIn(found({ tours }))).toBe(shown);
  });

  test('stands where the narrowest allows, in a visit and its programme', () => {
    const visit = { tours: [{ title: 'A', guides: [ann(first)] }] };
    expect(shownIn(found(visit, { people: { ann: ann(second) } }))).toBe(shown);
  });

  test('stands where the narrowest allows, in a registry and the one that it overrides', () => {
    const visit = { people: { ann: ann(first) }, tours: [{ title: 'A', guides: ['ann'] }] };
    expect(shownIn(found(visit, { people: { ann: ann(second) } }))).toBe(shown);
  });

  test('stands where the narrowest allows, under a title', () => {
    const tours = [{ title: 'A', guides: [ann(first), { ...ann(second), name: 'Dr PEETERS, Ann' }] }];
    expect(shownIn(found({ tours }))).toBe(shown);
  });

  test('stands where the narrowest allows, also by what another visit says; that never widens', () => {
    const visit = { tours: [{ title: 'A', guides: [ann(first)] }] };
    const other = consentsIn(read({ tours: [{ title: 'B', guides: [ann(second)] }] }));
    const widest = narrower(first ?? 'public', second) ?? 'public';
    const somebody = readPeople(read(visit), null, other).get('annpeeters');
    expect(somebody?.consent).toBe(widest);
  });

  test('stands where the narrowest allows, whichever comes first', () => {
    expect(narrower(first, second)).toBe(narrower(second, first));
  });
});

test.each<[string, object, Consent | null]>([
  ['acts', { tours: [{ title: 'A', guides: [ann(null)] }] }, 'public'],
  ['speaks', { tours: [{ title: 'A', points: [{ text: 'P', by: ann(null) }] }] }, 'partners'],
  [
    'is listed',
    { participants: { delegations: [{ city: 'A', country: 'LU', people: [ann(null)] }] } },
    'partners',
  ],
  ['is in the registry alone', { people: { ann: ann(null) } }, 'partners'],
  [
    'spoke under the rule',
    { discussions: [{ title: 'A', rule: 'chatham_house', discussants: [ann('public')] }] },
    null,
  ],
  ['stands below a key that nobody knows', { interpretors: [ann('public')] }, null],
  [
    'stands there, and acts as well',
    { interpretors: [ann(null)], tours: [{ title: 'A', guides: [ann(null)] }] },
    'public',
  ],
])('whoever %s may stand from an edition on', (_, visit, consent) => {
  expect(found(visit).consent).toBe(consent);
});

test('an id that a visit and its programme have is one person, however the name is written', () => {
  const visit = { people: { ann: { name: 'A. Peeters' } }, tours: [{ title: 'A', guides: ['ann'] }] };
  expect(found(visit, { people: { ann: ann('internal') } }, 'apeeters').consent).toBe('internal');
});

test('what the programme says of somebody outside of its registry holds for its visits', () => {
  const visit = { tours: [{ title: 'A', guides: [ann(null)] }] };
  const shared = { conference: { title: 'C', people: [ann('internal')] } };
  expect(found(visit, shared).consent).toBe('internal');
});

test('whom only another visit withholds is withheld where a text names them, and it is told where that is written', () => {
  const text = 'title: Another visit\npeople:\n  ann:\n    name: Ann Peeters\n    consent: partners\n';
  const { value } = parse({ path: 'other.yaml', text });
  const stated = value ? consentsIn(value) : [];
  expect(readPeople(read({ title: 'A' }), null, stated).size).toBe(0);
  const people = readPeople(read({ title: 'With Ann Peeters' }), null, stated);
  const { consent, statedAt, mentions } = people.get('annpeeters') ?? {};
  expect({ consent, statedAt, mentions }).toEqual({
    consent: 'partners',
    statedAt: { name: 'Ann Peeters', file: 'other.yaml', line: 5 },
    mentions: [],
  });
});

test.each(['intern', 'no', 'Public', 1, true, ['public']])(
  'a consent of %s counts as the narrowest',
  (odd) => {
    const visit = { tours: [{ title: 'A', guides: [{ ...ann(null), consent: odd }] }] };
    expect(found(visit).consent).toBe('internal');
    expect(consentsIn(read(visit)).map(({ consent }) => consent)).toEqual(['internal']);
  },
);

test.each([
  ['where only people may stand', { tours: [{ title: 'A', guides: ['ann'] }] }],
  ['where bodies may stand as well', { hosts: ['ann'] }],
])('somebody acts by an id, %s', (_, visit) => {
  expect(found({ people: { ann: ann(null) }, ...visit }).rule).toBe('acts');
});

test('who wrote the reports of a programme acts in each of its visits, a guest of its conference does not', () => {
  const programme = {
    report: { authors: [ann(null)] },
    conference: { title: 'C', people: [{ name: 'Bo Quux', role: 'Cook' }] },
  };
  expect(found({ title: 'A' }, programme).rule).toBe('acts');
  expect(() => found({ title: 'A' }, programme, 'boquux')).toThrow();
});

test('the employer is known wherever it is written', () => {
  const hosts = [{ name: 'Ann Peeters', organisation: { name: { fr: 'Gaïa', nl: 'Gaia' }, type: 'house' } }];
  const { employer } = found({ tours: [{ title: 'A', guides: [ann(null)] }], hosts });
  expect(employer).toMatchObject({ kind: 'house', names: ['Gaïa', 'Gaia'] });
});

test('a body that is known by its name alone is nobody', () => {
  expect(() => found({ hosts: [{ name: 'Guild of Wardens' }] }, null, 'guildofwardens')).toThrow();
});

test('a consent that is left empty states none', () => {
  const guides = [{ name: 'Ann Peeters', role: 'Nurse', consent: null }];
  expect(found({ tours: [{ title: 'A', guides }] })).toMatchObject({ rule: 'acts', consent: 'public' });
});

test.each([
  ['stands in a list', {}, true],
  ['acts as well', { tours: [{ title: 'A', guides: ['ann'] }] }, false],
])('whoever %s is counted only, or not', (_, visit, isListed) => {
  const participants = { delegations: [{ city: 'E', country: 'DE', people: ['ann'] }] };
  expect(found({ people: { ann: ann(null) }, participants, ...visit }).isListed).toBe(isListed);
});

test('a lone value counts as a list of one, as people write it', () => {
  expect(found({ hosts: ann(null) }).rule).toBe('acts');
});
