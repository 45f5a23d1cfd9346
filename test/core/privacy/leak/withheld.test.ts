import { expect, test } from 'vitest';
import { readWithheld } from '../../../../src/core/privacy/leak/withheld.js';
import { readPeople } from '../../../../src/core/privacy/people.js';
import { parse } from '../../../../src/core/syntax/parse.js';
import type { Consent } from '../../../../src/core/language/declaration.js';

const withheld = (document: object, edition: Consent): string[] => {
  const { value } = parse({ path: 'visit.yaml', text: JSON.stringify(document) });
  if (!value) throw new Error('not a document');
  const { all } = readWithheld(value, null, readPeople(value, null, []), edition);
  return all.map(({ kind, words, rule }) => `${kind} ${words} (${rule})`).sort();
};

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
  const document = { title: 'A', images, attachments: [{ src: 'd.pdf', label: 'D' }] };
  const { value } = parse({ path: 'visit.yaml', text: JSON.stringify(document) });
  if (!value) throw new Error('not a document');
  const listed = (edition: Consent): string[] =>
    readWithheld(value, null, new Map(), edition, (path) =>
      path === 'a.png' || path === 'd.pdf' ? 'partners' : null,
    ).all.map(({ kind, words, consent }) => `${kind} ${words} (${consent ?? ''})`);
  expect(listed('public').sort()).toEqual([
    'attachment d.pdf (partners)',
    'picture a.png (partners)',
    'picture b.png (internal)',
  ]);
  expect(listed('partners')).toEqual(['picture b.png (internal)']);
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
