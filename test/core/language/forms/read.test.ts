import { describe, expect, test } from 'vitest';
import { nameShared } from '../../../../src/core/language/forms/names.js';
import { read } from '../../../../src/core/language/forms/read.js';
import { readPeople } from '../../../../src/core/privacy/people.js';
import type { Node, Parsed } from '../../../../src/core/syntax/ast.js';

const head = 'title: A visit\ncity: Velmora\ncountry: FR\ndates: { start: 2024-05-13, end: 2024-05-14 }\n';
function document(text: string): Parsed {
  const { value } = read({ path: 'x.yaml', text: head + text });
  if (!value) throw new Error('unreadable');
  return value;
}
function plain(node: Node): unknown {
  if (node.type === 'scalar') return node.value;
  if (node.type === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}
const valueOf = (text: string): Record<string, unknown> =>
  plain(document(text).root) as Record<string, unknown>;

describe('an agenda', () => {
  test('becomes tours, discussions and events, in the order of the file', () => {
    const { agenda, tours, discussions, events } = valueOf(
      'agenda:\n  - { type: lecture, title: A }\n  - { type: tour, title: B }\n  - { type: meal, title: C }\n  - { type: discussion, title: D }\n',
    );
    expect(agenda).toBeUndefined();
    expect(tours).toEqual([{ type: 'tour', title: 'B' }]);
    expect(discussions).toEqual([{ type: 'discussion', title: 'D' }]);
    expect(events).toEqual([
      { type: 'lecture', title: 'A' },
      { type: 'meal', title: 'C' },
    ]);
  });

  test('goes behind the lists that are written besides', () => {
    const { tours } = valueOf('tours:\n  - title: A\nagenda:\n  - { type: tour, title: B }\n');
    expect(tours).toEqual([{ title: 'A' }, { type: 'tour', title: 'B' }]);
  });

  test('keeps what has no type that there is, to be reported', () => {
    const { agenda, tours } = valueOf(
      'agenda:\n  - { title: A }\n  - { type: toString, title: B }\n  - C\n  - { type: tour, title: D }\n',
    );
    expect(agenda).toEqual([{ title: 'A' }, { type: 'toString', title: 'B' }, 'C']);
    expect(tours).toEqual([{ type: 'tour', title: 'D' }]);
  });

  test('stays as it is beside a list that is none', () => {
    const { agenda, tours } = valueOf('tours: none\nagenda:\n  - { type: tour, title: A }\n');
    expect(tours).toBe('none');
    expect(agenda).toEqual([{ type: 'tour', title: 'A' }]);
  });
});

describe('a plain name', () => {
  const registries =
    'people:\n  ann: { name: Ann Peeters, role: Mayor }\norganisations:\n  efus: { name: Efus }\n';

  test('is the one of the registry who has it, however it is spelt', () => {
    const { hosts, discussions } = valueOf(
      `${registries}hosts: [EFUS, "PEETERS, Ann"]\ndiscussions:\n  - { title: A, discussants: [Dr Ann Peeters] }\n`,
    );
    expect(hosts).toEqual(['efus', 'ann']);
    expect(discussions).toEqual([{ title: 'A', discussants: ['ann'] }]);
  });

  test('is the one who is written in full elsewhere', () => {
    const { discussions } = valueOf(
      'discussions:\n  - title: A\n    discussants: [{ name: Jo Wit, role: Nurse, consent: internal }]\n    points: [{ text: Yes, by: Jo Wit }]\n',
    );
    expect(discussions).toMatchObject([
      { points: [{ text: 'Yes', by: { name: 'Jo Wit', role: 'Nurse', consent: 'internal' } }] },
    ]);
  });

  test('is somebody new where nobody has it', () => {
    expect(valueOf('hosts: [City of Essen, 東京都]\n')['hosts']).toEqual([
      { name: 'City of Essen' },
      { name: '東京都' },
    ]);
  });

  test.each(['efus', 'unknown-id', '"12"', '12'])('is not %s', (id) => {
    expect(valueOf(`${registries}hosts: [${id}]\n`)['hosts']).toEqual([
      id === '12' ? 12 : id.replaceAll('"', ''),
    ]);
  });

  test('is an id that has capitals, where there is one', () => {
    expect(valueOf('people:\n  P1: { name: Jo Wit }\ncontacts: [P1]\n')['contacts']).toEqual(['P1']);
  });

  test('alone for a list is left to be reported', () => {
    expect(valueOf('hosts: City of Essen\n')['hosts']).toBe('City of Essen');
  });

  test('keeps its place in the text', () => {
    const { root, text } = document('hosts: [City of Essen]\n');
    const hosts = root.type === 'map' ? root.entries.find(({ key }) => key === 'hosts')?.value : undefined;
    const [first] = hosts?.type === 'list' ? hosts.items : [];
    expect(first && text.slice(first.start, first.end)).toBe('City of Essen');
  });

  test('is followed into the registries of the programme', () => {
    const programme = read({
      path: 'p.yaml',
      text: `kind: programme\ntitle: P\n${registries}sites:\n  room: { name: The Room }\n`,
    }).value;
    if (!programme) throw new Error('unreadable');
    const visit = nameShared(
      document('hosts: [Efus, Ann Peeters, City of Essen]\ntours:\n  - { title: A, sites: [The Room] }\n'),
      programme,
    );
    expect(plain(visit.root)).toMatchObject({
      hosts: ['efus', 'ann', { name: 'City of Essen' }],
      tours: [{ sites: ['room'] }],
    });
  });
});

describe('the consent of a list', () => {
  const consents = (text: string): Record<string, string | null> =>
    Object.fromEntries(
      [...readPeople(document(text), null, []).values()].map((one) => [one.name, one.consent]),
    );

  test('is that of all in it who say nothing', () => {
    const text =
      'people:\n  jan: { name: Jan Wit }\nparticipants:\n  consent: internal\n  delegations:\n' +
      '    - { city: Ghent, country: BE, head: Eva Moss, people: [jan, { name: Jo Wit, consent: public }, Ada Rey] }\n' +
      '    - { city: Essen, country: DE, consent: public, people: [Ida Bly] }\n';
    expect(consents(text)).toEqual({
      'Jan Wit': 'internal',
      'Eva Moss': 'internal',
      'Jo Wit': 'public',
      'Ada Rey': 'internal',
      'Ida Bly': 'public',
    });
  });

  test('is the narrower of two', () => {
    const text =
      'people:\n  jan: { name: Jan Wit }\nparticipants:\n  delegations:\n' +
      '    - { city: Ghent, country: BE, consent: public, people: [jan] }\n' +
      '    - { city: Essen, country: DE, consent: internal, people: [jan] }\n';
    expect(consents(text)).toEqual({ 'Jan Wit': 'internal' });
  });

  test('that is misspelt counts as the narrowest', () => {
    const text =
      'participants:\n  consent: interal\n  delegations:\n    - { city: Ghent, country: BE, people: [Jan Wit] }\n';
    expect(consents(text)).toEqual({ 'Jan Wit': 'internal' });
  });

  test('is of its people, and makes nobody of the name of a delegation', () => {
    const text =
      'participants:\n  delegations:\n    - { name: Readers of lamps, consent: internal, people: [Jan Wit] }\n';
    expect(consents(text)).toEqual({ 'Jan Wit': 'internal' });
  });
});
