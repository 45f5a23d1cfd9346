import { expect, test } from 'vitest';
import { makeTakenFor } from '../../../../src/core/privacy/identity/taken-for.js';
import { readPeople } from '../../../../src/core/privacy/people.js';
import { spellOutNames } from '../../../../src/core/language/forms/names.js';
import { parse } from '../../../../src/core/syntax/parse.js';
import type { Parsed } from '../../../../src/core/syntax/ast.js';

function read(text: string): Parsed {
  const { value } = parse({ path: 'visit.yaml', text: `title: V\ncity: Velmora\n${text}` });
  if (!value) throw new Error('not read');
  return spellOutNames(value);
}
const stated = [{ name: 'Ann Peeters', consent: 'internal', file: 'other.yaml', line: 3 }] as const;
const consentOf = (text: string, name: string): unknown =>
  [...readPeople(read(text), null, stated).values()].find((one) => one.name === name)?.consent;

test('the same name is nobody else, and another one is taken for it', () => {
  const of = makeTakenFor([stated], []);
  expect(of('Peeters, Ann')).toEqual([]);
  expect(of('Mayor Ann Peeters')).toEqual(stated);
  expect(of('Ben Peeters')).toEqual([]);
});

test('words that another document withholds are no names', () => {
  for (const kind of ['contact', 'point'] as const)
    expect(makeTakenFor([[{ ...stated[0], kind }]], [])('Mayor Ann Peeters')).toEqual([]);
});

test('a disclosure of the name opens it as far as it says, and no other', () => {
  const disclosures = read(
    'disclosures:\n  - { name: Ms Peeters, edition: partners }\n  - { name: A. Peeters }\n',
  );
  const of = makeTakenFor([stated], [disclosures]);
  expect(of('Ms Peeters').map(({ consent }) => consent)).toEqual(['partners']);
  expect(of('A. Peeters')).toEqual([]);
  expect(of('Mayor Peeters').map(({ consent }) => consent)).toEqual(['internal']);
});

test.each([
  ['somebody who acts', 'tours: [{ title: T, guides: [Mayor Ann Peeters] }]\n', 'Mayor Ann Peeters'],
  ['somebody in the registry', 'people: { m: { name: Mayor Ann Peeters, consent: public } }\n', 'Mayor Ann Peeters'],
  ['what may be a body', 'hosts: [Peeters]\n', 'Peeters'],
  ['who wrote the report', 'report: { authors: [Peeters et al.] }\n', 'Peeters et al.'],
  ['whoever is exactly called so', 'hosts: [Ann Peeters]\n', 'Ann Peeters'],
])('%s is shown as narrowly', (_, text, name) => {
  expect(consentOf(text, name)).toBe('internal');
}); // prettier-ignore

test('a body of which more is known is one, and so is the city', () => {
  expect(consentOf('hosts: [{ name: Peeters, type: company }]\n', 'Peeters')).toBeUndefined();
  const anna = [{ ...stated[0], name: 'Anna Velmora' }];
  const namesOf = (people: ReturnType<typeof readPeople>): string[] =>
    [...people.values()].map(({ name }) => name);
  expect(namesOf(readPeople(read('hosts: [Velmora]\n'), null, anna))).not.toContain('Velmora');
  const ostmere = [{ ...stated[0], name: 'Anna Ostmere' }];
  const programme = read('kind: programme\ncities: [{ city: Ostmere, country: LU }]\n');
  expect(namesOf(readPeople(read('hosts: [Ostmere]\n'), programme, ostmere))).not.toContain('Ostmere');
  expect(namesOf(readPeople(read('hosts: [Ostmere]\n'), null, ostmere))).toContain('Ostmere');
});

test('consent that is stated of a list holds for whoever is in it by id', () => {
  const text =
    'people: { a: { name: Bo Quux } }\nparticipants: { delegations: [{ city: E, country: DE, consent: internal, people: [a] }] }\ntours: [{ title: T, guides: [Mayor Bo Quux] }]\n';
  expect(consentOf(text, 'Mayor Bo Quux')).toBe('internal');
});

test('names without consent of others are left as they are', () => {
  const people = readPeople(read('tours: [{ title: T, guides: [Ann Peeters, Mayor Ann Peeters] }]\n'), null, []);
  expect([...people.values()].map(({ consent }) => consent)).toEqual(['public', 'public']);
}); // prettier-ignore

test('somebody of whom many visits state a consent is looked up as fast as of whom one does', () => {
  const readsOf = (visits: number): number => {
    let reads = 0;
    const list = Array.from({ length: visits }, (_, number) => ({
      ...stated[0],
      file: `${number}.yaml`,
      get name() {
        reads += 1;
        return 'Ann Peeters';
      },
    }));
    expect(makeTakenFor([list], [])('Mayor Ann Peeters')).toMatchObject([{ file: '0.yaml' }]);
    reads = 0;
    makeTakenFor([list], [])('Mayor Ann Peeters');
    return reads;
  };
  expect(readsOf(50)).toBe(readsOf(1));
});
