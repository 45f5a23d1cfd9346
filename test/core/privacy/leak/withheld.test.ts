import { expect, test } from 'vitest';
import {
  joinWithheld,
  placesIn,
  readWithheld,
  withholdsAnything,
  type Withholding,
} from '../../../../src/core/privacy/leak/withheld.js';
import { readPeople } from '../../../../src/core/privacy/people.js';
import { parse } from '../../../../src/core/syntax/parse.js';
import { personKey } from '../../../../src/core/privacy/person-key.js';
import { makeRandom } from '../../../fuzz/random.js';
import type { Consent } from '../../../../src/core/language/declaration.js';

const read = (document: object, edition: Consent): Withholding => {
  const { value } = parse({ path: 'visit.yaml', text: JSON.stringify(document) });
  if (!value) throw new Error('not a document');
  return readWithheld(value, null, readPeople(value, null, []), edition);
};
const told = ({ all }: Withholding): string[] =>
  all.map(({ kind, words, rule }) => `${kind} ${words} (${rule})`).sort();
const withheld = (document: object, edition: Consent): string[] => told(read(document, edition));

const room = {
  title: 'In confidence',
  rule: 'chatham_house',
  discussants: [{ name: 'Kaj Rask', organisation: 'guild' }],
  represented: [{ name: 'House of Lamps' }],
};
const organisations = { guild: { name: 'Guild of Wardens' } };

test('who was in a room under the Chatham House Rule is in no edition, nor whom they work for', () => {
  const document = { title: 'A', organisations, discussions: [room, room] };
  for (const edition of ['public', 'partners', 'internal'] as const)
    expect(withheld(document, edition)).toEqual([
      'attendance In confidence (chatham_house)',
      'attendance In confidence (chatham_house)',
      'name Kaj Rask (chatham_house)',
      'organisation Guild of Wardens (chatham_house)',
      'organisation House of Lamps (chatham_house)',
    ]);
});

test('a room in which nobody is, or nobody who is known, withholds nobody', () => {
  const rooms = [
    { title: 'A', rule: 'chatham_house' },
    { ...room, discussants: [], represented: ['x'] },
  ];
  expect(withheld({ title: 'A', discussions: rooms }, 'public')).toEqual([]);
});

test('an organisation that is named openly elsewhere is not hidden', () => {
  const document = { title: 'A', organisations, hosts: [{ name: 'House of Lamps' }], discussions: [room] };
  expect(withheld(document, 'public').filter((one) => one.startsWith('organisation'))).toEqual([
    'organisation Guild of Wardens (chatham_house)',
  ]);
});

test('whoever is withheld is not told how to be reached either; whoever may be named is', () => {
  const people = {
    ann: {
      name: 'Tessaly Marrow',
      email: 't.marrow@guild.example',
      phone: '+352 12 34 56',
      consent: 'partners',
    },
  };
  const document = { title: 'A', people, contacts: ['ann'] };
  expect(withheld(document, 'public')).toEqual([
    'contact +352 12 34 56 (stated)',
    'contact t.marrow@guild.example (stated)',
    'name Tessaly Marrow (stated)',
  ]);
  expect(withheld(document, 'partners')).toEqual([]);
});

test('a picture that another document keeps back is withheld here as well, once for each path', () => {
  const images = [
    { src: 'a.png' },
    { src: 'b.png', consent: 'internal' },
    { src: 'a.png' },
    { src: 'c.png' },
  ];
  const attachments = [
    { src: 'd.pdf', label: 'D' },
    { src: 'e.pdf', label: 'E', consent: 'internal' },
  ];
  const document = { title: 'A', images, attachments };
  const { value } = parse({ path: 'visit.yaml', text: JSON.stringify(document) });
  if (!value) throw new Error('not a document');
  const listed = (edition: Consent): string[] =>
    readWithheld(value, null, new Map(), edition, (path) =>
      path === 'a.png' || path === 'd.pdf' ? 'partners' : path === 'c.png' ? null : 'internal',
    ).all.map(({ kind, words, consent }) => `${kind} ${words} (${consent ?? ''})`);
  expect(listed('public').sort()).toEqual([
    'attachment d.pdf (partners)',
    'attachment e.pdf (internal)',
    'picture a.png (partners)',
    'picture b.png (internal)',
  ]);
  expect(listed('partners')).toEqual(['picture b.png (internal)', 'attachment e.pdf (internal)']);
});

test('all texts of what is withheld are secret, also those in its lists', () => {
  const quotes = [{ text: 'We slept badly here.' }];
  const document = { title: 'A', findings: [{ text: 'Beds are few', quotes, consent: 'internal' }] };
  expect(withheld(document, 'public')).toEqual([
    'point Beds are few (stated)',
    'point We slept badly here. (stated)',
  ]);
});

test('a point is found with an abbreviation of its document written out', () => {
  const document = {
    title: 'A',
    abbreviations: { ODT: { en: 'Observatory of the Tides' } },
    tours: [{ title: 'T', points: [{ text: 'The ODT pays for all beds here.', consent: 'internal' }] }],
  };
  const { searcher } = read(document, 'public');
  expect(searcher.find('As the Observatory of the Tides pays for all beds here')).toHaveLength(1);
});

test('one thing is enough to withhold something', () => {
  const images = [{ src: 'a.png', alt: 'A', consent: 'internal' }];
  expect(withholdsAnything(read({ title: 'A', images }, 'public'))).toBe(true);
  expect(withholdsAnything(read({ title: 'A', images }, 'internal'))).toBe(false);
});

test('a body keeps its name, but for one that may be somebody’s who is withheld', () => {
  const people = { ann: { name: 'Ann Peeters', consent: 'internal' }, jo: { name: 'Jo Marsh' } };
  const sites = { house: { name: 'Jo Marsh' } };
  const document = { title: 'A', people, sites, hosts: [{ name: 'Peeters' }, { name: 'Guild of Wardens' }] };
  const places = placesIn(read(document, 'public'));
  expect(places).toEqual(expect.arrayContaining(['Jo Marsh', 'Guild of Wardens']));
  expect(places).not.toContain('Peeters');
});

test('what is measured is no name of a place or body, which may hold a surname', () => {
  const measured = (name: string): object => ({
    kind: 'programme',
    title: 'P',
    people: { a: { name: 'Ada Quill', consent: 'internal' } },
    evaluation: { indicators: [{ name, measures: [{ value: 2 }] }] },
  });
  expect(read(measured('Quill index'), 'public').searcher.find('The Quill index')).toHaveLength(1);
});

test('only somebody who may be named in a part opens the same name in the whole', () => {
  const ann = { name: 'Ann Peeters', email: 'ann@velmora.example' };
  const closed = read({ title: 'A', people: { ann: { ...ann, consent: 'internal' } } }, 'public');
  const open = read({ title: 'B', tours: [{ title: 'T', guides: [ann] }] }, 'public');
  const place = read({ title: 'C', sites: { house: { name: 'Ann Peeters' } } }, 'public');
  const contact = 'contact ann@velmora.example (stated)';
  expect(told(joinWithheld(closed, [open]))).toEqual([contact]);
  expect(told(joinWithheld(closed, [place]))).toEqual([contact, 'name Ann Peeters (stated)']);
});

test('texts and places are shown as they stand, ids are not', () => {
  const document = { title: 'A visit', city: 'Velmora', hosts: ['guild'], organisations };
  const { passages } = read(document, 'public');
  const shown = passages.filter(({ isShown }) => isShown).map(({ text }) => text);
  expect(shown).toEqual(expect.arrayContaining(['A visit', 'Velmora', 'Guild of Wardens']));
  expect(shown).not.toContain('guild');
});

test('the page of somebody withheld is found, unless it is that of a body or of somebody who may be named', () => {
  const url = 'https://guild.example/staff/4711';
  const ann = { name: 'Tessaly Marrow', url, consent: 'internal' };
  const found = (document: object, text = `See ${url}`): string[] => {
    const { value } = parse({ path: 'visit.yaml', text: JSON.stringify({ title: 'A', ...document }) });
    if (!value) throw new Error('not a document');
    const { searcher } = readWithheld(value, null, readPeople(value, null, []), 'public');
    return searcher.find(text).map(({ secret }) => secret.words);
  };
  expect(found({ contacts: [ann] })).toEqual([url]);
  const own = { name: 'Guild', url };
  expect(found({ contacts: [{ ...ann, organisation: own }] })).toEqual([url]);
  const employed = { contacts: [{ ...ann, organisation: 'guild' }], organisations: { guild: own } };
  expect(found(employed)).toEqual([url]);
  expect(found({ ...employed, hosts: ['guild'] })).toEqual([]);
  const kaj = { name: 'Kaj Rask', organisation: 'guild' };
  expect(found({ ...employed, contacts: [...employed.contacts, kaj] })).toEqual([]);
  for (const open of [
    { hosts: [own] },
    { sites: { guild: own } },
    { organisations: { guild: own } },
    { contacts: [ann, { name: 'Kaj Rask', url }] },
    { contacts: [ann], disclosures: [{ name: url, reason: 'It is open' }] },
  ])
    expect(found({ contacts: [ann], ...open })).toEqual([]);
  expect(found({ contacts: [ann], sources: { S1: { title: 'A page', url } } })).toEqual([url]);
});

test('somebody is found in each of the spellings in which a document has them, whichever comes first', () => {
  const { below, pick } = makeRandom(7);
  let looked = 0;
  for (let round = 0; round < 300; round++) {
    const letters = Array.from({ length: 5 }, () => pick([...'kmrstaeou'])).join('');
    const spelt = (): string => `Bo Q${letters.replace(/[aou]/g, (one) => one.padEnd(1 + below(2), 'ea'))}`;
    const names = [spelt(), spelt().replace(/ae/, 'aa')] as const;
    if (names[0] === names[1] || personKey(names[0]) !== personKey(names[1])) continue;
    looked += 1;
    const people = { a: { name: names[0], consent: 'internal' }, b: { name: names[1] } };
    const { searcher } = read({ title: 'A', people }, 'public');
    for (const name of names) expect(searcher.find(`we met ${name} there`), names.join()).not.toEqual([]);
  }
  expect(looked).toBeGreaterThan(50);
});
