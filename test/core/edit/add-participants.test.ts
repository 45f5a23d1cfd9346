import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addParticipants } from '../../../src/core/edit/add-participants.js';
import { countWronged } from '../../../src/core/edit/held-consents.js';
import { applyInsertions } from '../../../src/core/edit/insert.js';
import type { Consent } from '../../../src/core/language/declaration.js';
import type { ListPerson } from '../../../src/core/lists/people/listed.js';
import {
  child,
  entriesAt,
  itemsAt,
  scalarAt,
  stringAt,
  writtenOf,
  type Parsed,
} from '../../../src/core/syntax/ast.js';
import { parse } from '../../../src/core/syntax/parse.js';

const nobody: ListPerson = {
  rows: [2],
  ...{
    name: 'Ann Reet',
    organisation: null,
    role: null,
    city: null,
    country: null,
    email: null,
    phone: null,
  },
  ...{
    url: null,
    pseudonym: null,
    delegation: null,
    isOnline: false,
    consent: 'internal',
    isConsentStated: false,
  },
};

function read(text: string): Parsed {
  const { value } = parse({ path: 'visit.yaml', text });
  if (!value?.sound) throw new Error(`not sound:\n${text}`);
  return value;
}

function add(text: string, people: readonly ListPerson[]): string {
  const { edits, faults } = addParticipants(read(text), null, people);
  expect(faults).toEqual([]);
  return applyInsertions(text, edits);
}

/** By delegation who is in it, by name. */
function listed(text: string): string[] {
  const { root } = read(text);
  const names = new Map(entriesAt(root, 'people').map(({ key, value }) => [key, stringAt(value, 'name')]));
  return itemsAt(child(root, 'participants'), 'delegations').flatMap((one) =>
    itemsAt(one, 'people').map((person) => {
      const written = person.type === 'map' ? stringAt(person, 'name') : writtenOf(person);
      return `${String(scalarAt(one, 'city') ?? '-')}: ${names.get(written ?? '') ?? written ?? ''}`;
    }),
  );
}

const base = 'title: Visit\ncity: Velmora\ncountry: LU\ndates: 2031-05-06\n';
const ann = {
  ...nobody,
  city: 'Quillbury',
  country: 'FR',
  role: 'Warden',
  organisation: 'City of Quillbury',
};

describe('people of a list', () => {
  test.each([
    ['no participants', base],
    ['no line end', base.trimEnd()],
    ['Windows', base.replaceAll('\n', '\r\n')],
    ['a mark of the order of bytes', `\uFEFF${base}`],
    ['JSON', JSON.stringify({ title: 'Visit', city: 'Velmora', country: 'LU', dates: '2031-05-06' })],
    ['nothing yet', `${base}participants: # who\npeople:\n  # none\nlessons: [x]\n`],
    ['empty brackets', `${base}participants: {} # who\npeople: { } # none\n`],
    ['null', `${base}participants: ~\npeople: null\n`],
    [
      'delegations without people',
      `${base}participants:\n  delegations:\n    - city: Quillbury\n      country: FR # c\n`,
    ],
    ['an empty list', `${base}participants: { delegations: [] }\n`],
    ['a block that keeps its lines', `${base}participants:\n  note: |+\n    More.\n\n\nlessons: [x]\n`],
    ['a block at the end', `${base}participants:\n  note: >-\n    More.`],
    [
      'lists that are not indented',
      `${base}participants:\n  delegations:\n  - city: Quillbury\n    country: FR\n    people:\n    - Bo Vask\n  # c\n`,
    ],
    ['end of the document', `---\n${base}...\n`],
    ['somebody in braces', `${base}people: { bo: { name: Bo Vask } }\n`],
    [
      'quoted keys',
      `"title": Visit\n'city': Velmora\n"country": LU\n"dates": 2031-05-06\n"people":\n    "bo":\n        "name": Bo Vask\n`,
    ],
    ['an anchor', `${base}people: &p\n  bo: &b { name: Bo Vask }\n`],
  ])('get into a document with %s', (_, text) => {
    const once = add(text, [ann, { ...nobody, name: 'Bo Vask', organisation: 'acme' }]);
    expect(listed(once)).toContain('Quillbury: Ann Reet');
    expect(listed(once).some((one) => one.endsWith(': Bo Vask'))).toBe(true);
    expect(add(once, [ann, { ...nobody, name: 'Bo Vask', organisation: 'acme' }])).toBe(once);
  });

  test('JSON stays JSON', () => {
    const text = JSON.stringify({ title: 'Visit', city: 'Velmora', country: 'LU', dates: '2031-05-06' });
    expect(JSON.parse(add(text, [ann]))).toMatchObject({ people: { 'ann-reet': { name: 'Ann Reet' } } });
  });

  test('get what is not known of them, and lose nothing', () => {
    const text = `${base}people:\n  ann: # ours\n    name: Dr Ann Reet\n    role: Mayor\n    email:\n    consent: public # said\n`;
    const person = { ...ann, email: 'ann@reet.example', consent: 'partners', isConsentStated: true } as const;
    const once = add(text, [person]);
    expect(once).toContain('    role: Mayor\n    email: ann@reet.example\n    consent: partners # said\n');
    expect(once).toContain('organisation: City of Quillbury');
    // A consent is never widened.
    expect(add(once, [{ ...person, consent: 'public' }])).toBe(once);
  });

  test('are no host that says nothing', () => {
    const text = `${base}hosts: [ann]\npeople:\n  ann: { name: Ann Reet, role: Warden, organisation: City of Quillbury }\n`;
    expect(add(text, [ann])).not.toContain('internal');
  });

  test('of one name are two when their addresses are', () => {
    const two = [
      { ...ann, email: 'a@reet.example' },
      { ...ann, email: 'b@reet.example', organisation: 'Harbour Office' },
    ];
    const once = add(base, two);
    expect(entriesAt(read(once).root, 'people').map(({ key }) => key)).toEqual(['ann-reet', 'ann-reet-2']);
    expect(add(once, two)).toBe(once);
  });

  test('have ids in Latin letters', () => {
    const text = add(
      base,
      ['Ελένη Ξένου', 'Щерю Въжаров', '李小龍', 'Łucja Æbele'].map((name) => ({ ...nobody, name })),
    );
    expect(entriesAt(read(text).root, 'people').map(({ key }) => key)).toEqual([
      ...['eleni-xenou', 'shteryu-vazharov', 'person', 'lucja-aebele'],
    ]);
  });

  test('raise a count that has become too small', () => {
    const text = `${base}participants:\n  delegations:\n    - { city: Quillbury, country: FR, count: 1, people: [Bo Vask] }\n`;
    expect(add(text, [ann])).toContain('count: 2, people: [Bo Vask, ann-reet]');
  });

  test('are not put where another part is repeated', () => {
    const text = `${base}x_all: &all\n  bo: { name: Bo Vask }\npeople: *all\n`;
    const { faults } = addParticipants(read(text), null, [ann]);
    expect(faults).toHaveLength(1);
  });
});

describe('a consent is never wider than what held before', () => {
  const agreed = { ...ann, consent: 'public', isConsentStated: true } as const;
  const joined = (rest: string): string =>
    `${base}participants:\n${rest}  delegations:\n    - city: Quillbury\n      country: FR\n`;
  test.each<[string, string, Consent]>([
    ['a list', joined('  consent: internal\n'), 'internal'],
    ['a delegation', `${joined('')}      consent: partners\n`, 'partners'],
    [
      'a delegation in which the name stands',
      `${joined('')}      consent: internal\n      people: [Ann Reet]\n`,
      'internal',
    ],
    ['a place elsewhere', `${base}hosts: [{ name: Ann Reet, role: Mayor, consent: internal }]\n`, 'internal'],
    [
      'an alias',
      `${base}x_c: &c internal\nhosts: [{ name: Ann Reet, role: Mayor, consent: *c }]\n`,
      'internal',
    ],
    [
      'an aliased person',
      `${base}x_p: &p { name: Reet, consent: internal }\nhosts: [&a { name: Ann Reet, role: M, consent: internal }]\ncontacts: [*a]\n`,
      'internal',
    ],
    ['nothing', joined(''), 'public'],
  ])('than that of %s', (_, text, expected) => {
    const once = add(text, [agreed]);
    expect(stringAt(child(child(read(once).root, 'people'), 'ann-reet'), 'consent')).toBe(expected);
    expect(add(once, [agreed])).toBe(once);
  });

  test('than that of the registry of the programme', () => {
    const visit = read(`${base}hosts: [Ann Reet]\n`);
    const programme = read(
      'kind: programme\ntitle: P\nvisits: [a]\npeople: { reet: { name: Ann Reet, consent: internal } }\n',
    );
    const { edits, notices } = addParticipants(visit, programme, [agreed]);
    expect(applyInsertions(visit.text, edits)).not.toContain('public');
    expect(notices.filter(({ words }) => words.whole.includes('wider'))).toEqual([]);
  });

  test('and a narrower one of the list is kept, where the document says nothing', () => {
    const text = `${base}hosts: [ann]\npeople:\n  ann: { name: Ann Reet }\n`;
    const once = add(text, [{ ...agreed, consent: 'partners' }]);
    expect(once).toContain('consent: partners');
    // Written out, it holds against the delegation, so that it is no wider.
    const joining = `${joined('')}      consent: internal\nhosts: [ann]\npeople:\n  ann: { name: Ann Reet }\n`;
    expect(add(joining, [{ ...agreed, consent: 'partners' }])).toContain(
      '{ name: Ann Reet, role: Warden, organisation: City of Quillbury, consent: internal }',
    );
  });

  test.each([
    ['of the visit', `${joined('')}      consent: public\npeople: { ann: { name: Ann Reet } }\n`, null],
    ['of the programme', `${joined('')}      consent: public\n`, 'people: { ann: { name: Ann Reet } }\n'],
  ])('whatever the delegation says that somebody %s joins', (_, text, shared) => {
    const programme = shared === null ? null : read(`kind: programme\ntitle: P\nvisits: [a]\n${shared}`);
    const before = read(text);
    const once = applyInsertions(text, addParticipants(before, programme, [ann]).edits);
    expect(countWronged(before, read(once), programme)).toBe(0);
    expect(once).toContain('consent: partners');
    const again = addParticipants(read(once), programme, [ann]);
    expect(again.edits).toEqual([]);
  });

  test('and what another part repeats by * is not written', () => {
    const text = `${base}x_p: &p { name: Ann Reet, consent: public }\npeople: { ann: *p }\n`;
    const { faults } = addParticipants(read(text), null, [{ ...agreed, consent: 'internal' }]);
    expect(faults.length).toBeGreaterThan(0);
  });
});

/** A person of a list, of few names so that they meet those of the document. */
const person = fc.record({
  ...Object.fromEntries(Object.entries(nobody).map(([key, value]) => [key, fc.constant(value)])),
  name: fc.constantFrom('Ann Reet', 'Bo Vask', 'Zoë Quux', "N'Dia O’Quill", 'Yes No: #1', 'Élodie [x], {y}'),
  organisation: fc.option(fc.constantFrom('City of Quillbury', 'acme', 'true', 'A: b # c', '- x "y"')),
  role: fc.option(fc.constantFrom('Warden', 'Mayor, of *all*', '@x', '[@S1]', 'null')),
  city: fc.option(fc.constantFrom('Quillbury', 'Ostmere')),
  consent: fc.constantFrom('public', 'partners', 'internal'),
  isConsentStated: fc.boolean(),
  phone: fc.option(fc.constant('+33 6 12')),
}) as unknown as fc.Arbitrary<ListPerson>;
const people = fc
  .array(person, { minLength: 1, maxLength: 4 })
  .map((all) => all.map((one) => ({ ...one, country: one.city === null ? null : 'FR' })))
  .map((all) => all.filter((one, index) => all.findIndex(({ name }) => name === one.name) === index));

const comment = fc.constantFrom('', '', ' # c', ' # Ann Reet: x', '   #');
const line = fc.constantFrom('', '', '\n', '\n# c', '\n    # deep', '\n\n  # c\n');
const member = fc.constantFrom('Ann Reet', 'bo', '{ name: Zoë Quux, role: x }', '{name: "Zoë Quux" }');

/** A document with comments in most of its places, in block style, in braces, or in both. */
const document = fc
  .record({
    head: line,
    participants: fc.oneof(
      fc.constantFrom(
        '',
        'participants:',
        'participants: {}',
        'participants: { delegations: [ ] }',
        'participants:\n  note: |\n    a\n    # no comment\n',
      ),
      fc
        .record({
          indent: fc.constantFrom('', '  '),
          city: comment,
          members: fc.array(member, { maxLength: 3 }),
          isFlow: fc.boolean(),
          behind: comment,
          below: line,
          consent: fc.constantFrom('internal', 'partners', 'public'),
        })
        .map(({ indent, city, members, isFlow, behind, below, consent }) => {
          const list = isFlow
            ? ` [${members.join(', ')}]${behind}`
            : members.map((one) => `\n  ${indent}  ${indent}- ${one}${behind}`).join('') || behind;
          return `participants:${behind}\n  consent: ${consent}\n  delegations:${city}\n  ${indent}- city: Quillbury${city}\n  ${indent}  country: FR\n  ${indent}  people:${list}${below}`;
        }),
    ),
    middle: line,
    more: fc.constantFrom(
      '',
      'hosts: [Ann Reet, bo]\n',
      'contacts: [{ name: Ann Reet, role: M, consent: internal }] # so\n',
      'hosts:\n  - { name: Zoë Quux, role: M, consent: partners } # z\n',
    ),
    registry: fc.constantFrom(
      '',
      'people: # all',
      'people: {bo: {name: Bo Vask}} # all',
      'people: {bo: {name: Bo Vask, consent: public}} # all',
      'people:\n  bo: # b\n    name: Bo Vask # c\n    role: >+\n      x\n\n\n  # after\n',
      'people:\n    bo:\n        role:\n        name: Bo Vask\n        organisation:\n            name: acme # d\n        # last',
      'people:\n  ann: { name: Ann Reet, # x\n    role: y # z\n  }\n  bo: { name: Bo Vask, }',
      'people:\n  ? bo\n  : name: Bo Vask',
    ),
    tail: fc.constantFrom('', '\n', '\n# end', '\nlessons:\n- x # y\n\n# end\n', '\n...\n'),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ head, participants, middle, more, registry, tail, lineEnd, mark }) => {
    const text = `title: Visit${head}\ncity: Velmora # host\ncountry: LU\ndates: 2031-05-06\n${participants}${middle}\n${more}${registry}${tail}`;
    return mark + text.replaceAll('\n', lineEnd);
  })
  .filter((text) => parse({ path: 'a', text }).value?.sound === true);

/** Whether a text is another one with something put in: what was there stands in it, in its order. */
function isWithin(before: string, after: string): boolean {
  let at = 0;
  for (const letter of after) if (before.startsWith(letter, at)) at += letter.length;
  return at === before.length;
}

function count(text: string, words: string): number {
  return text.split(words).length - 1;
}

// A thousand with IMPORTS=1000.
test('nothing else of a document changes by a byte, and twice is once', () => {
  fc.assert(
    fc.property(document, people, (text, all) => {
      const { edits, faults } = addParticipants(read(text), null, all);
      expect(faults).toEqual([]);
      const mark = text.startsWith('\uFEFF') ? 1 : 0;
      // What goes is at most an empty value and a consent or count.
      for (const { start, end } of edits)
        expect(text.slice(start + mark, end + mark)).toMatch(
          /^\s*(?:|\{\s*\}|\[\s*\]|~|null|internal|partners|public|\d+)$/,
        );
      const once = applyInsertions(text, edits);
      for (const one of text.match(/#.*/g) ?? [])
        expect(count(once, one)).toBeGreaterThanOrEqual(count(text, one));
      const bare = text
        .replace(/ ?(?:\{\s*\}|\[\s*\])/g, '')
        .replace(/(consent: )(?:public|partners)/g, '$1');
      expect(isWithin(bare, once)).toBe(true);
      const names = listed(once).map((one) => one.slice(one.indexOf(': ') + 2));
      expect(all.map(({ name }) => name).filter((name) => !names.includes(name))).toEqual([]);
      expect(add(once, all)).toBe(once);
      expect(countWronged(read(text), read(once), null)).toBe(0);
      if (text.includes('\r\n')) expect(once).not.toMatch(/[^\r]\n/);
    }),
    { numRuns: Number(process.env['IMPORTS'] ?? 60) },
  );
});
